"""A summary that somebody made to hurt: it costs what its length costs, and is checked like any other."""

from __future__ import annotations

from time import process_time

import pytest

import briefing
from briefing.checking.briefs import recognised
from briefing.errors import BriefingError
from tests.builders import calls_of, document

SOURCE = document(
    "The Ministry spent $5 million on trams in 2024, said Ann Lee. “The trams will run,” she said on 4 March 2025. "
    "It hired 40 drivers."
)
PIECES = [
    "$9 ", "in 2024 on Monday ", "4 March 2025 ", "5 percent of 7 percent ", "It rose from 5 to 7. ", "“a” ",
    "“a” said B. ", "third A380 ", "Ministry of Trams and ", "Ann Lee said ", "The trams will run. ",
    "not never no ", "[1] ", "A ",
    "## Summary\n\n- It ran. [1]\n\n", "- “x” — Ann, [1]\n", "| $9 ", "> $9\n",
]  # fmt: skip


@pytest.mark.parametrize("piece", PIECES)
def test_the_cost_of_a_check_grows_with_the_length_of_the_summary(piece: str) -> None:
    def cost(size: int) -> int:
        return calls_of(lambda: briefing.check((piece * size)[:size], SOURCE))

    cost(100)  # what is loaded once is no cost of a summary
    one, two = cost(3_000), cost(6_000)
    assert two < one * 2.6 + 5_000


@pytest.mark.parametrize(
    "text", ['{"schema": "briefing/1", "a": ' * 50_000, '{"schema": "briefing/1"}\n' + "[" * 100_000]
)
def test_a_summary_that_is_nested_without_end_is_a_text(text: str) -> None:
    try:
        briefing.check(text, SOURCE)
    except BriefingError as error:
        assert "this should not have happened" not in str(error)


@pytest.mark.parametrize(
    ("head", "tail"),
    [
        ("# T\n\n## Summary\n\n", "\n<!-- briefing/1: summary=Summary -->\n"),
        ("# T\n\nx.txt · 612 words, 3 min · brief: 94 words, 30 s\n\nSUMMARY\n", ""),
    ],
    ids=["markdown", "text"],
)
def test_a_brief_whose_items_never_end_costs_what_its_length_costs(head: str, tail: str) -> None:
    def seconds(lines: int) -> float:
        text = head + "  a line (here\n" * lines + tail
        started = process_time()
        recognised(text)
        return process_time() - started

    least = min(seconds(1_000) for _ in range(3))
    assert min(seconds(8_000) for _ in range(2)) < 16 * least  # 64 times, were it a square
