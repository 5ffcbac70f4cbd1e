"""What the shell offers for a word that is being typed: commands, files, and the names that options take."""

from __future__ import annotations

import os
from importlib import import_module
from typing import TYPE_CHECKING

import typer  # noqa: TC002 - Typer reads the types of what it calls at run time

from briefing.cli.defaults import DEFAULT
from briefing.options.row import NAMES

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from briefing.options.row import Option


def offering(option: Option) -> Callable[..., list[str]] | None:
    """Return what offers the words that an option takes, loaded when a shell asks; None where it takes any."""
    if not option.offers:
        return None
    if not option.flags:
        return sources

    def offer(incomplete: str) -> list[str]:
        if option.kind is NAMES:
            return _further(_words(option), incomplete)
        return _beginning(
            dict.fromkeys([*([option.default] if option.default == "auto" else []), *_words(option)]), incomplete
        )

    return offer


def _words(option: Option) -> Iterable[str]:
    module, _, attribute = option.offers.partition(":")
    by_itself = ["auto"] if option.default == "auto" else []
    return dict.fromkeys([*by_itself, *getattr(import_module(module), attribute)])


def sources(ctx: typer.Context, incomplete: str) -> list[str]:
    """Offer commands, and files with them; where no command begins so, leave files to the shell, who does it better."""
    group = ctx.parent.command if ctx.parent else None
    names = [name for name in getattr(group, "commands", {}) if name != DEFAULT]
    commands = _beginning(names, incomplete)
    return [*commands, *_files(incomplete)] if commands else []


def _files(name: str) -> list[str]:
    """Return the files and folders here whose name begins so; hidden ones only where a dot is typed."""
    try:
        entries = sorted(os.scandir(), key=lambda entry: entry.name)
    except OSError:
        return []
    shown = [e for e in entries if e.name.startswith(name) and (name or not e.name.startswith("."))]
    return [f"{e.name}/" if e.is_dir() else e.name for e in shown]


def _further(names: Iterable[str], incomplete: str) -> list[str]:
    """Return the words that a list with commas does not name yet, for its last place."""
    before, comma, last = incomplete.rpartition(",")
    named = before.split(",")
    return [f"{before}{comma}{name}" for name in _beginning(names, last) if name not in named]


def _beginning(names: Iterable[str], incomplete: str) -> list[str]:
    return [name for name in names if name.startswith(incomplete)]
