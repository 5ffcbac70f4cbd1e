"""Marks: where quoted text begins and ends, block by block, with a small automaton.

An opening mark needs a space, a bracket, a dash or the start of a line before it and no space after it, so that
apostrophes, inches and possessives open nothing. A paragraph that does not close its mark, followed by one that opens
with a mark, is one quotation over several paragraphs. A mark that is never closed ends with its paragraph, or before
the words that say who speaks.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING

from msgspec import Struct

from briefing.model import Span
from briefing.patterns import lazy

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from collections.abc import Set as AbstractSet

    from briefing.model import Block

_DOUBLE = lazy(r"''|``|[\"“”„‟＂«»‹›「」『』]")
_SINGLE = lazy(r"['‘’‚‛]")
_SINGLE_OPENING = lazy(r"(?:^|(?<=[\s(\[—–-]))['‘](?=[^\W\d_])", re.MULTILINE)
_BEFORE_OPENING = frozenset(" \t\n\r\f\v\u00a0\u202f\u2009([{<—–―-/:;*_>|¿¡。、，：（")
# What closes each mark. A text that mixes curly and straight marks closes one with the other.
_CLOSERS = {
    '"': '"”', "“": '”"', "”": '”"', "„": '“”"‟', "‟": '”"', "＂": "＂", "«": "»", "»": "«»", "‹": "›", "›": "‹›",
    "「": "」", "『": "』", "''": "''", "``": "''", "'": "'’", "‘": "’'", "’": "’", "‚": "‘’", "‛": "’",
}  # fmt: skip
_ALWAYS_OPENING = frozenset("„「『")
_NEVER_OPENING = frozenset("’」』")
_NESTING = frozenset(["“", "«", "„", "「", "``", "‘", '"', "'"])  # marks whose own kind may open inside them
_ELISION = lazy(r"['‘](?:\d|n['’]|(?:em|tis|twas|cause|til|round|bout)\b)", re.IGNORECASE)
_LOST = lazy(r",\s+([^\W\d_]+)\s+([^\W\d_]+)")


class Quoted(Struct, frozen=True):
    """A stretch between marks, marks included; one part for each paragraph."""

    parts: tuple[Span, ...]
    blocks: tuple[int, ...]
    is_spoken: bool = False  # whatever it says: a line of a dialogue

    @property
    def start(self) -> int:
        """Return where the first opening mark stands."""
        return self.parts[0].start

    @property
    def end(self) -> int:
        """Return the place after the last closing mark."""
        return self.parts[-1].end


class _Open(Struct):
    """A stretch that may go on in the next paragraph."""

    parts: list[Span]
    blocks: list[int]
    is_closed: bool = True


class _Mark(Struct):
    """A mark, with what may be made of it."""

    at: int
    sign: str
    opens: bool
    surplus: int = 0  # closing marks from here to the end of the block, less opening ones

    @property
    def end(self) -> int:
        return self.at + len(self.sign)


def quoted(text: str, blocks: Sequence[Block], cues: AbstractSet[str] = frozenset()) -> list[Quoted]:
    """Return what stands between quotation marks, in order; linear in the text.

    Single marks are read only where a text has hardly any double ones. ``cues`` are the verbs that tell where a
    quotation ends that has lost its closing mark.

    >>> from briefing.model import Block
    >>> text = "It said “no” to 'n' and '90s."
    >>> [text[q.start : q.end] for q in quoted(text, [Block(Span(0, len(text)), "paragraph")])]
    ['“no”']
    """
    pattern = _pattern(text, blocks)
    found: list[_Open] = []
    for number, block in enumerate(blocks):
        marks = _marks(text, block.span, pattern)
        for span, is_closed in _stretches(text, block.span, marks, is_continued=_opens(text, blocks, number + 1)):
            whole = span if is_closed else Span(span.start, _before_cue(text, span, cues))
            if not (found and _continues(found[-1], number, whole, block.span)):
                found.append(_Open([], []))
            found[-1].parts.append(whole)
            found[-1].blocks.append(number)
            found[-1].is_closed = is_closed or whole.end < span.end
    return [Quoted(tuple(stretch.parts), tuple(stretch.blocks)) for stretch in found]


def _pattern(text: str, blocks: Sequence[Block]) -> re.Pattern[str]:
    """Choose which marks a text quotes with: single ones where double ones are few, or only stand inside them."""
    singles = len(_SINGLE_OPENING.findall(text)) if "'" in text or "‘" in text else 0
    if not singles:
        return _DOUBLE
    doubles = [match.start() for match in _DOUBLE.finditer(text)]
    if singles > 2 * len(doubles):
        return _SINGLE
    if "''" in text:  # two single marks are a double one
        return _DOUBLE
    spans = [s for b in blocks for s, _ in _stretches(text, b.span, _marks(text, b.span, _SINGLE), is_continued=False)]
    outside = len(doubles)
    for span in spans:
        outside -= bisect_left(doubles, span.end) - bisect_left(doubles, span.start)
    return _DOUBLE if outside else _SINGLE


def _continues(last: _Open, number: int, span: Span, block: Span) -> bool:
    """Tell whether a stretch goes on with an open one before it: it begins the next block, or stands in the same."""
    if last.is_closed:
        return False
    is_next_block = last.blocks[-1] == number - 1 and span.start == block.start
    return is_next_block or last.blocks[-1] == number


def _opens(text: str, blocks: Sequence[Block], number: int) -> bool:
    return number < len(blocks) and text[blocks[number].span.start] in _CLOSERS


def _marks(text: str, block: Span, pattern: re.Pattern[str]) -> list[_Mark]:
    found = [
        _Mark(m.start(), m[0], _can_open(text, m.start(), m[0], block))
        for m in pattern.finditer(text, block.start, block.end)
    ]
    surplus = 0
    for mark in reversed(found):
        surplus += -1 if mark.opens else 1
        mark.surplus = surplus
    return found


def _stretches(text: str, block: Span, marks: Sequence[_Mark], *, is_continued: bool) -> Iterator[tuple[Span, bool]]:
    """Yield the stretches of one block, each with whether its mark was closed; walks the marks once."""
    start, opener, depth = -1, "", 0
    for i, mark in enumerate(marks):
        if start < 0:
            if mark.opens:
                start, opener, depth = mark.at, mark.sign, 1
        elif _nests(opener, mark):
            is_line = text[mark.at - 1] == "\n" and opener == mark.sign
            if not is_line and (mark.surplus > 0 or (mark.surplus == 0 and is_continued)):
                depth += 1
            else:  # the next paragraph of an open quotation, or the closing mark was lost
                yield Span(start, start + len(text[start : mark.at].rstrip())), False
                start, opener, depth = mark.at, mark.sign, 1
        elif _closes(opener, mark, text) and not _belongs_to_word(text, mark, marks[i + 1 : i + 4]):
            depth -= 1
            if not depth:
                yield Span(start, mark.end), True
                start = -1
    if start >= 0:
        yield Span(start, block.end), False


def _can_open(text: str, at: int, sign: str, block: Span) -> bool:
    end = at + len(sign)
    if sign in _ALWAYS_OPENING or end >= block.end:
        return end < block.end
    if sign in _NEVER_OPENING or (sign in "'‘" and _ELISION.match(text, at)):
        return False
    if at == block.start and sign != "”":  # even with a space after it
        return True
    before = text[at - 1] if at > block.start else " "
    return (not text[end].isspace() or sign in "«‹") and (before in _BEFORE_OPENING or before in _CLOSERS)


def _nests(opener: str, mark: _Mark) -> bool:
    """Tell whether a mark opens inside an open one of its own kind."""
    return mark.opens and opener in _NESTING and (mark.sign == opener or (opener == "“" and mark.sign == '"'))


def _closes(opener: str, mark: _Mark, text: str) -> bool:
    """Tell whether a mark may close another: straight marks tell by the space beside them."""
    if mark.sign == opener == "“":  # a closing mark typed the wrong way round
        return not text[mark.at - 1].isspace() and not text[mark.end : mark.end + 1].isalnum()
    if mark.sign not in _CLOSERS[opener]:
        return False
    before, after = text[mark.at - 1], text[mark.end : mark.end + 1]
    if mark.sign in "'’":
        return not after.isalnum() and not before.isspace()
    return mark.sign not in '"“”' or not (before.isspace() and after.isalnum())


def _belongs_to_word(text: str, mark: _Mark, later: Sequence[_Mark]) -> bool:
    """Tell inches (12" wide) and possessives (the dogs' owners) from closing marks, where a later one can close."""
    before, after = text[mark.at - 1], text[mark.end : mark.end + 2]
    goes_on = after[:1] == " " and after[1:].islower()
    if mark.sign == '"' and before.isdigit() and goes_on:
        return bool(later) and not later[0].opens
    if mark.sign in "'’" and before == "s" and goes_on:
        return any(text[m.at - 1] in ",.?!…" for m in later)
    return False


def _before_cue(text: str, span: Span, cues: AbstractSet[str]) -> int:
    """Return where a stretch without a closing mark ends: before ", said Lee", else where its paragraph does."""
    for match in _LOST.finditer(text, span.start, span.end) if cues else ():
        if match[1] in cues and match[2][0].isupper():
            return match.start() + 1
    return span.end
