"""A batch from its sources to its output: what is read, by whom it is briefed, what is written and counted."""

from __future__ import annotations

from contextlib import suppress
from itertools import chain
from typing import TYPE_CHECKING, Protocol

from msgspec import Struct

from briefing.batch import engines
from briefing.batch.chunks import chunks
from briefing.batch.destination import destination
from briefing.batch.inputs import Collection, entries
from briefing.batch.items import Order
from briefing.batch.journal import State, Trail, behind, check_same, fingerprint, read_state
from briefing.batch.ledger import Ledger, failing_as_output, written
from briefing.errors import BriefingError, NothingToBrief, UsageError
from briefing.output import STDOUT
from briefing.registry import unknown

if TYPE_CHECKING:
    from collections.abc import Iterator
    from contextlib import AbstractContextManager

    from briefing.batch.engines import Done, Engine
    from briefing.batch.items import Entry, Outcome
    from briefing.batch.outputs import Output

ENGINES = ("pool", "inline", "dask")


class Batch(Struct, frozen=True, kw_only=True):
    """What is to be done: the collection, the order for each document, where to, and by whom."""

    collection: Collection
    order: Order = Order()
    output: str = STDOUT
    form: str = "auto"
    engine: str = "pool"
    jobs: int = 1
    scheduler: str | None = None
    resume: bool = False
    fail_fast: bool = False


class Tally(Struct, frozen=True, kw_only=True):
    """What became of a batch."""

    done: int = 0
    failed: int = 0
    resumed: int = 0  # items that an earlier run had done
    skipped: int = 0  # things in folders that are no files, or none that a reader knows
    was_finished: bool = False  # before this run, which then did nothing


class Listener(Protocol):
    """Who wants to know how a run is getting on."""

    def outcome(self, outcome: Outcome) -> None:
        """One more document is done, or has failed."""
        ...

    def moved(self, weight: int) -> None:
        """So many bytes of the collection are behind us."""
        ...


def run_batch(batch: Batch, listener: Listener) -> Tally:
    """Brief each document of a collection into the output, in order, and say what became of it.

    Failures of documents are records and are counted. Raises BriefingError where the run as a whole cannot begin or go
    on; what is done by then is kept for ``resume``.
    """
    output, order, collection = destination(batch.output, batch.form, batch.order, batch.collection)
    mark = fingerprint(collection, order)
    state, trail = _earlier(batch, output, mark), Trail()
    ledger = Ledger(output, state, trail)
    skipped: list[int] = []  # a list, for it is counted where the stream is drawn
    stream = entries(collection, lambda _: skipped.append(1))
    behind(state, stream, trail)
    following = next(stream, None)
    if state.is_complete:
        return _finished(ledger, following, batch.output)
    if following is None and not state.items:
        raise NothingToBrief("nothing to brief: there is no document in the sources", "")
    rest = chain([following] if following else [], stream)
    with written(output, state, batch.output), engine(batch.engine, batch.scheduler, order, batch.jobs) as run:
        size = engines.CHUNK_BYTES[batch.engine]
        _take_all(run(chunks(rest, size)), ledger, batch, listener)
        with failing_as_output(batch.output):
            ledger.complete()
    made = ledger.state
    return Tally(done=made.done, failed=made.failed, resumed=state.items, skipped=made.passed + len(skipped))


def engine(name: str, scheduler: str | None, order: Order, jobs: int) -> AbstractContextManager[Engine]:
    """Return the engine of that name; with a scheduler it is Dask. Raises UsageError for an unknown one."""
    if name not in ENGINES:
        raise unknown("engine", name, list(ENGINES))
    if name == "dask" or scheduler:
        from briefing.batch.on_dask import dask  # noqa: PLC0415 - an extra

        return dask(order, scheduler, jobs)
    return engines.inline(order) if name == "inline" else engines.pool(order, jobs)


def _earlier(batch: Batch, output: Output, mark: str) -> State:
    """Return how far an earlier run has come, if it is to be resumed."""
    anew = State(fingerprint=mark)
    if not batch.resume:
        return anew
    if not output.journal or not output.finished:
        raise UsageError(f"cannot resume '{batch.output}': what was written through is gone", "name a file with -o")
    state = read_state(output.journal) or (read_state(output.finished) if output.is_there() else None)
    if state:
        check_same(state, mark)
    return state or anew


def _finished(ledger: Ledger, following: Entry | None, name: str) -> Tally:
    """Do what a finished run may have left to do, which is at most to give names."""
    if following:
        raise BriefingError(f"the collection has grown since '{name}' was made", "leave out --resume to make it anew")
    if ledger.output.journal and ledger.output.journal.exists():
        with failing_as_output(name):
            ledger.complete()
    state = ledger.state
    return Tally(done=state.done, failed=state.failed, skipped=state.passed, resumed=state.items, was_finished=True)


def _take_all(done: Iterator[Done], ledger: Ledger, batch: Batch, listener: Listener) -> None:
    """Write all outcomes in order. Whatever ends that too early, what is written by then is counted."""
    try:
        for chunk, found in done:
            for entry, outcomes in zip(chunk.entries, found, strict=True):
                _check(outcomes, fail_fast=batch.fail_fast)
                with failing_as_output(batch.output):
                    ledger.take(entry, outcomes)
                for outcome in outcomes:
                    listener.outcome(outcome)
                listener.moved(entry.weight)
    except BaseException:
        with suppress(OSError, ValueError):
            ledger.count()
        raise


def _check(outcomes: tuple[Outcome, ...], *, fail_fast: bool) -> None:
    failure = next((o for o in outcomes if o.failure), None) if fail_fast else None
    if failure and failure.failure:
        said = f"stopped at the first failure, '{failure.source}': {failure.failure.message}"
        raise BriefingError(said, "mend it, or leave out --fail-fast; --resume goes on from there")
