"""Is a summary true to its sources? Each claim in it, a verdict, and the place that the verdict stands on.

The way through this package: ``briefs`` knows a brief of ours and tells its words from ours; ``sources`` is the
documents as they are looked up in; ``sentences`` finds what stands there word for word; ``excerpts`` reads figures,
dates and speakers in the parts that matter; ``figures``, ``quotations``, ``names`` and ``days`` each judge one kind
of claim. There is no model in it, and nothing is learnt: the same summary and sources give the same verdicts.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from briefing.checking.briefs import Told, recognised
from briefing.checking.judging import Judging, stated
from briefing.checking.records import from_record, matched
from briefing.checking.sources import Sources
from briefing.model import Content, Notice
from briefing.text.segment import segment
from briefing.verdicts import Check

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from typing import Any

    from briefing.model import Document
    from briefing.verdicts import Evidence


_LIKEST = 3  # sentences of the sources that are laid beside one of the summary
_TELLING = 40  # words by which a language is told beyond doubt


def checked(summary: Document, documents: Sequence[Document]) -> Check:
    """Hold a summary against its sources: a verdict for each claim, in the order of the summary.

    A brief of ours is known by its front lines. Cost: linear in the sources, some passes over their sentences; only
    what resembles the summary is read closely.

    >>> from briefing.readers.text import content_of
    >>> from briefing.text.segment import segment
    >>> source = segment(content_of("The bridge cost $1.4 million. It opened on Monday."), "en")
    >>> summary = segment(content_of("The bridge cost $1.4 billion."), "en")
    >>> [(v.text, v.status, v.differences[0].kind) for v in checked(summary, [source])]
    [('$1.4 billion', 'altered', 'scale')]
    """
    told = recognised(summary.text, summary.source)
    if told:
        return _of_brief(told, documents)
    summary = _in_its_language(summary, documents)
    judging = Judging(summary, (), documents)
    found = judging.verdicts()
    return Check(
        summary=summary, documents=tuple(documents), verdicts=tuple(found), statements=stated(summary, found),
        coverage=judging.coverage(),
    )  # fmt: skip


def _in_its_language(summary: Document, documents: Sequence[Document]) -> Document:
    """Read a summary that is too short to tell a language by in that of its sources."""
    code = documents[0].language if documents else summary.language
    is_short = sum(len(sentence.words) for sentence in summary.sentences) < _TELLING
    if not is_short or code in {"und", summary.language}:
        return summary
    return segment(Content(**{name: getattr(summary, name) for name in Content.__struct_fields__}), code)


def check_record(record: Mapping[str, Any], documents: Sequence[Document]) -> Check:
    """Hold a brief in JSON against its sources, each line at the place that it names, where the source is the same."""
    places = matched(record, documents)
    check = _of_brief(from_record(record, places), documents)
    return replace(check, notices=tuple(_changed(record, places)))


def _changed(record: Mapping[str, Any], places: Mapping[int, int]) -> Iterator[Notice]:
    for number, held in enumerate(record["documents"]):
        if number not in places:
            message = "not the text that the brief was made of: its sha256 differs; its words are looked for instead"
            yield Notice("source-changed", message, held.get("source"))


def _of_brief(told: Told, documents: Sequence[Document]) -> Check:
    read = segment(told.content, documents[0].language if documents else "und")
    judging = Judging(read, told.parts, documents)
    found = [replace(v, text=told.text[v.start : v.end]) for v in judging.verdicts()]
    return Check(
        summary=replace(read, text=told.text), documents=tuple(documents), verdicts=tuple(found),
        statements=stated(read, found), coverage=judging.coverage(), is_brief=True,
    )  # fmt: skip


def beside(check: Check) -> Iterator[tuple[Evidence, ...]]:
    """Yield for each statement of a check the sentences of its sources that are likest to it, the likest first."""
    wanted = frozenset(term for sentence in check.summary.sentences for term in sentence.terms)
    sources = Sources(check.documents, wanted)
    for statement in check.statements:
        terms = [t for s in check.summary.sentences if s.span.start == statement.start for t in s.terms]
        yield tuple(sources.whole(document, at) for _, document, at in sources.likest(terms, _LIKEST))
