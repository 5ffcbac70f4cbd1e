"""``briefing batch [OPTIONS] SOURCE... -o OUT``: a brief of each document of a collection."""

from __future__ import annotations

import gc
import os
from typing import TYPE_CHECKING

import typer

from briefing.cli.deliver import Interrupted, is_typed, say, signals_raise
from briefing.errors import UsageError
from briefing.options import brief_options, read_options
from briefing.output import STDOUT
from briefing.sources import STDIN

if TYPE_CHECKING:
    from briefing.batch.run import Batch, Tally
    from briefing.cli.defaults import Given

PARTLY = 5


def batch(ctx: typer.Context, given: Given) -> None:
    """Brief each document of a collection.

    briefing batch corpus/ -o briefs.jsonl
    """
    del ctx
    tally = _watched(_asked(given), given.progress, quiet=given.quiet)
    if tally.failed:
        raise typer.Exit(PARTLY)


def _asked(given: Given) -> Batch:
    from briefing.batch.collection import Collection  # noqa: PLC0415 - a brief of one source needs nothing of this
    from briefing.batch.items import Settings  # noqa: PLC0415
    from briefing.batch.rows import Wanted  # noqa: PLC0415
    from briefing.batch.run import Batch  # noqa: PLC0415

    wanted, reading = brief_options(vars(given), "batch"), read_options(vars(given), "batch")
    return Batch(
        collection=Collection(
            sources=_sources(given.sources, given.files_from),
            wanted=Wanted(given.text_field, given.id_field, given.title_field, given.published_field),
            encoding=reading.encoding,
            include=reading.include,
            exclude=reading.exclude,
        ),
        settings=Settings(options=wanted, reading=reading, seconds=given.max_time),
        output=given.output,
        form="json" if given.json else given.format,
        engine=given.engine,
        jobs=given.jobs or _cores(),
        scheduler=given.scheduler,
        resume=given.resume,
        fail_fast=given.fail_fast,
    )


def _watched(asked: Batch, progress: str, *, quiet: bool) -> Tally:
    from briefing.batch.collection import bytes_of  # noqa: PLC0415 - as above
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
