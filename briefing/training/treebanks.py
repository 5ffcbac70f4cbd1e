"""Treebanks of Universal Dependencies: sentences with the part of speech of each token, as our tokens cut them."""

from __future__ import annotations

import lzma
from typing import TYPE_CHECKING

from msgspec import Struct

from briefing.text.tokens import Tokens

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

_TEXT = "# text = "
_FORM, _UPOS = 1, 3  # columns of CoNLL-U
_NONE = "X"


class Tagged(Struct, frozen=True):
    """A sentence with a part of speech a token."""

    tokens: Tokens
    tags: list[str]


class _Word(Struct, frozen=True):
    start: int
    end: int
    tag: str


def tagged(path: Path) -> Iterator[Tagged]:
    """Yield the sentences of a treebank (CoNLL-U, packed with xz), without those whose text is not told."""
    with lzma.open(path, "rt", encoding="utf-8") as file:
        blocks = file.read().split("\n\n")
    for block in blocks:
        lines = block.split("\n")
        text = next((line.removeprefix(_TEXT) for line in lines if line.startswith(_TEXT)), "")
        tokens = Tokens(text, 0, len(text))
        if tokens.count:
            yield Tagged(tokens, _aligned(tokens, list(_words(text, lines))))


def _words(text: str, lines: Sequence[str]) -> Iterator[_Word]:
    """Yield the words of a sentence with their places; of two in one ("del") that of the first."""
    at, inside = 0, 0
    rows = [line.split("\t") for line in lines if line[:1].isdigit()]
    for i, row in enumerate(rows):
        is_range = "-" in row[0]
        if "." in row[0] or (not is_range and int(row[0]) <= inside):
            continue
        found = text.find(row[_FORM], at)
        if is_range:
            inside = int(row[0].partition("-")[2])
        if found >= 0:
            at = found + len(row[_FORM])
            yield _Word(found, at, rows[i + 1][_UPOS] if is_range else row[_UPOS])


def _aligned(tokens: Tokens, words: Sequence[_Word]) -> list[str]:
    """Return the tag of the word in which each token begins: "don't" is a verb, "well-known" three words."""
    found, k = [], 0
    for start, end in zip(tokens.starts[: tokens.count], tokens.ends, strict=False):
        while k < len(words) and words[k].end <= start:
            k += 1
        found.append(words[k].tag if k < len(words) and words[k].start < end else _NONE)
    return found
