"""Values with a syntax of their own, and how a config file's values are checked before they are used."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

from briefing import pipeline
from briefing.errors import UsageError
from briefing.text import boilerplate

if TYPE_CHECKING:
    from collections.abc import Callable

_AGO = re.compile(r"(\d{1,5})\s*([mhdw])")
_UNITS = {"m": "minutes", "h": "hours", "d": "days", "w": "weeks"}


def number(value: str | int) -> int | None:
    """Read how many stories there may be; None is all of them."""
    if value == "all":
        return None
    if str(value).isascii() and str(value).isdigit():
        return int(value)
    raise UsageError(f"no number '{value}'", "say how many, such as 10, or all")


def moment(since: str | None, now: datetime) -> datetime | None:
    """Read how long ago, or since which day.

    >>> moment("2d", datetime(2026, 11, 24, tzinfo=UTC)).isoformat()
    '2026-11-22T00:00:00+00:00'
    """
    if not since:
        return None
    ago = _AGO.fullmatch(since.strip().lower())
    try:
        if ago:
            return now - timedelta(**{_UNITS[ago[2]]: int(ago[1])})
        day = datetime.fromisoformat(since.strip())
        return (day if day.tzinfo else day.replace(tzinfo=now.tzinfo)).astimezone(UTC)
    except (ValueError, OverflowError) as error:
        raise UsageError(f"no time '{since}'", "a time is 2d, 12h, 1w, or a date such as 2026-11-24") from error


def _as_option(key: str) -> Callable[[Any], object]:
    return lambda value: pipeline.brief_options(**{key: value})


CHECKS: dict[str, Callable[[Any], object]] = {
    **{key: _as_option(key) for key in ("length", "sections", "figures", "quotes", "names", "ranker")},
    "published": lambda value: pipeline.day_stated(str(value)),
    "stories": number,
    "since": lambda value: moment(value, datetime.now(UTC)),
    "drop": boilerplate.checked,
}
