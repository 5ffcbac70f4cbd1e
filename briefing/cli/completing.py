"""What the shell offers for a word that is being typed: commands, files, and the names that options take."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import typer  # noqa: TC002 - Typer reads the types of what it calls at run time

from briefing.cli.group import DEFAULT

if TYPE_CHECKING:
    from collections.abc import Iterable


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


def forms(incomplete: str) -> list[str]:
    """Offer the formats."""
    from briefing.renderers import RENDERERS  # noqa: PLC0415 - only a shell asks

    return _beginning(["auto", *RENDERERS], incomplete)


def rankers(incomplete: str) -> list[str]:
    """Offer the rankers."""
    from briefing.rankers import RANKERS  # noqa: PLC0415 - only a shell asks

    return _beginning(RANKERS, incomplete)


def languages(incomplete: str) -> list[str]:
    """Offer the codes of the languages."""
    from briefing.language.catalogue import LANGUAGES  # noqa: PLC0415 - only a shell asks

    return _beginning(["auto", *LANGUAGES], incomplete)


def sections(incomplete: str) -> list[str]:
    """Offer the sections that a list does not name yet, for its last place."""
    from briefing.model import SECTIONS  # noqa: PLC0415 - only a shell asks

    before, comma, last = incomplete.rpartition(",")
    named = before.split(",")
    return [f"{before}{comma}{name}" for name in _beginning(SECTIONS, last) if name not in named]


def colors(incomplete: str) -> list[str]:
    """Offer when there is to be colour."""
    return _beginning(["auto", "always", "never"], incomplete)


def _beginning(names: Iterable[str], incomplete: str) -> list[str]:
    return [name for name in names if name.startswith(incomplete)]
