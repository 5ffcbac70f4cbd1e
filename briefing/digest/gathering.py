"""Sources -> entries: fetched by a deadline, and feeds, files, folders and pages all read to the same noun."""

from __future__ import annotations

import os
import time
from collections import defaultdict
from fnmatch import fnmatchcase
from functools import partial
from glob import has_magic
from hashlib import blake2b
from pathlib import Path
from queue import Empty, SimpleQueue
from threading import Thread
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from msgspec import Struct
from msgspec.structs import replace

from briefing import intake
from briefing.digest.nouns import Entry, Late
from briefing.errors import BriefingError, NothingThere, NothingToBrief, UnreadableSource, as_letter
from briefing.model import LOST, Content
from briefing.readers.feed import content_of_entry, lost_entry
from briefing.readers.formats import FEEDS, media_type
from briefing.sources import Found, is_url, shown_location
from briefing.sources.feeds import read_entries
from briefing.sources.folders import expanded
from briefing.visible import without_user

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from briefing.digest.nouns import Clock, Sources
    from briefing.model import Raw
    from briefing.options import Reading
    from briefing.sources.feeds import Entry as FeedEntry

_TITLE_WORDS = 12
PAUSE = 0.5  # seconds between two requests to one host
_SIDE_BY_SIDE = 8
_OURSELVES = frozenset({"localhost", "127.0.0.1", "::1"})

Fetched = dict[str, "Raw | BriefingError"]


def silently(*counts: int) -> None:
    """Tell nobody how far the work is."""


class Gathered(Struct, frozen=True, kw_only=True):
    """What all sources hold now, in their order; what could not be read, and of which feeds."""

    entries: tuple[Entry, ...] = ()
    failed: tuple[BriefingError, ...] = ()
    silent: tuple[str, ...] = ()  # the feeds that could not be asked
    held: tuple[tuple[str, str], ...] = ()  # the places that were read, and a name for their bytes
    still: tuple[str, ...] = ()  # the places that hold what they held
    read: int = 0  # how many places could be read
    fetched: Fetched = {}  # what was fetched, of followed pages too


def gather(
    sources: Sources,
    reading: Reading,
    *,
    clock: Clock,
    before: Mapping[str, str] | None = None,
    tick: Callable[[int, int], None] = silently,
) -> Gathered:
    """Read every source to its entries; one that cannot be read does not stop the others.

    All that is on the web is fetched while the clock runs, followed pages too; then there is a quarter of its time more
    to read what is here. What a place held ``before``, and holds still, is not read again. ``tick`` hears how many URLs
    are done.
    """
    made = _Gathering(reading, clock.longer_by_a_quarter(), before or {})
    located = made.located(sources)
    urls = [found.location for found in located if is_url(found.location)]
    urls = list(dict.fromkeys([*urls, *filter(is_url, sources.follow)]))
    done = iter(range(1, len(urls) + 1))
    made.fetched = fetch_all(
        urls, lambda url: intake.fetched(url, reading), clock=clock, tick=lambda: tick(next(done), len(urls))
    )
    for found in dict.fromkeys(located):
        made.read(found)
    return Gathered(
        entries=tuple(made.entries),
        held=tuple(made.held.items()),
        still=tuple(made.still),
        failed=(*(error for _, error in made.failed), *made.lost),
        silent=tuple(feed for feed, _ in made.failed),
        read=made.count,
        fetched=made.fetched,
    )


class _Gathering:
    """What has been gathered so far."""

    def __init__(self, reading: Reading, clock: Clock, before: Mapping[str, str]) -> None:
        self.reading = reading
        self.clock = clock
        self.before = before
        self.fetched: Fetched = {}
        self.entries: list[Entry] = []
        self.held: dict[str, str] = {}
        self.still: list[str] = []
        self.failed: list[tuple[str, BriefingError]] = []  # places
        self.lost: list[BriefingError] = []  # entries of places that could be read
        self.count = 0

    def located(self, sources: Sources) -> list[Found]:
        """Return the places that the sources stand for."""
        found: list[Found] = []

        def look(source: str) -> None:
            for one in _located(source, self.reading, sources.own):
                if isinstance(one, BriefingError):
                    self.failed.append(("", one))
                else:
                    found.append(one)

        for source in sources.sources:
            self._attempt(without_user(source), partial(look, source))
        return found

    def read(self, found: Found) -> None:
        """Read one place to its entries, unless it holds what it held."""
        name = _name(found.location)
        self._attempt(name, lambda: self._read(name, found.location), found)

    def _read(self, name: str, location: str) -> None:
        raw = self._raw(location)
        holds = held(raw.data)
        if self.before.get(name) == holds:
            self.still.append(name)
            self.count += 1
            return
        entries, lost = _entries(name, raw, self.reading)
        self.count += 1
        self.entries += entries
        self.lost += lost
        if not lost:  # else it is read again, for what is lost today may be read tomorrow
            self.held[name] = holds

    def _attempt(self, name: str, work: Callable[[], None], found: Found | None = None) -> None:
        """Do work for one place, for half of the time that is left, and note what goes wrong, whatever it is."""
        try:
            with self.clock.bounded(0.5):
                work()
        except Late:
            self.failed.append((name, late(name, self.clock)))
        except Exception as error:  # noqa: BLE001 - as said
            letter = as_letter(error, shown_location(name))
            if not (found and intake.is_passed_over(found, letter)):
                self.failed.append((name, letter))

    def _raw(self, location: str) -> Raw:
        raw = self.fetched[location] if location in self.fetched else intake.fetched(location, self.reading)
        if isinstance(raw, BriefingError):
            raise raw
        return raw


def _located(source: str, reading: Reading, own: Sequence[str]) -> Iterator[Found | BriefingError]:
    """Yield the places that a source stands for. An inbox without mail is no failure; one that is not there is."""
    place = source if is_url(source) else os.path.expanduser(source)  # noqa: PTH111 - a pattern is no path yet
    for found in expanded([place], reading.include, reading.exclude):
        if isinstance(found, NothingThere) and _is_place(place):
            continue
        if isinstance(found, Found) and _is_any(found.location, own):
            continue
        yield found


def _is_any(place: str, patterns: Sequence[str]) -> bool:
    return bool(patterns) and any(fnmatchcase(os.path.realpath(place), pattern) for pattern in patterns)


def _is_place(pattern: str) -> bool:
    """Tell whether the folder in which a pattern begins is there."""
    head = pattern
    while has_magic(head):
        head = os.path.dirname(head)  # noqa: PTH120 - a pattern is no path
    return Path(head or os.curdir).is_dir()


def _name(place: str) -> str:
    """Return the name by which a place is remembered: the same wherever the command is run from, and no password."""
    return without_user(place) if is_url(place) else os.path.abspath(place)  # noqa: PTH100 - links in it are the user's names


def _entries(name: str, raw: Raw, reading: Reading) -> tuple[list[Entry], list[BriefingError]]:
    """Read what one place holds: the entries of a feed, the messages of a mailbox, or the one text of a file.

    Beside them stand the errors of those that could not be read.
    """
    if media_type(raw) in FEEDS:
        return _feed_entries(name, raw)
    contents = intake.contents(raw, reading)
    is_one = len(contents) == 1
    link = name if is_url(name) else None
    entries: list[Entry] = []
    lost: list[BriefingError] = []
    for content in contents:
        kept, errors = intake.without_lost(content)
        lost += errors
        entries.append(Entry(feed=name, content=kept, title=_title(kept), id=name if is_one else None, link=link))
    return entries, lost


def _feed_entries(name: str, raw: Raw) -> tuple[list[Entry], list[BriefingError]]:
    feed = read_entries(raw)
    entries: list[Entry] = []
    lost: list[BriefingError] = [UnreadableSource(notice.message) for notice in feed.notices if notice.code == LOST]
    for one in feed.entries:
        try:
            content = _content(one, raw, feed.language)
        except Exception as error:  # noqa: BLE001 - whatever one entry does, the others are told
            lost.append(UnreadableSource(lost_entry(raw, one, error).message))
            continue
        title = one.title or _title(content)
        entries.append(
            Entry(
                feed=name, feed_title=feed.title, content=content, title=title, id=one.id, link=one.link, home=raw.home
            )
        )  # fmt: skip
    notices = tuple(notice for notice in feed.notices if notice.code != LOST)
    if notices and entries:
        first = entries[0]
        content = replace(first.content, notices=(*first.content.notices, *notices))
        entries[0] = replace(first, content=content)
    return entries, lost


def _content(one: FeedEntry, raw: Raw, language: str | None) -> Content:
    """Make the content of an entry; one that has nothing but a link is still an entry."""
    try:
        return content_of_entry(one, raw, language)
    except NothingToBrief:
        return Content(text="", blocks=(), source=one.link or raw.source, published=one.published)


def _title(content: Content) -> str:
    """Return the title of a content, or how it begins, or where it is from."""
    head = content.text[:400].split()
    begins = " ".join(head[:_TITLE_WORDS]) + (" …" if len(head) > _TITLE_WORDS else "")
    return content.title or begins or content.source


def held(data: bytes) -> str:
    """Return a name for what a place holds, byte for byte."""
    return blake2b(data, digest_size=16).hexdigest()


# ---- fetching ------------------------------------------------------------------------------------


def fetch_all(
    locations: Sequence[str],
    fetch: Callable[[str], Raw],
    *,
    clock: Clock,
    tick: Callable[..., None] = silently,
) -> Fetched:
    """Fetch each URL once, side by side, but one after the other where they share a host.

    What fails, or is not there while the clock runs, is an error in its place.

    ``tick`` is called in this thread for every location that is done.
    """
    unique = list(dict.fromkeys(locations))
    waiting: SimpleQueue[list[str]] = SimpleQueue()
    for group in _by_host(unique):
        waiting.put(group)
    done: SimpleQueue[tuple[str, Raw | BriefingError]] = SimpleQueue()
    for _ in range(min(_SIDE_BY_SIDE, waiting.qsize())):
        # Not a pool: a pool waits at exit for a server that never ends its answer.
        Thread(target=_work, args=(waiting, done, fetch), daemon=True).start()
    return _collected(unique, done, clock, tick)


def _collected(
    locations: Iterable[str],
    done: SimpleQueue[tuple[str, Raw | BriefingError]],
    clock: Clock,
    tick: Callable[[], None],
) -> Fetched:
    found: Fetched = {location: late(location, clock) for location in locations}
    for _ in range(len(found)):
        try:
            location, answer = done.get(timeout=clock.left())
        except Empty:
            break
        found[location] = answer
        tick()
    return found


def late(location: str, clock: Clock) -> UnreadableSource:
    """Make the error of a source for which there was no time."""
    said = f"not read within its part of the {clock.seconds:g} seconds for all sources"
    return UnreadableSource(f"cannot read '{shown_location(location)}': {said}", "allow more with --deadline SECONDS")


def _by_host(locations: Iterable[str]) -> list[list[str]]:
    groups: dict[str, list[str]] = defaultdict(list)
    for location in locations:
        groups[_host(location)].append(location)
    return list(groups.values())


def _host(location: str) -> str:
    try:
        return urlsplit(location).netloc.lower()
    except ValueError:
        return location


def pause_between(location: str) -> float:
    """Return how long to leave a host alone after a request: no time at all where it is this machine.

    >>> pause_between("https://example.org/feed"), pause_between("http://127.0.0.1:8000/feed")
    (0.5, 0.0)
    """
    host = _host(location).rpartition("@")[2]
    name = host[1 : host.find("]")] if host.startswith("[") else host.partition(":")[0]
    return 0.0 if name in _OURSELVES else PAUSE


def _work(
    waiting: SimpleQueue[list[str]], done: SimpleQueue[tuple[str, Raw | BriefingError]], fetch: Callable[[str], Raw]
) -> None:
    while True:
        try:
            group = waiting.get_nowait()
        except Empty:
            return
        for number, location in enumerate(group):
            if number:
                time.sleep(pause_between(location))
            try:
                done.put((location, fetch(location)))
            except Exception as error:  # noqa: BLE001 - whatever one source does, the others are fetched
                done.put((location, as_letter(error, shown_location(location))))
