"""How a figure is meant: about, more or less than it; up or down."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from briefing.language.units import KINDS

if TYPE_CHECKING:
    from briefing.extractors.figures.quantities import Quantity
    from briefing.extractors.figures.vocabulary import Vocabulary
    from briefing.model import Bound, Direction
    from briefing.text.tokens import Tokens

_LONGEST = 6
_FILLERS = frozenset(["a", "an", "total", "combined", "further", "additional", "another"])
_OBJECT = 5  # tokens from a charge to its "over": "sued the two owners over"
_SMALL = 10  # nobody says "more than" of a smaller number in words
_CHANGE = 10  # tokens between "from" and "to"
_REACH = 6  # tokens between a verb of change and its figure, where "by" leads to it


def qualifier(t: Tokens, q: Quantity, v: Vocabulary) -> tuple[str | None, Bound | None]:
    """Return the words that qualify a figure, as they stand in the text, and what they mean."""
    end = q.first
    while end and (t.low[end - 1] in _FILLERS or t.raw[end - 1] in {"-", "("}) and t.low[end - 1] not in v.words.bounds:
        end -= 1
    for stop in dict.fromkeys((q.first, end, q.number.first)):  # the last in "between about 2 and 7"
        for width in range(_LONGEST, 0, -1):
            bound = v.words.bounds.get(v.phrase(t, stop - width, stop)) if width <= stop else None
            if bound and not (v.phrase(t, stop - width, stop) in v.words.overs and _is_preposition(t, q, stop - 1, v)):
                return t.span(stop - width, stop), cast("Bound", bound)
    return _after(t, q, v)


def _is_preposition(t: Tokens, q: Quantity, at: int, v: Vocabulary) -> bool:
    """Tell whether "over" is no bound: "over a £2m fraud", "rose over two years", "a row over 200 homes"."""
    if at + 1 < q.first and t.low[q.first - 1] in v.words.articles:
        return True
    before = t.low[at - 1] if at else ""
    if before in v.words.quarrels:
        return True
    if q.unit is not None and KINDS.get(q.unit) == "duration" and not q.is_age:
        return before not in v.words.lasting and t.low[q.end] not in v.words.not_per
    is_small = q.unit is None and q.value < _SMALL and not (q.number.is_ratio or t.is_digits(q.first))
    return is_small or _is_for_a_deed(t, q, at, v)  # "written over three winters"


def _is_for_a_deed(t: Tokens, q: Quantity, at: int, v: Vocabulary) -> bool:
    """Tell whether a charge is laid for what is counted: "was jailed over 12 raids", not "jailed over 90 people"."""
    verb = next((i for i in range(at - 1, max(at - 1 - _OBJECT, -1), -1) if t.low[i] in v.words.charges), None)
    if verb is None:
        return False
    if q.is_money:
        return not (q.end >= t.count or t.raw[q.end] in t.breaks or t.low[q.end] in v.words.stops)
    is_passive = not v.words.being.isdisjoint(t.low[max(0, verb - 3) : verb])
    is_headline = t.low[q.end] not in v.words.persons and t.low[q.end + 1] not in v.words.persons
    return verb < at - 1 or is_passive or is_headline


def _after(t: Tokens, q: Quantity, v: Vocabulary) -> tuple[str | None, Bound | None]:
    j = q.end + (t.raw[q.end] == "-")
    for width in range(3, 0, -1):
        bound = v.words.bounds_after.get(v.phrase(t, j, j + width))
        if bound and not adds(t, q, v):
            return t.span(j, j + width), cast("Bound", bound)
    return None, ("about" if q.number.is_vague else None)


def adds(t: Tokens, q: Quantity, v: Vocabulary) -> bool:
    """Tell whether "plus" adds something to a sum, as in "£90 plus VAT", and does not say "or more"."""
    return q.is_money and t.low[q.end] in v.words.additions and (t.is_word(q.end + 1) or t.is_digits(q.end + 2))


def direction(t: Tokens, q: Quantity, v: Vocabulary) -> Direction | None:
    """Tell whether a figure is a rise or a fall, from the verb to its left or the noun to its right.

    Where something rose "from 2 to 3", it is the 3 alone that has a direction.
    """
    for i in (q.end, q.end + 1):
        if t.low[i] in v.up_nouns:
            return "up"
        if t.low[i] in v.down_nouns:
            return "down"
    if t.low[q.first - 1] in v.words.start:
        return None
    return _moved(t, q, _before_start(t, q, v), v)


def _before_start(t: Tokens, q: Quantity, v: Vocabulary) -> int:
    """Return the token before a figure, or before the "from 45% in 1974" that its "to" ends."""
    before = q.first - 1
    if t.low[before] not in v.words.to:
        return before
    for i in range(before - 2, max(-1, before - _CHANGE), -1):
        if t.raw[i] in t.breaks:
            return before
        if t.low[i] in v.words.start and (t.is_digits(i + 1) or t.is_digits(i + 2)):
            return i - 1
    return before


def _moved(t: Tokens, q: Quantity, last: int, v: Vocabulary) -> Direction | None:
    """Return the direction that a word of change gives, which ends at a token or leads up to it."""
    i, is_led = last, False
    while i >= max(0, last + 1 - _REACH) and not (t.raw[i] in t.breaks or t.is_digits(i)):
        word = t.low[i]
        if word in v.words.ups:
            is_bound = t.low[i + 1] in v.words.to and v.phrase(t, i, i + 2) in v.words.bounds  # "up to"
            return None if is_bound or t.low[i - 1] in v.words.composed else "up"
        if word in v.words.downs:
            return "down"
        is_led = is_led or word in v.words.by
        is_way = is_led or word in v.bounds_words or word in v.words.articles or word in v.words.of
        if not is_way or (word in v.words.overs and _is_preposition(t, q, i, v)):
            return None
        i -= 1
    return None
