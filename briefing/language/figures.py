"""The words of figures and dates, looked up by language."""

from __future__ import annotations

from functools import cache

from briefing.language.lexicon import part
from briefing.language.shapes import FigureWords

__all__ = ["FigureWords", "figure_words"]
NO_WORDS = FigureWords()


@cache
def figure_words(code: str) -> FigureWords:
    """Return the figure words of a language; the neutral ones (digits and symbols) where it has no data of ours."""
    return part(code, "figures", FigureWords) or NO_WORDS
