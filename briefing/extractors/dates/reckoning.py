"""From an expression to its value: reckoned from the day of publication, or from the date told before."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

from msgspec import Struct

from briefing.almanac import (
    CENTURY,
    DAY,
    DECADE,
    MONTH,
    QUARTER,
    SEASON,
    WEEK,
    YEAR,
    Value,
    bounds,
    holiday,
    precision,
    shifted,
    weekday_beside,
    year_of,
)
from briefing.extractors.dates import tense as tenses
from briefing.extractors.dates.keys import plain
from briefing.extractors.dates.reckonings import YEARS_OF_DECADE
from briefing.language.words import day_words, figure_words

if TYPE_CHECKING:
    from briefing.extractors.dates.keys import Key
    from briefing.extractors.dates.reckonings import Reckoning
    from briefing.text.tokens import Tokens

_SHIFT = re.compile(r"([a-z]+)([+-]\d+)")
_MOST_DIGITS = 9
_FINENESS = (DAY, WEEK, MONTH, QUARTER, SEASON, YEAR, DECADE, CENTURY)
_ROMAN = {"I": 1, "V": 5, "X": 10}
_MOST = 10**11
_FAR = 2000  # of a unit; "ten thousand years ago" is no date
DAYS_OF_WEEK = 7
_FIRST_YEAR = 100  # what is less is the last two digits of a year


class Expression(Struct, frozen=True):
    """An expression of time: the tokens it takes, the key that it turns on, and how it is reckoned."""

    tokens: Tokens
    start: int
    end: int
    key: Key
    how: Reckoning
    side: int = 0  # as the tense of its clause says


def value_of(e: Expression, written: date | None, told: str | None, language: str) -> Value | None:
    """Return the value of an expression; None where the day that it is reckoned from is not known."""
    if e.how.origin == "stated":
        return _stated(e, language)
    if e.how.origin == "told":
        return _from_told(e, told, language)
    return _from_written(e, written, language) if written else None


def _from_written(e: Expression, written: date, language: str) -> Value | None:
    kind, value = e.key.kind, e.key.value
    if kind == "shift":
        unit, count = _SHIFT.fullmatch(str(value)).groups()  # type: ignore[union-attr]
        return shifted(written, unit, int(count))
    if kind == "day":
        return shifted(written, DAY, int(value))
    if kind == "part":
        is_before = e.how.step < 0 and plain(e.tokens.low[e.key.start]) in day_words(language).nights
        return shifted(written, DAY, e.how.step if is_before or e.how.step >= 0 else 0)
    if e.how.is_counted:
        count = _number(e, language)
        return _counted(written, str(value), e.how.step * count) if count and count < _FAR else None
    if kind in {"unit", "units"} and not e.how.near:
        return shifted(written, str(value), e.how.step)
    return _near(e, written, language)


def _counted(written: date, unit: str, count: int) -> Value | None:
    """Return the day, month … so many units away; "two weeks ago" is fourteen days, not some day of a week."""
    return shifted(written, DAY, DAYS_OF_WEEK * count) if unit == WEEK else shifted(written, unit, count)


def _near(e: Expression, written: date, language: str) -> Value | None:
    """Return the place of a named day, month, season or feast beside a day."""
    kind, value, how = e.key.kind, e.key.value, e.how
    side = e.side if how.near else how.step
    if kind in {"weekday", "evening", "short"}:
        return _weekday(e, written, side)
    if kind == "month":
        return _month(int(value), written, side, is_named=not how.near)
    if kind == "season":
        return _season(int(value), written, how.step)
    if kind == "holiday":
        return _holiday(str(value), written, side)
    if value == QUARTER or kind == "sign":
        return _quarter(e, written, int(value) if kind == "sign" else _ordinal(e, language))
    return None


def _weekday(e: Expression, written: date, side: int) -> Value | None:
    number = int(e.key.value)
    if e.how.near:
        return Value(weekday_beside(written, number, side).isoformat()) if side else None
    if side == 0:
        return Value(weekday_beside(written, number, 1).isoformat())
    return shifted(weekday_beside(written, number, side), DAY, 0 if written.weekday() != number else 7 * side)


def _month(month: int, written: date, side: int, *, is_named: bool) -> Value | None:
    """Return a month beside a day; "last May" and "next May" are never the month of the day itself."""
    if is_named and side and written.month == month:
        return Value(f"{written.year + side:04}-{month:02}")
    if is_named and not side:
        return Value(f"{written.year:04}-{month:02}")
    found = year_of(f"{month:02}", written, side)
    return Value(found) if found else None


def _season(season: int, written: date, step: int) -> Value:
    """Return the season of this year, or the last or next one that does not hold the day."""
    year = written.year + min(0, step)
    if step > 0:
        first = bounds(f"{year:04}-{season}")
        year += bool(first and first[0] <= written)
    elif step < 0:
        both = bounds(f"{written.year:04}-{season}")
        year = written.year if both and both[1] < written else written.year - 1
    elif season == 24 and written.month < 3:
        year -= 1
    return Value(f"{year:04}-{season}")


def _holiday(rule: str, written: date, side: int) -> Value | None:
    years = (written.year - 1, written.year, written.year + 1)
    days = [day for year in years if (day := holiday(rule, year))]
    if side:
        days = [day for day in days if (day - written).days * side >= 0]
    nearest = min(days, key=lambda day: abs((day - written).days), default=None)
    return Value(nearest.isoformat()) if nearest else None


def _quarter(e: Expression, written: date, number: int) -> Value:
    """Return a quarter that is over before the day of writing, or the one to come where the tense says so."""
    last = bounds(f"{written.year:04}-Q{number}")
    has_ended = last is not None and last[1] < written
    if e.side == tenses.FUTURE:
        return Value(f"{written.year + has_ended:04}-Q{number}")
    has_begun = last is not None and last[0] <= written
    return Value(f"{written.year - (not has_begun):04}-Q{number}")


def _from_told(e: Expression, told: str | None, language: str) -> Value | None:
    both = bounds(told) if told else None
    unit = DAY if e.key.kind == "part" else str(e.key.value)
    if not told or not both:
        return None
    start = both[0]
    count = e.how.step * (_number(e, language) or 0) if e.how.is_counted else e.how.step
    if e.how.is_counted and not count:
        return None
    if e.key.kind == "weekday":
        return _weekday_of(told, int(e.key.value), e.how.step)
    if e.key.kind == "season":
        return Value(f"{start.year + count:04}-{e.key.value}")
    if e.key.kind not in {"unit", "units", "part"} or _is_finer(unit, told):
        return None
    return shifted(start, unit, count)


def _weekday_of(told: str, number: int, step: int) -> Value | None:
    if precision(told) != DAY:
        return None
    day = date.fromisoformat(told)
    return Value(weekday_beside(day, number, step or -1).isoformat())


def _is_finer(unit: str, told: str) -> bool:
    """Tell whether a unit is finer than a date is told: there is no day after a year."""
    shape = precision(told)
    rank = {name: number for number, name in enumerate(_FINENESS)}
    return rank.get("week" if unit == "weekend" else unit, 0) < rank.get(shape or DAY, 0)


def _stated(e: Expression, language: str) -> Value | None:
    """Read what stands there with its year, or needs none: "summer of 2012", "the sixties", "siglo XIX"."""
    t, value = e.tokens, e.key.value
    if e.key.kind == "named":
        return Value(str(value))
    if e.key.kind == "season":
        return Value(f"{t.raw[e.end - 1]}-{value}")
    if value == QUARTER or e.key.kind == "sign":
        return Value(f"{t.raw[e.end - 1]}-Q{value if e.key.kind == 'sign' else _ordinal(e, language)}")
    if e.key.kind == "decade":
        return Value(f"{190 + int(value) // 10}")
    return _by_number(e, language)


def _by_number(e: Expression, language: str) -> Value | None:
    """Read a century by its number, in digits, Roman or in words, or a decade by that of its first year."""
    t = e.tokens
    written = day_words(language).centuries.get("".join(t.low[e.start : e.key.start]))
    if written:
        return Value(f"{written - 1:02}")
    beside = [*t.raw[e.start : e.key.start], *t.raw[e.key.end : e.end]]
    number = next((n for word in beside if (n := int(word) if _is_number(word) else _roman(word))), 0)
    if e.how.step == YEARS_OF_DECADE:
        return _decade(number)
    return Value(f"{number - 1:02}") if 1 <= number <= 30 else None


def _decade(number: int) -> Value:
    """Return the decade of a year, or of the last two digits of one: the 90s are those of the last century.

    >>> _decade(1990).date, _decade(90).date
    ('199', '199')
    """
    return Value(f"{number // 10:03}" if number >= _FIRST_YEAR else f"19{number // 10}")


def _is_number(word: str) -> bool:
    """Tell whether a word is a number in digits that Python reads: "²" is none, nor are thousands of digits."""
    return word.isdecimal() and len(word) < _MOST_DIGITS


def _ordinal(e: Expression, language: str) -> int:
    return day_words(language).ordinals[e.tokens.low[e.start]]


def _roman(word: str) -> int:
    """Read a Roman number up to 39 at the head of a word.

    >>> _roman("XIXe"), _roman("XX"), _roman("of")
    (19, 20, 0)
    """
    digits = [_ROMAN[sign] for sign in word.rstrip("erèm") if sign in _ROMAN]
    ahead = [*digits[1:], 0][: len(digits)]
    return sum(-digit if digit < following else digit for digit, following in zip(digits, ahead, strict=True))


def _number(e: Expression, language: str) -> int | None:
    """Read the number beside a unit: in digits, in words, or an article; None where it is none, or too large."""
    words = figure_words(language)
    total = part = 0
    is_told = False
    for i in [*range(e.start, e.key.start), *range(e.key.end, e.end)]:
        word = e.tokens.low[i]
        if _is_number(e.tokens.raw[i]):
            part, is_told = part + int(word), True
        elif word in words.scales:
            total, part, is_told = total + max(part, 1) * words.scales[word], 0, True
        elif word in words.numbers:
            part, is_told = part + words.numbers[word], True
        elif (word in words.articles or word in words.ones) and not is_told:
            part, is_told = 1, True
        elif word[:1].isdigit():
            return None  # "2.5 years ago" is no date
    return total + part if is_told and 0 < total + part < _MOST else None
