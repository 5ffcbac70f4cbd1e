"""What a state file holds: the entries that were delivered, and what the places held that they came from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from briefing.visible import without_user

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Iterable, Sequence

_AT_ONCE = 500  # keys in one query, below SQLite's limit on parameters


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
    db.execute("CREATE TABLE places (profile TEXT, place TEXT, held TEXT, noted TEXT, PRIMARY KEY (profile, place))")
    db.execute("CREATE TABLE pages (profile TEXT, source TEXT, text TEXT, PRIMARY KEY (profile, source))")


def _without_passwords(db: sqlite3.Connection) -> None:
    """Forget what was kept under addresses with passwords in them: it is new again, under the address alone."""
    for table, column in (("entries", "feed"), ("entries", "link"), ("places", "place"), ("pages", "source")):
        for (place,) in db.execute(f"SELECT DISTINCT {column} FROM {table}").fetchall():  # noqa: S608 - our own names
            if place and without_user(place) != place:
                db.execute(f"DELETE FROM {table} WHERE {column} = ?", (place,))  # noqa: S608
    for (feed,) in db.execute("SELECT DISTINCT feed FROM aliases").fetchall():
        if without_user(feed) != feed:
            db.execute("DELETE FROM aliases WHERE feed = ?", (feed,))


# In order, each once; a file's user_version says how many it has had. Never change one that was released.
MIGRATIONS: tuple[Callable[[sqlite3.Connection], None], ...] = (_first_tables, _without_passwords)


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

    def held(self) -> dict[str, str]:
        """Return the fingerprint of the bytes that each place held when all of it had been delivered."""
        return dict(self.db.execute("SELECT place, held FROM places WHERE profile = ?", (self.profile,)))

    def keep_held(self, places: Iterable[tuple[str, str]], now: str) -> None:
        """Note that all that these places hold has been delivered."""
        self.db.executemany(
            "INSERT OR REPLACE INTO places VALUES (?, ?, ?, ?)", ((self.profile, *place, now) for place in places)
        )

    def touch_feeds(self, feeds: Iterable[str], now: str, *, older_than: str) -> None:
        """Note that feeds are as they were, and with them all that is remembered of them."""
        rows = [(now, self.profile, older_than, feed) for feed in feeds]
        self.db.executemany("UPDATE entries SET last_seen = ? WHERE profile = ? AND last_seen < ? AND feed = ?", rows)
        self.db.executemany("UPDATE places SET noted = ? WHERE profile = ? AND noted < ? AND place = ?", rows)

    def prune(self, before: str, keep_feeds: Iterable[str] = ()) -> None:
        """Forget entries that no source has shown since ``before``, but not of feeds that could not be asked."""
        kept = set(keep_feeds)
        old = "SELECT key, feed FROM entries WHERE profile = ? AND last_seen < ?"
        rows = [key for key, feed in self.db.execute(old, (self.profile, before)) if feed not in kept]
        for key in rows:
            self._forget(key)
        self.db.execute("DELETE FROM places WHERE profile = ? AND noted < ?", (self.profile, before))

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
        self.db.execute("DELETE FROM places WHERE profile = ?", (self.profile,))  # or nobody would look again
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


def _places(values: Sequence[object]) -> str:
    return ",".join("?" * len(values))
