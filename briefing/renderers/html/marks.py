"""What the brief shows is marked in the text: spans that nest, overlap and run over paragraphs become nested elements.

A chosen sentence and a quotation are ``<mark>`` with a link back at their end; a figure, a name and a date are links
back themselves. A link never stands in a link: sentences lie outermost, quotations in them, links innermost.
"""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING, Literal

from msgspec import Struct

from briefing.renderers.html.elements import Html, element, escaped, opened

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefing.model import Span
    from briefing.page import Layout, Page, Place, Section

Kind = Literal["summary", "quote", "figure", "name", "where", "moment"]
_LEVELS: dict[Kind, int] = {"summary": 0, "quote": 1, "figure": 2, "name": 2, "where": 2, "moment": 2}
_ORDER: tuple[Kind, ...] = ("summary", "name", "where", "moment", "figure", "quote")
# What the rows of a section are called in anchors; other rows have no place in the text that is marked.
KINDS: dict[Layout, Kind] = {
    "lines": "summary",
    "figures": "figure",
    "quotations": "quote",
    "names": "name",
    "places": "where",
    "dates": "moment",
}
_LINES: dict[Kind, str] = {
    "summary": "line of the summary",
    "quote": "quotation",
    "figure": "key figure",
    "name": "name",
    "where": "place",
    "moment": "date of the timeline",
}


class Mark(Struct, frozen=True):
    """A stretch of a document that the brief shows: ``place`` is its anchor, ``line`` that of the line in the brief."""

    start: int
    end: int
    document: int
    kind: Kind
    line: str
    place: str


class _Piece(Struct, frozen=True):
    """The part of a mark that lies in one block."""

    start: int
    end: int
    mark: Mark
    is_first: bool
    is_last: bool


def anchor(kind: Kind, number: int, other: int | None = None) -> str:
    """Return the anchor of a line of the brief, counted from 1; ``other`` counts the other sources in it.

    >>> anchor("figure", 3), anchor("figure", 3, 1), place_of(anchor("figure", 3))
    ('figure-3', 'figure-3-1', 'in-figure-3')
    """
    return f"{kind}-{number}" if other is None else f"{kind}-{number}-{other}"


def place_of(line: str) -> str:
    """Return the anchor of the place in the text that belongs to a line of the brief."""
    return f"in-{line}"


def marks(page: Page) -> list[Mark]:
    """Return the marks of all texts of a page, by kinds and then in the order of its lines."""
    found = [mark for section in page.sections if section.layout in KINDS for mark in _marks(section)]
    return sorted(found, key=lambda mark: _ORDER.index(mark.kind))


def _marks(section: Section) -> Iterator[Mark]:
    kind = KINDS[section.layout]
    for number, row in enumerate(section.rows, 1):
        line = anchor(kind, number)
        yield from _mark(row.place, kind, line, line)
        others = [*row.parts, *(other.place for other in row.others if other.place != row.place)]
        for other, place in enumerate(others, 1):
            yield from _mark(place, kind, line, anchor(kind, number, other))


def _mark(place: Place | None, kind: Kind, line: str, own: str) -> Iterator[Mark]:
    if place and place.start < place.end:
        yield Mark(place.start, place.end, place.document, kind, line, place_of(own))


def marked_ranges(text: str, ranges: Sequence[Span], found: Sequence[Mark]) -> list[Html]:
    """Return the characters of each range as HTML with its marks; ranges are in order and disjoint. Linear in both."""
    pieces: list[list[_Piece]] = [[] for _ in ranges]
    ends = [span.end for span in ranges]
    for mark in found:
        first = last = bisect_right(ends, mark.start)
        while last + 1 < len(ranges) and ranges[last + 1].start < mark.end:
            last += 1
        for number in range(first, min(last + 1, len(ranges))):
            start, end = max(mark.start, ranges[number].start), min(mark.end, ranges[number].end)
            if start < end:
                pieces[number].append(_Piece(start, end, mark, number == first, number == last))
    return [_marked(text, span, inside) for span, inside in zip(ranges, pieces, strict=True)]


def _marked(text: str, span: Span, pieces: Sequence[_Piece]) -> Html:
    """Sweep once over the cuts, keeping the open elements sorted from the outermost to the innermost."""
    coming = sorted(pieces, key=lambda piece: piece.start, reverse=True)
    cuts = sorted({cut for piece in pieces for cut in (piece.start, piece.end)} | {span.end})
    parts: list[Html] = []
    open_: list[_Piece] = []
    at = span.start
    for cut in cuts:
        parts.append(escaped(text[at:cut]))
        active = [piece for piece in open_ if piece.end > cut]
        while coming and coming[-1].start == cut:
            active.append(coming.pop())
        active.sort(key=_outermost_first)
        parts.extend(_turned(open_, active, cut))
        open_, at = active, cut
    return Html("".join(parts))


def _outermost_first(piece: _Piece) -> tuple[int, int, int, str]:
    return _LEVELS[piece.mark.kind], piece.start, -piece.end, piece.mark.place


def _turned(before: Sequence[_Piece], after: Sequence[_Piece], cut: int) -> Iterator[Html]:
    """Close what is open and open what is to be, leaving alone what both have outermost."""
    kept = 0
    while kept < min(len(before), len(after)) and before[kept] is after[kept]:
        kept += 1
    is_link = [_is_link(before, number) for number in range(len(before))]
    for number in reversed(range(kept, len(before))):
        yield from _closing(before[number], cut, is_link=is_link[number])
    for number in range(kept, len(after)):
        yield _opening(after[number], cut, is_link=_is_link(after, number))


def _is_link(stack: Sequence[_Piece], number: int) -> bool:
    """Only the outermost of several figures, names and dates at one place is a link."""
    if _LEVELS[stack[number].mark.kind] < 2:
        return False
    return number == 0 or _LEVELS[stack[number - 1].mark.kind] < 2


def _opening(piece: _Piece, cut: int, *, is_link: bool) -> Html:
    mark = piece.mark
    own = mark.place if piece.is_first and piece.start == cut else None
    if is_link:
        return opened("a", id=own, class_=mark.kind, href=f"#{mark.line}", title=f"back to the {_LINES[mark.kind]}")
    return opened("mark" if _LEVELS[mark.kind] < 2 else "span", id=own, class_=mark.kind)


def _closing(piece: _Piece, cut: int, *, is_link: bool) -> Iterator[Html]:
    if is_link:
        yield Html("</a>")
    elif _LEVELS[piece.mark.kind] == 2:
        yield Html("</span>")
    else:
        if piece.is_last and piece.end == cut:
            yield _way_back(piece.mark)
        yield Html("</mark>")


def _way_back(mark: Mark) -> Html:
    number = mark.line.rpartition("-")[2]
    shown = number if mark.kind == "summary" else "↩"
    label = f"back to {_LINES[mark.kind]} {number}"
    return element("a", escaped(shown), class_="back", href=f"#{mark.line}", aria_label=label)
