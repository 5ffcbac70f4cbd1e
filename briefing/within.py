"""Work within a time: what a library does with a hostile text ends, also where the library knows no limit."""

from __future__ import annotations

import ctypes
from threading import Lock, Timer, get_ident
from time import sleep
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

Made = TypeVar("Made")


class _Late(BaseException):
    """The time is over. No Exception, so that a library that catches those does not swallow it."""


def within(seconds: float, work: Callable[[], Made]) -> Made | None:
    """Return what work makes; None where it takes longer than so many seconds of wall time.

    Works in any thread, where signals do not; the work is ended at its next step in Python. A clock is no measure
    that two machines agree on: what a page may hold is bounded by counts, and this is for what no count foresees.

    >>> within(5, lambda: 1 + 1)
    2
    """
    clock = _Clock(get_ident())
    timer = Timer(seconds, clock.ring)
    timer.daemon = True
    try:
        timer.start()
        return _stopped(work, clock)
    except _Late:
        return None
    finally:
        timer.cancel()


def _stopped(work: Callable[[], Made], clock: _Clock) -> Made:
    try:
        made = work()
    except _Late:
        raise
    except BaseException:
        clock.stop()
        raise
    clock.stop()
    return made


class _Clock:
    """Rings once, in the thread that it was made for, and never after that thread has stopped it."""

    def __init__(self, thread: int) -> None:
        self.thread = thread
        self.lock = Lock()
        self.is_stopped = self.has_rung = False

    def ring(self) -> None:
        with self.lock:
            if not self.is_stopped:
                self.has_rung = True
                ctypes.pythonapi.PyThreadState_SetAsyncExc(ctypes.c_ulong(self.thread), ctypes.py_object(_Late))

    def stop(self) -> None:
        """Stop the clock; where it rang in this very moment, wait for what it has sent on its way."""
        with self.lock:
            self.is_stopped = True
        while self.has_rung:
            sleep(0)
