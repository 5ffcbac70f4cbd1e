"""``briefing batch [OPTIONS] SOURCE... -o OUT``: a brief of each document of a collection.

How it is getting on stands on stderr: a bar on a terminal, a line now and then where asked, failures by name.
"""

from __future__ import annotations

import gc
import os
import sys
import time
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import typer

from briefing.cli.deliver import Interrupted, is_typed, say, signals_raise
from briefing.errors import UsageError
from briefing.options import brief_options, read_options
from briefing.output import STDOUT
from briefing.registry import unknown
from briefing.sources import STDIN
from briefing.visible import visible

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from briefing.batch.items import Outcome
    from briefing.batch.run import Batch, Tally
    from briefing.cli.defaults import Given

_KINDS = ("auto", "bar", "plain", "none")
_NAMED = 20  # failures that are named; each has its record in the output
_PLAIN_SECONDS = 10


class Watch:
    """Counts what a run tells it, names failures, and passes the rest on to whoever shows it."""

    def __init__(self, say_line: Callable[[str], None], show: Callable[[Watch], None], total: int) -> None:
        self.say = say_line
        self.show = show
        self.total = total  # bytes of the collection, 0 where nobody knows
        self.behind = 0
        self.documents = 0
        self.failed = 0
        self.began = time.monotonic()

    def outcome(self, outcome: Outcome) -> None:
        """Count a document, and name it if it has failed."""
        self.documents += 1
        if outcome.failure:
            self.failed += 1
            if self.failed <= _NAMED:
                said = outcome.failure.message
                self.say(f"error: {said}" if outcome.source in said else f"error: {outcome.source}: {said}")

    def moved(self, weight: int) -> None:
        """Count the bytes that are behind us."""
        self.behind += weight
        self.show(self)

    def rate(self) -> float:
        """Return the documents a second so far."""
        return self.documents / max(time.monotonic() - self.began, 0.001)


@contextmanager
def watching(kind: str, total: Callable[[], int], *, quiet: bool) -> Iterator[Watch]:
    """Give what shows the progress of a run as the user wants it; by itself a bar on a terminal and nothing elsewhere.

    Raises UsageError for an unknown kind.
    """
    if kind not in _KINDS:
        raise unknown("progress", kind, list(_KINDS))
    if kind == "auto":
        kind = "bar" if not quiet and sys.stderr is not None and sys.stderr.isatty() else "none"
    if kind == "bar":
        with _bar(total()) as watch:
            yield watch
        return
    yield Watch(
        say,
        _line_now_and_then(time.monotonic()) if kind == "plain" else lambda _: None,
        total() if kind == "plain" else 0,
    )


def say_tally(tally: Tally, watch: Watch, output: str) -> None:
    """Write the summary of a run: done, failed, skipped, and how fast."""
    if tally.was_finished:
        say(f"'{output}' was finished before: {tally.done:,} done, {tally.failed:,} failed; nothing to do")
        return
    if watch.failed > _NAMED:
        say(f"error: {watch.failed - _NAMED:,} further documents failed")
    before = f" ({tally.resumed:,} by an earlier run)" if tally.resumed else ""
    seconds = time.monotonic() - watch.began
    say(
        f"{tally.done:,} done, {tally.failed:,} failed, {tally.skipped:,} skipped{before}:"
        f" {watch.documents:,} documents in {seconds:.1f} s, {watch.rate():.1f} a second"
    )


def _line_now_and_then(last: float) -> Callable[[Watch], None]:
    def show(watch: Watch) -> None:
        nonlocal last
        if time.monotonic() - last < _PLAIN_SECONDS:
            return
        last = time.monotonic()
        part = f", {watch.behind / watch.total:.0%}" if watch.total else ""
        left = _seconds_left(watch)
        say(f"{watch.documents:,} documents, {watch.failed:,} failed, {watch.rate():.1f} a second{part}{left}")

    return show


def _seconds_left(watch: Watch) -> str:
    if not watch.total or not watch.behind:
        return ""
    seconds = (time.monotonic() - watch.began) * (watch.total - watch.behind) / watch.behind
    return f", {int(seconds) // 3600}:{int(seconds) // 60 % 60:02d}:{int(seconds) % 60:02d} left"


@contextmanager
def _bar(total: int) -> Iterator[Watch]:
    from rich.console import Console  # noqa: PLC0415 - 45 ms, on a terminal only
    from rich.progress import BarColumn, Progress, TaskProgressColumn, TextColumn, TimeRemainingColumn  # noqa: PLC0415
    from rich.text import Text  # noqa: PLC0415

    console = Console(stderr=True)
    columns: list[Any] = [BarColumn(), TaskProgressColumn(), TextColumn("{task.fields[told]}"), TimeRemainingColumn()]
    with Progress(*columns, console=console, transient=True) as progress:
        task = progress.add_task("", total=total or None, told="")

        def show(watch: Watch) -> None:
            told = f"{watch.documents:,} documents, {watch.rate():.0f} a second"
            progress.update(task, completed=watch.behind, told=told)

        yield Watch(lambda line: console.print(Text(visible(line))), show, total)


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
