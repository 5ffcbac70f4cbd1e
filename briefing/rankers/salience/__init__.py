"""The default ranker: what a text is about, where it says so, and how; in one pass over its terms.

``view`` looks at the sentences once, ``features`` says what counts for a sentence, ``modes`` which kind of text
it is and what counts in that kind. No matrix, no model, no numpy: the cost is linear in the text.
"""

from __future__ import annotations

from array import array
from typing import TYPE_CHECKING

from msgspec import Struct

from briefing.language.words import ranking_words
from briefing.model import Score
from briefing.rankers.salience.features import FEATURES, fullness
from briefing.rankers.salience.modes import FOCUS_WEIGHT, mode_of
from briefing.rankers.salience.view import look

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefing.model import Sentence


def salience(sentences: Sequence[Sentence], *, language: str = "en", focus: Sequence[str] = ()) -> list[Score]:
    """Score each sentence by the weighted features of its text's mode, 0 to 1.

    The parts are the weighted features; the value is their sum, scaled to 0..1 over the brief, times ``fullness``.
    Linear in the number of terms. The weights are from measurements on 17 kinds of text (docs/ranking.md).

    >>> from briefing.model import Sentence, Span
    >>> texts = [("The rate rose again today .", ("rate", "rise")), ("A cat slept .", ("cat", "slept"))]
    >>> rate, cat = salience([Sentence(Span(0, 1), text, tuple(text.split()), terms) for text, terms in texts])
    >>> rate.value > cat.value, dict(rate.parts)["position"]
    (True, 0.6)
    """
    if not sentences:
        return []
    view = look(sentences, ranking_words(language), focus)
    mode = mode_of(view)
    weights = mode.weights + ((("focus", FOCUS_WEIGHT),) if focus else ())
    columns = [array("d", [weight * value for value in FEATURES[name](view)]) for name, weight in weights]
    sums = scaled([sum(row) for row in zip(*columns, strict=True)])
    full = fullness(view, mode.full_words)
    names = (*(name for name, _ in weights), "fullness")
    columns.append(array("d", full))
    return [
        Score(value * share, Parts(names, columns, at))
        for at, (value, share) in enumerate(zip(sums, full, strict=True))
    ]


class Parts(Struct, frozen=True):
    """The parts of the score of one sentence, which stand in columns with those of all others.

    Of a text of many sentences the parts of a few are shown; a pair for each would take a kilobyte a sentence.
    """

    names: Sequence[str]
    columns: Sequence[array[float]]
    at: int

    def __iter__(self) -> Iterator[tuple[str, float]]:
        return ((name, column[self.at]) for name, column in zip(self.names, self.columns, strict=True))

    def __len__(self) -> int:
        return len(self.names)

    def __contains__(self, part: object) -> bool:
        return part in tuple(self)


def scaled(values: list[float]) -> list[float]:
    """Return the values stretched to 0..1; all 1 where they are equal.

    >>> scaled([1, 3, 2]), scaled([5, 5])
    ([0.0, 1.0, 0.5], [1.0, 1.0])
    """
    low, high = min(values), max(values)
    return [(value - low) / (high - low) for value in values] if high > low else [1.0] * len(values)
