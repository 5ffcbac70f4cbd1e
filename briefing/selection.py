"""Scores -> sentences: what fits the budget, says nothing twice, and keeps the order of the text."""

from __future__ import annotations

import re
from heapq import heapify, heappop, heapreplace
from math import sqrt
from typing import TYPE_CHECKING

from briefing.errors import UsageError
from briefing.model import Budget

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefing.model import Score, Sentence

_LENGTH = re.compile(r"(\d+(?:\.\d+)?)\s*(w|c|%|)")
_UNITS: dict[str, str] = {"": "sentences", "w": "words", "c": "characters", "%": "percent"}


def parse_budget(length: str) -> Budget:
    """Read a length as the user writes it: ``5`` sentences, ``120w`` words, ``600c`` characters, ``20%``.

    >>> parse_budget("120w")
    Budget(amount=120.0, unit='words')
    >>> parse_budget("a lot")
    Traceback (most recent call last):
    briefing.errors.UsageError: no length 'a lot'
    """
    match = _LENGTH.fullmatch(length.strip())
    if not match or not float(match[1]):
        raise UsageError(f"no length '{length}'", "a length is 5 (sentences), 120w (words), 600c (characters) or 20%")
    return Budget(float(match[1]), _UNITS[match[2]])  # type: ignore[arg-type]


def unit_vector(terms: Sequence[str]) -> dict[str, float]:
    """Return term counts scaled to length 1, so that the cosine of two vectors is their dot product.

    >>> unit_vector(["rate", "rise"]) == unit_vector(["rise", "rate"])
    True
    """
    counts: dict[str, float] = {}
    for term in terms:
        counts[term] = counts.get(term, 0) + 1
    norm = sqrt(sum(count * count for count in counts.values()))
    return {term: count / norm for term, count in counts.items()}


def cosine(a: dict[str, float], b: dict[str, float]) -> float:
    """Return the dot product of two vectors, walking the shorter one."""
    if len(a) > len(b):
        a, b = b, a
    return sum(weight * b[term] for term, weight in a.items() if term in b)


def select(
    sentences: Sequence[Sentence], scores: Sequence[Score], budget: Budget, *, redundancy: float = 0.5
) -> list[int]:
    """Return the indices of the sentences to show, in the order of the text, within the budget."""
    count = sentence_count(budget, len(sentences))
    picks = []
    for pick in by_marginal_value(sentences, scores, redundancy):
        picks.append(pick)
        if len(picks) >= count:
            break
    return sorted(picks)


def sentence_count(budget: Budget, available: int) -> int:
    """Return how many sentences a budget in sentences or percent gives: at least one."""
    share = budget.amount * available / 100 if budget.unit == "percent" else budget.amount
    return max(1, int(share))


def by_marginal_value(sentences: Sequence[Sentence], scores: Sequence[Score], redundancy: float = 0.5) -> Iterator[int]:
    """Yield the sentences best first, each worth its score less half its likeness to what came before it.

    Maximal marginal relevance (Carbonell and Goldstein, 1998), exactly: a value can only fall as more is chosen,
    so a sentence whose value is up to date and on top of the heap is the best.
    """
    vectors: dict[int, dict[str, float]] = {}
    likeness = [0.0] * len(sentences)
    seen = [0] * len(sentences)
    chosen: list[dict[str, float]] = []
    heap = [(-score.value, i) for i, score in enumerate(scores)]
    heapify(heap)
    while heap:
        _, i = heap[0]
        if seen[i] == len(chosen):
            heappop(heap)
            chosen.append(vectors.setdefault(i, unit_vector(sentences[i].terms)))
            yield i
            continue
        vector = vectors.setdefault(i, unit_vector(sentences[i].terms))
        likeness[i] = max([likeness[i], *(cosine(vector, other) for other in chosen[seen[i] :])])
        seen[i] = len(chosen)
        heapreplace(heap, (redundancy * likeness[i] - scores[i].value, i))
