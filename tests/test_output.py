"""Outputs are whole or not there, and what was there before is never lost."""

from __future__ import annotations

import fcntl
import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from briefing.errors import UnwritableOutput
from briefing.output import append_file, write_file, write_new_file
from tests.builders import ROOT


def test_a_new_file_has_the_mode_that_the_mask_leaves(tmp_path: Path) -> None:
    before = os.umask(0o027)
    try:
        write_file(tmp_path / "a.md", "text\n")
    finally:
        os.umask(before)
    assert (tmp_path / "a.md").read_text() == "text\n"
    assert stat.S_IMODE((tmp_path / "a.md").stat().st_mode) == 0o640
    assert [path.name for path in tmp_path.iterdir()] == ["a.md"]


def test_an_old_file_keeps_its_mode_and_its_link(tmp_path: Path) -> None:
    target, link = tmp_path / "a.md", tmp_path / "link.md"
    target.write_text("old")
    target.chmod(0o600)
    link.symlink_to(target.name)
    write_file(link, "new")
    assert link.is_symlink()
    assert target.read_text() == "new"
    assert stat.S_IMODE(target.stat().st_mode) == 0o600


def test_append_adds_to_what_is_there(tmp_path: Path) -> None:
    for _ in range(2):
        append_file(tmp_path / "log.md", lambda is_begun: "more\n" if is_begun else "first\n")
    assert (tmp_path / "log.md").read_text() == "first\nmore\n"


def test_forty_that_append_at_once_all_arrive(tmp_path: Path) -> None:
    log = tmp_path / "log.md"
    code = "import sys; from pathlib import Path; from briefing.output import append_file;"
    code += "append_file(Path(sys.argv[1]), lambda is_begun: ('' if is_begun else 'head\\n') + sys.argv[2] + '\\n')"
    runs = [subprocess.Popen([sys.executable, "-c", code, str(log), str(n)], cwd=ROOT) for n in range(40)]
    assert [run.wait(60) for run in runs] == [0] * 40
    head, *lines = log.read_text().splitlines()
    assert head == "head"
    assert sorted(map(int, lines)) == list(range(40))
    assert [path.name for path in tmp_path.iterdir()] == ["log.md"]


def test_a_new_file_never_replaces_one(tmp_path: Path) -> None:
    for number in range(3):
        write_new_file(tmp_path / "2026-11-24.md", f"{number}")
    made = {path.name: path.read_text() for path in tmp_path.iterdir()}
    assert made == {"2026-11-24.md": "0", "2026-11-24-2.md": "1", "2026-11-24-3.md": "2"}


def test_what_a_killed_run_left_is_cleared_away_and_what_a_living_one_writes_is_not(tmp_path: Path) -> None:
    dead, other, alive = (tmp_path / f".{name}.0123abcd.tmp" for name in ("a.md", "b.md", "c.md"))
    for path in (dead, other, alive):
        path.write_text("half")
    with alive.open() as stream:
        fcntl.flock(stream, fcntl.LOCK_EX)
        for name in ("a.md", "c.md"):
            write_file(tmp_path / name, "whole")
    assert sorted(path.name for path in tmp_path.iterdir()) == [other.name, alive.name, "a.md", "c.md"]


def test_an_output_that_is_a_source_is_refused(tmp_path: Path) -> None:
    source = tmp_path / "a.txt"
    source.write_text("the text")
    (tmp_path / "same.txt").symlink_to(source)
    for name in ("a.txt", "same.txt"):
        with pytest.raises(UnwritableOutput, match="one of the sources"):
            write_file(tmp_path / name, "brief", inputs=[str(source)])
    assert source.read_text() == "the text"


@pytest.mark.parametrize(("name", "reason"), [("no/such/a.md", "no such file"), (".", "folder"), ("x\0y", "null")])
def test_what_cannot_be_written_is_named(tmp_path: Path, name: str, reason: str) -> None:
    with pytest.raises(UnwritableOutput, match=reason):
        write_file(tmp_path / name, "brief")


def test_a_pipe_is_written_through(tmp_path: Path) -> None:
    fifo = tmp_path / "fifo"
    os.mkfifo(fifo)
    reader = os.open(fifo, os.O_RDONLY | os.O_NONBLOCK)
    try:
        write_file(fifo, "through")
        assert os.read(reader, 100) == b"through"
    finally:
        os.close(reader)
    assert stat.S_ISFIFO(fifo.stat().st_mode)
