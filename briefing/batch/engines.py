"""Who does the work: this process, worker processes, or a Dask cluster. Each gives the same outcomes in input order.

Entries are cut into chunks, of enough bytes each that handing them on costs nothing beside the work. An engine is a
function from chunks to their outcomes; the code that waits for them in order is one for all.
"""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import tempfile
import threading
from collections import deque
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO, TYPE_CHECKING, Protocol, cast

import msgspec
from msgspec import Struct

from briefing.batch.items import Failure, Outcome
from briefing.batch.work import brief_item, failed
from briefing.batch.worker import READY, read_frame, write_frame
from briefing.errors import BriefingError
from briefing.visible import visible

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from briefing.batch.items import Entry, Item, Settings


_MOST_ENTRIES = 256  # short messages come by the million, and what comes back for each is far longer than it
_AT_EACH_LENGTH = 4  # chunks before their length doubles, so that a handful of documents is shared out too


class Chunk(Struct, frozen=True):
    """Some entries that follow each other, and how many bytes are to be read for them."""

    entries: tuple[Entry, ...]
    size: int

    @property
    def items(self) -> tuple[Item, ...]:
        """What a worker needs of them."""
        return tuple(entry.item for entry in self.entries)


def chunks(entries: Iterable[Entry], size: int) -> Iterator[Chunk]:
    """Cut a stream of entries into chunks of about ``size`` bytes; an entry is never divided.

    >>> from briefing.batch.items import Entry, InMemory
    >>> [len(c.entries) for c in chunks((Entry(item=InMemory(""), name="", size=10) for _ in range(16)), 1000)]
    [1, 1, 1, 1, 2, 2, 2, 2, 4]
    """
    held: list[Entry] = []
    held_size, made = 0, 0
    for entry in entries:
        held.append(entry)
        held_size += entry.size
        if held_size >= size or len(held) >= min(_MOST_ENTRIES, 2 ** (made // _AT_EACH_LENGTH)):
            yield Chunk(tuple(held), held_size)
            held, held_size, made = [], 0, made + 1
    if held:
        yield Chunk(tuple(held), held_size)


# ---- workers -------------------------------------------------------------------------------------


Outcomes = tuple[Outcome, ...]  # of one item

# The signals of somebody who ended a process for reasons of their own: the document gets a second try.
_FROM_OUTSIDE = frozenset({-signal.SIGKILL, -signal.SIGTERM, -signal.SIGHUP})


class WorkerFailed(BriefingError):
    """No worker could be started, so that no document can be briefed."""


class Worker:
    """One process that briefs chunk after chunk. A document that ends it costs itself, and a new start."""

    def __init__(self, settings: Settings) -> None:
        self.settings = settings
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
            done.append((failed(items[len(done)], self._death(code), self.settings),))
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
            write_frame(cast("IO[bytes]", self.process.stdin), msgspec.msgpack.encode(self.settings))
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
            limit = f"{self.settings.seconds:g} s"
            return Failure(f"not done after {limit}", "allow more with --max-time, or leave it out", "time")
        if code == -signal.SIGKILL:
            said, hint = "its worker was killed, maybe for lack of memory", "give the machine more, or leave it out"
            return Failure(said, hint, "crash")
        ended = f"by {signal.Signals(-code).name}" if code < 0 else f"with exit code {code}"
        return Failure(f"its worker was ended {ended}", "report the document that does this", "crash")


class Workers:
    """A number of workers, each used by one thread at a time; one that has been used before is taken first."""

    def __init__(self, settings: Settings) -> None:
        self.settings = settings
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
        worker = Worker(self.settings)
        self.all.append(worker)
        return worker


def _environment() -> dict[str, str]:
    """Let the worker find the package that this is, also where it was found by way of the current folder."""
    home = str(Path(__file__).resolve().parents[2])
    return os.environ | {"PYTHONPATH": os.pathsep.join(filter(None, [home, os.environ.get("PYTHONPATH")]))}


def _close(stream: IO[bytes]) -> None:
    with suppress(BrokenPipeError):  # what was still to be sent is of no use to anybody
        stream.close()


# ---- engines -------------------------------------------------------------------------------------


if TYPE_CHECKING:
    Done = tuple[Chunk, Sequence[Outcomes]]
    Engine = Callable[[Iterable[Chunk]], Iterator[Done]]

# The size of a chunk: about 20 news articles, a sixth of a second of work. A task of Dask costs its scheduler a
# millisecond or more, so it is to be a few tenths of a second.
CHUNK_BYTES = {"inline": 64 * 1024, "pool": 64 * 1024, "dask": 128 * 1024}
_HELD_BYTES = 32 * 1024 * 1024
_CHUNKS_A_JOB = 32  # a document of a minute does not keep the others waiting before this many chunks are done


class Pending(Protocol):
    """The outcomes of a chunk that somebody is at: what futures of the standard library and of Dask have in common."""

    def done(self) -> bool:
        """Tell whether asking for the result would return at once."""
        ...

    def result(self) -> Sequence[Outcomes]:
        """Wait for the outcomes."""
        ...


class Window(Struct, frozen=True):
    """How much may be under way or waiting for its turn at a time, so that memory has a bound."""

    fewest: int  # chunks, however large
    most: int  # chunks, however small
    size: int = _HELD_BYTES


def in_order(
    submit: Callable[[Chunk], Pending], chunks: Iterable[Chunk], window: Callable[[], Window]
) -> Iterator[Done]:
    """Hand out chunks as long as the window is open, and yield their outcomes in the order of the chunks."""
    waiting: deque[tuple[Chunk, Pending]] = deque()
    held = 0
    for chunk in chunks:
        while waiting and (waiting[0][1].done() or _is_full(len(waiting), held + chunk.size, window())):
            first, pending = waiting.popleft()
            held -= first.size
            yield first, pending.result()
        waiting.append((chunk, submit(chunk)))
        held += chunk.size
    for first, pending in waiting:
        yield first, pending.result()


def _is_full(number: int, size: int, window: Window) -> bool:
    return number >= window.most or (number >= window.fewest and size > window.size)


@contextmanager
def inline(settings: Settings) -> Iterator[Engine]:
    """Brief in this process, one document after the other. A crash ends the run, and no time limit holds."""

    def run(chunks: Iterable[Chunk]) -> Iterator[Done]:
        return ((chunk, [brief_item(item, settings) for item in chunk.items]) for chunk in chunks)

    yield run


@contextmanager
def pool(settings: Settings, jobs: int) -> Iterator[Engine]:
    """Brief in ``jobs`` processes of their own, each started once and when there is work for it."""
    workers = Workers(settings)
    threads = ThreadPoolExecutor(jobs, thread_name_prefix="briefing")
    window = Window(2 * jobs, _CHUNKS_A_JOB * jobs)

    def run(chunks: Iterable[Chunk]) -> Iterator[Done]:
        return in_order(lambda chunk: threads.submit(workers.brief, chunk.items), chunks, lambda: window)

    try:
        yield run
    finally:
        threads.shutdown(wait=False, cancel_futures=True)
        workers.close()
        threads.shutdown()
