"""A state file is changed as a whole or not at all, and one that is not ours is left as it is."""

from __future__ import annotations

import sqlite3
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from briefing.errors import BriefingError
from briefing.store import Held, Seen, UnusableState, locked, state_for_reading, state_for_writing, state_of_nothing
from briefing.store.state import MIGRATIONS

if TYPE_CHECKING:
    from collections.abc import Callable
    from contextlib import AbstractContextManager

    from briefing.store import State

NOW = "2026-11-24T07:00:00+00:00"
BEFORE = "2026-08-01T07:00:00+00:00"


def seen(key: str, feed: str = "A") -> Seen:
    return Seen(key=key, fingerprint=f"says {key}", feed=feed, title=f"Title {key}", link=f"http://a/{key}")


def writing(path: Path, profile: str = "morning") -> AbstractContextManager[State]:
    return state_for_writing(path, profile, wait=0.1, holder="a test")


@pytest.fixture
def used(tmp_path: Path) -> Path:
    path = tmp_path / "seen.db"
    with writing(path) as state:
        state.remember([seen("1"), seen("2")], NOW)
        state.remember_aliases([("also 1", "A", "1")])
        state.keep_held([("A", "bytes")], NOW)
        state.keep_page("page", "It rained.")
    return path


def test_what_was_remembered_is_known_in_the_next_run(used: Path) -> None:
    with writing(used) as state:
        assert state.fingerprints(["1", "2", "3"]) == {"1": "says 1", "2": "says 2"}
        assert state.feeds_by_alias(["also 1", "else"]) == {"also 1": "A"}
        assert state.held() == {"A": "bytes"}
        assert state.page("page") == "It rained."
        assert state.page("other") is None


def test_many_keys_are_asked_for_at_once(used: Path) -> None:
    with writing(used) as state:
        state.remember([seen(str(n)) for n in range(2000)], NOW)
        assert len(state.fingerprints([str(n) for n in range(2500)])) == 2000


def test_profiles_know_nothing_of_each_other(used: Path) -> None:
    with writing(used, "evening") as state:
        assert not state.fingerprints(["1"])
        assert not state.held()


def test_a_run_that_fails_leaves_the_file_as_it_was(used: Path) -> None:
    class Crash(Exception):
        pass

    def crash(state: State) -> None:
        state.remember([seen("9")], NOW)
        raise Crash

    with pytest.raises(Crash), writing(used) as state:
        crash(state)
    with state_for_reading(used, "morning") as state:
        assert [entry.key for entry in state.listed()] == ["1", "2"]


def test_reading_where_there_is_no_file_makes_none(tmp_path: Path) -> None:
    with state_for_reading(tmp_path / "none.db", "") as state:
        assert not state.listed()
    assert not list(tmp_path.iterdir())


def test_a_state_of_nothing_knows_nothing() -> None:
    assert not state_of_nothing("morning").fingerprints(["1"])


def test_entries_that_no_source_shows_any_more_are_forgotten(tmp_path: Path) -> None:
    with writing(tmp_path / "seen.db") as state:
        state.remember([seen("old"), seen("kept", "B"), seen("there")], BEFORE)
        state.remember_aliases([("alias", "A", "old")])
        state.touch(["there"], NOW, older_than=NOW)
        state.prune("2026-10-01T00:00:00+00:00", keep_feeds=["B"])
        assert sorted(entry.key for entry in state.listed()) == ["kept", "there"]
        assert not state.feeds_by_alias(["alias"])


def test_the_entries_of_a_feed_that_is_as_it_was_are_still_there(tmp_path: Path) -> None:
    with writing(tmp_path / "seen.db") as state:
        state.remember([seen("1"), seen("2", "B")], BEFORE)
        state.keep_held([("A", "x"), ("B", "y")], BEFORE)
        state.touch_feeds(["A"], NOW, older_than=NOW)
        state.prune("2026-10-01T00:00:00+00:00")
        assert [entry.key for entry in state.listed()] == ["1"]
        assert state.held() == {"A": "x"}


@pytest.mark.parametrize("name", ["1", "http://a/1", "Title 1"])
def test_an_entry_is_forgotten_by_key_link_or_title(used: Path, name: str) -> None:
    with writing(used) as state:
        assert state.forget(name) == 1
        assert [entry.key for entry in state.listed()] == ["2"]
        assert not state.held()  # or nobody would look at the place again
        assert state.forget("nothing of the kind") == 0


def garbage(path: Path) -> None:
    path.write_bytes(b"this is no database\n" * 300)


def foreign(path: Path) -> None:
    with sqlite3.connect(path) as db:
        db.execute("CREATE TABLE recipes (name TEXT)")
    db.close()


def newer(path: Path) -> None:
    with writing(path):
        pass
    db = sqlite3.connect(path)
    db.execute(f"PRAGMA user_version = {len(MIGRATIONS) + 1}")
    db.commit()
    db.close()


def cut(path: Path) -> None:
    with writing(path) as state:
        state.remember([seen(str(n)) for n in range(500)], NOW)
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])


@pytest.mark.parametrize(
    ("make", "said"),
    [(garbage, "no state file"), (foreign, "another program"), (newer, "newer version"), (cut, "damaged")],
)
def test_a_file_that_cannot_be_used_is_reported_and_left_untouched(
    tmp_path: Path, make: Callable[[Path], None], said: str
) -> None:
    path = tmp_path / "seen.db"
    make(path)
    before = path.read_bytes()
    with pytest.raises(UnusableState, match=said), writing(path):
        pass
    assert path.read_bytes() == before


def test_a_folder_is_no_state_file(tmp_path: Path) -> None:
    with pytest.raises(BriefingError, match="it is a folder"), writing(tmp_path):
        pass


def test_an_empty_file_is_a_new_state(tmp_path: Path) -> None:
    path = tmp_path / "seen.db"
    path.touch()
    with state_for_reading(path, "") as state:
        assert not state.listed()
    with writing(path) as state:
        state.remember([seen("1")], NOW)
    assert path.read_bytes().startswith(b"SQLite format 3")


def test_a_database_that_another_program_holds_is_reported_in_time(used: Path) -> None:
    other = sqlite3.connect(used, isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    with pytest.raises(UnusableState, match="another program has it open"), writing(used):
        pass
    other.close()


def test_a_second_run_is_told_who_holds_the_lock(tmp_path: Path) -> None:
    path = tmp_path / "seen.db"
    with (
        locked(path, wait=0, holder="process 4711"),
        pytest.raises(Held, match="process 4711"),
        locked(path, wait=0.15, holder="us"),
    ):
        pass
    with locked(path, wait=0, holder="us"):
        assert (tmp_path / "seen.db.lock").read_text() == "us"


def test_a_lock_that_cannot_be_made_is_a_letter(tmp_path: Path) -> None:
    with pytest.raises(BriefingError, match="cannot lock"), locked(tmp_path / "none" / "x", wait=0, holder="us"):
        pass
