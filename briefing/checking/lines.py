"""Sentences as lines: their content words, and whether each is denied there, in a summary and in its sources."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from msgspec import Struct

from briefing.language.catalogue import stop_words
from briefing.language.checking import claim_words
from briefing.language.words import quote_words
from briefing.model import Span
from briefing.text.tagging import tag
from briefing.text.terms import stem_in
from briefing.text.tokens import Tokens
from briefing.verdicts import Difference, Verdict

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing.checking.sources import Sources
    from briefing.model import Document, Sentence
    from briefing.verdicts import DifferenceKind

_AROUND = 1  # so many sentences on either side of one are laid beside it, too
_STOPS = frozenset(".;:!?")  # beyond which nothing is said of a thing
_CLASSES = {"AUX": "VERB", "PROPN": "NOUN"}  # parts of speech that are taken as one
_BEFORE = 4  # tokens before a word in which it is denied


class Line(Struct, frozen=True):
    """A sentence as its content words, each with the token that it stands at and whether it is denied there."""

    tokens: Tokens
    document: int
    stems: tuple[tuple[int, str, str], ...]  # token, word, stem
    denials: tuple[int, ...]
    parting: frozenset[str]  # words that part what is said of one thing from the rest: and, but

    def has(self, stem: str) -> bool:
        """Tell whether a content word stands in the line."""
        return any(stem == other for _, _, other in self.stems)

    def first(self, stems: Sequence[str]) -> int:
        """Return the token of the first of some content words that stand in the line."""
        return next(i for i, _, other in self.stems if other in stems)

    def word(self, at: int) -> str:
        """Return a token in small letters, with plain apostrophes."""
        return self.tokens.low[at].replace("’", "'")

    def is_denied(self, at: int) -> bool:
        """Tell whether a word is denied: a denial stands a few tokens before it."""
        return self.denies_within(at - _BEFORE, at - 1)

    def denies_within(self, first: int, last: int) -> bool:
        """Tell whether a denial stands between two tokens, or is one of them."""
        at = bisect_left(self.denials, first)
        return at < len(self.denials) and self.denials[at] <= last

    def things(self, at: int, reach: int) -> list[tuple[int, str]]:
        """Return what a word is said of, as tokens and stems: those behind it, else the two before."""
        first, here, after = (bisect_left(self.stems, (i,)) for i in (at - reach, at, at + 1))
        near = [(i, stem) for i, _, stem in self.stems[after : after + reach] if i <= at + reach]
        head = near[0][0] if near else at
        end = next((i for i in range(at, at + reach) if self._closes(i, head)), at + reach)
        return [row for row in near if row[0] <= end] or [(i, stem) for i, _, stem in self.stems[first:here]][-2:]

    def _closes(self, at: int, head: int) -> bool:
        """Tell whether what is said of a thing ends at a token; at a conjunction only behind the first thing."""
        return self.tokens.raw[at] in _STOPS or (at > head and self.tokens.low[at] in self.parting)


class Lines:
    """Reads the sentences of a summary and of its sources as lines, those of the sources once."""

    def __init__(self, summary: Document, sources: Sources) -> None:
        self.summary = summary
        self.sources = sources
        self.lexicon = claim_words(summary.language)
        self.stem = stem_in(summary.language)
        self.stop = stop_words(summary.language)
        self.parting = quote_words(summary.language).conjunctions
        self._lines: dict[tuple[int, int], Line] = {}

    def said(self, sentence: Sentence) -> Line:
        """Return a sentence of the summary as a line."""
        return self._line(Tokens(self.summary.text, sentence.span.start, sentence.span.end), -1)

    def source(self, document: int, at: int) -> Line:
        """Return a sentence of a source as a line."""
        key = document, at
        if key not in self._lines:
            span = self.sources.sentence(document, at).span
            self._lines[key] = self._line(Tokens(self.sources.documents[document].text, span.start, span.end), document)
        return self._lines[key]

    def around(self, places: Sequence[tuple[float, int, int]]) -> list[Line]:
        """Return the lines at some places of the sources, with those on either side of each."""
        found: dict[tuple[int, int], None] = {}
        for _, document, at in places:
            last = len(self.sources.documents[document].sentences)
            for near in range(max(0, at - _AROUND), min(last, at + _AROUND + 1)):
                found.setdefault((document, near))
        return [self.source(document, at) for document, at in found]

    def holding(self, stem: str, most: int) -> list[Line]:
        """Return the lines of the sources that have a content word, the first so many."""
        places = self.sources.holders.get(stem, ())[:most]
        return [line for line in (self.source(*place) for place in places) if line.has(stem)]

    def _line(self, tokens: Tokens, document: int) -> Line:
        words = [tokens.low[i].replace("’", "'") for i in range(tokens.count)]
        denials = tuple(i for i, word in enumerate(words) if self.lexicon.denies(word) and not self._is_aside(words, i))
        stems = tuple(
            (i, word, self.stem(word.removesuffix("'s")))
            for i, word in enumerate(words)
            if word[0].isalpha() and len(word) > 1 and word not in self.stop and not self.lexicon.denies(word)
        )
        return Line(tokens, document, stems, denials, self.parting)

    def _is_aside(self, words: Sequence[str], at: int) -> bool:
        """Tell whether a denial denies nothing: "not only", "No. 5", "never-before-seen"."""
        is_number = words[at + 1 : at + 2] == ["."] and "".join(words[at + 2 : at + 3]).isdecimal()
        return (
            is_number
            or words[at + 1 : at + 2] == ["-"]
            or (at + 1 < len(words) and words[at + 1] in self.lexicon.words.asides)
        )

    def are_alike(self, said: Line, at: int, line: Line, there: int) -> bool:
        """Tell whether two words of one stem are used alike: "insured" and "insure", not "insurance"."""
        return self._class(said, at) == self._class(line, there)

    def _class(self, line: Line, at: int) -> str:
        told = tag(line.tokens, self.summary.language).tags[at]
        return _CLASSES.get(told, told)

    def verdict(self, said: Line, at: int, kind: DifferenceKind, told: tuple[Line, int, bool]) -> Verdict:
        """Return the verdict on a word; ``told`` is where the sources say otherwise: line, token, if by that word."""
        found, there, is_word = told
        start, end = said.tokens.starts[at], said.tokens.ends[at]
        span = Span(found.tokens.starts[there], found.tokens.ends[there])
        evidence = self.sources.evidence(found.document, span)
        text = self.summary.text[start:end]
        return Verdict(
            kind="statement", status="altered", text=text, start=start, end=end, evidence=(evidence,),
            differences=(Difference(kind, text, evidence.text if is_word else None),),
        )  # fmt: skip
