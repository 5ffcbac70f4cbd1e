"""Brief -> Page: each section as rows, a figure that sources differ about and a quotation that several carry as one."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from msgspec import Struct

from briefing.model import Figure, Mention, Quote
from briefing.page import Page, Place, Row, Section, told, wording
from briefing.page.wording import excerpt
from briefing.patterns import lazy

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from briefing.model import Brief, Comparison, Span
    from briefing.page import Layout
    from briefing.page.told import Line

_QUOTE_LIMIT = 400  # characters of a quotation that is shown whole


def brief_page(brief: Brief) -> Page:
    """Return the page of a brief. Cost: linear in what the brief shows.

    >>> from briefing.model import Brief, Document, SummaryLine
    >>> document = Document(text="It rained.", blocks=(), language="en", sentences=())
    >>> line = SummaryLine(text="It rained.", start=0, end=10)
    >>> page = brief_page(Brief(title="Rain", language="en", ranker="lead", documents=(document,), summary=(line,)))
    >>> page.title, page.sections[0].rows[0].words, page.sections[0].rows[0].place.label
    ('Rain', 'It rained.', '¶1')
    """
    sections = [_section(brief, name) for name in brief.sections]
    reasons = tuple(_reasons(brief))
    return Page(
        title=wording.title(brief),
        measure=wording.measure(brief),
        record=brief.to_dict,
        sections=(
            *(section for section in sections if section.rows),
            *([Section(name="reasons", heading=wording.WHY, layout="reasons", rows=reasons)] if reasons else []),
        ),
        texts=brief.documents,
        front=front_matter(brief) if brief.front_matter else {},
        strip=wording.strip(brief) if brief.summary else "",
        wanted=brief.sections,
        language=brief.language,
        has_footnotes=brief.cite,
    )


def _section(brief: Brief, name: str) -> Section:
    layout, rows = _SECTIONS[name]
    return Section(name=name, heading=wording.HEADINGS[name], layout=layout, rows=tuple(rows(brief)))


def _summary(brief: Brief) -> Iterator[Row]:
    for line in brief.summary:
        also = wording.also_in(line.also_in)
        yield _row(brief, line, wording.shown_mention(brief, line), notes=(also,) if also else ())


def _figures(brief: Brief) -> Iterator[Row]:
    for row in figure_rows(brief):
        others = tuple(
            _row(brief, figure, wording.figure_text(brief, figure), kind="differing") for figure in row.differing
        )
        yield Row(
            lead=wording.figure_text(brief, row.figure),
            beside=wording.what_of(brief, row.figure),
            place=_place(brief, row.figure),
            notes=(_differing(row, others),) if others else (),
            others=others,
            noun=row.figure,
        )


def _differing(row: FigureRow, others: tuple[Row, ...]) -> str:
    """Say what each source has: "sources differ: 900 [1], 870 [2]"."""
    said = [f"{other.words} [{figure.document + 1}]" for other, figure in zip(others, row.differing, strict=True)]
    return f"{wording.DIFFER} {', '.join(said)}"


def _quotes(brief: Brief) -> Iterator[Row]:
    for row in quote_rows(brief):
        same = [_row(brief, other, wording.shown_mention(brief, other), kind="same") for other in row.same]
        words = " […] ".join(wording.shown_mention(brief, part) for part in (row.quote, *row.parts))
        yield Row(
            words=excerpt(words, _QUOTE_LIMIT),
            beside=wording.attribution(row.quote),
            place=_place(brief, row.quote),
            parts=tuple(_place(brief, part) for part in row.parts),
            notes=(_same(same),) if same else (),
            others=(*same, *_reworded(brief, row)),
            noun=row.quote,
        )


def _same(rows: list[Row]) -> str:
    return f"{wording.ALSO} {', '.join(row.place.label for row in rows if row.place)}"


def _reworded(brief: Brief, row: QuoteRow) -> Iterator[Row]:
    for other in row.reworded:
        yield _row(brief, other, excerpt(wording.shown_mention(brief, other), _QUOTE_LIMIT), kind="reworded")


def _names(brief: Brief) -> Iterator[Row]:
    for name in brief.names:
        yield _row(
            brief, name, wording.shown(name.text), beside=wording.shown(name.role or ""), count=name.mentions,
            notes=(wording.count(name.mentions, "mention"),),
        )  # fmt: skip


def _where(brief: Brief) -> Iterator[Row]:
    for name in brief.where:
        yield _row(brief, name, wording.shown(name.text), count=name.mentions)


def _timeline(brief: Brief) -> Iterator[Row]:
    above: tuple[int, Span | None, bool] | None = None
    for line in told.lines(brief):
        clause = (line.moment.document, line.moment.event, line.moment.is_ahead)
        others = [_row(brief, other, told.event_of(brief, other), kind="same") for other in line.others]
        also = wording.also_in(tuple(sorted({m.document for m in line.others} - {line.moment.document})))
        notes = tuple(note for note in (also, _dates_differing(brief, line)) if note)
        yield _row(
            brief, line.moment, line.words, lead=line.when, is_ditto=clause == above, others=tuple(others), notes=notes,
            status=wording.TO_COME if line.moment.is_ahead else "",
        )  # fmt: skip
        above = clause


def _dates_differing(brief: Brief, line: Line) -> str:
    """Say what each source has: "sources differ: Friday, 15 May [1], 14 May [2]", or nothing."""
    said = [f"{told.when(brief.documents[m.document], m)} [{m.document + 1}]" for m in line.differing]
    return f"{wording.DIFFER} {', '.join(said)}" if said else ""


def _sources(brief: Brief) -> Iterator[Row]:
    for document in brief.documents if len(brief.documents) > 1 else ():
        yield Row(
            words=wording.shown(document.source),
            lead=wording.shown(document.title or ""),
            link=wording.web_address(document.source),
        )


def _reasons(brief: Brief) -> Iterator[Row]:
    numbers = {(line.document, line.sentence): number for number, line in enumerate(brief.summary, 1)}
    for sentence in brief.sentences:
        number = numbers.get((sentence.document, sentence.sentence))
        yield _row(
            brief, sentence, wording.shown_mention(brief, sentence), lead=str(number or ""),
            notes=(wording.score(sentence), wording.outcome(sentence)),
            status="chosen" if sentence.chosen else "",
        )  # fmt: skip


def _row(brief: Brief, mention: Mention, words: str, **more: object) -> Row:
    return Row(words=words, place=_place(brief, mention), noun=mention, **more)  # type: ignore[arg-type]


def _place(brief: Brief, mention: Mention) -> Place:
    return Place(mention.document, mention.start, mention.end, wording.place(brief, mention))


_SECTIONS: dict[str, tuple[Layout, Callable[[Brief], Iterator[Row]]]] = {
    "summary": ("lines", _summary),
    "figures": ("figures", _figures),
    "quotes": ("quotations", _quotes),
    "names": ("names", _names),
    "where": ("places", _where),
    "timeline": ("dates", _timeline),
    "sources": ("sources", _sources),
}


_NO_TAG = lazy(r"[^\w/-]+")


def front_matter(brief: Brief) -> dict[str, str | list[str]]:
    """Return the keys with a text or a list of texts each, since not every program reads more; no empty ones."""
    found: dict[str, str | list[str]] = {
        "title": wording.title(brief),
        "sources": [wording.shown(document.source) for document in brief.documents],
        "dates": list(dict.fromkeys(wording.shown(d.published) for d in brief.documents if d.published)),
        "timeline": list(dict.fromkeys(m.date for m in brief.timeline if m.date and m.line is not None)),
        "places": list(dict.fromkeys(wording.shown(name.text) for name in brief.where)),
        "tags": list(dict.fromkeys(tag for name in brief.names if (tag := as_tag(name.text)))),
    }
    return {key: value for key, value in found.items() if key == "title" or value}


def as_tag(name: str) -> str:
    """Return a name as a tag: no blanks, and not a number alone; nothing where no letter is in it.

    >>> as_tag("Marta O'Lindqvist"), as_tag("747")
    ('Marta-O-Lindqvist', '')
    """
    tag = _NO_TAG.sub("-", wording.shown(name)).strip("-/")
    return tag if any(letter.isalpha() for letter in tag) else ""


M = TypeVar("M", bound=Mention)


class FigureRow(Struct, frozen=True):
    """A key figure with what other sources say instead; ``differing`` is empty or holds the figure too."""

    figure: Figure
    differing: tuple[Figure, ...] = ()


class QuoteRow(Struct, frozen=True):
    """A quotation with its further parts, and with the same words, or other words for it, in other sources."""

    quote: Quote
    parts: tuple[Quote, ...] = ()  # what follows where the text interrupts it
    same: tuple[Quote, ...] = ()
    reworded: tuple[Quote, ...] = ()


def figure_rows(brief: Brief) -> list[FigureRow]:
    """Return the rows of the key figures: each comparison once, those without a key figure at the end.

    >>> from briefing.model import Brief
    >>> figure_rows(Brief(title=None, language="en", ranker="lead", documents=()))
    []
    """
    compared = [comparison for comparison in brief.comparisons if comparison.kind == "figures"]
    rows = [FigureRow(figure, _only(Figure, members)) for figure, members in _once(brief.figures, compared)]
    shown = {_range(figure) for row in rows for figure in row.differing}
    left = (members for c in compared if (members := _only(Figure, c.mentions)) and _range(members[0]) not in shown)
    return [*rows, *(FigureRow(members[0], members) for members in left)]


def quote_rows(brief: Brief) -> list[QuoteRow]:
    """Return the rows of the quotations: the parts of an interrupted one are one row, and so is one of several sources.

    >>> from briefing.model import Brief, Quote
    >>> halves = (Quote(text="“No,”", start=0, end=5), Quote(text="“never.”", start=15, end=23, part_of=0))
    >>> made = Brief(title=None, language="en", ranker="lead", documents=(), quotes=halves)
    >>> [len(row.parts) for row in quote_rows(made)]
    [1]
    """
    compared = [comparison for comparison in brief.comparisons if comparison.kind == "quotes"]
    parts = dict(_with_parts(brief.quotes))
    return [_quote_row(first, parts[first], _only(Quote, members)) for first, members in _once(parts, compared)]


def _once(mentions: Iterable[M], compared: Sequence[Comparison]) -> Iterator[tuple[M, Sequence[Mention]]]:
    """Yield each mention with those that it is compared with, and of those that are compared the first alone."""
    groups = {_range(mention): number for number, c in enumerate(compared) for mention in c.mentions}
    shown: set[int] = set()
    for mention in mentions:
        group = groups.get(_range(mention))
        if group is None:
            yield mention, ()
        elif group not in shown:
            shown.add(group)
            yield mention, compared[group].mentions


def _with_parts(quotes: Iterable[Quote]) -> list[tuple[Quote, tuple[Quote, ...]]]:
    """Put the parts of an interrupted quotation, which follow it, to the first of them."""
    found: list[tuple[Quote, tuple[Quote, ...]]] = []
    begin = -1  # the index of the last first part
    for index, quote in enumerate(quotes):
        if found and quote.part_of == begin and quote.document == found[-1][0].document:
            found[-1] = (found[-1][0], (*found[-1][1], quote))
        else:
            found.append((quote, ()))
            begin = index
    return found


def _quote_row(quote: Quote, parts: tuple[Quote, ...], members: Iterable[Quote]) -> QuoteRow:
    others = [other for other in members if other.document != quote.document]
    same = tuple(other for other in others if bare_words(other.text) == bare_words(quote.text))
    return QuoteRow(quote, parts, same, tuple(other for other in others if other not in same))


def bare_words(text: str) -> tuple[str, ...]:
    r"""Return the words of a text without case, marks and line breaks, to tell whether two wordings are one.

    >>> bare_words('“It is\nlate,”') == bare_words("'It is late.'")
    True
    """
    return tuple("".join(c if c.isalnum() else " " for c in text.lower()).split())


def _range(mention: Mention) -> tuple[int, int, int]:
    return mention.document, mention.start, mention.end


def _only(kind: type[M], mentions: Iterable[Mention]) -> tuple[M, ...]:
    return tuple(mention for mention in mentions if isinstance(mention, kind))
