"""Outcomes as records: lines of JSON, rows of a section as CSV; and the names of the files that hold one each."""

from __future__ import annotations

import csv
import io
import json
import os
from hashlib import sha256
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from briefing.batch.items import Entry, Line, Outcome, Row
from briefing.model import Brief
from briefing.renderers.escaping import safe
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


# ---- names of files ------------------------------------------------------------------------------


FAILURES = "failures.jsonl"
_LONGEST = 200  # bytes of a name; systems allow 255, and an ending and a temporary name come on top
_KEPT = " .,;=+@()[]!~'"  # in a name made of an id, besides letters, digits, _ and -


def output_name(entry: Entry, outcome: Outcome, ending: str) -> str:
    """Return the path of a document's output file below the output folder.

    >>> from briefing.batch.items import Entry, Outcome, Place
    >>> output_name(Entry(item=Place("", b""), name="sub/a.txt"), Outcome("sub/a.txt", ""), ".md")
    'sub/a.txt.md'
    >>> output_name(Entry(item=Row(1, "", b""), name="0000012"), Outcome("https://e.org/x?y", ""), ".md")
    '0000012-https%3A%2F%2Fe.org%2Fx%3Fy.md'
    """
    name = entry.name
    if isinstance(entry.item, Row | Line) and outcome.id != outcome.source:
        name += f"-{quote(str(outcome.id), safe=_KEPT)}"
    if outcome.part:
        name += f"/{outcome.part:04d}"
    *folders, last = name.split("/")
    return "/".join([*(_folder(folder, ending) for folder in folders), _short(last) + ending])


def _folder(name: str, ending: str) -> str:
    """Return the name of a folder as one that no file beside it can have: those all end in ``ending``."""
    bare = name.rstrip("_")
    return _short(name) + ("_" if bare.endswith(ending) or bare == FAILURES else "")


def _short(name: str) -> str:
    data = os.fsencode(name)
    if len(data) <= _LONGEST:
        return name
    return os.fsdecode(data[: _LONGEST - 13].decode("utf-8", "ignore").encode()) + "~" + sha256(data).hexdigest()[:12]
