"""The grammar of numbers, the longest reading first: vague plurals, fractions, then amounts with all that follows."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from briefing.extractors.figures.cardinals import HYPHENS, Number, cardinal
from briefing.extractors.figures.digits import decimal
from briefing.extractors.figures.fractions import fraction, glyph, one_of_them, out_of, slashed
from briefing.extractors.figures.sums import Sum

if TYPE_CHECKING:
    from briefing.extractors.figures.vocabulary import Vocabulary
    from briefing.text.tokens import Tokens

_MOST_DECIMALS = 12


def number(t: Tokens, i: int, v: Vocabulary, *, joins: bool = True, is_money: bool = False) -> Number | None:
    """Read the longest number that begins at a token, or None.

    ``joins`` lets "and" add to it, which it may not after "between"; ``is_money`` says that a currency stands
    before it, which makes "m" a million and "t" a trillion.
    """
    return _alone(t, i, v) if _is_alone(t, i, v) else _longest(t, i, v, joins, is_money)


def _is_alone(t: Tokens, i: int, v: Vocabulary) -> bool:
    """Tell whether a number is one token: most are, and need not be held against all that a number may be."""
    if t.low[i + 1] in v.continuing or t.is_digits(i + 1) or not (t.low[i] in v.plain or t.is_digits(i)):
        return False
    return t.low[i + 2] not in v.words.out_of or t.low[i] not in v.words.ones  # "one household in five"


def _alone(t: Tokens, i: int, v: Vocabulary) -> Number | None:
    is_digits = t.is_digits(i)
    value = decimal(t.raw[i], v.words.decimal_mark) if is_digits else v.plain[t.low[i]]
    return None if value is None else Number(first=i, end=i + 1, value=value, is_digits=is_digits)


def _longest(t: Tokens, i: int, v: Vocabulary, joins: bool, is_money: bool) -> Number | None:
    return (
        _fold(t, i, v)
        or _thousands(t, i, v)
        or _vague(t, i, v)
        or fraction(t, i, v)
        or out_of(t, i, v)
        or one_of_them(t, i, v)
        or _amount(t, i, v, joins, is_money)
    )


def _fold(t: Tokens, i: int, v: Vocabulary) -> Number | None:
    """Read "fourfold"."""
    word = t.low[i]
    value = next((v.words.numbers.get(word.removesuffix(end)) for end in v.words.folds if word.endswith(end)), None)
    return Number(first=i, end=i + 1, value=Decimal(value), is_ratio=True) if value else None


def _thousands(t: Tokens, i: int, v: Vocabulary) -> Number | None:
    """Read "1,000s of": the plural of a round number, and no seconds."""
    if t.low[i + 1] != "s" or not t.is_glued(i + 1) or t.low[i + 2] not in v.words.of:
        return None
    found = cardinal(t, i, v, joins=False)
    if found is None or found.value < 100 or found.value.normalize().as_tuple().digits != (1,):
        return None
    return Number(first=i, end=i + 2, value=found.value, high=found.value * 10, is_vague=True, has_scale=True)


def _vague(t: Tokens, i: int, v: Vocabulary) -> Number | None:
    """Read "hundreds", "tens of thousands", "several hundred thousand": from one to ten of it."""
    w = v.words
    j, times = i, 1
    if t.low[i] in w.tens and t.low[i + 1] in w.of and t.low[i + 2] in w.plurals:
        j, times = i + 2, 10
    elif t.low[i] in w.several or (t.low[i] in w.articles and t.low[i + 1] in w.several):
        return _several(t, i, v)
    if t.low[j] not in w.plurals:
        return None
    value = w.plurals[t.low[j]] * times
    j += 1
    if t.low[j] in w.of and t.low[j + 1] in w.plurals:
        value, j = value * w.plurals[t.low[j + 1]], j + 2
    return Number(first=i, end=j, value=Decimal(value), high=Decimal(value * 10), is_vague=True, has_scale=True)


def _several(t: Tokens, i: int, v: Vocabulary) -> Number | None:
    w = v.words
    j = i + (t.low[i] in w.articles) + 1
    j += t.low[j] in w.of
    total = Sum(w)
    end = j
    while t.low[end] in w.scales and total.scale(w.scales[t.low[end]]):
        end += 1
    if end == j and t.low[j] in w.dozens:
        value, end = Decimal(w.dozens[t.low[j]]), j + 1
    else:
        value = total.value
    if end == j:
        return None
    return Number(first=i, end=end, value=value, high=value * 10, is_vague=True, has_scale=True)


def _amount(t: Tokens, i: int, v: Vocabulary, joins: bool, is_money: bool) -> Number | None:
    """Read digits or number words, with scale, decimals and a fraction behind them."""
    found = _dozen(t, i, v) or cardinal(t, i, v, joins=joins) or _article_scale(t, i, v)
    if found is None:
        return None
    if found.is_digits:
        found = _power(t, found) or _mixed(t, found) or _suffixed(t, found, v, is_money) or found
    with_fraction = _and_a_fraction(t, found, v)
    return _decimals(t, found, v) if with_fraction is found else with_fraction


def _dozen(t: Tokens, i: int, v: Vocabulary) -> Number | None:
    w = v.words
    before = None if t.low[i] in w.articles else cardinal(t, i, v, joins=False)
    j = i + 1 if t.low[i] in w.articles else before.end if before else i
    if j == i or t.low[j] not in w.dozens:
        return None
    return Number(first=i, end=j + 1, value=(before.value if before else 1) * Decimal(w.dozens[t.low[j]]))


def _article_scale(t: Tokens, i: int, v: Vocabulary) -> Number | None:
    w = v.words
    if t.low[i] not in w.articles or t.low[i + 1] not in w.scales:
        return None
    rest = cardinal(t, i + 1, v, joins=True, is_bare=True)
    return rest and Number(first=i, end=rest.end, value=rest.value, has_scale=True)


def _decimals(t: Tokens, found: Number, v: Vocabulary) -> Number:
    """Add what is said after the point: "two point five", and the scale behind it."""
    w = v.words
    j = found.end + 1
    if t.low[found.end] not in w.points or (found.has_scale and found.value % 100):
        return found
    digits = ""
    while w.numbers.get(t.low[j], 10) < 10 and len(digits) < _MOST_DECIMALS:
        digits, j = digits + str(w.numbers[t.low[j]]), j + 1
    if not digits:
        rest = cardinal(t, j, v, joins=True, is_bare=True)
        if rest is None or rest.value % 1 or rest.value >= 10**_MOST_DECIMALS:
            return found
        digits, j = str(int(rest.value)), rest.end
    value = found.value + Decimal(f"0.{digits}")
    if t.low[j] in w.scales:
        return Number(first=found.first, end=j + 1, value=value * w.scales[t.low[j]], has_scale=True)
    return Number(first=found.first, end=j, value=value)


def _and_a_fraction(t: Tokens, found: Number, v: Vocabulary) -> Number:
    """Add "and a half", "and three quarters" to a whole number, and the scale that may follow."""
    w = v.words
    j = found.end + (t.low[found.end] in w.joiners or t.low[found.end] in w.plus)
    if j == found.end or found.value % 1:
        return found
    part = slashed(t, j)
    if part:
        return Number(first=found.first, end=part.end, value=found.value + part.value)
    j += t.low[j] in w.articles
    above = w.numbers.get(t.low[j], 1)
    j += t.low[j] in w.numbers and t.low[j + 1] in w.fractions
    below = 2 if t.low[j] in w.halves else w.fractions.get(t.low[j])
    if below is None or (t.low[j] not in w.halves and t.low[j + 1] in w.stops and t.low[j + 1] not in w.of):
        return found
    last = w.scales.get(t.low[found.end - 1], 1)
    scale = w.scales.get(t.low[j + 1], 1)
    share = Decimal(above) / below
    if scale > 1 and last > 1:  # "one billion and a quarter million"
        return Number(first=found.first, end=j + 2, value=found.value + share * scale, has_scale=True)
    if scale > 1:
        return Number(first=found.first, end=j + 2, value=(found.value + share) * scale, has_scale=True)
    value = found.value + share * (last if last >= 1000 else 1)
    return Number(first=found.first, end=j + 1, value=value, has_scale=found.has_scale)


def _power(t: Tokens, found: Number) -> Number | None:
    """Read "2.48×10−5", "1.3x10^6"."""
    j = found.end
    if t.raw[j] not in {"x", "×", "*", "·"} or t.raw[j + 1] not in {"10", "2"}:
        return None
    sign = j + 2 + (t.raw[j + 2] == "^")
    is_negative = t.raw[sign] in {"-", "−", "–"}
    at = sign + is_negative
    if at == j + 2 or not t.raw[at].isdecimal() or len(t.raw[at]) > 2 or not t.is_glued(at):
        return None
    power = -int(t.raw[at]) if is_negative else int(t.raw[at])
    value = found.value * Decimal(t.raw[j + 1]) ** power
    return Number(first=found.first, end=at + 1, value=value) if abs(power) <= 30 else None


def _mixed(t: Tokens, found: Number) -> Number | None:
    """Read "2 1/2" and "5½"."""
    part = glyph(t, found.end) or slashed(t, found.end)
    if (
        part is None
        or found.value % 1
        or (part.end == found.end + 3 and part.value * 100 % 1 and t.raw[part.end - 1] > "32")
    ):
        return None
    return Number(first=found.first, end=part.end, value=found.value + part.value)


def _suffixed(t: Tokens, found: Number, v: Vocabulary, is_money: bool) -> Number | None:
    """Read a scale that is stuck to the digits: "5bn", "10k", "1.2m tons"."""
    j = found.end
    scale = v.words.suffixes.get(t.low[j]) if t.is_glued(j) else None
    if t.raw[j] == "K" and len(t.raw[j - 1]) == 1 and not is_money:
        return None  # a 4K screen
    if scale is None or (t.is_glued(j + 1) and t.raw[j + 1] not in t.breaks | HYPHENS):
        return None
    if t.raw[j] == "t" or t.raw[j] == "T":
        return Number(first=found.first, end=j + 1, value=found.value * scale, has_scale=True) if is_money else None
    if t.raw[j] == "m" and not (is_money or _counts(t, j + 1, v)):
        return None
    return Number(first=found.first, end=j + 1, value=found.value * scale, has_scale=True)


def _counts(t: Tokens, j: int, v: Vocabulary) -> bool:
    """Tell whether a word that may be counted follows, so that "m" is a million and no metre."""
    word = t.low[j]
    return word.isalpha() and not t.is_capital(j) and word not in v.words.stops and word not in v.words.lengths
