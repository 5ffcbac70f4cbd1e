"""What each block is: the table row by row, then whole texts."""

from __future__ import annotations

from operator import attrgetter
from typing import TYPE_CHECKING

import pytest

import briefing
from briefing.model import PROSE
from briefing.readers import markdown_of
from briefing.readers.text import content_of
from briefing.text.blocks import ROWS, Seen, classified

if TYPE_CHECKING:
    from briefing.text.blocks import Row

PROSE_LINE = "The city council agreed on Monday to run trams on all of its lines again."


def seen(text: str, place: int = 1, *, is_repeated: bool = False) -> Seen:
    return Seen(text, " ".join(text.lower().split()), text.split(), place, is_repeated)


def decided(text: str, row: Row) -> str | None:
    shown = seen(text, is_repeated=row.name == "running")
    return next((other.name for other in ROWS if other.test(shown)), None)


@pytest.mark.parametrize("row", ROWS, ids=attrgetter("name"))
def test_a_row_takes_its_example_and_no_other_row_does(row: Row) -> None:
    assert decided(row.yes, row) == row.name
    assert not row.test(seen(row.no, is_repeated=row.name == "running"))


def kinds(text: str) -> list[str]:
    return [block.kind for block in classified(content_of(text)).blocks]


def test_a_licence_is_no_furniture_of_itself() -> None:
    text = "Permission is granted to copy this text.\n\nYou may distribute this under the terms of the law."
    assert set(kinds(text)) <= PROSE


def test_references_end_at_the_next_heading() -> None:
    text = f"# Trams\n\n{PROSE_LINE}\n\n## References\n\nLee, Ann: Of trams, Kell.\n\n## Thanks\n\nMany helped us."
    content = classified(markdown_of(f"{text}\n\n{PROSE_LINE}\n\n{PROSE_LINE}"))
    assert [b.kind for b in content.blocks].count("reference") == 1


def test_a_table_of_contents_ends_at_the_first_paragraph() -> None:
    text = f"Trams\n\nTable of Contents\n\n1 Routes\n\n2 Stops\n\n{PROSE_LINE}\n\n{PROSE_LINE}"
    assert kinds(text)[-2:] == ["paragraph", "paragraph"]
    assert "contents" in kinds(text)


def test_a_long_entry_with_the_number_of_the_next_does_not_end_a_table_of_contents() -> None:
    entry = "What is to be done where the tram of the first line does not come on a Sunday? 1.2. And then?"
    assert kinds(f"Trams\n\nContents\n\n{entry}\n\n2 Stops\n\n{PROSE_LINE}\n\n{PROSE_LINE}")[2] == "contents"


def test_no_section_looks_into_furniture() -> None:
    notice = "Copyright 2019 by Ann Lee and Bo Chan. All rights reserved. It costs $5 million."
    made = briefing.brief(f"{notice}\n\n{PROSE_LINE}\n\n{PROSE_LINE.replace('trams', 'buses')}")
    assert not made.figures
    assert not made.timeline
    assert not made.names
    assert all(line.start > len(notice) for line in made.summary)


def test_the_lines_of_a_double_spaced_opinion_are_paragraphs() -> None:
    lines = (
        "the court below held that nobody on the tram had\nseen the signal before the driver did on that day and".split(
            "\n"
        )
    )
    text = "\n\n".join(lines * 8) + "\n\nwas right. The petition is denied for the reasons that are given."
    assert kinds(text) == ["paragraph"]
