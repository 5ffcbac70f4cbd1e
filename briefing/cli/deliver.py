"""The last step of every command: in which format, and to standard output or a file, even if a signal comes."""

from __future__ import annotations

import os
from contextlib import contextmanager
from typing import TYPE_CHECKING

from briefing.cli.screen import is_screen, say_error
from briefing.errors import UsageError
from briefing.model import SECTIONS
from briefing.output import STDOUT, append_file, write_file, write_new_file, write_stdout
from briefing.registry import unknown
from briefing.renderers import format_of, formats_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from types import FrameType

    from briefing.errors import BriefingError
    from briefing.model import BriefOptions


class Interrupted(BaseException):
    """A signal came while an output was being written; the half-written file is being removed."""

    def __init__(self, number: int) -> None:
        super().__init__(number)
        self.exit_code = 128 + number


def deliver(text: str, target: str, *, is_new: bool = False, inputs: Iterable[str] = ()) -> None:
    """Write the output of a command to ``target``: ``-`` is standard output, all else a file.

    A file that ``is_new`` is never written over one that is there, but gets a number.
    """
    if target == STDOUT:
        write_stdout(text)
        return
    from pathlib import Path  # noqa: PLC0415 - standard output needs none

    with signals_raise():
        (write_new_file if is_new else write_file)(Path(target), text, inputs=inputs)


def add(text: Callable[[bool], str], target: str, *, inputs: Iterable[str] = ()) -> None:
    """Add to an output; ``text`` is told whether something is there already."""
    if target == STDOUT:
        write_stdout(text(False))  # noqa: FBT003 - the one thing it asks
        return
    from pathlib import Path  # noqa: PLC0415 - as above

    with signals_raise():
        append_file(Path(target), text, inputs=inputs)


@contextmanager
def ended_after(seconds: float, error: BriefingError) -> Iterator[None]:
    """End the process with an error where a block takes longer, whatever it hangs at; its locks are free then."""
    from threading import Timer  # noqa: PLC0415 - only a digest has a deadline

    timer = Timer(seconds, _end, [error])
    timer.daemon = True
    timer.start()
    try:
        yield
    finally:
        timer.cancel()


def _end(error: BriefingError) -> None:
    from threading import Thread  # noqa: PLC0415 - as above

    telling = Thread(target=say_error, args=[error], daemon=True)  # stderr may be what hangs
    telling.start()
    telling.join(1.0)
    os._exit(error.exit_code)


@contextmanager
def signals_raise() -> Iterator[None]:
    """Let signals raise for a while, so that what is being written can be cleaned up."""
    import signal  # noqa: PLC0415 - standard output needs no clearing away

    watched = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)
    before = {number: signal.signal(number, _raise) for number in watched}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def _raise(number: int, frame: FrameType | None) -> None:
    del frame
    raise Interrupted(number)


_JOINTS = {"json": "", "jsonl": "", "csv": "", "markdown": "\n---\n\n"}


def resolved_form(asked: str, target: str, product: str = "brief") -> str:
    """Return the format that is meant: as asked, else by the output's ending, else by where the output goes."""
    known = formats_of(product)
    if asked == "auto" and target == STDOUT:
        return "terminal" if is_screen() else "markdown"
    if asked == "auto":
        ending = format_of(os.path.splitext(target)[1])
        return ending if ending in known else "markdown"
    if asked not in known:
        raise unknown("format", asked, ["auto", *known])
    return asked


def refuse_what_cannot_be(form: str, options: BriefOptions, *, each: bool, append: bool) -> None:
    """Raise UsageError where a format cannot hold what is asked of it."""
    if form == "csv" and len(options.sections) > 1 and options.sections != SECTIONS:
        raise UsageError(
            f"a CSV table holds one section, not {len(options.sections)}", "name one, such as --sections quotes"
        )
    if form == "html" and (each or append):
        asked = "--each" if each else "--append"
        raise UsageError(f"an HTML page holds one brief: it does not go with {asked}", "write one page per brief")


def joined(rendered: Sequence[str], form: str, *, is_begun: bool = False) -> str:
    """Put the outputs of several briefs one after the other; a CSV header stands once, at the top of the file."""
    if form == "csv":
        from briefing.renderers.table import without_header  # noqa: PLC0415 - other formats have none

        rendered = [without_header(table) if number or is_begun else table for number, table in enumerate(rendered)]
    return _JOINTS.get(form, "\n").join(rendered)
