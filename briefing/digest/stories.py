"""Entries about one event: grouped by average linkage over the words that they share, whatever order they come in.

Agglomerative clustering with the mean of all likenesses between two groups (UPGMA: Sokal, Michener 1958), which groups
news better than one pass over it. Entries are sets of terms, weighted by how few entries have them.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from heapq import heapify, heappop, heappush
from itertools import combinations
from math import log, sqrt
from typing import TYPE_CHECKING

from briefing.text.terms import terms, words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    Vector = Mapping[str, float]

# Measured on news about known events, by folds of topics: see docs/decisions.md.
THRESHOLD = 0.135
_TERMS = 60  # of an entry: its weightiest, for the rest is what all texts share
_DAY = 2000  # entries in a day's news: in a small pool on one event a term is not common because the event is
_BODY_WORDS = 60  # news says what happened at its head; more words only make all entries alike
_SHARED = 3  # terms; two entries with fewer in common have a word in common, not an event
_KEYS = 40  # of an entry: its rarest terms, by which entries like it are found
_HAVING = 64  # entries that are all compared because of one term; of a more common one, each with its neighbours
_NEIGHBOURS = 16
_TOGETHER = 300  # entries that are linked at once; a larger pool is first parted where it is thinnest
_STEP = 0.05


def clusters(bags: Sequence[frozenset[str]], threshold: float = THRESHOLD) -> list[list[int]]:
    """Group entries, given as sets of terms, into stories: lists of indices, in the order of their first entries.

    The same entries give the same stories in any order. Cost: about linear in the entries (1,000 of them 0.2 s),
    square in those of one event up to 300 of them.

    >>> flood, cup = bag("Flood at the dam", "Rain broke the old dam.", "en"), bag("Cup final", "They won.", "en")
    >>> clusters([flood, cup, bag("Old dam breaks", "Flood after rain.", "en")])
    [[0, 2], [1]]
    """
    same: dict[frozenset[str], list[int]] = defaultdict(list)
    for number, entry in enumerate(bags):
        same[entry].append(number)
    empty = same.pop(frozenset(), [])  # nothing in common, but for their want of words
    distinct = sorted(same, key=sorted)  # the one order that all that follows goes by
    vectors = _vectors(distinct, Counter(term for entry in bags for term in entry), len(bags))
    found = [[number] for number in empty]
    found += [
        sorted(number for place in group for number in same[distinct[place]])
        for pool in _pools(vectors, range(len(distinct)), threshold)
        for group in _linked(vectors, pool, [len(same[distinct[place]]) for place in pool], threshold)
    ]
    return sorted(found)


def bag(title: str, text: str, language: str) -> frozenset[str]:
    """Return the terms of an entry, of its title and of its head."""
    return frozenset(terms(words(text[: _BODY_WORDS * 12])[:_BODY_WORDS], language) + terms(words(title), language))


def _vectors(entries: Sequence[frozenset[str]], having: Mapping[str, int], number: int) -> list[Vector]:
    """Return for each entry its weightiest terms, those first, scaled to length 1."""
    pool = max(_DAY, number)
    weights = {term: log(1 + pool / count) for term, count in having.items()}
    found: list[Vector] = []
    for entry in entries:
        kept = sorted(entry, key=lambda term: (-weights[term], term))[:_TERMS]
        length = sqrt(sum(weights[term] ** 2 for term in kept)) or 1.0
        found.append({term: weights[term] / length for term in kept})
    return found


def _pools(vectors: Sequence[Vector], places: Sequence[int], threshold: float) -> Iterator[list[int]]:
    """Yield the entries that are linked by likenesses above the threshold: no story has members in two pools."""
    leader = {place: place for place in places}

    def led(place: int) -> int:
        while leader[place] != place:
            leader[place] = leader[leader[place]]
            place = leader[place]
        return place

    for one, other in _near(vectors, places):
        if led(one) != led(other) and _likeness(vectors[one], vectors[other]) >= threshold:
            low, high = sorted((led(one), led(other)))
            leader[high] = low
    pools: dict[int, list[int]] = defaultdict(list)
    for place in places:
        pools[led(place)].append(place)
    for pool in pools.values():
        if len(pool) <= _TOGETHER:
            yield pool
        elif threshold < 1:
            yield from _pools(vectors, pool, threshold + _STEP)
        else:
            yield from (pool[start : start + _TOGETHER] for start in range(0, len(pool), _TOGETHER))


def _near(vectors: Sequence[Vector], places: Iterable[int]) -> Iterator[tuple[int, int]]:
    """Yield the pairs of entries that have enough of their rarer terms in common."""
    having: dict[str, list[int]] = defaultdict(list)
    for place in places:
        for term in list(vectors[place])[:_KEYS]:
            having[term].append(place)
    met = Counter(pair for found in having.values() for pair in _pairs(found))
    yield from (pair for pair, number in met.items() if number >= _SHARED)


def _pairs(found: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Yield all pairs of a few entries; of many, each with those that follow it in the order of all."""
    if len(found) <= _HAVING:
        return combinations(found, 2)
    return ((one, other) for at, one in enumerate(found) for other in found[at + 1 : at + 1 + _NEIGHBOURS])


def _likeness(one: Vector, other: Vector) -> float:
    """Return the cosine of two entries; 0 where they have too little in common, however short they are."""
    shared = [term for term in one if term in other]
    return sum(one[term] * other[term] for term in shared) if len(shared) >= _SHARED else 0.0


def _linked(vectors: Sequence[Vector], pool: Sequence[int], sizes: Sequence[int], threshold: float) -> list[list[int]]:
    """Merge the two groups that are most alike on average, again and again, while they are alike enough."""
    groups = {number: [place] for number, place in enumerate(pool)}
    counts = dict(enumerate(sizes))
    totals = _totals([vectors[place] for place in pool], sizes)

    def mean(one: int, other: int) -> float:
        return totals[one][other] / (counts[one] * counts[other])

    def alike(one: int, others: Iterable[int]) -> list[tuple[float, int, int]]:
        return [(-mean(one, other), other, one) for other in others if mean(one, other) >= threshold]

    waiting = [pair for one in totals for pair in alike(one, (other for other in totals[one] if other < one))]
    heapify(waiting)
    following = len(pool)
    while waiting:
        _, first, second = heappop(waiting)
        if first not in groups or second not in groups:
            continue
        groups[following] = groups.pop(first) + groups.pop(second)
        counts[following] = counts[first] + counts[second]
        totals[following] = _joined(totals, first, second)
        for other, total in totals[following].items():
            totals[other][following] = total
        for pair in alike(following, totals[following]):
            heappush(waiting, pair)
        following += 1
    return list(groups.values())


def _totals(vectors: Sequence[Vector], sizes: Sequence[int]) -> dict[int, dict[int, float]]:
    """Return the sums of likenesses between entries, each as often as it was told; pairs without one are left out."""
    having: dict[str, list[int]] = defaultdict(list)
    for number, vector in enumerate(vectors):
        for term in vector:
            having[term].append(number)
    shared = Counter(pair for found in having.values() for pair in combinations(found, 2))
    totals: dict[int, dict[int, float]] = {number: {} for number in range(len(vectors))}
    for (one, other), number in shared.items():
        if number >= _SHARED:
            total = _likeness(vectors[one], vectors[other]) * sizes[one] * sizes[other]
            totals[one][other] = totals[other][one] = total
    return totals


def _joined(totals: dict[int, dict[int, float]], first: int, second: int) -> dict[int, float]:
    """Take the totals of two groups that become one out of the table, and return those of the new one."""
    joined: dict[int, float] = dict(totals.pop(first))
    for other, total in totals.pop(second).items():
        joined[other] = joined.get(other, 0.0) + total
    joined.pop(first, None)
    joined.pop(second, None)
    for other in joined:
        totals[other].pop(first, None)
        totals[other].pop(second, None)
    return joined
