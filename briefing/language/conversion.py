"""Units of one dimension: how many of the base unit one of each is, so that 3 miles can be held against 4.8 km.

Exact by definition where a definition exists (foot, pound, US gallon). Months and years are mean lengths. Units that
stand in no table are compared by name alone; so is money, whose rates no text can be asked for.
"""

from __future__ import annotations

from decimal import Decimal

_TABLE = """
length: metre 1, kilometre 1000, centimetre 0.01, millimetre 0.001, decimetre 0.1, micrometre 1e-6, nanometre 1e-9
length: mile 1609.344, yard 0.9144, foot 0.3048, inch 0.0254, nautical mile 1852
mass: kilogram 1, gram 0.001, milligram 1e-6, microgram 1e-9, tonne 1000, megatonne 1e9, gigatonne 1e12
mass: pound 0.45359237, ounce 0.028349523125, stone 6.35029318
time: second 1, millisecond 0.001, microsecond 1e-6, minute 60, hour 3600, day 86400, week 604800, fortnight 1209600
time: month 2629746, year 31556952, decade 315569520, century 3155695200, millennium 31556952000
volume: litre 1, millilitre 0.001, centilitre 0.01, decilitre 0.1, hectolitre 100, cubic metre 1000
volume: cubic centimetre 0.001, cubic kilometre 1e12, gallon 3.785411784, barrel 158.987294928
area: square metre 1, square kilometre 1e6, square centimetre 1e-4, hectare 1e4, acre 4046.8564224
area: square foot 0.09290304, square mile 2589988.110336, square yard 0.83612736, square inch 0.00064516
speed: kilometre per hour 1, mile per hour 1.609344, metre per second 3.6, knot 1.852, foot per second 1.09728
power: watt 1, kilowatt 1000, megawatt 1e6, gigawatt 1e9, terawatt 1e12, horsepower 745.7
energy: watt hour 1, kilowatt hour 1000, megawatt hour 1e6, gigawatt hour 1e9, terawatt hour 1e12
data: byte 1, kilobyte 1e3, megabyte 1e6, gigabyte 1e9, terabyte 1e12, petabyte 1e15
frequency: hertz 1, kilohertz 1e3, megahertz 1e6, gigahertz 1e9
pressure: pascal 1, hectopascal 100, kilopascal 1e3, megapascal 1e6, gigapascal 1e9, millibar 100, psi 6894.757
share: percent 0.01, permille 0.001
points: percentage point 1, point 1, basis point 0.01
"""


def _read(table: str) -> dict[str, tuple[str, Decimal]]:
    rows = (line.split(":") for line in table.strip().splitlines())
    entries = ((dimension, *entry.strip().rpartition(" ")[::2]) for dimension, row in rows for entry in row.split(","))
    return {unit: (dimension, Decimal(factor)) for dimension, unit, factor in entries}


FACTORS = _read(_TABLE)
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
