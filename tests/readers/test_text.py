"""Plain text: what is a title, a byline, a paragraph, an item."""

from __future__ import annotations

from operator import itemgetter
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.readers.dates import is_byline, is_date_line
from briefing.readers.lines import groups, lines_of, wrap_width
from briefing.readers.text import content_of
from tests.builders import SAMPLES, cases

WRAPPED = SAMPLES / "orchard-mail.txt"


@pytest.mark.parametrize("case", cases("blocks"), ids=itemgetter("text"))
def test_a_text_has_its_blocks(case: dict[str, Any]) -> None:
    assert [block.kind for block in content_of(case["text"]).blocks] == case["kinds"]


@given(st.text(max_size=300) | st.text(alphabet=st.sampled_from("aB. -*\n\r\t12\x0b\u2028"), max_size=200))
def test_blocks_are_in_order_and_hold_every_word(text: str) -> None:
    found = content_of(text)
    assert found.text == text
    at = 0
    for block in found.blocks:
        assert at <= block.span.start < block.span.end <= len(text)
        assert block.span.of(text).strip() == block.span.of(text)
        at = block.span.end
    if "-" not in text and "*" not in text and not any(c.isdigit() for c in text):
        kept = "".join(block.span.of(text) for block in found.blocks)
        assert sum(c.isalpha() for c in kept) >= sum(c.isalpha() for c in text) - 3 * text.count("a")


def test_a_wrapped_mail_is_read_in_paragraphs() -> None:
    found = content_of(WRAPPED.read_text(encoding="utf-8"))
    paragraphs = [b for b in found.blocks if b.kind == "paragraph" and "\n" in b.span.of(found.text)]
    assert len(paragraphs) >= 3
    assert sum(b.kind == "item" for b in found.blocks) >= 3


def test_lines_of_a_poem_are_not_joined() -> None:
    poem = "The boats come in\nwhen the light goes out.\nNobody waits\nand nobody shouts.\n"
    lines = list(lines_of(poem))
    assert wrap_width(lines) == 0
    assert len(list(groups(lines))) == 4


@pytest.mark.parametrize(
    "line", ["Published ² March 2025", "Published 2 March ²⁰²⁵", "٣ March 2025", "Published ① May 2025"]
)
def test_a_digit_of_another_kind_makes_no_date_and_does_no_harm(line: str) -> None:
    found = content_of(f"Trams\n\n{line}\n\nThe trams run again. They stood still.")
    assert found.published in (None, "2025-03-03")


@pytest.mark.parametrize("line", ["By the time it rained", "By 2025", "Von nun an", "by and by", "Par avion."])
def test_a_line_that_begins_like_a_byline_is_none(line: str) -> None:
    assert not is_byline(line)


@pytest.mark.parametrize(
    "line", ["By Ann Lee", "By Ann Lee and Bo Chan", "Von Jana Reuter", "Par Émile Royer", "BY ANN LEE"]
)
def test_a_byline_is_known(line: str) -> None:
    assert is_byline(line)


@pytest.mark.parametrize("line", ["", "2025 was dry", "May the force", "Monday"])
def test_a_line_with_a_date_word_is_no_date_line(line: str) -> None:
    assert not is_date_line(line)


@pytest.mark.parametrize("line", ["4 March 2025", "NORRVIK, 16 November 2026", "Updated 3:15 p.m. EST, March 4, 2025"])
def test_a_date_line_is_known(line: str) -> None:
    assert is_date_line(line)


def test_a_full_date_line_says_when_a_text_appeared() -> None:
    assert content_of("Boats\nRecorded 3 June 2025\n\nThey sail.").published == "2025-06-03"
    assert content_of("Boats\nJune 2025\n\nThey sail.").published is None


def test_a_line_that_was_broken_early_before_a_name_goes_on() -> None:
    by_hand = (
        "Work that is done at the harbour beyond what was agreed is not\n"
        "covered by the contract; it is outside its scope.  The running of\n"
        "the pumps is not restricted, and what they bring up from under the\n"
        "piers is then covered only if it comes from a shaft of\n"
        "Pumping Works (independent of who had dug it, and when, and why).\n"
        "Whether that is so depends on what the shaft was dug for.\n"
    )
    assert len(content_of(by_hand).blocks) == 1
