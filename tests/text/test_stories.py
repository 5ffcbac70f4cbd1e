"""Texts of several stories, each under its heading."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from briefing.options import read_options
from briefing.pipeline import document_of
from briefing.text.stories import stories
from tests.builders import command

if TYPE_CHECKING:
    from pathlib import Path

    from briefing.model import Document

STORIES = {
    "Trams run again": "The red tram left the depot at six on Monday, for the first time since the flood in March. "
    "Its driver waved at the people who had come to the platform to see it.",
    "A baker retires": "After forty winters Jonas Brandt sells his oven and his recipes to two sisters. "
    "They promise that the rye loaf stays as sour as it was when their grandmother bought it.",
    "Owls in the tower": "Three young owls hatched behind the clock, says the bird society. "
    "Visitors may climb no higher than the second landing until the chicks have learned how to fly.",
    "Budget put off": "Councillors could not agree on school repairs and voted to meet once more in December. "
    "The mayor called the delay a pity, since two roofs leak already.",
}
HELLO = "Good news from Kell, as every Friday, gathered by the library."
LETTER = f"The Friday letter\n\n{HELLO}\n\n" + "\n\n".join(f"{head}\n\n{said}" for head, said in STORIES.items())


def of(text: str) -> Document:
    return document_of(text, read_options({"language": "en"}))


def kind(text: str) -> str:
    found = of(text).kind
    return found.name if found else ""


def test_sections_of_one_thing_are_no_newsletter() -> None:
    said = "The tram to Kell harbour runs on rails along the river, and no tram runs on the river. Kell has {} trams."
    guide = "\n\n".join(f"Line {n} of the tram\n\n{said.format(n)} The tram of line {n} is red." for n in range(1, 7))
    assert kind(f"Trams of Kell\n\n{guide}") != "newsletter"


def test_three_stories_are_no_newsletter() -> None:
    assert kind(LETTER[: LETTER.index("Budget")]) != "newsletter"


def test_an_index_is_no_newsletter() -> None:
    index = LETTER.replace(".", "")
    assert kind(index) != "newsletter"


def test_stories_that_share_nothing_are_a_newsletter() -> None:
    assert kind(LETTER) == "newsletter"


def test_each_story_has_its_heading_for_its_title_and_its_places_in_its_own_text() -> None:
    found = stories(of(LETTER))
    assert [story.title for story in found] == ["The Friday letter", *STORIES]
    for story, said in zip(found[1:], STORIES.values(), strict=True):
        assert [(b.kind, b.span.of(story.text)) for b in story.blocks] == [("title", story.title), ("paragraph", said)]


def test_a_text_that_begins_with_the_heading_of_a_story_has_nothing_before_it() -> None:
    letter = of(LETTER)
    assert [story.title for story in stories(replace(letter, blocks=letter.blocks[2:]))] == list(STORIES)


def test_each_makes_a_brief_of_every_story(tmp_path: Path) -> None:
    path = tmp_path / "letter.txt"
    path.write_text(LETTER, "utf-8")
    said = command(str(path), "--each", "-f", "markdown", "--length", "1", "--sections", "summary").stdout.decode()
    heads = [line.removeprefix("# ") for line in said.splitlines() if line.startswith("# ")]
    assert heads == ["The Friday letter", *STORIES]


def test_what_is_to_be_said_of_a_newsletter_is_said_once(tmp_path: Path) -> None:
    path = tmp_path / "letter.txt"
    path.write_bytes(LETTER.replace("Kell", "Këll").encode("cp1252"))
    ran = command(str(path), "--each", "-f", "markdown", "--length", "1", "--sections", "summary")
    assert ran.stdout.count(b"# ") - ran.stdout.count(b"## ") == 1 + len(STORIES)
    assert ran.stderr.count(b"its text encoding is not stated") == 1
