"""Units and currencies, whatever the language: one canonical name each, with the symbols that mean it.

A canonical name is singular English with British spelling. Symbols are case-sensitive ("mW" is not "MW").
"""

from __future__ import annotations

from decimal import Decimal

from briefing.language.lexicon import neutral
from briefing.language.neutral import Currencies, Units

_KNOWN = neutral("units", Units)
_GROUPS = {
    "duration": _KNOWN.duration,
    "percent": _KNOWN.percent,
    "temperature": _KNOWN.temperature,
    "measure": _KNOWN.measure,
}
SYMBOLS = {sign: name for group in _GROUPS.values() for name, signs in group.items() for sign in signs}
KINDS = {name: kind for kind, group in _GROUPS.items() for name in group}
# Symbols that are more often something else: units only where they are stuck to the number or end the clause.
WEAK = _KNOWN.weak
# How many of the smaller unit make one of the larger, for lengths of time and measures said in two units.
PARTS = _KNOWN.parts

# ISO 4217 codes, and the signs that stand for them.
_CURRENCIES = neutral("currencies", Currencies)
CODES = _CURRENCIES.codes
# Codes that are also words, or the names of other things, in capitals: a sum only where a sign or scale supports them.
DOUBTFUL = _CURRENCIES.doubtful
# Written to the left or to the right of the number; white space inside is folded away.
SIGNS = _CURRENCIES.signs
RIGHT_ONLY = _CURRENCIES.right_only
LEFT_ONLY = _CURRENCIES.left_only
# Minor units stay as said; added to a sum in their major unit they are hundredths of it.
MINOR = _CURRENCIES.minor


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
