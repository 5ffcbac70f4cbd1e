"""Is a summary true to its sources? Each claim in it, a verdict, and the place that the verdict stands on.

The way through this package: ``briefs`` knows a brief of ours and tells its words from ours; ``sources`` is the
documents as they are looked up in; ``sentences`` finds what stands there word for word; ``excerpts`` reads figures,
dates and speakers in the parts that matter; ``figures``, ``quotations``, ``names`` and ``days`` each judge one kind
of claim. There is no model in it, and nothing is learnt: the same summary and sources give the same verdicts.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.checking.claims import claims
from briefing.checking.days import Days
from briefing.checking.excerpts import Findings
from briefing.checking.figures import Figures
from briefing.checking.names import Names
from briefing.checking.quotations import Quotations
from briefing.checking.sentences import coverage, sentence_verdict, within
from briefing.checking.sources import Sources
from briefing.model import Figure, Moment, Name, Quote
from briefing.verdicts import Check, Verdict

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from briefing.model import Document, Mention
    from briefing.verdicts import ClaimKind

_KINDS: dict[type, ClaimKind] = {Figure: "figure", Quote: "quotation", Name: "name", Moment: "date"}


def check(summary: Document, documents: Sequence[Document]) -> Check:
    """Hold a summary against its sources: a verdict for each claim, in the order of the summary.

    Cost: linear in the sources, some passes over their sentences; only what resembles the summary is read closely.

    >>> from briefing.readers.text import content_of
    >>> from briefing.segment import segment
    >>> source = segment(content_of("The bridge cost $1.4 million. It opened on Monday."), "en")
    >>> summary = segment(content_of("The bridge cost $1.4 billion."), "en")
    >>> [(v.text, v.status, v.differences[0].kind) for v in check(summary, [source])]
    [('$1.4 billion', 'altered', 'scale')]
    """
    wanted = frozenset(word for s in summary.sentences for word in (*s.words, *s.terms))
    sources = Sources(documents, wanted)
    whole = [sentence_verdict(sentence, summary, sources) for sentence in summary.sentences]
    judge = _judge(summary, Findings(sources, summary))
    found = [verdict for verdict in whole if verdict]
    verbatim = [verdict for verdict in found if verdict.note == "word for word"]
    for claim in claims(summary):
        verdict = _by_sentence(claim, verbatim, summary, sources) or judge(claim)
        if verdict:
            found.append(verdict)
    found.sort(key=lambda v: (v.start, -v.end, v.kind))
    return Check(
        summary=summary, documents=tuple(documents), verdicts=tuple(found), coverage=coverage(summary, sources)
    )


def _judge(summary: Document, findings: Findings) -> Callable[[Mention], Verdict | None]:
    """Return what judges a claim of any kind; each judge is made when its first claim comes."""
    makers = {Figure: Figures, Quote: Quotations, Name: Names, Moment: Days}
    judges: dict[type, Figures | Quotations | Names | Days] = {}
    del summary

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
