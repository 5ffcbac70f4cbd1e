"""How long a digest may take: one clock for all that it waits for and all that it works at."""

from __future__ import annotations

import signal
from contextlib import contextmanager
from threading import current_thread, main_thread
from time import monotonic
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import FrameType

_AGAIN = 0.25  # seconds between two calls to a library that swallowed the first


class Late(BaseException):
    """The time is over. No Exception, for a library that catches those would go on."""


class Clock:
    """The seconds that a run has, from now on.

    >>> clock = Clock(60)
    >>> 59 < clock.left() <= 60
    True
    """

    def __init__(self, seconds: float) -> None:
        self.seconds = seconds
        self.end = monotonic() + seconds

    def left(self) -> float:
        """Return the seconds that are left, 0 where the time is over."""
        return max(0.0, self.end - monotonic())

    def longer(self, seconds: float) -> Clock:
        """Return a clock that began with this one and runs so much longer."""
        clock = Clock(self.seconds + seconds)
        clock.end = self.end + seconds
        return clock

    @contextmanager
    def bounded(self) -> Iterator[None]:
        """Raise Late where the time is over before the block has ended, whatever it waits for or works at.

        Signals do that, so it holds in the main thread alone; elsewhere only a block that begins too late is stopped.
        """
        if not self.left():
            raise Late
        if current_thread() is not main_thread():
            yield
            return
        before = signal.signal(signal.SIGALRM, _raise)
        signal.setitimer(signal.ITIMER_REAL, self.left() or _AGAIN, _AGAIN)
        try:
            yield
        finally:
            signal.signal(signal.SIGALRM, signal.SIG_IGN)
            signal.setitimer(signal.ITIMER_REAL, 0)
            signal.signal(signal.SIGALRM, before)


def _raise(number: int, frame: FrameType | None) -> None:
    del number, frame
    raise Late
