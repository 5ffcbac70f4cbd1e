"""The table of options -> what Typer reads: the parameters of each command, and the words that a shell completes."""

from __future__ import annotations

import os
from importlib import import_module
from inspect import Parameter, Signature
from typing import TYPE_CHECKING, Any

import typer

from briefing.cli.defaults import DEFAULT, Given, unset
from briefing.options import options_of
from briefing.options.values import FLAG, NAMES

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from briefing.options.values import Option


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


_PROFILE = "digest"  # what a profile may set has no value of its own: flags, variables, profile, default, in this order


def command(name: str, act: Callable[[typer.Context, Given], int | None]) -> Callable[..., int | None]:
    """Return a command as Typer wants it: what does the work, with a parameter for each row of the table."""
    options = options_of(name)

    def run(ctx: typer.Context, **values: Any) -> int | None:  # noqa: ANN401 - a value of any option
        for option in options:
            option.refuse_beyond(values[option.name])
        return act(ctx, Given(**values))

    context = Parameter("ctx", Parameter.KEYWORD_ONLY, annotation=typer.Context)
    run.__signature__ = Signature([context, *(_parameter(option, name) for option in options)])  # type: ignore[attr-defined]
    run.__doc__ = act.__doc__
    return run


def _parameter(option: Option, command: str) -> Parameter:
    is_resolved_later = command == _PROFILE and command in option.file
    default = None if is_resolved_later else unset(option)
    typed = option.kind.typed if default is not None else option.kind.typed | None
    # Said as a default: to make an Annotated of each takes Python 4 ms.
    info = _option(option, default, is_resolved_later) if option.flags else _argument(option, default)
    return Parameter(option.name, Parameter.KEYWORD_ONLY, default=info, annotation=typed)


def _argument(option: Option, default: Any) -> Any:  # noqa: ANN401 - what Typer makes of it
    return typer.Argument(
        default,
        metavar=option.metavar,
        help=option.help,
        show_default=option.shown_default,
        autocompletion=offering(option),
    )


def _option(option: Option, default: Any, is_resolved_later: bool) -> Any:  # noqa: ANN401 - what Typer makes of it
    flags = option.flags.split()
    if is_resolved_later and option.kind is FLAG:
        flags[-1] += f"/--no-{flags[-1].removeprefix('--')}"
    return typer.Option(
        default,
        *flags,
        metavar=option.metavar,
        help=option.help,
        envvar=option.variable,
        show_envvar=False,
        show_default=False if is_resolved_later else option.shown_default,
        min=option.least,
        autocompletion=offering(option),
    )
