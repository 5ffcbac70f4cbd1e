"""What a worker does: one item in, its outcomes out. It never raises for a document: failures are values."""

from __future__ import annotations

import os
from contextlib import suppress
from typing import TYPE_CHECKING

import msgspec
from msgspec.structs import replace

from briefing.batch.items import Failure, FileBytes, InMemory, Line, Outcome, Place, Row, Unreadable, source_of
from briefing.batch.records import brief_line, failure_line, section_lines
from briefing.batch.rows import row_of
from briefing.compose import compose
from briefing.errors import BriefingError, NoReader, NothingToBrief, UnreadableSource, UsageError
from briefing.intake import fetched
from briefing.model import Document, Raw
from briefing.pipeline import document_of, read_each, render
from briefing.visible import reason

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing.batch.items import Item, Settings
    from briefing.model import Brief
    from briefing.options import Reading

_WIDTH = 72  # of text output; a file has no screen to ask


def brief_item(item: Item, settings: Settings) -> tuple[Outcome, ...]:
    """Brief the documents of one item, one outcome each; a failure is an outcome too.

    A file that nobody named, and that no reader knows, has none.

    >>> from briefing.batch.items import Settings
    >>> done, = brief_item(InMemory("a", b"The bridge reopened. Trams follow."), Settings())
    >>> done.failure, b'"id":"a"' in done.body
    (None, True)
    """
    if isinstance(item, Unreadable):
        return (failed(item, item.failure, settings),)
    try:
        item = row_of(item) if isinstance(item, Line) else item  # a row knows its id, also where it fails
        found = _documents(item, settings.reading)
    except Exception as error:  # noqa: BLE001 - whatever a reader of strangers' bytes may raise
        is_passed_over = isinstance(error, NoReader) and isinstance(item, Place | FileBytes) and not item.is_named
        return () if is_passed_over else (failed(item, failure_of(error), settings),)
    if len(found) == 1:
        return (_outcome(item, 0, found[0], settings),)
    return tuple(_outcome(item, part, document, settings) for part, document in enumerate(found, 1))


def failed(item: Item, failure: Failure, settings: Settings) -> Outcome:
    """Return the outcome of an item that failed as a whole."""
    return _failed(Outcome(_id_of(item), source_of(item), b"", failure), settings)


def failure_of(error: Exception) -> Failure:
    """Say an error as a value.

    >>> failure_of(NothingToBrief("nothing to brief: no text in it")).kind
    'nothing'
    """
    if isinstance(error, BriefingError):
        kinds: dict[type[BriefingError], str] = {NothingToBrief: "nothing", UsageError: "usage"}
        return Failure(str(error), error.hint, kinds.get(type(error), "unreadable"))
    if isinstance(error, MemoryError):
        return Failure("out of memory", "give the machine more, or leave it out with --max-size", "memory")
    said = f"this should not have happened: {type(error).__name__}: {reason(error)[:200]}"
    return Failure(said, "run `briefing --debug` on it and report what that prints", "internal")


def _id_of(item: Item) -> str | int:
    """Return the id of an item, also where it is still to be decoded."""
    if isinstance(item, Line):
        with suppress(BriefingError):
            return row_of(item).id
    return item.id


def _documents(item: Place | FileBytes | Row | InMemory, reading: Reading) -> Sequence[Document | BriefingError]:
    if isinstance(item, Place):
        return read_each(fetched(os.fsdecode(item.path), reading), reading)
    if isinstance(item, FileBytes):
        return read_each(Raw(item.source, item.data), reading)
    if isinstance(item, InMemory):
        return [_in_memory(item, reading)]
    if reading.max_size and len(item.text) > reading.max_size:
        raise UnreadableSource(f"cannot read '{item.source}': larger than the limit", "raise the limit with --max-size")
    as_stated = replace(
        reading,
        encoding="utf-8",
        title=item.title or reading.title,
        published=item.published or reading.published,
    )
    return read_each(Raw(item.source, item.text), as_stated)


def _in_memory(item: InMemory, reading: Reading) -> Document:
    if item.document:
        return msgspec.msgpack.decode(item.document, type=Document)
    return document_of(item.text.decode("utf-8", "surrogatepass"), reading)


def _outcome(item: Item, part: int, document: Document | BriefingError, settings: Settings) -> Outcome:
    key = f"{item.id}#{part}" if part else item.id
    if isinstance(document, BriefingError):
        return _failed(Outcome(key, source_of(item), b"", failure_of(document), part), settings)
    try:
        return Outcome(key, document.source, _body(key, compose([document], settings.options), settings), None, part)
    except Exception as error:  # noqa: BLE001 - one document's failure is a value
        return _failed(Outcome(key, document.source, b"", failure_of(error), part), settings)


def _failed(outcome: Outcome, settings: Settings) -> Outcome:
    """Give a failure its record, where the output is of records."""
    return replace(outcome, body=failure_line(outcome)) if settings.form == "jsonl" else outcome


def _body(key: str | int, made: Brief, settings: Settings) -> bytes:
    if settings.form == "jsonl":
        return brief_line(key, made)
    if settings.form == "csv":
        return section_lines(key, made)
    if settings.form == "brief":
        return msgspec.msgpack.encode(made)
    return render(made, settings.form, width=_WIDTH).encode("utf-8", "replace")
