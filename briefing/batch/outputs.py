"""Outcomes -> the output: a file of records, a folder with one file a document, or a stream.

Failures are records among the others in JSON Lines and Parquet; beside other outputs they have a file of their own.
Standard output, pipes and devices are written through and cannot be resumed.
"""

from __future__ import annotations

import contextlib
import fcntl
import json
import os
from itertools import islice
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any, Protocol

from briefing import atomic
from briefing.batch.rows import pyarrow
from briefing.batch.work import FAILURES, failure_line, output_name
from briefing.errors import UnwritableOutput
from briefing.output import kept_mode, write_stdout
from briefing.visible import visible

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefing.batch.items import Entry, Outcome


def renamed(part: Path, target: Path) -> None:
    """Finish a file whose bytes are already those of the output."""
    part.chmod(kept_mode(target))
    part.replace(target)
    atomic.sync_folder(target.parent)


class Growing:
    """A file that one run at a time may add to; ``finish`` makes the output of it."""

    def __init__(self, target: Path, *, finish: Callable[[Path, Path], None] = renamed) -> None:
        self.target = target
        self.part = target.with_name(f".{target.name}.part")
        self.size = 0
        self._make = finish
        self._stream: IO[bytes] | None = None

    def open(self, size: int) -> None:
        """Open it to go on behind its first ``size`` bytes. Raises UnwritableOutput, or OSError."""
        name = visible(str(self.target))
        if self.target.is_dir():
            raise UnwritableOutput(f"cannot write '{name}': it is a folder", "end the name with /")
        kept_mode(self.target)  # raises now, not after hours, where the output may not be written
        self._stream = self.part.open("ab")
        try:
            fcntl.flock(self._stream, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            raise UnwritableOutput(f"cannot write '{name}': another run is writing it", "wait for its end") from error
        if self._stream.tell() < size:
            raise UnwritableOutput(f"cannot resume '{name}': its part has become shorter", "leave out --resume")
        self._stream.truncate(size)
        self.size = size

    def write(self, data: bytes) -> None:
        """Add to it."""
        if self._stream and data:
            self._stream.write(data)
            self.size += len(data)

    def sync(self) -> None:
        """See to it that what was added is on the disk."""
        if self._stream:
            self._stream.flush()
            os.fsync(self._stream.fileno())

    def finish(self) -> None:
        """Make the output of it; where that was done before, there is nothing to do."""
        if self.part.exists():
            self._make(self.part, self.target)
        self.close()

    def drop(self) -> None:
        """Remove it, and an output of the same name that an earlier run has left."""
        self.part.unlink(missing_ok=True)
        self.target.unlink(missing_ok=True)
        self.close()

    def close(self) -> None:
        """Let go of it."""
        if self._stream:
            self._stream.close()
            self._stream = None


# ---- the outputs ---------------------------------------------------------------------------------


ENDINGS = {"markdown": ".md", "text": ".txt", "html": ".html", "json": ".json", "terminal": ".txt"}


class Output(Protocol):
    """Where outcomes go, in order."""

    journal: Path | None  # what stands beside the output while it is made; None where a run cannot be resumed
    finished: Path | None  # and after that

    def is_there(self) -> bool:
        """Tell whether the output of a finished run is still where it was made."""
        ...

    def open(self, sizes: dict[str, int]) -> None:
        """Go on behind what an earlier run has written, or begin."""
        ...

    def take(self, entry: Entry, outcome: Outcome) -> None:
        """Write what became of a document."""
        ...

    def sizes(self) -> dict[str, int]:
        """Return how long the files are that grow."""
        ...

    def sync(self) -> None:
        """See to it that all of it is on the disk."""
        ...

    def finish(self) -> None:
        """Make the output complete, under its own name. It may be called again."""
        ...

    def close(self) -> None:
        """Let go of everything."""
        ...


class RecordsFile:
    """One file of lines: JSON Lines, or CSV under its header."""

    def __init__(self, target: Path, *, header: bytes = b"", finish: Callable[[Path, Path], None] = renamed) -> None:
        target = Path(os.path.realpath(target))  # a link is followed
        self.header = header
        self.lines = Growing(target, finish=finish)
        self.failures = Growing(target.with_name(f"{target.name}.{FAILURES}")) if header else None
        self.journal: Path | None = target.with_name(f".{target.name}.journal")
        self.finished: Path | None = target.with_name(f".{target.name}.done")

    def is_there(self) -> bool:
        """Tell whether the file is."""
        return self.lines.target.exists()

    def open(self, sizes: dict[str, int]) -> None:
        """Begin with the header, or go on."""
        self.lines.open(sizes.get("lines", 0))
        if self.failures:
            self.failures.open(sizes.get("failures", 0))
        if not self.lines.size:
            self.lines.write(self.header)

    def take(self, entry: Entry, outcome: Outcome) -> None:
        """Add a record."""
        del entry
        self.lines.write(outcome.body)
        if self.failures and outcome.failure:
            self.failures.write(failure_line(outcome))

    def sizes(self) -> dict[str, int]:
        """Return the lengths of both files."""
        return {"lines": self.lines.size, "failures": self.failures.size if self.failures else 0}

    def sync(self) -> None:
        """Bring both to the disk."""
        self.lines.sync()
        if self.failures:
            self.failures.sync()

    def finish(self) -> None:
        """Give both their names."""
        if self.failures:
            _finish_failures(self.failures)
        self.lines.finish()

    def close(self) -> None:
        """Close both."""
        self.lines.close()
        if self.failures:
            self.failures.close()


class Folder:
    """A folder with one file a document, each there whole or not at all, and one for failures if there are any."""

    def __init__(self, target: Path, ending: str) -> None:
        self.target = target
        self.ending = ending
        self.failures = Growing(target / FAILURES)
        self.journal: Path | None = target / ".briefing.journal"
        self.finished: Path | None = target / ".briefing.done"
        self._written: list[str] = []
        self._folder = ""

    def is_there(self) -> bool:
        """Tell whether the folder is."""
        return self.target.is_dir()

    def open(self, sizes: dict[str, int]) -> None:
        """Make the folder; clear away what a killed run was at."""
        self.target.mkdir(parents=True, exist_ok=True)
        self.failures.open(sizes.get("failures", 0))
        if self.journal and self.journal.exists():
            for part in self.target.rglob(f".*{self.ending}.part"):
                part.unlink(missing_ok=True)

    def take(self, entry: Entry, outcome: Outcome) -> None:
        """Write the file of a document, or note its failure."""
        if outcome.failure:
            self.failures.write(failure_line(outcome))
            return
        folder, _, name = output_name(entry, outcome, self.ending).rpartition("/")
        place = os.path.join(self.target, folder)  # noqa: PTH118 - any bytes, and a million times
        if place != self._folder:
            os.makedirs(place, exist_ok=True)  # noqa: PTH103
            self._folder = place
        target, beside = os.path.join(place, name), os.path.join(place, f".{name}.part")  # noqa: PTH118
        with open(beside, "wb") as stream:  # noqa: PTH123
            stream.write(outcome.body)
        os.replace(beside, target)  # noqa: PTH105
        self._written.append(target)

    def sizes(self) -> dict[str, int]:
        """Return the length of the file of failures."""
        return {"failures": self.failures.size}

    def sync(self) -> None:
        """Bring the files since the last time to the disk: the first one costs, the others went with it."""
        for name in self._written:
            with contextlib.suppress(FileNotFoundError):
                handle = os.open(name, os.O_RDONLY)
                os.fsync(handle)
                os.close(handle)
        for folder in {parent for name in self._written for parent in Path(name).parents}:
            if folder.is_relative_to(self.target):
                atomic.sync_folder(folder)
        self._written = []
        self.failures.sync()

    def finish(self) -> None:
        """Leave the file of failures only where there are any."""
        _finish_failures(self.failures)

    def close(self) -> None:
        """Close what is open."""
        self.failures.close()


class Stream:
    """Standard output, a pipe or a device: records as they come."""

    journal: Path | None = None
    finished: Path | None = None

    def __init__(self, target: Path | None, header: bytes = b"") -> None:
        self.target = target
        self.header = header
        self._stream: IO[bytes] | None = None

    def is_there(self) -> bool:
        """A stream does not stay."""
        return False

    def open(self, sizes: dict[str, int]) -> None:
        """Write the header."""
        del sizes
        if self.target:
            self._stream = self.target.open("wb", buffering=0)
        self._write(self.header)

    def take(self, entry: Entry, outcome: Outcome) -> None:
        """Write a record."""
        del entry
        self._write(outcome.body)

    def sizes(self) -> dict[str, int]:
        """Nothing of a stream can be measured."""
        return {}

    def sync(self) -> None:
        """Nothing is held back."""

    def finish(self) -> None:
        """Nothing is to be renamed."""

    def close(self) -> None:
        """Close what was opened."""
        if self._stream:
            self._stream.close()

    def _write(self, data: bytes) -> None:
        if self._stream:
            self._stream.write(data)
        elif data:
            write_stdout(data.decode())


def _finish_failures(failures: Growing) -> None:
    failures.sync()
    if failures.part.exists() and failures.part.stat().st_size == 0:
        failures.drop()
    else:
        failures.finish()


# ---- Parquet -------------------------------------------------------------------------------------


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
    "where": {**_PLACE, "mentions": "int64"},
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
