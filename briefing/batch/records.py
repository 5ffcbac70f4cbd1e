"""Outcomes as lines: a brief or a failure as one line of JSON, the rows of one section as CSV."""

from __future__ import annotations

import csv
import io
import json
from typing import TYPE_CHECKING, Any

from briefing.model import Brief
from briefing.renderers.records import safe
from briefing.renderers.table import safe_cell, section_table

if TYPE_CHECKING:
    from collections.abc import Iterable

    from briefing.batch.items import Outcome


def brief_line(key: str | int, brief: Brief) -> bytes:
    """Return a brief as one line of JSON with its id in front."""
    return _line({"id": key} | brief.to_dict())


def failure_line(outcome: Outcome) -> bytes:
    r"""Return a failure as one line of JSON.

    >>> from briefing.batch.items import Failure, Outcome
    >>> failure_line(Outcome(7, "a.csv:7", b"", Failure("nothing to brief", "", "nothing")))
    b'{"id":7,"source":"a.csv:7","error":{"message":"nothing to brief","hint":"","kind":"nothing"}}\n'
    """
    failure = outcome.failure
    assert failure is not None  # noqa: S101 - whoever asks has looked
    error = {"message": failure.message, "hint": failure.hint, "kind": failure.kind}
    return _line({"id": outcome.id, "source": outcome.source, "error": error})


def section_header(section: str) -> bytes:
    r"""Return the first line of the CSV of a section.

    >>> section_header("names")
    b'id,text,role,mentions,document,source,start,end\r\n'
    """
    nothing = Brief(title=None, language="", ranker="", documents=())
    return _csv(["id", *row] for row in section_table(nothing.to_dict(), (section,)))


def section_lines(key: str | int, brief: Brief) -> bytes:
    """Return the rows of the one section of a brief as CSV, with the id of the document in front of each."""
    cell = safe_cell(key) if isinstance(key, str) else key
    return _csv([cell, *row] for row in section_table(brief.to_dict(), brief.sections)[1:])


def _csv(rows: Iterable[list[Any]]) -> bytes:
    stream = io.StringIO()
    csv.writer(stream, lineterminator="\r\n").writerows(rows)
    return stream.getvalue().encode("utf-8", "replace")


def _line(record: dict[str, Any]) -> bytes:
    text = json.dumps(record, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
    return (safe(text) + "\n").encode()
