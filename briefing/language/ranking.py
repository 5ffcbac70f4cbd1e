"""The words of ranking, looked up by language."""

from __future__ import annotations

from functools import cache

from briefing.language.lexicon import part
from briefing.language.shapes import RankingWords

__all__ = ["RankingWords", "ranking_words"]
NO_WORDS = RankingWords()


@cache
def ranking_words(code: str) -> RankingWords:
    """Return the ranking words of a language; empty sets where it has no data of ours.

    >>> "we" in ranking_words("en").first_plural, ranking_words("xx") == NO_WORDS
    (True, True)
    """
    return part(code, "ranking", RankingWords) or NO_WORDS
