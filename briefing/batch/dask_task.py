"""What runs on a Dask worker: it hands its chunk to a worker process beside it.

So a document that crashes or takes too long ends that process and not the Dask worker, and the threads of a Dask worker
do not wait for each other.
"""

from __future__ import annotations

import os
import threading
import time
from contextlib import contextmanager
from typing import TYPE_CHECKING

import msgspec

from briefing import __version__
from briefing.batch.crew import Crew
from briefing.batch.items import Item, Order
from briefing.errors import BriefingError

if TYPE_CHECKING:
    from collections.abc import Iterator

SAME_VERSION = "install the same version on all machines"
_KEPT_IDLE = 60  # seconds that the processes wait for a further chunk
_LOOKED_AT = 4096


def brief_chunk(order: bytes, items: bytes) -> bytes:
    """Do the work of one task, on a Dask worker."""
    wanted = msgspec.msgpack.decode(order, type=Order)
    if wanted.version != __version__:
        raise BriefingError(f"a Dask worker has briefing {__version__}, this is {wanted.version}", SAME_VERSION)
    with CREWS.of(order, wanted) as crew:
        done = crew.brief(msgspec.msgpack.decode(items, type=list[Item]))
    return msgspec.msgpack.encode(done)


class _Crews:
    """The worker processes beside a Dask worker: those of each order, for as long as there is work."""

    def __init__(self) -> None:
        self.lock = threading.Lock()
        self.crews: dict[bytes, Crew] = {}
        self.users: dict[bytes, int] = {}
        self.last_used: dict[bytes, float] = {}
        self.watch: threading.Thread | None = None

    @contextmanager
    def of(self, order: bytes, wanted: Order) -> Iterator[Crew]:
        with self.lock:
            crew = self.crews.setdefault(order, Crew(wanted))
            self.users[order] = self.users.get(order, 0) + 1
            if self.watch is None:
                self.watch = threading.Thread(target=self._close_idle, name="briefing-idle", daemon=True)
                self.watch.start()
        try:
            yield crew
        finally:
            with self.lock:
                self.users[order] -= 1
                self.last_used[order] = time.monotonic()

    def close(self) -> None:
        """End all of them, whoever is at work."""
        with self.lock:
            while self.crews:
                self.crews.popitem()[1].close()

    def _close_idle(self) -> None:
        """Look now and then for crews without work, and end with the last of them."""
        while True:
            time.sleep(_KEPT_IDLE / 4)
            with self.lock:
                for order in [o for o in self.crews if not self.users[o]]:
                    if time.monotonic() - self.last_used[order] > _KEPT_IDLE:
                        self.crews.pop(order).close()
                if not self.crews:
                    self.watch = None
                    return


CREWS = _Crews()


def look(path: bytes) -> tuple[int, bytes] | None:
    """Return the size and the beginning of a file, by which two machines tell whether they see the same one."""
    try:
        with open(path, "rb") as stream:  # noqa: PTH123 - bytes, as the system has them
            return os.fstat(stream.fileno()).st_size, stream.read(_LOOKED_AT)
    except OSError:
        return None


def version() -> str:
    """Return the version of the package, here or on a worker."""
    return __version__
