"""The arithmetic of the calendar: a value is a date in ISO 8601, as precise as what was said.

    2026-05-15  a day           2026-05  a month        2026     a year
    2026-W20    a week          2026-Q2  a quarter      2026-22  a season (21 spring … 24 winter, ISO 8601-2)
    199         the 1990s       18       the 19th century       --12-25  a day of any year

A season has the year in which it begins in the northern half of the world. A year before Christ is written as texts
name it, with a minus: 508 BC is ``-0508``.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from msgspec import Struct

from briefing.patterns import lazy

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

DAY, WEEK, WEEKEND, MONTH, SEASON = "day", "week", "weekend", "month", "season"
QUARTER, YEAR, DECADE, CENTURY = "quarter", "year", "decade", "century"

_SHAPES = lazy(
    r"(?P<day>(?:-?\d{4}-|--)\d\d-\d\d)|(?P<week>\d{4}-W\d\d)|(?P<quarter>\d{4}-Q\d)|(?P<season>\d{4}-2[1-4])"
    r"|(?P<month>-?\d{4}-\d\d|--\d\d)|(?P<year>-\d{4,}|\d{4})|(?P<decade>\d{3})|(?P<century>\d\d)"
)
_MONTHS_OF_YEAR = 12
_SEASON_STARTS = {21: 3, 22: 6, 23: 9, 24: 12}  # the month in which each begins
_LAST_YEAR = 9999
_JUST_BEGUN = 31  # days


class Value(Struct, frozen=True):
    """A date and, where a length of time is meant that has another end, the last date of it."""

    date: str
    until: str | None = None


def precision(value: str) -> str | None:
    """Tell how precise a date is: day, week, month, quarter, season, year, decade or century.

    >>> [precision(value) for value in ("2026-05-15", "2026-05", "2026-W20", "199", "--12-25", "soon")]
    ['day', 'month', 'week', 'decade', 'day', None]
    """
    found = _SHAPES.fullmatch(value)
    return found.lastgroup if found else None


def bounds(value: str) -> tuple[date, date] | None:
    """Return the first and the last day of a date; None where it names no year of ours.

    >>> [str(day) for day in bounds("2026-Q2") or ()], bounds("--12-25")
    (['2026-04-01', '2026-06-30'], None)
    """
    shape = precision(value)
    if not shape or value.startswith("-"):
        return None
    try:
        return _BOUNDS[shape](value)
    except (ValueError, OverflowError):
        return None


def _days(value: str) -> tuple[date, date]:
    day = date.fromisoformat(value)
    return day, day


def _week(value: str) -> tuple[date, date]:
    monday = date.fromisocalendar(int(value[:4]), int(value[6:]), 1)
    return monday, monday + timedelta(days=6)


def _months(year: int, month: int, count: int) -> tuple[date, date]:
    return date(year, month, 1), first_of_month(year, month + count) - timedelta(days=1)


def _years(first: int, count: int) -> tuple[date, date]:
    return date(max(first, 1), 1, 1), date(first + count - 1, 12, 31)


_BOUNDS: Mapping[str, Callable[[str], tuple[date, date]]] = {
    DAY: _days,
    WEEK: _week,
    MONTH: lambda value: _months(int(value[:4]), int(value[5:]), 1),
    QUARTER: lambda value: _months(int(value[:4]), 3 * int(value[6:]) - 2, 3),
    SEASON: lambda value: _months(int(value[:4]), _SEASON_STARTS[int(value[5:])], 3),
    YEAR: lambda value: _years(int(value), 1),
    DECADE: lambda value: _years(int(value) * 10, 10),
    CENTURY: lambda value: _years(int(value) * 100, 100),
}


def first_of_month(year: int, month: int) -> date:
    """Return the first day of a month, counted on over the end of the year.

    >>> str(first_of_month(2026, 13)), str(first_of_month(2026, 0))
    ('2027-01-01', '2025-12-01')
    """
    return date(year + (month - 1) // _MONTHS_OF_YEAR, (month - 1) % _MONTHS_OF_YEAR + 1, 1)


def shifted(start: date, unit: str, count: int) -> Value | None:
    """Return the day, week, month … that lies so many units from the one that holds a day.

    >>> [shifted(date(2026, 5, 15), unit, -1).date for unit in ("day", "week", "month", "quarter", "year", "decade")]
    ['2026-05-14', '2026-W19', '2026-04', '2026-Q1', '2025', '201']
    >>> shifted(date(2026, 5, 15), "weekend", 1)
    Value(date='2026-05-23', until='2026-05-24')
    """
    try:
        return _SHIFTS[unit](start, count)
    except (ValueError, OverflowError):
        return None


def _shifted_day(start: date, count: int) -> Value:
    return Value((start + timedelta(days=count)).isoformat())


def _shifted_week(start: date, count: int) -> Value:
    year, week, _ = (start + timedelta(weeks=count)).isocalendar()
    return Value(f"{year:04}-W{week:02}")


def _shifted_weekend(start: date, count: int) -> Value:
    saturday = start + timedelta(days=5 - start.weekday(), weeks=count)
    return Value(saturday.isoformat(), (saturday + timedelta(days=1)).isoformat())


def _shifted_month(start: date, count: int) -> Value:
    return Value(first_of_month(start.year, start.month + count).isoformat()[:7])


def _shifted_quarter(start: date, count: int) -> Value:
    first = first_of_month(start.year, start.month + 3 * count)
    return Value(f"{first.year:04}-Q{(first.month + 2) // 3}")


def _shifted_year(start: date, count: int) -> Value | None:
    year = start.year + count
    if -_LAST_YEAR <= year <= 0:
        return Value(f"-{1 - year:04}")
    return Value(f"{year:04}") if 0 < year <= _LAST_YEAR else Value(f"-{1 - year}") if year < 0 else None


_SHIFTS: Mapping[str, Callable[[date, int], Value | None]] = {
    DAY: _shifted_day,
    WEEK: _shifted_week,
    WEEKEND: _shifted_weekend,
    MONTH: _shifted_month,
    QUARTER: _shifted_quarter,
    YEAR: _shifted_year,
    DECADE: lambda start, count: Value(f"{start.year // 10 + count:03}"),
    CENTURY: lambda start, count: Value(f"{start.year // 100 + count:02}"),
}


def weekday_beside(start: date, weekday: int, side: int) -> date:
    """Return the day of the week (Monday is 0) nearest to a day, before it or on it where ``side`` is below 0.

    >>> str(weekday_beside(date(2026, 5, 15), 0, -1)), str(weekday_beside(date(2026, 5, 15), 4, 1))
    ('2026-05-11', '2026-05-15')
    """
    ahead = (weekday - start.weekday()) % 7
    return start + timedelta(days=ahead - 7 if side < 0 and ahead else ahead)


def year_of(month_day: str, near: date, side: int) -> str | None:
    """Give a month ("05") or a day ("05-17") the year that puts it nearest to a day, or on one side of it.

    ``side`` is -1 for what has been (the day itself among it), 1 for what is to come or has begun within a month, 0 for
    the nearest. None where the calendar has no such day.

    >>> day = date(2026, 1, 20)
    >>> [year_of("12-09", day, side) for side in (-1, 0, 1)], year_of("02-30", day, 0)
    (['2025-12-09', '2025-12-09', '2026-12-09'], None)
    """
    found = []
    for year in (near.year - 1, near.year, near.year + 1):
        both = bounds(f"{year:04}-{month_day}")
        if not both:
            continue
        first, last = both
        if (side < 0 and first > near) or (side > 0 and (near - last).days > _JUST_BEGUN):
            continue
        away = max((first - near).days, (near - last).days, 0)
        found.append((away, f"{year:04}-{month_day}"))
    return min(found)[1] if found else None


def easter(year: int) -> date:
    """Return Easter Sunday (the Gregorian calendar's; the method is the anonymous one, Nature 1876).

    >>> str(easter(2026)), str(easter(2000))
    ('2026-04-05', '2000-04-23')
    """
    golden, century, rest = year % 19, year // 100, year % 100
    skipped = (century + 8) // 25
    epact = (19 * golden + century - century // 4 - (century - skipped + 1) // 3 + 15) % 30
    weekday = (32 + 2 * (century % 4) + 2 * (rest // 4) - epact - rest % 4) % 7
    late = (golden + 11 * epact + 22 * weekday) // 451
    month, day = divmod(epact + weekday - 7 * late + 114, 31)
    return date(year, month, day + 1)


_FLOATING = lazy(r"easter(?P<days>[+-]\d+)|(?P<month>\d\d)-(?P<number>\d)x(?P<weekday>\d)")


def holiday(rule: str, year: int) -> date | None:
    """Return the day of a holiday: "12-25", "easter-2" (two days before), "11-4x3" (the fourth Thursday of November).

    >>> [str(holiday(rule, 2026)) for rule in ("12-25", "easter-2", "11-4x3")]
    ['2026-12-25', '2026-04-03', '2026-11-26']
    """
    found = _FLOATING.fullmatch(rule)
    try:
        if not found:
            return date.fromisoformat(f"{year:04}-{rule}")
        if found["days"]:
            return easter(year) + timedelta(days=int(found["days"]))
        first = date(year, int(found["month"]), 1)
        return weekday_beside(first, int(found["weekday"]), 1) + timedelta(weeks=int(found["number"]) - 1)
    except (ValueError, OverflowError):
        return None
