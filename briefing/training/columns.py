"""Annotated texts in columns (CoNLL-U, IOB2), packed with xz: their documents, sentences and words."""

from __future__ import annotations

import lzma
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path


def documents(path: Path) -> Iterator[list[str]]:
    """Yield the documents of a file, each as the lines of its sentences."""
    found: list[str] = []
    with lzma.open(path, "rt", encoding="utf-8") as file:
        blocks = file.read().split("\n\n")
    for block in blocks:
        if "# newdoc" in block and found:
            yield found
            found = []
        if "# text = " in block:
            found.append(block)
    yield found


def text_of(block: str) -> str:
    """Return the text of a sentence."""
    return block.partition("# text = ")[2].partition("\n")[0]


def words_of(block: str) -> list[list[str]]:
    """Return the columns of each word of a sentence; of a contraction ("des") those of its parts."""
    return [line.split("\t") for line in block.splitlines() if line.partition("\t")[0].isdigit()]


def places_of(words: Iterable[str], text: str) -> list[tuple[int, int]]:
    """Return where the words of a treebank stand in the text of their sentence; an empty range where they do not.

    >>> places_of(["do", "n't", "go"], "don't go")
    [(0, 2), (2, 5), (6, 8)]
    """
    at, places = 0, []
    for word in words:
        start = text.find(word, at)
        places.append((start, start + len(word)) if start >= 0 else (at, at))
        at = places[-1][1]
    return places
