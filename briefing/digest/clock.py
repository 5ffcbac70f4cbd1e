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

_LEAST = 2.0  # seconds to work in, however short the time for all
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

    def longer_by_a_quarter(self) -> Clock:
        """Return a clock that began with this one and runs a quarter longer, or two seconds."""
        more = max(_LEAST, self.seconds / 4)
        clock = Clock(self.seconds + more)
        clock.end = self.end + more
        return clock

    @contextmanager
    def bounded(self, share: float = 1.0) -> Iterator[None]:
        """Raise Late where the time is over before the block has ended, whatever it waits for or works at.

        A block may be given a share of what is left, so that something is left for others. Signals do that, so it
        holds in the main thread alone; elsewhere only a block that begins too late is stopped.
        """
        if not self.left():
            raise Late
        if current_thread() is not main_thread():
            yield
            return
        before = signal.signal(signal.SIGALRM, _raise)
        signal.setitimer(signal.ITIMER_REAL, self.left() * share or _AGAIN, _AGAIN)
        try:
            yield
        finally:
            signal.signal(signal.SIGALRM, signal.SIG_IGN)
            signal.setitimer(signal.ITIMER_REAL, 0)
            signal.signal(signal.SIGALRM, before)


def _raise(number: int, frame: FrameType | None) -> None:
    del number, frame
    raise Late
