"""The day that a text gives as its own: what its source states, a date line, "NORRVIK, Jan. 23 –" before its text.

Such a line often has no year. It is that of a copyright line, else the one that puts the line next behind the latest
day that the text states in full.
"""

from __future__ import annotations

from bisect import bisect_right
from datetime import date
from typing import TYPE_CHECKING

from briefing.almanac import precision, year_of
from briefing.extractors.dates.periods import month_days
from briefing.patterns import lazy

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing.model import Document, Moment
    from briefing.text.analysis import Analysis
    from briefing.text.tokens import Tokens

_DASHES, _BEHIND = frozenset("–—-"), 6  # the dash of a date line, and how far behind it: "Sept. 26 (UPI) —"
_OPENING = 3  # sentences among which a date line stands
_COPYRIGHT = lazy(r"(?i)(?:©|\(c\)|copyright)\D{0,20}(?P<year>(?:19|20)\d\d)(?!\d)")


def is_date_line(sentence: int, t: Tokens, first: int, end: int) -> bool:
    """Tell whether a date stands in the place and day that an agency puts before its text: "NORRVIK, Jan. 23 – "."""
    behind = t.raw[end : end + _BEHIND]
    dash = bool(_DASHES.intersection(behind[:2])) or (behind[0] == "(" and bool(_DASHES.intersection(behind)))
    return sentence < _OPENING and dash and (first == 0 or (t.raw[0].isupper() and len(t.raw[0]) > 1))


def day_of_writing(analysis: Analysis, found: Sequence[Moment]) -> date | None:
    """Return the day that a source gives as its own: what it states, else a date line.

    ``found`` are the dates of the text by their form.
    """
    document = analysis.document
    lines = [block.span for block in document.blocks if block.kind == "date"]
    in_lines = [m.date for m in found if m.date and any(s.start <= m.start < s.end for s in lines)]
    for stated in (document.published, *in_lines):
        day = _day(stated)
        if day:
            return day
    line, _ = _date_line(analysis, found)
    if not line or line.date:
        return _day(line.date) if line else None
    days = month_days(line.text, document.language)
    return _with_year(document, found, days[0]) if days else None


def end_of_date_line(analysis: Analysis, found: Sequence[Moment]) -> int:
    """Return where the text begins behind its date line, as a place in it; 0 where it has none."""
    return _date_line(analysis, found)[1]


def _day(stated: str | None) -> date | None:
    try:
        return date.fromisoformat((stated or "")[:10])
    except ValueError:
        return None


def _date_line(analysis: Analysis, found: Sequence[Moment]) -> tuple[Moment | None, int]:
    """Return the date of the line before a text, and where the text begins behind its dash."""
    starts = [sentence.span.start for sentence in analysis.document.sentences[: _OPENING + 1]]
    for moment in found:
        number = bisect_right(starts, moment.start) - 1
        if number >= _OPENING:
            break
        for t in analysis.tokens(number) if moment.kind == "date" and number >= 0 else ():
            first = bisect_right(t.starts, moment.start, 0, t.count) - 1
            end = bisect_right(t.starts, moment.end - 1, 0, t.count)
            if is_date_line(number, t, first, end):
                dash = next(i for i in range(end, t.count) if t.raw[i] in _DASHES)
                return moment, t.starts[dash + 1]
    return None, 0


def _with_year(document: Document, found: Sequence[Moment], day: str) -> date | None:
    rights = _COPYRIGHT.search(document.text)
    if rights:
        return _day(f"{rights['year']}-{day}")
    latest = max((m.date for m in found if m.date and precision(m.date) == "day"), default=None)
    near = _day(latest)
    return _day(year_of(day, near, 1)) if near else None
