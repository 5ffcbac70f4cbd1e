"""Strings that make a regular expression slow where anything can: made from the pattern itself.

As regexploit does it: whatever comes before a repeat, what the repeat repeats, many times, and an end that fails. The
whole of a pattern and each of its beginnings are repeated too, for a search starts anew at every place.
"""

from __future__ import annotations

import re
from re import _constants as sre  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.patterns.collecting import Known

_REPEATS = (sre.MAX_REPEAT, sre.MIN_REPEAT, sre.POSSESSIVE_REPEAT)
_CANDIDATES = "a1 A.,\n\t-_\"'“é€$%<&:/\\|=#[({東\0"
_TAILS = ("", "\0", "!", "\n!", "a", "1")
_FEWEST = 9  # what may come again fewer times costs nothing


class Attack(NamedTuple):
    """A string of any length: a head, a unit that comes again, and a tail."""

    head: str
    unit: str
    tail: str

    def of(self, size: int) -> str:
        """Return the string of about so many characters."""
        return self.head + self.unit * max(1, size // len(self.unit)) + self.tail


def attacks(known: Known) -> list[Attack]:
    """Return the attacks on a pattern, each once."""
    tree = list(parser.parse(known.source.encode("latin-1") if known.is_bytes else known.source, known.flags))
    found: dict[Attack, None] = {}
    for head, unit in _units(tree, ""):
        if unit:
            found.update(dict.fromkeys(Attack(head, unit, tail) for tail in _TAILS))
    for end in range(1, len(tree) + 1):
        unit = _sample(tree[:end])
        for more in ("", " ", "a"):
            if unit + more:
                found[Attack("", unit + more, "\0")] = None
    return list(found)


def _units(tree: Any, head: str) -> Iterator[tuple[str, str]]:
    """Yield what comes before each repeat of a tree, and what it can repeat."""
    for at, (kind, value) in enumerate(tree):
        before = head + _sample(tree[:at])
        if kind in _REPEATS:
            low, high, inner = value
            del low
            if high >= _FEWEST:
                yield before, _sample(inner)
                yield from ((before, c) for c in _CANDIDATES if _accepts(inner, c))
                yield from ((before, f"{c} ") for c in "aA1" if _accepts(inner, c))
            yield from _units(inner, before)
        elif kind == sre.SUBPATTERN:
            yield from _units(value[3], before)
        elif kind == sre.BRANCH:
            for branch in value[1]:
                yield from _units(branch, before)
        elif kind in (sre.ASSERT, sre.ASSERT_NOT):
            yield from _units(value[1], before)
        elif kind == sre.ATOMIC_GROUP:
            yield from _units(value, before)


def _accepts(tree: Any, character: str) -> bool:
    """Tell whether a tree can begin with a character, as far as a look at its first item tells."""
    for kind, value in tree:
        if kind in (sre.LITERAL, sre.NOT_LITERAL, sre.ANY, sre.IN):
            return _is_in(_items(kind, value), character)
        if kind == sre.BRANCH:
            return any(_accepts(branch, character) for branch in value[1])
        if kind == sre.SUBPATTERN or kind in _REPEATS:
            return _accepts(value[-1], character)
    return False


def _items(kind: Any, value: Any) -> list[Any]:
    """Return what one character may be, as the items of a set."""
    if kind == sre.IN:
        return list(value)
    if kind == sre.ANY:
        return [(sre.NEGATE, None)]
    return [(sre.NEGATE, None)] * (kind == sre.NOT_LITERAL) + [(sre.LITERAL, value)]


def _is_in(items: Any, character: str) -> bool:
    is_negated = bool(items) and items[0][0] == sre.NEGATE
    found = False
    for kind, value in items:
        if kind == sre.LITERAL:
            found |= chr(value) == character
        elif kind == sre.RANGE:
            found |= value[0] <= ord(character) <= value[1]
        elif kind == sre.CATEGORY:
            found |= bool(re.fullmatch(_CATEGORIES[value], character))
    return found != is_negated


_CATEGORIES = {
    sre.CATEGORY_DIGIT: r"\d", sre.CATEGORY_NOT_DIGIT: r"\D", sre.CATEGORY_SPACE: r"\s",
    sre.CATEGORY_NOT_SPACE: r"\S", sre.CATEGORY_WORD: r"\w", sre.CATEGORY_NOT_WORD: r"\W",
}  # fmt: skip


def _sample(tree: Any) -> str:
    """Return a short string that a tree matches, as far as that is to be had without trying."""
    return "".join(_one(kind, value) for kind, value in tree)


def _one(kind: Any, value: Any) -> str:
    if kind == sre.LITERAL:
        return chr(int(value))
    if kind in (sre.NOT_LITERAL, sre.ANY, sre.IN):
        items = _items(kind, value)
        known = [chr(literal) for what, literal in items if what == sre.LITERAL]
        ranges = [chr(span[0]) for what, span in items if what == sre.RANGE]
        fitting: str = next((c for c in (*_CANDIDATES, *known, *ranges) if _is_in(items, c)), "")
        return fitting
    if kind in _REPEATS:
        return _sample(value[2]) * int(max(value[0], min(1, value[1])))
    if kind == sre.SUBPATTERN:
        return _sample(value[3])
    if kind == sre.BRANCH:
        return _sample(value[1][0])
    return _sample(value) if kind == sre.ATOMIC_GROUP else ""
