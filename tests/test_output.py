"""Outputs are whole or not there, and what was there before is never lost."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from briefing.errors import UnwritableOutput
from briefing.output import write_file


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
    write_file(tmp_path / "log.md", "one\n", append=True)
    write_file(tmp_path / "log.md", "two\n", append=True)
    assert (tmp_path / "log.md").read_text() == "one\ntwo\n"


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
