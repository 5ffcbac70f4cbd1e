"""Marked-up text as parts, each with its role: what readers and feeds share, with no library behind it.

``parts`` says what a part is and joins parts to one text; ``scan`` finds the parts in HTML of any depth
and any damage, in one pass.
"""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from msgspec import Struct

from briefing.model import Block, Span

if TYPE_CHECKING:
    from collections.abc import Iterable

    from briefing.model import BlockKind


_CLOSE = frozenset({"item", "row"})  # neighbours of these kinds stand on lines of their own, with no blank line between


class Part(Struct, frozen=True):
    """A run of text with one role, not yet at a place in a document."""

    text: str
    kind: BlockKind = "paragraph"
    level: int = 0
    page: int | None = None
    speaker: str | None = None
    is_close: bool = False  # it stands on the line below the part before it, as a standfirst below its title


def paragraphs(text: str) -> list[str]:
    r"""Return what stands between empty lines.

    >>> paragraphs("Trams\r\nrun.\n \nAgain.\n")
    ['Trams\nrun.', 'Again.']
    """
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    return ["\n".join(run) for has_words, run in groupby(lines, key=lambda line: bool(line.strip(" \t"))) if has_words]


def joined(parts: Iterable[Part]) -> tuple[str, tuple[Block, ...]]:
    r"""Make one text of the parts, with a blank line between two paragraphs, and the block of each part.

    >>> text, blocks = joined([Part("Costs", "heading", 2), Part("a", "item"), Part("b", "item"), Part(" ")])
    >>> text, [block.span.of(text) for block in blocks]
    ('Costs\n\na\nb', ['Costs', 'a', 'b'])
    """
    pieces: list[str] = []
    blocks: list[Block] = []
    at = 0
    for part in parts:
        words = part.text.strip()
        if not words:
            continue
        if blocks:
            is_close = part.is_close or (part.kind in _CLOSE and part.kind == blocks[-1].kind)
            gap = "\n" if is_close else "\n\n"
            pieces.append(gap)
            at += len(gap)
        pieces.append(words)
        blocks.append(Block(Span(at, at + len(words)), part.kind, part.level, part.page, part.speaker))
        at += len(words)
    return "".join(pieces), tuple(blocks)
