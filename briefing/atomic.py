"""Files that are at any time as they were or complete, and that are on the disk once they are said to be.

A file is written under a hidden name beside its place, locked, flushed to the disk and renamed; then its folder is
flushed too, for until then a power cut may undo the rename. What a killed run left beside a place is cleared away by
the next run that writes there: nobody holds its lock any more.
"""

from __future__ import annotations

import errno
import fcntl
import os
import re
import time
from contextlib import contextmanager, suppress
from typing import IO, TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

_LONGEST = 40  # characters of the target's name in a hidden one
_PATIENCE = 30.0  # seconds to wait for others who add to the same file
_PAUSE = 0.01
_MOST_OF_ONE_NAME = 10_000


class StillWritten(OSError):
    """Others are writing to the same file, and still were when we stopped waiting."""


def replace_file(target: Path, data: bytes, mode: int) -> None:
    """Give a file these bytes and this mode. Raises OSError; what was there before is then untouched.

    >>> import tempfile
    >>> from pathlib import Path
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     replace_file(Path(folder, "a"), b"Trams.", 0o600)
    ...     [(path.name, path.read_bytes()) for path in Path(folder).iterdir()]
    [('a', b'Trams.')]
    """
    with _beside(target, data, mode) as hidden:
        hidden.replace(target)
    sync_folder(target.parent)


def create_file(target: Path, data: bytes, mode: int) -> Path:
    """Write a new file: at ``target``, or where there is one already, at ``target-2``, ``-3`` …; return the place.

    >>> import tempfile
    >>> from pathlib import Path
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     [create_file(Path(folder, "a.md"), b"", 0o600).name for _ in range(3)]
    ['a.md', 'a-2.md', 'a-3.md']
    """
    with _beside(target, data, mode) as hidden:
        for number in range(1, _MOST_OF_ONE_NAME):
            place = target if number == 1 else target.with_name(f"{target.stem}-{number}{target.suffix}")
            if _is_taken(hidden, place):
                sync_folder(place.parent)
                return place
    raise FileExistsError(errno.EEXIST, "there are ten thousand files of that name")


def append_file(target: Path, added: Callable[[bool], bytes], mode: Callable[[], int]) -> None:
    """Add bytes at the end of a file, or make it, as a whole; of several runs that do, each waits for its turn.

    ``added`` gives the bytes when it is told whether something is there already. Raises StillWritten after 30 s.
    """
    until = time.monotonic() + _PATIENCE
    while True:
        try:
            handle = os.open(target, os.O_RDONLY | os.O_CLOEXEC)
        except FileNotFoundError:
            with _beside(target, added(False), mode()) as hidden:  # noqa: FBT003 - the one thing it asks
                if _is_taken(hidden, target):
                    break
            continue
        with os.fdopen(handle, "rb") as stream:
            _lock_until(stream, until)
            if _is_at(stream, target):  # else another run has put a longer one in its place meanwhile
                before = stream.read()
                with _beside(target, before + added(bool(before)), mode()) as hidden:
                    hidden.replace(target)
                break
    sync_folder(target.parent)


def sync_folder(folder: Path) -> None:
    """See to it that the names in a folder are on the disk, as far as its file system can say so."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


@contextmanager
def _beside(target: Path, data: bytes, mode: int) -> Iterator[Path]:
    """Write the hidden file and remove it in the end, if it is still there."""
    clear_dead(target.parent, target.name)
    hidden, stream = _hidden(target)
    try:
        with stream:
            stream.write(data)
            stream.flush()
            hidden.chmod(mode)
            os.fsync(stream.fileno())
            yield hidden
    finally:
        hidden.unlink(missing_ok=True)


def _hidden(target: Path) -> tuple[Path, IO[bytes]]:
    """Make a hidden file and lock it; where a run that cleared away was quicker than the lock, make another."""
    while True:
        hidden = target.with_name(f".{target.name[:_LONGEST]}.{os.urandom(4).hex()}.tmp")
        with suppress(FileExistsError):
            handle = os.open(hidden, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC, 0o600)
            stream = os.fdopen(handle, "wb")
            with suppress(OSError):  # a file system without locks: nothing is ever cleared there
                fcntl.flock(stream, fcntl.LOCK_EX)
            if os.fstat(stream.fileno()).st_nlink:
                return hidden, stream
            stream.close()


def clear_dead(folder: Path, name: str | None = None) -> None:
    """Remove the hidden files of a folder that no living run holds: those of one file's name, or all."""
    told = re.escape(name[:_LONGEST]) if name else ".+"
    ours = re.compile(rf"\.{told}\.[0-9a-f]{{8}}\.tmp", re.DOTALL)
    with suppress(OSError):
        for found in os.listdir(folder):  # noqa: PTH208 - names are enough, and there may be very many
            if ours.fullmatch(found):
                _remove_if_dead(folder / found)


def _remove_if_dead(hidden: Path) -> None:
    with suppress(OSError), hidden.open("rb") as stream:
        fcntl.flock(stream, fcntl.LOCK_EX | fcntl.LOCK_NB)
        hidden.unlink()


def _is_taken(hidden: Path, place: Path) -> bool:
    """Give the hidden file a name that nothing has yet; False where something has it."""
    try:
        os.link(hidden, place)
    except FileExistsError:
        return False
    except OSError:  # a file system without links
        if place.exists():
            return False
        hidden.replace(place)
    return True


def _lock_until(stream: IO[bytes], until: float) -> None:
    while True:
        try:
            fcntl.flock(stream, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            if time.monotonic() > until:
                raise StillWritten(errno.EBUSY, "other runs are writing to it") from None
            time.sleep(_PAUSE)
        else:
            return


def _is_at(stream: IO[bytes], target: Path) -> bool:
    try:
        return os.path.samestat(os.fstat(stream.fileno()), target.stat())
    except FileNotFoundError:
        return False
