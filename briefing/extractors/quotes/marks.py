"""Marks: where quoted text begins and ends, block by block, with a small automaton.

An opening mark needs a space, a bracket, a dash or the start of a line before it and no space after it, so that
apostrophes, inches and possessives open nothing. A block that does not close its mark, followed by one that opens
with a mark, is one quotation over several paragraphs. A mark that is never closed ends with its block.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from msgspec import Struct

from briefing.model import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefing.model import Block

_DOUBLE = re.compile(r"''|``|[\"“”„‟＂«»‹›「」『』]")
_SINGLE = re.compile(r"['‘’‚‛]")
_SINGLE_OPENING = re.compile(r"(?:^|(?<=[\s(\[—–-]))['‘](?=[^\W\d_])", re.MULTILINE)
_BEFORE_OPENING = frozenset(" \t\n\r\f\v\u00a0\u202f\u2009([{<—–―-/:;*_>|¿¡。、，：（")
# What closes each mark. A text that mixes curly and straight marks closes one with the other.
_CLOSERS = {
    '"': '"”', "“": '”"“', "”": '”"', "„": '“”"‟', "‟": '”"', "＂": "＂",
    "«": "»", "»": "«»", "‹": "›", "›": "‹›", "「": "」", "『": "』", "''": "''", "``": "''",
    "'": "'’", "‘": "’'", "’": "’", "‚": "‘’", "‛": "’",
}  # fmt: skip
_ALWAYS_OPENING = frozenset("„「『")
_PAIRED = {"“": "”", "«": "»", "„": "“", "「": "」", "『": "』", "``": "''", "‘": "’"}
_ELISIONS = re.compile(r"['‘’](?:\d|n['’]|(?:em|tis|twas|cause|til|round|bout|til)\b)", re.IGNORECASE)


class Quoted(Struct, frozen=True):
    """A stretch between marks, marks included; one part for each paragraph."""

    parts: tuple[Span, ...]
    blocks: tuple[int, ...]
    is_closed: bool = True

    @property
    def start(self) -> int:
        """Return where the first opening mark stands."""
        return self.parts[0].start

    @property
    def end(self) -> int:
        """Return the place after the last closing mark."""
        return self.parts[-1].end


def quoted(text: str, blocks: Sequence[Block]) -> list[Quoted]:
    """Return what stands between quotation marks, in order; linear in the text.

    Single marks are read only where a text has hardly any double ones.
    """
    marks = _marks(text)
    found: list[Quoted] = []
    for number, block in enumerate(blocks):
        parts = list(_in_block(text, block.span, marks, is_continued=_opens(text, blocks, number + 1)))
        for i, (span, is_closed) in enumerate(parts):
            if i == 0 and found and _continues(found[-1], number, span, block.span):
                found[-1] = Quoted((*found[-1].parts, span), (*found[-1].blocks, number), is_closed)
            else:
                found.append(Quoted((span,), (number,), is_closed))
    return found


def _marks(text: str) -> re.Pattern[str]:
    singles = len(_SINGLE_OPENING.findall(text)) if "'" in text or "‘" in text else 0
    if not singles:
        return _DOUBLE
    doubles = len(_DOUBLE.findall(text))
    return _SINGLE if singles > 2 * doubles else _DOUBLE


def _continues(last: Quoted, number: int, span: Span, block: Span) -> bool:
    return not last.is_closed and last.blocks[-1] == number - 1 and span.start == block.start


def _opens(text: str, blocks: Sequence[Block], number: int) -> bool:
    return number < len(blocks) and text[blocks[number].span.start] in _CLOSERS


def _in_block(text: str, block: Span, marks: re.Pattern[str], *, is_continued: bool) -> Iterator[tuple[Span, bool]]:
    """Yield the stretches of one block, each with whether its mark was closed; walks the marks once."""
    found = [(m.start(), m[0]) for m in marks.finditer(text, block.start, block.end)]
    opening = [_can_open(text, at, mark, block) for at, mark in found]
    balance = _balance(found, opening)
    start, opener, depth = -1, "", 0
    for i, (at, mark) in enumerate(found):
        if start < 0:
            if opening[i]:
                start, opener, depth = at, mark, 1
        elif _nests(opener, mark, opening=opening[i]):
            if balance[i] > 0 or (balance[i] == 0 and is_continued):
                depth += 1
            else:  # its closing mark was lost
                start, opener, depth = at, mark, 1
        elif mark in _CLOSERS[opener] and _can_close(text, at, mark, block, found, i):
            depth -= 1
            if not depth:
                yield Span(start, at + len(mark)), True
                start = -1
    if start >= 0:
        yield Span(start, block.end), False


def _balance(found: list[tuple[int, str]], opening: list[bool]) -> list[int]:
    """For each mark, the closing marks from there on less the opening ones: over zero, one more is open."""
    left, balance = 0, [0] * len(found)
    for i in range(len(found) - 1, -1, -1):
        left += -1 if opening[i] else 1
        balance[i] = left
    return balance


def _nests(opener: str, mark: str, *, opening: bool) -> bool:
    """Tell whether a mark opens inside an open one of its own kind."""
    if not opening:
        return False
    return (mark == opener and (opener in _PAIRED or mark in "\"'")) or (opener == "“" and mark == '"')


def _can_open(text: str, at: int, mark: str, block: Span) -> bool:
    if mark in _ALWAYS_OPENING:
        return True
    if mark in "’」』" or (mark == "'" and _ELISIONS.match(text, at)) or (mark == "‘" and _ELISIONS.match(text, at)):
        return False
    after = text[at + len(mark) : at + len(mark) + 1]
    if not after or at + len(mark) >= block.end or (after.isspace() and mark not in "«‹"):
        return False
    before = text[at - 1] if at > block.start else " "
    return before in _BEFORE_OPENING or before in _CLOSERS


def _can_close(text: str, at: int, mark: str, block: Span, found: list[tuple[int, str]], i: int) -> bool:
    before, after = text[at - 1], text[at + len(mark) : at + len(mark) + 1]
    if at + len(mark) >= block.end:
        return True
    if mark in "'’":
        return not after.isalnum() and not before.isspace() and not _is_possessive(text, at, found, i)
    if mark == '"' and before.isdigit() and after == " " and text[at + 2 : at + 3].islower():
        return i + 1 >= len(found) or found[i + 1][1] != '"'  # inches, if another mark can close
    return mark not in '"“”' or not (before.isspace() and after.isalnum())


def _is_possessive(text: str, at: int, found: list[tuple[int, str]], i: int) -> bool:
    """Tell whether a mark after an s belongs to the word: "the dogs' owners", while a later one can close."""
    if text[at - 1] != "s" or not text[at + 1 : at + 3].lstrip().isalpha():
        return False
    later = (text[a - 1] for a, _ in found[i + 1 : i + 4])
    return any(c in ",.?!…" for c in later)
