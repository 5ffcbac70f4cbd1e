"""The manual page, made from the same words as ``--help``: ``briefing manual > docs/briefing.1``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from briefing import __version__
from briefing.cli.app import EXAMPLES
from briefing.cli.defaults import DEFAULT, FILE
from briefing.cli.deliver import deliver
from briefing.options import keys_of
from briefing.output import STDOUT

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    import typer

    from briefing.cli.defaults import Given

_EXIT_CODES = (
    ("0", "done"),
    ("1", "`check` found something"),
    ("2", "usage: what was asked for cannot be understood"),
    ("3", "nothing to brief"),
    ("4", "could not: a source cannot be read, or an output cannot be written"),
    ("5", "partly: some sources failed, each named on standard error, and the brief is of the rest"),
    ("130", "interrupted"),
    ("141", "whoever read the output has gone"),
)
_ENVIRONMENT = (
    ("BRIEFING_LENGTH, BRIEFING_FORMAT, ...", "options by their long names; flags win"),
    ("NO_COLOR, FORCE_COLOR, TERM", "whether there is colour"),
    ("COLUMNS", "how wide the terminal is"),
)


def manual(ctx: typer.Context, given: Given) -> None:
    """Print the manual page, for `man -l -`."""
    del given
    deliver(manual_page(ctx.parent or ctx), STDOUT)


def manual_page(ctx: Any) -> str:  # noqa: ANN401 - the group's context, Typer's own
    """Return the page as roff, the same for every run of a version."""
    summary, _, examples = EXAMPLES.partition("\n\nExamples:\n")
    commands = {name: command for name, command in ctx.command.commands.items() if not command.hidden}
    lines = [
        f'.TH BRIEFING 1 "" "briefing {__version__}" "User Commands"',
        ".SH NAME",
        r"briefing \- " + _roff(summary.rstrip(".").replace("Turn", "turn", 1)),
        ".SH SYNOPSIS",
        ".B briefing",
        _roff("[OPTIONS] [SOURCE]..."),
        ".br",
        ".B briefing",
        _roff("COMMAND [OPTIONS] ..."),
        ".SH EXAMPLES",
        ".nf",
        *(_roff(line) for line in examples.rstrip().splitlines()),
        ".fi",
        ".SH OPTIONS",
        *_tagged(_options(commands[DEFAULT], ctx)),
        ".SH COMMANDS",
        *(line for name, command in commands.items() if name != DEFAULT for line in _command(name, command, ctx)),
        ".SH FILES",
        *_tagged(_files()),
        ".SH EXIT STATUS",
        *_tagged(_EXIT_CODES),
        ".SH ENVIRONMENT",
        *_tagged(_ENVIRONMENT),
    ]
    return "\n".join(lines) + "\n"


def _files() -> Iterator[tuple[str, str]]:
    yield f"./{FILE}", "read where it belongs to the user and nobody else may write it; its keys go before the next"
    yield f"~/.config/briefing/{FILE}", "the user's own; another folder where the system has one"
    for table, where in (("brief", "[brief], of the main command"), ("digest", "[digest.NAME], of a profile")):
        yield where, ", ".join(keys_of(table))


def _options(command: Any, ctx: Any) -> Iterator[tuple[str, str]]:  # noqa: ANN401
    for parameter in command.get_params(ctx):
        record = parameter.get_help_record(ctx)
        if record:
            yield record


def _command(name: str, command: Any, ctx: Any) -> Iterator[str]:  # noqa: ANN401
    yield f".SS briefing {_roff(name)}"
    yield _roff(" ".join((command.help or "").split()))
    yield from _tagged(_options(command, ctx))


def _tagged(rows: Iterable[tuple[str, str]]) -> Iterator[str]:
    for name, meaning in rows:
        yield from (".TP", f".B {_roff(name)}", _roff(" ".join(meaning.split())))


def _roff(text: str) -> str:
    r"""Return a line of text as roff that shows it.

    >>> _roff(".--color 'x' \\ y")
    "\\&.\\-\\-color 'x' \\e y"
    """
    escaped = text.replace("\\", r"\e").replace("-", r"\-")
    return rf"\&{escaped}" if escaped[:1] in (".", "'") else escaped
