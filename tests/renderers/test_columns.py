"""Lines are wrapped by the columns that letters take, in every script, and no word is lost or cut."""

from __future__ import annotations

from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.renderers.columns import cells, cut, left, right, wrapped
from briefing.visible import visible
from tests.briefs import hostile

letters = st.text(alphabet="a b漢字、。é\u0301👩 שלום-", max_size=80).map(visible)


@given(letters | hostile.map(visible), st.integers(10, 60))
def test_wrapping_loses_nothing_and_adds_only_line_ends(text: str, columns: int) -> None:
    lines = wrapped(text, columns, " 1. ", "    ")
    assert "".join("".join(lines).split()) == "".join(f" 1. {text}".split())


@given(letters, st.integers(20, 60))
def test_a_line_is_too_wide_only_where_one_word_is(text: str, columns: int) -> None:
    for line in wrapped(text, columns):
        assert cells(line) <= columns or " " not in line.strip()


@given(letters | hostile, st.integers(2, 40))
def test_padded_and_cut_texts_have_their_width(text: str, columns: int) -> None:
    shown = cut(visible(text), columns)
    assert cells(shown) <= columns
    assert cells(left(shown, columns)) == cells(right(shown, columns)) == columns


def test_no_line_begins_with_a_mark_that_closes() -> None:
    lines = wrapped("「橋ができると、川の音まで静かになるんです。」と笑顔で話した。", 20)
    assert len(lines) > 2
    assert not any(line[0] in "、。」" for line in lines)


def test_an_address_is_left_whole() -> None:
    address = "https://example.org/" + "a" * 80
    assert address in wrapped(f"See {address} for more.", 40)


@pytest.mark.parametrize("part", ["a", "a ", "漢", "、", " "])
def test_wrapping_is_linear(part: str) -> None:
    def seconds(times: int) -> float:
        begin = process_time()
        wrapped(part * times, 10**9)
        return process_time() - begin

    seconds(1000)
    assert seconds(160_000) < 60 * max(seconds(10_000), 0.001)
