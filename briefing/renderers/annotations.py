"""A check for a build: SARIF 2.1.0 for what shows code findings, and the lines that a GitHub workflow turns into notes.

Only what a person should look at is told: faults as errors, what is unclear as a note. Places are those of the summary.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from briefing.page.checks import HEADINGS
from briefing.page.wording import shown
from briefing.renderers.escaping import safe
from briefing.verdicts import FAULTS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.model import Document
    from briefing.page import Page, Row

_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"


def sarif(page: Page, *, width: int = 80, color: bool = False) -> str:
    """Render a check as a SARIF log with one run; rules are the verdicts, results the claims at fault or unclear."""
    del width, color
    told = {"name": "briefing check", "rules": [_rule(status) for status in HEADINGS if _level(status)]}
    run = {
        "tool": {"driver": told},
        "columnKind": "unicodeCodePoints",
        "results": [_result(page.held, row) for row in _told(page) if page.held and row.place],
    }
    log = {"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}
    return safe(json.dumps(log, ensure_ascii=False, indent=2)) + "\n"


def github(page: Page, *, width: int = 80, color: bool = False) -> str:
    """Render a check as workflow commands, one line a finding; nothing where there is none."""
    del width, color
    return "".join(f"{_command(page.held, row)}\n" for row in _told(page) if page.held and row.place)


def _told(page: Page) -> Iterator[Row]:
    for section in page.sections:
        yield from (row for row in section.rows if section.layout == "claims" and _level(row.status))


def _level(status: str) -> str:
    return "error" if status in FAULTS else "note" if status == "unclear" else ""


def _rule(status: str) -> dict[str, Any]:
    heading = {known: text for known, text in HEADINGS.items() if known == status}
    return {"id": status, "shortDescription": {"text": "".join(heading.values())}}


def _result(held: Document, row: Row) -> dict[str, Any]:
    (line, column), (last, end) = _lines(held, row)
    region = {"startLine": line, "startColumn": column, "endLine": last, "endColumn": end}
    place = {"artifactLocation": {"uri": quote(held.source)}, "region": region}
    return {
        "ruleId": row.status,
        "level": _level(row.status),
        "message": {"text": _message(row)},
        "locations": [{"physicalLocation": place}],
    }


def _message(row: Row) -> str:
    """Say what is wrong with a claim, and the words of the source."""
    why = f"{row.words}: {row.beside}" if row.beside else f"{row.words}: {row.status}"
    places = [f"{one.place.label}: {one.words}" for one in row.others if one.place]
    return shown(" — ".join([why, *places]))


def _lines(held: Document, row: Row) -> tuple[tuple[int, int], tuple[int, int]]:
    """Return where a claim begins and ends, as lines and columns from 1."""
    start, end = (row.place.start, row.place.end) if row.place else (0, 0)
    return _line(held.text, start), _line(held.text, end)


def _line(text: str, at: int) -> tuple[int, int]:
    return text.count("\n", 0, at) + 1, at - (text.rfind("\n", 0, at) + 1) + 1


def _command(held: Document, row: Row) -> str:
    (line, column), (last, end) = _lines(held, row)
    name = "notice" if _level(row.status) == "note" else "error"
    where = {"file": held.source, "line": line, "endLine": last, "title": f"{row.status} in the summary"}
    where |= {"col": column, "endColumn": end} if line == last else {}
    said = ",".join(f"{key}={_property(str(value))}" for key, value in where.items())
    return f"::{name} {said}::{_data(safe(_message(row)))}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
