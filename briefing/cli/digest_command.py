"""``briefing digest [OPTIONS] [PROFILE]``: only what is new since the last run."""

from __future__ import annotations

import os
import sys
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import typer

from briefing.cli import digest_setup
from briefing.cli.defaults import loaded
from briefing.cli.deliver import (
    add,
    deliver,
    ended_after,
    is_screen,
    resolved_color,
    resolved_form,
    resolved_width,
    say,
    say_notice,
)
from briefing.cli.digest_setup import (
    Settings,
    make_folder,
    profile_of,
    refuse_without_sources,
    resolved,
)
from briefing.digest import Prepared, prepare
from briefing.digest.gathering import silently
from briefing.digest.showing import digest_page
from briefing.errors import BriefingError
from briefing.output import STDOUT
from briefing.renderers import RENDERERS
from briefing.store import state_for_reading, state_for_writing, state_of_nothing

if TYPE_CHECKING:
    from collections.abc import Callable
    from contextlib import AbstractContextManager

    from briefing.cli.defaults import Given
    from briefing.store import State

PARTLY = 5
COULD_NOT = 4
_GRACE = 5.0  # seconds for writing down what was read in one deadline and briefed in about the half of it


def digest(ctx: typer.Context, given: Given) -> None:
    """Brief what is new since the last run: of a profile, or of the sources given.

    briefing digest --source https://example.org/feed.xml --state seen.db -o brief.md
    """
    del ctx
    if given.init:
        digest_setup.write_example()
        return
    found = loaded()
    for problem in found.refused:
        say(f"warning: {problem}")
    now = datetime.now().astimezone()
    if given.check:
        digest_setup.check(found, given.profile, now)
        return
    looks_back = given.list or given.forget is not None
    has_sources = bool(given.sources or given.follow or (looks_back and given.state))
    name, table = profile_of(given.profile, found, has_sources=has_sources)
    settings = resolved(name, table, vars(given) | ({"format": "json"} if given.json else {}), now)
    if looks_back:
        digest_setup.inspect(settings, given.forget)
        return
    refuse_without_sources(settings)
    if given.install_help:
        deliver(digest_setup.install_help(settings), STDOUT)
    else:
        raise typer.Exit(_run(settings, given, now))


def _run(settings: Settings, given: Given, now: datetime) -> int:
    """Prepare, deliver, remember: in this order, so that a crash repeats an entry and never loses one."""
    if given.dry_run:
        with state_for_reading(settings.state, settings.profile) as state, _in_time(settings):
            return _delivered(_prepared(settings, state), settings, given, target=STDOUT)
    if given.no_state:
        with _in_time(settings):
            nothing = state_of_nothing(settings.profile)
            return _delivered(_prepared(settings, nothing), settings, given, target=settings.output)
    make_folder(settings.state)
    holder = f"process {os.getpid()} since {now:%Y-%m-%d %H:%M:%S}"
    writing = state_for_writing(settings.state, settings.profile, wait=settings.wait, holder=holder)
    with writing as state, _in_time(settings):
        prepared = _prepared(settings, state)
        code = _delivered(prepared, settings, given, target=settings.output)
        if not prepared.is_blind:
            prepared.keep(state, now.astimezone(UTC))
    return code


def _in_time(settings: Settings) -> AbstractContextManager[None]:
    """Return what ends the run, whatever it hangs at, some time after what it reads has had to be there."""
    error = BriefingError(
        f"not done in time: the deadline was {settings.sources.deadline:g} seconds, and nothing was marked as seen",
        "see what hangs, maybe the output, or allow more with --deadline SECONDS",
    )
    return ended_after(1.6 * settings.sources.deadline + _GRACE, error)


def _prepared(settings: Settings, state: State) -> Prepared:
    return prepare(settings.sources, settings.reading, settings.options, state, tick=_progress())


def _progress() -> Callable[[int, int], None]:
    """Return what shows on a terminal how many sources are done; elsewhere nothing does."""
    if sys.stderr is None or not sys.stderr.isatty():
        return silently

    def show(done: int, total: int) -> None:
        end = "\r\x1b[K" if done == total else ""
        sys.stderr.write(f"\r{done} of {total} sources{end}")
        sys.stderr.flush()

    return show


def _delivered(prepared: Prepared, settings: Settings, given: Given, *, target: str) -> int:
    """Write the digest, if it says anything, and name what failed; return the exit code."""
    form = resolved_form(settings.form, target, "digest")
    for error in prepared.failed:
        say(f"{'error' if prepared.is_blind else 'warning'}: {error}")
    if prepared.is_blind:
        return COULD_NOT
    for notice in () if given.quiet else prepared.digest.notices:
        say_notice(notice)
    if not prepared.digest.is_empty or settings.always or given.dry_run:
        color = form == "terminal" and resolved_color(given.color, on_screen=target == STDOUT and is_screen())
        render = RENDERERS.get(form)
        text = render(digest_page(prepared.digest), width=resolved_width(settings.width, form), color=color)
        if settings.append:
            add(lambda _: text, target, inputs=settings.sources.sources)
        else:
            deliver(text, target, is_new=settings.is_dated, inputs=settings.sources.sources)
    return PARTLY if prepared.failed or prepared.digest.is_partly_briefed else 0
