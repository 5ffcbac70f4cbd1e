"""One look at the sentences of a brief: their vectors, their places, their ties to the rest."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from msgspec import Struct

from briefing.selection import unit_vector

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from briefing.language.ranking import RankingWords
    from briefing.model import Sentence

Vector = dict[str, float]


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
    return View(sentences, words, focus, vectors, total, list(places(sentences)), likeness(vectors, total))


def places(sentences: Iterable[Sentence]) -> Iterable[int]:
    """Yield the place of each sentence in its own document, from 0."""
    seen: Counter[int] = Counter()
    for sentence in sentences:
        yield seen[sentence.document]
        seen[sentence.document] += 1


def summed(vectors: Iterable[Vector]) -> Vector:
    """Return the sum of vectors.

    >>> summed([{"a": 1.0}, {"a": 0.5, "b": 2.0}])
    {'a': 1.5, 'b': 2.0}
    """
    total: Vector = {}
    for vector in vectors:
        for term, weight in vector.items():
            total[term] = total.get(term, 0.0) + weight
    return total


def likeness(vectors: Sequence[Vector], target: Vector) -> list[float]:
    """Return the dot product of each vector with one target, over the largest of them.

    With the sum of all vectors as target this is the cosine degree of each sentence, LexRank's first step
    (Erkan and Radev, 2004), without the n-by-n matrix.
    """
    return over_largest([sum(weight * target.get(t, 0.0) for t, weight in vector.items()) for vector in vectors])


def over_largest(values: list[float]) -> list[float]:
    """Return non-negative values divided by the largest; as they are where all are zero."""
    largest = max(values, default=0.0)
    return [value / largest for value in values] if largest else values
