"""How a batch is getting on, on stderr: a bar on a terminal, a line now and then where asked, failures by name."""

from __future__ import annotations

import sys
import time
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from briefing.cli.deliver import say
from briefing.registry import unknown
from briefing.visible import visible

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from briefing.batch.items import Outcome
    from briefing.batch.run import Tally

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
