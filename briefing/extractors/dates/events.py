"""Which dates are of an event that a text tells, and the clause that tells it.

No event is a reference ("(Williams, 2010)"), a copyright line, a year that names a thing ("the 2016 licence", "World
Cup 2018"), a date line, or what comes again every year. Each is a row.
"""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from briefing.extractors.dates.clauses import clause
from briefing.extractors.dates.datelines import end_of_date_line, is_date_line
from briefing.extractors.dates.keys import plain
from briefing.extractors.dates.rows import words_of
from briefing.extractors.dates.tense import FUTURE, PAST, tense
from briefing.language.words import DATE_LINE_WORDS, MONTHS, day_words
from briefing.rules import Rule, Table

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing.model import Moment, Span
    from briefing.text.analysis import Analysis
    from briefing.text.tokens import Tokens

_NAMES_STAND_OUT = "en/fr/es/it/pt"  # languages in which a noun has no capital, and no verb stands before its subject
_NO_EVENT = "no event"
_NEAR = 20  # tokens on either side in which a sentence says something beside its date
_OF_DATE_LINES = DATE_LINE_WORDS | MONTHS  # "Updated 24 July" says no more than "24 July"
_SHORT = 2  # letters of a word that says nothing

RULES = (
    Rule(
        name="in brackets", pattern='"(/[" <date> ")/]/;/:/,"', gives=_NO_EVENT,
        yes=("Lee (2010) measured it and found nothing.", "He was in The Weir (2013) and elsewhere."),
        no=("It closed in 2010 (and opened again).",),
    ),
    Rule(
        name="a reference", pattern='"(/[/;" TITLE !BREAK{0,5}? [,] <date> ")/]/;/:/,"', gives=_NO_EVENT,
        yes=("It had been found before (Lee and Brandt, 2010).",), no=("It closed (in May, 2010) for good.",),
    ),
    Rule(
        name="the years of a life", pattern="[(] <date> DASH", gives=_NO_EVENT,
        yes=("Ann Lee (1890 – 1963) painted it.",), no=("It ran from 1890 – 1963 it lay idle.",),
    ),
    Rule(
        name="the end of a life", pattern="DASH <date> [)]", gives=_NO_EVENT,
        yes=("Ann Lee (1890 – 1963) painted it.",), no=("It lay idle – 1963 was quiet.",),
    ),
    Rule(
        name="a copyright", pattern="'©/copyright' ANY{0,3}? <date>", gives=_NO_EVENT,
        yes=("Copyright © 2015 Tiderman & Roe.", "© 2015 Tiderman & Roe."), no=("It copied what 2015 was like.",),
    ),
    Rule(
        name="a name with a year", pattern="!END TITLE&!in_year&!months <date>",
        when=f"kind=year language={_NAMES_STAND_OUT}", gives=_NO_EVENT,
        yes=("She won the World Cup 2018 with ease.", "It runs on Kestrel Office 2016 alone."),
        no=("It closed in 2018.", "In 2018 it closed."),
    ),
    Rule(
        name="a year that names a thing", pattern="determiners <date> ALPHA",
        when="kind=year language=en", gives=_NO_EVENT,
        yes=("Look at the 2016 licence of the mill.",), no=("It closed in 2016 for good.",),
    ),
    Rule(
        name="the value of money in a year", pattern="<date> money_of", gives=_NO_EVENT,
        yes=("It cost a million in 2015 dollars.",), no=("In 2015 it cost a dollar.",),
    ),
    Rule(
        name="what is compared with", pattern="%compared <date>", gives=_NO_EVENT,
        yes=("It is far more than in 2015.", "Sales rose compared with 2015."), no=("Sales rose in 2015.",),
    ),
)  # fmt: skip


class Dated(Struct, frozen=True):
    """A date where it stands in its sentence: its tokens, and what the rows ask for."""

    start: int
    end: int
    kind: str
    language: str


EVENTS: Table[Dated] = Table("events", RULES, {"date": lambda dated: (dated.start, dated.end)})


def with_events(analysis: Analysis, moments: Sequence[Moment]) -> list[Moment]:
    """Return dates with the clause that tells the event of each; None with what is none. Linear in the text."""
    document = analysis.document
    starts = [sentence.span.start for sentence in document.sentences]
    line_end = end_of_date_line(analysis, moments)
    told = []
    for moment in moments:
        number = bisect_right(starts, moment.start) - 1
        is_told = number >= 0 and document.sentences[number].is_prose and not (moment.date or "").startswith("--")
        event = _event(analysis, number, moment) if is_told else None
        if event and event.start < line_end <= moment.start:
            event = replace(event, start=line_end)
        told.append(replace(moment, event=event))
    return told


def _event(analysis: Analysis, number: int, moment: Moment) -> Span | None:
    document = analysis.document
    for t in analysis.tokens(number):
        if t.count and t.starts[0] <= moment.start < t.ends[t.count - 1]:
            first = bisect_right(t.starts, moment.start, 0, t.count) - 1
            end = bisect_right(t.starts, moment.end - 1, 0, t.count)
            dated = Dated(first, end, moment.kind, document.language)
            if is_today(t, first, document.language):
                analysis.tagged(number)
                if tense(t, first, end, document.language) not in {PAST, FUTURE}:
                    return None  # it tells how things are
            if EVENTS.of(words_of(document.language)).first(t, dated) or is_date_line(number, t, first, end):
                return None
            return clause(t, first, end, document.language) if _says_more(t, first, end) else None
    return None


def _says_more(t: Tokens, first: int, end: int) -> bool:
    """Tell whether a sentence says anything beside its date."""
    return any(
        len(word) > _SHORT and word[0].isalpha() and word.lower() not in _OF_DATE_LINES
        for word in (*t.raw[max(0, first - _NEAR) : first], *t.raw[end : end + _NEAR])
    )


def is_today(t: Tokens, first: int, language: str) -> bool:
    """Tell whether a token means the day of writing."""
    return day_words(language).days.get(plain(t.low[first])) == 0
