"""A feed as documents: one an entry, newest first, each with the text that the feed carries."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from briefing.errors import NothingToBrief
from briefing.markup.parts import Part
from briefing.readers.content import Stated, content_of, nothing_in
from briefing.readers.detect import media_type
from briefing.sources.feeds import read_entries

if TYPE_CHECKING:
    from briefing.model import Content, Raw
    from briefing.sources.feeds import Entry


def read_feed(raw: Raw) -> list[Content]:
    """Read a feed as documents, newest first; an entry of a title alone is that title. Linked pages are not fetched.

    Raises NothingToBrief for a feed without entries.
    """
    feed = read_entries(raw)
    contents = []
    for entry in feed.entries:
        try:
            contents.append(content_of_entry(entry, raw, feed.language))
        except NothingToBrief:
            continue
    if not contents:
        raise nothing_in(raw, "the feed has no entries" if not feed.entries else "its entries have no text")
    contents[0] = replace(contents[0], notices=(*contents[0].notices, *feed.notices))
    return contents


def content_of_entry(entry: Entry, raw: Raw, language: str | None = None) -> Content:
    """Make a document of an entry; its source is the page that it links to, else the feed."""
    parts = entry.parts or ((Part(entry.title),) if entry.title else ())
    title = entry.title if entry.parts else None
    stated = Stated(title=title, author=entry.author, published=entry.published, language=language)
    source = entry.link or raw.source
    return content_of(parts, replace(raw, source=source), stated, media_type=media_type(raw))
