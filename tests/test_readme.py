"""The README is true: its transcripts are what the command prints, its Python runs, its set-up is what CI does.

``UPDATE_GOLDEN=1 pytest tests/test_readme.py`` writes the transcripts anew.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from briefing.model import SECTIONS
from tests.builders import ROOT, command

README = ROOT / "README.md"
CONSOLE = re.compile(r"```console\n\$ (?P<command>[^\n]+)\n(?P<shown>.*?)```", re.DOTALL)
PYTHON = re.compile(r"```python\n(?P<code>.*?)```", re.DOTALL)
TEXT = README.read_text(encoding="utf-8")


def transcript(line: str, tools: Path) -> str:
    """Run a line of the README in a shell, with `briefing` being this checkout, as on a screen of 80 columns."""
    tools.mkdir(exist_ok=True)
    (tools / "briefing").write_text(f'#!/bin/sh\nexec "{sys.executable}" -m briefing "$@"\n')
    (tools / "briefing").chmod(0o755)
    surroundings = {
        "PATH": f"{tools}{os.pathsep}{os.environ['PATH']}", "PYTHONPATH": str(ROOT), "COLUMNS": "80", "LANG": "C.UTF-8"
    }  # fmt: skip
    if "|" not in line:
        surroundings["BRIEFING_FORMAT"] = "terminal"
    ran = subprocess.run(["sh", "-c", line], cwd=ROOT, env=surroundings, capture_output=True, check=True, timeout=60)
    return ran.stdout.decode()


@pytest.mark.parametrize("match", list(CONSOLE.finditer(TEXT)), ids=lambda match: match["command"])
def test_a_transcript_is_what_the_command_prints(match: re.Match[str], tmp_path: Path) -> None:
    printed = transcript(match["command"], tmp_path / "tools")
    if os.environ.get("UPDATE_GOLDEN"):
        if os.environ.get("PYTEST_XDIST_WORKER"):
            pytest.fail("several processes would write one file: leave out -n")
        text = README.read_text(encoding="utf-8")
        fence = f"```console\n$ {match['command']}\n"
        README.write_text(text.replace(fence + match["shown"] + "```", fence + printed + "```"), encoding="utf-8")
    else:
        assert match["shown"] == printed


@pytest.mark.parametrize("match", list(PYTHON.finditer(TEXT)), ids=lambda match: match["code"].splitlines()[0])
def test_the_python_of_the_readme_runs(match: re.Match[str]) -> None:
    ran = subprocess.run([sys.executable, "-c", match["code"]], cwd=ROOT, capture_output=True, check=False)
    assert ran.returncode == 0, ran.stderr.decode()
    assert ran.stdout


def test_every_command_and_option_is_in_the_readme() -> None:
    page = command("--help").stdout.decode()
    commands = re.findall(r"^  (\w+)  ", page.split("Commands:")[1], re.MULTILINE)
    options = re.findall(r"--[a-z-]+", page.split("Options:")[1])
    assert {"read", "rankers"} <= set(commands)
    missing = [word for word in {*commands, *options, *SECTIONS} if word not in TEXT]
    assert not missing


def test_files_that_the_readme_names_are_there() -> None:
    named = re.findall(r"\]\((?!http)([^)#]+)\)", TEXT) + re.findall(r"samples/[\w.-]+", TEXT)
    assert named
    assert [name for name in named if not (ROOT / name).exists()] == []
