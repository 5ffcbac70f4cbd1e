"""Documents + options -> Brief: pool the sentences, rank, select, gather the mentions.

This is the one place where ranks and mentions meet; ``key_figures``, ``quotations``, ``key_names`` and
``timeline`` say which mentions come first.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from typing import TYPE_CHECKING, TypeVar

from msgspec import Struct, field
from msgspec.structs import replace

from briefing.compose.key_figures import key_figures
from briefing.compose.key_names import Prominence, key_names, key_places
from briefing.compose.quotations import key_quotations
from briefing.compose.summary import focus_occurs, summarised
from briefing.compose.timeline import timeline
from briefing.errors import NothingToBrief
from briefing.model import (
    FURNITURE,
    Brief,
    BriefOptions,
    Comparison,
    Entity,
    Figure,
    Mention,
    Moment,
    Name,
    Notice,
    Quote,
    Sentence,
    SummaryLine,
    Weighed,
)
from briefing.text.analysis import Analysis

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from collections.abc import Set as AbstractSet

    from briefing.model import Document

M = TypeVar("M", bound=Mention)
_NAMED = frozenset({"names", "where"})  # sections that are made of entities
_WITH_NAMES = _NAMED | {"quotes"}  # sections that need them


class _Mentions(Struct):
    """What the extractors find in the documents, each with its place filled in."""

    figures: list[Figure] = field(default_factory=list)
    quotes: list[Quote] = field(default_factory=list)
    names: list[Name] = field(default_factory=list)
    moments: list[Moment] = field(default_factory=list)
    entities: list[tuple[Entity, ...]] = field(default_factory=list)


def compose(documents: Sequence[Document], options: BriefOptions) -> Brief:
    """Make the brief of some documents, one or many: the same way for both.

    Raises NothingToBrief where no document holds a sentence.
    """
    pool = pooled(documents)
    language = documents[0].language if documents else "und"
    if not pool:
        raise NothingToBrief("nothing to brief: there is no text in it")
    summary = summarised(pool, documents, language, options) if "summary" in options.sections else ()
    chosen = {(line.document, line.sentence) for line in summary}
    found = _mentions(documents, options.sections)
    quotes = [quote for quote in found.quotes if quote.kind == "quotation"]
    prominence = _prominence(documents, quotes, summary)
    return Brief(
        title=options.title or next((d.title for d in documents if d.title), None),
        language=language,
        ranker=options.ranker,
        documents=tuple(documents),
        sections=options.sections,
        summary=summary,
        figures=key_figures(found.figures, chosen, len(pool), options.figures),
        quotes=key_quotations(quotes, chosen, options.quotes, _weights(found.names, prominence)),
        terms=tuple(quote for quote in found.quotes if quote.kind == "term"),
        names=key_names(found.names, prominence)[: options.names] if "names" in options.sections else (),
        where=key_places(found.names, prominence)[: options.names] if "where" in options.sections else (),
        entities=tuple(found.entities) if _NAMED.intersection(options.sections) else (),
        timeline=timeline(found.moments, documents, chosen, options.timeline) if found.moments else (),
        comparisons=_comparisons(documents, found.figures, quotes, found.moments),
        sentences=_explained(pool, summary, language, options),
        notices=(*(notice for d in documents for notice in d.notices), *_noticed(summary, pool, language, options)),
        with_text=options.with_text,
        explain=options.explain,
        front_matter=options.front_matter,
        cite=options.cite,
    )


def _prominence(documents: Sequence[Document], quotes: Sequence[Quote], summary: Sequence[SummaryLine]) -> Prominence:
    voices = frozenset(quote.speaker for quote in quotes)
    openings = tuple(document.blocks[0].span.end if document.blocks else 0 for document in documents)
    return Prominence(voices, tuple(summary), openings)


def _weights(names: Sequence[Name], prominence: Prominence) -> dict[str, int]:
    """Return what each name that speaks weighs, over all documents."""
    weights: Counter[str] = Counter()
    for name in names:
        if prominence.speaks(name):
            weights[" ".join(name.text.split())] += prominence.weight(name)
    return weights


def _noticed(
    summary: Sequence[SummaryLine], pool: Sequence[Sentence], language: str, options: BriefOptions
) -> Iterator[Notice]:
    """Say what a reader of the brief would otherwise wonder about."""
    if "summary" not in options.sections:
        return
    if not summary:
        yield Notice("summary-empty", "no sentence is short enough for the length asked for; ask for more")
    if options.focus and not focus_occurs(pool, language, options.focus):
        yield Notice("focus-missing", f"the focus '{options.focus}' does not occur in the text; it changes nothing")


def pooled(documents: Sequence[Document]) -> list[Sentence]:
    """Return the prose sentences of all documents in order, each with the number of its document.

    A text that is nothing but headings is ranked by them.
    """
    sentences = [
        sentence if sentence.document == number else replace(sentence, document=number)
        for number, document in enumerate(documents)
        for sentence in document.sentences
    ]
    return [s for s in sentences if s.is_prose] or sentences


def _comparisons(
    documents: Sequence[Document], figures: Sequence[Figure], quotes: Sequence[Quote], moments: Sequence[Moment]
) -> tuple[Comparison, ...]:
    if len(documents) < 2:
        return ()
    from briefing.compose.comparing import comparisons  # noqa: PLC0415 - one document has nothing to compare

    return comparisons(documents, figures, quotes, moments)


def _explained(
    pool: Sequence[Sentence], summary: Sequence[SummaryLine], language: str, options: BriefOptions
) -> tuple[Weighed, ...]:
    if not options.explain or "summary" not in options.sections:
        return ()
    from briefing.compose.explaining import explained  # noqa: PLC0415 - only where it is asked for

    return explained(pool, summary, language, options)


def _mentions(documents: Sequence[Document], sections: AbstractSet[str] | Sequence[str]) -> _Mentions:
    told = _Mentions()
    for number, document in enumerate(documents):
        analysis = Analysis(document)
        if "figures" in sections or "timeline" in sections:
            found_dates = _dates(analysis)
            told.figures += _placed(_figures(analysis, found_dates), document, number) if "figures" in sections else []
            told.moments += _placed(_moments(analysis, found_dates), document, number) if "timeline" in sections else []
        if _WITH_NAMES.intersection(sections):
            found = _names(analysis)
            told.names += _placed(found, document, number)
            told.entities.append(analysis.entities)
            if "quotes" in sections:
                told.quotes += _placed(_quotes(analysis, found), document, number)
    return told


def _dates(analysis: Analysis) -> list[Moment]:
    from briefing.extractors.dates import dates  # noqa: PLC0415 - a brief without figures and dates need not load them

    return dates(analysis)


def _moments(analysis: Analysis, found: Sequence[Moment]) -> list[Moment]:
    from briefing.extractors.dates import told  # noqa: PLC0415 - as above

    return told(analysis, found)


def _figures(analysis: Analysis, dates: Sequence[Moment]) -> Iterator[Figure]:
    """Yield the figures of a document, and let go of each: a table of numbers has hundreds of thousands."""
    from briefing.extractors.figures import figures  # noqa: PLC0415 - a brief without figures need not load them

    found = figures(analysis, dates)[::-1]
    while found:
        yield found.pop()


def _names(analysis: Analysis) -> list[Name]:
    from briefing.extractors.names import names  # noqa: PLC0415 - a brief without quotations need not load them

    return names(analysis)


def _quotes(analysis: Analysis, found: Sequence[Name]) -> list[Quote]:
    from briefing.extractors.quotes import quotes  # noqa: PLC0415 - a brief without quotations need not load them

    return quotes(analysis, found)


def _placed(mentions: Iterable[M], document: Document, number: int) -> list[M]:
    """Fill in where each mention stands: its document, its sentence and its paragraph. None stands in furniture."""
    starts = [sentence.span.start for sentence in document.sentences]
    placed = []
    for mention in mentions:
        sentence = document.sentences[max(0, bisect_right(starts, mention.start) - 1)]
        kind = document.blocks[sentence.block].kind
        if kind in FURNITURE and not (kind == "front" and isinstance(mention, Name)):
            continue
        placed.append(replace(mention, document=number, sentence=sentence.index, paragraph=sentence.paragraph))
    return placed
