"""The words that all digests for people share. Labels are the program's own; titles and names are the sources'."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.renderers import wording

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing.digest.nouns import Change, Digest, Item

ALSO_NEW = "Also new"
CHANGED = "Changed"
FOLLOWED = "Followed pages"
NOTHING = "Nothing new."
NEW_SENTENCES = "New"
VANISHED_SENTENCES = "No longer there"
CHANGED_FIGURES = "Changed figures"


def measure(digest: Digest) -> str:
    """Return the line that says how much is new, and from how many sources."""
    if digest.is_empty:
        return NOTHING
    feeds = {feed for item in told(digest) for feed in item.feeds}
    parts = []
    if digest.entries:
        noun = "entry" if digest.entries == 1 else "entries"
        parts.append(f"{digest.entries:,} new {noun} from {wording.count(len(feeds), 'source')}")
    if digest.changed:
        parts.append(f"{len(digest.changed)} changed")
    if digest.followed:
        parts.append(f"{wording.count(len(digest.followed), 'followed page')} changed")
    return " · ".join(parts)


def told(digest: Digest) -> Sequence[Item]:
    """Return every new entry in the order of the digest."""
    return [*(item for story in digest.stories for item in story.items), *digest.others]


def title(item: Item) -> str:
    """Return the title of an entry."""
    return wording.shown(item.entry.title)


def link(item: Item) -> str | None:
    """Return the address of an entry where it is one that a reader may follow."""
    return web_address(item.entry.link)


def web_address(address: str | None) -> str | None:
    """Return an address of the web as it may stand in an output; None for scripts, files and what is no address.

    >>> web_address("https://example.org/a b"), web_address("javascript:alert(1)")
    ('https://example.org/a%20b', None)
    """
    shown = wording.shown(address or "")
    if not shown.lower().startswith(("http://", "https://")):
        return None
    for character in ' "<>\\^`{|}':
        shown = shown.replace(character, f"%{ord(character):02X}")
    return shown


def origin(item: Item) -> str:
    """Return where an entry is from, and its day: the feed's name, else the file."""
    entry = item.entry
    name = entry.feed_title or ("" if entry.link else entry.content.source)
    also = f"and {len(item.also)} more" if item.also else ""
    when = (entry.content.published or "")[:10]
    return ", ".join(filter(None, (" ".join(filter(None, (wording.shown(name), also))), wording.shown(when))))


def followed_title(change: Change) -> str:
    """Return the name of a followed page."""
    return wording.shown(change.title)
