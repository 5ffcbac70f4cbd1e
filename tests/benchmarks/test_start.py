"""Cold start, beside an empty Typer app of the same version in the same run."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.benchmarks.measuring import PYTHON, medians
from tests.builders import SAMPLES

EMPTY_APP = """
import typer
app = typer.Typer()
@app.command()
def main(name: str = "x") -> None:
    print(name)
app()
"""


def commands(folder: Path) -> dict[str, list[str]]:
    app = folder / "empty.py"
    app.write_text(EMPTY_APP)
    return {
        "python -c pass": [PYTHON, "-c", "pass"],
        "empty Typer app": [PYTHON, str(app)],
        "briefing --version": [PYTHON, "-m", "briefing", "--version"],
        "briefing harbour.txt": [PYTHON, "-m", "briefing", str(SAMPLES / "harbour.txt")],
        "briefing harbour.txt --json": [PYTHON, "-m", "briefing", str(SAMPLES / "harbour.txt"), "--json"],
    }


@pytest.mark.benchmark
def test_cold_start_is_at_most_twice_that_of_an_empty_app(tmp_path: Path) -> None:
    spent = medians(commands(tmp_path))
    for name, seconds in spent.items():
        print(f"{1000 * seconds:7.1f} ms CPU  {name}")
    assert spent["briefing --version"] <= 2.0 * spent["python -c pass"]
    assert spent["briefing harbour.txt"] <= 2.0 * spent["empty Typer app"]
    assert spent["briefing harbour.txt --json"] <= 2.1 * spent["empty Typer app"]  # read without Typer


def test_cold_start_is_near_that_of_an_empty_app(tmp_path: Path) -> None:
    """A smoke: three rounds on a machine that may be busy, and so with a wide margin."""
    spent = medians(commands(tmp_path), rounds=3)
    assert spent["briefing harbour.txt"] <= 3.5 * spent["empty Typer app"]
