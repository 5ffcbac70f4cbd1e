"""The nouns of a digest: the entries that sources hold, the stories they tell, and what has changed."""

from __future__ import annotations

import signal
from contextlib import contextmanager
from threading import current_thread, main_thread
from time import monotonic
from typing import TYPE_CHECKING

from msgspec import Struct

from briefing.model import Brief, BriefOptions, Content, Notice

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime
    from types import FrameType

NOT_BRIEFED = "not-briefed"  # the code of a notice that entries could be told by their titles alone


class Entry(Struct, frozen=True, kw_only=True):
    """One thing that a source holds: an entry of a feed, a file, a mail.

    ``feed`` is the source that it came from, the same in every run; ``id`` is what the source itself calls it.
    """

    feed: str
    content: Content
    title: str
    id: str | None = None
    link: str | None = None
    feed_title: str | None = None
    home: str = ""  # the server of the user's own network that the feed came from: links to it may be followed


class Known(Struct, frozen=True, kw_only=True):
    """What earlier runs have delivered: the fingerprint of each entry by its key, and in which feed each alias was."""

    fingerprints: dict[str, str]
    aliases: dict[str, str]


class Item(Struct, frozen=True, kw_only=True):
    """An entry as it stands in a digest. ``key`` names it for `--forget`; ``also`` are other feeds that carry it."""

    key: str
    entry: Entry
    fingerprint: str = ""
    also: tuple[str, ...] = ()

    @property
    def feeds(self) -> frozenset[str]:
        """The feeds that carry this entry."""
        return frozenset((self.entry.feed, *self.also))


class Plan(Struct, frozen=True, kw_only=True):
    """What a run would do: entries to deliver, and what is to be remembered once they are delivered."""

    new: tuple[Item, ...] = ()
    changed: tuple[Item, ...] = ()
    twins: tuple[Item, ...] = ()  # entries of another feed that are new here, and are delivered already
    present: tuple[str, ...] = ()  # the keys of all entries that the sources hold now and that are delivered then
    aliases: tuple[tuple[str, str, str], ...] = ()  # (alias, feed, key)
    left: frozenset[str] = frozenset()  # the feeds of entries that are too old to be told


class Story(Struct, frozen=True, kw_only=True):
    """Entries about one event, and the brief of them; the documents of the brief are the entries, in their order."""

    items: tuple[Item, ...]
    brief: Brief


class FigureChange(Struct, frozen=True, kw_only=True):
    """A figure of a followed page that says something else than before."""

    label: str
    now: str
    was: str


class Change(Struct, frozen=True, kw_only=True):
    """How a followed page differs from what it was: sentences word for word, figures side by side."""

    source: str
    title: str
    new: tuple[str, ...] = ()
    vanished: tuple[str, ...] = ()
    figures: tuple[FigureChange, ...] = ()


class Digest(Struct, frozen=True, kw_only=True):
    """What is new since the last run: stories, the rest as lines, what was edited, how followed pages changed."""

    title: str
    stories: tuple[Story, ...] = ()
    others: tuple[Item, ...] = ()
    changed: tuple[Item, ...] = ()
    followed: tuple[Change, ...] = ()
    notices: tuple[Notice, ...] = ()

    @property
    def is_partly_briefed(self) -> bool:
        """Whether something went wrong with an entry that is told by its title alone."""
        return any(notice.code == NOT_BRIEFED for notice in self.notices)

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to tell."""
        return not (self.stories or self.others or self.changed or self.followed)

    @property
    def entries(self) -> int:
        """How many new entries there are."""
        return sum(len(story.items) for story in self.stories) + len(self.others)


class Sources(Struct, frozen=True, kw_only=True):
    """Where a digest looks: ``sources`` for new entries, ``follow`` for changes, all of it within ``deadline`` seconds.

    ``own`` are patterns for the paths that the digest writes to: those files are no entries.
    """

    sources: tuple[str, ...] = ()
    follow: tuple[str, ...] = ()
    deadline: float = 120.0
    own: tuple[str, ...] = ()


class DigestOptions(Struct, frozen=True, kw_only=True):
    """What the user wants of a digest, each value already resolved."""

    title: str = "Digest"
    brief: BriefOptions = BriefOptions()
    stories: int | None = 10
    since: datetime | None = None


_LEAST = 2.0  # seconds to work in, however short the time for all
_AGAIN = 0.25  # seconds between two calls to a library that swallowed the first


class Late(BaseException):
    """The time is over. No Exception, for a library that catches those would go on."""


class Clock:
    """The seconds that a run has, from now on.

    >>> clock = Clock(60)
    >>> 59 < clock.left() <= 60
    True
    """

    def __init__(self, seconds: float) -> None:
        self.seconds = seconds
        self.end = monotonic() + seconds

    def left(self) -> float:
        """Return the seconds that are left, 0 where the time is over."""
        return max(0.0, self.end - monotonic())

    def longer_by_a_quarter(self) -> Clock:
        """Return a clock that began with this one and runs a quarter longer, or two seconds."""
        more = max(_LEAST, self.seconds / 4)
        clock = Clock(self.seconds + more)
        clock.end = self.end + more
        return clock

    @contextmanager
    def bounded(self, share: float = 1.0) -> Iterator[None]:
        """Raise Late where the time is over before the block has ended, whatever it waits for or works at.

        A block may be given a share of what is left, so that something is left for others. Signals do that, so it
        holds in the main thread alone; elsewhere only a block that begins too late is stopped.
        """
        if not self.left():
            raise Late
        if current_thread() is not main_thread():
            yield
            return
        before = signal.signal(signal.SIGALRM, _raise)
        signal.setitimer(signal.ITIMER_REAL, self.left() * share or _AGAIN, _AGAIN)
        try:
            yield
        finally:
            signal.signal(signal.SIGALRM, signal.SIG_IGN)
            signal.setitimer(signal.ITIMER_REAL, 0)
            signal.signal(signal.SIGALRM, before)


def _raise(number: int, frame: FrameType | None) -> None:
    del number, frame
    raise Late
