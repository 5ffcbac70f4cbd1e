"""Strangers' text never reaches a screen raw."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from briefing.visible import harmless, visible

CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]|\r(?!\n)")
ANY = st.text(alphabet=st.characters(), max_size=100)


@given(ANY)
def test_nothing_visible_is_a_control(text: str) -> None:
    seen = visible(text)
    assert not CONTROL.search(seen)
    assert "\n" not in seen
    assert [c for c in seen if c.isalnum()] == [c for c in text if c.isalnum()]


@given(ANY)
def test_harmless_text_keeps_its_length_and_lines(text: str) -> None:
    assert len(harmless(text)) == len(text)
    assert not CONTROL.search(harmless(text))


def test_escape_sequences_are_seen_and_do_nothing() -> None:
    assert visible("a \x1b]0;title\x07 b") == "a \ufffd]0;title\ufffd b"
