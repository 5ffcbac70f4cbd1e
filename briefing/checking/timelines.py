"""The lines of a timeline as a brief shows them: when, with the date it stands for, and the clause that tells it."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from briefing.checking.tokens import position, tokens
from briefing.extractors.dates import dates, moments
from briefing.page.told import when
from briefing.text.analysis import Analysis

if TYPE_CHECKING:
    from briefing.checking.sources import Sources


class Timelines:
    """What the dates of each source are shown as, found when they are first asked for."""

    def __init__(self, sources: Sources) -> None:
        self.sources = sources
        self._shown: dict[int, dict[int, list[tuple[str, ...]]]] = {}

    def clause(
        self, said: tuple[str, ...], number: int, at: int, *, in_columns: bool = False
    ) -> tuple[int, int] | None:
        """Return where in a sentence the clause of a line stands that begins as a date of this sentence is shown.

        In columns the lines of both cells stand in turns: then all words of the row must be of one or the other.
        """
        sentence = self.sources.sentence(number, at).span
        there = tokens(self.sources.documents[number].text, sentence.start, sentence.end).words
        for label in self._labels(number).get(at, ()):
            rest = said[len(label) :]
            first = position(rest, there) if rest and said[: len(label)] == label else -1
            if first >= 0:
                return first, first + len(rest)
            if in_columns and set(label) <= set(said) and set(said) <= {*label, *there}:
                return 0, len(there)
        return None

    def _labels(self, number: int) -> dict[int, list[tuple[str, ...]]]:
        """Return how the dates of each sentence of a source are shown, as tokens."""
        if number not in self._shown:
            document = self.sources.documents[number]
            analysis = Analysis(document)
            starts = [sentence.span.start for sentence in document.sentences]
            found: dict[int, list[tuple[str, ...]]] = {}
            for moment in moments(analysis, dates(analysis)):
                label = tokens(when(document, moment)).words
                found.setdefault(bisect_right(starts, moment.start) - 1, []).append(label)
            self._shown[number] = found
        return self._shown[number]
