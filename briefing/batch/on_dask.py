"""The Dask engine: chunks go to a cluster as tasks, and come back in order.

A Dask worker that is lost has its tasks done elsewhere, by Dask itself. Files go by location where all workers can read
them, by content where not. Only a few chunks for each thread of the cluster are with the scheduler at a time.
"""

from __future__ import annotations

import os
import threading
import time
from concurrent.futures import CancelledError
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import msgspec
from msgspec.structs import replace

from briefing import __version__
from briefing.batch.engines import Window, Workers, in_order
from briefing.batch.items import Failure, FileBytes, Item, Outcome, Place, Settings, Unreadable, source_of
from briefing.batch.work import failed, failure_of
from briefing.errors import BriefingError
from briefing.sources.files import DEFAULT_LIMIT, read_file
from briefing.visible import reason, visible

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from briefing.batch.engines import Chunk, Done, Engine, Outcomes

_CHUNKS_A_THREAD = 4
_CONNECT = 15  # seconds to wait for a scheduler, and then for a first worker
_HERE = "127.0.0.1:0"
_ASKED_AGAIN = 2  # seconds after which the cluster may have grown


@contextmanager
def dask(settings: Settings, address: str | None, jobs: int) -> Iterator[Engine]:
    """Brief on the cluster at ``address``, or on one in this process with ``jobs`` threads where there is none.

    Raises BriefingError where dask is not installed, nobody answers, or the workers have another version of briefing.
    """
    distributed = _distributed()
    with _client(distributed, address, jobs) as client:
        name = visible(address or "this machine")
        _check_workers(client, name)

        def run(chunks: Iterable[Chunk]) -> Iterator[Done]:
            try:
                yield from _run(client, chunks, settings)
            except (CancelledError, TimeoutError, distributed.comm.CommClosedError) as error:
                raise BriefingError(f"lost the Dask scheduler at {name}", "run it again with --resume") from error

        try:
            yield run
        finally:
            if address is None:
                POOLS.close()


def _run(client: Any, chunks: Iterable[Chunk], settings: Settings) -> Iterator[Done]:  # noqa: ANN401 - a library's type
    sealed = msgspec.msgpack.encode(replace(settings, version=__version__))
    sendable = _sending(client, settings)

    def submit(chunk: Chunk) -> _Task:
        return _Task(client, sealed, [sendable(item) for item in chunk.items])

    def window() -> Window:
        threads = max(1, sum(client.nthreads().values()))
        return Window(2 * threads, _CHUNKS_A_THREAD * threads)

    return in_order(submit, chunks, _now_and_then(window))


class _Task:
    """A chunk that is with the cluster."""

    def __init__(self, client: Any, sealed: bytes, items: Sequence[Item]) -> None:  # noqa: ANN401
        self.client = client
        self.sealed = sealed
        self.items = items
        self.future = client.submit(brief_chunk, sealed, msgspec.msgpack.encode(items), pure=False, retries=1)

    def done(self) -> bool:
        is_done: bool = self.future.done()
        return is_done

    def result(self) -> list[Outcomes]:
        """Wait for the outcomes; where the chunk cost several Dask workers, its documents go one by one."""
        try:
            return msgspec.msgpack.decode(self.future.result(), type=list[tuple[Outcome, ...]])
        except _distributed().KilledWorker:
            if len(self.items) == 1:
                return [(self._failed(self.items[0]),)]
        alone = [_Task(self.client, self.sealed, [item]) for item in self.items]
        return [outcomes for task in alone for outcomes in task.result()]

    def _failed(self, item: Item) -> Outcome:
        failure = Failure("the Dask workers that took it were lost", "look at their logs for the reason", "crash")
        return failed(item, failure, msgspec.msgpack.decode(self.sealed, type=Settings))


def _sending(client: Any, settings: Settings) -> Callable[[Item], Item]:  # noqa: ANN401
    """Return how items go to the workers: files by location if all of them can read the first one, else by content."""
    is_shared: bool | None = None

    def sendable(item: Item) -> Item:
        nonlocal is_shared
        if not isinstance(item, Place) or b"://" in item.path:
            return item
        if is_shared is None:
            is_shared = all(seen == look(item.path) for seen in client.run(look, item.path).values())
        return item if is_shared else _by_content(item, settings)

    return sendable


def _by_content(item: Place, settings: Settings) -> Item:
    source, limit = source_of(item), settings.reading.max_size or DEFAULT_LIMIT
    try:
        return FileBytes(item.id, source, read_file(Path(os.fsdecode(item.path)), limit).data, item.is_named)
    except BriefingError as error:
        return Unreadable(item.id, source, failure_of(error))


def _now_and_then(ask: Callable[[], Window]) -> Callable[[], Window]:
    """Ask again only after some time: a question to the scheduler is a way there and back."""
    answer, asked = ask(), time.monotonic()

    def answered() -> Window:
        nonlocal answer, asked
        if time.monotonic() - asked > _ASKED_AGAIN:
            answer, asked = ask(), time.monotonic()
        return answer

    return answered


def _distributed() -> Any:  # noqa: ANN401 - a library without types for us
    try:
        import distributed  # noqa: PLC0415 - an extra, and a second to import
    except ImportError as error:
        raise BriefingError("running on Dask needs dask.distributed", "pip install 'briefing-cli[dask]'") from error
    return distributed


@contextmanager
def _client(distributed: Any, address: str | None, jobs: int) -> Iterator[Any]:  # noqa: ANN401
    """Connect to a scheduler, or start one."""
    if address is None:
        with (
            _quiet(),
            _local(distributed, jobs) as cluster,
            distributed.Client(cluster, set_as_default=False) as client,
        ):
            yield client
        return
    try:
        client = distributed.Client(address, timeout=_CONNECT, set_as_default=False)
    except (OSError, ValueError, TimeoutError) as error:
        raise BriefingError(f"no Dask scheduler answers at {visible(address)}", "check --scheduler") from error
    with _quiet(), client:
        yield client


@contextmanager
def _quiet() -> Iterator[None]:
    """Keep what distributed logs of lost connections, with tracebacks, from the user, who is told in our words."""
    import logging  # noqa: PLC0415 - only Dask needs it

    names = [name for name in logging.root.manager.loggerDict if name.startswith("distributed")]
    before = {name: logging.getLogger(name).level for name in names}
    for name in names:
        logging.getLogger(name).setLevel(logging.CRITICAL)
    try:
        yield
    finally:
        for name, level in before.items():
            logging.getLogger(name).setLevel(level)


def _local(distributed: Any, jobs: int) -> Any:  # noqa: ANN401
    """Make a cluster in this process; the status pages that Dask insists on are for this machine alone."""
    return distributed.LocalCluster(
        n_workers=1,
        threads_per_worker=jobs,
        processes=False,
        dashboard_address=None,
        scheduler_kwargs={"dashboard_address": _HERE},
        worker_dashboard_address=_HERE,
    )


def _check_workers(client: Any, name: str) -> None:  # noqa: ANN401
    """Wait for a first worker, and see that all have this version of briefing."""
    try:
        client.wait_for_workers(1, timeout=_CONNECT)
    except TimeoutError as error:
        raise BriefingError(f"no worker has joined the Dask scheduler at {name}", "start `dask worker`") from error
    try:
        versions = set(client.run(version).values())
    except Exception as error:  # whatever a worker without the package raises
        said = f"the Dask workers at {name} cannot run briefing: {reason(error)}"
        raise BriefingError(said, "install briefing-cli on all of them") from error
    if versions != {__version__}:
        others = ", ".join(sorted(versions - {__version__}))
        raise BriefingError(f"the Dask workers at {name} have briefing {others}, this is {__version__}", SAME_VERSION)


# ---- what runs on a Dask worker ------------------------------------------------------------------


SAME_VERSION = "install the same version on all machines"
_KEPT_IDLE = 60  # seconds that the processes wait for a further chunk
_LOOKED_AT = 4096


def brief_chunk(settings: bytes, items: bytes) -> bytes:
    """Do the work of one task, on a Dask worker."""
    wanted = msgspec.msgpack.decode(settings, type=Settings)
    if wanted.version != __version__:
        raise BriefingError(f"a Dask worker has briefing {__version__}, this is {wanted.version}", SAME_VERSION)
    with POOLS.of(settings, wanted) as workers:
        done = workers.brief(msgspec.msgpack.decode(items, type=list[Item]))
    return msgspec.msgpack.encode(done)


class _Pools:
    """The worker processes beside a Dask worker: those of the same settings, for as long as there is work."""

    def __init__(self) -> None:
        self.lock = threading.Lock()
        self.pools: dict[bytes, Workers] = {}
        self.users: dict[bytes, int] = {}
        self.last_used: dict[bytes, float] = {}
        self.watch: threading.Thread | None = None

    @contextmanager
    def of(self, settings: bytes, wanted: Settings) -> Iterator[Workers]:
        with self.lock:
            workers = self.pools.setdefault(settings, Workers(wanted))
            self.users[settings] = self.users.get(settings, 0) + 1
            if self.watch is None:
                self.watch = threading.Thread(target=self._close_idle, name="briefing-idle", daemon=True)
                self.watch.start()
        try:
            yield workers
        finally:
            with self.lock:
                self.users[settings] -= 1
                self.last_used[settings] = time.monotonic()

    def close(self) -> None:
        """End all of them, whoever is at work."""
        with self.lock:
            while self.pools:
                self.pools.popitem()[1].close()

    def _close_idle(self) -> None:
        """Look now and then for pools without work, and end with the last of them."""
        while True:
            time.sleep(_KEPT_IDLE / 4)
            with self.lock:
                for settings in [o for o in self.pools if not self.users[o]]:
                    if time.monotonic() - self.last_used[settings] > _KEPT_IDLE:
                        self.pools.pop(settings).close()
                if not self.pools:
                    self.watch = None
                    return


POOLS = _Pools()


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
