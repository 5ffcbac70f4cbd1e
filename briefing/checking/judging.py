"""The way of a summary through the judges: each claim to the judge of its kind, each sentence to its own.

A judge is made when its first claim comes, since most summaries have no claims of some kind.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from functools import cached_property
from typing import TYPE_CHECKING, TypeVar

from msgspec.structs import replace

from briefing.checking.citations import citations, cited
from briefing.checking.claims import claims, numbers_of
from briefing.checking.days import Days
from briefing.checking.excerpts import Findings
from briefing.checking.figures import Figures
from briefing.checking.lines import Lines
from briefing.checking.names import Names
from briefing.checking.numbered import Numbered, Numberings
from briefing.checking.parts import Parts
from briefing.checking.quotations import Quotations
from briefing.checking.relations import Relations
from briefing.checking.sentences import coverage, sentence_verdict, within
from briefing.checking.sources import Sources
from briefing.checking.statements import Statements
from briefing.language.checking import claim_words
from briefing.model import Figure, Moment, Name, Quote, Span
from briefing.verdicts import FAULTS, Difference, Statement, Verdict

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from briefing.checking.briefs import Part
    from briefing.checking.citations import Citation
    from briefing.model import Document, Mention, Sentence
    from briefing.verdicts import ClaimKind, StatementStatus

    Judge = Callable[[Mention], Verdict | None]
    _Room = Figures | Quotations | Names | Days | Numberings

_KINDS: dict[type, ClaimKind] = {
    Figure: "figure", Quote: "quotation", Name: "name", Moment: "date", Numbered: "figure",
}  # fmt: skip

T = TypeVar("T")


class Judging:
    """One summary before its sources."""

    def __init__(self, summary: Document, parts: Sequence[Part], documents: Sequence[Document]) -> None:
        self.summary = summary
        self.parts = parts
        self.documents = documents
        self.claims = claims(summary)
        self.numbers = numbers_of(summary, self.claims, documents[0].language if documents else "und")
        self.sources = self._sources(documents)
        self.findings = Findings(self.sources, summary, self.numbers)
        self.judge = self._judge(self.findings)
        self.cited = () if parts else citations(summary, documents)

    def _sources(self, documents: Sequence[Document]) -> Sources:
        return Sources(documents, self._wanted)

    @cached_property
    def _wanted(self) -> frozenset[str]:
        return self.numbers.union(*((*s.words, *s.terms) for s in self.summary.sentences))

    def verdicts(self) -> list[Verdict]:
        """Return the verdicts on all claims, in the order of the summary."""
        rooms = Parts(self.summary, self.sources, self.judge)
        rows = {part.span: verdict for part in self.parts if (verdict := rooms.verdict(part))}
        own = [part.span for part in self.parts if part.span in rows or part.section not in {"summary", "title"}]
        sentences = [s for s in self.summary.sentences if not any(_is_within(s.span, span) for span in own)]
        whole = [(s, verdict) for s in sentences if (verdict := sentence_verdict(s, self.summary, self.sources))]
        verbatim = [verdict for _, verdict in whole if verdict.note == "word for word"]
        judged = [(claim, verdict) for claim in self._said(own) if (verdict := self._verdict(claim, verbatim))]
        statements = Statements(Lines(self.summary, self.sources))
        turned = [verdict for s in sentences for verdict in statements.verdicts(s)]
        turned += self._joined(sentences, verbatim, judged)
        found = [*rows.values(), *self._in_their_place(whole, judged), *turned]
        return sorted(_agreed(found), key=lambda v: (v.start, -v.end, v.kind))

    def _joined(
        self, sentences: Sequence[Sentence], verbatim: Sequence[Verdict], judged: Sequence[tuple[Mention, Verdict]]
    ) -> Iterator[Verdict]:
        """Yield where sentences join otherwise what stands in the sources; those that stand there whole do not."""
        words = claim_words(self.summary.language).words
        relations = Relations(self.findings, words.titles)
        whole = {verdict.start for verdict in verbatim}
        starts = _starts(self.summary)
        claims_of = _grouped(judged, lambda row: starts[_sentence_at(starts, row[0].start)])
        for sentence in sentences if words.conjunctions else ():
            mine = [row for row in claims_of.get(sentence.span.start, ()) if row[0].start < sentence.span.end]
            is_settled = sentence.span.start in whole or any(verdict.is_fault for _, verdict in mine)
            if mine and not is_settled and all(claim_words(d.language).words.conjunctions for d in self.documents):
                yield from relations.verdicts(sentence, [claim for claim, _ in mine])

    def _said(self, own: Sequence[Span]) -> Iterator[Mention]:
        """Yield the claims that are the summary's own words: no citation, and of a brief what its lines say."""
        taken = [*own, *(citation.span for citation in self.cited)]
        for claim in self.claims:
            if not self._is_told(claim) or any(claim.start < span.end and span.start < claim.end for span in taken):
                continue
            yield replace(claim, speaker=None, role=None) if self.parts and isinstance(claim, Quote) else claim

    def _is_told(self, claim: Mention) -> bool:
        """Tell whether a brief makes a claim: in one of its lines, not in marks that run from one into the next."""
        return not self.parts or any(p.span.start <= claim.start and claim.end <= p.span.end for p in self.parts)

    def _verdict(self, claim: Mention, verbatim: Sequence[Verdict]) -> Verdict | None:
        return _by_sentence(claim, verbatim, self.summary, self.sources) or self.judge(claim)

    def _judge(self, findings: Findings) -> Judge:
        """Return what judges a claim of any kind before some sources."""
        makers: dict[type, Callable[[Findings], _Room]] = {
            Figure: Figures, Quote: Quotations, Name: Names, Moment: Days, Numbered: Numberings,
        }  # fmt: skip
        judges: dict[type, _Room] = {}

        def judge(claim: Mention) -> Verdict | None:
            kind = type(claim)
            if kind not in judges:
                judges[kind] = makers[kind](findings)
            return judges[kind].verdict(claim)  # type: ignore[arg-type]

        return judge

    def _in_their_place(
        self, whole: Sequence[tuple[Sentence, Verdict]], judged: Sequence[tuple[Mention, Verdict]]
    ) -> Iterator[Verdict]:
        """Yield the verdicts; *mis-cited* is what stands in the sources and not where the summary says it stands."""
        starts = _starts(self.summary)
        by_sentence = {id(s): (s, v) for s, v in whole}
        claims_of = _grouped(judged, lambda row: _sentence_at(starts, row[0].start))
        cited_in = _grouped(self.cited, lambda citation: citation.sentence)
        for number, sentence in enumerate(self.summary.sentences):
            named = cited_in.get(number, [])
            mine = [by_sentence[id(sentence)]] if id(sentence) in by_sentence else []
            claimed = claims_of.get(number, [])
            if not named:
                yield from (verdict for _, verdict in [*mine, *claimed])
                continue
            there = self._sources(cited(self.documents, named))
            judge = self._judge(Findings(there, self.summary, self.numbers))
            yield from (self._placed(v, named, sentence_verdict(s, self.summary, there)) for s, v in mine)
            yield from (self._placed(v, named, judge(c)) for c, v in claimed)

    def _placed(self, verdict: Verdict, named: Sequence[Citation], there: Verdict | None) -> Verdict:
        """Return a verdict as it is, or that of *mis-cited* where nothing in the place that is named bears it out."""
        if verdict.is_fault or verdict.status == "unclear" or (there and not there.is_fault):
            return verdict
        said = " ".join(citation.span.of(self.summary.text) for citation in named)
        return replace(verdict, status="mis-cited", differences=(Difference("place", said, None),), note=None)

    def coverage(self) -> float:
        """Return the share of the summary's words that lie in runs of three or more that a source has too."""
        return coverage(self.summary, self.sources)


def stated(summary: Document, verdicts: Sequence[Verdict]) -> tuple[Statement, ...]:
    """Return a verdict for each sentence of a summary: the worst on what it claims; *unchecked* if it claims nothing.

    A title, and a sentence without words, is no statement.
    """
    found = []
    starts = _starts(summary)
    verdicts_of = _grouped(range(len(verdicts)), lambda n: _sentence_at(starts, verdicts[n].start))
    for number, sentence in enumerate(summary.sentences):
        span = sentence.span
        mine = [n for n in verdicts_of.get(number, []) if span.start <= verdicts[n].start < span.end]
        if sentence.words and (mine or summary.blocks[sentence.block].kind in _STATED):
            told: list[StatementStatus] = [verdicts[n].status for n in mine]
            status: StatementStatus = min(told, key=_WORST.index, default="unchecked")
            found.append(Statement(span.start, span.end, status, tuple(mine)))
    return tuple(found)


_STATED = frozenset({"paragraph", "item", "quotation", "row", "aside"})
_WORST: tuple[StatementStatus, ...] = (*FAULTS, "unclear", "derived", "rounded", "supported", "unchecked")


def _is_within(inner: Span, outer: Span) -> bool:
    return outer.start <= inner.start and inner.end <= outer.end


def _starts(summary: Document) -> list[int]:
    return [sentence.span.start for sentence in summary.sentences]


def _sentence_at(starts: Sequence[int], place: int) -> int:
    """Return the number of the sentence in which a place lies, or behind which; of what is before all, the first."""
    return max(0, bisect_right(starts, place) - 1)


def _grouped(rows: Iterable[T], sentence_of: Callable[[T], int]) -> dict[int, list[T]]:
    found: dict[int, list[T]] = {}
    for row in rows:
        found.setdefault(sentence_of(row), []).append(row)
    return found


def _agreed(found: Sequence[Verdict]) -> Iterator[Verdict]:
    """Leave out what a verdict on a claim tells better: of a sentence that stands nearly there, of a word within it."""
    claims = [v for v in found if v.kind not in {"sentence", "statement"} and (v.is_fault or v.kind == "quotation")]
    claims.sort(key=lambda claim: claim.start)
    starts, longest = [claim.start for claim in claims], max((claim.end - claim.start for claim in claims), default=0)
    for verdict in found:
        if verdict.kind not in {"sentence", "statement"}:
            yield verdict
            continue
        near = claims[bisect_left(starts, verdict.start - longest) : bisect_left(starts, verdict.end)]
        within = [claim for claim in near if verdict.start < claim.end]
        is_told = verdict.kind == "statement" or (verdict.changes and any(claim.is_fault for claim in within))
        if not (within and is_told):
            yield verdict


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
