"""Lines of plain text, and which of them belong to one paragraph.

Some texts break their lines at a width and part paragraphs by blank lines; others give each paragraph one long line.
A text tells which it is: in a wrapped text, the first word of a line would not have fitted on the line before it.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from msgspec import Struct

from briefing.patterns import lazy
from briefing.readers.dates import is_byline, is_date_line
from briefing.text.furniture import ends_like_prose

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

# Nobody wraps prose wider than this; a longer line is a whole paragraph.
_WIDEST_WRAP = 110
_NARROWEST_WRAP = 40
# In a long text some lines of code or tables are wider than its prose: nearly all of its lines say how wide that is.
_FEW, _FULLEST = 100, 0.98
# A text is double-spaced where so many of its lines, and at least so many, run on over one blank line.
_DOUBLE, _FEWEST_DOUBLE = 0.8, 12
# Some writers break a few columns early, before a word that would just have fitted.
_SLACK = 4
_NEARLY_FULL = 0.75  # of the width: a line that long, inside a sentence, goes on
# The first line of a paragraph may be set in by so many columns.
_INDENT = 2
# Bylines and date lines stand among so many lines at the top.
_TOP_LINES = 8
_ITEM = lazy(r"(?:[-*+•‣▪·]|\(?(?:\d{1,3}|[a-z])[.)])[ \t]+(?=\S)")
# A message of a chat: "[10:02] ann: …", "2026-11-24 10:02 <ann> …", "24.11.26, 10:02 - Ann Lee: …".
_MESSAGE = lazy(
    r"""(?:\[?(?:[\d./-]{6,10},?[ T])?\d{1,2}:\d\d(?::\d\d)?\]?\s(?:[-–]\s)?  # when
        <?[^\s:<>]{1,30}(?:[ ][^\s:<>]{1,20})?[>:]                                # who
        |<[^\s<>]{1,30}>)\s""",
    re.VERBOSE,
)


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


def _begins(line: Line) -> bool:
    """Tell whether a line begins a block, whatever stands above it: an item, a message."""
    return bool(item_marker(line)) or is_message(line.text)


def is_message(line: str) -> bool:
    """Tell whether a line is a message of a chat, with its time and who wrote it.

    >>> is_message("[10:02] ann: it is done"), is_message("10:30 left with three coaches")
    (True, False)
    """
    return bool(_MESSAGE.match(line))


def wrap_width(lines: Sequence[Line]) -> int:
    r"""Return the column at which a text was wrapped, or 0 where each line stands for itself.

    Wrapped means: of the line ends inside sentences, most come where the next word would not have fitted.
    Linear in the text.

    >>> words = "the tram was late again and nobody at the stop said one word about it to the driver or to me"
    >>> import textwrap
    >>> 38 < wrap_width(list(lines_of(textwrap.fill(words, 42)))) <= 42
    True
    >>> wrap_width(list(lines_of("A short line.\nAnother short line here.\nThird.")))
    0
    """
    shown = [line for line in lines if line.text]
    widths = sorted(map(_width, shown[1:]))  # a headline may be of any length
    if not widths or widths[int(0.9 * (len(widths) - 1))] > _WIDEST_WRAP:
        return 0
    prose = [w for w in widths if _NARROWEST_WRAP // 2 <= w <= _WIDEST_WRAP] or widths
    width = prose[int((1 if len(prose) < _FEW else _FULLEST) * (len(prose) - 1))]
    if width < _NARROWEST_WRAP:
        return 0
    running = [(a, b) for a, b in pairwise(lines) if a.text and b.text and _may_run_on(a, b, width)]
    starts = [b.text[0] for a, b in running if _is_full(a, b, width)]
    # Each line of a poem or a list may start with a capital; not so each line of prose that was wrapped.
    small, capital = sum(c.islower() for c in starts), sum(c.isupper() for c in starts)
    is_wrapped = starts and len(starts) >= 0.7 * len(running) and small >= 0.25 * (small + capital)
    return width if is_wrapped else 0


def _width(line: Line) -> int:
    return line.indent + len(line.text)


def _may_run_on(line: Line, following: Line, width: int) -> bool:
    """Tell whether a line end can say how a text was wrapped: not where a sentence, a heading or an item ends."""
    is_end = ends_like_prose(line.text) or _begins(following) or following.indent >= line.indent + _INDENT
    return not is_end and 2 * _width(line) >= width


def _is_full(line: Line, following: Line, width: int, slack: int = _SLACK) -> bool:
    first = following.text.split(maxsplit=1)[0]
    return _width(line) + 1 + len(first) > width - slack


def groups(lines: Sequence[Line]) -> Iterator[list[Line]]:
    """Yield the lines of each paragraph: a blank line, a list marker or an early line end starts a new one.

    So does a line that is set in, and a byline or a date line at the top. A blank line inside a sentence is a page
    break, or of a mail that was printed double-spaced.
    """
    group: list[Line] = []
    for part in _parts(lines):
        if group and not _runs_over(group[-1], part):
            yield group
            group = []
        group += part
    if group:
        yield group


def _runs_over(line: Line, rest: Sequence[Line]) -> bool:
    """Tell whether a sentence goes on behind a blank line: broken at a width, the rest is in small letters and ends."""
    is_open = line.text[-1:].isalnum() or line.text.endswith(",")
    is_broken = is_open and _NARROWEST_WRAP <= len(line.text) <= _WIDEST_WRAP and rest[0].start > line.end + 1
    is_rest = rest[0].text[:1].islower() and not item_marker(rest[0])
    return is_broken and is_rest and (ends_like_prose(rest[-1].text) or len(rest[0].text) >= _NARROWEST_WRAP)


def _parts(lines: Sequence[Line]) -> Iterator[list[Line]]:
    lines = _single_spaced(lines)
    width = wrap_width(lines)
    # Where nothing else parts paragraphs, one ends with any sentence after which a word would still have fitted.
    slack = _SLACK if any(not line.text for line in lines[_TOP_LINES:-1]) else 0
    group: list[Line] = []
    seen = 0
    for line in lines:
        if group and (not _continues(group, line, width, slack) or _is_top(group[-1], line, seen)):
            yield group
            group = []
        if line.text:
            group.append(line)
            seen += 1
    if group:
        yield group


def _single_spaced(lines: Sequence[Line]) -> Sequence[Line]:
    r"""Take the blank line between every two lines out of a double-spaced text; where two stand, one is left.

    >>> printed = ["the court held that no tram of the whole city", "was late on any of the days in question here"]
    >>> spaced = "\n\n".join(printed * 8)
    >>> len(list(groups(list(lines_of(spaced)))))
    1
    """
    shown = [at for at, line in enumerate(lines) if line.text]
    pairs = [(lines[a], lines[b]) for a, b in pairwise(shown) if b == a + 2]
    running = sum(b.text[0].islower() and not ends_like_prose(a.text) for a, b in pairs)
    is_double = len(pairs) >= max(_FEWEST_DOUBLE, _DOUBLE * (len(shown) - 1)) and 3 * running >= len(pairs)
    if not is_double:
        return lines
    kept = {at + 1 for at, after in pairwise(shown) if after == at + 2}
    return [line for at, line in enumerate(lines) if at not in kept]


def _is_top(line: Line, following: Line, seen: int) -> bool:
    """Tell whether one of two lines among the first of a text says who wrote it or when."""
    return seen < _TOP_LINES and any(
        is_byline(text) or (is_date_line(text) and not text.endswith(".")) for text in (line.text, following.text)
    )


def _continues(group: Sequence[Line], following: Line, width: int, slack: int) -> bool:
    line = group[-1]
    if not following.text or _begins(following):
        return False
    if item_marker(group[0]) and following.indent > group[0].indent:
        return True
    if not (_is_said(line) and _is_said(following)):
        return False
    is_capitals = line.text.isupper() and following.text.isupper() and len(line.text) >= _NARROWEST_WRAP
    is_running = not ends_like_prose(line.text) and (following.text[:1].islower() or is_capitals)
    if not width:  # a short line by itself is verse or a list; a long one that runs on was broken by a program
        return is_running and len(line.text) >= _NARROWEST_WRAP
    if following.indent >= line.indent + _INDENT and not is_running:
        return False
    is_ended = ends_like_prose(line.text)
    # A name may begin a line inside a sentence, above it a line that was wrapped by hand.
    is_inside = not is_ended and len(group) > 1 and _width(line) >= _NEARLY_FULL * width
    return is_running or is_inside or _is_full(line, following, width, slack if is_ended else _SLACK)


def _is_said(line: Line) -> bool:
    """Tell whether a line has words; a line of dashes parts what stands around it."""
    return any(c.isalnum() for c in line.text)
