"""Writes what Unicode's CLDR says of each language to ``briefing/language/cldr``, as word data.

    python -m tests.make_cldr [CODE]...      all languages of the catalogue where none is named; needs Babel

What a file says wrongly is put right in ``language/CODE.toml``, whose words win, and never by hand in the file.
"""

from __future__ import annotations

import re
import sys
from collections import Counter
from typing import TYPE_CHECKING, Any

import babel
from babel import localedata

from briefing.language.catalogue import LANGUAGES
from briefing.language.units import CODES
from tests.builders import PACKAGE

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

HOME = PACKAGE / "language" / "cldr"
LOCALES = {"no": "nb"}  # CLDR calls some languages otherwise
TERRITORY = re.compile("[A-Z]{2}")
NOTE = re.compile(r"\([^()]*\)|（[^（）]*）| SAR China$")
NO_TERRITORIES = frozenset({"EU", "EZ", "QO", "UN", "XA", "XB", "ZZ"})  # unions, and codes for tests
# What CLDR's units are called here.
UNITS = {
    "duration-second": "second", "duration-millisecond": "millisecond", "duration-microsecond": "microsecond",
    "duration-nanosecond": "nanosecond", "duration-minute": "minute", "duration-hour": "hour", "duration-day": "day",
    "duration-week": "week", "duration-month": "month", "duration-year": "year", "duration-decade": "decade",
    "duration-century": "century", "concentr-percent": "percent", "concentr-permille": "permille",
    "temperature-celsius": "celsius", "temperature-fahrenheit": "fahrenheit", "temperature-kelvin": "kelvin",
    "angle-degree": "degree", "length-meter": "metre", "length-kilometer": "kilometre",
    "length-centimeter": "centimetre", "length-millimeter": "millimetre", "length-decimeter": "decimetre",
    "length-micrometer": "micrometre", "length-nanometer": "nanometre", "length-mile": "mile", "length-yard": "yard",
    "length-foot": "foot", "length-inch": "inch", "length-nautical-mile": "nautical mile",
    "length-light-year": "light-year", "mass-gram": "gram", "mass-kilogram": "kilogram", "mass-milligram": "milligram",
    "mass-microgram": "microgram", "mass-tonne": "tonne", "mass-pound": "pound", "mass-ounce": "ounce",
    "mass-carat": "carat", "volume-liter": "litre", "volume-milliliter": "millilitre",
    "volume-centiliter": "centilitre", "volume-deciliter": "decilitre", "volume-hectoliter": "hectolitre",
    "volume-gallon": "gallon", "volume-barrel": "barrel", "volume-cubic-meter": "cubic metre",
    "volume-cubic-centimeter": "cubic centimetre", "volume-cubic-kilometer": "cubic kilometre",
    "area-square-meter": "square metre", "area-square-kilometer": "square kilometre",
    "area-square-centimeter": "square centimetre", "area-square-foot": "square foot",
    "area-square-mile": "square mile", "area-hectare": "hectare", "area-acre": "acre",
    "speed-kilometer-per-hour": "kilometre per hour", "speed-mile-per-hour": "mile per hour",
    "speed-meter-per-second": "metre per second", "speed-knot": "knot", "power-watt": "watt",
    "power-kilowatt": "kilowatt", "power-megawatt": "megawatt", "power-gigawatt": "gigawatt",
    "power-horsepower": "horsepower", "energy-kilowatt-hour": "kilowatt hour", "energy-joule": "joule",
    "energy-kilojoule": "kilojoule", "energy-calorie": "calorie", "energy-kilocalorie": "kilocalorie",
    "electric-volt": "volt", "frequency-hertz": "hertz", "frequency-kilohertz": "kilohertz",
    "frequency-megahertz": "megahertz", "frequency-gigahertz": "gigahertz", "digital-bit": "bit",
    "digital-byte": "byte", "digital-kilobyte": "kilobyte", "digital-megabyte": "megabyte",
    "digital-gigabyte": "gigabyte", "digital-terabyte": "terabyte", "pressure-hectopascal": "hectopascal",
    "pressure-millibar": "millibar",
}  # fmt: skip

Meanings = dict[str, list[str]]


def said(words: Iterable[str]) -> list[str]:
    """Return words as a text has them: in lower case, without notes and full stop, each once."""
    bare = (" ".join(NOTE.sub("", word).split()).lower().rstrip(".") for word in words)
    return list(dict.fromkeys(word for word in bare if word and "," not in word))


def calendar(data: Mapping[str, Any], width: str) -> Meanings:
    """Return the names of months or weekdays, as they stand in a date and by themselves."""
    forms = [data.get(context, {}).get(width, {}) for context in ("format", "stand-alone")]
    numbers = sorted({number for names in forms for number in names})
    found = {str(number): said(names[number] for names in forms if number in names) for number in numbers}
    return {number: words for number, words in found.items() if words and not words[0].isdigit()}


def currencies(data: Mapping[str, Any]) -> Meanings:
    """Return the names of the currencies we know, singular and plural."""
    names, plurals = data["currency_names"], data["currency_names_plural"]
    return {
        code: said([names[code], *plurals.get(code, {}).values()])
        for code in sorted(CODES)
        if names.get(code, code) != code
    }


def units(data: Mapping[str, Any]) -> Meanings:
    """Return the names of units: their patterns without the number, long ones where they differ from the short."""
    found: Meanings = {}
    for unit, name in UNITS.items():
        patterns = data["unit_patterns"].get(unit, {})
        forms = {**patterns.get("short", {}), **patterns.get("long", {})}
        found[name] = said(form.replace("{0}", "") for kind, form in forms.items() if kind != "per")
    return found


def scales(data: Mapping[str, Any]) -> Meanings:
    """Return the words for thousand, million …, from how CLDR writes such numbers out: "00 million"."""
    found: Meanings = {}
    for forms in data["compact_decimal_formats"].get("long", {}).values():
        for size, pattern in forms.items():
            zeros = pattern.pattern.count("0")
            if zeros:
                word = pattern.pattern.replace("'", "").strip("0")
                found.setdefault(str(10 * int(size) // 10**zeros), []).append(word)
    return {size: kept for size, words in sorted(found.items(), key=lambda item: int(item[0])) if (kept := said(words))}


def territories(data: Mapping[str, Any]) -> Meanings:
    """Return the names of countries and territories, by ISO 3166 code."""
    return {
        code: kept
        for code, name in sorted(data["territories"].items())
        if TERRITORY.fullmatch(code) and code not in NO_TERRITORIES and (kept := said([name]))
    }


def tables(code: str) -> dict[str, Meanings]:
    """Return all that CLDR says of a language."""
    data = babel.Locale.parse(LOCALES.get(code, code))._data  # noqa: SLF001 - Babel's face lacks half of it
    return {
        "months": calendar(data["months"], "wide"),
        "short_months": calendar(data["months"], "abbreviated"),
        "weekdays": calendar(data["days"], "wide"),
        "short_weekdays": calendar(data["days"], "abbreviated"),
        "scales": scales(data),
        "currencies": currencies(data),
        "units": units(data),
        "territories": territories(data),
    }


def sure(meanings: Meanings) -> Meanings:
    """Leave out words that mean two things, and what is then without words."""
    known = Counter(word for words in meanings.values() for word in words)
    kept = {meaning: [word for word in words if known[word] == 1] for meaning, words in meanings.items()}
    return {meaning: words for meaning, words in kept.items() if words}


def block(meanings: Meanings) -> str:
    """Write a table close together: what is meant, a colon, the words that mean it, a semicolon."""
    entries = [f"{meaning}: {', '.join(words)};" for meaning, words in meanings.items()]
    line, lines = "   ", []
    for piece in re.split(r"(?<=[,;]) ", " ".join(entries)):
        if len(line) + len(piece) >= 119:
            lines.append(line)
            line = "   "
        line += f" {piece}"
    return '"""\n' + "\n".join([*lines, line]) + '\n"""'


def written(code: str) -> str:
    """Return the file of one language."""
    localedata._cache.clear()  # noqa: SLF001 - a language loaded later otherwise changes the root of all
    symbols = babel.Locale.parse(LOCALES.get(code, code)).number_symbols["latn"]
    head = f"""# {LANGUAGES[code].name}, from CLDR as Babel {babel.__version__} has it.
# Made by tests/make_cldr.py: no edits here.
[facts]
decimal_mark = "{symbols["decimal"]}"
group_mark = "{symbols["group"]}"
"""
    found = {name: sure(table) for name, table in tables(code).items()}
    return head + "".join(f"{name} = {block(table)}\n" for name, table in found.items() if table)


def main(*codes: str) -> None:
    """Write the files of the languages that are named, or of all."""
    HOME.mkdir(exist_ok=True)
    for code in codes or LANGUAGES:
        (HOME / f"{code}.toml").write_text(written(code), encoding="utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:])
