"""A digest in each format: every entry once, with its title and link, and nothing of a source is markup."""

from __future__ import annotations

import json
import re
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator
from markdown_it import MarkdownIt

from briefing.digest.composing import composed
from briefing.digest.nouns import Change, Clock, Digest, DigestOptions, Entry, FigureChange
from briefing.digest.showing import digest_page, origin
from briefing.options import Reading
from briefing.readers import text_of
from briefing.renderers import RENDERERS
from briefing.visible import visible
from tests.builders import PACKAGE
from tests.digest.builders import Memory

FORMS = ["terminal", "markdown", "text", "html", "json", "jsonl"]
EVIL = "[x](javascript:alert(1)) <script>alert(1)</script> *a* \x1b[31m \u202e `b` | &copy; # 1. [/] :smile: ]("
ELEMENTS = (
    "html head meta title style body header main section article h1 h2 h3 p ol ul li a b span figure blockquote "
    "figcaption"
)
CHANGE = Change(
    source="https://a.example/prices",
    title="Prices",
    new=("Tickets cost 25 euros.",),
    vanished=("Tickets cost 20 euros.",),
    figures=(FigureChange(label="tickets", now="25 euros", was="20 euros"),),
)


def entry(title: str, *, text: str = "", link: str | None = "https://a.example/1", feed: str = "A") -> Entry:
    content = text_of(text or f"{title}. The {title} opened on Monday. It cost 30 million euros, said Ann Lee.")
    return Entry(feed=feed, feed_title=f"Feed {feed}", title=title, content=content, id=title + feed, link=link)


def digest(*entries: Entry, stories: int = 1, changes: tuple[Change, ...] = ()) -> Digest:
    return composed(
        Memory().run(entries), changes, Reading(language="en"), DigestOptions(stories=stories), clock=Clock(60)
    )


def rendered(form: str, made: Digest) -> str:
    shown: str = RENDERERS.get(form)(digest_page(made))
    return shown


@pytest.mark.parametrize("form", FORMS)
def test_every_new_entry_stands_in_it_once_with_its_link(form: str) -> None:
    made = digest(*(entry(f"Bridge{n}", link=f"https://a.example/item{n}") for n in range(5)), stories=2)
    shown = rendered(form, made)
    for number in range(5):
        links = re.findall(rf'(?:\(|"link": ?"|href="|\s)https://a\.example/item{number}\b', shown)
        assert len(links) == 1, shown


@pytest.mark.parametrize("form", FORMS)
def test_an_empty_digest_is_said_in_every_format(form: str) -> None:
    shown = rendered(form, digest())
    assert "Nothing new." in shown or json.loads(shown)["new"] == 0


@pytest.mark.parametrize("form", FORMS)
def test_controls_of_a_source_do_nothing(form: str) -> None:
    made = digest(entry(EVIL), entry(EVIL, link="javascript:alert(1)", feed="B", text="Other words."), stories=1)
    shown = rendered(form, made)
    assert "\x1b" not in shown
    assert "\u202e" not in shown


def test_an_address_that_is_none_of_the_web_is_no_link() -> None:
    made = digest(entry("Trams", link="javascript:alert(1)"), stories=0)
    assert "javascript" not in rendered("markdown", made)
    assert "javascript" not in rendered("html", made)


@given(st.text(max_size=60), st.text(alphabet="[]()\\`*_<>&#!|~:- ax1.\n", max_size=30))
def test_a_title_comes_back_from_markdown_as_it_was(first: str, second: str) -> None:
    title = visible(f"a{first}{second}z")
    made = digest(entry(title), stories=0)
    tokens = MarkdownIt("commonmark").parse(rendered("markdown", made))
    inline = [child for token in tokens if token.type == "inline" for child in token.children or ()]
    start = next(i for i, child in enumerate(inline) if child.type == "link_open")
    end = next(i for i, child in enumerate(inline) if child.type == "link_close")
    assert "".join(child.content for child in inline[start + 1 : end]) == title
    assert inline[start].attrs["href"] == "https://a.example/1"


def test_a_page_holds_no_element_that_a_source_made() -> None:
    found: set[str] = set()

    class Elements(HTMLParser):
        def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
            found.add(tag)
            assert not [name for name, _ in attrs if name.startswith("on")]

    Elements().feed(rendered("html", digest(entry(EVIL, text=f"{EVIL} was said. It rained."))))
    assert found <= set(ELEMENTS.split())


def test_stories_are_briefs_one_level_down() -> None:
    shown = rendered(
        "markdown", digest(entry("Bridge"), entry("Fair", link=None, feed="B", text="Roundabouts all day."), stories=1)
    )
    headings = re.findall(r"^#+ .*$", shown, re.MULTILINE)
    assert headings[:3] == ["# Digest", "## Bridge", "### Summary"]
    assert headings[-1] == "## Also new"
    assert "2 new entries from 2 sources" in shown


@pytest.mark.parametrize("form", ["terminal", "markdown", "text", "html"])
def test_changed_figures_stand_side_by_side(form: str) -> None:
    shown = rendered(form, digest(changes=(CHANGE,)))
    assert "25 euros" in shown
    assert "was 20 euros" in shown
    assert "1 followed page changed" in shown


def test_json_tells_where_every_line_stands() -> None:
    record = json.loads(rendered("json", digest(entry("Bridge"), changes=(CHANGE,))))
    assert record["schema"] == "briefing-digest/1"
    Draft202012Validator(json.loads((PACKAGE / "digest" / "schema.json").read_text(encoding="utf-8"))).validate(record)
    story = record["stories"][0]
    Draft202012Validator(json.loads((PACKAGE / "schema.json").read_text(encoding="utf-8"))).validate(story["brief"])
    assert story["entries"][0]["link"] == "https://a.example/1"
    assert record["followed"][0]["figures"] == [{"label": "tickets", "now": "25 euros", "was": "20 euros"}]


def test_json_lines_are_one_line() -> None:
    assert rendered("jsonl", digest(entry("Bridge"))).count("\n") == 1


def test_a_text_that_cannot_be_briefed_is_a_line_and_a_warning(monkeypatch: pytest.MonkeyPatch) -> None:
    def stumble(*_: object) -> None:
        raise RuntimeError("odd text")

    monkeypatch.setattr("briefing.digest.composing.compose", stumble)
    made = digest(entry("Bridge"))
    assert [item.entry.title for item in made.others] == ["Bridge"]
    assert "odd text" in made.notices[0].message


def test_an_entry_that_other_feeds_carry_says_so() -> None:
    made = digest(entry("Bridge"), entry("Bridge", feed="B"), stories=0)
    assert [origin(item) for item in made.others] == ["Feed A and 1 more"]
