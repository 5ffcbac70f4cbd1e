"""The verdict on a date of a summary: a day, a year, a time, a day of the week."""

from __future__ import annotations

import re
from collections import Counter
from datetime import date
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from briefing.checking.context import Context, context, context_in_source, likeness
from briefing.checking.resolved import within
from briefing.language.checking import weekdays
from briefing.language.words import figure_words
from briefing.model import Moment, Span
from briefing.text.terms import words
from briefing.verdicts import Difference, Verdict

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefing.checking.excerpts import Findings
    from briefing.verdicts import Status

_NUMBER = re.compile(r"\d+")
_CLOCK = re.compile(r"(\d{1,2})(?:[.:h時点]\s?(\d\d))?")
_AFTERNOON = re.compile(r"p\.?\s?m", re.IGNORECASE)
_LETTERS = re.compile(r"\W+")
_ALIKE = 0.2
_SAME = 40  # places of one and the same day
_MOST = 300  # dates of a source that are compared with one claim
_SURELY_ALIKE = 0.45
_NEXT = 0.15  # so much likelier must another day be, for the claim to be a mix-up


class Day(Struct, frozen=True):
    """What a moment says of the calendar or the clock; None where it does not say."""

    year: int | None = None
    month: int | None = None
    day: int | None = None
    hour: int | None = None
    minute: int | None = None
    weekday: int | None = None
    words: str = ""  # of what is none of these: "the 1990s"

    def agrees(self, other: Day) -> bool:
        """Tell whether two moments can be the same: what both say is equal, and they have something in common."""
        pairs = [(getattr(self, name), getattr(other, name)) for name in self.__struct_fields__[:-1]]
        both = [(a, b) for a, b in pairs if a is not None and b is not None]
        if self.words or other.words:
            return self.words == other.words
        return bool(both) and all(a == b for a, b in both)

    def is_covered(self, other: Day) -> bool:
        """Tell whether another moment says all that this one says, but for the year."""
        names = (name for name in self.__struct_fields__[:-1] if name != "year")
        return all(getattr(self, name) is None or getattr(other, name) is not None for name in names)

    def shape(self) -> tuple[bool, ...]:
        """Return which kind of moment this is: with a day, a month, a year, an hour, a weekday, or in words."""
        told = (self.day, self.month and not self.day, self.year and not self.month, self.hour, self.weekday)
        return (*(value is not None and value is not False for value in told), bool(self.words))


def day_of(moment: Moment, language: str) -> Day:
    """Read a moment as numbers.

    >>> day_of(Moment(text="9 December 2026", start=0, end=15, date="2026-12-09"), "en")
    Day(year=2026, month=12, day=9, hour=None, minute=None, weekday=None, words='')
    >>> day_of(Moment(text="5.40 pm", start=0, end=7, kind="time"), "en").hour
    17
    """
    if moment.kind == "time":
        return _time(moment.text)
    if moment.date:
        year, month, day = (*map(int, moment.date.split("-")), None, None)[:3]
        return Day(year=year, month=month, day=day)
    named = [word for word in words(moment.text) if not word[0].isdigit()]
    months = figure_words(language).months
    month = next((months[word] for word in named if word in months), None)
    numbers = [int(number) for number in _NUMBER.findall(moment.text)]
    if moment.kind == "period" or not month:
        return Day(words=_LETTERS.sub("", moment.text.lower()))
    day = next((n for n in numbers if n <= 31), None)
    return Day(year=next((n for n in numbers if n > 31), None), month=month, day=day)


def _time(text: str) -> Day:
    match = _CLOCK.search(text)
    if not match:
        return Day(words=_LETTERS.sub("", text.lower()))
    hour = int(match[1]) % 12 + 12 if _AFTERNOON.search(text) else int(match[1])
    return Day(hour=hour, minute=int(match[2] or 0))


class Days:
    """Judges the dates of a summary, one after the other."""

    def __init__(self, findings: Findings) -> None:
        self.findings = findings
        self.sources = findings.sources
        self.summary = findings.summary
        self._contexts: dict[tuple[int, int], Context] = {}
        self._days: list[tuple[Day, Moment]] = []
        counts: Counter[Day] = Counter()
        for moment in (*findings.moments, *findings.weekdays):
            day = self._read(moment, self.sources.documents[moment.document].language)
            counts[day] += 1
            if counts[day] <= _SAME:
                self._days.append((day, moment))

    def _read(self, moment: Moment, language: str) -> Day:
        number = weekdays(language).get(moment.text.lower())
        return day_of(moment, language) if number is None else Day(weekday=number)

    def verdict(self, said: Moment) -> Verdict:
        """Return the verdict on a date."""
        day = self._read(said, self.summary.language)
        agreeing = [(other, moment) for other, moment in self._days if day.agrees(other) and day.is_covered(other)]
        years = {other.year for other, _ in self._days}
        same = self._ranked(said, [m for other, m in agreeing if day.year is None or other.year or day.year in years])
        if not same:
            same = self._ranked(said, list(self._implied(day))) or self._ranked(said, self._equal(said))
        kindred = [moment for other, moment in self._days if other.shape() == day.shape() and not day.agrees(other)]
        others = self._ranked(said, kindred)
        if same:
            is_mixed_up = bool(others) and others[0][0] >= max(_SURELY_ALIKE, same[0][0] + _NEXT)
            near = others[0][1] if is_mixed_up else None
            if near is None or self._stands_near(same, near):
                return self._verdict(said, "supported", same[0][1])
            return self._verdict(said, "altered", near, is_altered=True)
        if others and others[0][0] >= _ALIKE:
            return self._verdict(said, "altered", others[0][1], is_altered=True)
        return self._verdict(said, "unsupported", None)

    def _stands_near(self, same: Sequence[tuple[float, Moment]], near: Moment) -> bool:
        """Tell whether the date stands in the same sentence as the one that the claim is likest to, or beside it."""
        return any(m.document == near.document and abs(m.sentence - near.sentence) <= 1 for _, m in same)

    def _implied(self, day: Day) -> Iterator[Moment]:
        """Yield the dates that fall on a day of the week, or that a day of the week stands for."""
        for other, moment in self._days:
            if day.weekday is not None and other.day and other.year and other.month:
                is_same = date(other.year, other.month, other.day).weekday() == day.weekday
            else:
                is_same = day.year is not None and day.month is None and other.year == day.year
            if is_same:
                yield moment

    def _equal(self, said: Moment) -> list[Moment]:
        """Return the dates that are the same day by the day of publication."""
        value = next((m.date for m in self.findings.said if m.start <= said.start < m.end and m.date), None)
        return list(within(value, self.findings.resolved)) if value else []

    def _ranked(self, said: Moment, found: Sequence[Moment]) -> list[tuple[float, Moment]]:
        around = context(self.summary, said)
        ranked = [(likeness(around, self._around(moment), self.sources), moment) for moment in found[:_MOST]]
        return sorted(ranked, key=lambda pair: (-pair[0], pair[1].document, pair[1].start))

    def _around(self, found: Moment) -> Context:
        key = found.document, found.start
        if key not in self._contexts:
            self._contexts[key] = context_in_source(self.sources.documents[found.document], found)
        return self._contexts[key]

    def _verdict(self, said: Moment, status: Status, found: Moment | None, *, is_altered: bool = False) -> Verdict:
        verdict = Verdict(kind="date", status=status, text=said.text, start=said.start, end=said.end)
        if found is None:
            return verdict
        evidence = (self.sources.evidence(found.document, Span(found.start, found.end)),)
        differences = (Difference("day", said.text, found.text),) if is_altered else ()
        return replace(verdict, evidence=evidence, differences=differences)
