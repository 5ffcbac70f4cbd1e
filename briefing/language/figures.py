"""The shape of the word data that figures need, and its look-up by language."""

from __future__ import annotations

from dataclasses import dataclass

from briefing.language.catalogue import data


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureWords:
    """Number words, scales, units and qualifiers of one language."""


NO_WORDS = FigureWords()


def figure_words(code: str) -> FigureWords:
    """Return the figure words of a language; the neutral ones (digits and symbols) where it has no data of ours."""
    return getattr(data(code), "FIGURES", NO_WORDS)
