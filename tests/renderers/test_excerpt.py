"""A long quotation made short: at the end of a sentence, its marks in pairs."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.page.wording import excerpt

LONG = "“We waited. He said ‘Go now. Go home.’ and left. Nobody came back.”"


def test_a_short_quotation_stays_whole() -> None:
    assert excerpt("“We waited.”", 40) == "“We waited.”"


def test_it_is_cut_at_the_end_of_a_sentence() -> None:
    assert excerpt(LONG, 50) == "“We waited. He said ‘Go now. Go home.’ and left. […]”"


def test_it_is_not_cut_inside_what_it_quotes_itself() -> None:
    assert excerpt(LONG, 32) == "“We waited. […]”"


@pytest.mark.parametrize(("opening", "closing"), ["“”", "«»", "„“", "「」", '""'])
def test_its_marks_stay_in_pairs(opening: str, closing: str) -> None:
    assert excerpt(f"{opening}One. Two three four five.{closing}", 12) == f"{opening}One. […]{closing}"


@given(st.lists(st.text("abc’", min_size=1, max_size=8), min_size=1, max_size=30), st.integers(5, 80))
def test_no_word_is_cut(words: list[str], limit: int) -> None:
    text = f"“{' '.join(words)}”"
    short = excerpt(text, limit)
    if short != text and " " in text[:limit]:
        assert f"{short.removesuffix(' […]”')} " in text
