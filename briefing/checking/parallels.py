"""Parts of a sentence that tell the same of two: which piece of one answers to which of the other.

"Wages grew 4.0% in industry and 2.6% in services": the two figures part the sentence, and industry answers to services.
A claim that takes one piece from each part, and names neither of those that answer to them, joins what is not joined.
"""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

from msgspec import Struct

from briefing.checking.scenes import ENOUGH, are_apart, parted

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from collections.abc import Set as AbstractSet

    from briefing.checking.scenes import Scene, Unit
    from briefing.language.checking import ClaimWords

    Pair = tuple[Unit, Unit]

_LEADING = frozenset({"DET", "ADJ", "NUM"})  # what may stand between a preposition and its noun
_MOST = 6  # pieces of one kind in a sentence that are paired; more are a list


class Crossing(Struct, frozen=True):
    """What a claim joins of two parts of a sentence: a piece, what answers to it, and what of that part it takes."""

    mine: Unit
    instead: Unit
    other: Unit


class Parallels:
    """Holds claims against the parallel parts of sentences, which are found when a claim first bears on a sentence."""

    def __init__(self, scenes: Sequence[Scene], lexicon: ClaimWords) -> None:
        self.scenes = scenes
        self.lexicon = lexicon
        self._pairs: dict[tuple[int, int], list[list[Pair]]] = {}

    def crossing(self, said: Scene) -> tuple[Unit, Scene, Crossing] | None:
        """Return the piece of a claim that it takes from another part than the rest, if no sentence joins the two."""
        told = {key: u for u in reversed(said.units) for key in known_by(u)}
        for one in self.scenes:
            found = self._crossing(one, told)
            keys = {found.mine.key, found.other.key} if found else set()
            holding = (other for other in self.scenes if keys <= other.keys)
            if found and all(self._crossing(other, told) for other in holding):
                return told[found.mine.key], one, found
        return None

    def _crossing(self, one: Scene, told: Mapping[str, Unit]) -> Crossing | None:
        shared = one.keys & told.keys()
        if len(shared) < max(2, ENOUGH * len(set(told.values()))):
            return None
        key = one.document, one.number
        if key not in self._pairs:
            self._pairs[key] = list(parallels(one, self.lexicon))
        return next((found for pairs in self._pairs[key] if (found := _crossed(pairs, told.keys()))), None)


def known_by(unit: Unit) -> frozenset[str]:
    """Return the keys of a piece; a figure is known by its number alone, too: "45 francs below and 18 above"."""
    bare = {f":{unit.key.partition(':')[2]}"} if unit.kind == "figure" else set()
    return frozenset({unit.key, *bare})


def _crossed(pairs: Sequence[Pair], told: AbstractSet[str]) -> Crossing | None:
    """Return what a claim takes from the left and from the right part, where it names neither's counterpart."""
    if any(a.kind != "word" and a.key in told and b.key in told for a, b in pairs):
        return None
    left = [(a, b) for a, b in pairs if a.key in told and b.key not in told]
    right = [(b, a) for a, b in pairs if b.key in told and a.key not in told]
    both = ((one, other) for a in left for b in right for one, other in ((a, b), (b, a)))
    return next((Crossing(*mine, other[0]) for mine, other in both if mine[0].kind != "word"), None)


def parallels(one: Scene, lexicon: ClaimWords) -> Iterator[list[Pair]]:
    """Yield for each two pieces of one kind in a sentence which pieces and words of their parts answer to each other.

    None where no parts of speech are known.
    """
    for fellows in filter(None, _fellows(one) if one.tokens.tags[0] else ()):
        parts = parted(one.tokens, fellows, lexicon)
        for (left, mine), (right, its) in combinations(zip(fellows, parts, strict=True), 2):
            if left.key != right.key and (left.kind != "name" or are_apart(one.tokens, left, right, lexicon)):
                yield _aligned(one, (left, mine), (right, its))


def _fellows(one: Scene) -> Iterator[list[Unit]]:
    """Yield the pieces of a sentence that could stand in each other's place, in order."""
    yield [u for u in one.units if _class(one, u) == "name"][:_MOST]
    dimensions = dict.fromkeys((u.kind, u.dimension) for u in one.units if u.kind in {"figure", "date"} and u.dimension)
    for kind, dimension in dimensions:
        yield [u for u in one.units if u.kind == kind and u.dimension in {dimension, ""}][:_MOST]


def _aligned(one: Scene, left: tuple[Unit, range], right: tuple[Unit, range]) -> list[Pair]:
    found = [(left[0], right[0])]
    is_elliptic = left[0].kind == "figure" and left[0].dimension != right[0].dimension
    rest: tuple[list[Unit], list[Unit]] = [], []
    for is_before in (True, False):
        a, b = (_side(one, unit, part, is_before=is_before) for unit, part in (left, right))
        if is_elliptic and not is_before:
            a, b = (_unlabelled(u, side) for (u, _), side in zip((left, right), (a, b), strict=True))
        found += _paired(one, a, b)
        for kept, side in zip(rest, (a, b), strict=True):
            kept.extend(side)
    for kind in ("name", "date"):
        a, b = ([u for u in kept if _class(one, u) == kind] for kept in rest)
        found += [(a[0], b[0])] if len(a) == len(b) == 1 else []
    return [(a, b) for a, b in found if a.key != b.key]


def _side(one: Scene, unit: Unit, part: range, *, is_before: bool) -> list[Unit]:
    """Return what stands on one side of a piece in its part, the nearest first."""
    inside = [u for u in one.units if u.first in part and u is not unit and _class(one, u)]
    if is_before:
        return [u for u in reversed(inside) if u.first < unit.first]
    return [u for u in inside if u.first > unit.first]


def _unlabelled(figure: Unit, behind: list[Unit]) -> list[Unit]:
    """Leave out what a figure counts, if the other leaves it out: "240 patients the drug, 238 a placebo"."""
    return [u for u in behind if not (figure.dimension and u.first == figure.end)]


def _class(one: Scene, unit: Unit) -> str:
    """Return what answers to a unit: names to names, nouns to nouns; "" for what nothing answers to."""
    if unit.kind != "word":
        return unit.kind
    tag = one.tokens.tags[unit.first]
    is_name = tag == "PROPN" and unit.first and one.tokens.is_capital(unit.first)
    return "name" if is_name else "VERB" if tag == "VERB" else "NOUN" if tag else ""


def _paired(one: Scene, left: list[Unit], right: list[Unit]) -> list[Pair]:
    """Pair what is the same, what stands behind the same preposition, then what is of one class; take it out."""
    ways = (lambda u: u.key, lambda u: _lead(one, u), lambda u: _class(one, u))
    found = []
    for way in ways:
        for a in list(left):
            b = next((b for b in right if way(a) and way(a) == way(b)), None)
            if b:
                found.append((a, b))
                left.remove(a)
                right.remove(b)
    return found


def _lead(one: Scene, unit: Unit) -> str:
    """Return the preposition before a unit, over an article."""
    at = unit.first - 1
    while at >= 0 and one.tokens.tags[at] in _LEADING:
        at -= 1
    return one.tokens.low[at] if at >= 0 and one.tokens.tags[at] == "ADP" else ""
