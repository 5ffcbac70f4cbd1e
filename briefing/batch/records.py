"""Outcomes as lines: a brief or a failure as one line of JSON, the rows of one section as CSV."""

from __future__ import annotations

import csv
import io
import json
import re
from typing import TYPE_CHECKING, Any

from briefing.errors import UsageError
from briefing.model import Figure, Mention, Moment, Name, Quote, SummaryLine
from briefing.renderers.records import safe

if TYPE_CHECKING:
    from briefing.batch.items import Outcome
    from briefing.model import Brief

_NOUNS: dict[str, type[Mention]] = {
    "summary": SummaryLine,
    "figures": Figure,
    "quotes": Quote,
    "names": Name,
    "timeline": Moment,
}
# Numbers that only mean something beside the others of the same brief, and lists, which a cell cannot hold.
_LEFT_OUT = frozenset({"document", "parts", "part_of", "places", "also_in"})
_FORMULA = re.compile(r"[=+\-@\t\r]")  # what a spreadsheet takes for the beginning of a formula


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
    r"""Return the first line of the CSV of a section. Raises UsageError for one that is no table.

    >>> section_header("names")
    b'id,source,text,start,end,sentence,paragraph,kind,role,mentions\n'
    """
    return _rows([["id", "source", *_columns(section)]])


def section_lines(key: str | int, brief: Brief, section: str) -> bytes:
    """Return the rows of one section of a brief as CSV, safe to open in a spreadsheet."""
    columns = _columns(section)
    return _rows(
        [key, brief.documents[mention.document].source, *(getattr(mention, column) for column in columns)]
        for mention in getattr(brief, section)
    )


def _columns(section: str) -> list[str]:
    if section not in _NOUNS:
        raise UsageError(f"the section '{section}' is no table", f"name one with -s: {', '.join(_NOUNS)}")
    return [name for name in _NOUNS[section].__struct_fields__ if name not in _LEFT_OUT]


def _rows(rows: Any) -> bytes:  # noqa: ANN401 - cells of any kind
    stream = io.StringIO()
    csv.writer(stream, lineterminator="\n").writerows([_cell(value) for value in row] for row in rows)
    return stream.getvalue().encode("utf-8", "replace")


def _cell(value: Any) -> Any:  # noqa: ANN401 - as above
    if not isinstance(value, str):
        return value
    return f"'{value}" if _FORMULA.match(value) else value


def _line(record: dict[str, Any]) -> bytes:
    text = json.dumps(record, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
    return (safe(text) + "\n").encode()
