"""No two documents of a collection have the same output file, and no file the name of a folder."""

from __future__ import annotations

from pathlib import PurePosixPath

from hypothesis import given
from hypothesis import strategies as st

from briefing.batch.items import Entry, Outcome, Place, Row
from briefing.batch.work import FAILURES, output_name

PART = st.sampled_from(["a", "b.md", "a.md", "a.md_", "failures.jsonl", "é" * 150, "a.txt", "0001", "x" * 254])
PATHS = st.lists(st.lists(PART, min_size=1, max_size=3).map("/".join), unique=True, min_size=2, max_size=8)


def is_a_tree(paths: list[str]) -> bool:
    """Tell whether files with these paths can be in one folder: none is a folder of another."""
    return not any(
        one != other and PurePosixPath(one) in PurePosixPath(other).parents for one in paths for other in paths
    )


@given(PATHS.filter(is_a_tree), st.booleans())
def test_files_that_can_stand_beside_each_other_give_files_that_can(paths: list[str], several: bool) -> None:
    entries = [Entry(item=Place(path, b""), name=path) for path in paths]
    parts = [1, 2] if several else [0]
    made = [output_name(e, Outcome(e.name, "", part=part), ".md") for e in entries for part in parts]
    assert len(set(made)) == len(made)
    assert is_a_tree([*made, FAILURES])
    assert all(len(part.encode()) < 250 for name in made for part in name.split("/"))


@given(st.text(max_size=400))
def test_any_id_gives_a_name_below_the_folder(key: str) -> None:
    name = output_name(Entry(item=Row(key, "", b""), name="0000001"), Outcome(key, "a.csv:1"), ".md")
    assert "/" not in name
    assert name.startswith("0000001")
    assert name.isprintable()


def test_a_row_without_an_id_is_its_number() -> None:
    entry = Entry(item=Row("a.csv:7", "a.csv:7", b""), name="0000007")
    assert output_name(entry, Outcome("a.csv:7", "a.csv:7"), ".html") == "0000007.html"
