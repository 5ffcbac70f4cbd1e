"""The command for batches: its exit codes, what it says on stderr, and what is left when it is killed."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from typing import TYPE_CHECKING

import pytest

from tests.batch.building import records, rows
from tests.benchmarks.news import article
from tests.builders import ROOT, SAMPLES, command

if TYPE_CHECKING:
    from pathlib import Path


def started(*arguments: str | Path, folder: Path) -> subprocess.Popen[bytes]:
    env = os.environ | {"PYTHONPATH": str(ROOT)}
    parts = [sys.executable, "-m", "briefing", "batch", *map(str, arguments)]
    return subprocess.Popen(parts, cwd=folder, env=env, stdout=subprocess.PIPE, stderr=subprocess.PIPE)


def test_a_folder_becomes_json_lines_and_a_summary_on_stderr(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    for name in ("harbour.txt", "canal.txt"):
        (tmp_path / "in" / name).write_bytes((SAMPLES / name).read_bytes())
    done = command("batch", "in", "-o", "out.jsonl", cwd=tmp_path)
    assert (done.returncode, done.stdout) == (0, b"")
    assert done.stderr.startswith(b"2 done, 0 failed, 0 skipped: 2 documents in ")
    assert [record["id"] for record in records(tmp_path / "out.jsonl")] == ["canal.txt", "harbour.txt"]
    again = command("batch", "in", "-o", "out.jsonl", "--resume", cwd=tmp_path)
    assert again.stderr == b"'out.jsonl' was finished before: 2 done, 0 failed; nothing to do\n"


def test_standard_input_to_standard_output_is_a_pipe_of_json_lines() -> None:
    lines = b'{"id": 1, "text": "It rained for 3 days. Trams stopped."}\n' * 3
    done = command("batch", "-q", stdin=lines)
    assert (done.returncode, done.stderr) == (0, b"")
    assert [json.loads(line)["id"] for line in done.stdout.splitlines()] == [1, 1, 1]


def test_failures_are_named_and_the_exit_code_says_partly(tmp_path: Path) -> None:
    (tmp_path / "empty.txt").touch()
    (tmp_path / "good.txt").write_text("It rained. Trams stopped.")
    done = command("batch", ".", "missing.txt", "-o", "out/", cwd=tmp_path)
    assert done.returncode == 5
    assert b"error: nothing to brief: 'empty.txt' holds no text\n" in done.stderr
    assert b"error: cannot read 'missing.txt': no such file or directory\n" in done.stderr
    assert done.stderr.endswith(b" a second\n")


def test_only_so_many_failures_are_named(tmp_path: Path) -> None:
    rows(tmp_path / "in.jsonl", 50, lambda _: "")
    done = command("batch", "in.jsonl", "-o", "out.jsonl", cwd=tmp_path)
    assert len(done.stderr.splitlines()) == 22
    assert b"error: 30 further documents failed\n" in done.stderr
    assert len(records(tmp_path / "out.jsonl")) == 50


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (["no-such-folder/*.txt", "-o", "o.jsonl"], 4, "no file matches"),
        (["in.jsonl", "-o", "o.md"], 0, ""),
        (["in.jsonl", "-o", "o.md", "-f", "markdown"], 2, "one file cannot hold many briefs"),
        (["in.jsonl", "-o", "o.csv", "-s", "figures,quotes"], 2, "CSV holds one section"),
        (["in.jsonl", "-o", "o.jsonl", "--text-field", "bodi"], 4, "no field 'bodi' in 'in.jsonl'"),
        (["in.jsonl", "-o", "o.jsonl", "--engine", "spark"], 2, "no engine named 'spark'"),
        (["in.jsonl", "-o", "o.jsonl", "--progress", "loud"], 2, "no progress named 'loud'"),
        (["in.jsonl", "-o", "o.jsonl", "--ranker", "nobody"], 2, "no ranker named 'nobody'"),
    ],
)
def test_what_cannot_be_is_told_in_a_line(tmp_path: Path, arguments: list[str], code: int, said: str) -> None:
    rows(tmp_path / "in.jsonl", 1)
    done = command("batch", *arguments, cwd=tmp_path)
    assert done.returncode == code
    assert said in done.stderr.decode()


def test_a_run_that_is_killed_is_resumed_with_the_same_bytes(tmp_path: Path) -> None:
    rows(tmp_path / "in.jsonl", 320, article)
    whole = command("batch", "in.jsonl", "-o", "whole.jsonl", cwd=tmp_path)
    assert whole.returncode == 0
    process = started("in.jsonl", "-o", "out.jsonl", folder=tmp_path)
    until = time.monotonic() + 30
    while not (tmp_path / ".out.jsonl.journal").exists() and time.monotonic() < until:
        time.sleep(0.01)
    process.send_signal(signal.SIGKILL)
    process.communicate()
    assert not (tmp_path / "out.jsonl").exists()
    done = command("batch", "in.jsonl", "-o", "out.jsonl", "--resume", cwd=tmp_path)
    assert done.returncode == 0
    assert b" by an earlier run)" in done.stderr
    assert (tmp_path / "out.jsonl").read_bytes() == (tmp_path / "whole.jsonl").read_bytes()


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_an_interrupted_run_keeps_what_it_has_done(tmp_path: Path, number: signal.Signals) -> None:
    rows(tmp_path / "in.jsonl", 320, article)
    process = started("in.jsonl", "-o", "out.jsonl", folder=tmp_path)
    until = time.monotonic() + 30
    while not _size(tmp_path / ".out.jsonl.part") and time.monotonic() < until:
        time.sleep(0.01)
    process.send_signal(number)
    _, err = process.communicate(timeout=20)
    assert process.returncode == 128 + number
    assert err == b"interrupted; the same command with --resume goes on from here\n"
    state = json.loads((tmp_path / ".out.jsonl.journal").read_text())
    assert state["sizes"]["lines"] == _size(tmp_path / ".out.jsonl.part")
    assert state["items"] == len(records(tmp_path / ".out.jsonl.part")) > 0


def test_a_reader_that_leaves_is_no_error(tmp_path: Path) -> None:
    rows(tmp_path / "in.jsonl", 200)
    process = started("-q", "in.jsonl", folder=tmp_path)
    assert process.stdout is not None
    process.stdout.readline()
    process.stdout.close()
    assert process.wait(timeout=20) == 141
    assert process.stderr is not None
    assert process.stderr.read() == b""
    process.stderr.close()


def test_plain_progress_is_a_line_now_and_then(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from briefing.batch.items import Outcome
    from briefing.cli import batch_command as progress

    del tmp_path
    said: list[str] = []
    monkeypatch.setattr(progress, "say", said.append)
    monkeypatch.setattr(progress, "_PLAIN_SECONDS", 0)
    with progress.watching("plain", lambda: 200, quiet=False) as watch:
        watch.outcome(Outcome("a", "a"))
        watch.moved(50)
    assert said[0].startswith("1 documents, 0 failed, ")
    assert ", 25%, 0:00:0" in said[0]


def test_a_terminal_gets_a_bar_and_a_pipe_none(tmp_path: Path) -> None:
    rows(tmp_path / "in.jsonl", 3)
    assert b"\x1b" not in command("batch", "in.jsonl", "-o", "o.jsonl", cwd=tmp_path).stderr
    done = command("batch", "in.jsonl", "-o", "o.jsonl", "--progress", "bar", cwd=tmp_path, TERM="xterm")
    assert done.returncode == 0
    assert b"3 done" in done.stderr


def _size(path: Path) -> int:
    return path.stat().st_size if path.exists() else 0
