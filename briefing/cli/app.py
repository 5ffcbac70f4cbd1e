"""The Typer app: all commands, those that are not named loaded no sooner than help or the shell wants them."""

from __future__ import annotations

import os
from importlib import import_module
from typing import TYPE_CHECKING

import typer
from typer._click.exceptions import ClickException

from briefing.cli.brief_command import brief
from briefing.cli.defaults import DEFAULT, LATER, defaults_of_brief
from briefing.cli.deliver import Interrupted
from briefing.cli.group import DefaultGroup
from briefing.cli.parameters import command
from briefing.cli.screen import is_typed
from briefing.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Sequence

app = typer.Typer(
    cls=DefaultGroup,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
app.callback()(lambda: None)  # a group also while it has but one command
app.command(DEFAULT)(command(DEFAULT, brief))
_HIDDEN = "manual"
_WANTS_ALL = frozenset({"-h", "--help", _HIDDEN})
_COMPLETION = "_BRIEFING_COMPLETE"  # set by the shell that asks what could stand here
_INTERRUPT = 2  # the signal that Typer makes an Abort of


def call(arguments: Sequence[str]) -> int:
    """Let Typer read the arguments and run the command that they name; return its exit code.

    Raises UsageError for arguments that cannot be understood, and whatever the command raises.
    """
    _load_named(arguments)
    defaults = {} if arguments[:1] and arguments[0] in LATER else {DEFAULT: defaults_of_brief(arguments)}
    try:
        return int(app(list(arguments), prog_name="briefing", standalone_mode=False, default_map=defaults) or 0)
    except typer.Abort as ending:
        raise Interrupted(_INTERRUPT) from ending
    except ClickException as error:
        raise UsageError(error.format_message(), "`briefing --help` shows what there is") from error


def _load_named(arguments: Sequence[str]) -> None:
    first = arguments[0] if arguments else "--help" if is_typed() else ""
    wants_all = first in _WANTS_ALL or _COMPLETION in os.environ
    for name, place in LATER.items():
        if wants_all or first == name:
            module, _, attribute = place.partition(":")
            act = getattr(import_module(module), attribute)
            app.command(name, hidden=name == _HIDDEN)(command(name, act))
