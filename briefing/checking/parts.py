"""The verdict on what a brief of ours shows: each line is held to the letter, and judged as a claim where it fails."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from msgspec.structs import replace

from briefing.checking.timelines import Timelines
from briefing.checking.tokens import position, tokens, unfolded
from briefing.extractors.figures import figures
from briefing.model import Moment, Name, Quote, Span
from briefing.text.analysis import Analysis
from briefing.text.terms import words
from briefing.verdicts import Difference, Verdict

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from briefing.checking.briefs import Part
    from briefing.checking.sources import Sources
    from briefing.model import Document, Mention
    from briefing.verdicts import ClaimKind, DifferenceKind, Evidence

_KINDS: dict[str, ClaimKind] = {
    "figures": "figure",
    "quotes": "quotation",
    "names": "name",
    "where": "name",
    "timeline": "date",
    "summary": "sentence",
    "title": "sentence",
}


_DIFFERENCES: dict[str, DifferenceKind] = {
    "figures": "value",
    "quotes": "words",
    "names": "name",
    "where": "name",
    "timeline": "day",
    "summary": "words",
    "title": "words",
}
_SHORT = 40  # signs of a row that is looked for sign by sign
_ASKED = 3  # words of a row by which its sentence is looked for


class Parts:
    """Judges the parts of a brief; ``judge`` gives the verdict on a claim that does not stand there to the letter."""

    def __init__(self, summary: Document, sources: Sources, judge: Callable[[Mention], Verdict | None]) -> None:
        self.summary = summary
        self.sources = sources
        self.judge = judge
        self.timelines = Timelines(sources)

    def verdict(self, part: Part) -> Verdict | None:
        """Return the verdict on a part; None where the lines of the summary are to be judged as any text is."""
        stated = self._stated(part)
        if stated:
            return stated
        if part.section == "quotes":
            return self._with_role(self.judge(self._quote(part)), part.speaker_role or "")
        if part.section in {"names", "where"}:
            return self._name(part)
        if part.section in {"figures", "timeline"}:
            return self._row(part)
        return None

    def _stated(self, part: Part) -> Verdict | None:
        """Return the verdict on a part of a brief in JSON, which names the very place that it stands at."""
        if part.place is None or part.place[0] >= len(self.sources.documents):
            return None
        number, start, end = part.place
        evidence = self.sources.evidence(number, Span(start, end))
        said = part.span.of(self.summary.text)
        if evidence.text != said:
            difference = Difference(_DIFFERENCES[part.section], said, evidence.text)
            return replace(self._supported(part, evidence), status="altered", differences=(difference,))
        return None if part.speaker or part.beside else self._supported(part, evidence)

    def _quote(self, part: Part) -> Quote:
        start, end = part.span.start, part.span.end
        return Quote(
            text=part.span.of(self.summary.text), start=start, end=end, speaker=part.speaker, role=part.speaker_role
        )

    def _name(self, part: Part) -> Verdict | None:
        text = part.span.of(self.summary.text)
        verdict = self.judge(Name(text=text, start=part.span.start, end=part.span.end, kind="person"))
        if verdict is None or verdict.is_fault:
            verdict = self._to_the_letter(part) or verdict
        return self._with_role(verdict, part.beside.of(self.summary.text) if part.beside else "")

    def _with_role(self, verdict: Verdict | None, role: str) -> Verdict | None:
        """Return a verdict with a fault if the role that the brief gives somebody stands in no source."""
        if verdict is None or verdict.is_fault or not words(role):
            return verdict
        if next(self.sources.verbatim(words(role), tokens(role)), None):
            return verdict
        return replace(verdict, status="altered", differences=(Difference("role", role, None),))

    def _row(self, part: Part) -> Verdict | None:
        """Judge a row of two cells: both stand in one sentence, or what they claim is judged together."""
        said = tokens(self.summary.text, part.span.start, part.span.end)
        for document, at in self._sentences(part):
            sentence = self.sources.sentence(document, at).span
            there = tokens(self.sources.documents[document].text, sentence.start, sentence.end)
            ways = (_in_two, _in_cells) if part.is_column else (_in_two,)
            span = next((found for way in ways if (found := way(said.words, there.words))), None)
            if part.section == "timeline" and not span:
                text = self.sources.documents[document].text
                span = _dated(said.words, there.words, text) or self.timelines.clause(
                    said.words, document, at, in_columns=part.is_column
                )
            if span:
                return self._supported(part, self.sources.evidence(document, there.span(*span)))
        return self._to_the_letter(part) or self._as_claim(part)

    def _to_the_letter(self, part: Part) -> Verdict | None:
        """Find the signs of a short row one after the other, whatever white space and ends of sentences part them."""
        signs = "".join(part.span.of(self.summary.text).strip(" *").split())
        if not 0 < len(signs) <= _SHORT:
            return None
        pattern = re.compile(r"\s*".join(map(re.escape, signs)))
        for number, document in enumerate(self.sources.documents):
            match = pattern.search(document.text)
            if match:
                return self._supported(part, self.sources.evidence(number, Span(*match.span())))
        return None

    def _sentences(self, part: Part) -> Iterator[tuple[int, int]]:
        """Yield the sentences that hold a word of a part: the word that the fewest hold, or a sign that is no word."""
        text = part.span.of(self.summary.text)
        said = unfolded(text)
        asked = sorted({*words(said)}, key=lambda w: (len(self.sources.holders.get(w, ())), w))
        for word in asked[:_ASKED]:
            yield from self.sources.holders.get(word, ())
        first = (text.split() or [""])[0].strip("*")
        for number, document in enumerate(self.sources.documents):
            yield from ((number, at) for at, s in enumerate(document.sentences) if first and first in s.text)

    def _as_claim(self, part: Part) -> Verdict | None:
        text = part.span.of(self.summary.text)
        if part.section == "timeline":
            return self.judge(Moment(text=text, start=part.span.start, end=part.span.end))
        found = [
            f for f in figures(Analysis(self.summary), []) if part.span.start <= f.start and f.end <= part.span.end
        ]
        label = text[found[0].end - part.span.start :].strip(" *") if found else ""
        claim = replace(found[0], label=label or None) if found else None
        verdict = self.judge(claim) if claim else None
        return verdict or Verdict(
            kind="figure", status="unsupported", text=text, start=part.span.start, end=part.span.end
        )

    def _supported(self, part: Part, evidence: Evidence) -> Verdict:
        return Verdict(
            kind=_KINDS[part.section],
            status="supported",
            text=part.span.of(self.summary.text),
            start=part.span.start,
            end=part.span.end,
            evidence=(evidence,),
        )


def _in_two(said: tuple[str, ...], there: tuple[str, ...]) -> tuple[int, int] | None:
    """Return where the first cell of a row stands in a sentence that holds both, each word for word.

    >>> _in_two(("900", "drivers"), ("more", "than", "900", "angry", "drivers"))
    (2, 3)
    """
    for cut in range(len(said), 0, -1):
        first = position(said[:cut], there)
        if first >= 0 and (cut == len(said) or position(said[cut:], there) >= 0):
            return first, first + cut
    return None


def _dated(said: tuple[str, ...], there: tuple[str, ...], text: str) -> tuple[int, int] | None:
    """Return where a sentence stands behind its dates, each of which is in its text: a number of a list may be one.

    >>> _dated(("1931", "2021", "open", "from", "1931"), ("open", "from", "1931"), "2021. Open from 1931.")
    (0, 3)
    """
    for cut in range(len(said)):
        first = position(said[cut:], there)
        if first >= 0:
            return (first, first + len(said) - cut) if all(word in text.lower() for word in said[:cut]) else None
    return None


def _in_cells(said: tuple[str, ...], there: tuple[str, ...]) -> tuple[int, int] | None:
    """Return where a row begins in a sentence that holds all its words: cells of several lines are told in turns.

    >>> _in_cells(("300", "water", "metres"), ("300", "metres", "of", "water"))
    (0, 1)
    """
    if not said or not set(said) <= set(there):
        return None
    at = there.index(said[0])
    return at, at + 1
