"""Plain text: paragraphs, a title where there is one, headings, list items, bylines and date lines.

The text is every character that was decoded; blocks say what is what.
"""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from briefing.model import Block, Content, Span
from briefing.readers.dates import TOP_BLOCKS, day_at_head, is_byline, is_date_line
from briefing.readers.decode import decode
from briefing.readers.lines import groups, is_message, item_marker, lines_of
from briefing.text.furniture import ends_like_prose, is_caption, is_furniture, opens_list, wire_line

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefing.model import BlockKind, Raw
    from briefing.readers.lines import Line

_HEAD = 2  # paragraphs that may begin with a place and a day
_HEADING_WORDS = 14
_HEADING_CHARACTERS = 100
_PROSE_ENDS = tuple(".,;:。、，；：")
_CLOSING = "\"'”’»“)]」』"
_LONGEST_RUN = 3
_TITLE_LINES, _TITLE_WORDS, _TITLE_CHARACTERS = 3, 30, 200
_MENU_WORDS = 4


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
    lines = [block.span.of(text) for block in blocks if block.kind == "date"]
    prose = [block.span.of(text) for block in blocks if block.kind == "paragraph"]
    published = day_at_head(lines, prose[:_HEAD])
    stated = {"title": title and " ".join(title.split()), "author": author, "published": published}
    return Content(text=text, blocks=blocks, **(stated | fields))  # type: ignore[arg-type]


def _blocks(found: Sequence[Sequence[Line]]) -> Iterator[Block]:
    """Name each group of lines; what stands around a text does not count in it, unless there is nothing else."""
    asides = _asides(found)
    said = [number for number in range(len(found)) if number not in asides]
    places = {number: place for place, number in enumerate(said)}
    for number, group in enumerate(found):
        marker = item_marker(group[0])
        wire = wire_line(group[0].text) if len(group) == 1 else None
        span = Span(group[0].start + marker, group[-1].end)
        if number in asides:
            yield Block(span, "aside")
        elif wire:
            yield Block(Span(span.start + 1, span.end - 1), _wire_kind(wire, places[number]))
        else:
            is_last = number == said[-1]
            yield Block(span, "item" if marker else _kind(group, places[number], is_last=is_last))


def _asides(found: Sequence[Sequence[Line]]) -> set[int]:
    """Return which groups are furniture, and the short lines right under one that opens a list: a menu, an address."""
    asides: set[int] = set()
    is_open = False
    for number, group in enumerate(found):
        text = " ".join(line.text for line in group)
        limit = _MENU_WORDS if len(asides) == number else _HEADING_WORDS
        is_open = is_open and _is_under(group, found[number - 1][-1]) and len(text.split()) <= limit
        if is_furniture(text) or is_open:
            asides.add(number)
        is_open = is_open or opens_list(text)
    return asides if len(asides) < len(found) else set()


def _is_under(group: Sequence[Line], above: Line) -> bool:
    """Tell whether a short line without a sentence stands right under another, with no blank line between."""
    first = group[0]
    is_next = first.start - first.indent - above.end <= 2
    return is_next and not (ends_like_prose(group[-1].text) or is_byline(first.text) or is_date_line(first.text))


def _wire_kind(line: str, place: int) -> BlockKind:
    return "byline" if is_byline(line) else "aside" if place else "title"


def _without_runs(blocks: Sequence[Block]) -> Iterator[Block]:
    """Take three headings in a row for what they are: a list without marks, or verse. A heading stands above prose."""
    for is_heading, run in groupby(blocks, lambda block: block.kind == "heading"):
        found = list(run)
        is_list = is_heading and len(found) >= _LONGEST_RUN
        yield from (Block(block.span, "paragraph") for block in found) if is_list else found


def _kind(group: Sequence[Line], number: int, *, is_last: bool) -> BlockKind:
    first = group[0].text
    if is_caption(first):
        return "caption"
    if is_last or is_message(first) or not _is_short(group, is_first=number == 0):
        return "paragraph"
    if number < TOP_BLOCKS and is_byline(first):
        return "byline"
    if number < TOP_BLOCKS and is_date_line(first):
        return "date"
    return _headline(" ".join(line.text for line in group), is_first=number == 0)


def _is_short(group: Sequence[Line], *, is_first: bool) -> bool:
    """Tell whether lines are few enough for a heading; a title at the top may be broken over three lines."""
    text = " ".join(line.text for line in group)
    if len(group) > 1:
        is_title = is_first and len(group) <= _TITLE_LINES and not ends_like_prose(text)
        return is_title and len(text) <= _TITLE_CHARACTERS and len(text.split()) <= _TITLE_WORDS
    return len(text) <= _HEADING_CHARACTERS and len(text.split()) <= _HEADING_WORDS


def _headline(line: str, *, is_first: bool) -> BlockKind:
    """Tell a title or a heading from a short paragraph: it ends unlike prose, and only a title may be a quotation.

    One in capitals may end with a full stop: "SEC. 2. FINDINGS."
    """
    if is_first and is_title_case(line):
        return "title"
    if line.isupper() and line.endswith(".") and not is_first:
        return "heading"
    if line.rstrip(_CLOSING).endswith(_PROSE_ENDS) or not any(c.isalpha() for c in line):
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
