"""A plan -> a digest: new entries grouped into stories, the most covered and most recent briefed, the rest as lines."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from msgspec.structs import replace

from briefing import pipeline
from briefing.compose import compose
from briefing.digest.nouns import Digest, Story
from briefing.digest.planning import moment
from briefing.digest.stories import bag, clusters
from briefing.errors import NothingToBrief
from briefing.language.identify import identify

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing.digest.nouns import Change, DigestOptions, Item, Plan
    from briefing.model import Document, Notice
    from briefing.pipeline import Reading

_LONG_AGO = datetime.min.replace(tzinfo=UTC)


def composed(plan: Plan, followed: Sequence[Change], reading: Reading, options: DigestOptions) -> Digest:
    """Make the digest of a plan: every new entry stands in it once, in a story or as a line of its own."""
    stories: list[Story] = []
    others: list[Item] = []
    for items in groups(plan.new):
        room = options.stories is None or len(stories) < options.stories
        story = _story(items, reading, options) if room else None
        if story:
            stories.append(story)
        else:
            others += items
    return Digest(
        title=options.title,
        stories=tuple(stories),
        others=tuple(others),
        changed=plan.changed,
        followed=tuple(followed),
        notices=tuple(_notices(plan, stories)),
    )


def groups(items: Sequence[Item]) -> list[list[Item]]:
    """Group entries by what they are about: the most covered first, then the most recent, then as the sources have it.

    Within a story the newest entry is first; an entry without a date comes after those that have one.
    """
    found = [[items[i] for i in members] for members in clusters([_bag(item) for item in items])]
    ordered = [sorted(group, key=_when, reverse=True) for group in found]
    return sorted(ordered, key=lambda group: (_coverage(group), _when(group[0])), reverse=True)


def _bag(item: Item) -> dict[str, int]:
    content = item.entry.content
    language = content.stated_language or identify(f"{item.entry.title}\n{content.text}")[0]
    text = content.text.removeprefix(content.title or "")  # a title that is part of the text would count thrice
    return bag(item.entry.title, text, language)


def _coverage(group: Sequence[Item]) -> int:
    return len(frozenset[str]().union(*(item.feeds for item in group)))


def _when(item: Item) -> datetime:
    return moment(item.entry.content.published) or _LONG_AGO


def _story(items: Sequence[Item], reading: Reading, options: DigestOptions) -> Story | None:
    """Brief the entries of a story; None where they hold nothing but titles."""
    documents = [pipeline.document(item.entry.content, reading) for item in items]
    if not any(sentence.is_prose for document in documents for sentence in document.sentences):
        return None
    try:
        brief = compose([_titled(d, item) for d, item in zip(documents, items, strict=True)], options.brief)
    except NothingToBrief:
        return None
    return Story(items=tuple(items), brief=brief)


def _titled(document: Document, item: Item) -> Document:
    return document if document.title else replace(document, title=item.entry.title)


def _notices(plan: Plan, stories: Sequence[Story]) -> list[Notice]:
    """Return what is to be said of the entries that are told, once each: of old entries it was said before."""
    told = [notice for story in stories for notice in story.brief.notices]
    told += [notice for item in (*plan.new, *plan.changed) for notice in item.entry.content.notices]
    return list(dict.fromkeys(told))
