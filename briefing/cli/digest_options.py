"""The options of `briefing digest`: one for every key of a profile, of the same name, and none has a value of its own.

What is not given comes from BRIEFING_* variables, then from the profile, then from the table of defaults.
"""

from __future__ import annotations

from typing import Annotated

import typer


def _named(*names: str, metavar: str, text: str, variable: str | None = None) -> typer.models.OptionInfo:
    found: typer.models.OptionInfo = typer.Option(
        *names, metavar=metavar, help=text, envvar=variable, show_envvar=False, show_default=False
    )
    return found


ProfileName = Annotated[
    str | None, typer.Argument(metavar="[PROFILE]", help="A profile of the config file.", show_default=False)
]
Sources = Annotated[
    list[str] | None,
    _named("--source", "--sources", metavar="SOURCE", text="A file, folder, glob, URL or feed to look at; repeatable."),
]
Follow = Annotated[
    list[str] | None,
    _named("--follow", metavar="PAGE", text="A page or file whose changes are told; repeatable."),
]
Output = Annotated[
    str | None,
    _named(
        "-o", "--output", metavar="FILE", text="Write here; {date}, {time} and {profile} are filled in.",
        variable="BRIEFING_OUTPUT",
    ),
]  # fmt: skip
Append = Annotated[
    bool | None, typer.Option("--append/--no-append", help="Add to the output file.", show_default=False)
]
Title = Annotated[str | None, _named("--title", metavar="TEXT", text="The title of the digest.")]
Format = Annotated[
    str | None,
    _named(
        "-f", "--format", metavar="FORMAT", text="auto, terminal, markdown, text, html, json or jsonl.",
        variable="BRIEFING_FORMAT",
    ),
]  # fmt: skip
Length = Annotated[
    str | None,
    _named("-l", "--length", metavar="LENGTH", text="Of each story's summary (3).", variable="BRIEFING_LENGTH"),
]
Stories = Annotated[
    str | None, _named("--stories", metavar="N", text="How many stories are briefed (10), or all; the rest are lines.")
]
Sections = Annotated[
    str | None,
    _named(
        "-s", "--sections", metavar="LIST", text="Of each story (summary,figures,quotes).", variable="BRIEFING_SECTIONS"
    ),
]
Figures = Annotated[
    str | None, _named("--figures", metavar="N", text="Key figures of a story (4).", variable="BRIEFING_FIGURES")
]
Quotes = Annotated[
    str | None, _named("--quotes", metavar="N", text="Quotations of a story (2).", variable="BRIEFING_QUOTES")
]
Focus = Annotated[
    str | None, _named("--focus", metavar="WORDS", text="What summaries are to be about.", variable="BRIEFING_FOCUS")
]
Ranker = Annotated[
    str | None, _named("-r", "--ranker", metavar="NAME", text="How sentences are ranked.", variable="BRIEFING_RANKER")
]
Language = Annotated[
    str | None, _named("-L", "--language", metavar="CODE", text="auto, or a code.", variable="BRIEFING_LANGUAGE")
]
Full = Annotated[
    bool | None,
    typer.Option("--full/--no-full", help="Fetch the pages that stories link to, politely.", show_default=False),
]
StateFile = Annotated[
    str | None,
    _named(
        "--state", metavar="FILE", text="What has been seen (in the user's state folder).", variable="BRIEFING_STATE"
    ),
]
Since = Annotated[str | None, _named("--since", metavar="TIME", text="Leave out what is older: 2d, 12h, 1w or a date.")]
Always = Annotated[
    bool | None, typer.Option("--always/--no-always", help="Say it where nothing is new.", show_default=False)
]
Wait = Annotated[
    float | None,
    typer.Option("--wait", metavar="SECONDS", min=0, help="For another run to end (30).", show_default=False),
]
Deadline = Annotated[
    float | None,
    typer.Option("--deadline", metavar="SECONDS", min=1, help="For all sources together (120).", show_default=False),
]
Width = Annotated[
    int | None,
    typer.Option("--width", metavar="COLUMNS", min=20, help="Of terminal and text output.", show_default=False),
]
NoState = Annotated[bool, typer.Option("--no-state", help="Take all entries as new, and remember none.")]
DryRun = Annotated[bool, typer.Option("--dry-run", help="Show what would be new; change nothing.")]
Check = Annotated[bool, typer.Option("--check", help="Validate the config files, and fetch nothing.")]
Init = Annotated[bool, typer.Option("--init", help="Write a commented briefing.toml here.")]
InstallHelp = Annotated[bool, typer.Option("--install-help", help="Print a crontab line and a systemd timer.")]
ListAll = Annotated[bool, typer.Option("--list", help="List the entries that have been seen.")]
Forget = Annotated[
    str | None, _named("--forget", metavar="ENTRY", text="Forget an entry, by its key, link or title: it is new again.")
]
