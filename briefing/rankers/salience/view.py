"""One look at the sentences of a brief: their vectors, their places, their ties to the rest."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from msgspec import Struct

from briefing.selection import Vector, summed, unit_vector

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from briefing.language.words import RankingWords
    from briefing.model import Sentence

_NOTHING = 1e-9  # what is left of rounding is no tie


class View(Struct, frozen=True):
    """The sentences of all documents, and beside each what more than one feature needs."""

    sentences: Sequence[Sentence]
    words: RankingWords
    focus: Sequence[str]
    vectors: list[Vector]  # term counts of each sentence, scaled to length 1
    total: Vector  # their sum
    places: list[int]  # from 0 in each document
    centrality: list[float]


def look(sentences: Sequence[Sentence], words: RankingWords, focus: Sequence[str] = ()) -> View:
    """Make the view of some sentences, at least one."""
    vectors = [unit_vector(s.terms) for s in sentences]
    total = summed(vectors)
    return View(sentences, words, focus, vectors, total, list(places(sentences)), ties(vectors, total))


def places(sentences: Iterable[Sentence]) -> Iterable[int]:
    """Yield the place of each sentence in its own document, from 0."""
    seen: Counter[int] = Counter()
    for sentence in sentences:
        yield seen[sentence.document]
        seen[sentence.document] += 1


def dots(vectors: Sequence[Vector], target: Vector) -> list[float]:
    """Return the dot product of each vector with one target."""
    return [sum([weight * target[term] for term, weight in v.items() if term in target]) for v in vectors]


def ties(vectors: Sequence[Vector], total: Vector) -> list[float]:
    """Return the summed cosines of each sentence with all the others, over the largest.

    The sum of the dot products of one vector with every vector is its dot product with their sum, so one pass over
    the terms does the work of LexRank's n-by-n matrix (Erkan and Radev, 2004). A sentence is not its own witness:
    its cosine with itself, 1, is taken off.

    >>> ties([{"a": 1.0}, {"a": 1.0}, {"b": 1.0}], {"a": 2.0, "b": 1.0})
    [1.0, 1.0, 0.0]
    """
    return over_largest([max(0.0, dot - 1) for dot in dots(vectors, total)])


def over_largest(values: list[float]) -> list[float]:
    """Return non-negative values divided by the largest; zeros where all are next to nothing."""
    largest = max(values, default=0.0)
    return [value / largest for value in values] if largest > _NOTHING else [0.0] * len(values)
