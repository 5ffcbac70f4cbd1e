"""Lines of plain text, and which of them belong to one paragraph.

Some texts break their lines at a width and part paragraphs by blank lines; others give each paragraph one long line.
A text tells which it is: in a wrapped text, the first word of a line would not have fitted on the line before it.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from msgspec import Struct

from briefing.patterns import lazy

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

# Nobody wraps prose wider than this; a longer line is a whole paragraph.
_WIDEST_WRAP = 110
_NARROWEST_WRAP = 40
_ITEM = lazy(r"(?:[-*+•‣▪·]|\(?(?:\d{1,3}|[a-z])[.)])[ \t]+(?=\S)")
_SENTENCE_END = lazy(r"[.!?…。！？][\"'”’»“)\]」』]*$")


class Line(Struct, frozen=True):
    """A line without the white space around it: its place in the text, its indent and its characters."""

    start: int
    text: str
    indent: int

    @property
    def end(self) -> int:
        """Where the line ends in the text."""
        return self.start + len(self.text)


def lines_of(text: str) -> Iterator[Line]:
    """Yield the lines of a text, blank ones too, whatever its line ends are."""
    at = 0
    for raw in text.splitlines(keepends=True):
        stripped = raw.strip()
        indent = len(raw) - len(raw.lstrip()) if stripped else 0
        yield Line(at + indent, stripped, indent)
        at += len(raw)


def item_marker(line: Line) -> int:
    """Return how many characters at the start of a line are a list marker, 0 for none.

    >>> item_marker(Line(0, "- three trams", 0)), item_marker(Line(0, "3 trams", 0))
    (2, 0)
    """
    match = _ITEM.match(line.text)
    return match.end() if match else 0


def wrap_width(lines: Sequence[Line]) -> int:
    r"""Return the column at which a text was wrapped, or 0 where each line stands for itself.

    Wrapped means: of the line ends inside a group of lines, most come where the next word would not have fitted.
    Linear in the text.

    >>> words = "the tram was late again and nobody at the stop said one word about it to the driver or to me"
    >>> import textwrap
    >>> 38 < wrap_width(list(lines_of(textwrap.fill(words, 42)))) <= 42
    True
    >>> wrap_width(list(lines_of("A short line.\nAnother short line here.\nThird.")))
    0
    """
    pairs = [(a, b) for a, b in pairwise(lines) if a.text and b.text]
    widths = sorted(line.indent + len(line.text) for line in lines if line.text)
    if not pairs or widths[int(0.9 * (len(widths) - 1))] > _WIDEST_WRAP:
        return 0
    width = max((w for w in widths if w <= _WIDEST_WRAP), default=0)
    full = sum(_is_full(a, b, width) for a, b in pairs)
    running = sum(not _SENTENCE_END.search(a.text) for a, b in pairs if _is_full(a, b, width))
    is_wrapped = width >= _NARROWEST_WRAP and full >= 0.6 * len(pairs) and running >= 0.5 * full
    return width if is_wrapped else 0


def _is_full(line: Line, following: Line, width: int) -> bool:
    first = following.text.split(maxsplit=1)[0]
    # Some writers break a few columns early, before a word that would just have fitted.
    return line.indent + len(line.text) + 1 + len(first) > width - 4


def groups(lines: Sequence[Line]) -> Iterator[list[Line]]:
    """Yield the lines of each paragraph: a blank line, a list marker or an early line end starts a new one."""
    width = wrap_width(lines)
    group: list[Line] = []
    for line in lines:
        if group and (not line.text or item_marker(line) or not _continues(group, line, width)):
            yield group
            group = []
        if line.text:
            group.append(line)
    if group:
        yield group


def _continues(group: Sequence[Line], following: Line, width: int) -> bool:
    if item_marker(group[0]) and following.indent > group[0].indent:
        return True
    line = group[-1]
    is_running = not _SENTENCE_END.search(line.text) and following.text[:1].islower()
    if not width:  # a short line by itself is verse or a list; a long one that runs on was broken by a program
        return is_running and len(line.text) >= _NARROWEST_WRAP
    return is_running or _is_full(line, following, width)
