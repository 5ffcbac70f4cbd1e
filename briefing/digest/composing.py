"""A plan -> a digest: new entries grouped into stories, the most covered and most recent briefed, the rest as lines."""

from __future__ import annotations

from collections import defaultdict
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from msgspec.structs import replace

from briefing import intake, pipeline
from briefing.compose import compose
from briefing.digest.nouns import NOT_BRIEFED, Digest, Late, Story
from briefing.digest.planning import moment
from briefing.digest.stories import bag, clusters
from briefing.errors import UsageError
from briefing.language.identify import UNKNOWN, identify
from briefing.model import Notice
from briefing.visible import reason

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing.digest.nouns import Change, Clock, DigestOptions, Item, Plan
    from briefing.model import Content
    from briefing.options import Reading

_HEAD = 1600  # characters by which a language is told
_LONG_AGO = datetime.min.replace(tzinfo=UTC)


def composed(
    plan: Plan, followed: Sequence[Change], reading: Reading, options: DigestOptions, *, clock: Clock
) -> Digest:
    """Make the digest of a plan: every new entry stands in it once, in a story or as a line of its own.

    Pages that entries link to are fetched while the clock runs; what is here is briefed within about half of
    its time more. What there is no time for is told by its title.
    """
    briefing = _Briefing(reading, options, clock)
    stories: list[Story] = []
    others: list[Item] = []
    for items in groups(_with_languages(plan.new)):
        room = options.stories is None or len(stories) < options.stories
        story = briefing.story(items) if room else None
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
        notices=(*_notices(plan, stories), *dict.fromkeys(briefing.troubles)),
    )


def groups(items: Sequence[Item]) -> list[list[Item]]:
    """Group entries by what they are about: the most covered first, then the most recent, then as the sources have it.

    Within a story the newest entry is first; an entry without a date comes after those that have one.
    """
    found = [[items[i] for i in members] for members in clusters([_bag(item) for item in items])]
    ordered = [sorted(group, key=_when, reverse=True) for group in found]
    return sorted(
        ordered, key=lambda group: (len({f for item in group for f in item.feeds}), _when(group[0])), reverse=True
    )


def _with_languages(items: Sequence[Item]) -> list[Item]:
    """State the language of entries that are too short to tell it: that of their feed, else that of most entries."""
    heads: dict[str, list[str]] = defaultdict(list)
    for item in items:
        heads[item.entry.feed].append(_head(item))
    usual, _ = identify("\n".join(sorted(head for found in heads.values() for head in found)))
    known = {feed: _spoken("\n".join(sorted(found)), usual) for feed, found in heads.items()}
    return [_with_language(item, known[item.entry.feed]) for item in items]


def _with_language(item: Item, usual: str) -> Item:
    content = item.entry.content
    if content.stated_language:
        return item
    language = _spoken(_head(item), usual)
    content = replace(content, stated_language=None if language == UNKNOWN else language)
    return replace(item, entry=replace(item.entry, content=content))


def _spoken(text: str, otherwise: str) -> str:
    language, is_sure = identify(text)
    return language if is_sure else otherwise


def _head(item: Item) -> str:
    return f"{item.entry.title}\n{item.entry.content.text[:_HEAD]}"


def _bag(item: Item) -> frozenset[str]:
    content = item.entry.content
    language = content.stated_language or identify(_head(item))[0]
    text = content.text.removeprefix(content.title or "")  # a title that is part of the text would count thrice
    return bag(item.entry.title, text, language)


def _when(item: Item) -> datetime:
    return moment(item.entry.content.published) or _LONG_AGO


class _Briefing:
    """How stories are briefed: with the pages that entries link to, if they are wanted, while there is time."""

    def __init__(self, reading: Reading, options: DigestOptions, clock: Clock) -> None:
        self.reading = reading
        self.options = options
        self.clock = clock
        self.last = clock.longer_by_a_quarter().longer_by_a_quarter()  # the first is for reading
        self.visitor = intake.visitor(reading, clock.left) if reading.full else None
        self.troubles: list[Notice] = []

    def story(self, items: Sequence[Item]) -> Story | None:
        """Brief the entries of a story; None where they hold nothing but titles.

        One text that cannot be briefed is a notice: a digest that failed for it would fail again every morning.
        """
        try:
            contents = [self._content(item) for item in items]
            with self.last.bounded():
                return self._briefed(items, contents)
        except UsageError:
            raise
        except Late:
            said = f"not all could be briefed within {self.last.seconds:g} seconds; the rest is told by its titles"
            self.troubles.append(Notice(NOT_BRIEFED, said))
        except Exception as error:  # noqa: BLE001 - whatever an odd text does, its entry is told by its title
            said = f"could not be briefed: {type(error).__name__}: {reason(error)[:200]}"
            self.troubles.append(Notice(NOT_BRIEFED, said, items[0].entry.content.source))
        return None

    def _content(self, item: Item) -> Content:
        content = item.entry.content
        if self.visitor is None:
            return content
        try:
            with self.clock.bounded():
                return intake.with_page(content, self.visitor, item.entry.home)
        except Late:
            said = f"briefed from the feed alone: there was no time for its page in {self.clock.seconds:g} seconds"
            return replace(content, notices=(*content.notices, Notice("page-not-read", said, content.source)))

    def _briefed(self, items: Sequence[Item], contents: Sequence[Content]) -> Story | None:
        documents = [pipeline.document(content, self.reading) for content in _one_headline(contents, items)]
        if not any(sentence.is_prose for document in documents for sentence in document.sentences):
            return None
        titled = [replace(d, title=d.title or item.entry.title) for d, item in zip(documents, items, strict=True)]
        return Story(items=tuple(items), brief=compose(titled, self.options.brief))


def _one_headline(contents: Sequence[Content], items: Sequence[Item]) -> list[Content]:
    """Take entries that say nothing but their headline as titles, so that a story does not say one thing thrice.

    Where all entries are such, the first one stays a sentence.
    """
    bare = [" ".join(c.text.split()) == " ".join(i.entry.title.split()) for c, i in zip(contents, items, strict=True)]
    spared = 0 if all(bare) else -1
    return [
        _as_title(content) if is_bare and at != spared else content
        for at, (content, is_bare) in enumerate(zip(contents, bare, strict=True))
    ]


def _as_title(content: Content) -> Content:
    blocks = tuple(replace(block, kind="title") for block in content.blocks)
    return replace(content, title=content.title or " ".join(content.text.split()), blocks=blocks)


def _notices(plan: Plan, stories: Sequence[Story]) -> list[Notice]:
    """Return what is to be said of the entries that are told, once each: of old entries it was said before."""
    told = [notice for story in stories for notice in story.brief.notices]
    told += [notice for item in (*plan.new, *plan.changed) for notice in item.entry.content.notices]
    return list(dict.fromkeys(told))
