"""The sections of a brief on a page: each line with a link to its place in the text.

``data-part`` says of what the sources say what it is, so that a check of the page knows it by that and by no wording.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.page.wording import ALSO, DIFFER, REWORDED
from briefing.renderers.html.charts import bar_chart, line_of_time
from briefing.renderers.html.elements import NOTHING, Html, direction_of, element, escaped, joined, language_of, outward
from briefing.renderers.html.marks import KINDS, anchor, place_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from briefing.page import Layout, Page, Row, Section


def section(page: Page, one: Section, level: str = "h2") -> Html:
    """Return a section with its heading."""
    body = _LAYOUTS[one.layout](page, one)
    turned = direction_of(page.language)  # so that numbers of lines and places stand on the side where reading begins
    if not page.shows_texts:
        return element("section", element(level, escaped(one.heading)), body, dir=turned)
    own = None if one.layout == "reasons" else one.name
    heading = element(level, escaped(one.heading), id=f"h-{one.name}")
    return element("section", heading, body, id=own, aria_labelledby=f"h-{one.name}", dir=turned)


def _words(page: Page, row: Row, text: str, name: str = "span", **more: str | None) -> Html:
    language = language_of(page.texts[row.place.document]) if row.place else None
    return element(name, escaped(text), lang=language, dir="auto", **more)


def _link(row: Row, line: str | None) -> Html:
    place = row.place.label if row.place else ""
    if not line:
        return element("span", escaped(place), class_="place")
    label = f"{place}, show in the text"
    return element("a", escaped(place), class_="place", href=f"#{place_of(line)}", aria_label=label)


def _anchored(page: Page, one: Section) -> Iterator[tuple[Row, str | None]]:
    """Yield the rows of a section, each with the anchor of its line; None where the text is not shown."""
    for number, row in enumerate(one.rows, 1):
        yield row, anchor(KINDS[one.layout], number) if page.shows_texts else None


def _other(own: str | None, number: int) -> str | None:
    return own and f"{own}-{number}"


def _summary(page: Page, one: Section) -> Html:
    lines = []
    for row, own in _anchored(page, one):
        notes = [element("span", escaped(f" {note}"), class_="quiet") for note in row.notes]
        words = _words(page, row, row.words, data_part="summary")
        lines.append(element("li", words, escaped(" "), _link(row, own), *notes, id=own))
    return element("ol", joined(*lines), class_="lines")


def _figures(page: Page, one: Section) -> Html:
    rows = [_figure(page, row, own) for row, own in _anchored(page, one)]
    return joined(element("ul", joined(*rows), class_="figures"), bar_chart(one.rows) if page.shows_texts else NOTHING)


def _figure(page: Page, row: Row, own: str | None) -> Html:
    label = [_words(page, row, row.beside, data_part="label"), escaped(" ")] if row.beside else []
    parts = [
        _words(page, row, row.lead, class_="number", data_part="figures"),
        element("span", *label, _link(row, own), *_differing(page, row, own), class_="what"),
    ]
    return element("li", *parts, id=own)


def _differing(page: Page, row: Row, own: str | None) -> Iterator[Html]:
    if not row.others:
        return
    found, number = [], 0
    for other in row.others:
        line = own
        if other.place != row.place:
            number += 1
            line = _other(own, number)
        found.append(element("li", _words(page, other, other.words), escaped(" "), _link(other, line)))
    yield element("span", escaped(DIFFER), class_="quiet apart")
    yield element("ul", *found, class_="differing")


def _quotes(page: Page, one: Section) -> Html:
    return joined(*(_quote(page, row, own) for row, own in _anchored(page, one)))


def _quote(page: Page, row: Row, own: str | None) -> Html:
    said_by = [element("span", escaped(row.beside), data_part="speaker"), escaped(" "), _link(row, own)]
    for number, other in enumerate(row.others, 1 + len(row.parts)):
        said_by.append(_elsewhere(page, other, _other(own, number)))
    return element(
        "figure",
        element("blockquote", _words(page, row, row.words, "p", data_part="quotes")),
        element("figcaption", *said_by),
        id=own,
    )


def _elsewhere(page: Page, other: Row, line: str | None) -> Html:
    link = _link(other, line)
    if other.kind == "same":
        return element("span", escaped(f"{ALSO} "), link, class_="apart")
    words = _words(page, other, other.words, "q", data_part="quotes")
    return element("span", escaped(f"{REWORDED} "), words, escaped(" "), link, class_="apart")


def _names(page: Page, one: Section) -> Html:
    rows = []
    for row, own in _anchored(page, one):
        role = [escaped(", "), _words(page, row, row.beside, data_part="role")] if row.beside else []
        times = element("span", escaped(f" {row.notes[0]} "), class_="quiet")
        rows.append(
            element("li", _words(page, row, row.words, data_part="names"), *role, times, _link(row, own), id=own)
        )
    return element("ul", joined(*rows), class_="names")


def _places(page: Page, one: Section) -> Html:
    """Return places in a line, each a link into the text where that is shown."""
    parts: list[Html] = []
    for row, own in _anchored(page, one):
        words = _words(page, row, row.words, data_part="where")
        parts += [escaped(", ")] if parts else []
        parts.append(element("a", words, href=f"#{place_of(own)}", id=own) if own else words)
    return element("p", *parts, class_="where")


def _timeline(page: Page, one: Section) -> Html:
    rows = []
    for row, own in _anchored(page, one):
        when = _words(page, row, row.lead, "b", data_part="timeline")
        words = _words(page, row, row.words, data_part="sentence")
        ahead = [element("i", escaped(f"{row.status}: "))] if row.status else []
        notes = [element("span", escaped(f" {note}"), class_="apart") for note in row.notes]
        rows.append(element("li", *ahead, when, escaped(" "), words, escaped(" "), _link(row, own), *notes, id=own))
    return joined(line_of_time(one.rows) if page.shows_texts else NOTHING, element("ol", joined(*rows), class_="lines"))


def _sources(page: Page, one: Section) -> Html:
    rows = []
    for number, (row, document) in enumerate(zip(one.rows, page.texts, strict=True), 1):
        title = escaped(row.lead or row.words)
        link = element("a", title, href=f"#source-{number}", lang=language_of(document), dir="auto")
        rows.append(element("li", link, escaped(" "), element("span", outward(row.words, row.link), class_="quiet")))
    return element("ol", joined(*rows), class_="lines")


def _reasons(page: Page, one: Section) -> Html:
    rows = []
    for row in one.rows:
        why = " · ".join([row.place.label if row.place else "", *row.notes])
        rows.append(element("li", _words(page, row, row.words), element("span", escaped(why), class_="quiet apart")))
    return element("ol", joined(*rows), class_="lines")


_LAYOUTS: dict[Layout, Callable[[Page, Section], Html]] = {
    "lines": _summary,
    "figures": _figures,
    "quotations": _quotes,
    "names": _names,
    "places": _places,
    "dates": _timeline,
    "sources": _sources,
    "reasons": _reasons,
}
