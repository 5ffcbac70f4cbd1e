"""``briefing check SUMMARY --source SOURCE``: is the summary true to its sources?"""

from __future__ import annotations

from typing import TYPE_CHECKING

import typer

from briefing.cli.deliver import deliver, is_screen, resolved_color, resolved_form, resolved_width, say_notice
from briefing.errors import UsageError
from briefing.options import read_options
from briefing.options.values import floor
from briefing.output import STDOUT
from briefing.pipeline import render
from briefing.sources import STDIN

if TYPE_CHECKING:
    from briefing.cli.defaults import Given

FOUND = 1


def check(ctx: typer.Context, given: Given) -> None:
    """Hold every claim of a summary against its sources: briefing check summary.md --source article.txt."""
    del ctx
    form = resolved_form("json" if given.json else given.format, given.output, "check")
    worst = floor(given.fail_on)
    locations = given.sources or []
    if [given.summary, *locations].count(STDIN) > 1:
        raise UsageError("standard input can be read once", "name a file for the summary or for the source")
    from briefing.checkup import check_location  # noqa: PLC0415 - a brief needs none of it

    found = check_location(given.summary, locations, read_options(vars(given), "check"))
    if given.judge:
        from briefing.opinions import with_opinions  # noqa: PLC0415 - few ask a second time

        found = with_opinions(found, given.judge, given.judge_timeout)
    for notice in () if given.quiet else found.notices:
        say_notice(notice)
    columns = resolved_width(given.width, form)
    colored = resolved_color(given.color, on_screen=given.output == STDOUT and is_screen()) and form == "terminal"
    text = render(found, form, width=columns, color=colored)
    deliver(text, given.output, inputs=[given.summary, *locations])
    if found.faults(worst):
        raise typer.Exit(FOUND)
