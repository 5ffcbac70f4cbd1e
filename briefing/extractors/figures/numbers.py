"""The grammar of numbers: digits, number words, scales, fractions, vague plurals; the longest reading first."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from msgspec import Struct

from briefing.extractors.figures.digits import decimal
from briefing.extractors.figures.sums import Sum, compound

if TYPE_CHECKING:
    from briefing.extractors.figures.tokens import Tokens
    from briefing.extractors.figures.vocabulary import Vocabulary

HYPHENS = frozenset("-‐‑")
_MOST_DECIMALS = 12
GLYPHS = {
    "½": (1, 2), "⅓": (1, 3), "⅔": (2, 3), "¼": (1, 4), "¾": (3, 4), "⅕": (1, 5), "⅖": (2, 5), "⅗": (3, 5), "⅘": (4, 5),
    "⅙": (1, 6), "⅚": (5, 6), "⅛": (1, 8), "⅜": (3, 8), "⅝": (5, 8), "⅞": (7, 8),
}  # fmt: skip
_DENOMINATORS = frozenset([*range(2, 11), 12, 15, 16, 20, 24, 25, 32, 50, 64, 100, 1000])


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


def number(t: Tokens, i: int, v: Vocabulary, *, joins: bool = True, is_money: bool = False) -> Number | None:
    """Read the longest number that begins at a token, or None.

    ``joins`` lets "and" add to it, which it may not after "between"; ``is_money`` says that a currency stands
    before it, which makes "m" a million and "t" a trillion.
    """
    return (
        _fold(t, i, v) or _vague(t, i, v) or _fraction(t, i, v) or _out_of(t, i, v) or _amount(t, i, v, joins, is_money)
    )


def _fold(t: Tokens, i: int, v: Vocabulary) -> Number | None:
    """Read "fourfold"."""
    word = t.low[i]
    value = next((v.words.numbers.get(word.removesuffix(end)) for end in v.words.folds if word.endswith(end)), None)
    return Number(first=i, end=i + 1, value=Decimal(value), is_ratio=True) if value else None


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


def _fraction(t: Tokens, i: int, v: Vocabulary) -> Number | None:
    """Read "half a million", "two-thirds", "a quarter of a million", "a third of", "3/4", "½"."""
    found = _odd(t, i, v) or _half(t, i, v) or _quarter(t, i, v) or _glyph(t, i) or _slashed(t, i) or _parts(t, i, v)
    return found and _of_a_scale(t, found, v)


def _odd(t: Tokens, i: int, v: Vocabulary) -> Number | None:
    said = v.words.odd.get(t.low[i])
    for ending in v.words.half_endings if said is None else ():
        whole = v.words.numbers.get(t.low[i].removesuffix(ending)) if t.low[i].endswith(ending) else None
        said = said or (whole and f"{whole}.5")
    return Number(first=i, end=i + 1, value=Decimal(said), is_ratio=said[0] == "0") if said else None


def _half(t: Tokens, i: int, v: Vocabulary) -> Number | None:
    j = i + (t.low[i] in v.words.articles)
    return Number(first=i, end=j + 1, value=Decimal("0.5"), is_ratio=True) if t.low[j] in v.words.halves else None


def _quarter(t: Tokens, i: int, v: Vocabulary) -> Number | None:
    """Read "quarter million", without an article."""
    below = v.words.fractions.get(t.low[i])
    return _share(i, i + 1, Decimal(1), 4) if below == 4 and t.low[i + 1] in v.words.scales else None


def _glyph(t: Tokens, i: int) -> Number | None:
    if t.raw[i] not in GLYPHS:
        return None
    above, below = GLYPHS[t.raw[i]]
    return Number(first=i, end=i + 1, value=Decimal(above) / below, is_ratio=True)


def _slashed(t: Tokens, i: int) -> Number | None:
    if not (t.is_digits(i) and t.raw[i + 1] in {"/", "⁄"} and t.is_glued(i + 1) and t.is_glued(i + 2)):
        return None
    above, below = t.raw[i], t.raw[i + 2]
    if not (above.isdecimal() and below.isdecimal() and len(above) < 4 and len(below) < 5):
        return None
    if (
        int(above) >= int(below)
        or int(below) not in _DENOMINATORS
        or t.raw[i + 3] == "/"
        or (t.is_glued(i + 3) and t.is_word(i + 3))
    ):
        return None
    return Number(first=i, end=i + 3, value=Decimal(int(above)) / int(below), is_ratio=True)


def _parts(t: Tokens, i: int, v: Vocabulary) -> Number | None:
    """Read a number of parts: "two-thirds", "one third", "a fifth of"."""
    w = v.words
    if t.low[i] in w.articles:
        j, above = i + 1, Decimal(1)
    else:
        counted = _cardinal(t, i, v, joins=True)
        if counted is None:
            return None
        j, above = counted.end, counted.value
    j += t.raw[j] in HYPHENS
    below = w.fractions.get(t.low[j])
    if below is None or (t.is_digits(j - 1) and t.is_glued(j)):
        return None
    is_one = t.low[i] in w.articles or t.low[i] in w.ones
    if is_one and not (
        t.low[j + 1] in w.of or t.low[j + 1] in w.scales or t.raw[j + 1] in t.breaks or j + 1 >= t.count
    ):
        return None if t.low[i] in w.articles or t.raw[j - 1] not in HYPHENS else _share(i, j + 1, above, below)
    return _share(i, j + 1, above, below)


def _share(first: int, end: int, above: Decimal, below: int) -> Number:
    return Number(first=first, end=end, value=above / below, is_ratio=True)


def _of_a_scale(t: Tokens, share: Number, v: Vocabulary) -> Number:
    """Multiply a fraction by the scale or dozen that follows: "half a million", "three quarters of a billion"."""
    w = v.words
    j = share.end
    j += t.raw[j] in HYPHENS
    j += t.low[j] in w.of
    j += t.low[j] in w.articles
    size = w.scales.get(t.low[j]) or w.dozens.get(t.low[j])
    if size is None:
        return share
    return Number(first=share.first, end=j + 1, value=share.value * size, has_scale=True)


def _out_of(t: Tokens, i: int, v: Vocabulary) -> Number | None:
    """Read "one in five", "2 out of 3": the first at most ten, and less than the second."""
    w = v.words
    above = _cardinal(t, i, v, joins=False) if w.out_of else None
    if above is None or not 0 < above.value <= 10 or above.has_scale:
        return None
    width = next((n for n in (3, 2, 1) if v.phrase(t, above.end, above.end + n) in w.out_of), 0)
    below = _cardinal(t, above.end + width, v, joins=v.joins_widely, is_bare=v.joins_widely) if width else None
    if below is None or not below.value > above.value or below.value % 1 or v.unit_at(t, below.end) is not None:
        return None
    if above.is_digits != below.is_digits and above.value != 1:
        return None
    if below.is_digits and len(t.raw[below.first]) == 4 and t.raw[below.first].isdecimal():
        return None  # "1 in 2005"
    return Number(first=i, end=below.end, value=above.value / below.value, is_ratio=True)


def _amount(t: Tokens, i: int, v: Vocabulary, joins: bool, is_money: bool) -> Number | None:
    """Read digits or number words, with scale, decimals and a fraction behind them."""
    found = _dozen(t, i, v) or _cardinal(t, i, v, joins=joins) or _article_scale(t, i, v)
    if found is None:
        return None
    if found.is_digits:
        found = _power(t, found) or _mixed(t, found) or _suffixed(t, found, v, is_money) or found
    with_fraction = _and_a_fraction(t, found, v)
    return _decimals(t, found, v) if with_fraction is found else with_fraction


def _dozen(t: Tokens, i: int, v: Vocabulary) -> Number | None:
    w = v.words
    before = None if t.low[i] in w.articles else _cardinal(t, i, v, joins=False)
    j = i + 1 if t.low[i] in w.articles else before.end if before else i
    if j == i or t.low[j] not in w.dozens:
        return None
    return Number(first=i, end=j + 1, value=(before.value if before else 1) * Decimal(w.dozens[t.low[j]]))


def _article_scale(t: Tokens, i: int, v: Vocabulary) -> Number | None:
    w = v.words
    if t.low[i] not in w.articles or t.low[i + 1] not in w.scales:
        return None
    rest = _cardinal(t, i + 1, v, joins=True, is_bare=True)
    return rest and Number(first=i, end=rest.end, value=rest.value, has_scale=True)


def _cardinal(t: Tokens, i: int, v: Vocabulary, *, joins: bool, is_bare: bool = False) -> Number | None:
    """Read digits with the scale words after them, or a run of number words that add up."""
    w = v.words
    total = Sum(w)
    if t.is_digits(i):
        value = decimal(t.raw[i], w.decimal_mark)
        if value is None:
            return None
        total.add(value)
        total.room = 0
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
    """Tell whether "and" at the token before adds the word at this one: "hundred and two", not "hundred and two hundred"."""
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
        rest = _cardinal(t, j, v, joins=True, is_bare=True)
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
    slashed = _slashed(t, j)
    if slashed:
        return Number(first=found.first, end=slashed.end, value=found.value + slashed.value)
    j += t.low[j] in w.articles
    above = w.numbers.get(t.low[j], 1)
    j += t.low[j] in w.numbers and t.low[j + 1] in w.fractions
    below = 2 if t.low[j] in w.halves else w.fractions.get(t.low[j])
    if below is None or (t.low[j] not in w.halves and t.low[j + 1] in w.stops and t.low[j + 1] not in w.of):
        return found
    last = w.scales.get(t.low[found.end - 1], 1)
    scale = w.scales.get(t.low[j + 1], 1)
    part = Decimal(above) / below
    if scale > 1 and last > 1:  # "one billion and a quarter million"
        return Number(first=found.first, end=j + 2, value=found.value + part * scale, has_scale=True)
    if scale > 1:
        return Number(first=found.first, end=j + 2, value=(found.value + part) * scale, has_scale=True)
    value = found.value + part * (last if last >= 1000 else 1)
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
    part = _glyph(t, found.end) or _slashed(t, found.end)
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
