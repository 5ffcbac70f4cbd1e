"""Two quantities that are one figure: "between 5 and 7 million", "5-7%", "£3m–£5m", "two or three"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from briefing.extractors.figures.quantities import Quantity, quantity

if TYPE_CHECKING:
    from decimal import Decimal

    from briefing.extractors.figures.tokens import Tokens
    from briefing.extractors.figures.vocabulary import Vocabulary

_OPPOSITE = {"more": "less", "less": "more"}
_LONGEST_BOUND = 5
_DASHES = frozenset("-‐‑–—~～−")


def with_range(t: Tokens, q: Quantity, v: Vocabulary) -> list[Quantity]:
    """Return a quantity joined with the one behind it where the two are a range; else the one, or both, apart.

    Scale and unit of the second belong to the first as well. "From 3 to 5" of a change, and "by 3 to 5", are two.
    """
    w = v.words
    bounded = _bounded(t, q, v)
    if bounded:
        return [bounded]
    at = q.end + (t.raw[q.end] == "-" and not t.is_digits(q.end + 1))  # "7- or 8-inch"
    mark = t.low[at]
    is_between = _is_between(t, q, v)
    is_dash = mark in _DASHES
    if not (is_dash or mark in w.to or mark in w.either or (mark in w.joiners)):
        return [q]
    j = at + 1
    while t.low[j] in w.bounds and j < at + 3:  # "between 2 and about 7"
        j += 1
    second = _second(t, j, v)
    if second is None:
        return [q]
    low, high = _shared(q, second, is_dash=is_dash)
    if low.unit is not None and second.unit is not None and second.unit.startswith(low.unit + "/"):
        low = replace(low, unit=second.unit)
    if at > q.end:
        return [low, second]
    if mark in w.joiners and not is_between:
        return [low, second] if low.unit != q.unit and mark not in w.either else [q]
    if low.unit != second.unit or low.is_times != second.is_times or q.number.is_ratio != second.number.is_ratio:
        return [q]
    if mark in w.either and not _are_neighbours(low.value, second.value):
        return [low] if low.unit != q.unit else [q]
    if is_dash and not t.is_glued(q.end) and t.is_glued(q.end + 1):
        return [q]  # "12 -5": a negative number follows
    if is_changed(t, q, v) or (t.low[q.first - 1] in w.by and (q.unit is not None or second.unit is None)):
        return [low, second]
    if low.value >= high and not _is_started(t, q, v):
        return [q]
    number = replace(
        q.number, has_scale=second.number.has_scale, is_digits=q.number.is_digits and second.number.is_digits
    )
    return [replace(second, first=q.first, number=number, value=low.value, high=high, is_left=q.is_left)]


def _bounded(t: Tokens, q: Quantity, v: Vocabulary) -> Quantity | None:
    """Read "more than 10 but less than 20" as one range, whichever bound comes first."""
    j = q.end + (t.raw[q.end] == ",")
    j += t.low[j] in v.words.contrasts
    if j == q.end:
        return None
    width = next((n for n in range(_LONGEST_BOUND, 0, -1) if v.words.bounds.get(v.phrase(t, j, j + n)) in _OPPOSITE), 0)
    second = _second(t, j + width, v) if width else None
    first = next(
        (b for n in range(_LONGEST_BOUND, 0, -1) if (b := v.words.bounds.get(v.phrase(t, q.first - n, q.first)))), ""
    )
    if second is None or _OPPOSITE.get(first) != v.words.bounds[v.phrase(t, j, j + width)]:
        return None
    low, high = (q, second) if first == "more" else (second, q)
    if not low.value < high.value or (q.unit not in {None, second.unit}):
        return None
    return replace(second, first=q.first, value=low.value, high=high.value, number=q.number)


def _second(t: Tokens, j: int, v: Vocabulary) -> Quantity | None:
    """Read the quantity that begins at a token, be its first token a currency, a minus or the number."""
    for i in range(j, min(j + 4, t.count)):
        if t.is_digits(i) or t.low[i] in v.starters or (t.low[i] in v.words.articles and t.low[i + 1] in v.starters):
            found = quantity(t, i, v)
            is_whole = found is not None and found.first <= j
            return found if is_whole else None
    return None


def _shared(q: Quantity, second: Quantity, *, is_dash: bool) -> tuple[Quantity, Decimal]:
    """Give the first quantity the scale and the unit that it shares with the second."""
    value = q.value
    if second.number.has_scale and not q.number.has_scale and second.number.is_vague is False:
        scale = _scale(second.number.value)
        if value < second.number.value / scale:
            value *= scale
    unit, is_age = q.unit, q.is_age
    if unit is None or (is_dash and second.unit is None and q.is_left):
        unit, is_age = second.unit or unit, second.is_age
    return replace(q, value=value, unit=unit, is_age=is_age, is_times=q.is_times or second.is_times), second.value


def _scale(value: Decimal) -> int:
    """Return the power of a thousand that a value was scaled by."""
    return next((10**n for n in (12, 9, 6, 3, 2) if value >= 10**n), 1)


def _is_between(t: Tokens, q: Quantity, v: Vocabulary) -> bool:
    return any(t.low[q.first - n] in v.words.between for n in (1, 2))


def _is_started(t: Tokens, q: Quantity, v: Vocabulary) -> bool:
    return any(t.low[q.first - n] in v.words.start for n in (1, 2))


def is_changed(t: Tokens, q: Quantity, v: Vocabulary) -> bool:
    """Tell whether a quantity is where a change begins: "rose from 3 to 5"."""
    if not _is_started(t, q, v):
        return False
    moved = v.words.ups | v.words.downs | v.words.moves
    return any(t.low[i] in moved for i in range(max(0, q.first - 8), q.first))


def _are_neighbours(low: Decimal, high: Decimal) -> bool:
    return low < high <= 2 * low + 5
