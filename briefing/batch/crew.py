"""The workers of one machine, seen from the run: started when needed, started anew when they die."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import tempfile
import threading
from contextlib import suppress
from pathlib import Path
from typing import IO, TYPE_CHECKING, cast

import msgspec

from briefing.batch.items import Failure, Outcome
from briefing.batch.work import failed
from briefing.batch.worker import READY, read_frame, write_frame
from briefing.errors import BriefingError
from briefing.visible import visible

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefing.batch.items import Item, Order

Outcomes = tuple[Outcome, ...]  # of one item

# The signals of somebody who ended a process for reasons of their own: the document gets a second try.
_FROM_OUTSIDE = frozenset({-signal.SIGKILL, -signal.SIGTERM, -signal.SIGHUP})


class WorkerFailed(BriefingError):
    """No worker could be started, so that no document can be briefed."""


class Worker:
    """One process that briefs chunk after chunk. A document that ends it costs itself, and a new start."""

    def __init__(self, order: Order) -> None:
        self.order = order
        self.process: subprocess.Popen[bytes] | None = None
        self.log: IO[bytes] | None = None
        self.is_closed = False
        self._decode = msgspec.msgpack.Decoder(tuple[Outcome, ...]).decode

    def brief(self, items: Sequence[Item]) -> list[Outcomes]:
        """Return the outcomes of each item, in order, whatever happens to the process. Raises WorkerFailed."""
        done: list[Outcomes] = []
        tried_again = -1
        while len(done) < len(items):
            done += self._attempt(items[len(done) :])
            if len(done) == len(items):
                break
            code = self._buried()
            if code in _FROM_OUTSIDE and tried_again != len(done) and not self.is_closed:
                tried_again = len(done)
                continue
            done.append((failed(items[len(done)], self._death(code), self.order),))
        return done

    def close(self) -> None:
        """End the process at once; a chunk that it is at fails."""
        self.is_closed = True
        if self.process:
            self.process.kill()
            self._buried()

    def _attempt(self, items: Sequence[Item]) -> Iterator[Outcomes]:
        """Yield the outcomes of the items, up to the one that ends the process."""
        if self.is_closed:
            return
        process = self._started()
        if self.is_closed:  # meanwhile
            process.kill()
        try:
            write_frame(cast("IO[bytes]", process.stdin), msgspec.msgpack.encode(items))
        except BrokenPipeError:
            return
        for _ in items:
            frame = read_frame(cast("IO[bytes]", process.stdout))
            if frame is None:
                return
            yield self._decode(frame)

    def _started(self) -> subprocess.Popen[bytes]:
        if self.process and self.process.poll() is None:
            return self.process
        self._buried()
        self.log = tempfile.TemporaryFile()  # noqa: SIM115 - closed with the process
        self.process = subprocess.Popen(
            [sys.executable, "-P", "-m", "briefing.batch.worker"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=self.log,
            env=_environment(),
        )
        try:
            write_frame(cast("IO[bytes]", self.process.stdin), msgspec.msgpack.encode(self.order))
            if read_frame(cast("IO[bytes]", self.process.stdout)) == READY:
                return self.process
        except BrokenPipeError:
            pass
        said = self._last_words()
        self._buried()
        raise WorkerFailed(f"cannot start a worker: {said}", "try --engine inline")

    def _buried(self) -> int:
        """Wait for the end of the process, close what belonged to it and return its exit code."""
        if not self.process:
            return 0
        process, self.process = self.process, None
        for stream in (process.stdin, process.stdout):
            if stream:
                _close(stream)
        code = process.wait()
        if self.log:
            self.log.close()
        return code

    def _last_words(self) -> str:
        if not self.log:
            return "no reason was given"
        self.log.seek(0)
        lines = self.log.read()[-4096:].decode("utf-8", "replace").split("\n")
        return visible(next((line for line in reversed(lines) if line.strip()), "no reason was given"))[:200]

    def _death(self, code: int) -> Failure:
        if code == -signal.SIGALRM:
            limit = f"{self.order.seconds:g} s"
            return Failure(f"not done after {limit}", "allow more with --max-time, or leave it out", "time")
        if code == -signal.SIGKILL:
            said, hint = "its worker was killed, maybe for lack of memory", "give the machine more, or leave it out"
            return Failure(said, hint, "crash")
        ended = f"by {signal.Signals(-code).name}" if code < 0 else f"with exit code {code}"
        return Failure(f"its worker was ended {ended}", "report the document that does this", "crash")


class Crew:
    """A number of workers, each used by one thread at a time; one that has been used before is taken first."""

    def __init__(self, order: Order) -> None:
        self.order = order
        self.idle: list[Worker] = []
        self.all: list[Worker] = []
        self.lock = threading.Lock()

    def brief(self, items: Sequence[Item]) -> list[Outcomes]:
        """Brief a chunk by a worker that is idle, or by a new one."""
        with self.lock:
            worker = self.idle.pop() if self.idle else self._new()
        try:
            return worker.brief(items)
        finally:
            with self.lock:
                self.idle.append(worker)

    def close(self) -> None:
        """End all workers."""
        with self.lock:
            for worker in self.all:
                worker.close()

    def _new(self) -> Worker:
        worker = Worker(self.order)
        self.all.append(worker)
        return worker


def _environment() -> dict[str, str]:
    """Let the worker find the package that this is, also where it was found by way of the current folder."""
    home = str(Path(__file__).resolve().parents[2])
    return os.environ | {"PYTHONPATH": os.pathsep.join(filter(None, [home, os.environ.get("PYTHONPATH")]))}


def _close(stream: IO[bytes]) -> None:
    with suppress(BrokenPipeError):  # what was still to be sent is of no use to anybody
        stream.close()
