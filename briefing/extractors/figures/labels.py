"""What a figure counts or measures: "suspected smugglers", "voters", "revenue"."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from briefing.extractors.figures.quantities import Quantity
    from briefing.extractors.figures.tokens import Tokens
    from briefing.extractors.figures.vocabulary import Vocabulary

_LONGEST = 5


def label(t: Tokens, q: Quantity, v: Vocabulary) -> str | None:
    """Return the words of the text that say what a figure is of, or None."""
    return _right(t, q, v)


def _right(t: Tokens, q: Quantity, v: Vocabulary) -> str | None:
    j = q.end
    if t.low[j] in v.words.of:
        j += 1
        while t.low[j] in v.words.determiners:
            j += 1
    end = j
    while end < j + _LONGEST and (
        t.is_word(end) and t.low[end] not in v.words.stops and t.low[end] not in v.words.verbs
    ):
        end += 1
    return t.span(j, end) if end > j else None
