"""Abbreviations that do not end a sentence, looked up by language."""

from __future__ import annotations

from functools import cache

from briefing.language.lexicon import part
from briefing.language.shapes import SentenceWords


@cache
def abbreviations(code: str) -> frozenset[str]:
    """Return the abbreviations of a language, in lower case, without their full stop.

    >>> "dr" in abbreviations("en"), abbreviations("xx")
    (True, frozenset())
    """
    return (part(code, "sentences", SentenceWords) or SentenceWords()).abbreviations
