"""The shape of the word data that ranking needs, and its look-up by language."""

from __future__ import annotations

from msgspec import Struct

from briefing.language.catalogue import data


class RankingWords(Struct, frozen=True, kw_only=True):
    """Words that say how a sentence is meant. A language that has none is ranked by its terms and order alone.

    The words are as ``language.terms.words`` gives them: lower case, the straight apostrophe.
    """

    first_person: frozenset[str] = frozenset()  # I, me, my
    first_plural: frozenset[str] = frozenset()  # we, our
    second_person: frozenset[str] = frozenset()
    pronouns: frozenset[str] = frozenset()  # that point back where a sentence starts with them: he, their
    openers: frozenset[str] = frozenset()  # that do so too: however, therefore
    contribution: tuple[str, ...] = ()  # " we propose ": words between spaces
    past: frozenset[str] = frozenset()  # the commonest verbs, by tense
    present: frozenset[str] = frozenset()
    bonus: frozenset[str] = frozenset()  # Edmundson's cue words: for a sentence
    stigma: frozenset[str] = frozenset()  # and against it


NO_WORDS = RankingWords()


def word_set(text: str) -> frozenset[str]:
    """Return the words of a block of text.

    >>> sorted(word_set("we our"))
    ['our', 'we']
    """
    return frozenset(text.split())


def ranking_words(code: str) -> RankingWords:
    """Return the ranking words of a language; empty sets where it has no data of ours.

    >>> "we" in ranking_words("en").first_plural, ranking_words("xx") == NO_WORDS
    (True, True)
    """
    return getattr(data(code), "RANKING", NO_WORDS)
