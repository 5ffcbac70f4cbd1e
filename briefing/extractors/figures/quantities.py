"""Numbers with what they are numbers of: currency and sign on the left, unit, rate and age on the right."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from briefing.extractors.figures.cardinals import HYPHENS, Number
from briefing.extractors.figures.numbers import number
from briefing.language.units import CODES, DOUBTFUL, KINDS, MINOR, PARTS, RIGHT_ONLY, SIGNS

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from briefing.extractors.figures.vocabulary import Vocabulary
    from briefing.text.tokens import Tokens

_MINUS = frozenset("-−–")
_AMERICAN = frozenset(["US", "U.S."])  # behind a sum in dollars
_LENGTHS = frozenset(["metre", "kilometre", "mile", "foot", "yard", "nautical mile"])  # of places, not of things
_MANY = 100  # so many won are money, fewer may have won
_SIGN_ENDS = frozenset(sign[-1:] for sign in SIGNS if sign not in RIGHT_ONLY)


class Quantity(Struct, frozen=True, kw_only=True):
    """A number with its unit, from tokens ``first`` up to ``end``; ``number_end`` is where the number itself ends."""

    first: int
    end: int
    number_end: int
    value: Decimal
    number: Number
    high: Decimal | None = None
    unit: str | None = None
    in_digits: bool = False  # not in words
    is_left: bool = False  # the unit stands before the number: "$5"
    is_age: bool = False
    contest: str | None = None  # "vote" or "number": the high value is the other side
    is_times: bool = False  # "ten times more", "fourfold"

    @property
    def is_money(self) -> bool:
        """Tell whether the unit is a currency, or a rate of one."""
        return self.unit is not None and self.unit.partition("/")[0] not in KINDS

    @property
    def is_duration(self) -> bool:
        """Tell whether the unit is one of time."""
        return self.unit is not None and KINDS.get(self.unit) == "duration"

    @property
    def is_length(self) -> bool:
        """Tell whether the unit is one of length."""
        return self.unit in _LENGTHS

    @property
    def is_counted(self) -> bool:
        """Tell whether it tells how many or how old, and not how much."""
        return self.is_age or (self.unit is None and not self.number.is_ratio)

    @property
    def width(self) -> int:
        """Return how many tokens it takes."""
        return self.end - self.first


# Where the rules look from: the whole, its number, the last token of that, and the first number of a range.
ANCHORS: Mapping[str, Callable[[Quantity], tuple[int, int]]] = {
    "figure": lambda q: (q.first, q.end),
    "number": lambda q: (q.number.first, q.number_end),
    "last": lambda q: (q.number_end - 1, q.number_end),
    "range": lambda q: (q.number.first if q.high is None else q.first, q.number_end),
}


def quantity(t: Tokens, i: int, v: Vocabulary, *, joins: bool = True, is_money: bool = False) -> Quantity | None:
    """Read the number at a token with its currency, sign and unit.

    ``is_money`` says that the currency stands further left: "£60-75m".
    """
    is_signed = t.raw[i - 1] in _MINUS and t.is_glued(i) and i > 1
    first, currency = _currency_before(t, i - is_signed, v)
    first = first if currency else i
    found = number(t, i, v, joins=joins, is_money=is_money or currency is not None)
    if found is None:
        return None
    if not (is_signed and currency):  # "€ -12" has its minus already
        first, is_signed = _minus_before(t, first, v)
    plain = Quantity(
        first=first,
        end=found.end,
        number_end=found.end,
        value=-found.value if is_signed else found.value,
        high=found.high,
        number=found,
        unit=currency,
        in_digits=t.is_digits(i),
        is_left=currency is not None,
    )
    return with_rate(t, _with_more(t, _with_unit(t, plain, v), v), v)


def unclaimed(q: Quantity) -> Quantity:
    """Return a quantity without what stands before its number, which the quantity before it has taken."""
    unit = None if q.is_left else q.unit
    return replace(q, first=q.number.first, value=q.number.value, unit=unit, is_left=False)


def _currency_before(t: Tokens, i: int, v: Vocabulary) -> tuple[int, str | None]:
    """Return the first token of the currency that stands before a number, and its code."""
    if not (t.raw[i - 1][-1:] in _SIGN_ENDS or t.raw[i - 1] in CODES or t.low[i - 1] in v.left_names) or not i:
        return i, None
    for width in (3, 2, 1):
        if i < width:
            continue
        said = t.span(i - width, i).replace(" ", "")
        known = SIGNS.get(said) if said not in RIGHT_ONLY else None
        known = known or (said if said in CODES and said not in DOUBTFUL else None) or v.left_names.get(said.lower())
        is_apart = t.span(i - width, i)[1:2] == " "  # "a $5,000 policy" is in no Australian dollars
        if (
            known
            and not is_apart
            and not (said[0].isalpha() and t.is_glued(i - width) and t.raw[i - width - 1].isalpha())
        ):
            return i - width, known
    return i, None


def _minus_before(t: Tokens, first: int, v: Vocabulary) -> tuple[int, bool]:
    before = first - 1
    if t.low[before] in v.words.minus:
        is_bound = any(v.phrase(t, first - n, first) in v.words.bounds for n in (2, 3))  # "por lo menos 20"
        return (first, False) if is_bound else (before, True)
    if t.raw[before] in HYPHENS and t.low[before - 1] in v.words.minus:
        return before - 1, True
    is_sign = (
        t.raw[before] in _MINUS and t.is_glued(first) and (not t.is_glued(before) or t.raw[before - 1] in {"(", "|"})
    )
    return (before, True) if is_sign and before >= 0 else (first, False)


def _with_unit(t: Tokens, q: Quantity, v: Vocabulary) -> Quantity:
    """Add the unit on the right: "30 years", "16.9-ounce", "tens of millions of dollars", "$76 US"."""
    j = q.end
    if t.low[j] in v.words.times and not q.is_left:
        return _with_times(t, q, v)
    j += t.raw[j] in HYPHENS and t.is_glued(j) and t.is_glued(j + 1)
    if (q.number.is_vague or q.number.is_ratio) and t.low[j] in v.words.of:
        j += 1
    if q.number.is_ratio and t.low[j] in v.words.articles:
        j += 1
    if q.number.has_scale and t.low[j] in v.words.unit_links:
        j += 1
    known = v.unit_at(t, j)
    if q.is_left:
        return _said_again(t, q, v, v.unit_at(t, q.end))
    if known is None and t.low[j] in v.words.fillers:
        known = v.unit_at(t, j + 1)
    if known is None or (t.low[j] in v.words.doubtful_units and not (q.number.has_scale or q.value >= _MANY)):
        return _in_millions(t, q, j)
    scale = v.words.scales.get(t.low[known[1]]) if t.raw[j] in CODES else None
    if scale:
        return replace(q, unit=known[0], end=known[1] + 1, value=q.value * scale)
    return replace(q, unit=known[0], end=known[1])


def _with_times(t: Tokens, q: Quantity, v: Vocabulary) -> Quantity:
    """Tell "ten times as large", a ratio, from "three times", a count."""
    j = q.end
    if len(t.low[j]) == 1:
        return replace(q, end=j + 1, is_times=True)
    after = t.low[j + 1]
    is_times = after in v.words.comparisons | v.words.multiplied or after.endswith(v.words.comparatives)
    return replace(q, is_times=True, end=j + 1) if is_times else q


def _in_millions(t: Tokens, q: Quantity, j: int) -> Quantity:
    """Read "30 MUSD", as Nordic news write millions of dollars."""
    code = t.raw[j]
    if code[:1] != "M" or code[1:] not in CODES:
        return q
    return replace(q, value=q.value * 1_000_000, unit=code[1:], end=j + 1)


def _per(t: Tokens, q: Quantity, v: Vocabulary) -> Quantity:
    """Add any noun behind "per" or a stroke."""
    j = q.end + 1 + (t.raw[q.end + 1] in HYPHENS)
    known = v.unit_at(t, j)
    if known:
        return replace(q, unit=f"{q.unit}/{known[0]}", end=known[1])
    said = t.low[j]
    is_noun = said.isalpha() and len(said) > 1 and said not in v.words.stops
    return replace(q, unit=f"{q.unit}/{said}", end=j + 1) if is_noun else q


def _said_again(t: Tokens, q: Quantity, v: Vocabulary, known: tuple[str, int] | None) -> Quantity:
    """Take in a currency that is said again, or told apart, behind the number: "$5 USD", "$76 US"."""
    if known and known[0] == q.unit and v.repeats(t, q.end):
        return replace(q, end=known[1])
    width = next((n for n in (4, 1) if q.unit == "USD" and t.span(q.end, q.end + n) in _AMERICAN), 0)
    return replace(q, end=q.end + width) if width else q


def _with_more(t: Tokens, q: Quantity, v: Vocabulary) -> Quantity:
    """Add age, what is below zero, or the second unit of "5 ft 2 in"."""
    if q.unit is None:
        return q
    kind = KINDS.get(q.unit)
    if kind == "temperature" and v.phrase(t, q.end, q.end + 2) in v.words.below_zero:
        return replace(q, value=-abs(q.value), end=q.end + 2)
    j = q.end + (t.raw[q.end] in HYPHENS)
    width = next((n for n in (2, 1) if v.phrase(t, j, j + n) in v.words.old), 0) if kind == "duration" else 0
    return replace(q, end=j + width, is_age=True) if width else _with_second_unit(t, q, v)


def _with_second_unit(t: Tokens, q: Quantity, v: Vocabulary) -> Quantity:
    """Add the smaller unit of "5 ft 2 in", "20 dollars 43 cents" as its part, and turn "2 hours 15 minutes" into it."""
    j = q.end + (t.low[q.end] in v.words.joiners)
    if q.unit is None or q.value % 1 or not (t.is_digits(j) or t.low[j] in v.words.numbers):
        return q
    if q.is_money and _is_hundredths(t, q, j):
        return replace(q, value=q.value + Decimal(t.raw[j]) / 100, end=j + 1)
    second = number(t, j, v)
    known = second and v.unit_at(t, second.end, is_sure=True)
    if not second or not known:
        return q
    parts = 100 if q.is_money and known[0] in MINOR and q.unit not in MINOR else PARTS.get((q.unit, known[0]), 0)
    if not 0 < second.value < parts:
        return q
    if KINDS.get(q.unit) == "duration":
        return replace(q, value=q.value * parts + second.value, unit=known[0], end=known[1])
    return replace(q, value=q.value + second.value / parts, end=known[1])


def _is_hundredths(t: Tokens, q: Quantity, j: int) -> bool:
    """Tell whether two digits behind a currency word are its cents: "15 dollars 50."."""
    if q.is_left or q.unit in MINOR or q.value % 1 or j != q.end or q.number.has_scale:
        return False
    return len(t.raw[j]) == 2 and t.raw[j].isdecimal() and (j + 1 >= t.count or t.raw[j + 1] in {".", ",", ")"})


def with_rate(t: Tokens, q: Quantity, v: Vocabulary) -> Quantity:
    """Add what the unit is for: "$52 a barrel", "50 hours a week", "10 kV/cm", "a 52,000 barrel-a-day refinery"."""
    w = v.words
    if q.unit is None or "/" in q.unit:
        return q
    word = t.low[q.end]
    if word in w.per or (word == "/" and t.is_glued(q.end)):
        return _per(t, q, v)
    hyphens = t.raw[q.end] in HYPHENS and t.raw[q.end + 2] in HYPHENS
    if t.low[q.end + hyphens] not in w.per_articles:
        return q
    j = q.end + 1 + 2 * hyphens
    known = v.unit_at(t, j)
    if known and not v.is_currency(known[0]) and (q.is_money or KINDS.get(known[0]) == "duration"):
        return q if t.low[known[1]] in w.not_per else replace(q, unit=f"{q.unit}/{known[0]}", end=known[1])
    return replace(q, unit=f"{q.unit}/{t.low[j]}", end=j + 1) if q.is_money and t.low[j] in w.per_nouns else q
