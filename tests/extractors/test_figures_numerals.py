"""Numerals by myriads."""

from __future__ import annotations

from decimal import Decimal

import pytest

from briefing.extractors.figures.numerals import numerals


@pytest.mark.parametrize(
    ("run", "language", "value"),
    [
        ("1.2.3", "ja", None),
        ("万" * 61, "ja", None),
        ("1億2500万", "ja", 125_000_000),
        ("三百五十一", "ja", 351),
        ("二〇一四", "ja", 2014),
        ("九百九", "ja", 909),
        ("两千四百五", "zh", 2450),
        ("一百零五", "zh", 105),
        ("一万五千亿", "zh", 1_500_000_000_000),
        ("2.3万", "zh", 23_000),
        ("三点五", "zh", "3.5"),
    ],
)
def test_a_run_of_numerals_has_a_value_or_none(run: str, language: str, value: int | str | None) -> None:
    assert numerals(language).value(run) == (None if value is None else Decimal(value))
