"""Entries about one event, found in one pass: each entry joins the story that it is most like, or begins its own.

Single-pass clustering as in topic detection and tracking (Allan et al., 1998; Yang et al., 1998): cosine between the
entry and the sum of a story's entries, terms weighted by how few entries have them.
"""

from __future__ import annotations

from collections import Counter, defaultdict, deque
from math import log, sqrt
from typing import TYPE_CHECKING

from briefing.text.terms import terms, words

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

# Measured on news about known events among unrelated news: see docs/decisions.md.
THRESHOLD = 0.18
_SHARED = 3  # terms; two entries with fewer in common have a word in common, not an event
_TERMS = 40  # of an entry: its weightiest, for the rest is what all texts share
_DAY = 2000  # entries in a day's news: in a small pool on one event a term is not common because the event is
_TITLE_WEIGHT = 2
_BODY_WORDS = 60  # news says what happened at its head; more words only make all entries alike
_KEYS = 12  # of an entry: the terms by which its story is looked for
_RECENT = 24  # stories that are found by each of these terms: this is what keeps the cost linear
_NEARBY = 16  # of the stories found, those by most terms: only these are compared


def clusters(bags: Sequence[Mapping[str, int]], threshold: float = THRESHOLD) -> list[list[int]]:
    """Group entries, given as bags of terms, into stories: lists of indices, in the order of their first entries.

    Cost: linear in the entries; the same bags give the same stories.

    >>> flood, cup = bag("Flood at the dam", "Rain broke the old dam.", "en"), bag("Cup final", "They won.", "en")
    >>> clusters([flood, cup, bag("Old dam breaks", "Flood after rain.", "en")])
    [[0, 2], [1]]
    """
    weights = _weights(bags)
    found: list[_Story] = []
    stories_of: dict[str, deque[int]] = defaultdict(lambda: deque(maxlen=_RECENT))
    for number, bag in enumerate(bags):
        vector = _vector(bag, weights)
        keys = list(vector)[:_KEYS]
        met = Counter(place for term in keys if term in stories_of for place in stories_of[term])
        nearby = [place for place, _ in sorted(met.items(), key=lambda pair: (-pair[1], pair[0]))[:_NEARBY]]
        place = _most_like(vector, found, sorted(nearby), threshold)
        if place == len(found):
            found.append(_Story())
        found[place].add(number, vector)
        for term in keys:
            if place not in stories_of[term]:
                stories_of[term].append(place)
    return [story.members for story in found]


class _Story:
    """Entries and the sum of their vectors."""

    def __init__(self) -> None:
        self.members: list[int] = []
        self.total: dict[str, float] = {}
        self.square = 0.0  # of the sum's length, kept up to date: summing it anew would make a large story quadratic

    def add(self, number: int, vector: Mapping[str, float]) -> None:
        self.members.append(number)
        for term, weight in vector.items():
            before = self.total.get(term, 0.0)
            self.total[term] = before + weight
            self.square += (before + weight) ** 2 - before**2

    def likeness(self, vector: Mapping[str, float]) -> float:
        shared = [term for term in vector if term in self.total]
        if len(shared) < _SHARED:
            return 0.0
        return sum(vector[term] * self.total[term] for term in shared) / sqrt(self.square)


def bag(title: str, text: str, language: str) -> dict[str, int]:
    """Return the terms of an entry and how often it has them, at its head; those of its title count twice."""
    counts = Counter(terms(words(text[: _BODY_WORDS * 12])[:_BODY_WORDS], language))
    for term in terms(words(title), language):
        counts[term] += _TITLE_WEIGHT
    return dict(counts)


def _weights(bags: Sequence[Mapping[str, int]]) -> dict[str, float]:
    having = Counter(term for bag in bags for term in bag)
    pool = max(_DAY, len(bags))
    return {term: log(1 + pool / count) for term, count in having.items()}


def _vector(bag: Mapping[str, int], weights: Mapping[str, float]) -> dict[str, float]:
    """Return the weightiest terms of a bag, those first, scaled to length 1."""
    all_terms = {term: (1 + log(count)) * weights[term] for term, count in bag.items()}
    raw = {term: all_terms[term] for term in sorted(all_terms, key=lambda term: (-all_terms[term], term))[:_TERMS]}
    length = sqrt(sum(weight * weight for weight in raw.values())) or 1.0
    return {term: weight / length for term, weight in raw.items()}


def _most_like(vector: Mapping[str, float], found: Sequence[_Story], nearby: Sequence[int], threshold: float) -> int:
    """Return the place of the story that a vector is most like, the earlier of equals; a new place where none is."""
    best, place = threshold, len(found)
    for number in nearby:
        likeness = found[number].likeness(vector)
        if likeness > best:
            best, place = likeness, number
    return place
