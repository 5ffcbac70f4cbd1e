"""The shape of the word data that figures need, and its look-up by language."""





class FigureWords(Struct, frozen=True, kw_only=True):
    """Number words, scales, units and qualifiers of one language."""


NO_WORDS = FigureWords()


def figure_words(code: str) -> FigureWords:
    """Return the figure words of a language; the neutral ones (digits and symbols) where it has no data of ours."""
    return getattr(data(code), "FIGURES", NO_WORDS)

from __future__ import annotations
from briefing.language.catalogue import data
from dataclasses import dataclass, field
from msgspec import Struct
from typing import TYPE_CHECKING

