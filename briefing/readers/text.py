"""Plain text: paragraphs, a title where there is one, headings, list items, bylines and date lines.

The text is every character that was decoded; blocks say what is what.
"""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from briefing.model import Block, Content, Span
from briefing.patterns import lazy
from briefing.readers.bylines import TOP_BLOCKS, is_byline, is_date_line
from briefing.readers.decode import decode
from briefing.readers.lines import groups, item_marker, lines_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefing.model import BlockKind, Raw
    from briefing.readers.lines import Line

_HEADING_WORDS = 14
_HEADING_CHARACTERS = 100
_ENDS_LIKE_PROSE = lazy(r"[.,;:。、，；：][\"'”’»“)\]」』]*$")
_LONGEST_RUN = 3


def read_text(raw: Raw) -> Content:
    """Read plain text in any encoding. Cost: linear in the text."""
    text, notices = decode(raw)
    return content_of(text, source=raw.source, media_type="text/plain", notices=notices)


def content_of(text: str, **fields: object) -> Content:
    r"""Find the blocks of a plain text that is already decoded.

    >>> c = content_of("Trams are back\n\nBy Ann Lee\n\nThe first tram left at six.")
    >>> [(b.kind, b.span.of(c.text)) for b in c.blocks]
    [('title', 'Trams are back'), ('byline', 'By Ann Lee'), ('paragraph', 'The first tram left at six.')]
    >>> c.title, c.author
    ('Trams are back', 'Ann Lee')
    """
    blocks = tuple(_without_runs(list(_blocks(list(groups(list(lines_of(text))))))))
    title = next((b.span.of(text) for b in blocks if b.kind == "title"), None)
    byline = next((b.span.of(text) for b in blocks if b.kind == "byline"), None)
    author = byline.split(maxsplit=1)[1] if byline else None
    return Content(text=text, blocks=blocks, title=title, author=author, **fields)  # type: ignore[arg-type]


def _blocks(found: Sequence[Sequence[Line]]) -> Iterator[Block]:
    for number, group in enumerate(found):
        marker = item_marker(group[0])
        kind = "item" if marker else _kind(group, number, is_last=number == len(found) - 1)
        yield Block(Span(group[0].start + marker, group[-1].end), kind)


def _without_runs(blocks: Sequence[Block]) -> Iterator[Block]:
    """Take three headings in a row for what they are: a list without marks, or verse. A heading stands above prose."""
    for is_heading, run in groupby(blocks, lambda block: block.kind == "heading"):
        found = list(run)
        is_list = is_heading and len(found) >= _LONGEST_RUN
        yield from (Block(block.span, "paragraph") for block in found) if is_list else found


def _kind(group: Sequence[Line], number: int, *, is_last: bool) -> BlockKind:
    first = group[0].text
    if len(group) > 1 or is_last or len(first) > _HEADING_CHARACTERS or len(first.split()) > _HEADING_WORDS:
        return "paragraph"
    if number < TOP_BLOCKS and is_byline(first):
        return "byline"
    if number < TOP_BLOCKS and is_date_line(first):
        return "date"
    return _headline(first, is_first=number == 0)


def _headline(line: str, *, is_first: bool) -> BlockKind:
    """Tell a title or a heading from a short paragraph: it ends unlike prose, and only a title may be a quotation."""
    if is_first and is_title_case(line):
        return "title"
    if _ENDS_LIKE_PROSE.search(line) or not any(c.isalpha() for c in line):
        return "paragraph"
    if is_first:
        return "title"
    return "paragraph" if line[-1] in '!?！？”"»' or line[0] in '“"«„「' else "heading"


def is_title_case(line: str) -> bool:
    """Tell whether a line is set like an English headline: a capital on each longer word. It may end in a full stop.

    >>> is_title_case("Only a Few Trams Are Back Behind the Harbour."), is_title_case("Ann Lee met Bo Chan in Rome.")
    (True, False)
    >>> is_title_case("Trams are back on the rails.")
    False
    """
    longer = [word for word in line.split() if len(word) > 4 and word[0].isalpha()]
    return len(longer) >= 3 and all(word[0].isupper() for word in longer)
