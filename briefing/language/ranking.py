"""The shape of the word data that ranking needs, and its look-up by language."""

from __future__ import annotations

from dataclasses import dataclass

from briefing.language.catalogue import data


@dataclass(frozen=True, slots=True, kw_only=True)
class RankingWords:
    """Words that say how a sentence is meant. A language that has none is ranked by its terms and order alone."""

    first_person: frozenset[str] = frozenset()
    second_person: frozenset[str] = frozenset()


NO_WORDS = RankingWords()


def ranking_words(code: str) -> RankingWords:
    """Return the ranking words of a language; empty sets where it has no data of ours."""
    return getattr(data(code), "RANKING", NO_WORDS)
