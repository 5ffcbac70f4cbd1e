"""The data that is learned from: texts with the spans of their names, read from GUM and from UNER."""

from __future__ import annotations

import json
import re
from collections import defaultdict
from typing import TYPE_CHECKING

from msgspec import Struct

from briefing.training.columns import documents, places_of, text_of, words_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from collections.abc import Set as AbstractSet
    from pathlib import Path

_LABELS = {"person": "PER", "organization": "ORG", "place": "LOC", "event": "EVT", "time": "O"}
_LABELS_OF_UNER = {"PER", "ORG", "LOC"}
# "(12-person-new-…" opens a mention, "12)" closes it, "(12-person-new-…)" is one of a word.
_BRACKET = re.compile(r"\((\d++)-([a-z]+)-[^()]*(\)?)|(?<!\d)(\d+)\)")
_ARTICLE = re.compile(r"(?:the|a|an|this|that|my|our|his|her|their|its)\s+", re.IGNORECASE)
_OWN = re.compile(r"['’]s?$")
_TITLE = re.compile(
    r"(?:mr|mrs|ms|dr|prof|sir|president|senator|sen|rep|representative|minister|secretary|governor|gov|general|major|"
    r"captain|judge|justice|king|queen|lord|lady|professor|congressman|congresswoman|chancellor|pope|saint|st|director|"
    r"emperor)\b\.?\s+(?=\S)",
    re.IGNORECASE,
)
_PARTICLES = frozenset("de la du van von der den di da do dos del bin al e y ibn le les - .".split())
_SMALL = frozenset(
    "of the and for - . ’ ' de la du van von der den di da do dos del bin al e y & on in at to a ibn le les".split()
)
_NO_NAME = re.compile(r"[,;:\"“”()\n]")
_LIST = re.compile(r"\s(?:and|or)\s")
_LONGEST = 7  # words


class Mark(Struct, frozen=True, order=True):
    """A name in a text, by its characters, with its label."""

    start: int
    end: int
    label: str


class Labelled(Struct, frozen=True):
    """The sentences of a document with their names; ``unlabelled`` are its proper nouns that nobody gave a label."""

    key: str
    text: str
    names: tuple[Mark, ...]
    sentences: tuple[tuple[int, int], ...] = ()  # where the data tells
    unlabelled: tuple[Mark, ...] = ()


def gum(path: Path, treebank: Path) -> Iterator[Labelled]:
    """Yield the documents of GUM with their named entities, of nested ones the longest that is no list.

    The texts are those of ``path``, laid out as people read them; the entities those of the treebank.
    """
    texts = {row["id"]: row["text"] for row in map(json.loads, path.read_text(encoding="utf-8").splitlines())}
    for key, rows in _rows_by_document(treebank):
        text = texts[key]
        places = places_of([row[1] for row in rows], text)
        marks = list(_marks(text, places, rows))
        yield Labelled(key, text, tuple(_longest(_without_lists(text, marks))))


def _rows_by_document(path: Path) -> Iterator[tuple[str, list[list[str]]]]:
    for blocks in documents(path):
        key = blocks[0].partition("# newdoc id = ")[2].partition("\n")[0]
        yield key, [row for block in blocks for row in words_of(block)]


def _marks(text: str, places: Sequence[tuple[int, int]], rows: Sequence[Sequence[str]]) -> Iterator[Mark]:
    """Yield the names of the mentions whose head is a proper noun: its capitalised words and those that join them."""
    for first, last, kind in _mentions(rows):
        label = _LABELS.get(kind, "OTH")
        head = _head(rows, first, last)
        if rows[head][4].startswith("NNP"):
            start, end = _around(rows, head, range(first, last + 1), _PARTICLES if label == "PER" else _SMALL)
            mark = _cut(text, places[start][0], places[end][1], label)
            if _is_name(text[mark.start : mark.end]):
                yield mark


def _head(rows: Sequence[Sequence[str]], first: int, last: int) -> int:
    """Return the word of a mention on which its others hang."""
    for i in range(first, last + 1):
        above = i - int(rows[i][0]) + int(rows[i][6])
        if rows[i][6] == "0" or not first <= above <= last:
            return i + 1 if _is_called(rows, i, last) else i
    return first


def _is_called(rows: Sequence[Sequence[str]], head: int, last: int) -> bool:
    """Tell whether a name follows the noun that heads a mention: "critic Eduard Hanslick"."""
    return head < last and not rows[head][4].startswith("NNP") and rows[head + 1][4].startswith("NNP")


def _around(rows: Sequence[Sequence[str]], head: int, within: range, small: AbstractSet[str]) -> tuple[int, int]:
    """Return the first and the last word of the name around a head."""

    def reach(step: int) -> int:
        edge = i = head
        while i + step in within and (_is_proper(rows[i + step]) or rows[i + step][1].lower() in small):
            i += step
            edge = i if _is_proper(rows[i]) else edge
        return edge

    return reach(-1), reach(1)


def _is_proper(row: Sequence[str]) -> bool:
    return row[4].startswith("NNP") or any(sign.isupper() or sign.isdigit() for sign in row[1][:2])


def _mentions(rows: Sequence[Sequence[str]]) -> Iterator[tuple[int, int, str]]:
    """Yield the first and the last word of each mention, and its kind, from GUM's bracketed column."""
    opened: defaultdict[str, list[tuple[int, str]]] = defaultdict(list)
    for i, row in enumerate(rows):
        column = next((part[7:] for part in row[9].split("|") if part.startswith("Entity=")), "")
        for key, kind, at_once, closing in _BRACKET.findall(column):
            if key:
                opened[key].append((i, kind))
            if at_once or closing:
                first, told = opened[key or closing].pop()
                yield first, i, told


def _cut(text: str, start: int, end: int, label: str) -> Mark:
    """Cut an article before a name, an ending behind it, and the titles before a person."""
    article = _ARTICLE.match(text, start, end)
    start = article.end() if article else start
    end -= len(own[0]) if (own := _OWN.search(text[start:end])) else 0
    while label == "PER" and (title := _TITLE.match(text, start, end)):
        start = title.end()
    return Mark(start, end, label)


def _is_name(text: str) -> bool:
    words = text.split()
    if not words or len(words) > _LONGEST or _NO_NAME.search(text):
        return False
    first = words[0][:2]
    capital = [any(sign.isupper() or sign.isdigit() for sign in word) for word in words]
    small = all(has or word.lower() in _SMALL for has, word in zip(capital, words, strict=True))
    return any(map(str.isupper, first)) and capital[-1] and small


def _longest(marks: Sequence[Mark]) -> list[Mark]:
    taken: list[Mark] = []
    for mark in sorted(set(marks), key=lambda mark: (mark.start - mark.end, mark)):
        if all(mark.end <= other.start or other.end <= mark.start for other in taken):
            taken.append(mark)
    return sorted(taken)


def _without_lists(text: str, marks: Sequence[Mark]) -> list[Mark]:
    """Leave out "Ann Lee and Bo Roe" where "Ann Lee" is marked too."""
    shorter = defaultdict(set)
    for mark in marks:
        shorter[mark.start, mark.label].add(mark.end)
    return [
        mark
        for mark in marks
        if not (_LIST.search(text[mark.start : mark.end]) and min(shorter[mark.start, mark.label]) < mark.end)
    ]


def uner(path: Path, treebank: Path) -> Iterator[Labelled]:
    """Yield the documents of UNER's English EWT; their proper nouns without a label are those of the treebank."""
    proper = {
        text_of(block): [row[3] == "PROPN" for row in words_of(block)]
        for blocks in documents(treebank)
        for block in blocks
    }
    for number, blocks in enumerate(documents(path)):
        text, names, sentences, unlabelled = "", [], [], []
        for block in blocks:
            sentence, rows, base = text_of(block), words_of(block), len(text)
            places = places_of([row[1] for row in rows], sentence)
            names += [mark for mark in _iob(places, [row[2] for row in rows], base) if mark.label in _LABELS_OF_UNER]
            unlabelled += [
                Mark(base + start, base + end, "PROPN")
                for (start, end), row, is_proper in zip(places, rows, proper.get(sentence, ()), strict=False)
                if is_proper and row[2] == "O"
            ]
            sentences.append((base, base + len(sentence)))
            text += sentence + "\n"
        yield Labelled(f"uner-{number}", text, tuple(names), tuple(sentences), tuple(unlabelled))


def _iob(places: Sequence[tuple[int, int]], labels: Sequence[str], base: int) -> Iterator[Mark]:
    mark: Mark | None = None
    for (start, end), label in zip(places, labels, strict=True):
        if label.startswith("I-") and mark:
            mark = Mark(mark.start, base + end, mark.label)
            continue
        if mark:
            yield mark
        mark = Mark(base + start, base + end, label[2:]) if label.startswith("B-") else None
    if mark:
        yield mark
