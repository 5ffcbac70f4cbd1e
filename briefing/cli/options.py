"""The options that commands share, each with its help, its short form and its variable."""

from __future__ import annotations

import re
from typing import Annotated

import typer

from briefing.cli import completing
from briefing.errors import UsageError

Sources = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="[SOURCE]...",
        help="A file, folder, pattern, web address or feed; - is standard input.",
        show_default=False,
        autocompletion=completing.sources,
    ),
]
Length = Annotated[
    str,
    typer.Option(
        "-l", "--length", metavar="LENGTH", help="5 (sentences), 120w (words), 600c (characters) or 20%.",
        envvar="BRIEFING_LENGTH", show_envvar=False,
    ),
]  # fmt: skip
Ranker = Annotated[
    str,
    typer.Option(
        "-r", "--ranker", metavar="NAME", help="How sentences are ranked; `briefing rankers` lists them.",
        envvar="BRIEFING_RANKER", show_envvar=False, autocompletion=completing.rankers,
    ),
]  # fmt: skip
Format = Annotated[
    str,
    typer.Option(
        "-f", "--format", metavar="FORMAT",
        help="auto (terminal on a screen, else markdown), or one that `briefing formats` lists.",
        envvar="BRIEFING_FORMAT", show_envvar=False, autocompletion=completing.forms,
    ),
]  # fmt: skip
Json = Annotated[bool, typer.Option("--json", help="Short for --format json.")]
Output = Annotated[
    str,
    typer.Option(
        "-o", "--output", metavar="FILE", help="Write here, whole or not at all; {date} and {time} are filled in.",
        envvar="BRIEFING_OUTPUT", show_envvar=False,
    ),
]  # fmt: skip
Append = Annotated[bool, typer.Option("--append", help="Add to the output file instead of replacing it.")]
Sections = Annotated[
    str,
    typer.Option(
        "-s", "--sections", metavar="LIST", help="Which sections, in which order.", envvar="BRIEFING_SECTIONS",
        show_envvar=False, autocompletion=completing.sections,
    ),
]  # fmt: skip
Language = Annotated[
    str,
    typer.Option(
        "-L", "--language", metavar="CODE", help="auto, or a code such as en, de, fr.", envvar="BRIEFING_LANGUAGE",
        show_envvar=False, autocompletion=completing.languages,
    ),
]  # fmt: skip
Focus = Annotated[
    str,
    typer.Option(
        "--focus", metavar="WORDS", help="What the summary is to be about.", envvar="BRIEFING_FOCUS", show_envvar=False
    ),
]
Title = Annotated[str | None, typer.Option("--title", help="The title, where the source does not say it.")]
Published = Annotated[
    str | None,
    typer.Option("--published", metavar="DATE", help="The day of publication, such as 2026-05-15."),
]
Encoding = Annotated[
    str | None,
    typer.Option("--encoding", metavar="NAME", help="The text encoding, where the source does not say it."),
]
Figures = Annotated[
    str,
    typer.Option(
        "--figures", metavar="N", help="How many key figures, or all.", envvar="BRIEFING_FIGURES", show_envvar=False
    ),
]
Quotes = Annotated[
    str,
    typer.Option(
        "--quotes", metavar="N", help="How many quotations, or all.", envvar="BRIEFING_QUOTES", show_envvar=False
    ),
]
Names = Annotated[
    str,
    typer.Option("--names", metavar="N", help="How many names, or all.", envvar="BRIEFING_NAMES", show_envvar=False),
]
Timeline = Annotated[
    str,
    typer.Option(
        "--timeline", metavar="N", help="How many dates, or all.", envvar="BRIEFING_TIMELINE", show_envvar=False
    ),
]
Drop = Annotated[
    list[str] | None,
    typer.Option(
        "--drop", metavar="PATTERN", help="Leave out sentences in which this regular expression is found; repeatable.",
        show_default=False,
    ),
]  # fmt: skip
WithText = Annotated[bool, typer.Option("--with-text", help="Carry the text of each source in JSON.")]
Each = Annotated[bool, typer.Option("--each", help="Make a brief of every source instead of one of all.")]
Explain = Annotated[bool, typer.Option("--explain", help="Say of each sentence why it was chosen or left out.")]
FrontMatter = Annotated[
    bool, typer.Option("--front-matter", help="Open Markdown with title, sources, dates and tags, for note-taking.")
]
Cite = Annotated[bool, typer.Option("--cite", help="Cite paragraphs in footnotes, in Markdown.")]
MaxSize = Annotated[
    str | None,
    typer.Option(
        "--max-size", metavar="SIZE", help="The largest source to read, such as 100M (default 20M of text, else 64M).",
        envvar="BRIEFING_MAX_SIZE", show_envvar=False,
    ),
]  # fmt: skip
FilesFrom = Annotated[
    str | None,
    typer.Option(
        "--files-from", metavar="FILE", help="Read names of sources, one a line or parted by NULs; - is stdin."
    ),
]
Include = Annotated[
    list[str] | None,
    typer.Option("--include", metavar="PATTERN", help="In folders, read only what fits, such as '*.pdf'; repeatable."),
]
Exclude = Annotated[
    list[str] | None,
    typer.Option("--exclude", metavar="PATTERN", help="In folders, leave out what fits; repeatable."),
]
Timeout = Annotated[
    float,
    typer.Option(
        "--timeout", metavar="SECONDS", min=0.1, help="How long a download may take in all.",
        envvar="BRIEFING_TIMEOUT", show_envvar=False,
    ),
]  # fmt: skip
NoCache = Annotated[bool, typer.Option("--no-cache", help="Fetch web addresses anew, and keep nothing of them.")]
Limit = Annotated[
    int | None,
    typer.Option("--limit", metavar="N", min=1, help="How many entries of a feed, newest first (default: all)."),
]
Full = Annotated[bool, typer.Option("--full", help="Fetch the pages that the entries of a feed link to.")]
Width = Annotated[
    int | None,
    typer.Option(
        "--width", metavar="COLUMNS", min=20, help="How wide terminal and text output is.", envvar="BRIEFING_WIDTH",
        show_envvar=False,
    ),
]  # fmt: skip
Color = Annotated[
    str,
    typer.Option(
        "--color",
        metavar="WHEN",
        help="auto, always or never.",
        envvar="BRIEFING_COLOR",
        show_envvar=False,
        autocompletion=completing.colors,
    ),
]
Quiet = Annotated[bool, typer.Option("-q", "--quiet", help="No warnings; errors only.")]
Verbose = Annotated[bool, typer.Option("-v", "--verbose", help="Say on stderr what was read.")]
Debug = Annotated[bool, typer.Option("--debug", help="Show a traceback where something fails.")]
Version = Annotated[bool, typer.Option("-V", "--version", help="Say the version and stop.")]

_SIZE = re.compile(r"(\d+(?:\.\d+)?)\s*([kmg]?)(?:i?b)?", re.IGNORECASE)
_POWERS = {"": 0, "k": 1, "m": 2, "g": 3}


def size_in_bytes(size: str | None) -> int | None:
    """Read a size as people write it, in units of 1,024.

    >>> size_in_bytes("100M"), size_in_bytes(None)
    (104857600, None)
    """
    if size is None:
        return None
    match = _SIZE.fullmatch(size.strip())
    if not match or not float(match[1]):
        raise UsageError(f"no size '{size}'", "a size is 500K, 100M or 1G")
    return int(float(match[1]) * 1024 ** _POWERS[match[2].lower()])
