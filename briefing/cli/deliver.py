"""The last step of every command: the text goes to standard output or to a file, even if a signal comes."""

from __future__ import annotations

import signal
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from briefing.output import STDOUT, write_file, write_stdout

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from types import FrameType

_SIGNALS = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)


class Interrupted(BaseException):
    """A signal came while an output was being written; the half-written file is being removed."""

    def __init__(self, number: int) -> None:
        super().__init__(number)
        self.exit_code = 128 + number


def deliver(text: str, target: str, *, append: bool = False, inputs: Iterable[str] = ()) -> None:
    """Write the output of a command to ``target``: ``-`` is standard output, all else a file."""
    if target == STDOUT:
        write_stdout(text)
        return
    with signals_raise():
        write_file(Path(target), text, append=append, inputs=inputs)


@contextmanager
def signals_raise() -> Iterator[None]:
    """Let signals raise for a while, so that what is being written can be cleaned up."""
    before = {number: signal.signal(number, _raise) for number in _SIGNALS}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def _raise(number: int, frame: FrameType | None) -> None:
    del frame
    raise Interrupted(number)
