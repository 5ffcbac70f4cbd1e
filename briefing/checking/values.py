"""Numbers held against numbers: equal, rounded, or ten times too large, after conversion within a dimension."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

from briefing.language.units import converted

if TYPE_CHECKING:
    from briefing.model import Figure

# A conversion is rarely given to more than two or three digits: "5 km" for 3 miles is 3.5% off.
_CONVERTED = Decimal("0.04")
# Rounded without a word such as "about": so far off at most. A fraction in words may be further off.
_ROUNDED = Decimal("0.015")
_FRACTION = Decimal("0.03")
_QUALIFIED = Decimal("0.12")
_EXACT = Decimal("1e-9")
_SCALES = tuple(Decimal(10) ** power for power in (1, 2, 3, 4, 5, 6, 7, 8, 9, 12))
# Dimensions in which different units say the same thing; of others, only equal names do.
_PEOPLE = frozenset({"", "turn"})
_NUMBER = re.compile(r"\d[\d.,'’\s]*")
_THOUSANDS = 3  # noughts at the end of a number that is round


def amount(figure: Figure) -> tuple[str, Decimal]:
    """Return the dimension of a figure and its value in the base unit; percentages and ratios are both shares."""
    if figure.kind == "ratio" and figure.unit is None:
        return "share", figure.value
    dimension, value = converted(figure.value, figure.unit)
    return ("" if dimension in _PEOPLE else dimension), value


def amount_high(figure: Figure) -> Decimal | None:
    """Return the upper end of a range in the base unit."""
    return None if figure.value_high is None else converted(figure.value_high, figure.unit)[1]


def ends(figure: Figure) -> tuple[Decimal, ...]:
    """Return the value of a figure in the base unit, or both ends of its range."""
    high = amount_high(figure)
    low = amount(figure)[1]
    return (low,) if high is None else (low, high)


def is_near(a: Decimal, b: Decimal, share: Decimal) -> bool:
    """Tell whether two numbers differ by no more than a share of the second.

    >>> is_near(Decimal(99), Decimal(100), Decimal("0.01")), is_near(Decimal(9), Decimal(-9), Decimal(1))
    (True, False)
    """
    return abs(a - b) <= abs(b) * share and (a < 0) == (b < 0)


def is_equal(said: Figure, found: Figure) -> bool:
    """Tell whether two figures state the same number of the same thing, be it in other units."""
    one, other = amount(said), amount(found)
    if not _is_comparable(one[0], other[0]):
        return False
    is_same_unit = (said.unit or "").partition("/")[0] == (found.unit or "").partition("/")[0]
    share = _EXACT if is_same_unit or one[0] in {"share", "points"} else _CONVERTED
    return _are_near(ends(said), ends(found), share)


def _is_comparable(one: str, other: str) -> bool:
    """Tell whether two dimensions are one, or one of them leaves out what it is a rate of: "8.4% a year", "8.4%"."""
    (head, _, rate), (head_other, _, rate_other) = one.partition("/"), other.partition("/")
    return head == head_other and (rate == rate_other or not rate or not rate_other)


def _are_near(said: tuple[Decimal, ...], found: tuple[Decimal, ...], share: Decimal) -> bool:
    return len(said) == len(found) and all(is_near(a, b, share) for a, b in zip(said, found, strict=True))


def is_bare(said: Figure, found: Figure) -> bool:
    """Tell whether the source gives the number of a claim without its unit: "in the first three hours"."""
    is_measured = said.unit is not None and said.kind != "percent"
    return is_measured and found.unit is None and ends(found) == (said.value, said.value_high)[: len(ends(found))]


def is_end(said: Figure, found: Figure) -> bool:
    """Tell whether a figure is one end of a range of the source, or lies in it: "up to 7" for "5 to 7"."""
    if said.value_high is not None or found.value_high is None or amount(said)[0] != amount(found)[0]:
        return False
    low, high = ends(found)
    value = amount(said)[1]
    return value in (low, high) or (said.bound == "about" and low <= value <= high)


def is_rounded(said: Figure, found: Figure) -> bool:
    """Tell whether a figure is another in rounder numbers: "about 1,200" for 1,204, "a third" for 33.4%, 33% for 33.4%.

    Without a word that says so, it must be the number of the source at all the digits that it shows.
    """
    one, other = amount(said), amount(found)
    if one[0] != other[0] or len(ends(said)) != len(ends(found)):
        return False
    if said.unit == found.unit and one[0] != "share" and _last_place(said.value) <= _last_place(found.value):
        return False
    return all(_is_rounding(a, b, said) for a, b in zip(ends(said), ends(found), strict=True))


def _is_rounding(a: Decimal, b: Decimal, said: Figure) -> bool:
    if said.bound == "more":
        return a <= b and is_near(a, b, _QUALIFIED)
    if said.bound == "less":
        return a >= b and is_near(a, b, _QUALIFIED)
    if said.bound == "about":
        return is_near(a, b, _QUALIFIED)
    if said.kind == "ratio" and abs(a) < 1:
        return abs(a - b) <= _FRACTION
    return is_near(a, b, _ROUNDED) and abs(a - b) * 2 <= abs(shown_place(said))


def shown_place(said: Figure) -> Decimal:
    """Return what the last digit that a figure shows is worth in the base unit; whole thousands show no noughts.

    "2.80" shows hundredths, "1.3 billion" hundreds of millions, "60,000" ten thousands and "11,000 million" a million.
    """
    number = _NUMBER.search(said.text)
    digits_shown = "".join(sign for sign in number[0] if sign.isdecimal()) if number else ""
    if not digits_shown.strip("0") or not said.value:
        return Decimal(10) ** _last_place(said.value) * _one(said)
    bare = digits_shown.rstrip("0")
    is_round = len(digits_shown) - len(bare) >= _THOUSANDS > len(bare) and said.value == int(digits_shown)
    return abs(said.value) / int(bare if is_round else digits_shown) * _one(said)


def _one(said: Figure) -> Decimal:
    """Return what one of the unit of a figure is in the base unit."""
    return abs(amount(said)[1] / said.value) if said.value else Decimal(1)


def _last_place(value: Decimal) -> int:
    """Return the power of ten of the last digit that is not nought: how round a number is."""
    return int(value.normalize().as_tuple().exponent)


def digits(value: Decimal) -> int:
    """Count the significant digits of a number.

    >>> digits(Decimal("45000")), digits(Decimal("1.40"))
    (2, 2)
    """
    return len(f"{value.normalize():f}".strip("-").replace(".", "").strip("0"))


def scale_between(said: Figure, found: Figure) -> bool:
    """Tell whether two figures have the same digits and stand powers of ten apart: million for billion."""
    a, b = abs(said.value), abs(found.value)
    if not a or not b or a == b:
        return False
    high, low = max(a, b), min(a, b)
    return any(low * scale == high for scale in _SCALES)
