"""Who does the work: this process, a pool of processes, or a Dask cluster. Each gives the same outcomes in input order.

An engine is a function from chunks to their outcomes; the code that waits for them in order is one for all.
"""

from __future__ import annotations

from collections import deque
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from typing import TYPE_CHECKING, Protocol

from msgspec import Struct

from briefing.batch.crew import Crew
from briefing.batch.work import brief_item

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from briefing.batch.chunks import Chunk
    from briefing.batch.crew import Outcomes
    from briefing.batch.items import Order

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


class Room(Struct, frozen=True):
    """How much may be under way or waiting for its turn at a time, so that memory has a bound."""

    fewest: int  # chunks, however large
    most: int  # chunks, however small
    size: int = _HELD_BYTES


def in_order(submit: Callable[[Chunk], Pending], chunks: Iterable[Chunk], room: Callable[[], Room]) -> Iterator[Done]:
    """Hand out chunks as long as there is room, and yield their outcomes in the order of the chunks."""
    waiting: deque[tuple[Chunk, Pending]] = deque()
    held = 0
    for chunk in chunks:
        while waiting and (waiting[0][1].done() or _is_full(len(waiting), held + chunk.size, room())):
            first, pending = waiting.popleft()
            held -= first.size
            yield first, pending.result()
        waiting.append((chunk, submit(chunk)))
        held += chunk.size
    for first, pending in waiting:
        yield first, pending.result()


def _is_full(number: int, size: int, room: Room) -> bool:
    return number >= room.most or (number >= room.fewest and size > room.size)


@contextmanager
def inline(order: Order) -> Iterator[Engine]:
    """Brief in this process, one document after the other. A crash ends the run, and no time limit holds."""

    def run(chunks: Iterable[Chunk]) -> Iterator[Done]:
        return ((chunk, [brief_item(item, order) for item in chunk.items]) for chunk in chunks)

    yield run


@contextmanager
def pool(order: Order, jobs: int) -> Iterator[Engine]:
    """Brief in ``jobs`` processes of their own, each started once and when there is work for it."""
    crew = Crew(order)
    threads = ThreadPoolExecutor(jobs, thread_name_prefix="briefing")
    room = Room(2 * jobs, _CHUNKS_A_JOB * jobs)

    def run(chunks: Iterable[Chunk]) -> Iterator[Done]:
        return in_order(lambda chunk: threads.submit(crew.brief, chunk.items), chunks, lambda: room)

    try:
        yield run
    finally:
        threads.shutdown(wait=False, cancel_futures=True)
        crew.close()
        threads.shutdown()
