"""Cardinal numbers: digits with the scales behind them, and runs of number words that add up."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from msgspec import Struct

from briefing.extractors.figures.digits import decimal
from briefing.extractors.figures.sums import Sum, compound

if TYPE_CHECKING:
    from briefing.extractors.figures.vocabulary import Vocabulary
    from briefing.text.tokens import Tokens

HYPHENS = frozenset("-‐‑")


class Number(Struct, frozen=True, kw_only=True):
    """A number read from tokens ``first`` up to ``end``."""

    first: int
    end: int
    value: Decimal
    high: Decimal | None = None
    is_ratio: bool = False
    is_vague: bool = False
    is_digits: bool = False  # nothing but one token of digits
    has_scale: bool = False

    @property
    def width(self) -> int:
        """Return how many tokens it takes."""
        return self.end - self.first


def cardinal(t: Tokens, i: int, v: Vocabulary, *, joins: bool, is_bare: bool = False) -> Number | None:
    """Read digits with the scale words after them, or a run of number words that add up."""
    w = v.words
    total = Sum(w)
    if t.is_digits(i):
        value = decimal(t.raw[i], w.decimal_mark)
        if value is None:
            return None
        total.start(value)
    elif not _step(total, t.low[i], v, is_bare=is_bare):
        return None
    end, has_scale = i + 1, t.low[i] in w.scales
    while True:
        j = end + (t.raw[end] in HYPHENS and t.is_glued(end) and t.is_glued(end + 1))
        if joins and t.low[j] in w.joiners and _may_join(total, t, j + 1, v):
            j += 1
        if t.is_digits(i) and end == i + 1 and t.low[j] in w.currencies:
            break  # "3 cents" of French are money, "trois cents" are not
        if not (_step(total, t.low[j], v, is_bare=True) or _plural(total, t.low[j], v)):
            break
        has_scale = has_scale or t.low[j] in w.scales
        end = j + 1
    if has_scale and t.raw[end] == "." and t.is_glued(end) and v.unit_at(t, end + 1):
        end += 1  # "2,5 Mio. Euro"
    return Number(first=i, end=end, value=total.value, is_digits=end == i + 1 and t.is_digits(i), has_scale=has_scale)


def _may_join(total: Sum, t: Tokens, i: int, v: Vocabulary) -> bool:
    """Tell whether "and" adds the word at a token: "hundred and two", but not "hundred and two hundred"."""
    value = v.words.numbers.get(t.low[i])
    if value is None:
        value = int(compound(t.low[i], v.code) or 0) if v.words.is_compounding else 0
    if not 0 < value < total.room <= 1000 * (1000 if v.joins_widely else 1):
        return False
    j = i + 1 + (t.raw[i + 1] in HYPHENS)
    if t.low[j] in v.words.fractions or t.low[j] in v.words.halves:
        return False  # "one hundred and three quarters"
    return v.words.scales.get(t.low[j + (t.low[j] in v.words.numbers)], 10**18) >= total.room


def _step(total: Sum, word: str, v: Vocabulary, *, is_bare: bool) -> bool:
    """Take one more word into the sum, if it is a number word that fits."""
    w = v.words
    if word in w.numbers:
        return total.add(Decimal(w.numbers[word]))
    if word in w.scales:
        return (is_bare or word in w.bare_scales) and total.scale(w.scales[word])
    if not w.is_compounding or len(word) < 5:
        return False
    value = compound(word, v.code)
    return value is not None and total.add(value)


def _plural(total: Sum, word: str, v: Vocabulary) -> bool:
    """Take "billions" behind a number as its scale."""
    scale = v.words.plurals.get(word, 0)
    return scale >= 1000 and total.scale(scale)
