"""``briefing digest [OPTIONS] [PROFILE]``: only what is new since the last run."""

# ruff: noqa: ARG001 - the command reads its options from the context, by the names of the keys of a profile
from __future__ import annotations

import os
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import typer

from briefing.cli import digest_options as opt
from briefing.cli import digest_setup, options
from briefing.cli.defaults import loaded
from briefing.cli.deliver import deliver
from briefing.cli.digest_settings import (
    Settings,
    make_folder,
    profile_of,
    refuse_without_sources,
    resolved,
)
from briefing.cli.screen import is_screen, resolved_color, resolved_width, say, say_notice
from briefing.digest import Prepared, prepare
from briefing.digest.fetching import silently
from briefing.digest.rendering import DIGEST_RENDERERS, ENDINGS
from briefing.output import STDOUT
from briefing.registry import unknown
from briefing.store import state_for_reading, state_for_writing, state_of_nothing

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefing.store import State

PARTLY = 5
COULD_NOT = 4


def digest(  # noqa: PLR0913 - a command is a skin: its options are its parameters
    ctx: typer.Context,
    profile: opt.ProfileName = None,
    sources: opt.Sources = None,
    follow: opt.Follow = None,
    output: opt.Output = None,
    append: opt.Append = None,
    title: opt.Title = None,
    form: opt.Format = None,
    json: options.Json = False,
    length: opt.Length = None,
    stories: opt.Stories = None,
    sections: opt.Sections = None,
    figures: opt.Figures = None,
    quotes: opt.Quotes = None,
    focus: opt.Focus = None,
    ranker: opt.Ranker = None,
    language: opt.Language = None,
    drop: options.Drop = None,
    full: opt.Full = None,
    state: opt.StateFile = None,
    since: opt.Since = None,
    always: opt.Always = None,
    wait: opt.Wait = None,
    deadline: opt.Deadline = None,
    width: opt.Width = None,
    color: options.Color = "auto",
    no_state: opt.NoState = False,
    dry_run: opt.DryRun = False,
    check: opt.Check = False,
    init: opt.Init = False,
    install_help: opt.InstallHelp = False,
    list_: opt.ListAll = False,
    forget: opt.Forget = None,
    quiet: options.Quiet = False,
    debug: options.Debug = False,
) -> None:
    """Brief what is new since the last run: of a profile, or of the sources given.

    briefing digest --source https://example.org/feed.xml --state seen.db -o brief.md
    """
    flags = ctx.params | {"format": "json" if json else form}
    if init:
        digest_setup.write_example()
        return
    found = loaded()
    for problem in found.refused:
        say(f"warning: {problem}")
    now = datetime.now().astimezone()
    if check:
        digest_setup.check(found, profile, now)
        return
    looks_back = list_ or forget is not None
    name, table = profile_of(profile, found, has_sources=bool(sources or follow or (looks_back and state)))
    settings = resolved(name, table, flags, now)
    if looks_back:
        digest_setup.inspect(settings, forget)
        return
    refuse_without_sources(settings)
    if install_help:
        deliver(digest_setup.install_help(settings), STDOUT)
    else:
        raise typer.Exit(_run(settings, ctx.params, now))


def _run(settings: Settings, flags: dict[str, Any], now: datetime) -> int:
    """Prepare, deliver, remember: in this order, so that a crash repeats an entry and never loses one."""
    if flags["dry_run"]:
        with state_for_reading(settings.state, settings.profile) as state:
            return _delivered(_prepared(settings, state), settings, flags, target=STDOUT)
    if flags["no_state"]:
        nothing = state_of_nothing(settings.profile)
        return _delivered(_prepared(settings, nothing), settings, flags, target=settings.output)
    make_folder(settings.state)
    holder = f"process {os.getpid()} since {now:%Y-%m-%d %H:%M:%S}"
    with state_for_writing(settings.state, settings.profile, wait=settings.wait, holder=holder) as state:
        prepared = _prepared(settings, state)
        code = _delivered(prepared, settings, flags, target=settings.output)
        if not prepared.is_blind:
            prepared.keep(state, now.astimezone(UTC))
    return code


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


def _delivered(prepared: Prepared, settings: Settings, flags: dict[str, Any], *, target: str) -> int:
    """Write the digest, if it says anything, and name what failed; return the exit code."""
    form = _form(settings.form, target)
    for error in prepared.failed:
        say(f"{'error' if prepared.is_blind else 'warning'}: {error}")
    if prepared.is_blind:
        return COULD_NOT
    for notice in () if flags["quiet"] else prepared.digest.notices:
        say_notice(notice)
    if not prepared.digest.is_empty or settings.always or flags["dry_run"]:
        color = form == "terminal" and resolved_color(flags["color"], on_screen=target == STDOUT and is_screen())
        render = DIGEST_RENDERERS.get(form)
        text = render(prepared.digest, width=resolved_width(settings.width, form), color=color)
        deliver(text, target, append=settings.append, inputs=settings.sources.sources)
    return PARTLY if prepared.failed else 0


def _form(asked: str, target: str) -> str:
    if asked == "auto" and target != STDOUT:
        return ENDINGS.get(Path(target).suffix.lower(), "markdown")
    if asked == "auto":
        return "terminal" if is_screen() else "markdown"
    if asked not in DIGEST_RENDERERS:
        raise unknown("format", asked, ["auto", *DIGEST_RENDERERS])
    return asked
