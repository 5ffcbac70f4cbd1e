"""Which fields of a row hold its text, its id, its title and its day: as the user says, else by good guesses.

A guess is made once a file, from the names in its header or first row, so that all its rows are read alike.
"""

from __future__ import annotations

import json
from datetime import date
from typing import TYPE_CHECKING, Any

import msgspec
from msgspec import Struct

from briefing.batch.items import Fields, Row
from briefing.errors import UnreadableSource
from briefing.readers.dates import iso_date, mail_date
from briefing.registry import nearest
from briefing.visible import visible

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from briefing.batch.items import Line

# The first that a row has wins; case, blanks and underscores do not count.
_TEXT = ("text", "body", "content", "article", "fulltext", "articlebody", "articletext", "bodytext", "maintext",
         "maincontent", "plaintext", "rawtext", "cleantext", "document", "story", "transcript", "message",
         "description", "abstract")  # fmt: skip
_ID = ("id", "docid", "documentid", "articleid", "guid", "uuid", "uid", "url", "uri", "link", "permalink", "key")
_TITLE = ("title", "headline", "heading", "subject")
_PUBLISHED = ("published", "datepublished", "publisheddate", "publishedat", "publicationdate", "pubdate", "date",
              "created", "createdat", "timestamp")  # fmt: skip
_SHOWN = 30  # names in an error
_ONE_A_LINE = "each line must be one {…}"


class Wanted(Struct, frozen=True):
    """The fields that the user names; what is None is guessed."""

    text: str | None = None
    id: str | None = None
    title: str | None = None
    published: str | None = None


def fields_of(names: Sequence[str], wanted: Wanted, source: str) -> Fields:
    """Choose the fields of a file whose rows have these names. Raises UnreadableSource that lists them.

    >>> fields_of(["URL", "Headline", "Full_Text"], Wanted(), "a.csv")
    Fields(text='Full_Text', id='URL', title='Headline', published=None)
    """
    for name in (wanted.text, wanted.id, wanted.title, wanted.published):
        if name is not None and name not in names:
            near = nearest(name, list(names))
            guess = f"did you mean '{near}'? " if near else ""
            raise UnreadableSource(f"no field '{visible(name)}' in '{source}'", f"{guess}there are: {_listed(names)}")
    text = wanted.text or _guessed(names, _TEXT)
    if text is None:
        raise UnreadableSource(
            f"no field of '{source}' looks like the text", f"name one with --text-field; there are: {_listed(names)}"
        )
    return Fields(
        text,
        wanted.id or _guessed(names, _ID),
        wanted.title or _guessed(names, _TITLE),
        wanted.published or _guessed(names, _PUBLISHED),
    )


def row_of(line: Line) -> Row:
    """Decode a line of JSON to a row. Raises UnreadableSource where it is no JSON object with a text."""
    record = decoded(line.data, line.source)
    if line.fields.text not in record:
        message = f"cannot read '{line.source}': it has no field '{visible(line.fields.text)}'"
        raise UnreadableSource(message, f"it has: {_listed(list(record))}")
    return row_from(record, line.fields, line.source, line.id)


def row_from(record: Mapping[str, Any], fields: Fields, source: str, otherwise: str) -> Row:
    """Make a row of a record; ``otherwise`` is its id where it has none of its own.

    >>> row_from({"text": "Trams.", "id": 7}, Fields("text", "id"), "a.csv:1", "a.csv:1")
    Row(id=7, source='a.csv:1', text=b'Trams.', title=None, published=None)
    """
    text = record.get(fields.text)
    if text is not None and not isinstance(text, str):
        kind = type(text).__name__
        raise UnreadableSource(f"cannot read '{source}': its field '{visible(fields.text)}' is no text but {kind}")
    key = _key(record.get(fields.id)) if fields.id else ""
    title = record.get(fields.title) if fields.title else None
    return Row(
        otherwise if key == "" else key,
        source,
        (text or "").encode("utf-8", "replace"),
        visible(title) or None if isinstance(title, str) else None,
        _day(record.get(fields.published)) if fields.published else None,
    )


def _day(value: object) -> str | None:
    """Return the day that a field states, as text or as what a table holds; what is no day says nothing."""
    stated = value.isoformat() if isinstance(value, date) else value
    return iso_date(stated) or mail_date(stated) if isinstance(stated, str) else None


def _key(value: object) -> str | int:
    """Return an id as it is to stand in the output: a whole number stays one, all else is text."""
    if isinstance(value, int) and not isinstance(value, bool) and abs(value) < 2**63:
        return value
    return "" if value is None else visible(str(value))


def decoded(data: bytes, source: str) -> dict[str, Any]:
    """Decode a line of JSON, also one with what Python writes and strict JSON refuses: NaN, half of a surrogate pair.

    Raises UnreadableSource where it is no JSON object.

    >>> decoded(b'{"text": "Trams.", "score": NaN}', "a.jsonl:1")["text"]
    'Trams.'
    """
    try:
        record = msgspec.json.decode(data)
    except RecursionError as error:
        raise UnreadableSource(f"cannot read '{source}': it is nested too deep", _ONE_A_LINE) from error
    except (msgspec.DecodeError, UnicodeDecodeError):
        try:
            record = json.loads(data.decode("utf-8", "replace"))
        except (ValueError, RecursionError) as error:
            raise UnreadableSource(f"cannot read '{source}': it is no JSON", _ONE_A_LINE) from error
    if not isinstance(record, dict):
        raise UnreadableSource(f"cannot read '{source}': it is no JSON object", _ONE_A_LINE)
    return record


def _guessed(names: Sequence[str], known: Sequence[str]) -> str | None:
    plain = {name.lower().replace("_", "").replace("-", "").replace(" ", ""): name for name in reversed(names)}
    return next((plain[name] for name in known if name in plain), None)


def _listed(names: Sequence[str]) -> str:
    shown = ", ".join(visible(name)[:60] for name in names[:_SHOWN])
    return f"{shown} …" if len(names) > _SHOWN else shown or "none"
