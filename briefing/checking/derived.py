"""Figures that no source states and its own figures give by one step: a difference, a sum, a change, a share."""

from __future__ import annotations

from decimal import Decimal
from itertools import combinations
from typing import TYPE_CHECKING

from msgspec import Struct

from briefing.checking.values import amount, amount_high, shown_place
from briefing.language.units import FACTORS, converted

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefing.model import Figure, Moment

_YEAR = FACTORS["year"][1]
_NEIGHBOURS = 1  # sentences between two figures that are taken together
_MOST = 24  # figures that are combined with each other: the cost is the square of it
_LEAST = 10  # a bare count under this is too easily hit by chance


class Step(Struct, frozen=True):
    """A calculation: its two figures and how they are put together, as a person would write it."""

    one: Figure | Moment
    other: Figure | Moment
    written: str


def derivation(
    said: Figure, found: Sequence[Figure], moments: Sequence[Moment], told: Sequence[Figure] = ()
) -> Step | None:
    """Return the first calculation that gives a figure, of figures of neighbouring sentences.

    ``found`` and ``moments`` come with the likest to the claim first; only the first of them are tried. ``told`` are
    the figures that the summary puts beside the claim: those go together wherever they stand.
    """
    dimension, value = amount(said)
    if said.value_high is not None or (not dimension and said.value < _LEAST):
        return None
    for step, result in _steps(dimension, found[:_MOST], moments[:_MOST], told):
        if _agrees(value, result, said):
            return step
    return None


def span_of(said: Figure, found: Sequence[Figure]) -> Step | None:
    """Return the two figures that are the ends of a range, where sources that differ are told as one."""
    if said.value_high is None:
        return None
    low = next((f for f in found if amount(f) == amount(said) and f.value_high is None), None)
    high = next((f for f in found if amount(f) == (amount(said)[0], amount_high(said)) and f.value_high is None), None)
    return Step(low, high, f"{low.text} to {high.text}") if low and high else None


def _steps(
    dimension: str, found: Sequence[Figure], moments: Sequence[Moment], told: Sequence[Figure]
) -> Iterator[tuple[Step, Decimal]]:
    for one, other in combinations(told[:_MOST], 2):
        yield from _of_pair(dimension, one, other)
    for i, one in enumerate(found):
        for other in found[i + 1 :]:
            if _are_together(one, other):
                yield from _of_pair(dimension, one, other)
    if dimension == "time":
        yield from _between_years(moments)


def _are_together(one: Figure | Moment, other: Figure | Moment) -> bool:
    return one.document == other.document and abs(one.sentence - other.sentence) <= _NEIGHBOURS


def _of_pair(dimension: str, one: Figure, other: Figure) -> Iterator[tuple[Step, Decimal]]:
    (dim, a), (dim_other, b) = _whole(one), _whole(other)
    dimension = dimension.partition("/")[0]
    if one.sentence == other.sentence and not (dim and dim_other):  # "38 km/h in a limit of 25"
        dim = dim_other = dim or dim_other
    if (
        dim != dim_other
        or not _are_of_one_unit(one, other)
        or one.value_high is not None
        or other.value_high is not None
        or a == b
    ):
        return
    if a < b:
        (a, one), (b, other) = (b, other), (a, one)
    if dim == dimension or (dimension == "points" and dim == "share"):
        unit = 100 if dimension == "points" else 1
        yield Step(one, other, f"{one.text} − {other.text}"), (a - b) * unit
        yield Step(one, other, f"{one.text} + {other.text}"), (a + b) * unit
    if dimension == "share" and b and dim != "share":
        yield Step(one, other, f"({one.text} − {other.text}) / {other.text}"), (a - b) / b
        yield Step(one, other, f"({one.text} − {other.text}) / {one.text}"), (a - b) / a
        yield Step(other, one, f"{other.text} / {one.text}"), b / a


def _are_of_one_unit(one: Figure, other: Figure) -> bool:
    """Tell whether two figures may be put together: so much a share is no part of so much in all, so much a year is."""
    rates = {(figure.unit or "").partition("/")[2] for figure in (one, other)}
    return len(rates) == 1 or all(not rate or converted(Decimal(1), rate)[0] == "time" for rate in rates)


def _whole(figure: Figure) -> tuple[str, Decimal]:
    """Return the dimension and value of a figure, whatever it is a rate of."""
    dimension, value = amount(figure)
    return dimension.partition("/")[0], value


def _between_years(moments: Sequence[Moment]) -> Iterator[tuple[Step, Decimal]]:
    years = [moment for moment in moments if moment.date]
    for i, one in enumerate(years):
        for other in years[i + 1 :]:
            first, last = sorted((one, other), key=lambda m: str(m.date))
            passed = int(str(last.date)[:4]) - int(str(first.date)[:4])
            if passed and one.document == other.document:
                yield Step(last, first, f"{last.text} − {first.text}"), passed * _YEAR


def _agrees(value: Decimal, result: Decimal, said: Figure) -> bool:
    """Tell whether a result is the figure, to the last digit that the figure gives."""
    if not value or not said.value:
        return False
    half = shown_place(said) / 2
    share = Decimal("0.06") if said.bound else Decimal("0.025")
    if said.kind == "ratio" and said.unit is None:
        half = Decimal("0.03")
    return abs(abs(value) - result) <= min(half, abs(value) * share) or abs(value) == result
