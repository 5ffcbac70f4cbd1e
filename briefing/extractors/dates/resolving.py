"""All dates of a document in the order of the text, each with its value from what is known where it stands."""

from __future__ import annotations

from bisect import bisect_right
from datetime import date
from typing import TYPE_CHECKING

from msgspec.structs import replace

from briefing.almanac import Value, bounds, precision, shifted, weekday_beside, year_of
from briefing.extractors.dates.datelines import day_of_writing
from briefing.extractors.dates.expressions import expressions
from briefing.extractors.dates.joining import joined
from briefing.extractors.dates.nowadays import speaks_from_its_day, without_nowadays
from briefing.extractors.dates.periods import month_days, period_value
from briefing.extractors.dates.reckoning import Expression, value_of
from briefing.extractors.dates.tense import FUTURE, HABIT, PAST, PRESENT, UNKNOWN, tense
from briefing.model import Moment

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing.extractors.dates.joining import Entry
    from briefing.text.analysis import Analysis

_VAGUE = frozenset(["decade", "century"])
_STALE = 8  # sentences after which "that year" no longer means a date told before
_LONGEST_CYCLE = 2  # years on either side; a day of the week further off is a slip
_LONGEST_STATEMENT = 2000  # characters back from a date in which a quotation may have opened
_NEAR = 0  # the same for "4 May", in a text that speaks from its own day


def resolved(analysis: Analysis, found: Sequence[Moment]) -> list[Moment]:
    """Return the dates found by their form and the expressions between them, with their values, in order."""
    document = analysis.document
    said = list(expressions(analysis))
    entries = joined(document.text, found, list(without_nowadays(said, analysis)))
    walk = _Walk(
        analysis,
        day_of_writing(analysis, found),
        _NEAR if speaks_from_its_day(said) else _STALE,
    )
    moments = []
    for entry in entries:
        moment = walk.moment(entry)
        if moment:
            moments.append(moment)
    return moments


class _Walk:
    """Goes through the dates of a document in order, and remembers the last one told."""

    def __init__(self, analysis: Analysis, written: date | None, near: int) -> None:
        self.analysis = analysis
        self.document = analysis.document
        self.language = analysis.document.language
        self.written = written
        self.near = near  # sentences after which "4 May" is no longer of the year told before
        self.starts = [sentence.span.start for sentence in self.document.sentences]
        self.told: str | None = None
        self.year: str | None = None  # the last date whose year the text states
        self.year_in = 0
        self.told_in = 0  # the sentence of the date told before

    def moment(self, entry: Entry) -> Moment | None:
        """Return an entry with its value; None where it is no date."""
        sentence = bisect_right(self.starts, entry.start) - 1
        found = entry.found
        if isinstance(found, Moment):
            value = self._by_form(found, entry, sentence)
            is_relative = found.kind == "date" and found.date is None and bool(month_days(found.text, self.language))
        elif found.how.origin == "none":
            return None
        else:
            value = self._by_words(found, entry, sentence)
            is_relative = found.how.origin != "stated"
            if not value and found.how.origin == "told":
                return None  # no date was told before
            found = Moment(text="", start=entry.start, end=entry.end)
        text = self.document.text[entry.start : entry.end]
        found = replace(found, text=text, start=entry.start, end=entry.end, is_relative=is_relative)
        if not value:
            return found
        if bounds(value.date) and not _looks_back(entry.found):
            self.told, self.told_in = value.date, sentence
            if _states_year(entry.found):
                self.year, self.year_in = value.date, sentence
        shape, is_ahead = precision(value.date), self._is_ahead(value.date)
        return replace(found, date=value.date, until=value.until, precision=shape, is_ahead=is_ahead)

    def _is_ahead(self, date: str) -> bool:
        both = bounds(date)
        return both is not None and self.written is not None and both[0] > self.written

    def _by_form(self, found: Moment, entry: Entry, sentence: int) -> Value | None:
        if found.date:
            return Value(found.date)
        if found.kind == "period":
            return period_value(found.text)
        return self._with_year(found, entry, sentence) if found.kind == "date" else None

    def _by_words(self, e: Expression, entry: Entry, sentence: int) -> Value | None:
        if entry.same_as:
            return Value(entry.same_as.date) if entry.same_as.date else self._with_year(entry.same_as, entry, sentence)
        told = self.told if sentence - self.told_in <= _STALE and not self._is_quoted(entry, sentence) else None
        if e.key.kind == "month" and e.how.near:
            return self._month(e, entry, sentence)
        if e.how.origin == "context":
            year = self._year_told(sentence)
            start = date(int(year), 1, 1) if year and e.key.value == "year" else self.written
            return shifted(start, str(e.key.value), 0) if start else None
        value = value_of(e, self.written, told, self.language)
        if not value and e.key.kind == "weekday" and e.how.origin == "told" and self.written:  # "that Tuesday"
            return Value(weekday_beside(self.written, int(e.key.value), PAST).isoformat())
        return value

    def _month(self, e: Expression, entry: Entry, sentence: int) -> Value | None:
        """Return a month without its year: the year told just before, else the one that the tense puts it in."""
        month = f"{int(e.key.value):02}"
        year = self._year_behind(entry)
        if e.side == PAST or (e.side == UNKNOWN and sentence - self.year_in <= 1):
            year = year or self._year_told(sentence)
        if year:
            return Value(f"{year}-{month}")
        if e.side in {PRESENT, HABIT, UNKNOWN}:
            return Value(f"--{month}")
        return value_of(e, self.written, None, self.language)

    def _with_year(self, found: Moment, entry: Entry, sentence: int) -> Value | None:
        """Give "9 December" the year told just before, else the one that puts it beside the day of writing."""
        days = month_days(found.text, self.language)
        if not days:
            return None
        side = self._side(found, sentence)
        year = self._year_behind(entry) or (self._year_told(sentence) if side != FUTURE else None)
        if year:
            return _valid([f"{year}-{day}" for day in days])
        if not self.written:
            return None
        if entry.weekday is not None:
            year = _year_with(entry.weekday, days[0], self.written)
            if year:
                return _valid([f"{year}-{day}" for day in days])
        return _valid([year_of(day, self.written, side) for day in days])

    def _year_behind(self, entry: Entry) -> str | None:
        """Return the year of the words behind a date: "in May last year"."""
        if not entry.year:
            return None
        value = value_of(entry.year, self.written, self.told, self.language)
        return value.date[:4] if value and bounds(value.date) else None

    def _year_told(self, sentence: int) -> str | None:
        """Return the year stated just before, where that is neither that of writing nor to come."""
        if not self.year or sentence - self.year_in > self.near or self._is_ahead(self.year):
            return None
        if precision(self.year) in _VAGUE:
            return None
        year = self.year[:4]
        return None if self.written and year == str(self.written.year) else year

    def _is_quoted(self, entry: Entry, sentence: int) -> bool:
        """Tell whether a date stands in a quotation: what is told around it is not what its speaker speaks of."""
        start = max(self.starts[sentence], entry.start - _LONGEST_STATEMENT)
        before = self.document.text[start : entry.start]
        return before.count("“") > before.count("”") or before.count("„") > before.count("“")

    def _side(self, moment: Moment, sentence: int) -> int:
        for t in self.analysis.tagged(sentence):
            if t.count and t.starts[0] <= moment.start < t.ends[t.count - 1]:
                at = bisect_right(t.starts, moment.start, 0, t.count) - 1
                side = tense(t, at, at + 1, self.language)
                return UNKNOWN if side in {PRESENT, HABIT} else side
        return UNKNOWN


def _states_year(found: Moment | Expression) -> bool:
    """Tell whether the year of a date is the text's own, and not reckoned from the day of publication."""
    return found.date is not None if isinstance(found, Moment) else found.how.origin in {"told", "stated"}


def _looks_back(found: Moment | Expression) -> bool:
    """Tell whether a date is only looked back to from the one told: "up 9% on a year earlier"."""
    return isinstance(found, Expression) and found.how.origin == "told" and found.how.step < 0


def _year_with(weekday: int, day: str, written: date) -> str | None:
    """Return the year nearest to that of writing in which a day is a day of the week: "Friday, 15 May"."""
    for away in range(2 * _LONGEST_CYCLE + 1):
        year = f"{written.year + (away + 1) // 2 * (1 if away % 2 == 0 else -1):04}"
        both = bounds(f"{year}-{day}")
        if both and both[0].weekday() == weekday:
            return year
    return None


def _valid(days: Sequence[str | None]) -> Value | None:
    """Make a value of one day or two, where the calendar has them."""
    start, until = days[0], days[-1]
    if not start or not bounds(start):
        return None
    return Value(start, until if until and until > start and bounds(until) else None)
