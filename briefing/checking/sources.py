"""The sources as a check looks things up in them: by phrase, by word, and by likeness to a sentence.

Nothing is extracted here. What is looked up is the words and terms that each sentence already has, so that a source
of 5 MB costs a pass or two over its sentences and not a reading of its figures.
"""

from __future__ import annotations

from bisect import bisect_right
from functools import cached_property
from math import log
from typing import TYPE_CHECKING

from msgspec import Struct

from briefing.checking.tokens import Tokens, position, tokens
from briefing.page.wording import shown
from briefing.verdicts import Evidence

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from briefing.model import Document, Sentence, Span

_COMMON = 4000  # a term in more sentences than this singles none out
_PLACES = 64  # so many places of one phrase are looked at in each source


class Place(Struct, frozen=True, order=True):
    """A stretch of a source: its document, and the sentences from ``first`` up to and with ``last``."""

    document: int
    first: int
    last: int


class Sources:
    """Documents side by side, with what a check asks of them found once.

    ``wanted`` are the words and terms of the summary: no others are indexed.
    """

    def __init__(self, documents: Sequence[Document], wanted: frozenset[str]) -> None:
        self.documents = tuple(documents)
        self.wanted = wanted
        self._weights: dict[str, float] = {}
        self._lines: dict[int, tuple[str, list[int]]] = {}

    @cached_property
    def holders(self) -> Mapping[str, list[tuple[int, int]]]:
        """For each wanted word or term the places (document, sentence) that have it, in order."""
        found: dict[str, list[tuple[int, int]]] = {}
        wanted = self.wanted
        for number, document in enumerate(self.documents):
            for at, sentence in enumerate(document.sentences):
                for word in wanted.intersection((*sentence.words, *sentence.terms)):
                    found.setdefault(word, []).append((number, at))
        return found

    @cached_property
    def vocabulary(self) -> frozenset[str]:
        """All words of all sources."""
        return frozenset().union(*(s.words for document in self.documents for s in document.sentences))

    @cached_property
    def size(self) -> int:
        """How many sentences there are."""
        return sum(len(document.sentences) for document in self.documents)

    def weight(self, term: str) -> float:
        """Return how much a term tells of its sentence: the fewer have it, the more."""
        if term not in self._weights:
            self._weights[term] = log(1 + self.size / (1 + len(self.holders.get(term, ()))))
        return self._weights[term]

    def sentence(self, document: int, at: int) -> Sentence:
        """Return a sentence by its place."""
        return self.documents[document].sentences[at]

    def likest(self, terms: Iterable[str], limit: int) -> list[tuple[float, int, int]]:
        """Return the sentences that share most with some terms: how much of it, 0 to 1, then document and sentence."""
        said = {*terms}
        total = sum(self.weight(term) for term in said) or 1.0
        shared: dict[tuple[int, int], float] = {}
        telling = [term for term in said if len(self.holders.get(term, ())) <= _COMMON]
        for term in sorted(telling or said):
            weight = self.weight(term) / total
            for place in self.holders.get(term, ()):
                shared[place] = shared.get(place, 0.0) + weight
        ranked = sorted(((-value, *place) for place, value in shared.items()))[:limit]
        return [(-value, document, at) for value, document, at in ranked]

    def places(self, words: Sequence[str]) -> Iterator[Place]:
        """Yield where words stand one after the other, over the ends of sentences too."""
        phrase = f" {' '.join(words)} "
        if not words:
            return
        for number in range(len(self.documents)):
            line, starts = self._line(number)
            at = line.find(phrase)
            for _ in range(_PLACES):
                if at < 0:
                    break
                first = bisect_right(starts, at) - 1
                yield Place(number, first, bisect_right(starts, at + len(phrase) - 2) - 1)
                at = line.find(phrase, at + 1)

    def _line(self, number: int) -> tuple[str, list[int]]:
        """Return all words of a document in one line, blanks around each, and where sentences start in it."""
        if number not in self._lines:
            pieces, starts, at = [], [], 0
            for sentence in self.documents[number].sentences:
                piece = f" {' '.join(sentence.words)}" if sentence.words else ""
                pieces.append(piece)
                starts.append(at)
                at += len(piece)
            self._lines[number] = "".join(pieces) + " ", starts
        return self._lines[number]

    def tokens(self, place: Place) -> Tokens:
        """Return the tokens of the sentences of a place."""
        document = self.documents[place.document]
        first, last = document.sentences[place.first], document.sentences[place.last]
        return tokens(document.text, first.span.start, last.span.end)

    def verbatim(self, words: Sequence[str], said: Tokens) -> Iterator[tuple[int, Span]]:
        """Yield where a stretch stands token for token, signs and numbers too: the document and its characters."""
        is_found = False
        for place in dict.fromkeys(self.places(words)):
            stretch = self.tokens(place)
            at = position(said.words, stretch.words)
            while at >= 0:
                is_found = True
                yield place.document, stretch.span(at, at + len(said.words))
                at = position(said.words, stretch.words, at + 1)
        if not is_found:
            yield from self._as_shown(said)

    def _as_shown(self, said: Tokens) -> Iterator[tuple[int, Span]]:
        """Yield the sentences of Markdown that hold a stretch as people see it: without the targets of its links."""
        for number, document in enumerate(self.documents):
            if document.media_type != "text/markdown":
                continue
            for sentence in document.sentences:
                has_target = any(sign in sentence.text for sign in ("](", "][", "[^"))
                if has_target and position(said.words, tokens(shown(sentence.text, document.media_type)).words) >= 0:
                    yield number, sentence.span

    def evidence(self, document: int, span: Span) -> Evidence:
        """Return a stretch of a source as evidence, with the sentence and paragraph that it begins in."""
        held = self.documents[document]
        at = max(0, bisect_right(held.sentences, span.start, key=lambda s: s.span.start) - 1)
        paragraph = held.sentences[at].paragraph if held.sentences else 0
        text = span.of(held.text)
        return Evidence(text=text, document=document, start=span.start, end=span.end, sentence=at, paragraph=paragraph)

    def whole(self, document: int, at: int) -> Evidence:
        """Return a whole sentence as evidence."""
        return self.evidence(document, self.sentence(document, at).span)
