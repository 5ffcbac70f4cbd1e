"""The commands: options in, one call, output, exit code. Only here is anything printed or the process ended."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import typer
from typer._click.exceptions import ClickException

from briefing.cli.brief_command import brief
from briefing.cli.defaults import defaults_of_brief
from briefing.cli.deliver import Interrupted
from briefing.cli.group import DEFAULT, DefaultGroup
from briefing.cli.parameters import command
from briefing.cli.screen import is_typed, say_error
from briefing.errors import BriefingError, Unforeseen, UsageError
from briefing.output import ClosedPipe
from briefing.visible import reason

if TYPE_CHECKING:
    from collections.abc import Sequence

INTERRUPTED = 130
CLOSED_PIPE = 141

app = typer.Typer(
    cls=DefaultGroup,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
app.callback()(lambda: None)  # a group also while it has but one command
app.command(DEFAULT)(command(DEFAULT, brief))
# All other commands are loaded when they are named, or when help, the manual or the shell wants them all.
LATER = {
    "digest": "briefing.cli.digest_command:digest",
    "batch": "briefing.cli.batch_command:batch",
    "check": "briefing.cli.check_command:check",
    "read": "briefing.cli.listing:read",
    "rankers": "briefing.cli.listing:rankers",
    "languages": "briefing.cli.listing:languages",
    "formats": "briefing.cli.listing:formats",
    "manual": "briefing.cli.manual:manual",
}
_HIDDEN = "manual"
_WANTS_ALL = frozenset({"-h", "--help", _HIDDEN})
_COMPLETION = "_BRIEFING_COMPLETE"  # set by the shell that asks what could stand here


def _load_named(arguments: Sequence[str]) -> None:
    from importlib import import_module  # noqa: PLC0415 - a brief needs none of them

    first = arguments[0] if arguments else "--help" if is_typed() else ""
    wants_all = first in _WANTS_ALL or _COMPLETION in os.environ
    for name, place in LATER.items():
        if wants_all or first == name:
            module, _, attribute = place.partition(":")
            act = getattr(import_module(module), attribute)
            app.command(name, hidden=name == _HIDDEN)(command(name, act))


def run(arguments: Sequence[str]) -> int:
    """Run the command and return its exit code; every failure becomes a line or two on stderr.

    With ``--debug`` what nobody thought of is raised, so that its traceback is seen.
    """
    try:
        _load_named(arguments)
        defaults = {} if arguments[:1] and arguments[0] in LATER else {DEFAULT: defaults_of_brief(arguments)}
        return int(app(list(arguments), prog_name="briefing", standalone_mode=False, default_map=defaults) or 0)
    except (ClosedPipe, Interrupted, typer.Abort) as ending:
        return getattr(ending, "exit_code", CLOSED_PIPE if isinstance(ending, ClosedPipe) else INTERRUPTED)
    except BriefingError as error:
        if isinstance(error, Unforeseen) and "--debug" in arguments:
            raise
        letter = error
    except ClickException as error:
        letter = UsageError(error.format_message(), "`briefing --help` shows what there is")
    except Exception as error:
        if "--debug" in arguments:
            raise
        said = f"this should not have happened: {type(error).__name__}: {reason(error)[:200]}"
        letter = BriefingError(said, "run it again with --debug and report what it prints")
    say_error(letter)
    return letter.exit_code
