"""What a worker does: one item in, its outcomes out. It never raises for a document: failures are values.

Outcomes as records, too: lines of JSON, rows of a section as CSV, and the names of the files that hold one each.
"""

from __future__ import annotations

import csv
import io
import json
import os
from contextlib import suppress
from hashlib import sha256
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

import msgspec
from msgspec.structs import replace

from briefing.batch.items import Entry, Failure, FileBytes, InMemory, Line, Outcome, Place, Row, Unreadable, source_of
from briefing.batch.rows import row_of
from briefing.compose import compose
from briefing.errors import BriefingError, NoReader, NothingToBrief, UnreadableSource, UsageError
from briefing.intake import fetched
from briefing.model import Brief, Document, Raw
from briefing.pipeline import document_of, read_each, render
from briefing.renderers.escaping import safe
from briefing.renderers.records import safe_cell, section_table
from briefing.visible import reason

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from briefing.batch.items import Item, Settings
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
