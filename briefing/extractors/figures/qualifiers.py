"""How a figure is meant: about, more or less than it; up or down."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:
    from briefing.extractors.figures.quantities import Quantity
    from briefing.extractors.figures.tokens import Tokens
    from briefing.extractors.figures.vocabulary import Vocabulary
    from briefing.model import Bound, Direction

_LONGEST = 6
_FILLERS = frozenset(["a", "an", "total", "combined", "further", "additional", "another"])
_REACH = 6  # tokens between a verb of change and its figure, where "by" leads to it


def qualifier(t: Tokens, q: Quantity, v: Vocabulary) -> tuple[str | None, Bound | None]:
    """Return the words that qualify a figure, as they stand in the text, and what they mean."""
    end = q.first
    while end and (t.low[end - 1] in _FILLERS or t.raw[end - 1] in {"-", "("}) and t.low[end - 1] not in v.words.bounds:
        end -= 1
    for stop in dict.fromkeys((q.first, end, q.number.first)):  # the last in "between about 2 and 7"
        for width in range(_LONGEST, 0, -1):
            bound = v.words.bounds.get(v.phrase(t, stop - width, stop)) if width <= stop else None
            if bound:
                return t.span(stop - width, stop), cast("Bound", bound)
    return _after(t, q, v)


def _after(t: Tokens, q: Quantity, v: Vocabulary) -> tuple[str | None, Bound | None]:
    j = q.end + (t.raw[q.end] == "-")
    for width in range(3, 0, -1):
        bound = v.words.bounds_after.get(v.phrase(t, j, j + width))
        if bound:
            return t.span(j, j + width), cast("Bound", bound)
    return None, ("about" if q.number.is_vague else None)


def direction(t: Tokens, q: Quantity, v: Vocabulary) -> Direction | None:
    """Tell whether a figure is a rise or a fall, from the verb to its left or the noun to its right."""
    for i in (q.end, q.end + 1):
        if t.low[i] in v.up_nouns:
            return "up"
        if t.low[i] in v.down_nouns:
            return "down"
    i, is_led = q.first - 1, False
    while i >= max(0, q.first - _REACH) and not (t.raw[i] in t.breaks or t.is_digits(i)):
        word = t.low[i]
        if word in v.words.ups:
            is_bound = t.low[i + 1] in v.words.to and v.phrase(t, i, i + 2) in v.words.bounds  # "up to"
            return None if is_bound or t.low[i - 1] in v.words.composed else "up"
        if word in v.words.downs:
            return "down"
        is_led = is_led or word in v.words.by
        if not (is_led or word in v.bounds_words or word in v.words.articles or word in v.words.of):
            return None
        i -= 1
    return None
