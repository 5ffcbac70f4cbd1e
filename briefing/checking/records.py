"""A brief of ours that says what it holds: in JSON, or as a page of HTML by ``data-part``, as a summary to be checked.

JSON names the places and the sources, too. A page has the whole text of its sources below, of which nothing is a claim.
"""

from __future__ import annotations

import json
from hashlib import sha256
from html.parser import HTMLParser
from typing import TYPE_CHECKING, Any

from briefing.checking.briefs import Part, Told, shown_content
from briefing.model import Span
from briefing.shape import SCHEMA

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from briefing.model import Document

_SECTIONS = ("summary", "figures", "quotes", "names", "where", "timeline")
_SIGNS = "+\N{MINUS SIGN}"  # ours, before a figure that says how much something changed


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


def page_record(text: str) -> dict[str, Any] | None:
    """Return what a page of ours shows; None where a text is no such page. It names no source and no place.

    >>> page_record('<h1 data-part="title">Rain</h1><main data-schema="briefing/1"></main>')["title"]
    'Rain'
    >>> page_record("<!DOCTYPE html><p>It rained.</p>") is None
    True
    """
    if f'data-schema="{SCHEMA}"' not in text:
        return None
    page = _Elements()
    page.feed(text)
    page.close()
    return page.record


class _Elements(HTMLParser):
    """Collects the words of each element that has a part of the brief in it."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.record: dict[str, Any] = {"schema": SCHEMA, "title": None, "documents": []}
        self.rows: list[dict[str, str]] = []
        self.part: str | None = None
        self.tag = ""
        self.words = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note where a part begins; the parts of our pages hold no elements."""
        self.part, self.tag, self.words = dict(attrs).get("data-part"), tag, ""

    def handle_data(self, data: str) -> None:
        """Keep the words of a part."""
        self.words += data

    def handle_endtag(self, tag: str) -> None:
        """Put a part where it belongs."""
        words = " ".join(self.words.split())
        if self.part in _SECTIONS:
            self.rows = self.record.setdefault(self.part, [])
            self.rows.append({"text": words.lstrip(_SIGNS) if self.part == "figures" else words})
        elif self.part == "title":
            self.record["title"] = words
        elif self.part and self.rows and tag == self.tag:
            self._add(self.part, words)
        self.part = None

    def _add(self, part: str, words: str) -> None:
        row = self.rows[-1]
        if part == "speaker":
            row["speaker"], _, row["role"] = words.removeprefix("— ").partition(", ")
        elif part == "role":
            row["role"] = words
        else:
            row["text"] = f"{row['text']}  {words}"
