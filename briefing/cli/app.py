"""The Typer app: all commands, those that are not named loaded no sooner than help or the shell wants them.

The table of options becomes what Typer reads: the parameters of each command, and the words that a shell completes.
"""

from __future__ import annotations

import os
from importlib import import_module
from inspect import Parameter, Signature
from typing import TYPE_CHECKING, Any

import typer
from typer._click.exceptions import ClickException
from typer.core import TyperGroup

from briefing.cli.brief_command import brief
from briefing.cli.defaults import DEFAULT, LATER, Given, defaults_of_brief, unset
from briefing.cli.deliver import Interrupted, is_typed
from briefing.errors import UsageError
from briefing.options import options_of
from briefing.options.values import FLAG, NAMES

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

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
