"""A timeline dates what the text dates, in order, and guesses nothing."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

import briefing
from briefing.extractors.dates import dates
from briefing.extractors.dates.datelines import day_of_writing
from briefing.pipeline import read
from briefing.text.analysis import Analysis
from tests.builders import SAMPLES, cases, document


def shown(case: dict[str, Any]) -> list[str]:
    made = replace(document(case["text"], case.get("language", "en")), published=case.get("written"))
    brief = briefing.brief(made, sections="timeline", timeline="all")
    lines = {moment.line: moment for moment in reversed(brief.timeline) if moment.line is not None}
    return [f"{moment.date} {moment.text.rstrip('.')}" for _, moment in sorted(lines.items())]


def rows() -> list[Any]:
    return [
        pytest.param(c, id=c["text"], marks=[pytest.mark.xfail(reason=c["wrong"], strict=True)] if "wrong" in c else [])
        for c in cases("timeline")
    ]


@pytest.mark.parametrize("case", rows())
def test_timeline(case: dict[str, Any]) -> None:
    assert shown(case) == case["dates"]


def test_a_date_line_says_when_a_text_was_written() -> None:
    made = read(str(SAMPLES / "harbour.txt"))
    assert str(day_of_writing(Analysis(made), dates(Analysis(made)))) == "2026-11-16"


def test_the_clause_behind_a_date_line_begins_behind_its_dash() -> None:
    text = "NORRVIK, Jan. 23 (NPA) – The old mill burned on Monday, and nobody was hurt in the fire."
    brief = briefing.brief(text, sections="timeline", timeline="all", published="2026-01-23")
    assert [m.event.of(text) for m in brief.timeline if m.event] == ["The old mill burned on Monday"]


def test_a_source_that_states_its_date_badly_states_none() -> None:
    assert day_of_writing(Analysis(replace(document("It rained. It poured."), published="last week")), []) is None


def test_only_so_many_dates_are_shown_and_those_of_the_summary_first() -> None:
    text = " ".join(
        f"In {year} the {thing} was built." for year, thing in [(1900, "mill"), (1910, "weir"), (1920, "inn")]
    )
    brief = briefing.brief(text, timeline="2", length="1", ranker="lead")
    assert [moment.date for moment in brief.timeline] == ["1900", "1910"]


@given(
    st.lists(
        st.sampled_from(["in 1999", "on 4 July 2026", "March 2003", "2026-02-30", "1,950", "on Monday"]), min_size=1
    )
)
def test_dates_are_sorted_and_their_words_stand_in_the_text(parts: list[str]) -> None:
    text = ". ".join(f"It happened {part} {number}" for number, part in enumerate(parts)) + "."
    brief = briefing.brief(text, sections="timeline", timeline="all")
    assert all(a.date <= b.date for a, b in pairwise(brief.timeline) if a.date and b.date)
    assert all(text[m.start : m.end] == m.text for m in brief.timeline)
