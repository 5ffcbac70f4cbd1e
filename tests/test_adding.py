"""A new member of a family is one file and one row, as docs/architecture.md says: here each gets one that is a toy.

A copy of the package gets the file and the row, and a process of its own runs it.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.builders import PACKAGE, SAMPLES

RENDERER = '''"""A page as loud as it gets."""


def shout(page, *, width=80, color=False):
    """Render a page in capitals."""
    del width, color
    sections = [section for part in (page, *page.pages) for section in part.sections]
    return "".join(f"{row.words.upper()}!\\n" for section in sections for row in section.rows)
'''
RANKER = '''"""The last sentences."""

from briefing.model import Score


def last(sentences, *, language="en", focus=()):
    """Score each sentence by its place from the end."""
    del language, focus
    return [Score(number / len(sentences)) for number in range(1, len(sentences) + 1)]
'''
READER = '''"""Lines that stand on their heads."""

from briefing.readers.text import content_of


def read_reversed(raw):
    """Read the lines of a text from the last to the first."""
    text = "\\n\\n".join(reversed(raw.data.decode().splitlines()[1:]))
    return content_of(text, source=raw.source, media_type="text/x-reversed")
'''


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("copy")
    shutil.copytree(PACKAGE, root / "briefing", ignore=shutil.ignore_patterns("__pycache__"))
    return root


def add(root: Path, file: str, code: str, table: str, row: str) -> None:
    """Write one file, and put one row at the end of a table: before the line that begins with ``)`` or ``}``."""
    (root / "briefing" / file).write_text(code)
    path = root / "briefing" / table.partition(":")[0]
    before, name, after = path.read_text().partition(table.partition(":")[2])
    end = min(at for at in (after.find("\n)"), after.find("\n}")) if at >= 0)
    path.write_text(f"{before}{name}{after[:end]}\n    {row}{after[end:]}")


def run(root: Path, *arguments: str, stdin: bytes = b"") -> str:
    env = os.environ | {"PYTHONPATH": str(root), "LANG": "C.UTF-8"}
    command = [sys.executable, "-m", "briefing", *arguments]
    ran = subprocess.run(command, cwd=SAMPLES, env=env, input=stdin, capture_output=True, check=False)
    assert ran.returncode == 0, ran.stderr.decode()
    return ran.stdout.decode()


def test_a_renderer_shows_every_product_and_is_listed(copy: Path, tmp_path: Path) -> None:
    row = '"shout": Format("briefing.renderers.shouting:shout", (".loud",)),'
    add(copy, "renderers/shouting.py", RENDERER, "renderers/__init__.py:FORMATS = {", row)
    loud = "THE TUNNEL UNDER THE INNER HARBOUR OPENED TO TRAFFIC ON MONDAY"
    assert loud in run(copy, "harbour.txt", "-f", "shout")
    assert loud in run(copy, "digest", "--source", "harbour.txt", "--no-state", "-f", "shout")
    assert run(copy, "check", "-", "--source", "harbour.txt", "-f", "shout", stdin=b"It opened on Monday.").isupper()
    assert "shout" in run(copy, "formats").rpartition("written:")[2]
    run(copy, "harbour.txt", "-o", str(tmp_path / "brief.loud"))
    assert loud in (tmp_path / "brief.loud").read_text()


def test_a_ranker_ranks_and_is_listed(copy: Path) -> None:
    row = '"last": About("briefing.rankers.last:last", "the last sentences", "nobody"),'
    add(copy, "rankers/last.py", RANKER, "rankers/__init__.py:ABOUT = {", row)
    assert "three" in run(
        copy, "-r", "last", "-l", "1", "-f", "text", stdin=b"This is one. This is two. This is three."
    )
    assert "last " in run(copy, "rankers")


def test_a_reader_is_found_by_its_magic_and_is_listed(copy: Path) -> None:
    row = (
        'Format(kind="text/x-reversed", name="reversed text", reader="briefing.readers.reversed:read_reversed",'
        ' shown=".rev", magic=(b"REVERSED",)),'
    )
    add(copy, "readers/reversed.py", READER, "readers/formats.py:FORMATS = (", row)
    text = b"REVERSED\nTrams were last.\nBuses were first.\n"
    shown = run(copy, "-s", "summary", "-f", "text", stdin=text)
    assert shown.index("Buses") < shown.index("Trams")
    assert "reversed text" in run(copy, "formats")


def test_labels_of_ours_may_be_renamed_and_a_check_knows_them_still(copy: Path) -> None:
    path = copy / "briefing" / "page" / "wording.py"
    text = path.read_text()
    for before, after in {
        '"Key figures"': '"The numbers"', '"Quotations"': '"What was said"', '"also in"': '"likewise in"',
        '"sources differ:"': '"others have it:"', '"in other words:"': '"put another way:"', '"¶"': '"§"',
        "'word'": "'term'", "} min": "} minutes",
    }.items():  # fmt: skip
        assert before in text
        text = text.replace(before, after)
    path.write_text(text)
    for sources in (["harbour.txt"], ["tram-a.txt", "tram-b.txt", "tram-c.txt"]):
        named = [word for source in sources for word in ("--source", source)]
        for form in ("markdown", "text", "terminal", "html", "json"):
            shown = run(copy, *sources, "-f", form, "--figures", "all", "--quotes", "all")
            assert form in {"html", "json"} or "THE NUMBERS" in shown.upper()
            run(copy, "check", "-", *named, "-q", stdin=shown.encode())  # exits 1 where something is wrong
