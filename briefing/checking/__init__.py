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
from briefing.checking.claims import claims, numbers_of
from briefing.checking.days import Days
from briefing.checking.excerpts import Findings
from briefing.checking.figures import Figures
from briefing.checking.names import Names
from briefing.checking.parts import Parts
from briefing.checking.quotations import Quotations
from briefing.checking.records import from_record, matched
from briefing.checking.sentences import coverage, sentence_verdict, within
from briefing.checking.sources import Sources
from briefing.model import Figure, Moment, Name, Notice, Quote, Span
from briefing.text.segment import segment
from briefing.verdicts import Check, Verdict

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence
    from typing import Any

    from briefing.checking.briefs import Part
    from briefing.model import Document, Mention
    from briefing.verdicts import ClaimKind

_KINDS: dict[type, ClaimKind] = {Figure: "figure", Quote: "quotation", Name: "name", Moment: "date"}


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
    found, share = _verdicts(summary, (), documents)
    return Check(summary=summary, documents=tuple(documents), verdicts=tuple(found), coverage=share)


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
    found, share = _verdicts(read, told.parts, documents)
    shown = replace(read, text=told.text)
    verdicts = tuple(replace(verdict, text=told.text[verdict.start : verdict.end]) for verdict in found)
    return Check(summary=shown, documents=tuple(documents), verdicts=verdicts, coverage=share, is_brief=True)


def _verdicts(summary: Document, parts: Sequence[Part], documents: Sequence[Document]) -> tuple[list[Verdict], float]:
    claimed = claims(summary)
    numbers = numbers_of(summary, claimed, documents[0].language if documents else "und")
    sources = Sources(documents, numbers.union(*((*s.words, *s.terms) for s in summary.sentences)))
    judge = _judge(Findings(sources, summary, numbers))
    rooms = Parts(summary, sources, judge)
    rows = {part.span: verdict for part in parts if (verdict := rooms.verdict(part))}
    own = [part.span for part in parts if part.span in rows or part.section not in {"summary", "title"}]
    sentences = [s for s in summary.sentences if not any(o.start <= s.span.start and s.span.end <= o.end for o in own)]
    whole = [verdict for s in sentences if (verdict := sentence_verdict(s, summary, sources))]
    verbatim = [verdict for verdict in whole if verdict.note == "word for word"]
    said = [
        replace(claim, speaker=None, role=None) if parts and isinstance(claim, Quote) else claim
        for claim in claimed
        if _is_told(claim, parts) and not any(claim.start < span.end and span.start < claim.end for span in own)
    ]
    judged = [_by_sentence(claim, verbatim, summary, sources) or judge(claim) for claim in said]
    found = [*rows.values(), *whole, *(verdict for verdict in judged if verdict)]
    return sorted(_agreed(found), key=lambda v: (v.start, -v.end, v.kind)), coverage(summary, sources)


def _is_told(claim: Mention, parts: Sequence[Part]) -> bool:
    """Tell whether a brief makes a claim: in one of its lines, not in marks that run from one line into the next."""
    return not parts or any(part.span.start <= claim.start and claim.end <= part.span.end for part in parts)


def _agreed(found: Sequence[Verdict]) -> Iterator[Verdict]:
    """Leave out the sentences that stand in a source nearly, where a claim within them tells what differs."""
    faults = [Span(verdict.start, verdict.end) for verdict in found if verdict.is_fault and verdict.kind != "sentence"]
    for verdict in found:
        is_told = verdict.changes and any(verdict.start <= s.start and s.end <= verdict.end for s in faults)
        if verdict.kind != "sentence" or not is_told:
            yield verdict


def _judge(findings: Findings) -> Callable[[Mention], Verdict | None]:
    """Return what judges a claim of any kind; each judge is made when its first claim comes."""
    makers: dict[type, Callable[[Findings], Figures | Quotations | Names | Days]] = {
        Figure: Figures, Quote: Quotations, Name: Names, Moment: Days,
    }  # fmt: skip
    judges: dict[type, Figures | Quotations | Names | Days] = {}

    def judge(claim: Mention) -> Verdict | None:
        kind = type(claim)
        if kind not in judges:
            judges[kind] = makers[kind](findings)
        return judges[kind].verdict(claim)  # type: ignore[arg-type]

    return judge


def _by_sentence(claim: Mention, verbatim: Sequence[Verdict], summary: Document, sources: Sources) -> Verdict | None:
    """Return the verdict on a claim within a sentence that stands in a source word for word."""
    for verdict in verbatim:
        if verdict.start <= claim.start and claim.end <= verdict.end:
            span = within(verdict, claim.start, claim.end, summary, sources)
            place = verdict.evidence[0] if span is None else sources.evidence(verdict.evidence[0].document, span)
            kind = _KINDS[type(claim)]
            return Verdict(
                kind=kind, status="supported", text=claim.text, start=claim.start, end=claim.end, evidence=(place,)
            )
    return None
