"""The sections of a brief on a page: each line with a link to its place in the text.

``data-part`` says of what the sources say what it is, so that a check of the page knows it by that and by no wording.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from briefing.almanac import bounds, precision
from briefing.model import Figure, Moment
from briefing.page.wording import ALSO, DIFFER, REWORDED
from briefing.renderers.columns import cut
from briefing.renderers.html.elements import NOTHING, Html, direction_of, element, escaped, joined, language_of, outward
from briefing.renderers.html.marks import KINDS, anchor, place_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

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


_WIDTH = 320  # units; a phone shows them one to one, so that the letters stay legible
_ROW = 34
_CELLS = 44  # columns of letters that fit beside each other
_FEWEST_BARS = 3
_WIDEST_RATIO = 1000  # beyond it the smallest bar could not be seen
_MOST_DOTS = 30
_MARGIN = 12
_DOT = 9


def bar_chart(rows: Sequence[Row]) -> Html:
    """Draw the key figures of the most frequent unit as bars; nothing where fewer than three share one."""
    figures = [(row, row.noun) for row in rows if isinstance(row.noun, Figure) and row.noun.value > 0]
    units = Counter(figure.unit for _, figure in figures if figure.unit)
    unit, count = units.most_common(1)[0] if units else (None, 0)
    drawn = [(row, figure) for row, figure in figures if figure.unit == unit]
    tops = [_top(figure) for _, figure in drawn]
    if unit is None or count < _FEWEST_BARS or max(tops) > _WIDEST_RATIO * min(tops):
        return NOTHING
    said_as = [f"{row.lead} {row.beside}".rstrip() for row, _ in drawn]
    bars = [bar for n, (_, figure) in enumerate(drawn) for bar in _bar(max(tops), n, figure, said_as[n])]
    return _drawing("bars", len(drawn) * _ROW, "The key figures in " + unit, "; ".join(said_as), bars)


def _top(figure: Figure) -> float:
    return float(figure.value_high or figure.value)


def _bar(longest: float, number: int, figure: Figure, words: str) -> Iterator[Html]:
    y = number * _ROW
    yield element("text", escaped(cut(words, _CELLS)), x="0", y=str(y + 13), font_size="12")
    if figure.value_high:
        yield _rectangle(y + 19, _top(figure) / longest, "range")
    yield _rectangle(y + 19, float(figure.value) / longest, "bar")


def _rectangle(y: int, share: float, class_: str) -> Html:
    return element("rect", x="0", y=str(y), width=f"{max(1.0, share * _WIDTH):.1f}", height="9", class_=class_)


def _drawing(name: str, height: int, title: str, description: str, content: Sequence[Html]) -> Html:
    labels = (
        element("title", escaped(title), id=f"{name}-title"),
        element("desc", escaped(description), id=f"{name}-desc"),
    )
    return element(
        "svg", *labels, *content, class_=name, role="img", viewBox=f"0 0 {_WIDTH} {height}",
        aria_labelledby=f"{name}-title {name}-desc",
    )  # fmt: skip


def line_of_time(rows: Sequence[Row]) -> Html:
    """Draw the dates of the timeline on a line, numbered as in the list below it; nothing where all are one date."""
    moments = [row.noun for row in rows if isinstance(row.noun, Moment)]
    dated = [(number, moment, _year(moment.date)) for number, moment in enumerate(moments, 1) if moment.date]
    years = [year for _, _, year in dated]
    if len(set(years)) < 2 or len(dated) > _MOST_DOTS:
        return NOTHING
    first, last = min(years), max(years)
    places = [_MARGIN + (year - first) / (last - first) * (_WIDTH - 2 * _MARGIN) for year in years]
    heights = _rows(places)
    base = 2 * _DOT * (max(heights) + 1) + 6
    dots = [
        dot for (number, _, _), x, row in zip(dated, places, heights, strict=True) for dot in _dot(number, x, base, row)
    ]
    line = element("line", x1="0", y1=str(base), x2=str(_WIDTH), y2=str(base), class_="axis")
    earliest, latest = dated[years.index(first)][1], dated[years.index(last)][1]
    ends = [_end(earliest, "start", 0, base), _end(latest, "end", _WIDTH, base)]
    description = "; ".join(f"{number}: {moment.date}" for number, moment, _ in dated)
    return _drawing("time", base + 22, "The dates of the timeline", description, [line, *dots, *ends])


def _year(date: str | None) -> float:
    """Return an ISO date as a number of years: a year alone is its beginning.

    >>> _year("2019"), _year("2019-07"), _year("-0508")
    (2019.0, 2019.5, -508.0)
    """
    both = bounds(date or "")
    if not both:
        return float(date or 0) if precision(date or "") == "year" else 0.0
    return both[0].year + (both[0].month - 1) / 12 + (both[0].day - 1) / 372


def _rows(places: Sequence[float]) -> list[int]:
    """Put dots that would cover each other into rows above each other."""
    ends: list[float] = []
    rows = []
    for place in places:
        row = next((row for row, end in enumerate(ends) if place - end >= 2 * _DOT), len(ends))
        ends[row : row + 1] = [place]
        rows.append(row)
    return rows


def _dot(number: int, x: float, base: int, row: int) -> Iterator[Html]:
    y = base - _DOT - 2 * _DOT * row
    yield element("circle", cx=f"{x:.1f}", cy=str(y), r=str(_DOT - 1), class_="dot")
    yield element(
        "text", escaped(str(number)), x=f"{x:.1f}", y=str(y + 4), font_size="10", text_anchor="middle", class_="in"
    )


def _end(moment: Moment, where: str, x: int, base: int) -> Html:
    return element("text", escaped(moment.date or ""), x=str(x), y=str(base + 16), font_size="12", text_anchor=where)
