"""The pieces of a page -> its lines in reading order: columns found, running heads, feet and page numbers left out."""

from __future__ import annotations

import itertools
import re
from collections import Counter
from statistics import median
from typing import TYPE_CHECKING

from msgspec import Struct

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

_GAP = "\t"  # between pieces of one line that stand far apart: cells of a table
# A page number that stands alone; "Page 3 of 9" is found by its coming again on other pages.
_PAGE_NUMBER = re.compile(r"[\W_]*(?:\d{1,4}|[ivxlIVXL]{1,6})(?:\s*/\s*\d{1,4})?[\W_]*")
_MARKS, _LONGEST_MARK = "0123456789*†‡§,", 5  # of notes
_DIGITS = re.compile(r"\d+")
_EDGE_LINES = 3  # no running head is longer
_MOST_CUTS = 6  # columns within columns; a page cut finer than this is a drawing


class Piece(Struct, frozen=True):
    """Words that stand next to each other, and the box around them; the bottom of a page is 0."""

    text: str
    left: float
    right: float
    bottom: float
    top: float
    size: float
    is_bold: bool = False


class Line(Struct, frozen=True):
    """A line of a column, with the edges of the column that it stands in."""

    text: str
    left: float
    right: float
    bottom: float
    size: float
    is_bold: bool
    page: int
    column: tuple[float, float]


class Page(Struct, frozen=True):
    """A page by its number from 1, and its pieces."""

    number: int
    pieces: tuple[Piece, ...]


def lines_of(pages: Sequence[Page]) -> list[Line]:
    """Return the lines of all pages in reading order, without what repeats at the head and foot of pages.

    Costs a sort of each page's pieces; a page of more than a few thousand pieces is read top to bottom.
    """
    found = [list(_page_lines(page)) for page in pages]
    every = [line for lines in found for line in lines]
    body, step = body_size(every), line_step(every)
    edges = [_edges(lines, body, step) for lines in found]
    running = _running(found, edges)
    return [
        line
        for lines, edge in zip(found, edges, strict=True)
        for line in lines
        if round(line.bottom) not in edge
        or line.size > 1.15 * body  # a heading
        or not (_key(line) in running or _PAGE_NUMBER.fullmatch(line.text))
    ]


def _page_lines(page: Page) -> Iterator[Line]:
    pieces = sorted(page.pieces, key=lambda p: (-p.top, p.left))
    for column in _columns(pieces, _MOST_CUTS):
        yield from _lines(column, page.number)


def _columns(pieces: Sequence[Piece], cuts: int) -> Iterator[Sequence[Piece]]:
    """Cut a page into columns: what stands across both is read where it stands, left before right between."""
    gutter = _gutter(pieces) if cuts and len(pieces) >= 8 else None
    if gutter is None:
        yield pieces
        return
    across = [p for p in pieces if p.left < gutter < p.right]
    edges = [*(p.top for p in across), float("-inf")]
    rest = [p for p in pieces if not p.left < gutter < p.right]
    for number, edge in enumerate(edges):
        band = [p for p in rest if p.bottom > edge - 1] if edge > float("-inf") else rest
        rest = [p for p in rest if p.bottom <= edge - 1] if edge > float("-inf") else []
        yield from _columns([p for p in band if p.right <= gutter], cuts - 1)
        yield from _columns([p for p in band if p.left >= gutter], cuts - 1)
        if number < len(across):
            yield [across[number]]


def _gutter(pieces: Sequence[Piece]) -> float | None:
    """Return the middle of the white strip that parts a page into columns, None where there is none."""
    left, right = min(p.left for p in pieces), max(p.right for p in pieces)
    width = right - left
    best: tuple[int, float] | None = None
    # Only right edges can begin a strip; the middle of the page is where two columns meet, thirds where three do.
    for edge in sorted({round(p.right) for p in pieces if 0.25 < (p.right - left) / width < 0.75} if width > 0 else ()):
        beyond = [p.left for p in pieces if p.left > edge]
        middle = edge + max(4.0, min((min(beyond, default=edge) - edge) / 2, 20.0))
        across = sum(p.left < middle < p.right for p in pieces)
        before, after = [p for p in pieces if p.right <= middle], [p for p in pieces if p.left >= middle]
        if across <= 0.2 * len(pieces) and _are_columns(before, after) and (best is None or across < best[0]):
            best = (across, middle)
    return best[1] if best else None


def _are_columns(before: Sequence[Piece], after: Sequence[Piece]) -> bool:
    """Two columns hold prose side by side: long lines, many on each side; cells of a table are short."""
    if min(len(before), len(after)) < 4:
        return False
    long = [sum(len(p.text) > 20 for p in side) > 0.5 * len(side) for side in (before, after)]
    overlap = min(before[0].top, after[0].top) - max(before[-1].bottom, after[-1].bottom)
    return all(long) and overlap > 3 * before[0].size


def _lines(pieces: Sequence[Piece], page: int) -> Iterator[Line]:
    """Join the pieces that stand on one line; pieces come from top to bottom."""
    if not pieces:
        return
    column = (min(p.left for p in pieces), max(p.right for p in pieces))
    row: list[Piece] = []
    for piece in pieces:
        if row and not _share_line(row[0], piece):
            yield _line(row, page, column)
            row = []
        row.append(piece)
    yield _line(row, page, column)


def _share_line(first: Piece, piece: Piece) -> bool:
    overlap = min(first.top, piece.top) - max(first.bottom, piece.bottom)
    return overlap > 0.55 * min(first.top - first.bottom, piece.top - piece.bottom)


def _line(row: list[Piece], page: int, column: tuple[float, float]) -> Line:
    main = max(row, key=lambda p: len(p.text))
    kept = [p for p in row if p is main or not (p.size < 0.8 * main.size and _is_mark(p.text))]
    kept.sort(key=lambda p: p.left)
    text = kept[0].text
    for before, piece in itertools.pairwise(kept):
        gap = piece.left - before.right
        text += (_GAP if gap > 1.5 * main.size else " " if gap > 0.1 * main.size else "") + piece.text
    return Line(text, kept[0].left, max(p.right for p in kept), main.bottom, main.size, main.is_bold, page, column)


def _is_mark(text: str) -> bool:
    """Tell whether this is the mark of a note."""
    return len(text) <= _LONGEST_MARK and not text.strip(_MARKS)


def _key(line: Line) -> str:
    return _DIGITS.sub("#", line.text.lower())


def _edges(lines: Sequence[Line], body: float, step: float) -> set[int]:
    """The heights at the top and the bottom of a page that stand apart from its text, or are set smaller."""
    heights = sorted({round(line.bottom) for line in lines})
    sizes = {round(line.bottom): line.size for line in lines}
    found: set[int] = set()
    for inward in (heights, heights[::-1]):
        for at in range(min(_EDGE_LINES, len(inward) - 1)):
            is_apart = abs(inward[at] - inward[at + 1]) > 1.4 * step
            if is_apart:
                found.update(inward[: at + 1])
            elif sizes[inward[at]] < 0.95 * body:
                found.add(inward[at])
    return found


def _running(found: Sequence[Sequence[Line]], edges: Sequence[set[int]]) -> set[str]:
    """The lines at the edges of pages that come again on others; a chapter's head stands on a few pages only."""
    seen: Counter[str] = Counter()
    for lines, edge in zip(found, edges, strict=True):
        seen.update({_key(line) for line in lines if round(line.bottom) in edge})
    return {key for key, times in seen.items() if times >= (2 if len(found) <= 5 else 3)}


def body_size(lines: Iterable[Line]) -> float:
    """The size that most characters have: that of the running text."""
    sizes: Counter[float] = Counter()
    for line in lines:
        sizes[round(line.size, 1)] += len(line.text)
    return max(sizes, key=lambda size: (sizes[size], -size), default=0.0)


def line_step(lines: Sequence[Line]) -> float:
    """The usual distance from a line to the next one."""
    steps = [a.bottom - b.bottom for a, b in itertools.pairwise(lines) if a.page == b.page and a.bottom > b.bottom]
    return median(steps) if steps else 0.0
