"""Several sources are compared where they speak of one thing, and nowhere else."""

from __future__ import annotations

import json
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from msgspec.structs import replace

import briefing
from briefing.compose.comparing import comparisons
from briefing.extractors.figures import figures
from briefing.page.briefs import figure_rows, quote_rows
from briefing.text.analysis import Analysis
from tests.builders import PACKAGE, calls_of, cases, command, document

TRAMS = ("tram-a.txt", "tram-b.txt", "tram-c.txt")


def groups(brief: briefing.Brief, kind: str) -> list[list[str]]:
    return [[mention.text for mention in c.mentions] for c in brief.comparisons if c.kind == kind]


@pytest.mark.parametrize("case", cases("comparisons"), ids=lambda case: case["from"])
def test_comparisons(case: dict[str, Any]) -> None:
    brief = briefing.brief(case["texts"], language="en")
    assert groups(brief, "figures") == case.get("figures", [])
    assert groups(brief, "quotes") == case.get("quotes", [])
    assert groups(brief, "dates") == case.get("dates", [])


def test_one_document_is_not_compared_with_itself() -> None:
    text = "Line 4 carries about 900 passengers a day. The line carries 870 passengers a day."
    assert briefing.brief(text).comparisons == ()


@pytest.mark.parametrize("line", ["The tram {} runs again from Monday.", "Line 4 carries about {} passengers a day."])
def test_the_cost_grows_with_the_number_of_sources(line: str) -> None:
    def cost(size: int) -> int:
        found = [document(line.format(number + 1)) for number in range(size)]
        said = [replace(f, document=n) for n, one in enumerate(found) for f in figures(Analysis(one), ())]
        return calls_of(lambda: comparisons(found, said, ()))

    cost(10)  # what is loaded once is no cost of a source
    assert cost(800) < 3.2 * cost(400)  # a square is 4


def test_a_group_is_one_row_and_the_others_of_it_are_not_shown_again() -> None:
    texts = ["The flood drove 1,200 residents from their homes.", "The flood drove 1,500 residents from their homes."]
    (row,) = figure_rows(briefing.brief(texts))
    assert [figure.text for figure in row.differing] == ["1,200", "1,500"]


def test_a_difference_is_shown_though_no_key_figure_is() -> None:
    texts = ["The flood drove 1,200 residents from their homes.", "The flood drove 1,500 residents from their homes."]
    (row,) = figure_rows(briefing.brief(texts, figures="0"))
    assert len(row.differing) == 2


def test_a_quotation_in_two_sources_stands_once_with_its_other_wording() -> None:
    texts = ["“It will not be late at all,” Ann Lee said.", "“It will not be very late at all,” Ann Lee said."]
    (row,) = quote_rows(briefing.brief(texts))
    assert row.same == ()
    assert {row.quote.document, *(quote.document for quote in row.reworded)} == {0, 1}


def test_the_three_trams_agree_and_disagree() -> None:
    ran = command(*TRAMS, "--json", "--figures", "all", "--quotes", "all")
    record = json.loads(ran.stdout)
    Draft202012Validator(json.loads((PACKAGE / "schema.json").read_text(encoding="utf-8"))).validate(record)
    texts = [[mention["text"] for mention in c["mentions"]] for c in record["comparisons"]]
    assert ["900", "870", "900"] in texts
    assert any("scream of metal" in text for group in texts for text in group)


@pytest.mark.parametrize("form", ["markdown", "text", "terminal", "html"])
def test_every_format_for_people_shows_the_difference_side_by_side(form: str) -> None:
    shown = " ".join(command(*TRAMS, "--figures", "all", "--quotes", "all", "-f", form).stdout.decode().split())
    assert "sources differ" in shown
    assert "870" in shown
    assert "in other words: " in shown
