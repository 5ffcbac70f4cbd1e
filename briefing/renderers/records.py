"""Records for programs: JSON as docs/json.md promises it, one document or one line; one section as CSV (RFC 4180).

A CSV is safe to open in a spreadsheet: no cell of a stranger's text is a formula. Its columns are the keys of the JSON
records, with the name of the source after the number of its document.
"""

from __future__ import annotations

import csv
import json
import re
from io import StringIO
from typing import TYPE_CHECKING, Any

from msgspec.json import format as indented

from briefing.renderers.escaping import safe
from briefing.visible import harmless

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from briefing.page import Page


def json_document(page: Page, *, width: int = 80, color: bool = False) -> str:
    """Render a page as one indented JSON document in UTF-8."""
    del width, color
    return str(indented(json_line(page), indent=2)) + "\n"  # json's own indenting takes thrice as long


def json_line(page: Page, *, width: int = 80, color: bool = False) -> str:
    """Render a page as one line of JSON in UTF-8."""
    del width, color
    return safe(json.dumps(page.record(), ensure_ascii=False, separators=(",", ":"), allow_nan=False)) + "\n"


DEFAULT_SECTION = "figures"
_COLUMNS = {
    "summary": "text document source start end sentence paragraph page score also_in",
    "figures": "text label value value_high unit kind qualifier bound direction mentions "
    "document source start end sentence paragraph salience",
    "quotes": "text speaker role cue part_of paragraphs document source start end sentence paragraph salience",
    "names": "text role mentions document source start end",
    "where": "text mentions document source start end",
    "timeline": "date text document source start end sentence paragraph",
    "sources": "id source title author published media_type language characters words sentences paragraphs sha256",
}
# What a spreadsheet takes for the start of a formula, wide forms included; behind white space too.
_FORMULA = re.compile(r"[\t\r\n]|\s*[=+\-@＝＋－＠]")
# Where the separator is a semicolon or a tab, quotation marks inside a line hold nothing together: what follows one of
# these, or a line break, is the start of a cell there.
_INNER = re.compile(r"([;\t\r\n][^\S;\t\r\n]*)(?=[=+\-@＝＋－＠])")


def csv_table(page: Page, *, width: int = 80, color: bool = False) -> str:
    """Render one section as CSV with a header: the one that was asked for, or the figures where there are several."""
    del width, color
    table = StringIO()
    csv.writer(table, lineterminator="\r\n").writerows(section_table(page.record(), page.wanted))
    return table.getvalue()


def section_table(record: Mapping[str, Any], wanted: Sequence[str]) -> list[list[Any]]:
    """Return the cells of a section of a brief's record, its header first; of several sections the figures."""
    section = wanted[0] if len(wanted) == 1 else DEFAULT_SECTION
    columns = _COLUMNS[section].split()
    table: list[list[Any]] = [columns]
    for row in record["documents" if section == "sources" else section]:
        source = row["source"] if section == "sources" else record["documents"][row["document"]]["source"]
        table.append([_cell({**row, "source": source}.get(column)) for column in columns])
    return table


def without_header(table: str) -> str:
    r"""Return a table without its first line, to be put after another of the same section.

    >>> without_header("text\r\none\r\n")
    'one\r\n'
    """
    return table.partition("\r\n")[2]


def _cell(value: Any) -> str | int | float | None:  # noqa: ANN401 - what a JSON record holds
    if isinstance(value, list):
        return " ".join(map(str, value))
    return safe_cell(value) if isinstance(value, str) else value


def safe_cell(text: str) -> str:
    """Return a text as a cell that no spreadsheet calculates: what looks like a formula gets an apostrophe before it.

    >>> safe_cell("=1+1"), safe_cell("40%"), safe_cell("a;=1+1")
    ("'=1+1", '40%', "a;'=1+1")
    """
    shown = _INNER.sub(r"\1'", harmless(text))
    return f"'{shown}" if _FORMULA.match(shown) else shown
