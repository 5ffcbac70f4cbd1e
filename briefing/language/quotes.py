"""The shape of the word data that quotations and names need, and its look-up by language."""

from __future__ import annotations

from dataclasses import dataclass

from briefing.language.catalogue import data


@dataclass(frozen=True, slots=True, kw_only=True)
class QuoteWords:
    """Cue verbs, pronouns, titles and roles of one language."""


NO_WORDS = QuoteWords()


def quote_words(code: str) -> QuoteWords:
    """Return the quotation words of a language; empty ones where it has no data of ours."""
    return getattr(data(code), "QUOTES", NO_WORDS)
