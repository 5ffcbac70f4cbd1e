"""The verdict on one quotation of a summary: its words in order, and who said them."""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING

from msgspec.structs import replace

from briefing.checking.sentences import Alignment, aligned
from briefing.checking.speakers import is_same_speaker
from briefing.checking.tokens import tokens, unfolded
from briefing.extractors.quotes.marks import quoted
from briefing.language.catalogue import stop_words
from briefing.model import Quote, Span
from briefing.text.terms import terms, words
from briefing.verdicts import Difference, Verdict

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefing.checking.excerpts import Findings
    from briefing.model import Document
    from briefing.verdicts import Status

_LETTER_IN_BRACKETS = re.compile(r"\[(\w)\](?=\w)")
_LEFT_OUT = re.compile(r"\[[^\[\]\n]*\]|\(\s*(?:…|\.\.\.)\s*\)|…|\.{3,}|(?<=\s)\. \. \.")
_ALIKE = 0.6  # of the tokens: the quotation is meant to be this one
_APART = 40  # sentences within which the parts of a shortened quotation stand
_ATTRIBUTED = 4  # words from which on a speaker makes a stretch a quotation
_BETWEEN = frozenset(",.;:")  # what no quotation begins with: its marks are those of two others
_NO_BEGINNING = _BETWEEN | {" "}
_APOSTROPHES = frozenset("'‘’")
_PLACES = 6  # where the words stand: so many are asked for their speaker


def claimed_quotations(summary: Document, spoken: Sequence[Quote]) -> list[Quote]:
    """Return every stretch in quotation marks, with the speaker of those that the extractor knows one of."""
    blocks = [block for block in summary.blocks if block.kind != "code"]
    known = {quote.start: quote for quote in spoken}
    found = [
        known.pop(q.start, Quote(text=summary.text[q.start : q.end], start=q.start, end=q.end))
        for q in quoted(summary.text, blocks)
        if words(summary.text[q.start : q.end]) and summary.text[q.start + 1 : q.start + 2] not in _NO_BEGINNING
    ]
    found += [quote for quote in known.values() if quote.text[1:2] not in _BETWEEN]
    return sorted(found, key=lambda quote: quote.start)


class Quotations:
    """Judges the quotations of a summary, one after the other."""

    def __init__(self, findings: Findings) -> None:
        self.findings = findings
        self.sources = findings.sources
        self.summary = findings.summary

    def verdict(self, said: Quote) -> Verdict:
        """Return the verdict on a quotation, with the speaker that the source gives where it is another."""
        wrong: Verdict | None = None
        for document, span in islice(self._places(said), _PLACES):
            found = self._judged(said, document, span)
            if not found.is_fault:
                return found
            wrong = wrong or found
        return wrong or self._altered(said)

    def _places(self, said: Quote) -> Iterator[tuple[int, Span]]:
        """Yield where all parts of a quotation stand, in order."""
        shown = unfolded(_LETTER_IN_BRACKETS.sub(r"\1", said.text))
        yield from self.sources.verbatim(words(shown), tokens(shown))
        parts = [part for part in _LEFT_OUT.split(shown) if words(part)]
        if not parts or parts == [shown]:
            return
        for document, first in self.sources.verbatim(words(parts[0]), tokens(parts[0])):
            last = self._following(parts[1:], document, first)
            if last:
                yield document, Span(first.start, last.end)

    def _following(self, parts: Sequence[str], document: int, last: Span) -> Span | None:
        for part in parts:
            after = (
                span
                for number, span in self.sources.verbatim(words(part), tokens(part))
                if number == document and span.start >= last.end and self._is_close(document, last, span)
            )
            found = next(after, None)
            if found is None:
                return None
            last = found
        return last

    def _is_close(self, document: int, one: Span, other: Span) -> bool:
        places = [self.sources.evidence(document, span).sentence for span in (one, other)]
        return places[1] - places[0] <= _APART

    def _judged(self, said: Quote, document: int, span: Span) -> Verdict:
        evidence = self.sources.evidence(document, span)
        verdict = replace(_verdict(said, "supported"), evidence=(evidence,))
        difference = self._speaker(said, document, span, evidence.sentence)
        if difference:
            status: Status = "altered" if difference.found else "unclear"
            return replace(verdict, status=status, differences=(difference,), note=_unsaid(difference))
        return verdict

    def _speaker(self, said: Quote, document: int, span: Span, sentence: int) -> Difference | None:
        """Return who says it in the source, where that is somebody else, or nobody."""
        if not said.speaker:
            return None
        source = self.sources.documents[document]
        found = [q for q in self.findings.quotes(document, sentence) if q.start < span.end and span.start < q.end]
        named = [quote for quote in found if quote.speaker]
        if named:
            is_same = any(is_same_speaker(said, quote, source.language) for quote in named)
            return None if is_same else Difference("speaker", said.speaker, named[0].speaker)
        if found or len(words(said.text)) < _ATTRIBUTED or self._is_marked(source, sentence, span):
            return None
        return Difference("speaker", said.speaker, None)

    def _is_marked(self, source: Document, sentence: int, span: Span) -> bool:
        """Tell whether a stretch of a source stands in quotation marks, whoever is quoted."""
        block = source.blocks[source.sentences[sentence].block]
        return any(q.start < span.end and span.start < q.end for q in quoted(source.text, [block]))

    def _altered(self, said: Quote) -> Verdict:
        best = self._likest(said)
        if best is None or best.likeness < _ALIKE:
            return _verdict(said, "unclear" if _is_in_doubt(said) else "unsupported")
        differences = [Difference("words", c.said or None, c.found or None) for c in best.changes]
        evidence = self.sources.evidence(best.document, best.span)
        speaker = self._speaker(said, best.document, best.span, evidence.sentence)
        return replace(
            _verdict(said, "unclear" if _is_in_doubt(said) or self._is_at_an_end(said, best) else "altered"),
            evidence=(evidence,),
            differences=tuple([*differences, speaker] if speaker else differences),
            changes=best.changes,
        )

    def _is_at_an_end(self, said: Quote, best: Alignment) -> bool:
        """Tell whether a quotation only takes in small words before it or behind it, which say nothing else."""
        inside, small = words(said.text), stop_words(self.summary.language)
        edges = [words(change.said) for change in best.changes]
        beyond = [edge for edge in edges if edge and edge not in (inside[: len(edge)], inside[-len(edge) :])]
        is_small = all(word in small for edge in edges for word in edge)
        return is_small and not beyond and not any(words(change.found) for change in best.changes)

    def _likest(self, said: Quote) -> Alignment | None:
        text = self.summary.text
        stretch = tokens(text, said.start, said.end)
        found = words(said.text)
        return aligned(text, stretch, terms(found, self.summary.language) or found, self.sources)


def _is_in_doubt(said: Quote) -> bool:
    """Tell whether marks may be apostrophes: "the fans' boos and 's" is no quotation."""
    return said.text[:1] in _APOSTROPHES


def _unsaid(difference: Difference) -> str | None:
    return None if difference.found else "the source says this in its own words and quotes nobody"


def _verdict(said: Quote, status: Status) -> Verdict:
    return Verdict(kind="quotation", status=status, text=said.text, start=said.start, end=said.end)
