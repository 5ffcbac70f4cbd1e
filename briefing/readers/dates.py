"""Bylines, date lines, and dates as formats state them -> ISO 8601, as precise as they are; nonsense is no date."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

from briefing.language.words import BYLINE_OPENERS, DATE_LINE_WORDS, MONTH_NUMBERS, MONTHS, WEEKDAYS
from briefing.patterns import lazy

if TYPE_CHECKING:
    from collections.abc import Iterable

# Bylines and date lines stand at the top of a text; further down a short line is something else.
TOP_BLOCKS = 6
_NAMES = lazy(r"[^\W\d_][\w.'’-]*(?:(?:,| and| und| et| y| e| en| &)? [^\W\d_][\w.'’-]*){0,7}")
WORDS = lazy(r"[^\W\d_]+|\d+")  # and numbers
_YEAR = lazy(r"(?<!\d)(?:19|20)\d\d(?!\d)")


def is_byline(line: str) -> bool:
    """Tell whether a line names the author and does nothing else.

    >>> is_byline("By Ann Lee and Bo Chan"), is_byline("By Friday the water had gone.")
    (True, False)
    """
    opener, _, rest = line.strip().partition(" ")
    if opener.rstrip(":").lower() not in BYLINE_OPENERS or not _NAMES.fullmatch(rest):
        return False
    words = rest.replace(",", " ").split()
    return not rest.endswith(".") and words[0][0].isupper() and all(w[0].isupper() for w in words if len(w) > 3)


def is_date_line(line: str) -> bool:
    """Tell whether a line says when the text appeared and does nothing else.

    >>> is_date_line("Published: Tuesday, 4 March 2025, 9:15 a.m."), is_date_line("In March 2025 the bridge fell")
    (True, False)
    """
    place, _, rest = line.partition(",")
    if rest and len(place.split()) <= 4 and is_date_line(rest):  # "NORRVIK, 16 November 2026"
        return True
    found = [word.lower() for word in WORDS.findall(line)]
    known = MONTHS | WEEKDAYS | DATE_LINE_WORDS
    says_when = bool(_YEAR.search(line)) or (any(w in MONTHS for w in found) and any(w.isdecimal() for w in found))
    return says_when and all(word.isdecimal() or word in known for word in found)


# The first that holds: what a page says of itself comes before what it shows.
_META_NAMES = (
    r"article:published_time|datePublished|date|pubdate|publish[-_]?date|DC\.date(?:\.issued)?"
    r"|dcterms\.(?:created|date|issued)|parsely-pub-date|sailthru\.date"
)
_PAGE_DATES = (
    lazy(r"""\"datePublished"\s{0,9}:\s{0,9}"(?P<date>[^"]{8,40})\""""),
    lazy(
        rf"""<meta\b(?=[^<>]{{0,300}}?=\s{{0,9}}["']?(?:{_META_NAMES})["'\s])"""
        r"""[^<>]{0,400}?\bcontent\s{0,9}=\s{0,9}["'](?P<date>[^"'<>]{8,40})""",
        re.IGNORECASE,
    ),
    lazy(r"""<time\b[^<>]{0,300}?\bdatetime\s{0,9}=\s{0,9}["']?(?P<date>[^"'<>]{8,40})""", re.IGNORECASE),
)
_DATELINE = lazy(r"\s*(?P<place>[^\W\d_][^\d,–—\n]{1,40}),\s(?P<day>[^–—\n]{6,40}?)\s?[–—]")
_DASHES = frozenset("–—")
_LONGEST_PLACE = 200  # characters before the dash, and any blanks
_ISO = lazy(r"(\d{4})(?:-(\d\d)(?:-(\d\d)(?:[T ](\d\d:\d\d)(?::(\d\d)(?:\.\d+)?)?\s*(Z|[+-]\d\d:?\d\d)?)?)?)?")


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


def page_date(markup: str) -> str | None:
    """Return the day of publication that a page states for machines: JSON-LD, its metadata, the first ``<time>``.

    >>> page_date('<meta property="article:published_time" content="2026-03-04T10:20:00Z">')
    '2026-03-04T10:20:00+00:00'
    >>> page_date('<p>By Ann <time datetime="2026-03-04">Wednesday</time>'), page_date("<p>4 March 2026")
    ('2026-03-04', None)
    """
    for pattern in _PAGE_DATES:
        for found in pattern.finditer(markup):
            day = iso_date(found["date"])
            if day and len(day) >= len("2026-03-04"):
                return day
    return None


def day_at_head(date_lines: Iterable[str], paragraphs: Iterable[str]) -> str | None:
    """Return the day that the head of a text states: in a date line, else before its text, as an agency puts it.

    >>> day_at_head([], ["LOWER MARSTEN, 5 November 2026 – Kestrelbrook reported a record."])
    '2026-11-05'
    >>> day_at_head([], ["NORRVIK, Jan. 23 – It blew."]), day_at_head(["4 March 2025"], [])
    (None, '2025-03-04')
    """
    marked = (text for text in paragraphs if not _DASHES.isdisjoint(text[:_LONGEST_PLACE]))
    places = (found for text in marked if (found := _DATELINE.match(text)))
    lines = (*date_lines, *(found["day"] for found in places if found["place"].isupper()))
    return next((day for line in lines if (day := stated_day(line))), None)


def stated_day(line: str) -> str | None:
    """Return the day that a date line names with its month in letters, or in ISO 8601; None where it names no full day.

    >>> stated_day("Published Tuesday, 4 March 2025, 9:15 a.m."), stated_day("March 2025"), stated_day("3/4/2025")
    ('2025-03-04', None, None)
    """
    iso = re.search(r"(?<!\d)\d{4}-\d\d-\d\d(?!\d)", line)
    if iso:
        return iso_date(iso[0])
    pieces = [piece.lower() for piece in WORDS.findall(line)]
    at = next((n for n, piece in enumerate(pieces) if _month(piece)), -1)
    if at < 0:
        return None
    year = next((piece for piece in pieces[at + 1 :] if len(piece) == 4 and piece.isdecimal()), "")
    near = [*pieces[max(at - 1, 0) : at], *pieces[at + 1 : at + 2], *pieces[max(at - 2, 0) : max(at - 1, 0)]]
    day = next((piece for piece in near if piece.isdecimal() and len(piece) < 3), "")
    return iso_date(f"{year}-{_month(pieces[at]):02}-{int(day):02}") if year and day else None


def _month(word: str) -> int:
    return MONTH_NUMBERS.get(word, 0)
