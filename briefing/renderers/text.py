"""Plain text wrapped at a width, for mail and for printers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.page import in_line, under_headings
from briefing.page.wording import REWORDED
from briefing.renderers.columns import LISTS, cells, listed, right, wrapped

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from briefing.page import Layout, Page, Row, Section

_WIDEST_FIGURE = 24
_RULE = 72
_WIDEST = 120  # nobody reads longer lines
_NEVER = 10**9  # columns of a text that is not to be wrapped


def text(page: Page, *, width: int = 72, color: bool = False) -> str:
    """Render a page as plain text, wrapped at ``width``, at most 120 columns (not at all where it is 0)."""
    del color
    return "\n".join(_lines(page, min(_WIDEST, max(20, width)) if width else _NEVER)) + "\n"


def _lines(page: Page, columns: int) -> Iterator[str]:
    yield from wrapped(page.title, columns)
    yield from wrapped(page.measure, columns)
    if page.texts:
        yield "-" * min(columns, _RULE)
    for story in page.pages:
        yield ""
        yield from _lines(story, columns)
    for section in page.sections:
        is_list = section.layout in LISTS
        yield from [] if is_list and page.texts else [""]
        yield section.heading.upper()
        if is_list:
            yield from listed(section, columns, is_numbered=bool(page.texts))
        else:
            yield from _LAYOUTS[section.layout](section, columns)


def _placed(row: Row) -> str:
    """Return what follows a line: its place, and what else is to be said of it."""
    return f"({'; '.join([row.place.label if row.place else '', *row.notes])})"


def _summary(section: Section, columns: int) -> Iterator[str]:
    for number, row in enumerate(section.rows, 1):
        yield from wrapped(f"{row.words} {_placed(row)}", columns, f"{number:>2}. ", "    ")


def _figures(section: Section, columns: int) -> Iterator[str]:
    widest = min(_WIDEST_FIGURE, max((cells(row.lead) for row in section.rows), default=0))
    for row in section.rows:
        said = f"{row.beside} {_placed(row)}" if row.beside else _placed(row)
        yield from wrapped(said, columns, f"  {right(row.lead, widest)}  ", " " * (widest + 4))


def _quotations(section: Section, columns: int) -> Iterator[str]:
    for row in section.rows:
        yield from wrapped(row.words, columns, "  ", "  ")
        yield from wrapped(f"{row.beside} {_placed(row)}".strip(), columns, "      ", "      ")
        for other in row.others:
            if other.kind == "reworded":
                yield from wrapped(f"{REWORDED} {other.words} {_placed(other)}", columns, "      ", "      ")


def _names(section: Section, columns: int) -> Iterator[str]:
    for row in section.rows:
        role = f", {row.beside}" if row.beside else ""
        yield from wrapped(f"{row.words}{role} ({row.notes[0]})", columns, "  ", "    ")


def _places(section: Section, columns: int) -> Iterator[str]:
    yield from wrapped(in_line(section.rows), columns, "  ", "  ")


def _dates(section: Section, columns: int) -> Iterator[str]:
    for row, heading in under_headings(section.rows):
        if heading:
            yield f"  {heading}"
        yield from wrapped(f"{row.words_or_ditto} {_placed(row)}", columns, f"  {row.lead}  ", "    ")


def _sources(section: Section, columns: int) -> Iterator[str]:
    for number, row in enumerate(section.rows, 1):
        title = f"{row.lead} — " if row.lead else ""
        yield from wrapped(f"{title}{row.words}", columns, f"{number:>2}. ", "    ")


def _reasons(section: Section, columns: int) -> Iterator[str]:
    for row in section.rows:
        yield from wrapped(f"{row.words} ({row.place.label if row.place else ''})", columns, "  ", "  ")
        yield from wrapped("; ".join(row.notes), columns, "      ", "      ")


def _claims(section: Section, columns: int) -> Iterator[str]:
    for row in section.rows:
        why = f" — {row.beside}" if row.beside else ""
        places = f" ({'; '.join(row.notes)})" if row.notes else ""
        yield from wrapped(f"{row.words}{why}{places}", columns, "  ", "    ")
        for other in () if row.status == "supported" else row.others:
            yield from wrapped(f"{other.words} {_placed(other)}", columns, "      ", "      ")


_LAYOUTS: dict[Layout, Callable[[Section, int], Iterator[str]]] = {
    "lines": _summary,
    "figures": _figures,
    "quotations": _quotations,
    "names": _names,
    "places": _places,
    "dates": _dates,
    "sources": _sources,
    "reasons": _reasons,
    "claims": _claims,
}
