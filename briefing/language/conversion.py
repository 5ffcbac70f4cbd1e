"""Units of one dimension: how many of the base unit one of each is, so that 3 miles can be held against 4.8 km.

Exact by definition where a definition exists (foot, pound, US gallon). Months and years are mean lengths. Units that
stand in no table are compared by name alone; so is money, whose rates no text can be asked for.
"""

from __future__ import annotations

from decimal import Decimal

from briefing.language.lexicon import neutral

FACTORS = {
    unit: (dimension, factor)
    for dimension, units in neutral("conversion", dict[str, dict[str, Decimal]]).items()
    for unit, factor in units.items()
}
_TEMPERATURES = frozenset({"celsius", "fahrenheit", "kelvin", "degree"})


def converted(value: Decimal, unit: str | None) -> tuple[str, Decimal]:
    """Return the dimension of a quantity and its value in the base unit of it.

    >>> converted(Decimal(3), "kilometre"), converted(Decimal(2), "USD")
    (('length', Decimal('3000')), ('USD', Decimal('2')))
    >>> converted(Decimal(50), "fahrenheit")[1]
    Decimal('10')
    """
    if unit is None:
        return "", value
    if unit in _TEMPERATURES:
        return "temperature", _celsius(value, unit)
    head, slash, rate = unit.partition("/")
    dimension, factor = FACTORS.get(head, (head, Decimal(1)))
    return dimension + slash + rate, value * factor


def _celsius(value: Decimal, unit: str) -> Decimal:
    if unit == "fahrenheit":
        return (value - 32) * 5 / 9
    return value - Decimal("273.15") if unit == "kelvin" else value


def ones_of(value: Decimal, unit: str | None) -> frozenset[str]:
    """Return the units that a quantity is one of, other than its own: a decade for ten years.

    >>> sorted(ones_of(Decimal(7), "day")), sorted(ones_of(Decimal(8), "day"))
    (['week'], [])
    """
    if unit is None or value == 1:
        return frozenset()
    dimension, amount = converted(value, unit)
    return frozenset(name for name, (kind, factor) in FACTORS.items() if (kind, factor) == (dimension, amount))
