"""A call of sources and simple options does not pass Typer: it must come to the same as one that does."""

from __future__ import annotations

import subprocess
import sys
from io import StringIO
from typing import TYPE_CHECKING

import pytest
import typer

from briefing.cli.app import command
from briefing.cli.defaults import DEFAULT, Given, plain
from briefing.options import options_of
from briefing.options.values import FLAG
from tests.builders import SAMPLES

if TYPE_CHECKING:
    from pathlib import Path

OPTIONS = options_of(DEFAULT)
FLAGS = [["a.txt", flag] for option in OPTIONS if option.kind is FLAG for flag in option.flags.split()]
WORDS = [[flag, "b", "a.txt"] for option in OPTIONS if option.kind.typed is str for flag in option.flags.split()]
CALLS = (
    ["a.txt"], ["a.txt", "b.md", "-"], ["-"], ["https://example.org/feed"], [""], ["a.txt", "check"], ["--json"],
    ["-l", "3", "a.txt", "--json", "-", "-l", ""], *FLAGS, *WORDS,
)  # fmt: skip
READ_BY_TYPER = (
    ["--", "-odd.txt"], ["check", "a.txt"], ["digest"], ["brief", "a.txt"], ["--help"], ["a.txt", "-l3"],
    ["a.txt", "--length=3"], ["a.txt", "--jso"], ["a.txt", "-qv"], ["a.txt", "-l", "-3"], ["a.txt", "-l"],
    ["a.txt", "--width", "3"], ["a.txt", "--exclude", "b"], ["a.txt", "-o", "-"],
)  # fmt: skip


@pytest.mark.parametrize("arguments", CALLS)
def test_it_is_given_what_typer_gives(arguments: list[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    monkeypatch.setattr("sys.stdin", StringIO())
    seen: list[Given] = []
    app = typer.Typer()
    app.command()(command(DEFAULT, lambda _, given: seen.append(given)))
    app(arguments, standalone_mode=False)
    assert plain(arguments) == seen[0]


@pytest.mark.parametrize("arguments", READ_BY_TYPER)
def test_what_has_more_to_read_is_left_to_typer(arguments: list[str]) -> None:
    assert plain(arguments) is None


@pytest.mark.parametrize("variable", ["BRIEFING_LENGTH", "_BRIEFING_COMPLETE"])
def test_a_variable_is_left_to_typer(variable: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(variable, "2")
    assert plain(["a.txt"]) is None


def test_a_config_file_is_left_to_typer(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "briefing.toml").write_text('[brief]\nlength = "1"\n')
    assert plain(["a.txt"]) is None


def test_typer_is_not_loaded() -> None:
    code = "import sys; from briefing.cli import run; run(sys.argv[1:]); print('typer' in sys.modules)"
    ran = subprocess.run(
        [sys.executable, "-c", code, SAMPLES / "harbour.txt"], capture_output=True, text=True, check=True
    )
    assert ran.stdout.endswith("False\n")


def test_what_it_loads_is_loaded_for_a_reason() -> None:
    call = [sys.executable, "-X", "importtime", "-m", "briefing", str(SAMPLES / "harbour.txt")]
    loaded = subprocess.run(call, capture_output=True, text=True, check=True).stderr
    assert "msgspec" in loaded
    unasked = (
        "typer",
        "rich",
        "numpy",
        "inspect",
        "pathlib",
        "shutil",
        "platform",
        "tempfile",
        "textwrap",
        "fractions",
    )
    assert not [name for name in unasked if f" {name}\n" in loaded]


def test_what_a_library_is_loaded_without_is_there_for_others() -> None:
    code = (
        "import runpy, sys; sys.argv = ['briefing', '--json']; import briefing.cli as c; c.run = lambda _: 0\n"
        "import os; os._exit = lambda code: None\n"
        "runpy.run_module('briefing', run_name='__main__')\n"
        "import uuid, tempfile, msgspec, msgspec.inspect, typing_extensions\n"
        "print(uuid.uuid4().version, tempfile.gettempdir() != '', msgspec.inspect.type_info(int))"
    )
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert ran.stdout == "4 True IntType(gt=None, ge=None, lt=None, le=None, multiple_of=None)\n"
