"""Reading only what a summary asks for: the extractors run on the sentences that could bear on it, not on all.

An excerpt is a small document made of some sentences of a large one; what is found in it is put back to where it
stands in the source.
"""

from __future__ import annotations

from bisect import bisect_right
from functools import cached_property
from typing import TYPE_CHECKING, TypeVar

from msgspec.structs import replace

from briefing.checking.context import label_terms
from briefing.checking.resolved import day_of_all, resolved
from briefing.checking.weekdays import weekdays_in
from briefing.extractors.dates import dates
from briefing.extractors.figures import figures
from briefing.model import Block, Document, Figure, Mention, Moment, Name, Quote, Sentence, Span
from briefing.text.analysis import Analysis

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
    from decimal import Decimal

    from briefing.checking.sources import Sources

M = TypeVar("M", bound=Mention)
K = TypeVar("K")
_GAP = "\n\n"
_SMALL = 150  # sentences in all: so few are all read
_LIKEST = 9  # else so many for each sentence of the summary
_SAME_WORD = 40  # and so many that hold the same number
_FEW = 200  # figures: so few are all compared with each claim
_LIKE_SENTENCES = 24  # else those of so many sentences
_AROUND = 40  # sentences on either side of a quotation, in which its speaker is looked for


class Excerpt:
    """Some sentences of a document as a document of their own, and the way back."""

    def __init__(self, document: Document, number: int, chosen: Iterable[int], *, by_block: bool = False) -> None:
        self.number = number
        self.source = document
        self.chosen = sorted(chosen)
        self.starts: list[int] = []  # of each piece in the excerpt
        self.origins: list[int] = []  # and in the source
        self.document = self._assembled(_pieces(document, self.chosen, by_block=by_block))

    def _assembled(self, pieces: Sequence[tuple[Span, int, list[int]]]) -> Document:
        texts: list[str] = []
        blocks: list[Block] = []
        sentences: list[Sentence] = []
        at = 0
        for span, block, within in pieces:
            self.starts.append(at)
            self.origins.append(span.start)
            shift = at - span.start
            for i in within:
                sentence = self.source.sentences[i]
                moved = Span(sentence.span.start + shift, sentence.span.end + shift)
                sentences.append(replace(sentence, span=moved, block=len(blocks), index=len(sentences)))
            blocks.append(replace(self.source.blocks[block], span=Span(at, at + span.end - span.start)))
            texts.append(span.of(self.source.text))
            at += span.end - span.start + len(_GAP)
        return Document(
            text=_GAP.join(texts), blocks=tuple(blocks), language=self.source.language, sentences=tuple(sentences),
            published=self.source.published,
        )  # fmt: skip

    def placed(self, mentions: Iterable[M]) -> list[M]:
        """Put mentions found in the excerpt back to where they stand in the source."""
        return [self._placed(mention) for mention in mentions]

    def _placed(self, mention: M) -> M:
        start, end = self._origin(mention.start), self._origin(max(mention.start, mention.end - 1)) + 1
        sentence = self._sentence(start)
        return replace(
            mention, start=start, end=end, document=self.number, sentence=sentence.index, paragraph=sentence.paragraph
        )

    def _origin(self, at: int) -> int:
        piece = max(0, bisect_right(self.starts, at) - 1)
        return at + self.origins[piece] - self.starts[piece]

    def _sentence(self, start: int) -> Sentence:
        at = bisect_right(self.chosen, start, key=lambda i: self.source.sentences[i].span.start) - 1
        return self.source.sentences[self.chosen[max(0, at)]]


def _pieces(document: Document, chosen: Sequence[int], *, by_block: bool) -> list[tuple[Span, int, list[int]]]:
    """Return the stretches to copy, each with its block and its sentences."""
    if not by_block:
        return [(document.sentences[i].span, document.sentences[i].block, [i]) for i in chosen]
    within: dict[int, list[int]] = {}
    for i in chosen:
        within.setdefault(document.sentences[i].block, []).append(i)
    return [
        (Span(document.sentences[held[0]].span.start, document.sentences[held[-1]].span.end), block, held)
        for block, held in within.items()
    ]


class Findings:
    """What the extractors find in the parts of the sources that a summary asks for, each found when first needed."""

    def __init__(self, sources: Sources, summary: Document, numbers: Iterable[str] = ()) -> None:
        self.sources = sources
        self.summary = summary
        self.numbers = sorted(numbers)
        self._quotes: dict[tuple[int, int], list[Quote]] = {}

    @cached_property
    def _excerpts(self) -> list[Excerpt]:
        chosen = self._chosen()
        return [
            Excerpt(document, number, chosen[number])
            for number, document in enumerate(self.sources.documents)
            if chosen[number]
        ]

    def _chosen(self) -> list[Collection[int]]:
        documents = self.sources.documents
        if self.sources.size <= _SMALL:
            return [range(len(document.sentences)) for document in documents]
        found: list[set[int]] = [set(range(min(3, len(document.sentences)))) for document in documents]
        for sentence in self.summary.sentences:
            for _, number, at in self.sources.likest(sentence.terms, _LIKEST):
                found[number].add(at)
        for word in self.numbers:
            for number, at in self.sources.holders.get(word, ())[:_SAME_WORD]:
                found[number].add(at)
        return found  # type: ignore[return-value]

    @cached_property
    def _moments(self) -> list[list[Moment]]:
        return [dates(Analysis(excerpt.document)) for excerpt in self._excerpts]

    @cached_property
    def moments(self) -> list[Moment]:
        """The dates of the sources."""
        pairs = zip(self._excerpts, self._moments, strict=True)
        return [moment for excerpt, found in pairs for moment in excerpt.placed(found)]

    @cached_property
    def resolved(self) -> list[Moment]:
        """The dates of the sources that have a value, with what points to a day."""
        return [moment for excerpt in self._excerpts for moment in excerpt.placed(resolved(excerpt.document))]

    @cached_property
    def said(self) -> list[Moment]:
        """The dates of the summary that have a value, from the day on which its sources appeared."""
        return resolved(self.summary, day_of_all(self.sources.documents))

    @cached_property
    def names(self) -> list[Name]:
        """The names of the sources, one for each mention."""
        from briefing.extractors.names import names  # noqa: PLC0415 - figures alone need none

        return [
            name for excerpt in self._excerpts for name in excerpt.placed(_mentions(names(Analysis(excerpt.document))))
        ]

    @cached_property
    def places(self) -> list[tuple[int, int]]:
        """The sentences that are read closely: document and number, in order."""
        return [(excerpt.number, at) for excerpt in self._excerpts for at in excerpt.chosen]

    @cached_property
    def weekdays(self) -> list[Moment]:
        """The days of the week that the sources name."""
        return [moment for e in self._excerpts for moment in e.placed(weekdays_in(e.document))]

    @cached_property
    def figures(self) -> list[Figure]:
        """The figures of the sources."""
        pairs = zip(self._excerpts, self._moments, strict=True)
        return [
            figure for excerpt, found in pairs for figure in excerpt.placed(figures(Analysis(excerpt.document), found))
        ]

    def figures_for(self, terms: Iterable[str], value: Decimal) -> list[Figure]:
        """Return the figures that a claim could be about: all of few; of many those of like sentences, or equal."""
        if len(self.figures) <= _FEW:
            return self.figures
        found = list(self._by_value.get(value, ())[:_FEW])
        for _, number, at in self.sources.likest(terms, _LIKE_SENTENCES):
            found += self.by_sentence.get((number, at), ())[:_SAME_WORD]
        return sorted({(f.document, f.start): f for f in found}.values(), key=lambda f: (f.document, f.start))

    @cached_property
    def _by_value(self) -> dict[Decimal, list[Figure]]:
        return _grouped(self.figures, lambda figure: [figure.value])

    @cached_property
    def by_sentence(self) -> dict[tuple[int, int], list[Figure]]:
        """The figures by the document and number of their sentence."""
        return _grouped(self.figures, lambda figure: [(figure.document, figure.sentence)])

    @cached_property
    def by_label(self) -> dict[str, list[Figure]]:
        """The figures by each term of their labels."""
        codes = [document.language for document in self.sources.documents]
        return _grouped(self.figures, lambda figure: label_terms(figure.label, codes[figure.document]))

    def quotes(self, number: int, at: int) -> list[Quote]:
        """Return the quotations around a sentence of a source, with their speakers."""
        document = self.sources.documents[number]
        is_small = len(document.sentences) <= 4 * _AROUND
        key = (number, 0 if is_small else at // _AROUND)
        if key not in self._quotes:
            centre = key[1] * _AROUND
            around = range(max(0, centre - _AROUND), min(len(document.sentences), centre + 2 * _AROUND))
            excerpt = Excerpt(document, number, range(len(document.sentences)) if is_small else around, by_block=True)
            self._quotes[key] = excerpt.placed(_quotes(excerpt.document))
        return self._quotes[key]


def _mentions(found: Iterable[Name]) -> Iterator[Name]:
    for name in found:
        yield from (replace(name, start=p.start, end=p.end) for p in name.places or (Span(name.start, name.end),))


def _grouped(figures: Iterable[Figure], keys: Callable[[Figure], Iterable[K]]) -> dict[K, list[Figure]]:
    found: dict[K, list[Figure]] = {}
    for figure in figures:
        for key in keys(figure):
            found.setdefault(key, []).append(figure)
    return found


def _quotes(document: Document) -> list[Quote]:
    from briefing.extractors.names import names  # noqa: PLC0415 - a summary without quotations needs neither
    from briefing.extractors.quotes import quotes  # noqa: PLC0415

    analysis = Analysis(document)
    return [quote for quote in quotes(analysis, names(analysis)) if quote.kind == "quotation"]
