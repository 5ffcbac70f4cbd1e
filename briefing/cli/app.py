"""The Typer app: all commands, those that are not named loaded no sooner than help or the shell wants them."""

from __future__ import annotations

import os
from importlib import import_module
from typing import TYPE_CHECKING, Any

import typer
from typer._click.exceptions import ClickException
from typer.core import TyperGroup

from briefing.cli.brief_command import brief
from briefing.cli.defaults import DEFAULT, LATER, defaults_of_brief
from briefing.cli.deliver import Interrupted, is_typed
from briefing.cli.parameters import command
from briefing.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Sequence

_OF_THE_GROUP = frozenset({"-h", "--help", "--install-completion", "--show-completion"})
EXAMPLES = """\
Turn text into a brief that a person can trust: every line stands in the source.

Examples:
  briefing article.txt                     a brief on the terminal
  cat article.txt | briefing               a brief of what is piped in, as Markdown
  briefing a.txt b.md -o brief.md          one brief of two sources, into a file
  briefing article.txt --json | jq         every line with its place in the text
  briefing report.txt -l 120w -s summary   a summary of at most 120 words
"""


class DefaultGroup(TyperGroup):
    """Runs ``brief`` where no command is named, and shows its options on the first page of help."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:  # noqa: ANN401 - Typer's own context
        """Put the default command in front of arguments that name none."""
        if not args or (args[0] not in self.commands and args[0] not in _OF_THE_GROUP):
            args = [DEFAULT, *args]
        return super().parse_args(ctx, args)

    def format_help(self, ctx: Any, formatter: Any) -> None:  # noqa: ANN401 - Typer's own types
        """Write examples, the options of ``brief`` and the commands on one page."""
        write_front_page(self, ctx, formatter)


def write_front_page(group: TyperGroup, ctx: Any, formatter: Any) -> None:  # noqa: ANN401 - Typer's own types
    """Write the page that ``briefing --help`` shows."""
    brief = group.commands[DEFAULT]
    formatter.write_usage("briefing", "[OPTIONS] [SOURCE]...  |  briefing COMMAND --help")
    formatter.write("\n" + EXAMPLES)
    _write_section(formatter, "Options", [row for p in brief.get_params(ctx) if (row := p.get_help_record(ctx))])
    others = [
        (name, command.get_short_help_str())
        for name, command in group.commands.items()
        if name != DEFAULT and not command.hidden
    ]
    _write_section(formatter, "Commands", others)
    _write_section(formatter, "Shell", [("--install-completion", "Let this shell complete options, names and files.")])


def _write_section(formatter: Any, title: str, rows: Sequence[tuple[str, str]]) -> None:  # noqa: ANN401
    with formatter.section(title):
        formatter.write_dl(rows)


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
