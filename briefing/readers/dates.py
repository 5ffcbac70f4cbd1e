"""Dates as formats state them -> ISO 8601, as precise as they are; nonsense is no date."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime

_ISO = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d)(?:[T ](\d\d:\d\d)(?::(\d\d)(?:\.\d+)?)?\s*(Z|[+-]\d\d:?\d\d)?)?)?)?")


def iso_date(stated: str | None) -> str | None:
    """Return an ISO date with its time and zone where it states them, None where it is not one.

    >>> iso_date("2026-03-04T10:20:00Z"), iso_date("2026-03"), iso_date("2026-13-45"), iso_date("yesterday")
    ('2026-03-04T10:20:00+00:00', '2026-03', None, None)
    """
    found = _ISO.match((stated or "").strip())
    if not found:
        return None
    year, month, day, clock, seconds, zone = found.groups()
    try:
        date(int(year), int(month or 1), int(day or 1))
        if clock is None:
            return "-".join(part for part in (year, month, day) if part)
        offset = {"Z": "+00:00", None: ""}.get(zone, zone)
        return datetime.fromisoformat(f"{year}-{month}-{day}T{clock}:{seconds or '00'}{offset}").isoformat()
    except ValueError:
        return None


def mail_date(stated: str | None) -> str | None:
    """Return the date of a mail or a feed (RFC 5322) as ISO 8601, None where it is not one.

    >>> mail_date("Mon, 2 Nov 2026 10:00:00 +0100"), mail_date("Mon, 99 Foo 99999")
    ('2026-11-02T10:00:00+01:00', None)
    """
    from email.utils import parsedate_to_datetime  # noqa: PLC0415 - mail and feeds need it, nothing else does

    try:
        found = parsedate_to_datetime(stated or "")
        return (found if found.tzinfo else found.replace(tzinfo=UTC)).isoformat()
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
