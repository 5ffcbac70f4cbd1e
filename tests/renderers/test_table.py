"""A section as CSV: it parses, it says what the JSON says, and no cell is a formula."""

from __future__ import annotations

import csv
from io import StringIO
from pathlib import Path

import pytest
from hypothesis import given
from msgspec.structs import replace

import briefing
from briefing.model import SECTIONS, Brief
from briefing.renderers.records import safe_cell, without_header
from tests.briefs import briefs
from tests.builders import SAMPLES, command


def csv_of(brief: Brief) -> str:
    return briefing.render(brief, "csv")


def rows(table: str) -> list[dict[str, str]]:
    return list(csv.DictReader(StringIO(table, newline=""), strict=True))


@pytest.mark.parametrize("section", SECTIONS)
@given(brief=briefs())
def test_any_brief_parses_and_has_a_row_for_each_record(section: str, brief: Brief) -> None:
    found = rows(csv_of(replace(brief, sections=(section,))))
    record = brief.to_dict()
    assert len(found) == len(record["documents" if section == "sources" else section])
    assert all(None not in row and None not in row.values() for row in found)


@given(briefs())
def test_no_cell_of_text_begins_a_formula(brief: Brief) -> None:
    for section in ("quotes", "names", "timeline"):
        for row in rows(csv_of(replace(brief, sections=(section,)))):
            texts = [row[column] for column in ("text", "speaker", "role") if row.get(column)]
            assert not any(text.lstrip()[:1] in "=+-@" for text in texts if text.strip())


@pytest.mark.parametrize("cell", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "  =1", "＝1"])
def test_what_a_spreadsheet_would_calculate_gets_an_apostrophe(cell: str) -> None:
    assert safe_cell(cell).startswith("'")


@pytest.mark.parametrize("cell", ["40%", "€1.4bn", "“Not on my watch,”", "5 = 5", ""])
def test_other_cells_stay_as_they_are(cell: str) -> None:
    assert safe_cell(cell) == cell


def test_figures_are_the_section_where_none_is_named() -> None:
    brief = briefing.brief((SAMPLES / "harbour.txt").read_text(encoding="utf-8"))
    assert csv_of(brief).startswith("text,label,value,")
    assert csv_of(replace(brief, sections=("names",))).startswith("text,role,mentions,")


def test_the_command_writes_the_section_that_is_named() -> None:
    ran = command("harbour.txt", "-f", "csv", "-s", "quotes", "--quotes", "all")
    (row,) = [row for row in rows(ran.stdout.decode()) if row["text"] == "“Not on my watch,”"]
    assert row["source"] == "harbour.txt"


def test_two_sections_are_a_mistake_of_usage() -> None:
    ran = command("harbour.txt", "-f", "csv", "-s", "quotes,names")
    assert ran.returncode == 2
    assert b"one section" in ran.stderr


def test_a_header_stands_once_over_several_briefs_and_over_several_runs(tmp_path: Path) -> None:
    target = tmp_path / "names.csv"
    for _ in range(2):
        ran = command("tram-a.txt", "tram-b.txt", "--each", "-s", "names", "-o", target, "--append")
        assert ran.returncode == 0, ran.stderr
    found = rows(target.read_text(encoding="utf-8"))
    assert {row["source"] for row in found} == {"tram-a.txt", "tram-b.txt"}
    assert without_header(target.read_text(encoding="utf-8")).count("text,role") == 0
