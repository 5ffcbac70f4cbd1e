"""Parquet out: the records of a finished run as columns, a row a document. Needs pyarrow.

While a run is under way its records are lines of JSON, which can be continued; this makes Parquet of them in the end,
a row group at a time.
"""

from __future__ import annotations

import json
import os
from itertools import islice
from typing import IO, TYPE_CHECKING, Any

from briefing.batch.growing import renamed
from briefing.batch.parquet_input import pyarrow

if TYPE_CHECKING:
    from pathlib import Path

_ROWS = 1000  # of a row group: some 30 MB of Python objects at a time

_PLACE = {"text": "string", "start": "int64", "end": "int64"}
_IN_TEXT = {**_PLACE, "sentence": "int64", "paragraph": "int64"}
# The columns of docs/json.md that can be columns; what varies from brief to brief (the parts of a score) cannot.
_DOCUMENT = {
    **dict.fromkeys(("source", "title", "author", "published", "media_type", "language", "sha256", "text"), "string"),
    **dict.fromkeys(("characters", "words", "sentences", "paragraphs"), "int64"),
}
_LISTS = {
    "summary": {**_IN_TEXT, "page": "int64", "score": "float64"},
    "figures": {
        **_IN_TEXT, "kind": "string", "value": "float64", "value_high": "float64", "unit": "string",
        "qualifier": "string", "bound": "string", "direction": "string", "label": "string", "mentions": "int64",
        "salience": "float64",
    },
    "quotes": {
        **_IN_TEXT, "paragraphs": "int64", "speaker": "string", "role": "string", "cue": "string",
        "part_of": "int64", "salience": "float64",
    },
    "names": {**_PLACE, "mentions": "int64", "role": "string"},
    "timeline": {**_IN_TEXT, "date": "string"},
    "warnings": {"code": "string", "message": "string", "source": "string"},
}  # fmt: skip


def schema() -> Any:  # noqa: ANN401 - a type of pyarrow
    """Return the columns of a batch in Parquet."""
    arrow = pyarrow()

    def row(fields: dict[str, str]) -> Any:  # noqa: ANN401
        return arrow.struct([(name, getattr(arrow, kind)()) for name, kind in fields.items()])

    text = arrow.string()
    return arrow.schema(
        [
            ("id", text),
            ("source", text),
            ("error", row(dict.fromkeys(("message", "hint", "kind"), "string"))),
            *((name, text) for name in ("schema", "title", "language", "ranker")),
            ("document", row(_DOCUMENT)),
            *((name, arrow.list_(row(fields))) for name, fields in _LISTS.items()),
        ]
    )


def parquet_of_lines(part: Path, target: Path) -> None:
    """Finish a file of records as Parquet: the lines of ``part`` become the rows of ``target``, which is replaced."""
    arrow = pyarrow()
    beside = part.with_name(f"{part.name}.parquet")
    columns = schema()
    with part.open("rb") as lines, arrow.parquet.ParquetWriter(beside, columns, compression="zstd") as writer:
        while rows := _next_rows(lines):
            writer.write_table(arrow.Table.from_pylist(rows, schema=columns))
    with beside.open("rb") as written:
        os.fsync(written.fileno())
    renamed(beside, target)
    part.unlink()


def _next_rows(lines: IO[bytes]) -> list[dict[str, Any]]:
    return [_row(json.loads(line)) for line in islice(lines, _ROWS)]


def _row(record: dict[str, Any]) -> dict[str, Any]:
    document = next(iter(record.get("documents", ())), None)
    source = document["source"] if document else record.get("source")
    return record | {"id": str(record["id"]), "source": source, "document": document}
