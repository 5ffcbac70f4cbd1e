"""A language is one file of words and one row of the catalogue; here is one that nobody speaks."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING, Any

import pytest

from tests.builders import PACKAGE

if TYPE_CHECKING:
    from pathlib import Path

ROW = "    tx Toyish      -           -\n"
WORDS = """
[facts]
decimal_mark = ","
months = "1: unamun; 2: dumun"

[facts.currencies]
EUR = "yuro(s)"

[facts.units]
kilometre = "longa"

[figures.numbers]
2 = "du"

[figures.scales]
1000000 = "granda"

[figures.bounds]
more = "plu ol"

[quotes]
cues = "diri"
roles = "mastro"

[ranking]
openers = "tamen"

[sentences]
abbreviations = "prf"
"""
TEXT = """Kuo mosti prf. Zan lem plu ol 3,5 granda yuros nem, a longa 12 longa la 4 unamun 2021 kem. Du mosti lem.

«Mosti na kuo lem kem», diri Ana Belo, mastro na Zan.
"""


@pytest.fixture
def package(tmp_path: Path) -> Path:
    """Return a copy of the package to which the language was added."""
    home = tmp_path / "briefing" / "language"
    shutil.copytree(PACKAGE, home.parent, ignore=shutil.ignore_patterns("__pycache__"))
    catalogue = home / "catalogue.py"
    rows = catalogue.read_text(encoding="utf-8")
    catalogue.write_text(rows.replace("    uk Ukrainian", f"{ROW}    uk Ukrainian"), encoding="utf-8")
    (home / "tx.toml").write_text(WORDS, encoding="utf-8")
    return tmp_path


def ran(package: Path, *arguments: str) -> str:
    return subprocess.run(
        [sys.executable, "-m", "briefing", *arguments], input=TEXT, env={**os.environ, "PYTHONPATH": str(package)},
        cwd=package, capture_output=True, text=True, check=True,
    ).stdout  # fmt: skip


def test_a_language_is_one_file_and_one_row(package: Path) -> None:
    brief: dict[str, Any] = json.loads(ran(package, "-L", "tx", "--json", "--figures", "all", "--quotes", "all"))
    assert brief["language"] == "tx"
    assert [(f["text"], f["value"], f["unit"]) for f in brief["figures"]] == [
        ("3,5 granda yuros", 3500000, "EUR"),
        ("12 longa", 12, "kilometre"),
        ("Du", 2, None),
    ]
    assert brief["figures"][0]["bound"] == "more"
    quote = brief["quotes"][0]
    assert (quote["text"], quote["speaker"], quote["role"]) == ("«Mosti na kuo lem kem»", "Ana Belo", "mastro na Zan")
    assert [moment["date"] for moment in brief["timeline"]] == ["2021-01-04"]
    assert brief["documents"][0]["sentences"] == 3
    assert brief["warnings"] == []


def test_it_is_listed(package: Path) -> None:
    assert "tx  Toyish       dates and units, number words and quotations\n" in ran(package, "languages")
