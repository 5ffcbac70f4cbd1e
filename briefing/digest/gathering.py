"""Sources -> entries: feeds, files, folders and pages are all read to the same noun."""

from __future__ import annotations

import os
from glob import glob, has_magic
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from briefing import pipeline
from briefing.digest.fetching import fetch_all, is_url, silently
from briefing.digest.nouns import Entry
from briefing.errors import BriefingError, NothingToBrief, UnreadableSource
from briefing.feeds import MEDIA_TYPES, read_entries
from briefing.model import Content
from briefing.readers.detect import media_type
from briefing.readers.feed import content_of_entry
from briefing.visible import reason, visible

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from briefing.feeds import Entry as FeedEntry
    from briefing.model import Notice, Raw
    from briefing.pipeline import Reading

_TITLE_WORDS = 12


class Gathered(Struct, frozen=True, kw_only=True):
    """What all sources hold now, in their order; what could not be read, and of which feeds."""

    entries: tuple[Entry, ...] = ()
    failed: tuple[BriefingError, ...] = ()
    silent: tuple[str, ...] = ()  # the feeds that could not be asked
    read: int = 0  # how many places could be read


def gather(
    sources: Sequence[str],
    reading: Reading,
    *,
    deadline: float,
    tick: Callable[[int, int], None] = silently,
) -> Gathered:
    """Read every source to its entries; one that cannot be read does not stop the others."""
    located = [(source, place) for source in sources for place in _located(source)]
    urls = [place for _, place in located if isinstance(place, str) and is_url(place)]
    done = iter(range(1, len(located) + 1))
    fetched = fetch_all(
        urls, lambda url: pipeline.fetched(url, reading), deadline=deadline, tick=lambda: tick(next(done), len(located))
    )
    entries: list[Entry] = []
    failed: list[BriefingError] = []
    silent: list[str] = []
    for source, place in located:
        try:
            entries += _read(place, fetched, reading)
        except BriefingError as error:
            failed.append(error)
            silent.append(place if isinstance(place, str) else source)
    return Gathered(entries=tuple(entries), failed=tuple(failed), silent=tuple(silent), read=len(located) - len(failed))


def _read(place: str | BriefingError, fetched: dict[str, Raw | BriefingError], reading: Reading) -> list[Entry]:
    if isinstance(place, BriefingError):
        raise place
    raw = fetched[place] if place in fetched else pipeline.fetched(place, reading)
    if isinstance(raw, BriefingError):
        raise raw
    return _entries(place, raw, reading)


def _entries(place: str, raw: Raw, reading: Reading) -> list[Entry]:
    """Read what one place holds: the entries of a feed, the messages of a mailbox, or the one text of a file."""
    name = place if is_url(place) else os.path.abspath(place)  # noqa: PTH100 - links in it are the user's names
    if media_type(raw) in MEDIA_TYPES:
        return _feed_entries(name, raw)
    contents = pipeline.contents(raw, reading)
    is_one = len(contents) == 1
    link = place if is_url(place) else None
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


def _located(source: str) -> Iterator[str | BriefingError]:
    """Yield the places that a source stands for: itself, the files of a folder, or what a glob matches."""
    if is_url(source):
        yield source
        return
    path = os.path.expanduser(source)  # noqa: PTH111 - a glob is no path yet
    if has_magic(path):
        yield from sorted(place for place in glob(path, recursive=True) if Path(place).is_file())  # noqa: PTH207
    elif Path(path).is_dir():
        yield from _files_in(Path(path))
    else:
        yield path


def _files_in(folder: Path) -> Iterator[str | BriefingError]:
    try:
        found = sorted(path for path in folder.rglob("*") if path.is_file())
    except OSError as error:
        yield UnreadableSource(f"cannot read '{visible(str(folder))}': {reason(error)}", "check its mode")
        return
    for path in found:
        if not any(part.startswith(".") for part in path.relative_to(folder).parts):
            yield str(path)
