"""The commands that only say what there is: ``read``, ``rankers``, ``languages``, ``formats``; and the manual page.

It is made from the same words as ``--help``: ``briefing manual > docs/briefing.1``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from briefing import __version__
from briefing.cli.app import EXAMPLES
from briefing.cli.defaults import DEFAULT, FILE
from briefing.cli.deliver import deliver, say_notice
from briefing.language.catalogue import LANGUAGES, with_words
from briefing.options import keys_of, read_options
from briefing.output import STDOUT
from briefing.pipeline import read_location
from briefing.rankers import ABOUT, RANKERS
from briefing.renderers import RENDERERS
from briefing.visible import harmless

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    import typer

    from briefing.cli.defaults import Given


def read(ctx: typer.Context, given: Given) -> None:
    """Print the text of a source, as the offsets of a brief count it."""
    del ctx
    found = read_location(given.source, read_options(vars(given), "read"))
    for document in found:
        for notice in document.notices:
            say_notice(notice)
    deliver("\n".join(harmless(document.text) for document in found), given.output, inputs=[given.source])


def rankers(ctx: typer.Context, given: Given) -> None:
    """List the rankers, the default first, each with what it goes by and the paper it comes from."""
    del ctx, given
    widest = max(map(len, RANKERS))
    rows = (f"{name:<{widest}}  {ABOUT[name].line} ({ABOUT[name].paper})\n" for name in RANKERS)
    deliver("".join(rows), STDOUT)


def languages(ctx: typer.Context, given: Given) -> None:
    """List the languages and what each has: stop words, a stemmer, words for figures and for quotations."""
    del ctx, given
    rows = []
    for code, language in LANGUAGES.items():
        has = {
            "stop words": language.stop_list,
            "stemmer": language.stemmer,
            "dates and units": True,  # of every language, from CLDR
            "number words and quotations": code in with_words(),
        }
        rows.append(f"{code}  {language.name:<12} {', '.join(name for name, there in has.items() if there)}".rstrip())
    deliver("\n".join(rows) + "\n", STDOUT)


def formats(ctx: typer.Context, given: Given) -> None:
    """List the formats that can be read and written, and what is loaded for each."""
    del ctx, given
    from briefing.readers.formats import FORMATS, WRAPPINGS  # noqa: PLC0415 - no other command needs the table

    told = [(form.name, form.shown, form.library) for form in FORMATS if form.shown]
    rows = [
        f"  {name:<20}{shown:<30}{library or 'nothing more'}".rstrip() for name, shown, library in (*told, *WRAPPINGS)
    ]
    deliver("read:" + "".join(f"\n{row}" for row in rows) + f"\nwritten:\n  {', '.join(RENDERERS)}\n", STDOUT)


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
