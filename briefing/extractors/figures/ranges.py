"""Two quantities that are one figure: "between 5 and 7 million", "5-7%", "£3m–£5m", "two or three"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from briefing.extractors.figures.digits import decimal
from briefing.extractors.figures.quantities import Quantity, quantity, with_rate

if TYPE_CHECKING:
    from collections.abc import Collection
    from decimal import Decimal

    from briefing.extractors.figures.vocabulary import Vocabulary
    from briefing.text.tokens import Tokens

_OPPOSITE = {"more": "less", "less": "more"}
_LONGEST_BOUND = 5
_MOST_BETWEEN = 4  # tokens from "between" to its number
_DASHES = frozenset("-‐‑–—~～−")


def with_range(t: Tokens, q: Quantity, v: Vocabulary) -> list[Quantity]:
    """Return a quantity joined with the one behind it where the two are a range; else the one, or both, apart.

    Scale and unit of the second belong to the first as well. "From 3 to 5" of a change, and "by 3 to 5", are two.
    """
    bounded, linked = _bounded(t, q, v), _linked(t, q, v)
    if bounded or linked is None:
        return [bounded or q]
    link, second = linked
    if q.is_left and second.unit is None and (t.is_glued(q.end) or _ends_in_scale(t, second, v)):
        second = with_rate(t, replace(second, unit=q.unit), v)  # "£1.60–1.65 billion"
    low = _shared(t, q, second, v)
    if link == "suspended" or (link == "and" and low.unit != q.unit):
        return [low, second]
    if link == "and" or not _are_alike(low, second):
        return [q]
    if link == "or" and not _are_neighbours(low.value, second.value):
        return [replace(q, unit=low.unit)]
    return _one_or_two(t, q, (low, second), v)


def _one_or_two(t: Tokens, q: Quantity, pair: tuple[Quantity, Quantity], v: Vocabulary) -> list[Quantity]:
    """Return both as one range that takes in its "between"; apart where they are the ends of a change."""
    low, second = pair
    if (
        _is_changed(t, q, v)
        or _is_step(t, q, v)
        or (t.low[q.first - 1] in v.words.by and (q.unit is not None or second.unit is None))
    ):
        return [low, second]
    if not (low.value < second.value or _is_started(t, q, v)):
        return [q]
    between = _between(t, q, v)
    return [replace(_joined(low, second), first=low.first if between is None else between)]


def _linked(t: Tokens, q: Quantity, v: Vocabulary) -> tuple[str, Quantity] | None:
    """Return what links a quantity to the next, and the next: "to", "dash", "or", "and", or a suspended hyphen."""
    w = v.words
    at = q.end + (t.raw[q.end] == "-" and t.is_glued(q.end) and not t.is_glued(q.end + 1))  # "7- or 8-inch"
    mark = t.low[at]
    links = (("dash", _DASHES), ("to", w.to), ("or", w.either), ("and", w.joiners))
    link = next((name for name, marks in links if mark in marks), None)
    if link is None or (link == "dash" and not t.is_glued(q.end) and t.is_glued(q.end + 1)):
        return None  # in "12 -5" a negative number follows
    skipped: Collection[str] = w.bounds
    if link == "and" and _between(t, q, v) is not None:
        link, skipped = "to", w.determiners.union(w.bounds)
    j = at + 1
    while t.low[j] in skipped and j < at + 3:  # "between 2 and about 7", "tra i 2 e i 7"
        j += 1
    second = _second(t, j, v, is_money=q.is_left)
    return ("suspended" if at > q.end else link, second) if second else None


def _are_alike(low: Quantity, second: Quantity) -> bool:
    is_alike = low.unit == second.unit and low.is_times == second.is_times
    return is_alike and low.number.is_ratio == second.number.is_ratio


def _joined(low: Quantity, second: Quantity) -> Quantity:
    is_digits = low.number.is_digits and second.number.is_digits
    number = replace(low.number, has_scale=second.number.has_scale, is_digits=is_digits)
    return replace(second, first=low.first, number=number, value=low.value, high=second.value, is_left=low.is_left)


def _bounded(t: Tokens, q: Quantity, v: Vocabulary) -> Quantity | None:
    """Read "more than 10 but less than 20" as one range, whichever bound comes first."""
    j = q.end + (t.raw[q.end] == ",")
    j += t.low[j] in v.words.contrasts
    if j == q.end:
        return None
    widths = range(_LONGEST_BOUND, 0, -1)
    bounds = v.words.bounds
    first = next((b for n in widths if (b := bounds.get(v.phrase(t, q.first - n, q.first)))), "")
    width = next((n for n in widths if bounds.get(v.phrase(t, j, j + n)) == _OPPOSITE.get(first, "-")), 0)
    second = _second(t, j + width, v) if width else None
    if second is None or q.unit not in {None, second.unit}:
        return None
    low, high = (q, second) if first == "more" else (second, q)
    if not low.value < high.value:
        return None
    return replace(second, first=q.first, value=low.value, high=high.value, number=q.number)


def _ends_in_scale(t: Tokens, second: Quantity, v: Vocabulary) -> bool:
    """Tell whether a second number is a scaled sum like the first, and counts nothing: "$60 to 75 million."."""
    after = t.low[second.end]
    return second.number.has_scale and (second.end >= t.count or after in t.breaks or after in v.words.stops)


def _second(t: Tokens, j: int, v: Vocabulary, *, is_money: bool = False) -> Quantity | None:
    """Read the quantity that begins at a token, be its first token a currency, a minus or the number."""
    for i in range(j, min(j + 4, t.count)):
        if t.is_digits(i) or t.low[i] in v.starters or (t.low[i] in v.words.articles and t.low[i + 1] in v.starters):
            found = quantity(t, i, v, is_money=is_money)
            is_whole = found is not None and found.first <= j
            return found if is_whole else None
    return None


def _shared(t: Tokens, q: Quantity, second: Quantity, v: Vocabulary) -> Quantity:
    """Give the first quantity the scale and the unit that it shares with the second."""
    value = q.value
    if second.number.has_scale and not q.number.has_scale and not second.number.is_vague:
        said = _said(t, second.number.first, v)
        value *= second.number.value / said if said and value < said else 1
    unit, is_age = q.unit, q.is_age
    if unit is None:
        unit, is_age = second.unit, second.is_age
    elif second.unit is not None and second.unit.startswith(f"{unit}/"):
        unit = second.unit
    return replace(q, value=value, unit=unit, is_age=is_age, is_times=q.is_times or second.is_times)


def _said(t: Tokens, i: int, v: Vocabulary) -> Decimal | int | None:
    """Return the number that is said before its scale: the 7 of "7 million"."""
    return decimal(t.raw[i], v.words.decimal_mark) if t.is_digits(i) else v.words.numbers.get(t.low[i])


def _between(t: Tokens, q: Quantity, v: Vocabulary) -> int | None:
    """Return the token of the "between" before a quantity, over an article or a bound: "tussen de", "between about"."""
    i = q.first - 1
    while i > q.first - _MOST_BETWEEN and (t.low[i] in v.words.determiners or t.low[i] in v.bounds_words):
        i -= 1
    return i if i >= 0 and t.low[i] in v.words.between else None


def _is_started(t: Tokens, q: Quantity, v: Vocabulary) -> bool:
    return any(t.low[q.first - n] in v.words.start for n in (1, 2))


def _is_changed(t: Tokens, q: Quantity, v: Vocabulary) -> bool:
    """Tell whether a quantity is where a change begins: "rose from 3 to 5"."""
    if not _is_started(t, q, v):
        return False
    moved = v.words.ups | v.words.downs | v.words.moves
    return any(t.low[i] in moved for i in range(max(0, q.first - 8), q.first))


def _is_step(t: Tokens, q: Quantity, v: Vocabulary) -> bool:
    """Tell whether a quantity is a change up to the next one: "rose 3% to 5.5%", but not "rose 3 to 5%"."""
    verb, before = t.low[q.first - 1], t.low[q.first - 2]
    is_said = q.unit is not None and t.low[q.end] in v.words.to
    is_verb = verb in v.words.ups | v.words.downs and verb not in v.words.change_nouns
    return is_said and is_verb and before not in v.words.modals | v.words.infinitive


def _are_neighbours(low: Decimal, high: Decimal) -> bool:
    return low < high <= 2 * low + 5
