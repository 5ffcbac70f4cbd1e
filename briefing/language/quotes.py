"""The words of quotations and names, looked up by language."""

from __future__ import annotations

from functools import cache

from briefing.language.lexicon import part
from briefing.language.shapes import QuoteWords

__all__ = ["QuoteWords", "quote_words"]
NO_WORDS = QuoteWords()


@cache
def quote_words(code: str) -> QuoteWords:
    """Return the quotation words of a language; empty ones where it has no data of ours."""
    return part(code, "quotes", QuoteWords) or NO_WORDS
