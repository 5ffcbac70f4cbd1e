"""``briefing batch [OPTIONS] SOURCE... -o OUT``: a brief of each document of a collection."""

from __future__ import annotations

import gc
import os
from typing import TYPE_CHECKING, Annotated

import typer

from briefing.cli import options as opt
from briefing.cli.deliver import Interrupted, signals_raise
from briefing.cli.screen import is_typed, say
from briefing.errors import UsageError
from briefing.model import SECTIONS
from briefing.output import STDOUT
from briefing.pipeline import Reading, brief_options
from briefing.sources import STDIN

if TYPE_CHECKING:
    from briefing.batch.run import Batch, Tally

PARTLY = 5
_ALL_SECTIONS = ",".join(SECTIONS)

Sources = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="SOURCE...", show_default=False,
        help="Files, folders, globs; JSON Lines (also .gz, .bz2, .xz), CSV, Parquet; - for JSON Lines from stdin.",
    ),
]  # fmt: skip
Output = Annotated[
    str,
    typer.Option(
        "-o", "--output", metavar="OUT",
        help="A .jsonl, .csv or .parquet file, or a folder, with / at its end, for one file a document.",
        envvar="BRIEFING_OUTPUT", show_envvar=False,
    ),
]  # fmt: skip
Format = Annotated[
    str,
    typer.Option(
        "-f", "--format", metavar="FORMAT",
        help="jsonl, parquet or csv (one section); in a folder markdown, text, html or json. By itself as OUT says.",
        envvar="BRIEFING_FORMAT", show_envvar=False,
    ),
]  # fmt: skip
TextField = Annotated[
    str | None, typer.Option("--text-field", metavar="NAME", help="The field of a row with its text.")
]
IdField = Annotated[str | None, typer.Option("--id-field", metavar="NAME", help="The field of a row with its id.")]
TitleField = Annotated[
    str | None, typer.Option("--title-field", metavar="NAME", help="The field of a row with its title.")
]
PublishedField = Annotated[
    str | None,
    typer.Option("--published-field", metavar="NAME", help="The field of a row with its day of publication."),
]
Jobs = Annotated[
    int | None,
    typer.Option("-j", "--jobs", metavar="N", min=1, help="How many processes.", show_default="one a core"),
]
Engine = Annotated[
    str,
    typer.Option("--engine", metavar="NAME", help="pool (processes of this machine), dask, or inline (no process)."),
]
Scheduler = Annotated[
    str | None,
    typer.Option("--scheduler", metavar="ADDRESS", help="The Dask scheduler to use, such as tcp://head:8786."),
]
Resume = Annotated[bool, typer.Option("--resume", help="Go on where a run that was stopped has come to.")]
FailFast = Annotated[bool, typer.Option("--fail-fast", help="Stop at the first document that fails.")]
MaxTime = Annotated[
    float, typer.Option("--max-time", metavar="SECONDS", min=0.001, help="The longest that one document may take.")
]
Progress = Annotated[
    str,
    typer.Option(
        "--progress", metavar="KIND", help="auto (a bar on a terminal), bar, plain (a line each 10 s) or none."
    ),
]


def batch(  # noqa: PLR0913 - a command is a skin: its options are its parameters
    sources: Sources = None,
    output: Output = STDOUT,
    form: Format = "auto",
    json: opt.Json = False,
    length: opt.Length = "5",
    sections: opt.Sections = _ALL_SECTIONS,
    focus: opt.Focus = "",
    figures: opt.Figures = "8",
    quotes: opt.Quotes = "3",
    names: opt.Names = "8",
    ranker: opt.Ranker = "salience",
    language: opt.Language = "auto",
    encoding: opt.Encoding = None,
    text_field: TextField = None,
    id_field: IdField = None,
    title_field: TitleField = None,
    published_field: PublishedField = None,
    jobs: Jobs = None,
    engine: Engine = "pool",
    scheduler: Scheduler = None,
    resume: Resume = False,
    fail_fast: FailFast = False,
    max_time: MaxTime = 60.0,
    max_size: opt.MaxSize = None,
    files_from: opt.FilesFrom = None,
    include: opt.Include = None,
    exclude: opt.Exclude = None,
    progress: Progress = "auto",
    with_text: opt.WithText = False,
    explain: opt.Explain = False,
    quiet: opt.Quiet = False,
    debug: opt.Debug = False,
) -> None:
    """Brief each document of a collection.

    briefing batch corpus/ -o briefs.jsonl
    """
    del debug
    from briefing.batch.fields import Wanted  # noqa: PLC0415
    from briefing.batch.inputs import Collection  # noqa: PLC0415 - a brief of one source needs nothing of this
    from briefing.batch.items import Order  # noqa: PLC0415
    from briefing.batch.run import Batch  # noqa: PLC0415

    wanted = brief_options(
        length=length, sections=sections, focus=focus, figures=figures, quotes=quotes, names=names, ranker=ranker,
        with_text=with_text, explain=explain,
    )  # fmt: skip
    reading = Reading(
        language=None if language == "auto" else language.lower(), encoding=encoding,
        max_size=opt.size_in_bytes(max_size),
    )  # fmt: skip
    fields = Wanted(text_field, id_field, title_field, published_field)
    asked = Batch(
        collection=Collection(
            sources=_sources(sources, files_from), wanted=fields, encoding=encoding,
            include=tuple(include or ()), exclude=tuple(exclude or ()),
        ),
        order=Order(options=wanted, reading=reading, seconds=max_time),
        output=output, form="json" if json else form, engine=engine, jobs=jobs or _cores(), scheduler=scheduler,
        resume=resume, fail_fast=fail_fast,
    )  # fmt: skip
    tally = _watched(asked, progress, quiet=quiet)
    if tally.failed:
        raise typer.Exit(PARTLY)


def _watched(asked: Batch, progress: str, *, quiet: bool) -> Tally:
    from briefing.batch.inputs import bytes_of  # noqa: PLC0415 - as above
    from briefing.batch.run import run_batch  # noqa: PLC0415
    from briefing.cli.progress import say_tally, watching  # noqa: PLC0415

    gc.enable()  # this life is long
    try:
        with watching(progress, lambda: bytes_of(asked.collection), quiet=quiet) as watch, signals_raise():
            tally = run_batch(asked, watch)
    except Interrupted:
        if not quiet and asked.output != STDOUT:
            say("interrupted; the same command with --resume goes on from here")
        raise
    if not quiet:
        say_tally(tally, watch, asked.output)
    return tally


def _sources(sources: list[str] | None, files_from: str | None) -> tuple[str, ...]:
    if files_from:
        from briefing.sources.folders import listed  # noqa: PLC0415 - most runs name their sources

        return (*(sources or ()), *listed(files_from))
    if not sources and is_typed():
        raise UsageError("no source was named", "name a folder, files or a table; `briefing batch --help` shows more")
    return tuple(sources or [STDIN])


def _cores() -> int:
    """Return the cores that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
