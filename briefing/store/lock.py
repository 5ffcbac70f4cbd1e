"""One run at a time: a lock beside a file, freed by the system whatever becomes of its holder."""

from __future__ import annotations

import fcntl
import os
import time
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from briefing.errors import BriefingError
from briefing.visible import reason, visible

if TYPE_CHECKING:
    from collections.abc import Iterator

_PAUSE = 0.1  # seconds between two looks


class Held(BriefingError):
    """Another run has the lock, and still had it when we stopped waiting."""


@contextmanager
def locked(path: Path, *, wait: float, holder: str) -> Iterator[None]:
    """Hold ``path``.lock while the block runs; raise Held with the other's own words after ``wait`` seconds.

    ``holder`` is what another run is told about this one. The file stays when the lock is freed: removing it would
    let two waiting runs lock two files of one name.

    >>> import tempfile
    >>> with tempfile.TemporaryDirectory() as folder, locked(Path(folder, "seen.db"), wait=0, holder="process 7"):
    ...     print(Path(folder, "seen.db.lock").read_text())
    process 7
    """
    place = Path(f"{os.path.realpath(path)}.lock")
    try:
        handle = os.open(place, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
    except OSError as error:
        raise BriefingError(
            f"cannot lock '{visible(str(place))}': {reason(error)}", "name a state file in a folder you can write in"
        ) from error
    try:
        _acquire(handle, path, wait)
        _sign(handle, place, holder)
        yield
    finally:
        os.close(handle)


def _sign(handle: int, place: Path, holder: str) -> None:
    """Write down who holds the lock."""
    try:
        os.ftruncate(handle, 0)
        os.pwrite(handle, holder.encode("utf-8", "replace"), 0)
    except OSError as error:
        raise BriefingError(
            f"cannot lock '{visible(str(place))}': {reason(error)}", "see whether the disk is full; nothing was done"
        ) from error


def _acquire(handle: int, path: Path, wait: float) -> None:
    deadline = time.monotonic() + wait
    while not _is_ours(handle):
        if time.monotonic() >= deadline:
            said = visible(os.pread(handle, 200, 0).decode("utf-8", "replace")) or "another run"
            raise Held(f"'{visible(str(path))}' is in use by {said}", "wait for it, or longer with --wait SECONDS")
        time.sleep(min(_PAUSE, max(0.0, deadline - time.monotonic())))


def _is_ours(handle: int) -> bool:
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True
