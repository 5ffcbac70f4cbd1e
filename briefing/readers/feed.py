"""A feed as documents: one an entry, newest first, each with the text that the feed carries."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from briefing.errors import NothingToBrief, UnreadableSource, as_letter
from briefing.markup import Part
from briefing.model import LOST, Notice
from briefing.readers.content import Stated, content_of, nothing_in
from briefing.readers.formats import media_type
from briefing.sources.feeds import read_entries
from briefing.visible import visible

if TYPE_CHECKING:
    from briefing.model import Content, Raw
    from briefing.sources.feeds import Entry


def read_feed(raw: Raw) -> list[Content]:
    """Read a feed as documents, newest first; an entry of a title alone is that title. Linked pages are not fetched.

    Raises NothingToBrief for a feed without entries.
    """
    feed = read_entries(raw)
    contents, notices = [], list(feed.notices)
    for entry in feed.entries:
        try:
            contents.append(content_of_entry(entry, raw, feed.language))
        except NothingToBrief:
            continue
        except Exception as error:  # noqa: BLE001 - whatever one entry does, the others are read
            notices.append(lost_entry(raw, entry, error))
    if not contents and any(notice.code == LOST for notice in notices):
        raise UnreadableSource(next(notice.message for notice in notices if notice.code == LOST))
    if not contents:
        raise nothing_in(raw, "the feed has no entries" if not feed.entries else "its entries have no text")
    contents[0] = replace(contents[0], notices=(*contents[0].notices, *notices))
    return contents


def lost_entry(raw: Raw, entry: Entry, error: Exception) -> Notice:
    """Say of an entry that it could not be read."""
    return Notice(LOST, str(as_letter(error, f"{raw.source}: {visible(entry.title or entry.id)[:100]}")), raw.source)


def content_of_entry(entry: Entry, raw: Raw, language: str | None = None) -> Content:
    """Make a document of an entry; its source is the page that it links to, else the feed."""
    parts = entry.parts or ((Part(entry.title),) if entry.title else ())
    title = entry.title if entry.parts else None
    stated = Stated(title=title, author=entry.author, published=entry.published, language=language)
    source = entry.link or raw.source
    return content_of(parts, replace(raw, source=source), stated, media_type=media_type(raw))
