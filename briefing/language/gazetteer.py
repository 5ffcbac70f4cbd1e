"""Given names, cities, states and countries: facts that the package ships, made by ``briefing.training``."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from collections.abc import Set as AbstractSet

_FILE = Path(__file__).with_name("gazetteer.txt")


@cache
def gazetteer() -> Mapping[str, AbstractSet[str]]:
    """Return the known words by their class, in lower case; of a place of several words its first and its later ones.

    >>> "jakarta" in gazetteer()["city"]
    True
    """
    rows = (line.partition(": ") for line in _FILE.read_text(encoding="utf-8").splitlines())
    return {name: frozenset(words.split()) for name, _, words in rows}
