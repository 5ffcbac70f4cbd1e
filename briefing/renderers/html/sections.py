"""The sections of the brief on a page: each line with a link to its place in the text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.renderers import wording
from briefing.renderers.excerpt import excerpt
from briefing.renderers.html.charts import bar_chart, line_of_time
from briefing.renderers.html.elements import NOTHING, Html, element, joined, said
from briefing.renderers.html.links import language_of, source_link
from briefing.renderers.html.marks import anchor, place_of
from briefing.renderers.rows import figure_rows, quote_rows, quote_text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from briefing.model import Brief, Document, Figure, Mention, Quote
    from briefing.renderers.rows import FigureRow, QuoteRow

_QUOTE_LIMIT = 400


def sections(brief: Brief) -> list[tuple[str, Html]]:
    """Return the sections that have something to show, each with its name."""
    found = ((name, _SECTIONS[name](brief)) for name in brief.sections)
    return [(name, _section(name, body)) for name, body in found if body]


def _section(name: str, body: Html) -> Html:
    heading = element("h2", said(wording.HEADINGS[name]), id=f"h-{name}")
    return element("section", heading, body, id=name, aria_labelledby=f"h-{name}")


def _words(brief: Brief, mention: Mention, text: str, name: str = "span", class_: str | None = None) -> Html:
    language = language_of(brief.documents[mention.document])
    return element(name, said(text), lang=language, dir="auto", class_=class_)


def _link(brief: Brief, mention: Mention, line: str) -> Html:
    place = wording.place(brief, mention)
    return element("a", said(place), class_="place", href=f"#{place_of(line)}", aria_label=f"{place}, show in the text")


def _summary(brief: Brief) -> Html:
    lines = []
    for number, line in enumerate(brief.summary, 1):
        own = anchor("summary", number)
        parts = [_words(brief, line, wording.shown_mention(brief, line)), said(" "), _link(brief, line, own)]
        if line.also_in:
            parts.append(element("span", said(" " + wording.also_in(brief, line.also_in)), class_="quiet"))
        lines.append(element("li", *parts, id=own))
    return element("ol", joined(*lines), class_="lines") if lines else NOTHING


def _figures(brief: Brief) -> Html:
    rows = [_figure(brief, row, anchor("figure", number)) for number, row in enumerate(figure_rows(brief), 1)]
    if not rows:
        return NOTHING
    return joined(element("ul", joined(*rows), class_="figures"), bar_chart(brief))


def _figure(brief: Brief, row: FigureRow, own: str) -> Html:
    figure = row.figure
    label = [_words(brief, figure, wording.shown(figure.label)), said(" ")] if figure.label else []
    parts = [
        _words(brief, figure, wording.figure_text(brief, figure), class_="number"),
        element("span", *label, _link(brief, figure, own), *_differing(brief, row, own), class_="what"),
    ]
    return element("li", *parts, id=own)


def _differing(brief: Brief, row: FigureRow, own: str) -> Iterable[Html]:
    if not row.differing:
        return
    others: list[Figure] = [figure for figure in row.differing if figure != row.figure]
    found = []
    for figure in row.differing:
        line = own if figure == row.figure else f"{own}-{others.index(figure) + 1}"
        words = _words(brief, figure, wording.figure_text(brief, figure))
        found.append(element("li", words, said(" "), _link(brief, figure, line)))
    yield element("span", said("sources differ:"), class_="quiet apart")
    yield element("ul", *found, class_="differing")


def _quotes(brief: Brief) -> Html:
    return joined(*(_quote(brief, row, anchor("quote", n)) for n, row in enumerate(quote_rows(brief), 1)))


def _quote(brief: Brief, row: QuoteRow, own: str) -> Html:
    quote = row.quote
    said_by = [said(wording.attribution(quote) + " "), _link(brief, quote, own)]
    for number, other in enumerate([*row.same, *row.reworded], 1 + len(row.parts)):
        said_by.append(_elsewhere(brief, row, other, f"{own}-{number}"))
    return element(
        "figure",
        element("blockquote", _words(brief, quote, quote_text(brief, row), "p")),
        element("figcaption", *said_by),
        id=own,
    )


def _elsewhere(brief: Brief, row: QuoteRow, other: Quote, line: str) -> Html:
    link = _link(brief, other, line)
    if other in row.same:
        return element("span", said("also in "), link, class_="apart")
    words = _words(brief, other, _short(brief, other), "q")
    return element("span", said("in other words: "), words, said(" "), link, class_="apart")


def _short(brief: Brief, quote: Quote) -> str:
    return excerpt(wording.shown_mention(brief, quote), _QUOTE_LIMIT)


def _names(brief: Brief) -> Html:
    rows = []
    for number, name in enumerate(brief.names, 1):
        own = anchor("name", number)
        role = _words(brief, name, f", {wording.shown(name.role)}") if name.role else NOTHING
        times = element("span", said(f" {wording.count(name.mentions, 'mention')} "), class_="quiet")
        rows.append(
            element("li", _words(brief, name, wording.shown(name.text)), role, times, _link(brief, name, own), id=own)
        )
    return element("ul", joined(*rows), class_="names") if rows else NOTHING


def _timeline(brief: Brief) -> Html:
    rows = []
    for number, moment in enumerate(brief.timeline, 1):
        own = anchor("moment", number)
        sentence = wording.sentence_of(brief, moment)
        when = _words(brief, moment, wording.shown(moment.text), "b")
        rows.append(
            element(
                "li", when, said(" "), _words(brief, moment, sentence), said(" "), _link(brief, moment, own), id=own
            )
        )
    return joined(line_of_time(brief), element("ol", joined(*rows), class_="lines")) if rows else NOTHING


def _sources(brief: Brief) -> Html:
    if len(brief.documents) < 2:
        return NOTHING
    rows = [_source(document, number) for number, document in enumerate(brief.documents, 1)]
    return element("ol", joined(*rows), class_="lines")


def _source(document: Document, number: int) -> Html:
    title = said(wording.shown(document.title or document.source))
    link = element("a", title, href=f"#source-{number}", lang=language_of(document), dir="auto")
    return element("li", link, said(" "), element("span", source_link(document), class_="quiet"))


_SECTIONS: dict[str, Callable[[Brief], Html]] = {
    "summary": _summary,
    "figures": _figures,
    "quotes": _quotes,
    "names": _names,
    "timeline": _timeline,
    "sources": _sources,
}
