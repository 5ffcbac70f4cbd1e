"""Digits: the separators of any locale."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.extractors.figures.digits import decimal


@pytest.mark.parametrize(
    ("digits", "mark", "value"),
    [
        ("3.11.7", ".", None),
        ("22,24,26", ".", None),
        ("1,23,4", ".", None),
        ("1" * 19, ".", None),
        ("5e99", ".", None),
        ("1,234", ".", "1234"),
        ("1,234", ",", "1.234"),
        ("1.234", ",", "1234"),
        ("0,5", ".", "0.5"),
        ("1,234.56", ",", "1234.56"),
        ("1.234,56", ".", "1234.56"),
        ("10\u202f000", ".", "10000"),
        ("12'500", ".", "12500"),
        ("12,00,000", ".", "1200000"),
        (".75", ".", "0.75"),
        ("1e-3", ".", "0.001"),
        ("５００", ".", "500"),
    ],
)
def test_digits_have_a_value_or_none(digits: str, mark: str, value: str | None) -> None:
    assert decimal(digits, mark) == (None if value is None else Decimal(value))


@given(st.integers(0, 10**15), st.sampled_from([",", ".", " ", "\u00a0"]))
def test_groups_of_three_read_as_they_were_written(number: int, sign: str) -> None:
    written = f"{number:,}".replace(",", sign)
    other = "." if sign == "," else ","
    assert decimal(written, other) == number
