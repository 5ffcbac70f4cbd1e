"""New means new: by feed and id, by link, by what is said; no date decides, and nothing is lost."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.digest.nouns import Entry
from briefing.digest.planning import moment
from tests.digest.builders import Memory, entry, titles

NAMED = [entry("Trams", id="1", link="http://a/1"), entry("Boats", id="2", link="http://a/2")]
LINKED = [entry("Trams", link="http://a/1"), entry("Boats", link="http://a/2")]
NAMELESS = [entry("Trams"), entry("Boats")]


@pytest.mark.parametrize("entries", [NAMED, LINKED, NAMELESS], ids=["with ids", "with links", "with neither"])
def test_an_entry_is_new_once(entries: list[Entry]) -> None:
    memory = Memory()
    assert titles(memory.run(entries).new) == ["Trams", "Boats"]
    again = memory.run(list(reversed(entries)))
    assert not again.new
    assert not again.changed


def test_a_late_entry_with_an_old_date_is_new() -> None:
    memory = Memory()
    memory.run([entry("Today", id="2", published="2026-11-24")])
    late = entry("Long ago", id="1", published="1999-01-01")
    assert titles(memory.run([late, entry("Today", id="2", published="2026-11-24")]).new) == ["Long ago"]


def test_an_entry_that_left_the_feed_and_returns_is_not_new() -> None:
    memory = Memory()
    memory.run(NAMED)
    memory.run([])
    assert not memory.run(NAMED).new


def test_an_edited_entry_is_changed_and_not_new() -> None:
    memory = Memory()
    memory.run([entry("Trams", id="1")])
    made = memory.run([entry("Trams at last", id="1")])
    assert (titles(made.new), titles(made.changed)) == ([], ["Trams at last"])
    assert not memory.run([entry("Trams at last", id="1")]).changed


def test_new_line_breaks_are_no_change() -> None:
    memory = Memory()
    memory.run([entry("Trams", id="1", text="They run  again.")])
    assert not memory.run([entry("Trams", id="1", text="They run\nagain.")]).changed


def test_the_same_id_with_another_link_is_another_entry() -> None:
    memory = Memory()
    memory.run([entry("Trams", id="1", link="http://a/1")])
    assert titles(memory.run([entry("Boats", id="1", link="http://a/2")]).new) == ["Boats"]


def test_entries_that_share_one_id_and_link_are_told_apart_by_what_they_say() -> None:
    memory = Memory()
    same = [entry(title, id="same", link="http://a/") for title in ("Trams", "Boats", "Buses")]
    assert titles(memory.run(same).new) == ["Trams", "Boats", "Buses"]
    assert not memory.run(same).new
    assert not memory.run(same[1:2]).new  # alone, its name would be its own


def test_an_entry_twice_in_one_feed_is_one() -> None:
    assert titles(Memory().run([*NAMED, *NAMED]).new) == ["Trams", "Boats"]


def test_a_daily_post_of_one_title_and_no_text_is_another_entry_every_day() -> None:
    memory = Memory()
    memory.run([entry("Daily thread", id="1", text="-")])
    assert titles(memory.run([entry("Daily thread", id="2", text="-")]).new) == ["Daily thread"]


class TestAcrossFeeds:
    """One entry that several feeds carry is one."""

    def test_of_one_text(self) -> None:
        made = Memory().run([entry("Trams", feed="A", id="1"), entry("Trams", feed="B", id="x")])
        assert titles(made.new) == ["Trams"]
        assert made.new[0].feeds == {"A", "B"}

    def test_of_one_link_and_title(self) -> None:
        first = entry("Trams", feed="A", id="1", link="http://a/1", text="Short.")
        other = entry("Trams", feed="B", id="9", link="http://a/1", text="The whole text of the entry, at length.")
        assert titles(Memory().run([first, other]).new) == ["Trams"]

    def test_also_in_a_later_run(self) -> None:
        memory = Memory()
        memory.run([entry("Trams", feed="A", id="1")])
        assert not memory.run([entry("Trams", feed="B", id="x")]).new
        assert not memory.run([entry("Trams", feed="B", id="x")]).new

    def test_but_not_where_only_the_title_is_one(self) -> None:
        first = entry("Weather", feed="A", link="http://a/", text="-")
        assert len(Memory().run([first, entry("Weather", feed="B", link="http://b/", text="-")]).new) == 2


def test_since_leaves_older_entries_for_a_run_without_it() -> None:
    memory = Memory()
    old, new = entry("Old", id="1", published="2026-11-01"), entry("New", id="2", published="2026-11-23T10:00:00+01:00")
    undated = entry("Undated", id="3")
    made = memory.run([old, new, undated], since=datetime(2026, 11, 22, tzinfo=UTC))
    assert titles(made.new) == ["New", "Undated"]
    assert made.left == {"A"}
    assert titles(memory.run([old, new, undated]).new) == ["Old"]


@pytest.mark.parametrize("said", ["", "yesterday", "2026-13-01", "0001-01-01T00:00:00+14:00"])
def test_a_date_that_cannot_be_read_is_none(said: str) -> None:
    assert moment(said) is None


ENTRIES = st.lists(
    st.builds(
        entry,
        st.sampled_from(["Trams", "Boats", "Buses"]),
        feed=st.sampled_from(["A", "B"]),
        id=st.sampled_from([None, "1", "2"]),
        link=st.sampled_from([None, "http://a/1", "http://a/2"]),
        text=st.sampled_from(
            ["", "Something that two entries may both say, word for word, in more than 80 characters."]
        ),
    ),
    max_size=8,
)


@given(st.lists(ENTRIES, max_size=5))
def test_every_text_is_delivered_and_no_key_twice(runs: list[list[Entry]]) -> None:
    memory = Memory()
    delivered: list[str] = []
    said: set[tuple[str, str]] = set()
    for entries in runs:
        made = memory.run(entries)
        delivered += [item.key for item in made.new]
        said |= {(item.entry.title, item.entry.content.text) for item in (*made.new, *made.changed, *made.twins)}
        assert {(e.title, e.content.text) for e in entries} <= said
    assert len(delivered) == len(set(delivered))
