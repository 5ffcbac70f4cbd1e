"""A text as the tokens that a check compares: words, numbers with their marks, and the signs that change a number.

Punctuation, quotation marks and markup are left out, so that a sentence is the same sentence however it is set.
"""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from typing import TYPE_CHECKING

from msgspec import Struct

from briefing.model import Span
from briefing.verdicts import Change

if TYPE_CHECKING:
    from collections.abc import Sequence

_TOKEN = re.compile(
    r"""
    (?<!\d)\d{1,3}(?:\s+\d{3})+(?!\d)(?:,\d+)? # a number in groups of three
    | \d+(?:[.,'’:]\d+)*                      # any other number with its separators
    | [\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff] # scripts without spaces: sign by sign
    | [^\W\d_]+                                # a word, parted at apostrophes
    | [$€£¥₹%‰°±]                               # what changes a number
    | (?<![\w\s])[-−–](?=\d) | (?<=\s)[-−](?=\d)  # a minus before one
    """,
    re.VERBOSE,
)
_SEPARATORS = str.maketrans({"’": "'", "–": "-", "−": "-"})


# A line break within a script that sets no spaces between its words.
_EAST = r"\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff"
_FOLD = re.compile(rf"(?<=[{_EAST}\d])\s+(?=[{_EAST}])|(?<=[{_EAST}])\s+(?=\d)")


def unfolded(text: str) -> str:
    r"""Take out the line breaks within scripts that set no spaces.

    >>> unfolded("東京\n  都 and\nso on")
    '東京都 and\nso on'
    """
    return _FOLD.sub("", text)


class Tokens(Struct, frozen=True):
    """The tokens of a stretch of text, with the place of each in it."""

    words: tuple[str, ...]
    spans: tuple[Span, ...]

    def span(self, first: int, end: int) -> Span:
        """Return the place of a run of tokens."""
        return Span(self.spans[first].start, self.spans[end - 1].end)


def tokens(text: str, start: int = 0, end: int | None = None) -> Tokens:
    """Return the tokens of a text between two places.

    >>> tokens("It’s “$1.4bn”, up 4%!").words
    ('it', 's', '$', '1.4', 'bn', 'up', '4', '%')
    """
    found = list(_TOKEN.finditer(text, start, len(text) if end is None else end))
    words = tuple("".join(match[0].lower().translate(_SEPARATORS).split()) for match in found)
    return Tokens(words, tuple(Span(*match.span()) for match in found))


def position(part: Sequence[str], whole: Sequence[str], start: int = 0) -> int:
    """Return where a run of words begins in another, or -1.

    >>> position(["b", "c"], ["a", "b", "b", "c"]), position(["c", "a"], ["a", "b", "c"])
    (2, -1)
    """
    if not part:
        return -1
    length, first = len(part), part[0]
    wanted = tuple(part)
    for at in range(start, len(whole) - length + 1):
        if whole[at] == first and tuple(whole[at : at + length]) == wanted:
            return at
    return -1


def changes(text: str, said: Tokens, source: str, found: Tokens) -> tuple[Change, ...]:
    """Return the word diff of two stretches: the runs that differ, as each of them writes them.

    >>> changes("no one came", tokens("no one came"), "no one left", tokens("no one left"))
    (Change(said='came', found='left'),)
    """
    matcher = SequenceMatcher(None, said.words, found.words, autojunk=False)
    return tuple(
        Change(_written(text, said, i1, i2), _written(source, found, j1, j2))
        for tag, i1, i2, j1, j2 in matcher.get_opcodes()
        if tag != "equal"
    )


def _written(text: str, stretch: Tokens, first: int, end: int) -> str:
    return " ".join(stretch.span(first, end).of(text).split()) if end > first else ""
