"""Which entries are new, which are changed, and what to remember of them: pure, so that every case can be a test."""

from __future__ import annotations

from collections import defaultdict
from datetime import UTC, datetime
from hashlib import blake2b
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from briefing.digest.nouns import Item, Known, Plan

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from briefing.digest.nouns import Entry

_LONG_ENOUGH = 80  # characters; two posts that only say "Daily thread" are not one


class Met(Struct, frozen=True):
    """An entry that a source holds now, with all its names."""

    entry: Entry
    by_name: str
    by_text: str
    fingerprint: str
    aliases: tuple[str, ...]


def meet(entries: Iterable[Entry]) -> list[Met]:
    """Give each entry its names, so that the state can be asked about them."""
    return [
        Met(
            entry,
            key_by_name(entry, says),
            key_by_text(entry, says),
            says,
            aliases(entry, says),
        )
        for entry in entries
        for says in [fingerprint(entry)]
    ]


def plan(met: Sequence[Met], known: Known, since: datetime | None = None) -> Plan:
    """Sort out the entries that the sources hold now against what has been delivered before.

    An entry is known by its key, or because another feed had it. No date decides: an entry that turns up late with an
    old date is new. Only ``since``, where the user gives it, leaves older entries out, and they are not remembered
    then. Entries keep the order of the sources.

    >>> from briefing.digest.nouns import Entry
    >>> from briefing.model import Content
    >>> met = meet([Entry(feed="A", id="1", title="Trams", content=Content(text="They run.", blocks=()))])
    >>> first = plan(met, Known(fingerprints={}, aliases={}))
    >>> [item.entry.title for item in first.new]
    ['Trams']
    >>> plan(met, Known(fingerprints={first.new[0].key: first.new[0].fingerprint}, aliases={})).new
    ()
    """
    made = _Planning(known)
    for key, one in _keyed(met, known).items():
        if key in known.fingerprints:
            made.known_before(key, one)
        elif since is not None and _is_older(one.entry, since):
            made.left.add(one.entry.feed)
        else:
            made.unknown_before(key, one)
    return Plan(
        new=tuple(made.new.values()),
        changed=tuple(made.changed),
        twins=tuple(made.twins),
        present=tuple(made.present),
        left=frozenset(made.left),
        aliases=tuple((alias, feed, key) for alias, (feed, key) in made.aliases.items()),
    )


def _keyed(met: Sequence[Met], known: Known) -> dict[str, Met]:
    """Give each distinct entry the key to remember it by: what its feed calls it, where that name is its own."""
    says: dict[str, set[str]] = defaultdict(set)
    for one in met:
        says[one.by_name].add(one.fingerprint)
    keyed: dict[str, Met] = {}
    for one in met:
        is_shared = len(says[one.by_name]) > 1 or one.by_text in known.fingerprints
        keyed.setdefault(one.by_text if is_shared else one.by_name, one)
    return keyed


class _Planning:
    """The plan while it grows: what is new so far, and which aliases are taken."""

    def __init__(self, known: Known) -> None:
        self.known = known
        self.new: dict[str, Item] = {}
        self.changed: list[Item] = []
        self.twins: list[Item] = []
        self.present: list[str] = []
        self.left: set[str] = set()
        self.aliases: dict[str, tuple[str, str]] = {}

    def known_before(self, key: str, one: Met) -> None:
        if self.known.fingerprints[key] != one.fingerprint:
            self.changed.append(Item(key=key, entry=one.entry, fingerprint=one.fingerprint))
        self._keep(key, one)

    def unknown_before(self, key: str, one: Met) -> None:
        item = Item(key=key, entry=one.entry, fingerprint=one.fingerprint)
        twin = self._twin(one)
        if twin is None:
            self.new[key] = item
        else:
            self.twins.append(item)
        if twin in self.new:
            first = self.new[twin]
            self.new[twin] = replace(first, also=(*first.also, one.entry.feed))
        self._keep(key, one)

    def _twin(self, one: Met) -> str | None:
        """Return the key of the same entry in another feed; "" where an earlier run delivered it."""
        for alias in one.aliases:
            feed, key = self.aliases.get(alias) or (self.known.aliases.get(alias), "")
            if feed is not None and feed != one.entry.feed:
                return key
        return None

    def _keep(self, key: str, one: Met) -> None:
        self.present.append(key)
        for alias in one.aliases:
            self.aliases.setdefault(alias, (one.entry.feed, key))


def _is_older(entry: Entry, since: datetime) -> bool:
    when = moment(entry.content.published)
    return when is not None and when < since


def moment(published: str | None) -> datetime | None:
    """Read a date as sources give it, ISO 8601, as a moment in UTC; None where there is none to read.

    >>> moment("2026-11-24T08:00:00+01:00").isoformat(), moment("soon")
    ('2026-11-24T07:00:00+00:00', None)
    """
    try:
        when = datetime.fromisoformat(published or "")
    except ValueError:
        return None
    return when.replace(tzinfo=UTC) if when.tzinfo is None else _in_utc(when)


def _in_utc(when: datetime) -> datetime | None:
    try:
        return when.astimezone(UTC)
    except OverflowError:  # year 1 or 9999, near a time zone's edge
        return None


# ---- who an entry is ------------------------------------------------------------------------------


def fingerprint(entry: Entry) -> str:
    """Return a name for what an entry says: its title and its words, however they are spaced."""
    return _digest("says", _folded(entry.title), _folded(entry.content.text))


def key_by_name(entry: Entry, says: str) -> str:
    """Return the key of an entry by what its feed calls it, with its link; without an id by the link alone.

    The same id with another link is another entry. Without both, what the entry says is its name: its fingerprint.
    """
    if entry.id:
        return _digest("id", entry.feed, entry.id, entry.link or "")
    if entry.link:
        return _digest("link", entry.feed, entry.link)
    return key_by_text(entry, says)


def key_by_text(entry: Entry, says: str) -> str:
    """Return the key of an entry by what it says, for feeds that call several entries by one name."""
    return _digest("text", entry.feed, says)


def aliases(entry: Entry, says: str) -> tuple[str, ...]:
    """Return the names by which the same entry may be met in another feed.

    Its id with its link, its title with its link, and its text where that is long enough to be its own.
    """
    found = []
    if entry.link and entry.id:
        found.append(_digest("same id", entry.id, entry.link))
    if entry.link and entry.title:
        found.append(_digest("same title", _folded(entry.title), entry.link))
    if len(_folded(entry.content.text[: 2 * _LONG_ENOUGH])) >= _LONG_ENOUGH:
        found.append(_digest("same text", says))
    return tuple(found)


def _folded(text: str) -> str:
    return " ".join(text.split())


def _digest(*parts: str) -> str:
    """Hash parts so that ("ab", "c") and ("a", "bc") differ; 20 letters and digits."""
    data = b"\0".join(part.encode("utf-8", "surrogatepass") for part in parts)
    return blake2b(data, digest_size=10).hexdigest()
