"""Clauses: a block outside its quotations as a string of codes, one letter a word, that rules can be matched on.

    N a name        G a name with 's     P he, she, they       k one person's role   g a group, a body
    C a verb cue    c "saying"           A "according"         Q quoted, going on    E quoted, to a full stop
    a "has", "also" p preposition        d article             h "who"               u "and"
    w another word  , ; : - ( ) . as they are, the full stop at the end of a sentence only
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from briefing.language.quotes import quote_words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefing.language.quotes import QuoteWords
    from briefing.model import Span

_TOKEN = re.compile(r"['’]s\b|[^\W_]+|[,;:()\[\]—–.!?…]|(?<=\s)-{1,2}(?=\s)|--")
_PUNCTUATION = {",": ",", ";": ";", ":": ":", "(": "(", "[": "(", ")": ")", "]": ")", "—": "-", "–": "-", "-": "-"}
_PUNCTUATION |= {"--": "-"}
_FULL_STOPS = frozenset(".!?…")


@dataclass(frozen=True, slots=True)
class Place:
    """A mention of a name: where, and which of the document's names."""

    start: int
    end: int
    name: int


@dataclass(frozen=True, slots=True)
class Clauses:
    """The codes of one block, each with the range of text and, for a name, its number."""

    codes: str
    spans: tuple[tuple[int, int], ...]
    names: tuple[int, ...]  # -1 where a code is not a name
    quoted: tuple[int, ...]  # -1 where a code is not a quotation


@cache
def code_table(language: str) -> dict[str, str]:
    """Return the code of each word that a language tells of; the first that claims a word keeps it."""
    words: QuoteWords = quote_words(language)
    claims = (
        (words.pronouns, "P"),
        (words.according, "A"),
        (words.links, "a"),
        (words.articles | words.possessives, "d"),
        (words.prepositions, "p"),
        (words.conjunctions, "u"),
        (words.relatives, "h"),
        (words.participles, "c"),
        (words.cues, "C"),
        (words.roles, "k"),
        (words.groups, "g"),
    )
    table: dict[str, str] = {}
    for group, code in claims:
        for word in group:
            table.setdefault(word, code)
    return table


def clauses(
    text: str, block: Span, quoted: Sequence[tuple[int, int, int]], places: Sequence[Place], language: str
) -> Clauses:
    """Encode a block. ``quoted`` holds (start, end, number) of what stands in marks; ``places`` all mentions in order."""
    rows: list[tuple[str, int, int, int, int]] = []
    at = block.start
    for start, end, number in [*quoted, (block.end, block.end, -1)]:
        rows.extend(_outside(text, at, start, places, language))
        if number >= 0:
            rows.append((_quote_code(text, start, end, block.end), start, end, -1, number))
        at = end
    return Clauses(
        "".join(row[0] for row in rows),
        tuple((row[1], row[2]) for row in rows),
        tuple(row[3] for row in rows),
        tuple(row[4] for row in rows),
    )


def _outside(
    text: str, start: int, end: int, places: Sequence[Place], language: str
) -> Iterator[tuple[str, int, int, int, int]]:
    """Yield the codes of a stretch without quotations: its names, and the words between them."""
    table, words = code_table(language), quote_words(language)
    first = bisect_left(places, start, key=lambda p: p.start)
    at = start
    for i in range(first, len(places)):
        place = places[i]
        if place.end > end:
            break
        yield from _words(text, at, place.start, table, words)
        is_genitive = text[place.end : place.end + 2] in {"'s", "’s"}
        yield "G" if is_genitive else "N", place.start, place.end, place.name, -1
        at = place.end + 2 * is_genitive
    yield from _words(text, at, end, table, words)


def _words(
    text: str, start: int, end: int, table: dict[str, str], words: QuoteWords
) -> Iterator[tuple[str, int, int, int, int]]:
    last = ""
    for match in _TOKEN.finditer(text, start, end):
        word = match[0]
        low = word.lower()
        code = table.get(low)
        if code is None:
            code = _other(text, match, low, last, words)
        last = low
        if code:
            yield code, match.start(), match.end(), -1, -1


def _other(text: str, match: re.Match[str], low: str, last: str, words: QuoteWords) -> str:
    """Return the code of what is in no word list."""
    if low in _PUNCTUATION:
        return _PUNCTUATION[low]
    if low in _FULL_STOPS:
        ends = text[match.end() : match.end() + 1]
        is_abbreviation = low == "." and (last in words.abbreviations or len(last) == 1)
        return "" if is_abbreviation or (ends and not ends.isspace()) else "."
    if low in {"'s", "’s"}:
        return ""
    if words.role_endings and low.endswith(words.role_endings):
        return "k"
    if words.link_endings and low.endswith(words.link_endings) and match[0].islower():
        return "a"
    return "w"


def _quote_code(text: str, start: int, end: int, ceiling: int) -> str:
    """Return E where the sentence ends with the quotation, else Q."""
    inside = text[start:end].rstrip("\"'“”’»«‹›」』` \u00a0")[-1:]
    if inside not in _FULL_STOPS:
        return "Q"
    after = text[end : min(ceiling, end + 12)].lstrip(" \u00a0\n)")[:1]
    if not after or after.isupper() or after in "\"“'‘«„":
        is_full_stop = inside == "." or not after or after in "\"“'‘«„"
        return "E" if is_full_stop else "Q"
    return "Q"
