"""Entries as a table has them, and what a plan says of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from briefing.digest.nouns import Entry, Known, Plan
from briefing.digest.planning import meet, plan
from briefing.model import Content

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime


def entry(title: str, *, feed: str = "A", text: str = "", published: str | None = None, **names: Any) -> Entry:
    """Make an entry that says its title, and a text that is its own unless it is given."""
    text = text or f"{title}. This is what the entry called {title} has to say, and no other entry says the same."
    content = Content(text=text, blocks=(), source=names.get("link") or "feed", published=published)
    return Entry(feed=feed, title=title, content=content, **names)


class Memory:
    """The part of a state that planning needs, kept between runs."""

    def __init__(self) -> None:
        self.fingerprints: dict[str, str] = {}
        self.aliases: dict[str, str] = {}

    def run(self, entries: Sequence[Entry], since: datetime | None = None) -> Plan:
        """Plan, and remember as a run does."""
        made = plan(meet(entries), Known(fingerprints=dict(self.fingerprints), aliases=dict(self.aliases)), since)
        for item in (*made.new, *made.changed, *made.twins):
            self.fingerprints[item.key] = item.fingerprint
        for alias, feed, _ in made.aliases:
            self.aliases.setdefault(alias, feed)
        return made


def titles(items: Sequence[Any]) -> list[str]:
    """Return the titles of items, in their order."""
    return [item.entry.title for item in items]
