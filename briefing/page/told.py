"""The lines of a timeline as people see them: when, in the words of the text and as a date, and what happened then."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from briefing.almanac import bounds
from briefing.language.words import day_words, figure_words
from briefing.model import Moment
from briefing.page import wording

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing.model import Brief, Document, Mention

_CUT = "[…]"
_ENDS = frozenset(".!?…。！？:;,\"'”’»)")
_SHOWN_ENDS = ".!?…。！？"


class Line(Struct, frozen=True, kw_only=True):
    """A line: the date that is shown, the other places that tell of it, and the words for both."""

    moment: Moment
    others: tuple[Moment, ...] = ()
    differing: tuple[Moment, ...] = ()  # what each source says, where they differ
    when: str = ""
    words: str = ""


def lines(brief: Brief) -> list[Line]:
    """Return the lines of the timeline; what is still to come stands last.

    >>> from briefing.model import Brief, Document, Moment, Sentence, Span
    >>> text = "Begun in 2014, it opened in 2019."
    >>> told = tuple(
    ...     Moment(text=year, start=0, end=4, date=year, line=number, event=event)
    ...     for number, year, event in ((0, "2014", Span(0, 13)), (1, "2019", Span(15, 32)))
    ... )
    >>> document = Document(text=text, blocks=(), language="en", sentences=(Sentence(Span(0, 33), text),))
    >>> made = Brief(title=None, language="en", ranker="lead", documents=(document,), timeline=told)
    >>> [(line.when, line.words) for line in lines(made)]
    [('2014', 'Begun in 2014 […]'), ('2019', '[…] it opened in 2019.')]
    """
    by_line: dict[int, list[Moment]] = {}
    for moment in brief.timeline:
        if moment.line is not None:
            by_line.setdefault(moment.line, []).append(moment)
    found = [_line(brief, *moments) for moments in by_line.values()]
    return sorted(found, key=lambda line: line.moment.is_ahead)


def _line(brief: Brief, first: Moment, *others: Moment) -> Line:
    compared = (c.mentions for c in brief.comparisons if c.kind == "dates" and _is_among(first, c.mentions))
    return Line(
        moment=first,
        others=others,
        differing=tuple(mention for mention in next(compared, ()) if isinstance(mention, Moment)),
        when=when(brief.documents[first.document], first),
        words=event_of(brief, first),
    )


def _is_among(moment: Moment, mentions: Sequence[Mention]) -> bool:
    return any((m.document, m.start) == (moment.document, moment.start) for m in mentions)


def event_of(brief: Brief, moment: Moment) -> str:
    """Return the clause that tells of a date, with "[…]" where its sentence was cut."""
    document = brief.documents[moment.document]
    sentence = document.sentences[moment.sentence]
    event = moment.event or sentence.span
    before = document.text[sentence.span.start : event.start]
    after = document.text[event.end : sentence.span.end]
    words = wording.shown(event.of(document.text), document.media_type)
    if set(after.strip()) <= _ENDS:
        words += "".join(sign for sign in after.strip() if sign in _SHOWN_ENDS)
    else:
        words = f"{words} {_CUT}"
    return f"{_CUT} {words}" if before.strip(" \n\"'“„«(—–-") else words


def when(document: Document, moment: Moment) -> str:
    """Return when it was: the words of the text, with the date that they stand for where they do not say it all.

    >>> from briefing.almanac import precision
    >>> from briefing.model import Document, Moment
    >>> document = Document(text="", blocks=(), language="en", sentences=(), published="2026-05-18")
    >>> [when(document, Moment(text=text, start=0, end=0, date=date, precision=precision(date), is_relative=True))
    ...     for text, date in (("on Friday", "2026-05-15"), ("last year", "2025"), ("last week", "2026-W20"))]
    ['on Friday, 15 May', 'last year, 2025', 'last week, 11 May – 17 May']
    """
    words = wording.shown(moment.text, document.media_type)
    if not moment.is_relative or not moment.date or moment.date.startswith("-"):
        return words
    said = date_words(moment, document)
    if words.lower() in said.lower():
        return said
    if (
        moment.precision == "day"
        and str(int(moment.date[8:])) in "".join(c if c.isdecimal() else " " for c in words).split()
    ):
        return words if moment.date[:4] == (document.published or "")[:4] else f"{words} {moment.date[:4]}"
    held, year = said[:-5], said[-4:]
    if held and held.lower() in words.lower() and said[-5] == " ":
        return words if year in words else f"{words} {year}"
    return f"{words}, {said}" if said else words


def date_words(moment: Moment, document: Document) -> str:
    """Put a date in the words of a language: "15 May", with its year where that is not the year of publication."""
    date, shape = moment.date or "", moment.precision
    if shape == "day":
        until = f" – {_day(moment.until, document)}" if moment.until else ""
        return f"{_day(date, document)}{until}"
    if shape == "week":
        both = bounds(date)
        return f"{_day(both[0].isoformat(), document)} – {_day(both[1].isoformat(), document)}" if both else date
    if shape == "month":
        return f"{_month(int(date[5:7]), document.language)} {date[:4]}"
    return {"quarter": f"{date[5:]} {date[:4]}", "season": f"{date[:4]}", "year": date}.get(shape or "", "")


def _day(date: str, document: Document) -> str:
    words = day_words(document.language)
    day = words.day_format.format(day=int(date[8:10]), month=_month(int(date[5:7]), document.language))
    return day if date[:4] == (document.published or "")[:4] else f"{day} {date[:4]}"


def _month(number: int, language: str) -> str:
    """Return the name of a month, its number where a language has no name of ours for it."""
    words = figure_words(language)
    names = [name for name, month in words.months.items() if month == number]
    name = max(names, key=len, default=f"{number:02}")
    return name.capitalize() if words.has_capital_months else name
