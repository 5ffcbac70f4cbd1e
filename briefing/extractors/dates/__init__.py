"""Dates and times of day in a document: where they stand and which they are.

``forms`` finds what is a date by its form, ``rows`` what points from one day to another ("last week"),
``reckoning`` gives that its value from the day of publication or the date told before, and ``events`` tells which dates
are of something that happened. The arithmetic of the calendar is ``briefing.almanac``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.extractors.dates.events import with_events
from briefing.extractors.dates.forms import forms
from briefing.extractors.dates.resolving import resolved

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing.model import Moment
    from briefing.text.analysis import Analysis


def dates(analysis: Analysis) -> list[Moment]:
    """Return the dates, years and clock times of a document, in order and without overlap.

    Linear in the text. A four-digit number is a year unless a unit or, where it is qualified, a noun in the plural
    follows: "in 2014", but "2000 metres" and "more than 2000 homes".

    >>> from briefing.readers.text import content_of
    >>> from briefing.text.segment import segment
    >>> from briefing.text.analysis import Analysis
    >>> found = dates(Analysis(segment(content_of("On July 4, 2026, at 5 pm, as in 2019."), "en")))
    >>> [(m.text, m.kind, m.date) for m in found]
    [('July 4, 2026', 'date', '2026-07-04'), ('5 pm', 'time', None), ('2019', 'year', '2019')]
    """
    return forms(analysis.document)


def moments(analysis: Analysis, found: Sequence[Moment]) -> list[Moment]:
    """Return the dates of a document with those that point from one day to another, each with its value if it has one.

    ``found`` is what ``dates`` returns. Linear in the text. Without a day of publication "yesterday" has no date.

    >>> from msgspec.structs import replace
    >>> from briefing.readers.text import content_of
    >>> from briefing.text.segment import segment
    >>> from briefing.text.analysis import Analysis
    >>> d = replace(segment(content_of("It opened in 2012. Two years later it closed, and last week it burned."), "en"))
    >>> analysis = Analysis(replace(d, published="2026-05-15"))
    >>> [(m.text, m.date) for m in moments(analysis, dates(analysis))]
    [('2012', '2012'), ('Two years later', '2014'), ('last week', '2026-W19')]
    """
    return resolved(analysis, found)


def told(analysis: Analysis, found: Sequence[Moment]) -> list[Moment]:
    """Return ``moments`` without clock times, each with the clause that tells its event, if it is of one."""
    dated = [m for m in moments(analysis, found) if m.date or (m.is_relative and m.kind != "time")]
    return with_events(analysis, dated)
