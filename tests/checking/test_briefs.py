"""A brief of ours is known by its front lines, and its words told from ours."""

from __future__ import annotations

from pathlib import Path

import pytest

import briefing
from briefing.checking.briefs import recognised
from briefing.checking.records import record_of
from tests import builders
from tests.builders import SAMPLES, document

HARBOUR = SAMPLES / "harbour.txt"
PLAIN = (
    "The tunnel opened on Monday.",
    "# A title\n\nA text of 612 words, 3 min to read.\n\n## Summary\n\n1. It rained.",
    "Minutes · 12 words, 5 s\n\nNothing was decided.",
    "",
    '{"schema": "another/1"}',
)


@pytest.mark.parametrize("text", PLAIN)
def test_any_other_text_is_no_brief(text: str) -> None:
    assert recognised(text) is None
    assert record_of(text) is None


@pytest.mark.parametrize("form", ["markdown", "text", "terminal"])
def test_the_parts_of_a_brief_are_its_words_alone(form: str) -> None:
    made = briefing.brief(briefing.read(HARBOUR), figures="all", quotes="all", names="all")
    told = recognised(briefing.render(made, form, width=70))
    assert told
    kept = {section: [p for p in told.parts if p.section == section] for section in ("summary", "quotes", "names")}
    assert len(kept["summary"]) == len(made.summary)
    whole = [quote for quote in made.quotes if quote.part_of is None]
    assert [(p.speaker, p.speaker_role) for p in kept["quotes"]] == [(q.speaker, q.role) for q in whole]
    assert not any(sign in told.content.text for sign in "¶×·")


@pytest.mark.parametrize("form", ["markdown", "text", "terminal"])
def test_the_text_of_a_brief_keeps_its_places(form: str) -> None:
    shown = briefing.render(briefing.brief(briefing.read(HARBOUR)), form)
    found = briefing.check(shown, briefing.read(HARBOUR))
    assert found.summary.text == shown
    assert all(shown[v.start : v.end] == v.text for v in found)


@pytest.mark.parametrize("source", [HARBOUR, HARBOUR.read_text(encoding="utf-8")], ids=["a file", "a text"])
def test_colours_do_not_hide_a_brief(source: Path | str) -> None:
    document = briefing.read(source) if isinstance(source, Path) else briefing.brief(source).documents[0]
    shown = briefing.render(briefing.brief(document), "terminal", color=True)
    found = briefing.check(shown, document)
    assert found.is_brief
    assert {verdict.kind for verdict in found} >= {"figure", "quotation", "name", "date", "sentence"}
    assert not found.faults()


def test_markdown_is_known_by_what_it_says_its_headings_are() -> None:
    document = briefing.read(HARBOUR)
    shown = briefing.render(briefing.brief(document), "markdown")
    other = shown.replace("Key figures", "In numbers").replace("Summary", "In short").replace(" min ", " minutes ")
    assert briefing.check(other, document).is_brief
    assert not briefing.check(other, document).faults()
    assert not briefing.check(shown.rpartition("<!--")[0], document).is_brief


@pytest.mark.parametrize("width", [64, 80])
@pytest.mark.parametrize("form", ["markdown", "text", "terminal"])
def test_what_several_sources_carry_is_told_from_where_else_it_stands(form: str, width: int) -> None:
    text = HARBOUR.read_text(encoding="utf-8")
    made = briefing.brief([text, f"{text[:3000]} More."], figures="all", quotes="all", names="all")
    assert not briefing.check(briefing.render(made, form, width=width), made.documents).faults()


def test_counts_and_reading_times_are_claims_anywhere_else() -> None:
    found = briefing.check("The article has 612 words and takes 3 minutes.", briefing.read(HARBOUR))
    assert [v.status for v in found if v.text == "612"] == ["unsupported"]


EDITS = [
    ("more than 900**", "more than 800**", "900"),
    ("Marta Lindqvist, head", "Marta Lindquist, head", "Lindqvist"),
    ("head of the port authority (", "head of the fish market (", None),
    ("earlier, and we are sorry", "earlier, and we are not sorry", "words"),
    ("— Jonas Brandt", "— Ines Kolar", "speaker"),
    ("opened to traffic on Monday", "opened to traffic on Friday", "Monday"),
]


@pytest.mark.parametrize(("before", "after", "why"), EDITS)
def test_an_edited_brief_is_found_out(before: str, after: str, why: str | None) -> None:
    document = briefing.read(HARBOUR)
    shown = briefing.render(briefing.brief(document), "markdown")
    assert before in shown
    faults = briefing.check(shown.replace(before, after, 1), document).faults()
    assert faults
    told = " ".join(f"{d.kind} {d.found}" for verdict in faults for d in verdict.differences)
    assert why is None or why in told


@pytest.mark.parametrize("form", ["markdown", "text", "terminal", "html"])
def test_each_place_of_a_line_is_a_claim(form: str) -> None:
    document = builders.document("Rain fell in Oslo and in New Zealand. They drove from Oslo to Paris.")
    shown = briefing.render(briefing.brief(document, sections="where", language="en"), form)
    assert "New Zealand" in shown
    assert not briefing.check(shown, document).faults()
    faults = briefing.check(shown.replace("Paris", "Berlin"), document).faults()
    assert [verdict.text for verdict in faults] == ["Berlin"]


def test_what_a_brief_in_markdown_shows_is_told_without_its_marks() -> None:
    source = document(
        "The council passed it by 438 votes to 86. “We will build it by May,” said Ann Lee. It is a tram."
    )
    markdown = briefing.render(briefing.brief(source, length="1", sections=("figures", "quotes")), "markdown")
    told = [verdict.text for verdict in briefing.check(markdown, source).verdicts]
    assert {"438 votes to 86", "“We will build it by May,”"} <= set(told)
    assert not [text for text in told if text.endswith(("*", ">"))]
