"""``briefing check SUMMARY --source SOURCE``: is the summary true to its sources?"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from briefing.cli import options as opt
from briefing.cli.deliver import deliver
from briefing.cli.screen import is_screen, resolved_color, resolved_width, say_notice
from briefing.errors import UsageError
from briefing.output import STDOUT
from briefing.pipeline import Reading, render
from briefing.registry import unknown
from briefing.renderers import CHECK_RENDERERS, ENDINGS
from briefing.sources import STDIN

if TYPE_CHECKING:
    from briefing.verdicts import Status

FOUND = 1
_ENDINGS = {**ENDINGS, ".html": "html", ".htm": "html"}
_FLOORS: list[Status] = ["altered", "unsupported"]

Summary = Annotated[str, typer.Argument(metavar="SUMMARY", help="The summary: a file, or - for standard input.")]
CheckSources = Annotated[
    list[str] | None,
    typer.Option("-S", "--source", metavar="SOURCE", help="What it is a summary of; once for each source."),
]
FailOn = Annotated[
    str,
    typer.Option("--fail-on", metavar="VERDICT", help="Exit 1 on altered (and unsupported), or on unsupported alone."),
]


def check(  # noqa: PLR0913 - a command is a skin: its options are its parameters
    summary: Summary,
    sources: CheckSources = None,
    fail_on: FailOn = "altered",
    form: opt.Format = "auto",
    json: opt.Json = False,
    output: opt.Output = STDOUT,
    language: opt.Language = "auto",
    encoding: opt.Encoding = None,
    max_size: opt.MaxSize = None,
    width: opt.Width = None,
    color: opt.Color = "auto",
    quiet: opt.Quiet = False,
    debug: opt.Debug = False,
) -> None:
    """Hold every claim of a summary against its sources: briefing check summary.md --source article.txt."""
    del debug
    asked = _form("json" if json else form, output)
    floor = next((status for status in _FLOORS if status == fail_on), None)
    if floor is None:
        raise unknown("verdict to fail on", fail_on, [*_FLOORS])
    locations = sources or []
    if [summary, *locations].count(STDIN) > 1:
        raise UsageError("standard input can be read once", "name a file for the summary or for the source")
    from briefing.checkup import check_location  # noqa: PLC0415 - a brief needs none of it

    code = None if language == "auto" else language.lower()
    reading = Reading(language=code, encoding=encoding, max_size=opt.size_in_bytes(max_size))
    found = check_location(summary, locations, reading)
    for notice in () if quiet else found.notices:
        say_notice(notice)
    columns = resolved_width(width, asked)
    colored = resolved_color(color, on_screen=output == STDOUT and is_screen()) and asked == "terminal"
    deliver(render(found, asked, width=columns, color=colored), output, inputs=[summary, *locations])
    if found.faults(floor):
        raise typer.Exit(FOUND)


def _form(asked: str, target: str) -> str:
    if asked == "auto" and target != STDOUT:
        asked = _ENDINGS.get(Path(target).suffix.lower(), "markdown")
    elif asked == "auto":
        asked = "terminal" if is_screen() else "markdown"
    if asked not in CHECK_RENDERERS:
        raise unknown("format of a check", asked, ["auto", *CHECK_RENDERERS])
    return asked
