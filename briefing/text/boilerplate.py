"""What the user says is no part of the text: sentences that match a pattern are taken out of its blocks."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from msgspec.structs import replace

from briefing.errors import UsageError
from briefing.model import Content, Span
from briefing.visible import reason

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefing.model import Block, Document


def without(document: Document, patterns: Sequence[str]) -> Content:
    """Return the content of a document with blocks that leave out the sentences in which a pattern is found.

    The text is as it was, and with it every place in it. Patterns are regular expressions, searched without regard to
    case. Raises UsageError for one that is none. A block that is parted by what is left out counts as two.

    >>> from briefing.readers.text import content_of
    >>> from briefing.text.segment import segment
    >>> document = segment(content_of("Trams run again. Read more here."), "en")
    >>> [block.span.of(document.text) for block in without(document, ["^read more"]).blocks]
    ['Trams run again. ']
    """
    tests = [_compiled(pattern) for pattern in patterns]
    dropped: dict[int, list[Span]] = {}
    for sentence in document.sentences:
        if any(test.search(sentence.text) for test in tests):
            dropped.setdefault(sentence.block, []).append(sentence.span)
    fields = {name: getattr(document, name) for name in Content.__struct_fields__}
    blocks = [
        piece
        for number, block in enumerate(document.blocks)
        for piece in _pieces(block, dropped.get(number, []), document.text)
    ]
    return Content(**(fields | {"blocks": tuple(blocks)}))


def _compiled(pattern: str) -> re.Pattern[str]:
    try:
        return re.compile(pattern, re.IGNORECASE)
    except re.error as error:
        raise UsageError(f"no pattern '{pattern}': {reason(error)}", "a pattern is a regular expression") from error


def checked(patterns: Sequence[str]) -> None:
    """Raise UsageError where one of the patterns is no regular expression."""
    for pattern in patterns:
        _compiled(pattern)


def _pieces(block: Block, dropped: Sequence[Span], text: str) -> Iterator[Block]:
    start = block.span.start
    for span in [*dropped, Span(block.span.end, block.span.end)]:
        if text[start : span.start].strip():
            yield replace(block, span=Span(start, span.start))
        start = span.end
