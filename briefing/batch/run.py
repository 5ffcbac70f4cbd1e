"""A batch from its sources to its output: where it goes, what is read, by whom it is briefed, what is counted."""

from __future__ import annotations

import os
from contextlib import suppress
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from msgspec import Struct
from msgspec.structs import replace

from briefing.batch import engines
from briefing.batch.collection import Collection, entries
from briefing.batch.engines import chunks
from briefing.batch.items import Settings
from briefing.batch.journal import (
    Checksum,
    Recorder,
    State,
    behind,
    check_same,
    failing_as_output,
    fingerprint,
    read_state,
    written,
)
from briefing.batch.outputs import ENDINGS, Folder, Output, RecordsFile, Stream, parquet_of_lines
from briefing.batch.rows import pyarrow
from briefing.batch.work import FAILURES, section_header
from briefing.errors import BriefingError, NothingToBrief, UnwritableOutput, UsageError
from briefing.model import SECTIONS
from briefing.output import STDOUT, refuse_inputs
from briefing.registry import unknown
from briefing.renderers import RENDERERS
from briefing.visible import visible

if TYPE_CHECKING:
    from collections.abc import Iterator
    from contextlib import AbstractContextManager

    from briefing.batch.collection import Collection
    from briefing.batch.engines import Done, Engine
    from briefing.batch.items import Entry, Outcome
    from briefing.batch.outputs import Output

ENGINES = ("pool", "inline", "dask")


class Batch(Struct, frozen=True, kw_only=True):
    """What is to be done: the collection, the settings for each document, where to, and by whom."""

    collection: Collection
    settings: Settings = Settings()
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
    output, settings, collection = destination(batch.output, batch.form, batch.settings, batch.collection)
    mark = fingerprint(collection, settings)
    state, checksum = _earlier(batch, output, mark), Checksum()
    recorder = Recorder(output, state, checksum)
    skipped: list[int] = []  # a list, for it is counted where the stream is drawn
    stream = entries(collection, lambda _: skipped.append(1))
    behind(state, stream, checksum)
    following = next(stream, None)
    if state.is_complete:
        return _finished(recorder, following, batch.output)
    if following is None and not state.items:
        raise NothingToBrief("nothing to brief: there is no document in the sources", "")
    rest = chain([following] if following else [], stream)
    with written(output, state, batch.output), engine(batch.engine, batch.scheduler, settings, batch.jobs) as run:
        size = engines.CHUNK_BYTES[batch.engine]
        _take_all(run(chunks(rest, size)), recorder, batch, listener)
        with failing_as_output(batch.output):
            recorder.complete()
    made = recorder.state
    return Tally(done=made.done, failed=made.failed, resumed=state.items, skipped=made.passed + len(skipped))


def engine(name: str, scheduler: str | None, settings: Settings, jobs: int) -> AbstractContextManager[Engine]:
    """Return the engine of that name; with a scheduler it is Dask. Raises UsageError for an unknown one."""
    if name not in ENGINES:
        raise unknown("engine", name, list(ENGINES))
    if name == "dask" or scheduler:
        from briefing.batch.on_dask import dask  # noqa: PLC0415 - an extra

        return dask(settings, scheduler, jobs)
    return engines.inline(settings) if name == "inline" else engines.pool(settings, jobs)


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


def _finished(recorder: Recorder, following: Entry | None, name: str) -> Tally:
    """Do what a finished run may have left to do, which is at most to give names."""
    if following:
        raise BriefingError(f"the collection has grown since '{name}' was made", "leave out --resume to make it anew")
    if recorder.output.journal and recorder.output.journal.exists():
        with failing_as_output(name):
            recorder.complete()
    state = recorder.state
    return Tally(done=state.done, failed=state.failed, skipped=state.passed, resumed=state.items, was_finished=True)


def _take_all(done: Iterator[Done], recorder: Recorder, batch: Batch, listener: Listener) -> None:
    """Write all outcomes in order. Whatever ends that too early, what is written by then is counted."""
    try:
        for chunk, found in done:
            for entry, outcomes in zip(chunk.entries, found, strict=True):
                _check(outcomes, fail_fast=batch.fail_fast)
                with failing_as_output(batch.output):
                    recorder.take(entry, outcomes)
                for outcome in outcomes:
                    listener.outcome(outcome)
                listener.moved(entry.weight)
    except BaseException:
        with suppress(OSError, ValueError):
            recorder.count()
        raise


def _check(outcomes: tuple[Outcome, ...], *, fail_fast: bool) -> None:
    failure = next((o for o in outcomes if o.failure), None) if fail_fast else None
    if failure and failure.failure:
        said = f"stopped at the first failure, '{failure.source}': {failure.failure.message}"
        raise BriefingError(said, "mend it, or leave out --fail-fast; --resume goes on from there")


# ---- where it goes -------------------------------------------------------------------------------


_BY_ENDING = {".jsonl": "jsonl", ".ndjson": "jsonl", ".json": "jsonl", ".csv": "csv", ".parquet": "parquet"}
_IN_A_FILE = ("jsonl", "csv", "parquet")
_PACKED = frozenset({".gz", ".bz2", ".xz", ".zst"})
_FIRST = "figures"  # the section of CSV where none is named


def destination(
    name: str, form: str, settings: Settings, collection: Collection
) -> tuple[Output, Settings, Collection]:
    """Return the output for a name and a format, and the settings and the collection as they are then.

    Raises UsageError for a format that the output cannot have, UnwritableOutput where the output is a source.
    """
    is_folder = name.endswith("/") or Path(name).is_dir()
    form = _form(name, form, is_folder=is_folder)
    if form == "csv":
        settings = replace(settings, options=replace(settings.options, sections=(_section(settings.options.sections),)))
    settings = replace(settings, form="jsonl" if form == "parquet" else form)
    if name == STDOUT:
        return _stream(None, form, settings), settings, collection
    target = Path(os.path.realpath(name))
    _refuse_sources(target, collection)
    own = (str(target), f"{target}.{FAILURES}")
    return _output(target, form, settings, is_folder=is_folder), settings, replace(collection, without=own)


def _form(name: str, form: str, *, is_folder: bool) -> str:
    """Resolve the format: as asked, else as the ending of the output says."""
    if is_folder:
        wanted = {"auto": "markdown", "jsonl": "json"}.get(form, form)
        known = [known for known in ENDINGS if known in RENDERERS]
        if wanted not in known:
            raise unknown("format of a file a document", form, known)
        return wanted
    ending = Path(name).suffix.lower()
    if ending in _PACKED:
        raise UsageError(f"cannot write '{visible(name)}' packed", "pack it afterwards")
    wanted = {"auto": _BY_ENDING.get(ending, "jsonl"), "json": "jsonl"}.get(form, form)
    if wanted in ENDINGS:
        raise UsageError(f"one file cannot hold many briefs as {wanted}", "end OUT with / for one file a document")
    if wanted not in _IN_A_FILE:
        raise unknown("format", form, ["auto", *_IN_A_FILE, *ENDINGS])
    return wanted


def _section(sections: tuple[str, ...]) -> str:
    if sections == SECTIONS:
        return _FIRST
    if len(sections) > 1:
        raise UsageError("CSV holds one section", "name one with -s, such as -s figures")
    return sections[0]


def _output(target: Path, form: str, settings: Settings, *, is_folder: bool) -> Output:
    if is_folder:
        return Folder(target, ENDINGS[form])
    if target.exists() and not target.is_file():
        return _stream(target, form, settings)
    if form == "parquet":
        pyarrow()  # missing now is better than missing in the end
        return RecordsFile(target, finish=parquet_of_lines)
    return RecordsFile(target, header=_header(form, settings))


def _stream(target: Path | None, form: str, settings: Settings) -> Output:
    if form == "parquet":
        raise UsageError("Parquet needs a file", "name one with -o")
    return Stream(target, _header(form, settings))


def _header(form: str, settings: Settings) -> bytes:
    return section_header(settings.options.sections[0]) if form == "csv" else b""


def _refuse_sources(target: Path, collection: Collection) -> None:
    refuse_inputs(target, visible(str(target)), collection.sources)
    for source in collection.sources:
        if target.is_dir() and os.path.realpath(source) == str(target):
            raise UnwritableOutput(f"cannot write into '{visible(source)}': it is one of the sources", "name another")
