"""A file that grows under a hidden name and gets its own when it is complete."""

from __future__ import annotations

import fcntl
import os
from typing import IO, TYPE_CHECKING

from briefing.errors import UnwritableOutput
from briefing.output import kept_mode
from briefing.visible import visible

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


def renamed(part: Path, target: Path) -> None:
    """Finish a file whose bytes are already those of the output."""
    part.chmod(kept_mode(target))
    part.replace(target)


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
