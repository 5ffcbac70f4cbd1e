"""What tests build from: documents of a line, tables of cases, the command as a real process."""

from __future__ import annotations

import os
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import TYPE_CHECKING, Any

from briefing.model import Content, Document
from briefing.readers.text import content_of
from briefing.text.segment import segment

if TYPE_CHECKING:
    from collections.abc import Callable

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "briefing"
SAMPLES = ROOT / "samples"
CASES = ROOT / "tests" / "cases"
TEXT_SAMPLES = sorted(path for path in SAMPLES.iterdir() if path.suffix in {".txt", ".md"} and path.stem != "README")


def content(text: str) -> Content:
    """Find the blocks of a plain text."""
    return content_of(text)


def document(text: str, language: str = "en") -> Document:
    """Make a document of a plain text."""
    return segment(content_of(text), language)


def cases(table: str, key: str = "case") -> list[dict[str, Any]]:
    """Read a table of cases."""
    rows: list[dict[str, Any]] = tomllib.loads((CASES / f"{table}.toml").read_text(encoding="utf-8"))[key]
    return rows


def calls_of(work: Callable[[], object]) -> int:
    """Count the calls that some work costs: unlike seconds, the same on any machine."""
    calls = 0

    def count(*_: object) -> None:
        nonlocal calls
        calls += 1

    sys.setprofile(count)
    try:
        work()
    finally:
        sys.setprofile(None)
    return calls


def command(
    *arguments: str | Path, stdin: bytes | None = b"", cwd: Path = SAMPLES, **env: str
) -> subprocess.CompletedProcess[bytes]:
    """Run the command as a user would, in a process of its own, from the folder of samples."""
    surroundings = {k: v for k, v in os.environ.items() if not k.startswith(("BRIEFING_", "LC_", "COLUMNS"))}
    surroundings |= {"PYTHONPATH": str(ROOT), "LANG": "C.UTF-8", **env}
    return subprocess.run(
        [sys.executable, "-m", "briefing", *map(str, arguments)],
        input=stdin,
        capture_output=True,
        cwd=cwd,
        env=surroundings,
        timeout=60,
        check=False,
    )
