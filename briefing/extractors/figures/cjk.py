"""Figures in Chinese and Japanese: no spaces between words, numerals by myriads, units right behind the number."""

from __future__ import annotations

import re
from bisect import bisect_left
from decimal import Decimal
from typing import TYPE_CHECKING, cast

from msgspec import Struct
from msgspec.structs import replace

from briefing.extractors.figures.digits import plain
from briefing.extractors.figures.numerals import Numerals, numerals
from briefing.language.units import CODES, KINDS, SIGNS
from briefing.model import Figure

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefing.model import Bound, FigureKind

_LONGEST_UNIT = 9
_LONGEST_LABEL = 8
_LONGEST_COUNTER = 3
_LONGEST_BOUND = 5
_LONGEST_TITLE = 3  # of a person, before an age in brackets
_OLDEST = 120
_OPENING, _CLOSING = frozenset("(（"), frozenset(")）")
_LABEL = re.compile(r"[\u30a0-\u30ff\u3400-\u9fff]+")
_LABEL_END = re.compile(r"[\u30a0-\u30ff\u3400-\u9fff]+\Z")


class Amount(Struct, frozen=True, kw_only=True):
    """A number in the text with its unit."""

    start: int
    end: int
    value: Decimal
    high: Decimal | None = None
    unit: str | None = None
    is_ratio: bool = False
    is_more: bool = False


def cjk_figures(text: str, span: tuple[int, int], code: str, taken: Sequence[tuple[int, int]]) -> Iterator[Figure]:
    """Yield the figures of one sentence.

    >>> [(f.text, str(f.value), f.unit) for f in cjk_figures("人口は1億2500万人、予算は3兆円だ。", (0, 18), "ja", [])]
    [('1億2500万人', '125000000', None), ('3兆円', '3000000000000', 'JPY')]
    """
    n = numerals(code)
    at, end = span
    while m := n.run.search(text, at, end):
        amount = _amount(text, m, n, end)
        if amount is None:
            at = m.end()
            continue
        amount = _ranged(text, amount, n, end)
        at = max(amount.end, m.end())
        if not _is_masked(text, amount, m, n, span) and not _overlaps(taken, amount):
            yield _figure(text, amount, n, end)


def _amount(text: str, m: re.Match[str], n: Numerals, end: int) -> Amount | None:
    run = m.group()
    value = n.value(run)
    if value is None:
        return None
    amount = Amount(start=m.start(), end=m.end(), value=value, is_more=any(s in run for s in n.words.several))
    amount = _share(text, amount, n, end) or _tenths(text, amount, n, end) or _with_unit(text, amount, n, end)
    return _with_left(text, amount, n)


def _share(text: str, amount: Amount, n: Numerals, end: int) -> Amount | None:
    """Read 三分之二, 5分の3, 百分之三十: the denominator stands first."""
    link = n.parts.match(text, amount.end, end)
    above = n.run.match(text, link.end(), end) if link else None
    value = n.value(above.group()) if above else None
    if above is None or value is None or not amount.value:
        return None
    if amount.value == 100:
        return replace(amount, end=above.end(), value=value, unit="percent")
    return replace(amount, end=above.end(), value=value / amount.value, is_ratio=True)


def _tenths(text: str, amount: Amount, n: Numerals, end: int) -> Amount | None:
    """Read 三成 and 3割8分7厘 as per cent."""
    at, value, step, found = amount.end, amount.value, Decimal(10), Decimal(0)
    for sign in n.words.tenths:
        if text[at : at + 1] not in sign or at >= end:
            break
        found, at, step = found + value * step, at + 1, step / 10
        more = n.run.match(text, at, end)
        following = n.value(more.group()) if more and len(more.group()) <= 2 else None
        if more is None or following is None:
            break
        if text[more.end() : more.end() + 1] not in n.words.tenths[-1] + n.words.tenths[1]:
            break
        value, at = following, more.end()
    return replace(amount, end=at, value=found, unit="percent") if at > amount.end else None


def _with_unit(text: str, amount: Amount, n: Numerals, end: int) -> Amount:
    at = amount.end
    at += text[at : at + 1] == " "
    for width in range(min(_LONGEST_UNIT, end - at), 0, -1):
        said = text[at : at + width]
        scale = n.words.suffixes.get(said) or n.words.dozens.get(said)
        if scale:
            return _with_unit(text, replace(amount, end=at + width, value=amount.value * scale), n, end)
        unit = n.units.get(said) or SIGNS.get(said)
        if unit and not (
            said.isascii()
            and said.isalpha()
            and text[at + width : at + width + 1].isalpha()
            and text[at + width].isascii()
        ):
            return replace(amount, end=at + width, unit=unit)
    return amount


def _with_left(text: str, amount: Amount, n: Numerals) -> Amount:
    """Take in the sign and the currency before a number."""
    start = amount.start
    value, unit = amount.value, amount.unit
    for width in (3, 2, 1):
        said = text[max(0, start - width) : start].strip()
        if unit is None and said and (said in SIGNS or said in CODES) and said not in {"c", "p"}:
            start, unit = start - width, SIGNS.get(said, said)
            break
    for sign in n.minus:
        if text.startswith(sign, max(0, start - len(sign))) and start >= len(sign):
            before = text[start - 2 : start - 1]
            is_dash = sign in "-−－" and before.isascii() and before.isalnum()
            if not is_dash:
                start, value = start - len(sign), -value
                break
    return replace(amount, start=start, value=value, unit=unit)


def _ranged(text: str, amount: Amount, n: Numerals, end: int) -> Amount:
    """Join a number with the one behind 到, から or a dash."""
    link = n.links.match(text, amount.end, end)
    m = n.run.match(text, link.end(), end) if link else None
    second = _amount(text, m, n, end) if m else None
    if m is None or second is None or (amount.unit and second.unit != amount.unit) or second.is_ratio:
        return amount
    value = amount.value
    scale = next((s for s in sorted(n.words.scales.values(), reverse=True) if s >= 10_000 and second.value >= s), 1)
    if (
        scale > 1
        and value < second.value / scale
        and not any(sign in text[amount.start : amount.end] for sign in n.words.scales)
    ):
        value *= scale
    if value >= second.value:
        return amount
    return replace(amount, end=second.end, value=value, high=second.value, unit=second.unit)


def _is_masked(text: str, amount: Amount, m: re.Match[str], n: Numerals, span: tuple[int, int]) -> bool:
    """Tell whether numerals are a rank, a part of a word, or a one that counts nothing."""
    if (amount.start, amount.end) == span:
        return False  # a cell of a table, or a text that is nothing but a number
    before = text[amount.start - 1 : amount.start] if amount.start else ""
    after = text[amount.end : amount.end + 1]
    if (
        before in n.words.ranks
        or _is_rank(text, amount, n)
        or (before and before.isascii() and (before.isalpha() or before in "/_:#"))
    ):
        return True
    if m.group()[:1].isdecimal():
        return after.isascii() and (after.isalpha() or after in "/_:")
    if amount.unit or amount.is_ratio or amount.high is not None:
        return False
    is_counted = bool(_counter(text, amount, n))
    return m.group() in n.words.names or (len(m.group()) == 1 and (amount.value < 2 or not is_counted))


def _is_rank(text: str, amount: Amount, n: Numerals) -> bool:
    """Tell whether a number tells which and not how many: 2回目, 十二号."""
    end = amount.end + len(_counter(text, amount, n))
    return any(text[at : at + 1] in n.words.rank_ends for at in {amount.end, end})


def _counter(text: str, amount: Amount, n: Numerals) -> str:
    """Return the counter behind a number without a unit: the 人 of 300人."""
    if amount.unit is not None:
        return ""
    said = (text[amount.end : amount.end + width] for width in range(_LONGEST_COUNTER, 0, -1))
    return next((word for word in said if word in n.words.counters), "")


def _overlaps(taken: Sequence[tuple[int, int]], amount: Amount) -> bool:
    at = bisect_left(taken, (amount.start + 1, 0))
    return any(start < amount.end and end > amount.start for start, end in taken[max(0, at - 1) : at + 1])


def _figure(text: str, amount: Amount, n: Numerals, end: int) -> Figure:
    is_age = _is_age(text, amount, n)
    stop = amount.end + len(_counter(text, amount, n))
    said, bound = _qualifier(text, amount, stop, n)
    return Figure(
        text=text[amount.start : stop],
        start=amount.start,
        end=stop,
        kind="age" if is_age else _kind(amount),
        value=plain(amount.value),
        value_high=None if amount.high is None else plain(amount.high),
        unit="year" if is_age else amount.unit,
        qualifier=said,
        bound=bound,
        label=None if is_age else _label(text, amount, (stop, end), n),
    )


def _is_age(text: str, amount: Amount, n: Numerals) -> bool:
    """Tell whether years are those of somebody: 71歳, 永瀬さん(71)."""
    if amount.unit == "year":
        return text[amount.start : amount.end].endswith(tuple(n.words.old))
    before = text[max(0, amount.start - 1 - _LONGEST_TITLE) : amount.start]
    is_in_brackets = before[-1:] in _OPENING and text[amount.end : amount.end + 1] in _CLOSING
    return is_in_brackets and amount.unit is None and amount.value <= _OLDEST and before[:-1].endswith(n.honorifics)


def _kind(amount: Amount) -> FigureKind:
    if amount.unit is not None:
        return cast("FigureKind", KINDS.get(amount.unit, "money"))
    return "ratio" if amount.is_ratio else "count"


def _qualifier(text: str, amount: Amount, stop: int, n: Numerals) -> tuple[str | None, Bound | None]:
    """Return the words that qualify a number, which stand before it or behind its counter, and what they mean."""
    for width in range(_LONGEST_BOUND, 0, -1):
        said = text[max(0, amount.start - width) : amount.start]
        if said in n.words.bounds:
            return said, cast("Bound", n.words.bounds[said])
    for width in range(_LONGEST_BOUND, 0, -1):
        said = text[stop : stop + width]
        if said in n.words.bounds_after:
            return said, cast("Bound", n.words.bounds_after[said])
    more = next((sign for sign in text[amount.start : stop] if sign in n.words.several), None)
    return more, "more" if amount.is_more else None


def _label(text: str, amount: Amount, after: tuple[int, int], n: Numerals) -> str | None:
    """Return what a number counts, which stands behind it, or is of: the subject before it."""
    at, end = after
    width = next((w for w in range(_LONGEST_BOUND, 0, -1) if text[at : at + w] in n.words.bounds_after), 0)
    at += width
    is_linked = text[at : at + 1] in n.words.of
    if amount.unit in {None, "percent"} and (is_linked or width or not n.words.is_label_linked):
        m = _LABEL.match(text, at + is_linked, min(end, at + is_linked + _LONGEST_LABEL))
        found = _cut(m.group(), n) if m else None
        if found:
            return found
    return _topic(text, amount, n)


def _cut(run: str, n: Numerals) -> str | None:
    return run[: next((i for i, sign in enumerate(run) if sign in n.words.stops), len(run))] or None


def _topic(text: str, amount: Amount, n: Numerals) -> str | None:
    """Return the subject whose amount is told: 総工費は12億円, 总投资为18亿元."""
    said = text[max(0, amount.start - _LONGEST_LABEL - 2 * _LONGEST_BOUND) : amount.start]
    bound = next((w for w in range(_LONGEST_BOUND, 0, -1) if said[-w:] in n.words.bounds), 0)
    said = said[: len(said) - bound]
    width = next((w for w in (2, 1) if said[-w:] in n.words.topics), 0)
    m = _LABEL_END.search(said, 0, len(said) - width) if width else None
    run = m.group()[-_LONGEST_LABEL:] if m else ""
    return run[max((i + 1 for i, sign in enumerate(run) if sign in n.words.stops), default=0) :] or None
