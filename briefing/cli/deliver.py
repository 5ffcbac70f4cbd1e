"""The last step of every command: the text goes to standard output or to a file, even if a signal comes."""

from __future__ import annotations

import os
from contextlib import contextmanager
from typing import TYPE_CHECKING

from briefing.cli.screen import say_error
from briefing.output import STDOUT, append_file, write_file, write_new_file, write_stdout

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from types import FrameType

    from briefing.errors import BriefingError


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
