"""Why each sentence was chosen or not: its score by part, and what stood in its way."""

from __future__ import annotations

from bisect import bisect_left
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
_LOOKED_AT = 100  # lines that score a little more, and a little less: what is alike has like scores


class _Outcome(Struct, frozen=True):
    chosen: bool
    obstacle: Literal["budget", "redundancy", "torn"] | None = None
    repeats: int | None = None


def explained(
    pool: Sequence[Sentence], summary: Sequence[SummaryLine], language: str, options: BriefOptions
) -> tuple[Weighed, ...]:
    """Return every ranked sentence with its score. Ranks once more; cost: linear, as the ranker is."""
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
        parts=tuple(score.parts),
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
        known = [(chosen[place][1].value, number) for place, number in self.lines.items() if place in chosen]
        self.by_score = sorted(known)
        self.vectors = {
            self.lines[place]: unit_vector(chosen[place][0].terms) for place in self.lines if place in chosen
        }
        self.worst = min((value for value, _ in known), default=2.0)
        self.redundancy = redundancy

    def outcome(self, sentence: Sentence, score: Score) -> _Outcome:
        if (sentence.document, sentence.index) in self.lines:
            return _Outcome(chosen=True)
        if is_torn(sentence.text):
            return _Outcome(chosen=False, obstacle="torn")
        if score.value < self.worst:
            return _Outcome(chosen=False, obstacle="budget")
        most, line = self._nearest(sentence, score)
        is_repeated = most >= _NEAR_EQUAL or (most > 0 and score.value - self.redundancy * most <= self.worst)
        if not is_repeated:
            return _Outcome(chosen=False, obstacle="budget")
        return _Outcome(chosen=False, obstacle="redundancy", repeats=line)

    def _nearest(self, sentence: Sentence, score: Score) -> tuple[float, int]:
        """Return the largest cosine with a line of a like score, and the first line that has it."""
        at = bisect_left(self.by_score, (score.value, -1))
        vector = unit_vector(sentence.terms)
        near = self.by_score[max(0, at - _LOOKED_AT) : at + _LOOKED_AT]
        found = [(cosine(vector, self.vectors[line]), -line) for _, line in near]
        most, line = max(found, default=(0.0, 0))
        return most, -line
