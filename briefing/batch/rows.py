"""Files that hold one document a row: JSON Lines and CSV, plain or compressed, read as a stream.

A row that cannot be taken out is Unreadable; so is the rest of a file that breaks off, as one entry.
"""

from __future__ import annotations

import bz2
import csv
import gzip
import io
import json
import lzma
import zlib
from contextlib import contextmanager
from datetime import date
from pathlib import Path, PurePath
from typing import IO, TYPE_CHECKING, Any, TypeVar, cast

import msgspec
from msgspec import Struct

from briefing.batch.items import Entry, Failure, Fields, Line, Row, Unreadable
from briefing.errors import BriefingError, UnreadableSource
from briefing.readers.dates import iso_date, mail_date
from briefing.registry import nearest
from briefing.sources.files import MIB
from briefing.visible import reason, visible

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence


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


T = TypeVar("T")

_UNPACK: dict[str, Callable[[Any], Any]] = {".gz": gzip.open, ".bz2": bz2.open, ".xz": lzma.open}
_KINDS = {".jsonl": "lines", ".ndjson": "lines", ".csv": "csv", ".tsv": "csv", ".parquet": "parquet"}
_BROKEN = (OSError, EOFError, zlib.error, lzma.LZMAError, csv.Error, UnicodeError)
_LONGEST_LINE = 64 * MIB
_SEPARATORS = ",;\t|"


class Table(Struct, frozen=True, kw_only=True):
    """A file of rows, and how it is to be read."""

    path: str
    label: str  # what stands in front of the numbers of its rows, in ids and sources
    prefix: str = ""  # of the names of its output files
    wanted: Wanted = Wanted()
    encoding: str | None = None


def kind_of(name: str) -> str | None:
    """Tell what a file of rows is by its name: lines, csv or parquet; None for any other file.

    >>> kind_of("a/b.JSONL.gz"), kind_of("b.txt")
    ('lines', None)
    """
    endings = [ending.lower() for ending in PurePath(name).suffixes]
    if endings and endings[-1] in _UNPACK:
        endings.pop()
    return _KINDS.get(endings[-1]) if endings else None


def lines_of(table: Table, stream: IO[bytes] | None = None) -> Iterator[Entry]:
    """Yield the documents of a file of JSON Lines, undecoded but for the first, which tells its fields.

    Raises UnreadableSource where that one has no field for the text.
    """
    fields: Fields | None = None
    with _opened(table, stream) as (lines, moved):
        for number, line in _numbered(_whole_lines(lines), table):
            if isinstance(line, BriefingError):
                yield unreadable(table, number, line)
                continue
            names = [] if fields else _names(line)
            if names:
                fields = fields_of(names, table.wanted, table.label)
            if line and fields:
                yield _line_entry(table, number, line, fields=fields, weight=moved())
            elif line:
                said = f"cannot read '{table.label}:{number}': it is no JSON object"
                yield unreadable(table, number, UnreadableSource(said))


def csv_rows(table: Table) -> Iterator[Entry]:
    """Yield the documents of a CSV file: the first row is its header; commas, semicolons, tabs or bars part cells.

    Raises UnreadableSource where no field holds the text.
    """
    csv.field_size_limit(_LONGEST_LINE)
    with _opened(table) as (packed, moved):
        text = io.TextIOWrapper(packed, table.encoding or "utf-8-sig", "replace", newline="")
        header = text.readline(MIB)
        separator = max(_SEPARATORS, key=header.count)
        names = next(csv.reader([header], delimiter=separator), [])
        fields = fields_of(names, table.wanted, table.label)
        for number, cells in _numbered(csv.reader(text, delimiter=separator), table):
            if isinstance(cells, BriefingError):
                yield unreadable(table, number, cells)
            elif cells:
                record = dict(zip(names, cells, strict=False))
                yield row_entry(table, number, record, fields=fields, weight=moved())


def row_entry(table: Table, number: int, record: dict[str, Any], *, fields: Fields, weight: int) -> Entry:
    """Make the entry of a row that is already decoded."""
    source = f"{table.label}:{number}"
    try:
        item = row_from(record, fields, source, source)
    except BriefingError as error:
        return unreadable(table, number, error)
    mark = zlib.crc32(item.text, zlib.crc32(str(item.id).encode("utf-8", "replace"))).to_bytes(4, "big")
    return Entry(item=item, name=_name(table, number), size=len(item.text), weight=weight, mark=mark)


def unreadable(table: Table, number: int, error: BriefingError) -> Entry:
    """Make the entry of a row that could not be taken out."""
    source = f"{table.label}:{number}"
    failure = Failure(str(error), error.hint)
    return Entry(item=Unreadable(source, source, failure), name=_name(table, number), mark=b"lost")


def _line_entry(table: Table, number: int, line: bytes, *, fields: Fields, weight: int) -> Entry:
    source = f"{table.label}:{number}"
    mark = zlib.crc32(line).to_bytes(4, "big")
    item = Line(source, source, line, fields)
    return Entry(item=item, name=_name(table, number), size=len(line), weight=weight, mark=mark)


def _names(line: bytes) -> list[str]:
    """Return the names of the fields of a line, none where it is no JSON object."""
    try:
        return list(decoded(line, ""))
    except UnreadableSource:
        return []


def _name(table: Table, number: int) -> str:
    return f"{table.prefix}{number:07d}"


@contextmanager
def _opened(table: Table, stream: IO[bytes] | None = None) -> Iterator[tuple[IO[bytes], Callable[[], int]]]:
    """Open a file, unpacked where it is packed, with a function that says how far it has moved since last asked."""
    unpack = _UNPACK.get(PurePath(table.path).suffix.lower())
    try:
        raw = stream or open(table.path, "rb")  # noqa: PTH123, SIM115 - closed below
    except OSError as error:
        raise UnreadableSource(f"cannot read '{visible(table.path)}': {reason(error)}", "check the name") from error
    with raw:
        yield cast("IO[bytes]", unpack(raw) if unpack else raw), _meter(raw)


def _meter(raw: IO[bytes]) -> Callable[[], int]:
    place = 0
    can_tell = raw.seekable()

    def moved() -> int:
        nonlocal place
        before, place = place, raw.tell() if can_tell else 0
        return place - before

    return moved


def _numbered(rows: Iterable[T], table: Table) -> Iterator[tuple[int, T | BriefingError]]:
    """Number rows from 1; where the file breaks off, that is the last row."""
    number = 0
    try:
        for number, row in enumerate(rows, 1):
            yield number, row
    except _BROKEN as error:
        said = f"cannot read '{visible(table.label)}' any further than its row {number}: {reason(error)}"
        yield number + 1, UnreadableSource(said, "the file is damaged or cut off")


def _whole_lines(stream: IO[bytes]) -> Iterator[bytes | BriefingError]:
    """Yield lines without the white space around them; one that is too long is an error in its place."""
    while line := stream.readline(_LONGEST_LINE + 1):
        if len(line) <= _LONGEST_LINE:
            yield line.strip()
            continue
        while line and not line.endswith(b"\n"):
            line = stream.readline(MIB)
        yield UnreadableSource(f"cannot read a line of more than {_LONGEST_LINE // MIB} MiB", "is it JSON Lines?")


# ---- Parquet -------------------------------------------------------------------------------------


_ROWS = 256  # that are decoded at once
_BUFFER = 1 << 20  # bytes of a column that are read at once: without it a whole row group is


def pyarrow() -> Any:  # noqa: ANN401 - a library without types
    """Import pyarrow with its Parquet module. Raises BriefingError with the cure where it is not installed."""
    try:
        import pyarrow as pa  # noqa: PLC0415 - an extra
        import pyarrow.parquet  # noqa: PLC0415
    except ImportError as error:
        raise BriefingError("Parquet needs pyarrow", "pip install 'briefing-cli[parquet]'") from error
    return pa


def parquet_rows(table: Table) -> Iterator[Entry]:
    """Yield the documents of a Parquet file. Raises UnreadableSource where it is none or has no field for the text."""
    arrow = pyarrow()
    try:
        file = arrow.parquet.ParquetFile(table.path, pre_buffer=False, buffer_size=_BUFFER)
    except (OSError, arrow.ArrowException) as error:
        raise UnreadableSource(f"cannot read '{visible(table.path)}': {reason(error)}") from error
    with file:
        yield from _entries(file, table, (OSError, arrow.ArrowException))


def _entries(file: Any, table: Table, broken: tuple[type[Exception], ...]) -> Iterator[Entry]:  # noqa: ANN401
    fields = fields_of(file.schema_arrow.names, table.wanted, table.label)
    columns = fields.named()
    weight = Path(table.path).stat().st_size // max(file.metadata.num_rows, 1)
    number = 0
    try:
        for batch in file.iter_batches(batch_size=_ROWS, columns=columns):
            for record in batch.to_pylist():
                number += 1
                yield row_entry(table, number, record, fields=fields, weight=weight)
    except broken as error:
        said = f"cannot read '{visible(table.label)}' any further than its row {number}: {reason(error)}"
        yield unreadable(table, number + 1, UnreadableSource(said, "the file is damaged or cut off"))
