"""Decades, centuries, eras and seasons by their form, as dates: "the 1990s" is ``199``, "508 BC" is ``-0508``."""

from __future__ import annotations

from briefing.almanac import Value
from briefing.language.words import figure_words
from briefing.patterns import lazy

_PERIOD = lazy(
    r"""(?x)
    (?P<decade>\d\d\d)0['’]?s | ['’‘]?(?P<short>\d)0['’]?s
    | (?P<century>\d{1,2})(?:st|nd|rd|th)[ -]centur\w+
    | (?P<first>\d{4})[-–/](?P<last>\d\d(?:\d\d)?)
    | (?P<bc>\d{1,5})\s?(?:B\.C\.E?\.?|BCE?) | (?P<ad>\d{1,4})\s?(?:A\.D\.|AD|CE) | (?:A\.D\.|AD)\s?(?P<anno>\d{1,4})
    """
)
_WORD = lazy(r"[^\W\d_]+")
_DAY = lazy(r"(?<!\d)\d{1,2}(?!\d)")
_EASTERN_DAY = lazy(r"(\d{1,2})月(\d{1,2})[日号]")
_SHORT_YEAR = lazy(r"['’‘](?P<year>\d\d)")


def period_value(text: str) -> Value | None:
    """Return the value of a period by its form, None where it has none that is sure.

    >>> [value.date for text in ("1990s", "’90s", "19th century", "1600s", "508 BC") if (value := period_value(text))]
    ['199', '199', '18', '16', '-0508']
    >>> period_value("2018-19")
    Value(date='2018', until='2019')
    """
    found = _PERIOD.fullmatch(text)
    if not found:
        short = _SHORT_YEAR.fullmatch(text)
        return Value(f"19{short['year']}") if short else None
    value = found[found.lastgroup or ""]
    if found["decade"]:
        is_century = value[2] == "0" and value != "200"
        return Value(value[:2] if is_century else value)
    if found["first"]:
        return Value(found["first"], found["first"][: 4 - len(value)] + value)
    return Value(_FORMS[found.lastgroup or ""](value))


_FORMS = {
    "short": lambda value: f"{20 if value in '01' else 19}{value}",
    "century": lambda value: f"{int(value) - 1:02}",
    "bc": lambda value: f"-{int(value):04}",
    "ad": lambda value: f"{int(value):04}",
    "anno": lambda value: f"{int(value):04}",
}


def month_days(text: str, language: str) -> list[str]:
    """Read "9 December" or "9-12 December" as months and days: 12-09, 12-12; nothing where it is neither.

    >>> month_days("9-12 December", "en")
    ['12-09', '12-12']
    """
    eastern = _EASTERN_DAY.search(text)
    if eastern:
        return [f"{int(eastern[1]):02}-{int(eastern[2]):02}"]
    months = figure_words(language).months
    names = [month for word in _WORD.findall(text) if (month := months.get(word.lower()))]
    days = [int(day) for day in _DAY.findall(text)]
    return [f"{names[0]:02}-{day:02}" for day in days] if len(names) == 1 and 1 <= len(days) <= 2 else []
