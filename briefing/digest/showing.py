"""Digest -> Page: a story is the page of its brief with its entries; entries and changes are rows with links."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from msgspec.structs import asdict, replace

from briefing.page import Page, Row, Section
from briefing.page.briefs import brief_page
from briefing.page.wording import count, shown

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from briefing.digest.nouns import Change, Digest, Item, Story


NOTHING = "Nothing new."


def digest_page(digest: Digest) -> Page:
    """Return the page of a digest: its stories, then all else that is new, and what has changed."""
    sections = (
        _entries("entries", "Also new", digest.others),
        _entries("changed", "Changed", digest.changed),
        Section(name="followed", heading="Followed pages", layout="changes", rows=tuple(map(_change, digest.followed))),
    )
    return Page(
        title=shown(digest.title),
        measure=measure(digest),
        record=lambda: digest_record(digest),
        pages=tuple(map(_story, digest.stories)),
        sections=tuple(section for section in sections if section.rows),
        language=digest.stories[0].brief.language if digest.stories else "en",
    )


def _story(story: Story) -> Page:
    page = brief_page(story.brief)
    return replace(page, shows_texts=False, sections=(*page.sections, _entries("sources", "Sources", story.items)))


def _entries(name: str, heading: str, items: Sequence[Item]) -> Section:
    rows = (Row(words=shown(item.entry.title), beside=origin(item), link=web_link(item.entry.link)) for item in items)
    return Section(name=name, heading=heading, layout="entries", rows=tuple(rows))


def _change(change: Change) -> Row:
    return Row(
        words=shown(change.title),
        beside=shown(change.source),
        link=web_link(change.source),
        others=tuple(_changed(change)),
    )


def _changed(change: Change) -> Iterator[Row]:
    for figure in change.figures:
        yield Row(kind="changed", words=shown(figure.now), lead=shown(figure.was), beside=shown(figure.label))
    yield from (Row(kind="new", words=shown(said)) for said in change.new)
    yield from (Row(kind="vanished", words=shown(said)) for said in change.vanished)


def measure(digest: Digest) -> str:
    """Return the line that says how much is new, and from how many sources."""
    if digest.is_empty:
        return NOTHING
    told = [*(item for story in digest.stories for item in story.items), *digest.others]
    feeds = {feed for item in told for feed in item.feeds}
    parts = []
    if digest.entries:
        noun = "entry" if digest.entries == 1 else "entries"
        parts.append(f"{digest.entries:,} new {noun} from {count(len(feeds), 'source')}")
    if digest.changed:
        parts.append(f"{len(digest.changed)} changed")
    if digest.followed:
        parts.append(f"{count(len(digest.followed), 'followed page')} changed")
    return " · ".join(parts)


def web_link(address: str | None) -> str | None:
    """Return an address of the web as it may stand in an output; None for scripts, files and what is no address.

    >>> web_link("https://example.org/a b"), web_link("javascript:alert(1)")
    ('https://example.org/a%20b', None)
    """
    found = shown(address or "")
    if not found.lower().startswith(("http://", "https://")):
        return None
    for character in ' "<>\\^`{|}':
        found = found.replace(character, f"%{ord(character):02X}")
    return found


def origin(item: Item) -> str:
    """Return where an entry is from, and its day: the feed's name, else the file."""
    entry = item.entry
    name = entry.feed_title or ("" if entry.link else entry.content.source)
    also = f"and {len(item.also)} more" if item.also else ""
    when = (entry.content.published or "")[:10]
    return ", ".join(filter(None, (" ".join(filter(None, (shown(name), also))), shown(when))))


SCHEMA = "briefing-digest/1"


def digest_record(digest: Digest) -> Mapping[str, Any]:
    """Return the digest in the shape that ``docs/json.md`` promises, in JSON types only."""
    return {
        "schema": SCHEMA,
        "title": digest.title,
        "new": digest.entries,
        "stories": [
            {"entries": [_entry(item) for item in story.items], "brief": story.brief.to_dict()}
            for story in digest.stories
        ],
        "entries": [_entry(item) for item in digest.others],
        "changed": [_entry(item) for item in digest.changed],
        "followed": [
            asdict(change) | {"figures": [asdict(figure) for figure in change.figures]} for change in digest.followed
        ],
        "warnings": [asdict(notice) for notice in digest.notices],
    }


def _entry(item: Item) -> Mapping[str, Any]:
    entry = item.entry
    return {
        "key": item.key,
        "title": entry.title,
        "link": entry.link,
        "feed": entry.feed,
        "feed_title": entry.feed_title,
        "also": list(item.also),
        "published": entry.content.published,
        "source": entry.content.source,
    }
