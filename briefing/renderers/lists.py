"""The rows of a digest as lines of text, for printers and screens alike: entries with their links, followed pages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.renderers.columns import wrapped

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.page import Row, Section

LISTS = frozenset({"entries", "changes"})
_MARKS = {"changed": "  * ", "new": "  + ", "vanished": "  - "}


def listed(section: Section, columns: int, *, is_numbered: bool) -> Iterator[str]:
    """Yield the lines of a section of entries or of changes, wrapped."""
    for number, row in enumerate(section.rows, 1):
        if section.layout == "changes":
            yield from _change(row, columns)
        else:
            yield from _entry(row, columns, f"{number:>2}. " if is_numbered else "  - ")


def _entry(row: Row, columns: int, first: str) -> Iterator[str]:
    said = f"{row.words} — {row.beside}" if row.beside else row.words
    yield from wrapped(said, columns, first, " " * len(first))
    if row.link:
        yield f"{' ' * len(first)}{row.link}"


def _change(row: Row, columns: int) -> Iterator[str]:
    yield from wrapped(row.words, columns, "  ", "  ")
    yield f"  {row.beside}"
    for other in row.others:
        said = f"{other.words}, was {other.lead}: {other.beside}" if other.kind == "changed" else other.words
        yield from wrapped(said, columns, _MARKS[other.kind], "    ")
