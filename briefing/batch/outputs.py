"""Outcomes -> the output: a file of records, a folder with one file a document, or a stream.

Failures are records among the others in JSON Lines and Parquet; beside other outputs they have a file of their own.
Standard output, pipes and devices are written through and cannot be resumed.
"""

from __future__ import annotations

import contextlib
import os
from pathlib import Path
from typing import IO, TYPE_CHECKING, Protocol

from briefing.batch.growing import Growing, renamed
from briefing.batch.naming import FAILURES, output_name
from briefing.batch.records import failure_line
from briefing.output import write_stdout

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefing.batch.items import Entry, Outcome

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
        """Make the folder."""
        self.target.mkdir(parents=True, exist_ok=True)
        self.failures.open(sizes.get("failures", 0))

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
