"""Sources fetched side by side, but one after the other where they share a host, and all of them by a deadline."""

from __future__ import annotations

import time
from collections import defaultdict
from queue import Empty, SimpleQueue
from threading import Thread
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from briefing.errors import BriefingError, UnreadableSource
from briefing.visible import visible

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from briefing.model import Raw

PAUSE = 0.5  # seconds between two requests to one host
_SIDE_BY_SIDE = 8
_OURSELVES = frozenset({"localhost", "127.0.0.1", "::1"})

Fetched = dict[str, "Raw | BriefingError"]


def silently(*counts: int) -> None:
    """Tell nobody how far the work is."""


def fetch_all(
    locations: Sequence[str],
    fetch: Callable[[str], Raw],
    *,
    deadline: float,
    tick: Callable[..., None] = silently,
) -> Fetched:
    """Fetch each URL once; what fails, or is not there ``deadline`` seconds from now, is an error in its place.

    ``tick`` is called in this thread for every location that is done.
    """
    unique = list(dict.fromkeys(locations))
    waiting: SimpleQueue[list[str]] = SimpleQueue()
    for group in _by_host(unique):
        waiting.put(group)
    done: SimpleQueue[tuple[str, Raw | Exception]] = SimpleQueue()
    for _ in range(min(_SIDE_BY_SIDE, waiting.qsize())):
        # Not a pool: a pool waits at exit for a server that never ends its answer.
        Thread(target=_work, args=(waiting, done, fetch), daemon=True).start()
    return _collected(unique, done, deadline, tick)


def _collected(
    locations: Iterable[str],
    done: SimpleQueue[tuple[str, Raw | Exception]],
    deadline: float,
    tick: Callable[[], None],
) -> Fetched:
    end = time.monotonic() + deadline
    late = f"not read within the {deadline:g} seconds for all sources"
    found: Fetched = {
        location: UnreadableSource(f"cannot read '{visible(location)}': {late}", "allow more with --deadline SECONDS")
        for location in locations
    }
    for _ in range(len(found)):
        try:
            location, answer = done.get(timeout=max(0.0, end - time.monotonic()))
        except Empty:
            break
        if isinstance(answer, Exception) and not isinstance(answer, BriefingError):
            raise answer
        found[location] = answer
        tick()
    return found


def _by_host(locations: Iterable[str]) -> list[list[str]]:
    groups: dict[str, list[str]] = defaultdict(list)
    for location in locations:
        groups[_host(location)].append(location)
    return list(groups.values())


def _host(location: str) -> str:
    try:
        return urlsplit(location).netloc.lower()
    except ValueError:
        return location


def pause_between(location: str) -> float:
    """Return how long to leave a host alone after a request: no time at all where it is this machine.

    >>> pause_between("https://example.org/feed"), pause_between("http://127.0.0.1:8000/feed")
    (0.5, 0.0)
    """
    host = _host(location).rpartition("@")[2]
    name = host[1 : host.find("]")] if host.startswith("[") else host.partition(":")[0]
    return 0.0 if name in _OURSELVES else PAUSE


def _work(
    waiting: SimpleQueue[list[str]], done: SimpleQueue[tuple[str, Raw | Exception]], fetch: Callable[[str], Raw]
) -> None:
    while True:
        try:
            group = waiting.get_nowait()
        except Empty:
            return
        for number, location in enumerate(group):
            if number:
                time.sleep(pause_between(location))
            try:
                done.put((location, fetch(location)))
            except Exception as error:  # noqa: BLE001 - it is raised again where it can be told
                done.put((location, error))
