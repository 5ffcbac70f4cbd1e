"""The shape of a digest in JSON types, as ``docs/json.md`` promises it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from msgspec.structs import asdict

if TYPE_CHECKING:
    from collections.abc import Mapping

    from briefing.digest.nouns import Digest, Item

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
