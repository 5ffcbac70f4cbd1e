"""What a worker does: one item in, its outcomes out. It never raises for a document: failures are values."""

from __future__ import annotations

import os
from contextlib import suppress
from typing import TYPE_CHECKING

import msgspec
from msgspec.structs import replace

from briefing.batch.fields import row_of
from briefing.batch.items import Failure, Given, Line, Lost, Outcome, Place, Row, Sent, source_of
from briefing.batch.records import brief_line, failure_line, section_lines
from briefing.compose import compose
from briefing.errors import BriefingError, NoReader, NothingToBrief, UnreadableSource, UsageError
from briefing.intake import fetched
from briefing.model import Document, Raw
from briefing.pipeline import document_of, read_each, render
from briefing.visible import reason

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing.batch.items import Item, Order
    from briefing.model import Brief
    from briefing.options import Reading

_WIDTH = 72  # of text output; a file has no screen to ask


def brief_item(item: Item, order: Order) -> tuple[Outcome, ...]:
    """Brief the documents of one item, one outcome each; a failure is an outcome too.

    A file that nobody named, and that no reader knows, has none.

    >>> from briefing.batch.items import Order
    >>> done, = brief_item(Given("a", b"The bridge reopened. Trams follow."), Order())
    >>> done.failure, b'"id":"a"' in done.body
    (None, True)
    """
    if isinstance(item, Lost):
        return (failed(item, item.failure, order),)
    try:
        item = row_of(item) if isinstance(item, Line) else item  # a row knows its id, also where it fails
        found = _documents(item, order.reading)
    except Exception as error:  # noqa: BLE001 - whatever a reader of strangers' bytes may raise
        is_passed_over = isinstance(error, NoReader) and isinstance(item, Place | Sent) and not item.is_named
        return () if is_passed_over else (failed(item, failure_of(error), order),)
    if len(found) == 1:
        return (_outcome(item, 0, found[0], order),)
    return tuple(_outcome(item, part, document, order) for part, document in enumerate(found, 1))


def failed(item: Item, failure: Failure, order: Order) -> Outcome:
    """Return the outcome of an item that failed as a whole."""
    return _failed(Outcome(_id_of(item), source_of(item), b"", failure), order)


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


def _documents(item: Place | Sent | Row | Given, reading: Reading) -> Sequence[Document | BriefingError]:
    if isinstance(item, Place):
        return read_each(fetched(os.fsdecode(item.path), reading), reading)
    if isinstance(item, Sent):
        return read_each(Raw(item.source, item.data), reading)
    if isinstance(item, Given):
        return [_given(item, reading)]
    if reading.max_size and len(item.text) > reading.max_size:
        raise UnreadableSource(f"cannot read '{item.source}': larger than the limit", "raise the limit with --max-size")
    as_stated = replace(
        reading,
        encoding="utf-8",
        title=item.title or reading.title,
        published=item.published or reading.published,
    )
    return read_each(Raw(item.source, item.text), as_stated)


def _given(item: Given, reading: Reading) -> Document:
    if item.document:
        return msgspec.msgpack.decode(item.document, type=Document)
    return document_of(item.text.decode("utf-8", "surrogatepass"), reading)


def _outcome(item: Item, part: int, document: Document | BriefingError, order: Order) -> Outcome:
    key = f"{item.id}#{part}" if part else item.id
    if isinstance(document, BriefingError):
        return _failed(Outcome(key, source_of(item), b"", failure_of(document), part), order)
    try:
        return Outcome(key, document.source, _body(key, compose([document], order.options), order), None, part)
    except Exception as error:  # noqa: BLE001 - one document's failure is a value
        return _failed(Outcome(key, document.source, b"", failure_of(error), part), order)


def _failed(outcome: Outcome, order: Order) -> Outcome:
    """Give a failure its record, where the output is of records."""
    return replace(outcome, body=failure_line(outcome)) if order.form == "jsonl" else outcome


def _body(key: str | int, made: Brief, order: Order) -> bytes:
    if order.form == "jsonl":
        return brief_line(key, made)
    if order.form == "csv":
        return section_lines(key, made)
    if order.form == "brief":
        return msgspec.msgpack.encode(made)
    return render(made, order.form, width=_WIDTH).encode("utf-8", "replace")
