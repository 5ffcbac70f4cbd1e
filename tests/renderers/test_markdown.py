"""Markdown gives every text back, holds nothing that the text made, and keeps its promises to note-taking programs."""

from __future__ import annotations

import json
import re
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from msgspec.structs import replace

import briefing
from briefing.model import Brief
from briefing.page import wording
from briefing.page.briefs import as_tag
from briefing.renderers.markdown import quoted
from tests.briefs import briefs, hostile
from tests.builders import SAMPLES, command

OURS = {
    "heading_open", "heading_close", "inline", "paragraph_open", "paragraph_close", "ordered_list_open",
    "ordered_list_close", "bullet_list_open", "bullet_list_close", "list_item_open", "list_item_close",
    "blockquote_open", "blockquote_close",
}  # fmt: skip
PARSER = MarkdownIt("js-default")


def markdown(brief: Brief) -> str:
    return briefing.render(brief, "markdown")


@given(briefs().map(lambda brief: replace(brief, front_matter=False)))
def test_a_brief_has_only_the_structure_that_the_renderer_made(brief: Brief) -> None:
    tokens = PARSER.parse(markdown(brief))
    assert {token.type for token in tokens} <= OURS
    headings = [inside.content for opening, inside in pairwise(tokens) if opening.type == "heading_open"]
    assert set(headings[1:]) <= {*wording.HEADINGS.values(), wording.WHY}
    marks = {child.type for token in tokens for child in token.children or ()}
    assert marks <= {"text", "text_special", "strong_open", "strong_close", "softbreak"}


@given(briefs().map(lambda brief: replace(brief, front_matter=False)))
def test_every_line_of_the_summary_comes_back(brief: Brief) -> None:
    tokens = PARSER.parse(markdown(brief))
    shown = ["".join(child.content for child in token.children or ()) for token in tokens if token.type == "inline"]
    for line in brief.summary:
        words = wording.shown_mention(brief, line)
        assert any(text.startswith(words) for text in shown)


@given(hostile | st.text())
def test_a_quoted_text_is_the_text(text: str) -> None:
    assert json.loads(quoted(text)) == text
    assert quoted(text).isprintable() or all(ord(letter) >= 0xA0 for letter in quoted(text) if not letter.isprintable())


def test_front_matter_holds_title_sources_dates_and_tags() -> None:
    made = briefing.brief((SAMPLES / "harbour.txt").read_text(encoding="utf-8"))
    dated = replace(made, documents=(replace(made.documents[0], published="2026-11-16", source="a: b"),))
    lines = markdown(replace(dated, front_matter=True)).splitlines()
    lines = lines[: lines.index("---", 1) + 1]
    assert lines[0] == lines[-1] == "---"
    assert lines[1:6] == [
        'title: "Harbour tunnel opens two years late"', "sources:", '  - "a: b"', "dates:", '  - "2026-11-16"'
    ]  # fmt: skip
    assert '  - "Marta-Lindqvist"' in lines


@pytest.mark.parametrize(
    ("name", "tag"), [("Marta Lindqvist", "Marta-Lindqvist"), ("A/B #c", "A/B-c"), ("747", ""), ("梅田", "梅田")]
)
def test_a_tag_has_no_blanks_and_is_no_number(name: str, tag: str) -> None:
    assert as_tag(name) == tag


def test_every_footnote_is_defined_once_and_cited() -> None:
    shown = command("harbour.txt", "--cite").stdout.decode()
    body, _, notes = shown.partition("\n[^1]: ")
    cited = set(re.findall(r"\[\^(\d+)\]", body))
    defined = re.findall(r"^\[\^(\d+)\]: ", "[^1]: " + notes, re.MULTILINE)
    assert sorted(cited, key=int) == defined == [str(number) for number in range(1, len(defined) + 1)]
    assert "¶" not in body


def test_without_asking_there_are_neither_footnotes_nor_front_matter() -> None:
    shown = command("tram-a.txt").stdout.decode()
    assert "[^" not in shown
    assert shown.startswith("# ")


@pytest.mark.parametrize("form", ["markdown", "text"])
def test_reasons_are_told_on_a_pipe_too(form: str) -> None:
    made = briefing.brief("The bridge reopened on Monday. It had been shut for 30 days.", length="1", explain=True)
    shown = " ".join(briefing.render(made, form).split())
    assert "why these sentences" in shown.lower()
    assert "; chosen" in shown
    assert "; left out: no room for it" in shown
