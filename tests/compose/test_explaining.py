"""``--explain`` tells of every sentence whether it was chosen and what stood in its way."""

from __future__ import annotations

import json

import pytest

import briefing
from briefing.page.wording import outcome
from tests.builders import TEXT_SAMPLES, command


@pytest.mark.parametrize("length", ["1", "5", "60w", "300c", "20%"])
def test_the_chosen_ones_are_the_lines_of_the_summary(length: str) -> None:
    text = next(path for path in TEXT_SAMPLES if path.stem == "harbour").read_text(encoding="utf-8")
    brief = briefing.brief(text, length=length, explain=True)
    assert [s.start for s in brief.sentences if s.chosen] == [line.start for line in brief.summary]
    assert all((s.obstacle is None) == s.chosen for s in brief.sentences)
    assert {s.score for s in brief.sentences if s.chosen} == {line.score for line in brief.summary}


def test_a_sentence_told_twice_is_left_out_for_that() -> None:
    text = "The mill on the river burned down.\n\nNobody was hurt in it.\n\nThe mill on the river burned down."
    brief = briefing.brief(text, explain=True, length="2")
    (repeated,) = [s for s in brief.sentences if s.obstacle == "redundancy"]
    assert repeated.repeats is not None
    assert brief.summary[repeated.repeats].text == repeated.text
    assert outcome(repeated).startswith("left out: says much the same as line")


def test_nothing_is_explained_unless_it_is_asked_for() -> None:
    record = json.loads(command("harbour.txt", "--json").stdout)
    assert "sentences" not in record
    assert "parts" not in record["summary"][0]


@pytest.mark.parametrize("form", ["terminal", "html", "json"])
def test_the_reasons_are_shown_on_the_terminal_in_html_and_in_json(form: str) -> None:
    shown = command("harbour.txt", "--explain", "-f", form).stdout.decode()
    assert ("left out" in shown) if form != "json" else ('"obstacle": "budget"' in shown)
