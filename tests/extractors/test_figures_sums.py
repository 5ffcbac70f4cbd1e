"""Number words that add up, one by one and as one word."""

from __future__ import annotations

from decimal import Decimal

import pytest

from briefing.extractors.figures.sums import compound


@pytest.mark.parametrize(
    ("word", "language", "value"),
    [
        ("hundreds", "en", None),
        ("einander", "de", None),
        ("achtung", "de", None),
        ("tweeling", "nl", None),
        ("dreiundzwanzig", "de", 23),
        ("zweihundertfünfzigtausend", "de", 250_000),
        ("neunhundertneunundneunzig", "de", 999),
        ("tweeëntwintig", "nl", 22),
        ("driehonderdvijf", "nl", 305),
        ("duecentoduemila", "it", 202_000),
        ("centotto", "it", 108),
        ("ventuno", "it", 21),
    ],
)
def test_a_word_is_a_number_or_none(word: str, language: str, value: int | None) -> None:
    assert compound(word, language) == (None if value is None else Decimal(value))
