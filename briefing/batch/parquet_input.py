"""Parquet in: one document a row, read as a stream, only the columns that are needed. Needs pyarrow."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from briefing.batch.fields import fields_of
from briefing.batch.rows import lost, row_entry
from briefing.errors import BriefingError, UnreadableSource
from briefing.visible import reason, visible

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.batch.items import Entry
    from briefing.batch.rows import Table

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
        yield lost(table, number + 1, UnreadableSource(said, "the file is damaged or cut off"))
