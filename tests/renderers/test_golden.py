"""What one source and several look like in every format, and what is found in each sample.

A person reads the difference before it is kept.
``UPDATE_GOLDEN=1 pytest tests/renderers/test_golden.py`` writes the files anew.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import pytest

import briefing
from briefing.model import Brief
from briefing.renderers import formats_of
from tests.builders import ROOT, SAMPLES, TEXT_SAMPLES

GOLDEN = ROOT / "tests" / "golden"
UPDATE = "UPDATE_GOLDEN"
FILES = {
    "terminal": "brief.terminal",
    "markdown": "brief.md",
    "text": "brief.txt",
    "json": "brief.json",
    "jsonl": "brief.jsonl",
    "html": "brief.html",
    "csv": "figures.csv",
}
TRAMS = ("tram-a.txt", "tram-b.txt", "tram-c.txt")


def brief_of(names: tuple[str, ...], monkeypatch: pytest.MonkeyPatch, **options: Any) -> Brief:
    """Brief samples by their names alone, so that the golden files are the same on every machine."""
    monkeypatch.chdir(SAMPLES)
    return briefing.brief([briefing.read(name) for name in names], **options)


def compare(path: Path, shown: str) -> None:
    if os.environ.get(UPDATE):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(shown.encode("utf-8"))
    assert path.exists(), f"run: {UPDATE}=1 pytest tests/renderers/test_golden.py"
    assert shown == path.read_bytes().decode("utf-8")


@pytest.mark.parametrize("path", TEXT_SAMPLES, ids=lambda path: path.stem)
def test_the_record_of_a_sample_is_what_it_was(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    compare(GOLDEN / path.stem / FILES["json"], briefing.render(brief_of((path.name,), monkeypatch), "json"))


@pytest.mark.parametrize(("name", "sources"), [("harbour", ("harbour.txt",)), ("trams", TRAMS)])
@pytest.mark.parametrize("form", FILES)
def test_one_source_and_several_look_as_they_did_in_every_format(
    name: str, sources: tuple[str, ...], form: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    compare(GOLDEN / name / FILES[form], briefing.render(brief_of(sources, monkeypatch), form))


@pytest.mark.parametrize("form", ["terminal", "html", "json"])
def test_the_reasons_look_as_they_did(form: str, monkeypatch: pytest.MonkeyPatch) -> None:
    brief = brief_of(("harbour.txt",), monkeypatch, explain=True)
    compare(GOLDEN / "explained" / FILES[form], briefing.render(brief, form))


def test_a_note_looks_as_it_did(monkeypatch: pytest.MonkeyPatch) -> None:
    brief = brief_of(("harbour.txt",), monkeypatch, front_matter=True, cite=True)
    compare(GOLDEN / "note" / FILES["markdown"], briefing.render(brief, "markdown"))


@pytest.mark.parametrize("width", [60, 120])
def test_narrow_and_wide_screens_look_as_they_did(width: int, monkeypatch: pytest.MonkeyPatch) -> None:
    brief = brief_of(("harbour.txt",), monkeypatch)
    compare(GOLDEN / f"columns-{width}" / "brief.terminal", briefing.render(brief, "terminal", width=width))
    compare(
        GOLDEN / f"columns-{width}" / "colour.terminal", briefing.render(brief, "terminal", width=width, color=True)
    )


def test_every_format_of_a_brief_has_a_golden_file() -> None:
    assert set(FILES) == set(formats_of("brief"))
