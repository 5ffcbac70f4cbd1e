"""What has been seen, in one SQLite file that is only ever changed as a whole.

A state file that is damaged, of another program, of a newer version or not writable is reported and left as it is.
"""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct

from briefing.errors import BriefingError
from briefing.store.lock import locked
from briefing.visible import visible

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

APPLICATION = 0x62726965  # "brie" in the file's header: ours, and no other program's
_AT_ONCE = 500  # keys in one query, below SQLite's limit on parameters
_ANEW = "name another file with --state, or move it away: every entry is then new again"


class UnusableState(BriefingError):
    """A state file that cannot be read or written; it is as it was."""


class Seen(Struct, frozen=True, kw_only=True):
    """An entry that has been delivered. Times are ISO 8601 in UTC, so that they sort as text."""

    key: str
    fingerprint: str
    feed: str
    title: str
    link: str | None = None
    first_seen: str = ""
    last_seen: str = ""


def _first_tables(db: sqlite3.Connection) -> None:
    db.execute(
        "CREATE TABLE entries (profile TEXT, key TEXT, fingerprint TEXT, feed TEXT, title TEXT, link TEXT,"
        " first_seen TEXT, last_seen TEXT, PRIMARY KEY (profile, key)) WITHOUT ROWID"
    )
    db.execute(
        "CREATE TABLE aliases (profile TEXT, alias TEXT, feed TEXT, key TEXT, PRIMARY KEY (profile, alias))"
        " WITHOUT ROWID"
    )
    db.execute("CREATE TABLE pages (profile TEXT, source TEXT, text TEXT, PRIMARY KEY (profile, source))")


# In order, each once; a file's user_version says how many it has had. Never change one that was released.
MIGRATIONS: tuple[Callable[[sqlite3.Connection], None], ...] = (_first_tables,)


class State:
    """The memory of one profile within an open transaction."""

    def __init__(self, db: sqlite3.Connection, profile: str) -> None:
        self.db = db
        self.profile = profile

    def fingerprints(self, keys: Sequence[str]) -> dict[str, str]:
        """Return what each known entry among ``keys`` said."""
        return self._found("SELECT key, fingerprint FROM entries WHERE profile = ? AND key IN", keys)

    def feeds_by_alias(self, aliases: Sequence[str]) -> dict[str, str]:
        """Return the feed in which each known alias was first met."""
        return self._found("SELECT alias, feed FROM aliases WHERE profile = ? AND alias IN", aliases)

    def _found(self, query: str, names: Sequence[str]) -> dict[str, str]:
        found: dict[str, str] = {}
        for start in range(0, len(names), _AT_ONCE):
            part = names[start : start + _AT_ONCE]
            found.update(self.db.execute(f"{query} ({_places(part)})", (self.profile, *part)))
        return found

    def remember(self, entries: Iterable[Seen], now: str) -> None:
        """Keep entries as seen now: for the first time, or with what they say now."""
        self.db.executemany(
            "INSERT INTO entries VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO UPDATE SET"
            " fingerprint = excluded.fingerprint, title = excluded.title, last_seen = excluded.last_seen",
            ((self.profile, e.key, e.fingerprint, e.feed, e.title, e.link, now, now) for e in entries),
        )

    def remember_aliases(self, aliases: Iterable[tuple[str, str, str]]) -> None:
        """Keep (alias, feed, key); the feed that came first keeps an alias."""
        self.db.executemany(
            "INSERT OR IGNORE INTO aliases VALUES (?, ?, ?, ?)", ((self.profile, *alias) for alias in aliases)
        )

    def touch(self, keys: Sequence[str], now: str, *, older_than: str) -> None:
        """Note that entries are still there; those noted since ``older_than`` are left alone, to write little."""
        for start in range(0, len(keys), _AT_ONCE):
            part = keys[start : start + _AT_ONCE]
            old = "UPDATE entries SET last_seen = ? WHERE profile = ? AND last_seen < ? AND key IN"
            self.db.execute(f"{old} ({_places(part)})", (now, self.profile, older_than, *part))

    def prune(self, before: str, keep_feeds: Iterable[str] = ()) -> None:
        """Forget entries that no source has shown since ``before``, but not of feeds that could not be asked."""
        kept = set(keep_feeds)
        old = "SELECT key, feed FROM entries WHERE profile = ? AND last_seen < ?"
        rows = [key for key, feed in self.db.execute(old, (self.profile, before)) if feed not in kept]
        for key in rows:
            self._forget(key)

    def listed(self) -> list[Seen]:
        """Return all entries that are remembered, those seen last first."""
        rows = self.db.execute(
            "SELECT key, fingerprint, feed, title, link, first_seen, last_seen FROM entries WHERE profile = ?"
            " ORDER BY first_seen DESC, feed, key",
            (self.profile,),
        )
        return [Seen(**dict(zip(Seen.__struct_fields__, row, strict=True))) for row in rows]

    def forget(self, name: str) -> int:
        """Forget the entries whose key begins with ``name``, or whose link or title it is; say how many there were."""
        rows = self.db.execute(
            "SELECT key FROM entries WHERE profile = ? AND (substr(key, 1, length(?)) = ? OR link = ? OR title = ?)",
            (self.profile, name, name, name, name),
        ).fetchall()
        for (key,) in rows:
            self._forget(key)
        return len(rows)

    def _forget(self, key: str) -> None:
        self.db.execute("DELETE FROM entries WHERE profile = ? AND key = ?", (self.profile, key))
        self.db.execute("DELETE FROM aliases WHERE profile = ? AND key = ?", (self.profile, key))

    def page(self, source: str) -> str | None:
        """Return the text that a followed page had, or None where it is new."""
        row = self.db.execute(
            "SELECT text FROM pages WHERE profile = ? AND source = ?", (self.profile, source)
        ).fetchone()
        return row[0] if row else None

    def keep_page(self, source: str, text: str) -> None:
        """Keep the text that a followed page has now."""
        self.db.execute("INSERT OR REPLACE INTO pages VALUES (?, ?, ?)", (self.profile, source, text))


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


def _places(values: Sequence[object]) -> str:
    return ",".join("?" * len(values))


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
    uri = Path(os.path.realpath(path)).as_uri() + f"?mode={mode}"
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
