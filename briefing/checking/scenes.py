"""The sentences of a text as scenes: who, how much and when, and which words stand with which of them.

A sentence that tells of several people or several sums is cut between them, at the strongest sign or conjunction there
is. What stands before the first is said of all: "Wages grew 4.0% in industry and 2.6% in services".
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Literal

from msgspec import Struct

from briefing.language.catalogue import stop_words
from briefing.language.words import figure_words
from briefing.text.tagging import tag
from briefing.text.terms import stem_in, words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from collections.abc import Set as AbstractSet

    from briefing.language.checking import ClaimWords
    from briefing.text.tokens import Tokens

ENOUGH = 0.6  # of the pieces and words of a claim: a sentence that has fewer is about something else
MONEY, COUNT = "money", "count"  # how the dimensions begin of sums, and of numbers with what they count beside them
UnitKind = Literal["name", "figure", "date", "word"]

_WITH, _SHARED, _NEAR_BY = 1.0, 0.9, 0.4  # in one part of a sentence, said of all parts, in another part
_CONJUNCTION = 1
_ONE = 1  # no number, but a pronoun more often
_TOLD = frozenset({"NOUN", "PROPN", "VERB", "ADJ"})  # parts of speech that tell something
_SIGNS = {";": 3, ":": 3, ",": 2, "–": 2, "—": 2, "(": 2, ")": 2}


class Unit(Struct, frozen=True):
    """Somebody, a sum, a date or a word: what it is known by, what could stand in its place, and its tokens."""

    kind: UnitKind
    key: str
    dimension: str
    first: int
    end: int


class Scene(Struct, frozen=True):
    """A sentence with its units in order, and its place: document and number, -1 for the summary."""

    document: int
    number: int
    tokens: Tokens
    units: tuple[Unit, ...]
    keys: frozenset[str]  # of its units

    def of_kind(self, kind: UnitKind, dimension: str) -> list[Unit]:
        """Return the units that could stand in each other's place."""
        return [u for u in self.units if u.kind == kind and (u.dimension == dimension or _is_elliptic(u, dimension))]

    def parts(self, unit: Unit, lexicon: ClaimWords) -> tuple[range, range]:
        """Return the tokens of the part of the sentence that a unit stands in, and those that are said of all parts."""
        fellows = self.of_kind(unit.kind, unit.dimension)
        at = fellows.index(unit)
        return parted(self.tokens, fellows, lexicon)[at], range(fellows[0].first if at else 0)

    def link(self, unit: Unit, key: str, lexicon: ClaimWords) -> float:
        """Return how closely a key stands with a unit, 0 to 1; 0 where it stands nowhere in the sentence."""
        others = [u for u in self.units if u.key == key and u is not unit] if key in self.keys else []
        if not others:
            return 0.0
        part, shared = self.parts(unit, lexicon)
        if any(other.first in part for other in others):
            return _WITH
        is_for_all = any(other.kind == "date" or other.first in shared for other in others)
        return _SHARED if is_for_all else _NEAR_BY


def _is_elliptic(unit: Unit, dimension: str) -> bool:
    """Tell whether a bare number may leave out what it is of: "45 francs in the stalls and 18 in the gallery"."""
    one, other = sorted((unit.dimension, dimension))
    return unit.kind == "figure" and not one and other.startswith((MONEY, COUNT))


def parted(tokens: Tokens, fellows: Sequence[Unit], lexicon: ClaimWords) -> list[range]:
    """Return the part of a sentence that each of some units has to itself, in order."""
    cuts = [0, *(_cut(tokens, one, other, lexicon) for one, other in pairwise(fellows)), tokens.count]
    return [range(first, end) for first, end in pairwise(cuts)]


def _cut(tokens: Tokens, one: Unit, other: Unit, lexicon: ClaimWords) -> int:
    """Return the token at which the part of the second of two units begins: the last of the strongest between them."""
    parting = lexicon.words.conjunctions
    between = range(one.end, other.first)
    ranked = [(_SIGNS.get(tokens.raw[i], _CONJUNCTION if tokens.low[i] in parting else 0), i) for i in between]
    strength, at = max(ranked, default=(0, one.end))
    is_led = other.first > one.end and tokens.tags[other.first - 1] == "ADP"
    return at if strength else other.first - is_led if is_led else one.end


def are_apart(tokens: Tokens, one: Unit, other: Unit, lexicon: ClaimWords) -> bool:
    """Tell whether a sign or a conjunction stands between two units."""
    between = range(one.end, other.first)
    return any(tokens.raw[i] in _SIGNS or tokens.low[i] in lexicon.words.conjunctions for i in between)


def scene(
    place: tuple[int, int], tokens: Tokens, held: Iterable[tuple[UnitKind, str, str, int, int]], language: str
) -> Scene:
    """Return a sentence as a scene; ``held`` are its people, sums and dates: kind, key, dimension, characters."""
    tag(tokens, language)
    units = [Unit(kind, key, dimension, *_tokens(tokens, start, end)) for kind, key, dimension, start, end in held]
    taken = {i for unit in units for i in range(unit.first, unit.end)}
    units += _words(tokens, [i for i in range(tokens.count) if i not in taken], language)
    keys = frozenset(unit.key for unit in units)
    return Scene(*place, tokens, tuple(sorted(units, key=lambda u: (u.first, u.end))), keys)


def _words(tokens: Tokens, free: Iterable[int], language: str) -> Iterator[Unit]:
    """Yield what no piece holds: bare numbers, months, and the words that tell something."""
    stem, stop, data = stem_in(language), stop_words(language), figure_words(language)
    for i in free:
        word, tag = tokens.low[i].replace("’", "'").removesuffix("'s"), tokens.tags[i]
        number = tokens.raw[i] if tokens.is_digits(i) else data.numbers.get(word, _ONE)
        is_told = tag in _TOLD or word != tokens.low[i] if tag else word not in stop
        if number != _ONE and tag in {"NUM", ""}:
            yield Unit("figure", f":{number}", "", i, i + 1)
        elif i and tokens.is_capital(i) and word in data.months:
            yield Unit("date", f"month {data.months[word]}", "month", i, i + 1)
        elif word[:1].isalpha() and len(word) > 1 and is_told:
            yield Unit("word", stem(word), "", i, i + 1)


def _tokens(tokens: Tokens, start: int, end: int) -> tuple[int, int]:
    inside = [i for i in range(tokens.count) if tokens.starts[i] < end and start < tokens.ends[i]]
    return (inside[0], inside[-1] + 1) if inside else (0, 0)


def name_key(text: str, small: AbstractSet[str]) -> str:
    """Return what a name is known by: its last word that is no title.

    >>> name_key("Dr Ann Lee's", frozenset({"dr"}))
    'lee'
    """
    kept = [word.removesuffix("'s") for word in words(text) if word not in small and not word.isdigit()]
    return kept[-1] if kept else text.lower()


def heads(scenes: Sequence[Scene]) -> dict[int, str]:
    """Return whom each sentence is about: the first name in it, or that of the sentence before."""
    found: dict[int, str] = {}
    last = ""
    for one in scenes:
        last = next((unit.key for unit in one.units if unit.kind == "name"), last)
        found[one.number] = last
    return found
