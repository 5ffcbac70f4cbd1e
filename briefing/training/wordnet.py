"""What WordNet says of nouns: which are people, groups and places, and whom and what it knows by name.

WordNet 3.0 (Princeton University, a free licence of its own) is a folder of files, ``index.noun`` and ``data.noun``; a
word counts by its most frequent sense.
"""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING

from msgspec import Struct

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

# Files of the lexicographers, by their numbers, and the class of the gazetteer that a noun of each belongs to.
_COMMON = {"18": "person", "14": "group", "15": "location"}
_KNOWN = {"18": "known", "14": "known-group", "15": "known-place", "17": "known-place"}
_NOUN = "noun"  # any other noun that WordNet's texts have
_SHORTEST = 3  # letters
_MARKER = re.compile(r"\(\w+\)$")


class Sense(Struct, frozen=True):
    """A set of words of one meaning; an instance is somebody or something by name."""

    kind: str
    words: tuple[str, ...]
    is_instance: bool


def nouns(folder: Path) -> Mapping[str, set[str]]:
    """Return the words of each class, in lower case."""
    senses = dict(_senses(folder))
    found: defaultdict[str, set[str]] = defaultdict(set)
    for word, sense, is_frequent in _first(folder, senses):
        if sense.kind in _COMMON or is_frequent:
            found[_COMMON.get(sense.kind, _NOUN)].add(word)
    for sense in senses.values():
        if sense.is_instance and sense.kind in _KNOWN:
            found[_KNOWN[sense.kind]].update(_by_name(sense))
    return found


def _senses(folder: Path) -> Iterator[tuple[str, Sense]]:
    for line in _lines(folder / "data.noun"):
        parts = line.split(" ")
        words = parts[4 : 4 + 2 * int(parts[3], 16) : 2]
        yield parts[0], Sense(parts[1], tuple(_MARKER.sub("", word) for word in words), " @i " in line)


def _first(folder: Path, senses: Mapping[str, Sense]) -> Iterator[tuple[str, Sense, bool]]:
    """Yield the common nouns of one word with their most frequent sense, and whether WordNet's texts have them."""
    for line in _lines(folder / "index.noun"):
        parts = line.split()
        count = int(parts[2])
        sense = senses[parts[-count]]
        word = parts[0]
        is_common = not sense.is_instance and word in sense.words
        if is_common and word.isalpha() and len(word) >= _SHORTEST:
            yield word, sense, int(parts[-count - 1]) > 0


def _by_name(sense: Sense) -> Iterator[str]:
    """Yield the last words of people, and the names of one word of groups and places."""
    for words in (word.split("_") for word in sense.words):
        is_one = len(words) == 1 or _KNOWN[sense.kind] == "known"
        if is_one and words[-1][:1].isupper() and len(words[-1]) >= _SHORTEST:
            yield words[-1].lower()


def _lines(path: Path) -> Iterator[str]:
    lines = path.read_text(encoding="utf-8").splitlines()
    return (line for line in lines if not line.startswith(" "))
