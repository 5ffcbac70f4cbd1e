"""Turns: blocks of a transcript or of minutes, which name their speaker and need no marks.

A block is a turn where its reader says so (``Block.speaker``), or where it begins with a name and a colon and the
text does so again and again, with more than one name: "NOTE:" alone makes no transcript.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from msgspec import Struct

from briefing.model import PROSE, Span
from briefing.patterns import lazy

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefing.language.quotes import QuoteWords
    from briefing.model import Block

_LABEL = lazy(
    r"""(?P<opening>["“„«]?)            # a transcript that is quoted as a whole
        (?P<label>[^\W\d_][^\n:.,;!?"“”]{0,10}(?:[ .][^\n:,;!?"“”]{1,14}){0,3}?)
        (?:\s\([^)\n]{1,30}\))?         # "(via video)"
        :\s+(?=\S)""",
    re.VERBOSE,
)
_FEWEST = 3  # blocks with a label that make a transcript
_MARKS = ' "“”„«»\n'


class Turn(Struct, frozen=True):
    """What one person says in a block, without the label; ``is_quoted`` where a mark opens the block."""

    block: int
    span: Span
    speaker: str
    is_quoted: bool = False


def turns(text: str, blocks: Sequence[Block], words: QuoteWords) -> list[Turn]:
    """Return the turns of a document, in order; none where it is no transcript."""
    stated = [t for i, b in enumerate(blocks) if b.speaker and (t := _stated(text, i, b))]
    found = list(_labelled(text, blocks, words))
    counts = Counter(turn.speaker for turn in found)
    is_transcript = len(found) >= _FEWEST and len(counts) > 1 and max(counts.values()) > 1
    return sorted(stated + (found if is_transcript else []), key=lambda turn: turn.block)


def _stated(text: str, number: int, block: Block) -> Turn | None:
    label = _LABEL.match(text, block.span.start, block.span.end)
    start = label.end() if label and label["label"] == block.speaker else block.span.start
    return Turn(number, Span(start, block.span.end), block.speaker or "") if start < block.span.end else None


def _labelled(text: str, blocks: Sequence[Block], words: QuoteWords) -> Iterator[Turn]:
    for number, block in enumerate(blocks):
        if block.kind not in PROSE or block.speaker:
            continue
        match = _LABEL.match(text, block.span.start, block.span.end)
        if not match or not _is_name(match["label"], words) or text[match.end()] in '"“„«':
            continue
        end = block.span.end
        while match["opening"] and end > match.end() and text[end - 1] in _MARKS:
            end -= 1
        yield Turn(number, Span(match.end(), end), match["label"], bool(match["opening"]))


def _is_name(label: str, words: QuoteWords) -> bool:
    parts = label.replace(".", " ").split()
    return label.lower() not in words.labels and all(
        p[0].isupper() or p.lower() in words.particles or p.lower() in words.joiners for p in parts
    )
