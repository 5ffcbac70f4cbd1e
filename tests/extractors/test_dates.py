"""Dates and clock times: where they stand, and which they are as far as the text says it."""

from __future__ import annotations

import re
from operator import itemgetter
from time import process_time
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from briefing.almanac import precision
from briefing.extractors.dates import dates, moments, told
from briefing.language.catalogue import with_words
from briefing.text.analysis import Analysis
from tests.builders import cases, document

ISO = re.compile(r"\d{4}(-\d\d(-\d\d)?)?")
WORDS = """
    2014 1999 12 31 4 May July March Oct. Mai mayo 年 月 日 - / . , : of in am p.m. th s '90 AD B.C. 's last next
    week year Monday ago later two yesterday letzte Woche vor hace años dernier 昨年
"""
ODD = st.lists(st.sampled_from([*WORDS.split(), "\n"]), max_size=20).flatmap(
    lambda parts: st.sampled_from(["", " "]).map(lambda gap: gap.join(parts))
)


@pytest.mark.parametrize("case", cases("dates"), ids=itemgetter("text"))
def test_a_text_has_its_moments(case: dict[str, Any]) -> None:
    found = dates(Analysis(document(case["text"], case.get("language", "en"))))
    assert [f"{m.text} | {m.kind} | {m.date or ''}" for m in found] == case["moments"]


@given(ODD | st.text(max_size=100), st.sampled_from(sorted(with_words())))
def test_moments_are_their_spans_in_order_and_apart(text: str, language: str) -> None:
    at = 0
    for moment in dates(Analysis(document(text, language))):
        assert at <= moment.start < moment.end
        assert text[moment.start : moment.end] == moment.text
        assert moment.date is None or ISO.fullmatch(moment.date)
        at = moment.end


@pytest.mark.parametrize("case", cases("moments"), ids=itemgetter("text"))
def test_what_points_to_a_day_has_its_date(case: dict[str, Any]) -> None:
    made = replace(document(case["text"], case.get("language", "en")), published=case.get("written", "2026-05-15"))
    analysis = Analysis(made)
    found = [f"{m.text} | {m.date or ''} | {m.until or ''}" for m in moments(analysis, dates(analysis))]
    assert found == case["moments"]


@given(ODD | st.text(max_size=100), st.sampled_from(sorted(with_words())))
def test_all_moments_are_their_spans_in_order_and_apart(text: str, language: str) -> None:
    at = 0
    analysis = Analysis(replace(document(text, language), published="2026-05-15"))
    for moment in moments(analysis, dates(analysis)):
        assert at <= moment.start < moment.end
        assert text[moment.start : moment.end] == moment.text
        assert moment.date is None or precision(moment.date) == moment.precision
        at = moment.end


@pytest.mark.parametrize(
    "unit",
    ["it closed on Friday and ", "in 2014 and 2015 ", "“on Friday ", "4 May or ", "(Lee, 2010) [2011] ", "two two "],
)
def test_dates_of_a_sentence_without_end_cost_no_more_than_its_length(unit: str) -> None:
    def cost(characters: int) -> float:
        made = replace(document(f"It began. {unit * (characters // len(unit))}"), published="2026-05-15")
        analysis = Analysis(made)
        started = process_time()
        told(analysis, dates(analysis))
        return process_time() - started

    cost(1000)
    assert cost(40_000) < 12 * max(cost(10_000), 0.005)
