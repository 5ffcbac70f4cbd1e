"""Clauses: a block outside its quotations as a string of codes, one letter a word, that rules can be matched on.

N a name        G a name with 's     P he, she, they       k one person's role   g a group, a body
C a verb cue    c "saying"           A "according"         Z "zufolge", behind    Q quoted, going on
E quoted, to a full stop
a "has", "also" p preposition        d article             h "who"               u "and"
b "was"         w another word       , ; : - ( ) . as they are, the full stop at the end of a sentence only
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from functools import cache
from typing import TYPE_CHECKING

from msgspec import Struct

from briefing.language.words import quote_words
from briefing.patterns import lazy
from briefing.text.entities.lexicon import word_classes

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator, Mapping, Sequence

    from briefing.language.words import QuoteWords
    from briefing.model import Block, Name
    from briefing.text.analysis import Analysis
    from briefing.text.tokens import Tokens

    _Row = tuple[str, int, int, int, int]  # code, start, end, name or -1, quotation or -1

_TOKEN = lazy(r"['’]s\b|[^\W_]+|[,;:()\[\]—–―‒.!?…]|(?<=\s)-{1,2}(?=\s)|--")
_PUNCTUATION = {",": ",", ";": ";", ":": ":", "(": "(", "[": "(", ")": ")", "]": ")", "—": "-", "–": "-", "-": "-"}
_PUNCTUATION |= {"--": "-", "―": "-", "‒": "-"}
WINDOW = 300  # codes of a sentence that are looked at
_BESIDE = 8  # codes on either side of a quotation in which a verb may be its cue
# What a part of speech makes of a code: of a word that no list has, and of the French "l'", which is two words.
_TOLD_BY_TAG = frozenset("wa")
_AFTER_NOUN = frozenset(["NOUN", "PROPN"])  # what a noun may go on with, in "water board"
_BEFORE_NOUN = _AFTER_NOUN | {"DET", "ADJ", "NUM"}
_VERBS = {("w", "VERB"): "C"}
_PHRASES = _VERBS | {
    ("w", "NOUN"): "k", ("w", "ADP"): "p", ("w", "ADV"): "a", ("w", "AUX"): "a", ("w", "X"): "h",
    ("a", "DET"): "d",
}  # fmt: skip
_FULL_STOPS = frozenset(".!?…")
_TELLING = frozenset("dpkg")  # codes that tell what follows from a homonym


class Place(Struct, frozen=True):
    """A mention of a name: where, and which of the document's names."""

    start: int
    end: int
    name: int


class Clauses(Struct, frozen=True):
    """The codes of one block, each with the range of text and, for a name, its number."""

    codes: str
    spans: tuple[tuple[int, int], ...]
    names: tuple[int, ...]  # -1 where a code is not a name
    quoted: tuple[int, ...]  # -1 where a code is not a quotation

    def word(self, text: str, at: int) -> str:
        """Return the words that a code stands for."""
        start, end = self.spans[at]
        return text[start:end]


@cache
def code_table(language: str) -> dict[str, str]:
    """Return the code of each word that a language tells of; the first that claims a word keeps it."""
    words: QuoteWords = quote_words(language)
    claims = (
        (words.pronouns, "P"),
        (words.according, "A"),
        (words.according_after, "Z"),
        (words.links, "a"),
        (words.articles | words.possessives, "d"),
        (words.prepositions, "p"),
        (words.conjunctions, "u"),
        (words.relatives, "h"),
        (words.passives, "b"),
        (words.participles, "c"),
        (words.cues | words.callings, "C"),
        (words.roles, "k"),
        (words.groups, "g"),
    )
    table: dict[str, str] = {}
    for group, code in claims:
        for word in group:
            table.setdefault(word, code)
    return table


class Codes:
    """The clauses of a document's blocks, each made when a rule first asks for it."""

    def __init__(
        self,
        analysis: Analysis,
        blocks: Sequence[Block],
        quoted: Mapping[int, Sequence[tuple[int, int, int]]],
        names: Sequence[Name],
    ) -> None:
        self.analysis, self.document = analysis, analysis.document
        self.words = quote_words(self.document.language)
        self.blocks, self.quoted, self.names = blocks, quoted, names
        places = (Place(p.start, p.end, i) for i, name in enumerate(names) for p in name.places)
        self.places = sorted(places, key=lambda p: p.start)
        self.outside = self._outside()
        self._made: dict[int, Clauses] = {}

    def of(self, block: int) -> Clauses:
        """Return the clauses of a block."""
        if block not in self._made:
            self._made[block] = self._clauses(block)
        return self._made[block]

    def with_verbs(self, block: int, at: int) -> tuple[Clauses, int]:
        """Return the clauses around a quotation with each verb as a cue, be it in a word list or not; and its code."""
        return self._recoded(block, at, range(-_BESIDE, _BESIDE + 1), _VERBS)

    def with_phrases(self, block: int, at: int) -> tuple[Clauses, int]:
        """Return the clauses around a quotation with what follows it by its parts of speech; and its code.

        Any noun may speak there.
        """
        codes = _PHRASES | {("w", "PROPN"): "k"} if self.words.nouns_are_capitalised else _PHRASES
        return self._recoded(block, at, range(1, 2 * _BESIDE), codes)

    def phrase_end(self, clauses: Clauses, end: int) -> int:
        """Return the end of a phrase that a rule may have cut before its noun: "Anwältin des späteren Opfers"."""
        while (
            end < len(clauses.codes)
            and clauses.codes[end - 1 : end + 1] in {"ww", "kw"}
            and self._tag(clauses.spans[end - 1][0]) in {"ADJ", "NUM"}
            and self._tag(clauses.spans[end][0]) in {"ADJ", "NOUN", "PROPN"}
        ):
            end += 1
        return end

    def complement_end(self, clauses: Clauses, end: int, otherwise: int) -> int:
        """Return the end of the noun phrase behind "a spokesman for the", by its parts of speech; else another end."""
        at, noun_end = end, otherwise
        while at < min(end + _BESIDE, len(clauses.codes)) and clauses.codes[at] in "dwkgNM":
            tag = "PROPN" if clauses.codes[at] in "NM" else self._tag(clauses.spans[at][0])
            if tag not in (_AFTER_NOUN if noun_end > end else _BEFORE_NOUN):
                break
            at += 1
            noun_end = at if tag in _AFTER_NOUN else noun_end
        return noun_end

    def holds_verb(self, block: int, at: int) -> bool:
        """Tell whether the first sentence of a quotation has a verb: a title and a scare quote have none."""
        start, end = self.of(block).spans[at]
        tokens = self._tagged(start)
        first, last = bisect_left(tokens.starts, start), bisect_left(tokens.starts, end, hi=tokens.count)
        return not {"VERB", "AUX"}.isdisjoint(tokens.tags[first:last])

    def _recoded(self, block: int, at: int, near: range, codes: Mapping[tuple[str, str], str]) -> tuple[Clauses, int]:
        """Return the clauses around a code, with other codes near it by the code and the part of speech."""
        whole = self.of(block)
        first = max(0, at - WINDOW)
        around = slice(first, at + 2 * near.stop)
        found = list(whole.codes[around])
        for i in range(max(0, at - first + near.start), min(len(found), at - first + near.stop)):
            word = whole.word(self.document.text, first + i).lower()
            if found[i] in _TOLD_BY_TAG and word not in self.words.utterances:
                found[i] = codes.get((found[i], self._tag(whole.spans[first + i][0])), found[i])
        return Clauses("".join(found), whole.spans[around], whole.names[around], whole.quoted[around]), at - first

    def _tag(self, start: int) -> str:
        """Return the part of speech of a word; "" where none is known, "X" for a verb without a subject of its own."""
        tokens = self._tagged(start)
        i = bisect_left(tokens.starts, start, hi=tokens.count)
        if i == tokens.count or tokens.starts[i] != start:
            return ""
        is_nonfinite = tokens.tags[i] == "VERB" and tokens.low[i].endswith(self.words.nonfinite_endings)
        return "X" if is_nonfinite else tokens.tags[i]

    def _tagged(self, start: int) -> Tokens:
        """Return the tokens around a place, with their parts of speech."""
        sentence = bisect_right(self.document.sentences, start, key=lambda s: s.span.start) - 1
        pieces = self.analysis.tagged(sentence)
        return pieces[max(0, bisect_right(pieces, start, key=lambda tokens: tokens.starts[0]) - 1)]

    def _outside(self) -> list[Place]:
        """Return the places that no quotation holds."""
        spans = [(start, end) for block in sorted(self.quoted) for start, end, _ in self.quoted[block]]
        kept, i = [], 0
        for place in self.places:
            while i < len(spans) and spans[i][1] <= place.start:
                i += 1
            if i == len(spans) or place.start < spans[i][0]:
                kept.append(place)
        return kept

    def _clauses(self, block: int) -> Clauses:
        text, span = self.document.text, self.blocks[block].span
        rows: list[_Row] = []
        at = span.start
        for start, end, number in [*self.quoted.get(block, ()), (span.end, span.end, -1)]:
            rows.extend(self._between(at, start, self.outside))
            if number >= 0:
                rows.append((_quote_code(text, start, end, span.end), start, end, -1, number))
            at = end
        return _clauses_of(rows)

    def within(self, block: int, number: int) -> Clauses:
        """Return the clauses inside the marks of a quotation that begins in a block."""
        row = self.quoted[block]
        start, end, _ = row[bisect_left(row, number, key=lambda part: part[2])]
        return _clauses_of(list(self._between(start + 1, end - 1, self.places)))

    def _between(self, start: int, end: int, places: Sequence[Place]) -> Iterator[_Row]:
        """Yield the codes of a stretch without quotations: its names, and the words between them."""
        text, language = self.document.text, self.document.language
        table, words = code_table(language), quote_words(language)
        first = bisect_left(places, start, key=lambda p: p.start)
        at = start
        for i in range(first, len(places)):
            place = places[i]
            if place.end > end:
                break
            yield from _words(text, at, place.start, table, words)
            is_genitive = text[place.end : place.end + 2] in {"'s", "’s"}
            code = "G" if is_genitive else "M" if self.names[place.name].kind == "other" else "N"
            yield code, place.start, place.end, place.name, -1
            at = place.end + 2 * is_genitive
        yield from _words(text, at, end, table, words)


def _clauses_of(rows: Sequence[_Row]) -> Clauses:
    codes, starts, ends, names, quoted = zip(*rows, strict=True) if rows else ((),) * 5
    return Clauses("".join(codes), tuple(zip(starts, ends, strict=True)), names, quoted)


def _words(text: str, start: int, end: int, table: dict[str, str], words: QuoteWords) -> Iterator[_Row]:
    last, before = "", ""
    for match in _TOKEN.finditer(text, start, end):
        low = match[0].lower()
        code = table.get(low)
        if low in words.standpoints and _begins_sentence(text, match.start()):
            code = "A"  # « Pour Lee, … »
        elif low in words.reflexive_auxiliaries and last in words.reflexives:
            code = "a"  # « s'est indignée Lee »
        elif before in _TELLING:
            code = _in_context(code, low, before, words)
        if code is None:
            code = _other(text, match, low, last, words)
        last = low
        if code:
            before = code
            yield code, match.start(), match.end(), -1, -1


def _in_context(code: str | None, low: str, before: str, words: QuoteWords) -> str | None:
    """Return the code of a word behind another code, which may tell it from a homonym."""
    if code == "C" and before in {"d", "p"} and not words.nouns_are_capitalised:
        return "w"  # a noun: "his claims", "with reports"
    if code == "d" and before in {"k", "g"} and low in words.complements:
        return "p"  # the genitive: "ein Sprecher des Verbands"
    if before == "p" and low in words.opinions:
        return "A"  # "in the words of Lee"
    return code


def _begins_sentence(text: str, start: int) -> bool:
    before = text[max(0, start - 2) : start]
    return not before.strip() or before.rstrip()[-1:] in _FULL_STOPS


def _other(text: str, match: re.Match[str], low: str, last: str, words: QuoteWords) -> str:
    """Return the code of what is in no word list."""
    if low in _PUNCTUATION:
        return _PUNCTUATION[low]
    if low in _FULL_STOPS:
        ends = text[match.end() : match.end() + 1]
        is_abbreviation = low == "." and (last in words.abbreviations or len(last) == 1)
        return "" if is_abbreviation or (ends and not ends.isspace()) else "."
    if low in {"'s", "’s"} or match[0] in words.honorifics:
        return ""
    return _by_ending(low, words, is_lower=match[0].islower())


def _by_ending(low: str, words: QuoteWords, *, is_lower: bool) -> str:
    if low.endswith(words.role_endings) or (words.knows_people and "person" in word_classes("en")[low]):
        return "k"
    if low.endswith(words.plural_endings) and _is_plural(low, words):
        return "g"
    return "a" if is_lower and low.endswith(words.link_endings) else "w"


def _is_plural(low: str, words: QuoteWords) -> bool:
    """Tell whether a word is a role and a plural ending: "Autoren"."""
    singulars = [low.removesuffix(ending) for ending in words.plural_endings if low.endswith(ending)]
    return any(one in words.roles or (words.knows_people and "person" in word_classes("en")[one]) for one in singulars)


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
