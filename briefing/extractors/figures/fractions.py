"""Fractions: "half a million", "two-thirds", "a quarter of a million", "3/4", "½", "one in five"."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from briefing.extractors.figures.cardinals import HYPHENS, Number, cardinal

if TYPE_CHECKING:
    from briefing.extractors.figures.vocabulary import Vocabulary
    from briefing.text.tokens import Tokens

GLYPHS = {
    "½": (1, 2), "⅓": (1, 3), "⅔": (2, 3), "¼": (1, 4), "¾": (3, 4), "⅕": (1, 5), "⅖": (2, 5), "⅗": (3, 5), "⅘": (4, 5),
    "⅙": (1, 6), "⅚": (5, 6), "⅛": (1, 8), "⅜": (3, 8), "⅝": (5, 8), "⅞": (7, 8),
}  # fmt: skip
_MOST_OF_THEM = 1000
_MOST_PARTS = 999
_DENOMINATORS = frozenset([*range(2, 11), 12, 15, 16, 20, 24, 25, 32, 50, 64, 100, 1000])


def fraction(t: Tokens, i: int, v: Vocabulary) -> Number | None:
    """Read "half a million", "two-thirds", "a quarter of a million", "a third of", "3/4", "½"."""
    found = _odd(t, i, v) or _half(t, i, v) or _quarter(t, i, v) or glyph(t, i) or slashed(t, i) or _parts(t, i, v)
    return found and _of_a_scale(t, found, v)


def _odd(t: Tokens, i: int, v: Vocabulary) -> Number | None:
    said = v.words.odd.get(t.low[i])
    for ending in v.words.half_endings if said is None else ():
        whole = v.words.numbers.get(t.low[i].removesuffix(ending)) if t.low[i].endswith(ending) else None
        said = said or (f"{whole}.5" if whole else None)
    return Number(first=i, end=i + 1, value=Decimal(said), is_ratio=said[0] == "0") if said else None


def _half(t: Tokens, i: int, v: Vocabulary) -> Number | None:
    j = i + (t.low[i] in v.words.articles)
    return Number(first=i, end=j + 1, value=Decimal("0.5"), is_ratio=True) if t.low[j] in v.words.halves else None


def _quarter(t: Tokens, i: int, v: Vocabulary) -> Number | None:
    """Read "quarter million", without an article."""
    below = v.words.fractions.get(t.low[i])
    return _share(i, i + 1, Decimal(1), 4) if below == 4 and t.low[i + 1] in v.words.scales else None


def glyph(t: Tokens, i: int) -> Number | None:
    """Read "½"."""
    if t.raw[i] not in GLYPHS:
        return None
    above, below = GLYPHS[t.raw[i]]
    return Number(first=i, end=i + 1, value=Decimal(above) / below, is_ratio=True)


def slashed(t: Tokens, i: int) -> Number | None:
    """Read "3/4": less than one, with a denominator that people use, so that "9/11" and "24/7" are none."""
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
        counted = cardinal(t, i, v, joins=True)
        if counted is None:
            return None
        j, above = counted.end, counted.value
    j += t.raw[j] in HYPHENS
    below = w.fractions.get(t.low[j])
    if below is None or (t.is_digits(j - 1) and t.is_glued(j)) or (above > _MOST_PARTS and t.is_digits(i)):
        return None  # "$1.1 billion third-quarter revenue"
    is_one = t.low[i] in w.articles or t.low[i] in w.ones
    if is_one and not (t.low[j + 1] in w.scales or _stands_alone(t, i, j + 1, v)):
        return None if t.low[i] in w.articles or t.raw[j - 1] not in HYPHENS else _share(i, j + 1, above, below)
    return _share(i, j + 1, above, below)


def _stands_alone(t: Tokens, i: int, end: int, v: Vocabulary) -> bool:
    """Tell whether "a third" is a part, and no third one of them: "a third of", "almost a third was", "davon"."""
    after = t.low[end]
    if end >= t.count or t.raw[end] in t.breaks or after in v.words.of or after in v.words.them:
        return True
    is_listed = after in v.words.contrasts  # "more than a fifth and a sixth time"
    return t.low[i - 1] in v.bound_ends and after in v.words.stops and not is_listed


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


def one_of_them(t: Tokens, i: int, v: Vocabulary) -> Number | None:
    """Read "one household in five", where no noun follows, but a verb may."""
    w = v.words
    if t.low[i] not in w.ones or not t.is_word(i + 1) or t.low[i + 2] not in w.out_of:
        return None
    below = cardinal(t, i + 3, v, joins=False)
    is_last = below is not None and (
        below.end >= t.count
        or t.raw[below.end] in t.breaks
        or t.low[below.end] in w.stops
        or t.low[below.end] in v.known_verbs
        or t.low[below.end].endswith(w.participle_endings)
    )
    if below is None or not is_last or not 1 < below.value <= _MOST_OF_THEM or below.value % 1:
        return None
    return Number(first=i, end=below.end, value=1 / below.value, is_ratio=True)


def out_of(t: Tokens, i: int, v: Vocabulary) -> Number | None:
    """Read "one in five", "2 out of 3": the first at most ten, and less than the second."""
    w = v.words
    above = cardinal(t, i, v, joins=False) if w.out_of else None
    if above is None or not 0 < above.value <= 10 or above.has_scale:
        return None
    width = next((n for n in (3, 2, 1) if v.phrase(t, above.end, above.end + n) in w.out_of), 0)
    below = cardinal(t, above.end + width, v, joins=v.joins_widely, is_bare=v.joins_widely) if width else None
    if below is None or not below.value > above.value or below.value % 1 or v.unit_at(t, below.end) is not None:
        return None
    if above.is_digits != below.is_digits and above.value != 1:
        return None
    if below.is_digits and len(t.raw[below.first]) == 4 and t.raw[below.first].isdecimal():
        return None  # "1 in 2005"
    return Number(first=i, end=below.end, value=above.value / below.value, is_ratio=True)
