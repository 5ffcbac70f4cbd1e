"""Columns as a screen or a printer with one width of letter counts them: wide letters take two, accents none.

The rows of a digest are set here, too, for printers and screens alike.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from unicodedata import category, east_asian_width

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.page import Row, Section

# A string, which re compiles when it is first used: most texts have no such letter.
_WIDE = "[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]"
_NEVER_FIRST = frozenset("、。，．・：；？！）」』】〉》”’)]}.,:;?!%ー々")  # of a line


def cells(text: str) -> int:
    """Return how many columns a text takes.

    >>> cells("cafe\N{COMBINING ACUTE ACCENT}"), cells("漢字")
    (4, 4)
    """
    return len(text) if text.isascii() else sum(map(_width, text))


def _width(letter: str) -> int:
    if category(letter) in {"Mn", "Me", "Cf"}:
        return 0
    return 2 if east_asian_width(letter) in {"W", "F"} else 1


def right(text: str, columns: int) -> str:
    """Put a text at the right edge of so many columns."""
    return " " * (columns - cells(text)) + text


def left(text: str, columns: int) -> str:
    """Put a text at the left edge of so many columns."""
    return text + " " * (columns - cells(text))


def cut(text: str, columns: int) -> str:
    """Cut a text that is too wide, with an ellipsis in its last column.

    >>> cut("It rained.", 6), cut("It rained.", 10)
    ('It ra…', 'It rained.')
    """
    return text if cells(text) <= columns else text[: _fitting(text, columns - 1)].rstrip() + "…"


def _fitting(text: str, columns: int) -> int:
    """Return how many letters of a text fit."""
    for at, letter in enumerate(text):
        columns -= _width(letter)
        if columns < 0:
            return at
    return len(text)


def wrapped(text: str, columns: int, first: str = "", rest: str = "") -> list[str]:
    """Wrap a text at blanks, and at any letter of a script that is written without them; ``first`` and ``rest`` indent.

    A word too long for a line is left whole, so that an address stays one. Cost: linear.

    >>> wrapped("It rained all night.", 13, "1. ", "   ")
    ['1. It rained', '   all night.']
    """
    lines: list[list[str]] = [[first]]
    used, is_begun = cells(first), False
    for word in _words(text):
        width = cells(word)
        if is_begun and used + width > columns:
            lines.append([rest])
            used, is_begun = cells(rest), False
        if not is_begun:
            word, width = word.lstrip(" "), cells(word.lstrip(" "))  # noqa: PLW2901 - no blank begins a line
        lines[-1].append(word)
        used, is_begun = used + width, True
    return ["".join(line).rstrip(" ") for line in lines]


def _words(text: str) -> Iterator[str]:
    """Yield what may begin a line: words with the blank before them, wide letters with what must not begin one."""
    for number, word in enumerate(text.split()):
        blank = " " if number else ""
        if word.isascii() or not re.search(_WIDE, word):
            yield blank + word
            continue
        piece = ""
        for letter in word:
            if piece and letter not in _NEVER_FIRST and (re.match(_WIDE, letter) or re.match(_WIDE, piece[-1])):
                yield blank + piece
                blank, piece = "", ""
            piece += letter
        yield blank + piece


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
