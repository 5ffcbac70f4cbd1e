"""The digest for programs: JSON as docs/json.md promises it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from msgspec.structs import asdict

from briefing.renderers.records import safe

if TYPE_CHECKING:
    from collections.abc import Mapping

    from briefing.digest.nouns import Digest, Item

SCHEMA = "briefing-digest/1"


def json_document(digest: Digest, *, width: int = 80, color: bool = False) -> str:
    """Render a digest as one indented JSON document in UTF-8."""
    del width, color
    return safe(json.dumps(as_record(digest), ensure_ascii=False, indent=2, allow_nan=False)) + "\n"


def json_line(digest: Digest, *, width: int = 80, color: bool = False) -> str:
    """Render a digest as one line of JSON in UTF-8."""
    del width, color
    return safe(json.dumps(as_record(digest), ensure_ascii=False, separators=(",", ":"), allow_nan=False)) + "\n"


def as_record(digest: Digest) -> Mapping[str, Any]:
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
