"""The timeline: what the text dates, in the order of time.

A date that the text gives in full, a month and a year, or a year is what it is. What is said by the day of writing
("on Monday", "9 December") counts only from the source's own date, and only where it can mean one day: rather no date
than a wrong one. A number is a year only where the extractor of dates says so.
"""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from msgspec.structs import replace

from briefing.language.calendar import day_words
from briefing.language.figures import figure_words
from briefing.model import Document, Moment, Sentence
from briefing.patterns import lazy
from briefing.selection import cosine, unit_vector

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator, Sequence
    from collections.abc import Set as AbstractSet
    from datetime import date

    from briefing.language.calendar import DayWords

_WORD = lazy(r"[^\W\d_]+(?:-[^\W\d_]+)?")
_CLAUSE_END = lazy(r"[,;:.!?—–()“”\"]")
_DAY = lazy(r"(?<!\d)\d{1,2}(?!\d)")
_HALF_A_YEAR = 183
_REMEMBERED = 50  # sentences of one date that are looked at for the same thing
_SAME_EVENT = 0.5  # cosine of two sentences that put the same date to the same thing
_LONGEST_STATEMENT = 5000  # characters back from a date in which a quotation may have opened


def dated(document: Document, moments: Sequence[Moment]) -> list[Moment]:
    """Return the moments of a document that have a date, those said by the day of writing among them, in order."""
    written = day_of_writing(document, moments)
    found = [m for m in moments if m.date]
    if written:
        found += _without_year(document, moments, written)
        found += _by_day(document, written)
    return sorted(found, key=lambda moment: moment.start)


def day_of_writing(document: Document, moments: Sequence[Moment]) -> date | None:
    """Return the day that a source gives as its own: what it states, else a full date in its date line."""
    lines = [block.span for block in document.blocks if block.kind == "date"]
    in_lines = [m.date for m in moments if m.date and any(s.start <= m.start < s.end for s in lines)]
    found = [stated for stated in (document.published, *in_lines) if stated]
    if not found:
        return None
    from datetime import date  # noqa: PLC0415 - most sources do not say when they were written

    for stated in found:
        try:
            return date.fromisoformat(stated[:10])
        except ValueError:
            continue
    return None


def _without_year(document: Document, moments: Sequence[Moment], written: date) -> Iterator[Moment]:
    """Give "9 December" the year nearest to the day of writing, unless its paragraph tells of another year."""
    months = figure_words(document.language).months
    starts = [block.span.start for block in document.blocks]
    told: tuple[int, str | None] = (0, None)  # the paragraph and year of the last date that has one
    for moment in moments:
        paragraph = bisect_right(starts, moment.start)
        if moment.date:
            told = (paragraph, moment.date[:4])
        if moment.kind != "date" or moment.date:
            continue
        names = [month for word in _WORD.findall(moment.text) if (month := months.get(word.lower()))]
        days = _DAY.findall(moment.text)
        if len(names) != 1 or len(days) != 1:
            continue
        near = _nearest(names[0], int(days[0]), written)
        if near and (told[0] != paragraph or told[1] == str(near.year)):
            yield replace(moment, date=near.isoformat())


def _nearest(month: int, day: int, written: date) -> date | None:
    for year in (written.year, written.year - 1, written.year + 1):
        try:
            there = written.replace(year=year, month=month, day=day)
        except ValueError:
            continue
        if abs((there - written).days) <= _HALF_A_YEAR:
            return there
    return None


def _by_day(document: Document, written: date) -> Iterator[Moment]:
    """Find yesterday, tomorrow and the weekdays that have gone by."""
    from datetime import timedelta  # noqa: PLC0415 - most sources do not say when they were written

    words = day_words(document.language)
    named = {*words.days, *words.weekdays}
    for sentence in document.sentences if named else ():
        if not sentence.is_prose or named.isdisjoint(sentence.words):
            continue
        for match in _WORD.finditer(sentence.text):
            distance = _distance(match, sentence, words, written)
            if distance is not None:
                start = sentence.span.start + match.start()
                day = (written + timedelta(days=distance)).isoformat()
                yield Moment(text=match[0], start=start, end=start + len(match[0]), date=day)


def _distance(match: re.Match[str], sentence: Sentence, words: DayWords, written: date) -> int | None:
    """Return how many days from the day of writing a word stands for, or None."""
    word = match[0].lower()
    if word in words.days:
        return words.days[word]
    if word not in words.weekdays or _is_quoted(sentence.text, match.start()):
        return None
    if not _has_gone_by(sentence.text[: match.start()], words):
        return None
    return -((written.weekday() - words.weekdays.index(word)) % 7)


def _is_quoted(text: str, at: int) -> bool:
    near = max(0, at - _LONGEST_STATEMENT)
    return text.count("“", near, at) > text.count("”", near, at)


def _has_gone_by(before: str, words: DayWords) -> bool:
    """Tell by the clause that leads up to a weekday whether it speaks of what has happened."""
    clause = [word.lower() for word in _WORD.findall(_CLAUSE_END.split(before)[-1])]
    if not words.future.isdisjoint(clause[-8:]):
        return False
    return any(word in words.past or word.endswith(words.past_endings) for word in clause)


def timeline(
    moments: Sequence[Moment], documents: Sequence[Document], chosen: AbstractSet[tuple[int, int]], limit: int | None
) -> tuple[Moment, ...]:
    """Return the dates to show, sorted: one for each date of a thing, those of the summary and the first before others.

    ``moments`` have their places filled in and a date; only those in prose count. At most ``limit``, all where None.
    """
    told: list[Moment] = []
    by_date: dict[str, list[dict[str, float]]] = {}
    seen: set[tuple[str | None, int, int]] = set()
    for moment in sorted(moments, key=lambda m: (m.document, m.sentence) not in chosen):
        sentence = documents[moment.document].sentences[moment.sentence]
        place = (moment.date, moment.document, moment.sentence)
        if not sentence.is_prose or place in seen:
            continue
        seen.add(place)
        vector = unit_vector(sentence.terms)
        others = by_date.setdefault(moment.date or "", [])
        if all(cosine(vector, other) < _SAME_EVENT for other in others[-_REMEMBERED:]):
            others.append(vector)
            told.append(moment)
    return tuple(sorted(told[:limit], key=lambda m: (m.date or "", m.document, m.start)))
