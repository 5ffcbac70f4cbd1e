"""The ranker that takes the beginning: hard to beat on news, and what every other ranker is held against."""

from __future__ import annotations

from itertools import groupby
from operator import attrgetter
from typing import TYPE_CHECKING

from briefing.model import Score

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing.model import Sentence


def lead(sentences: Sequence[Sentence], *, language: str = "en", focus: Sequence[str] = ()) -> list[Score]:
    """Score each sentence by how early it stands in its own document: 1, a half, a third.

    Of several documents the first sentences come first, then the second ones. Linear.

    >>> from briefing.model import Sentence, Span
    >>> [score.value for score in lead([Sentence(Span(0, 1), "A"), Sentence(Span(2, 3), "B")])]
    [1.0, 0.5]
    """
    del language, focus
    values = (
        1 / (1 + place) for _, group in groupby(sentences, attrgetter("document")) for place, _ in enumerate(group)
    )
    return [Score(value, (("position", value),)) for value in values]
