"""Two small drawings as inline SVG, each with its content in words: bars of one unit, and a line of time."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from briefing.almanac import bounds, precision
from briefing.model import Figure, Moment
from briefing.renderers.columns import cut
from briefing.renderers.html.elements import NOTHING, Html, element, escaped

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefing.page import Row

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
