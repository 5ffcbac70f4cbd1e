"""Why each sentence was chosen or not: its score by part, and what stood in its way."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from msgspec import Struct

from briefing.compose.summary import rated
from briefing.model import Score, Sentence, SummaryLine, Weighed
from briefing.rankers import ABOUT
from briefing.selection import cosine, is_torn, unit_vector

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing.model import BriefOptions

_NEAR_EQUAL = 0.9


class _Outcome(Struct, frozen=True):
    chosen: bool
    obstacle: Literal["budget", "redundancy", "torn"] | None = None
    repeats: int | None = None


def explained(
    pool: Sequence[Sentence], summary: Sequence[SummaryLine], language: str, options: BriefOptions
) -> tuple[Weighed, ...]:
    """Return every ranked sentence with its score. Ranks once more; cost: sentences times lines at worst."""
    sentences, scores = rated(pool, language, options)
    judge = _Judge(sentences, scores, summary, ABOUT[options.ranker].redundancy)
    return tuple(
        _weighed(sentence, score, judge.outcome(sentence, score))
        for sentence, score in zip(sentences, scores, strict=True)
    )


def _weighed(sentence: Sentence, score: Score, outcome: _Outcome) -> Weighed:
    return Weighed(
        text=sentence.text,
        start=sentence.span.start,
        end=sentence.span.end,
        document=sentence.document,
        sentence=sentence.index,
        paragraph=sentence.paragraph,
        score=score.value,
        parts=score.parts,
        chosen=outcome.chosen,
        obstacle=outcome.obstacle,
        repeats=outcome.repeats,
    )


class _Judge:
    """Knows the lines of a summary and tells of a sentence what it met.

    A sentence that scores above the worst line and is missing was left out for its likeness to a line, if that takes
    it below the worst; else there was no room for it.
    """

    def __init__(
        self, sentences: Sequence[Sentence], scores: Sequence[Score], summary: Sequence[SummaryLine], redundancy: float
    ) -> None:
        self.lines = {(line.document, line.sentence): number for number, line in enumerate(summary)}
        chosen = {(s.document, s.index): (s, score) for s, score in zip(sentences, scores, strict=True)}
        known = [chosen[place] for place in self.lines if place in chosen]
        self.vectors = [unit_vector(sentence.terms) for sentence, _ in known]
        self.worst = min((score.value for _, score in known), default=2.0)
        self.redundancy = redundancy

    def outcome(self, sentence: Sentence, score: Score) -> _Outcome:
        if (sentence.document, sentence.index) in self.lines:
            return _Outcome(chosen=True)
        if is_torn(sentence.text):
            return _Outcome(chosen=False, obstacle="torn")
        if score.value < self.worst:
            return _Outcome(chosen=False, obstacle="budget")
        vector = unit_vector(sentence.terms)
        likeness = [cosine(vector, other) for other in self.vectors]
        most = max(likeness, default=0.0)
        is_repeated = most >= _NEAR_EQUAL or (most > 0 and score.value - self.redundancy * most <= self.worst)
        if not is_repeated:
            return _Outcome(chosen=False, obstacle="budget")
        return _Outcome(chosen=False, obstacle="redundancy", repeats=likeness.index(most))
