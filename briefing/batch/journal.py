"""How far a run has come, kept beside its output: what ``--resume`` goes by.

A journal counts what is in the output for good. It is written after that has reached the disk, and replaced as a whole,
so that a run that is killed at any moment is continued behind the last document that the journal counts.
"""

from __future__ import annotations

import contextlib
from hashlib import blake2b
from typing import TYPE_CHECKING

import msgspec
from msgspec import Struct

from briefing import __version__
from briefing.errors import BriefingError, UsageError
from briefing.visible import without_user

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from briefing.batch.inputs import Collection
    from briefing.batch.items import Entry, Order

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


class Trail:
    """A digest over the entries that have gone by, to tell whether a resumed run meets the same ones."""

    def __init__(self) -> None:
        self._hash = blake2b(digest_size=16)

    def add(self, entry: Entry) -> None:
        """Count an entry in."""
        self._hash.update(len(entry.mark).to_bytes(4, "big") + entry.mark)

    def digest(self) -> str:
        """Return the digest so far."""
        return self._hash.copy().hexdigest()


def fingerprint(collection: Collection, order: Order) -> str:
    """Return what two runs must have in common to be the same one: sources, fields, options, form and version."""
    told = (
        [without_user(source) for source in collection.sources],
        collection.patterns,
        collection.wanted,
        collection.encoding,
        order.options,
        order.reading,
        order.form,
    )
    return blake2b(msgspec.msgpack.encode((*told, __version__)), digest_size=16).hexdigest()


def read_state(path: Path) -> State | None:
    """Return what a journal says, or None where there is none that can be read."""
    with contextlib.suppress(OSError, msgspec.DecodeError):
        return msgspec.json.decode(path.read_bytes(), type=State)
    return None


def write_state(path: Path, state: State) -> None:
    """Replace a journal as a whole."""
    beside = path.with_name(path.name + ".tmp")
    beside.write_bytes(msgspec.json.encode(state) + b"\n")
    beside.replace(path)


def check_same(state: State, wanted: str) -> None:
    """Raise UsageError where a run was one of something else."""
    if state.fingerprint != wanted:
        raise UsageError("the run to resume had other sources, other options or another version", _ANEW)


def behind(state: State, entries: Iterator[Entry], trail: Trail) -> None:
    """Go past the entries that are done. Raises BriefingError where they are not those that were done."""
    for _ in range(state.items):
        entry = next(entries, None)
        if entry is None:
            break
        trail.add(entry)
    if state.items and trail.digest() != state.digest:
        raise BriefingError("the collection is not what it was when the run stopped", _ANEW)
