"""How far a run has come, kept beside its output and in step with it: what ``--resume`` goes by.

A journal counts what is in the output for good. It is written after that has reached the disk, and replaced as a whole,
so that a run that is killed at any moment is continued behind the last document that the journal counts.
"""

from __future__ import annotations

import contextlib
from contextlib import contextmanager, suppress
from hashlib import blake2b
from typing import TYPE_CHECKING

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from briefing import __version__, atomic
from briefing.errors import BriefingError, UnwritableOutput, UsageError
from briefing.output import new_mode
from briefing.visible import reason, visible, without_user

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from briefing.batch.collection import Collection
    from briefing.batch.items import Entry, Outcome, Settings
    from briefing.batch.outputs import Output

_ANEW = "leave out --resume to begin anew"


class State(Struct, frozen=True, kw_only=True):
    """What is done for good."""

    fingerprint: str  # of the collection's sources and the options
    items: int = 0
    done: int = 0  # documents with a brief
    failed: int = 0
    passed: int = 0  # files that nobody named and no reader knows
    digest: str = ""  # of what the items are made of
    sizes: dict[str, int] = {}  # bytes of each file that grows
    is_complete: bool = False


class Checksum:
    """A digest over the entries that have gone by, to tell whether a resumed run meets the same ones."""

    def __init__(self) -> None:
        self._hash = blake2b(digest_size=16)

    def add(self, entry: Entry) -> None:
        """Count an entry in."""
        self._hash.update(len(entry.mark).to_bytes(4, "big") + entry.mark)

    def digest(self) -> str:
        """Return the digest so far."""
        return self._hash.copy().hexdigest()


def fingerprint(collection: Collection, settings: Settings) -> str:
    """Return what two runs must have in common to be the same one: sources, fields, options, form and version."""
    told = (
        [without_user(source) for source in collection.sources],
        collection.patterns,
        collection.wanted,
        collection.encoding,
        settings.options,
        settings.reading,
        settings.form,
    )
    return blake2b(msgspec.msgpack.encode((*told, __version__)), digest_size=16).hexdigest()


def read_state(path: Path) -> State | None:
    """Return what a journal says, or None where there is none that can be read."""
    with contextlib.suppress(OSError, msgspec.DecodeError):
        return msgspec.json.decode(path.read_bytes(), type=State)
    return None


def write_state(path: Path, state: State) -> None:
    """Replace a journal as a whole, for good."""
    atomic.replace_file(path, msgspec.json.encode(state) + b"\n", new_mode())


def check_same(state: State, wanted: str) -> None:
    """Raise UsageError where a run was one of something else."""
    if state.fingerprint != wanted:
        raise UsageError("the run to resume had other sources, other options or another version", _ANEW)


def behind(state: State, entries: Iterator[Entry], checksum: Checksum) -> None:
    """Go past the entries that are done. Raises BriefingError where they are not those that were done."""
    for _ in range(state.items):
        entry = next(entries, None)
        if entry is None:
            break
        checksum.add(entry)
    if state.items and checksum.digest() != state.digest:
        raise BriefingError("the collection is not what it was when the run stopped", _ANEW)


# ---- the output and its journal ------------------------------------------------------------------


_AT_ONCE = 200  # items between two entries of the journal: a run that is killed repeats the work of fewer than these


class Recorder:
    """An output that is being written, and the state that its journal will say."""

    def __init__(self, output: Output, state: State, checksum: Checksum) -> None:
        self.output = output
        self.state = state
        self.checksum = checksum
        self._counted = state.items

    def take(self, entry: Entry, outcomes: Sequence[Outcome]) -> None:
        """Write the outcomes of one item; from time to time the journal is brought up to that."""
        for outcome in outcomes:
            self.output.take(entry, outcome)
        failed = sum(outcome.failure is not None for outcome in outcomes)
        self.checksum.add(entry)
        self.state = replace(
            self.state,
            items=self.state.items + 1,
            done=self.state.done + len(outcomes) - failed,
            failed=self.state.failed + failed,
            passed=self.state.passed + (not outcomes),
            sizes=self.output.sizes(),
        )
        if self.state.items - self._counted >= _AT_ONCE:
            self.count()

    def count(self) -> None:
        """Bring what is written to the disk, then the journal."""
        if self.output.journal:
            self.output.sync()
            self.state = replace(self.state, digest=self.checksum.digest())
            write_state(self.output.journal, self.state)
        self._counted = self.state.items

    def complete(self) -> None:
        """Give the output its name, and the journal the name of a finished one. It may be called again."""
        self.state = replace(self.state, is_complete=True)
        self.count()
        self.output.finish()
        if self.output.journal and self.output.finished:
            self.output.journal.replace(self.output.finished)
            atomic.sync_folder(self.output.finished.parent)


@contextmanager
def written(output: Output, state: State, name: str) -> Iterator[None]:
    """Open an output for as long as it is written. Raises UnwritableOutput for what the system refuses."""
    try:
        with failing_as_output(name):
            output.open(state.sizes)
            if not state.items:
                for stale in (output.finished, output.journal):
                    if stale:
                        stale.unlink(missing_ok=True)
        yield
    finally:
        with suppress(OSError):
            output.close()


@contextmanager
def failing_as_output(name: str) -> Iterator[None]:
    """Say what the system refuses as a letter about the output."""
    try:
        yield
    except (OSError, ValueError) as error:
        if isinstance(error, BriefingError):
            raise
        hint = "make the folder first" if isinstance(error, FileNotFoundError) else ""
        raise UnwritableOutput(f"cannot write '{visible(name)}': {reason(error)}", hint) from error
