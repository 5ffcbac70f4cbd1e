"""What has been seen, in one SQLite file that is only ever changed as a whole.

A state file that is damaged, of another program, of a newer version or not writable is reported and left as it is.
"""

from __future__ import annotations

import fcntl
import os
import sqlite3
import time
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING

from briefing.errors import BriefingError
from briefing.store.state import MIGRATIONS, Seen, State
from briefing.visible import reason, visible

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["Seen", "State", "UnusableState", "state_for_reading", "state_for_writing", "state_of_nothing"]

APPLICATION = 0x62726965  # "brie" in the file's header: ours, and no other program's
_ANEW = "name another file with --state, or move it away: every entry is then new again"


class UnusableState(BriefingError):
    """A state file that cannot be read or written; it is as it was."""


@contextmanager
def state_for_writing(path: Path, profile: str, *, wait: float, holder: str) -> Iterator[State]:
    """Open a state file alone, with a transaction that is committed where the block ends well.

    The file is made if it is not there. Raises UnusableState, or Held where another run has it.
    """
    with locked(path, wait=wait, holder=holder), _letters(path), closing(_connected(path, wait)) as db:
        _refuse_foreign(db, path)
        _refuse_damaged(db, path)
        db.execute("PRAGMA journal_mode = WAL")  # stays as it is where the file system cannot
        db.execute("PRAGMA synchronous = FULL")
        db.execute("PRAGMA secure_delete = ON")  # what is forgotten is gone
        db.execute("BEGIN IMMEDIATE")
        _migrate(db)
        with _committed(db):
            yield State(db, profile)


@contextmanager
def state_for_reading(path: Path, profile: str) -> Iterator[State]:
    """Open a state file without changing it; where there is none, an empty one that lives in memory."""
    with _letters(path), closing(_connected(path, 1.0, mode="ro") if path.exists() else _in_memory()) as db:
        _refuse_foreign(db, path)
        if not _version(db):
            db = _in_memory()  # noqa: PLW2901 - an empty file holds what an absent one does
        yield State(db, profile)


def state_of_nothing(profile: str) -> State:
    """Return a state that knows nothing and forgets all, for runs without one."""
    return State(_in_memory(), profile)


@contextmanager
def _committed(db: sqlite3.Connection) -> Iterator[None]:
    try:
        yield
    except BaseException:
        db.execute("ROLLBACK")
        raise
    db.execute("COMMIT")


def _connected(path: Path, wait: float, mode: str = "rwc") -> sqlite3.Connection:
    real = os.path.realpath(path)
    if mode == "rwc":
        with suppress(OSError):  # SQLite says what is wrong
            os.close(os.open(real, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600))  # for nobody else to read
    uri = Path(real).as_uri() + f"?mode={mode}"
    return sqlite3.connect(uri, uri=True, isolation_level=None, timeout=max(0.1, wait))


def _in_memory() -> sqlite3.Connection:
    db = sqlite3.connect(":memory:", isolation_level=None)
    _migrate(db)
    return db


def _migrate(db: sqlite3.Connection) -> None:
    for number, migration in enumerate(MIGRATIONS[_version(db) :], _version(db) + 1):
        migration(db)
        db.execute(f"PRAGMA user_version = {number}")
        db.execute(f"PRAGMA application_id = {APPLICATION}")


def _version(db: sqlite3.Connection) -> int:
    return int(db.execute("PRAGMA user_version").fetchone()[0])


def _refuse_foreign(db: sqlite3.Connection, path: Path) -> None:
    is_used = db.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]
    is_ours = db.execute("PRAGMA application_id").fetchone()[0] == APPLICATION
    if is_used and not is_ours:
        raise UnusableState(f"cannot use '{visible(str(path))}': it is a database of another program", _ANEW)
    if _version(db) > len(MIGRATIONS):
        raise UnusableState(
            f"cannot use '{visible(str(path))}': a newer version of briefing wrote it (format {_version(db)}, this one"
            f" knows {len(MIGRATIONS)})",
            "update briefing, or name another file with --state",
        )


def _refuse_damaged(db: sqlite3.Connection, path: Path) -> None:
    said = db.execute("PRAGMA quick_check(1)").fetchone()[0]
    if said != "ok":
        raise UnusableState(f"cannot use '{visible(str(path))}': it is damaged: {visible(said)[:200]}", _ANEW)


@contextmanager
def _letters(path: Path) -> Iterator[None]:
    """Turn what SQLite says into letters that name the file."""
    name = visible(str(path))
    try:
        yield
    except sqlite3.Error as error:
        said, hint = _reason(error, path)
        raise UnusableState(f"cannot use '{name}': {said}", hint) from error


def _reason(error: sqlite3.Error, path: Path) -> tuple[str, str]:
    """Return what is wrong with a state file, and what to do about it: the first of these that holds."""
    said, elsewhere = str(error), "name another file with --state"
    if path.is_dir():
        return "it is a folder", "name a file in it with --state"
    if path.exists() and not os.access(path, os.R_OK):
        return "permission denied", elsewhere
    if "readonly" in said or (path.exists() and "unable to open" in said):
        return "it, or its folder, is read-only", elsewhere
    if "not a database" in said or "malformed" in said:
        return "it is damaged, or no state file at all", _ANEW
    if "locked" in said:
        return "another program has it open for writing", "close that, or wait longer with --wait SECONDS"
    return visible(said), "see whether the disk is full; nothing new was marked as seen"


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
