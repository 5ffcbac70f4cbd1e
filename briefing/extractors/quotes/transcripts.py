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
    from collections.abc import Set as AbstractSet

    from briefing.language.words import QuoteWords
    from briefing.model import Block

# How a turn begins, the first that fits.  A bold label stands inside its marks, or with the question.
_FORMS = (
    lazy(
        r"""\[?(?:[\d./-]{6,10},?[ T])?\d{1,2}:\d\d(?::\d\d)?(?:\s?[AaPp][Mm])?\]?\s{0,3}(?:[-–]\s)?
            <?(?P<label>[^\s<>:\n][^<>:\n]{0,30})[>:]\s+(?=\S)""",
        re.VERBOSE,
    ),
    lazy(r"<(?P<label>[^\s<>\n]{1,30})>\s+(?=\S)"),
    lazy(
        r"""(?P<opening>["“„«]?)[*_]{0,3}      # a transcript that is quoted as a whole
            (?P<label>[^\W\d_][^\n:.,;!?"“”*]{0,10}(?:[ .][^\n:,;!?"“”*]{1,14}){0,3}?)
            (?:\s\([^)\n]{1,30}\))?          # "(via video)"
            :[*_]{0,3}\s+(?=\S)""",
        re.VERBOSE,
    ),
)
_LONGEST_LABEL = 160  # characters, with a time before it and brackets behind
_FEWEST = 3  # blocks with a label that make a transcript
_MARKS = ' "“”„«»\n'
_TURNS = PROSE | {"title", "heading"}  # a short turn may look like one
_MARKUP = "*_"
_UNNAMED = lazy(r"[A-Z]")  # "Q", "A"


class Turn(Struct, frozen=True):
    """What one person says in a block, without the label.

    ``is_quoted`` where a mark opens the block, ``is_chat`` where the label is a nick.
    """

    block: int
    span: Span
    speaker: str
    is_quoted: bool = False
    is_chat: bool = False


def turns(text: str, blocks: Sequence[Block], words: QuoteWords, people: AbstractSet[str]) -> list[Turn]:
    """Return the turns of a document, in order; none where it is no transcript.

    ``people`` are the words of the names of people, in lower case: labels that name nobody ("Ingredients:") make no
    transcript, unless each comes again and one asks something.
    """
    stated = [t for i, b in enumerate(blocks) if b.speaker and (t := _stated(text, i, b))]
    found = list(_labelled(text, blocks, words))
    counts = Counter(turn.speaker.split()[-1] for turn in found)
    is_transcript = len(found) >= _FEWEST and len(counts) > 1 and max(counts.values()) > 1
    is_said = sum(_is_somebody(turn, people) for turn in found) * 2 >= len(found)
    is_asked = min(counts.values(), default=0) > 1 and any(turn.span.of(text).endswith("?") for turn in found)
    return sorted(stated + (found if is_transcript and (is_said or is_asked) else []), key=lambda turn: turn.block)


def is_unnamed(label: str) -> bool:
    """Tell whether a label says whose turn it is and names nobody: "Q"."""
    return bool(_UNNAMED.fullmatch(label))


def _is_somebody(turn: Turn, people: AbstractSet[str]) -> bool:
    """Tell whether a label is likely that of a speaker: it names a person, is shouted, a nick, or of several words."""
    label = turn.speaker
    is_name = people.isdisjoint(label.lower().split()) and " " not in label
    return turn.is_chat or not is_name or label.isupper() or is_unnamed(label)


def _stated(text: str, number: int, block: Block) -> Turn | None:
    label = _FORMS[-1].match(text, block.span.start, block.span.end)
    start = label.end() if label and label["label"] == block.speaker else block.span.start
    return Turn(number, Span(start, block.span.end), block.speaker or "") if start < block.span.end else None


def _labelled(text: str, blocks: Sequence[Block], words: QuoteWords) -> Iterator[Turn]:
    for number, block in enumerate(blocks):
        match = _begun(text, block) if not block.speaker else None
        if match is None or text[match.end()] in '"“„«':
            continue
        is_chat = "opening" not in match.re.groupindex  # only the label of a transcript may stand in marks
        if not is_chat and (block.kind not in _TURNS or not _is_name(match["label"], words)):
            continue
        opening = "" if is_chat else match["opening"]
        marks, end = _MARKUP + (_MARKS if opening else ""), block.span.end
        while end > match.end() and text[end - 1] in marks:
            end -= 1
        yield Turn(number, Span(match.end(), end), match["label"].strip(), bool(opening), is_chat)


def _begun(text: str, block: Block) -> re.Match[str] | None:
    end = min(block.span.end, block.span.start + _LONGEST_LABEL)
    if text.find(":", block.span.start, end) < 0 and text.find(">", block.span.start, end) < 0:
        return None
    matches = (form.match(text, block.span.start, block.span.end) for form in _FORMS)
    return next(filter(None, matches), None)


def _is_name(label: str, words: QuoteWords) -> bool:
    parts = label.replace(".", " ").split()
    return is_unnamed(label) or (
        label.lower() not in words.labels
        and all(
            p[0].isupper() or p[0].isdecimal() or p.lower() in words.particles or p.lower() in words.joiners
            for p in parts
        )
    )
