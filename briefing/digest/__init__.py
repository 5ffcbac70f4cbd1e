"""What is new since the last run: gather the entries, tell the new from the known, group them, and remember them.

``prepare`` decides and makes the digest, ``Prepared.keep`` remembers; between the two the caller writes the output, so
that a crash repeats an entry and never loses one.
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from msgspec import Struct

from briefing.digest.composing import composed
from briefing.digest.following import follow
from briefing.digest.gathering import gather, silently
from briefing.digest.nouns import Clock, Digest, DigestOptions, Known, Plan, Sources
from briefing.digest.planning import meet, plan
from briefing.store import Seen

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefing.digest.following import Page
    from briefing.digest.nouns import Item
    from briefing.errors import BriefingError
    from briefing.options import Reading
    from briefing.store import State

__all__ = ["Digest", "DigestOptions", "Prepared", "Sources", "prepare"]

KEPT_FOR = timedelta(days=90)  # an entry that no source has shown for so long is forgotten
_NOTED_EVERY = timedelta(days=1)  # that an entry is still there is written down once a day, not in every run


class Prepared(Struct, frozen=True, kw_only=True):
    """A digest that was made and is not yet remembered."""

    digest: Digest
    plan: Plan
    pages: tuple[Page, ...] = ()
    failed: tuple[BriefingError, ...] = ()
    silent: tuple[str, ...] = ()  # the feeds that could not be asked: their entries are not forgotten
    held: tuple[tuple[str, str], ...] = ()  # the places all of whose entries are delivered with this digest
    still: tuple[str, ...] = ()  # the places that hold what they held
    is_blind: bool = False  # nothing at all could be read

    def keep(self, state: State, now: datetime) -> None:
        """Remember what the digest tells, once it has been delivered, and forget what is long gone."""
        stamp = _stamp(now)
        told = (*self.plan.new, *self.plan.changed, *self.plan.twins)
        state.remember([_seen(item) for item in told], stamp)
        state.remember_aliases(self.plan.aliases)
        yesterday = _stamp(now - _NOTED_EVERY)
        state.touch(self.plan.present, stamp, older_than=yesterday)
        state.touch_feeds(self.still, stamp, older_than=yesterday)
        state.keep_held(self.held, stamp)
        state.prune(_stamp(now - KEPT_FOR), self.silent)
        for page in self.pages:
            if state.page(page.source) != page.text:
                state.keep_page(page.source, page.text)


def prepare(
    sources: Sources,
    reading: Reading,
    options: DigestOptions,
    state: State,
    *,
    tick: Callable[[int, int], None] = silently,
) -> Prepared:
    """Gather what the sources hold, and make the digest of what the state does not know.

    Sources that cannot be read are errors in what is returned; none is raised.

    >>> import tempfile
    >>> from briefing.options import Reading
    >>> from briefing.store import state_of_nothing
    >>> with tempfile.NamedTemporaryFile(suffix=".txt") as file:
    ...     _ = file.write(b"The trams run again from Monday.")
    ...     file.flush()
    ...     prepared = prepare(Sources(sources=(file.name,)), Reading(), DigestOptions(), state_of_nothing(""))
    >>> prepared.digest.stories[0].brief.summary[0].text
    'The trams run again from Monday.'
    """
    clock = Clock(sources.deadline)
    found = gather(sources, reading, clock=clock, before=state.held(), tick=tick)
    met = meet(found.entries)
    keys = list(dict.fromkeys(key for one in met for key in (one.by_name, one.by_text)))
    aliases = list(dict.fromkeys(alias for one in met for alias in one.aliases))
    known = Known(fingerprints=state.fingerprints(keys), aliases=state.feeds_by_alias(aliases))
    planned = plan(met, known, options.since)
    pages = follow(sources.follow, reading, state, clock=clock.longer_by_a_quarter(), fetched=found.fetched)
    failed = (*found.failed, *pages.failed)
    return Prepared(
        digest=composed(planned, [page.change for page in pages.read if page.change], reading, options, clock=clock),
        plan=planned,
        pages=pages.read,
        failed=failed,
        silent=found.silent,
        held=tuple((feed, holds) for feed, holds in found.held if feed not in planned.left),
        still=found.still,
        is_blind=bool(failed) and not found.read and not pages.read,
    )


def _seen(item: Item) -> Seen:
    entry = item.entry
    return Seen(key=item.key, fingerprint=item.fingerprint, feed=entry.feed, title=entry.title, link=entry.link)


def _stamp(now: datetime) -> str:
    return now.astimezone(UTC).isoformat(timespec="seconds")
