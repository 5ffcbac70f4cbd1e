"""The default ranker: what a text is about, where it says so, and how; in one pass over its terms.

``view`` looks at the sentences once, ``features`` says what counts for a sentence, ``modes`` which kind of text
it is and what counts in that kind. No matrix, no model, no numpy: the cost is linear in the text.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.language.words import ranking_words
from briefing.model import Score
from briefing.rankers.salience.features import FEATURES, fullness
from briefing.rankers.salience.modes import FOCUS_WEIGHT, mode_of
from briefing.rankers.salience.view import look

if TYPE_CHECKING:
    from collections.abc import Sequence

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
    columns = [[weight * value for value in FEATURES[name](view)] for name, weight in weights]
    names = [name for name, _ in weights]
    full = fullness(view, mode.full_words)
    sums = scaled([sum(row) for row in zip(*columns, strict=True)])
    return [
        Score(value * share, (*zip(names, row, strict=True), ("fullness", share)))
        for value, share, row in zip(sums, full, zip(*columns, strict=True), strict=True)
    ]


def scaled(values: list[float]) -> list[float]:
    """Return the values stretched to 0..1; all 1 where they are equal.

    >>> scaled([1, 3, 2]), scaled([5, 5])
    ([0.0, 1.0, 0.5], [1.0, 1.0])
    """
    low, high = min(values), max(values)
    return [(value - low) / (high - low) for value in values] if high > low else [1.0] * len(values)
