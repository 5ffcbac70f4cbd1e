"""A brief of ours in JSON as a summary: what it shows, the places that it names, and the sources it was made of."""

from __future__ import annotations

import json
from hashlib import sha256
from typing import TYPE_CHECKING, Any

from briefing.checking.briefs import Part, Told, shown_content
from briefing.model import Span
from briefing.shape import SCHEMA

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from briefing.model import Document

_SECTIONS = ("summary", "figures", "quotes", "names", "where", "timeline")


def record_of(text: str) -> dict[str, Any] | None:
    """Return a brief in JSON as a record, several lines of them as one; None where a text is no such brief.

    >>> record_of('{"schema": "briefing/1", "documents": []}')["schema"]
    'briefing/1'
    >>> record_of("{It rained.}") is None
    True
    """
    if not text.lstrip().startswith("{") or SCHEMA not in text:
        return None
    try:
        found = [json.loads(text)]
    except (ValueError, RecursionError):
        found = [_line(line) for line in text.splitlines() if line.strip()]
    records = [record for record in found if isinstance(record, dict) and record.get("schema") == SCHEMA]
    return _joined(records) if records and len(records) == len(found) else None


def _line(line: str) -> Any:  # noqa: ANN401 - whatever JSON holds
    try:
        return json.loads(line)
    except (ValueError, RecursionError):
        return None


def _joined(records: Sequence[dict[str, Any]]) -> dict[str, Any]:
    """Return one record that shows what several show, over the documents of all."""
    whole: dict[str, Any] = {"schema": SCHEMA, "title": records[0].get("title"), "documents": []}
    for record in records:
        shift = len(whole["documents"])
        whole["documents"] += record.get("documents") or []
        for section in _SECTIONS:
            rows = [{**row, "document": row.get("document", 0) + shift} for row in record.get(section) or []]
            whole.setdefault(section, []).extend(rows)
    return whole


def matched(record: Mapping[str, Any], documents: Sequence[Document]) -> dict[int, int]:
    """Return which of the sources each document of a brief is, by the hash of its text."""
    hashes = {_hash(document.text): number for number, document in enumerate(documents)}
    return {
        number: hashes[held["sha256"]]
        for number, held in enumerate(record["documents"])
        if held.get("sha256") in hashes
    }


def has_own_text(held: Mapping[str, Any]) -> bool:
    """Tell whether a document in a brief carries its text, and the text is the one that was briefed."""
    return isinstance(held.get("text"), str) and _hash(held["text"]) == held.get("sha256")


def _hash(text: str) -> str:
    return sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def from_record(record: Mapping[str, Any], places: Mapping[int, int], source: str = "text") -> Told:
    r"""Take a brief in JSON apart. ``places`` tells which of the sources each of its documents is, where it is one.

    >>> row = {"text": "It rained.", "document": 0, "start": 3, "end": 13}
    >>> told = from_record({"title": None, "summary": [row]}, {0: 0})
    >>> told.text, told.parts[0].place
    ('It rained.\n', (0, 3, 13))
    """
    pieces: list[str] = []
    parts: list[Part] = []
    at = 0
    for section in ("title", *_SECTIONS):
        rows = [{"text": record.get("title") or ""}] if section == "title" else record.get(section) or []
        for row in rows:
            part, written = _part_of(section, row, places, at)
            if written.strip():
                parts.append(part)
                pieces.append(f"{written}\n")
                at += len(written) + 1
    text = "".join(pieces)
    return Told(text=text, content=shown_content(text, parts, source), parts=tuple(parts))


def _part_of(section: str, row: Mapping[str, Any], places: Mapping[int, int], at: int) -> tuple[Part, str]:
    """Return a row of a brief as a part of a text that has it written out at a place."""
    text = str(row["text"])
    end = at + len(text)
    number = places.get(row.get("document", -1))
    place = None if number is None else (number, int(row["start"]), int(row["end"]))
    span = Span(at, end)
    if section == "quotes":
        said = ", ".join(filter(None, (row.get("speaker"), row.get("role"))))
        part = Part(section=section, span=span, place=place, speaker=row.get("speaker"), speaker_role=row.get("role"))
        return part, f"{text}\n — {said}" if said else text
    role = row.get("role") if section == "names" else None
    if role:
        return Part(
            section=section, span=span, place=place, beside=Span(end + 2, end + 2 + len(role))
        ), f"{text}, {role}"
    return Part(section=section, span=span, place=place), text
