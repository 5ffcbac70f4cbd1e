"""Sources -> entries: feeds, files, folders and pages are all read to the same noun."""

from __future__ import annotations

import os
from fnmatch import fnmatchcase
from glob import has_magic
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from briefing import pipeline
from briefing.digest import identity
from briefing.digest.fetching import fetch_all, silently
from briefing.digest.nouns import Entry
from briefing.errors import BriefingError, NothingThere, NothingToBrief, UnreadableSource
from briefing.model import Content
from briefing.readers.detect import FEEDS, media_type
from briefing.readers.feed import content_of_entry
from briefing.sources import Found, is_url
from briefing.sources.feeds import read_entries
from briefing.sources.folders import expanded
from briefing.visible import reason, visible

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from briefing.digest.fetching import Fetched
    from briefing.digest.nouns import Sources
    from briefing.model import Notice, Raw
    from briefing.options import Reading
    from briefing.sources.feeds import Entry as FeedEntry

_TITLE_WORDS = 12


class Gathered(Struct, frozen=True, kw_only=True):
    """What all sources hold now, in their order; what could not be read, and of which feeds."""

    entries: tuple[Entry, ...] = ()
    failed: tuple[BriefingError, ...] = ()
    silent: tuple[str, ...] = ()  # the feeds that could not be asked
    held: tuple[tuple[str, str], ...] = ()  # the places that were read, and a name for their bytes
    still: tuple[str, ...] = ()  # the places that hold what they held
    read: int = 0  # how many places could be read


def gather(
    sources: Sources,
    reading: Reading,
    *,
    before: Mapping[str, str] | None = None,
    tick: Callable[[int, int], None] = silently,
) -> Gathered:
    """Read every source to its entries; one that cannot be read does not stop the others.

    What a place held ``before``, and holds still, is not read again. ``tick`` hears how many URLs are done.
    """
    located = [found for source in sources.sources for found in _located(source, reading, sources.own)]
    urls = [found.location for found in located if isinstance(found, Found) and is_url(found.location)]
    done = iter(range(1, len(urls) + 1))
    fetched = fetch_all(
        urls,
        lambda url: pipeline.fetched(url, reading),
        deadline=sources.deadline,
        tick=lambda: tick(next(done), len(urls)),
    )
    made = _Gathering(reading, fetched, before or {})
    for found in dict.fromkeys(located):
        if isinstance(found, BriefingError):
            made.failed.append(("", found))
        else:
            made.read(found)
    return Gathered(
        entries=tuple(made.entries),
        held=tuple(made.held.items()),
        still=tuple(made.still),
        failed=tuple(error for _, error in made.failed),
        silent=tuple(feed for feed, _ in made.failed),
        read=len(located) - len(made.failed),
    )


class _Gathering:
    """What has been gathered so far."""

    def __init__(self, reading: Reading, fetched: Fetched, before: Mapping[str, str]) -> None:
        self.reading = reading
        self.fetched = fetched
        self.before = before
        self.entries: list[Entry] = []
        self.held: dict[str, str] = {}
        self.still: list[str] = []
        self.failed: list[tuple[str, BriefingError]] = []

    def read(self, found: Found) -> None:
        """Read one place to its entries, unless it holds what it held."""
        name = _name(found.location)
        try:
            raw = self._raw(found.location)
            holds = identity.held(raw.data)
            if self.before.get(name) == holds:
                self.still.append(name)
                return
            self.entries += _entries(name, raw, self.reading)
            self.held[name] = holds
        except BriefingError as error:
            if not pipeline.is_passed_over(found, error):
                self.failed.append((name, error))
        except Exception as error:  # noqa: BLE001 - a library that stumbles over one source must not stop the others
            said = f"cannot read '{visible(name)}': {type(error).__name__}: {reason(error)[:200]}"
            self.failed.append((name, UnreadableSource(said)))

    def _raw(self, location: str) -> Raw:
        raw = self.fetched[location] if location in self.fetched else pipeline.fetched(location, self.reading)
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
    """Return the name by which a place is remembered: the same wherever the command is run from."""
    return place if is_url(place) else os.path.abspath(place)  # noqa: PTH100 - links in it are the user's names


def _entries(name: str, raw: Raw, reading: Reading) -> list[Entry]:
    """Read what one place holds: the entries of a feed, the messages of a mailbox, or the one text of a file."""
    if media_type(raw) in FEEDS:
        return _feed_entries(name, raw)
    contents = pipeline.contents(raw, reading)
    is_one = len(contents) == 1
    link = name if is_url(name) else None
    return [
        Entry(feed=name, content=content, title=_title(content), id=name if is_one else None, link=link)
        for content in contents
    ]


def _feed_entries(name: str, raw: Raw) -> list[Entry]:
    feed = read_entries(raw)
    entries = [
        Entry(
            feed=name,
            feed_title=feed.title,
            content=content,
            title=one.title or _title(content),
            id=one.id,
            link=one.link,
        )
        for one in feed.entries
        for content in [_content(one, raw, feed.language)]
    ]
    if feed.notices and entries:
        first = entries[0]
        entries[0] = replace(first, content=with_notices(first.content, feed.notices))
    return entries


def _content(one: FeedEntry, raw: Raw, language: str | None) -> Content:
    """Make the content of an entry; one that has nothing but a link is still an entry."""
    try:
        return content_of_entry(one, raw, language)
    except NothingToBrief:
        return Content(text="", blocks=(), source=one.link or raw.source, published=one.published)


def with_notices(content: Content, notices: Sequence[Notice]) -> Content:
    """Add notices to a content."""
    return replace(content, notices=(*content.notices, *notices))


def _title(content: Content) -> str:
    """Return the title of a content, or how it begins, or where it is from."""
    head = content.text[:400].split()
    begins = " ".join(head[:_TITLE_WORDS]) + (" …" if len(head) > _TITLE_WORDS else "")
    return content.title or begins or content.source
