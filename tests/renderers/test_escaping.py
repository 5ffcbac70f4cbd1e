"""A line of any text, escaped, is that text again after a Markdown parser has read it."""

from __future__ import annotations

import json
from operator import itemgetter
from time import process_time
from typing import TYPE_CHECKING

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

import briefing
from briefing.model import Brief, SummaryLine
from briefing.renderers.escaping import escape
from briefing.renderers.html.elements import escaped
from briefing.renderers.records import safe_cell
from briefing.visible import harmless, visible
from tests.briefs import hostile, tight
from tests.builders import cases, document
from tests.growth import exponent

if TYPE_CHECKING:
    from collections.abc import Callable

COMMONMARK = MarkdownIt("commonmark")
WITH_TABLES = MarkdownIt("js-default")  # tables and strikethrough besides
FRAMES = {
    "alone": "{}\n",
    "heading": "# {}\n",
    "number": "1. {} (¶1)\n",
    "bullet": "- **{}**  label (¶1)\n",
    "label": "- **5**  {} (¶1)\n",
    "quotation": "> {}\n",
    "footnote": "1. {}[^1]\n",
}
lines = (hostile | tight | st.text(max_size=40)).map(visible).filter(bool)


def read_back(parser: MarkdownIt, source: str) -> str:
    """Return the words that a reader sees, and fail where there is an element that we did not write."""
    found = []
    for token in parser.parse(source):
        assert token.type not in {"html_block", "fence", "code_block", "hr", "table_open", "lheading_open"}
        for child in token.children or ():
            assert child.type in {"text", "strong_open", "strong_close", "text_special"}, child
            found.append(child.content)
    return "".join(found)


@pytest.mark.parametrize("parser", [COMMONMARK, WITH_TABLES], ids=["commonmark", "tables"])
@pytest.mark.parametrize("frame", FRAMES)
@given(text=lines)
@example(text="*")
@example(text="a *")
@example(text="## ##")
@example(text="-- -")
@example(text="a\\")
@example(text="[a]: b")
@example(text="[x] done")
@example(text="a!")
def test_the_text_comes_back(parser: MarkdownIt, frame: str, text: str) -> None:
    plain = FRAMES[frame].lstrip("#>-1. ").replace("*", "").strip().replace("5  {}", "5  {}")
    shown = read_back(parser, FRAMES[frame].format(escape(text)))
    assert shown == plain.format(text)


@pytest.mark.parametrize(
    "text",
    [
        "Revenue rose 4.2% to $1.3bn (up from $1.2bn), it said.",
        "5 * 3 = 15, x < 5, AT&T, snake_case, a@b.example, [1], #5, it's 50/50 - or so",
        "“We waited,” she said — “and waited.”",
        "2026-07-04: a date; 3.5 is a number; C# and F#",
    ],
)
def test_what_means_nothing_is_left_as_it_is(text: str) -> None:
    assert escape(text) == text


@pytest.mark.parametrize("part", ["[", "](", "*", "_", "<", "&a", "# ", "- ", "1", "\\"])
def test_escaping_is_linear(part: str) -> None:
    def seconds(times: int) -> float:
        text = part * times
        begin = process_time()
        escape(text)
        return process_time() - begin

    seconds(1000)
    assert seconds(80_000) < 40 * max(seconds(10_000), 0.001)


@pytest.mark.parametrize("case", cases("escaping", "same"), ids=itemgetter("text"))
def test_what_means_nothing_is_touched_nowhere(case: dict[str, str]) -> None:
    assert escape(case["text"]) == safe_cell(case["text"]) == visible(case["text"]) == case["text"]


def on_a_terminal(text: str) -> str:
    """Return how a line of a summary stands on a screen."""
    line = SummaryLine(text=text, start=0, end=len(text))
    made = Brief(title="T", language="en", ranker="lead", documents=(document(text),), summary=(line,))
    return briefing.render(made, "terminal").splitlines()[4].removeprefix(" 1 ").removesuffix("¶1").rstrip()


@pytest.mark.parametrize(
    ("form", "shown"),
    [
        ("markdown", escape),
        ("csv", safe_cell),
        ("visible", visible),
        ("visible", harmless),
        ("html", escaped),
        ("terminal", on_a_terminal),
    ],
)
def test_what_means_something_to_a_program_is_made_to_mean_itself(form: str, shown: Callable[[str], str]) -> None:
    for case in cases("escaping", form):
        assert shown(case["text"]) == case["shown"]


@pytest.mark.parametrize("part", [";", "\n", "\t ", " ", "; \n"])
def test_cells_are_made_safe_in_linear_time(part: str) -> None:
    assert exponent(safe_cell, part) < 1.6


def test_json_shows_what_would_not_be_seen_and_means_the_same() -> None:
    text = "Tax\U000e0069 day \x7f \u202e and 👩‍🚀"
    shown = briefing.render(briefing.brief(text), "json")
    assert "\\udb40\\udc69" in shown
    assert "\\u007f \\u202e" in shown
    assert "👩‍🚀" in shown
    assert text.startswith(json.loads(shown)["summary"][0]["text"])
