"""What is said to be written is written: after power cuts, kills at any moment, two runs at once, clocks that jump."""

from __future__ import annotations

import json
import os
import random
import signal
import sqlite3
import subprocess
import sys
import time
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

import pytest

from briefing.cli import run as run_command
from briefing.digest import DigestOptions, Sources, prepare
from briefing.options import Reading
from briefing.output import append_file, write_file, write_new_file
from briefing.store import state_for_writing
from tests.batch.building import rows
from tests.batch.building import run as run_batch
from tests.builders import ROOT, command
from tests.disk import Disk, put_back

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from tests.disk import Left

WRITERS: dict[str, Callable[[Path], None]] = {
    "replace": lambda path: write_file(path, "new"),
    "append": lambda path: append_file(path, lambda is_begun: "new" if is_begun else "first"),
    "create": lambda path: write_new_file(path, "new"),
}


@pytest.fixture
def disk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[], Disk]]:
    made: list[Disk] = []

    def watch() -> Disk:
        made.append(Disk(tmp_path, monkeypatch))
        return made[-1]

    yield watch
    for one in made:
        one.close()


@pytest.mark.parametrize("writer", WRITERS)
@pytest.mark.parametrize("before", [None, b"old"])
def test_a_power_cut_leaves_the_old_file_or_the_new_one(
    tmp_path: Path, disk: Callable[[], Disk], writer: str, before: bytes | None
) -> None:
    path = tmp_path / "a.md"
    if before is not None:
        path.write_bytes(before)
    watched = disk()
    WRITERS[writer](path)
    ends = {"replace": b"new", "append": b"oldnew" if before else b"first", "create": before or b"new"}
    assert {left.get("a.md") for left in watched.cuts} <= {before, ends[writer]}
    assert watched.left()["a.md"] == ends[writer]
    assert watched.left().get("a-2.md") == (b"new" if writer == "create" and before else None)


def test_an_entry_is_remembered_only_once_its_digest_is_on_the_disk(
    tmp_path: Path, disk: Callable[[], Disk], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "note.txt").write_text("The tram runs again from Monday, said the council.\n")
    watched = disk()
    at_commit: list[Left] = []

    class Connection(sqlite3.Connection):
        def execute(self, sql: str, *given: Any) -> sqlite3.Cursor:
            if sql == "COMMIT":
                at_commit.append(watched.left())
            return super().execute(sql, *given)

    plain = sqlite3.connect
    monkeypatch.setattr(sqlite3, "connect", lambda *given, **named: plain(*given, factory=Connection, **named))
    assert run_command(["digest", "--source", "note.txt", "--state", "seen.db", "-o", "out.md"]) == 0
    assert [b"The tram runs again" in left["out.md"] for left in at_commit] == [True]


@pytest.mark.parametrize(("name", "step"), [("out.jsonl", 1), ("out.csv", 3), ("out/", 3)])
def test_a_batch_goes_on_after_a_power_cut_at_any_moment(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, step: int
) -> None:
    monkeypatch.setattr("briefing.batch.journal._AT_ONCE", 4)
    base = tmp_path / "run"
    base.mkdir()
    rows(base / "in.jsonl", 14)
    with monkeypatch.context() as patch:
        watched = Disk(base, patch)
        patch.chdir(base)
        run_batch("in.jsonl", name)
        watched.close()
    whole = outputs(base)
    assert len(watched.cuts) > 12
    for number, left in enumerate(watched.cuts[::step]):
        folder = tmp_path / f"after-{number}"
        put_back(left, folder)
        monkeypatch.chdir(folder)
        run_batch("in.jsonl", name, resume=True)
        assert outputs(folder) == whole, (number, sorted(left))


def outputs(folder: Path) -> dict[str, bytes]:
    """Return all files of a folder that are not hidden."""
    found = sorted(path for path in folder.rglob("*") if path.is_file() and not path.name.startswith("."))
    return {os.path.relpath(path, folder): path.read_bytes() for path in found}


def test_a_clock_that_jumps_loses_and_repeats_nothing(tmp_path: Path) -> None:
    place, state = tmp_path / "notes", tmp_path / "seen.db"
    place.mkdir()
    told: list[str] = []
    now = datetime(2026, 11, 24, 7, tzinfo=UTC)
    for number, jump in enumerate((0, 1, 4000, -5000, 1, 200, -200, 0)):
        now += timedelta(days=jump)
        (place / f"{number}.txt").write_text(f"The tram number {number} runs again from Monday, said the council.\n")
        with state_for_writing(state, "", wait=1, holder="a test") as memory:
            prepared = prepare(Sources(sources=(str(place),)), Reading(), DigestOptions(), memory)
            told += [item.entry.title for item in prepared.plan.new]
            prepared.keep(memory, now)
    assert len(told) == len(set(told)) == 8


def test_two_digests_at_once_tell_each_entry_once(tmp_path: Path) -> None:
    for number in range(9):
        (tmp_path / f"{number}.txt").write_text(f"The tram number {number} runs again from Monday.\n")
    arguments = [sys.executable, "-m", "briefing", "digest", "--source", "*.txt", "--state", "seen.db"]
    env = os.environ | {"PYTHONPATH": str(ROOT), "HOME": str(tmp_path)}
    runs = [subprocess.Popen([*arguments, "-o", f"{n}.json"], cwd=tmp_path, env=env) for n in range(3)]
    assert [run.wait(120) for run in runs] == [0] * 3
    told = [json.loads(path.read_text()) for path in tmp_path.glob("*.json")]
    entries = [entry for one in told for entry in [*one["entries"], *(e for s in one["stories"] for e in s["entries"])]]
    assert sorted(entry["title"] for entry in entries) == [
        f"The tram number {n} runs again from Monday." for n in range(9)
    ]


def kill_and_resume(folder: Path, name: str, kills: int, seed: int) -> int:
    """Kill a batch at random moments and resume it, until it is done; return how often it was killed."""
    chance = random.Random(seed)
    rows(folder / "in.jsonl", 120)
    start = time.monotonic()
    assert command("batch", "in.jsonl", "-o", f"whole-{name}", "-q", cwd=folder).returncode == 0
    length = time.monotonic() - start
    killed = 0
    arguments = [sys.executable, "-m", "briefing", "batch", "in.jsonl", "-o", name, "--resume", "-q"]
    env = os.environ | {"PYTHONPATH": str(ROOT)}
    while True:
        process = subprocess.Popen(arguments, cwd=folder, env=env)
        if killed < kills:
            time.sleep(chance.uniform(0.1, 1.1) * length)
            process.send_signal(chance.choice((signal.SIGKILL, signal.SIGTERM, signal.SIGINT)))
        code = process.wait(120)
        if code == 0 and killed >= kills:
            return killed
        killed += code != 0
        kills -= code == 0  # it was quicker than the signal
        if code == 0:
            for path in folder.glob(f"{name}*"):
                path.unlink()


def test_a_batch_that_is_killed_again_and_again_ends_with_the_same_bytes(tmp_path: Path) -> None:
    kill_and_resume(tmp_path, "out.jsonl", 2, seed=1)
    assert (tmp_path / "out.jsonl").read_bytes() == (tmp_path / "whole-out.jsonl").read_bytes()
    assert not list(tmp_path.glob(".*.tmp"))


@pytest.mark.slow
def test_a_batch_that_is_killed_hundreds_of_times_ends_with_the_same_bytes(tmp_path: Path) -> None:
    done = 0
    for seed in range(40):
        folder = tmp_path / str(seed)
        folder.mkdir()
        done += kill_and_resume(folder, "out.jsonl", 8, seed)
        assert (folder / "out.jsonl").read_bytes() == (folder / "whole-out.jsonl").read_bytes()
        assert not list(folder.glob(".*.tmp"))
    print(f"{done} kills")
