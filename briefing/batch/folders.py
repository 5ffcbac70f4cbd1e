"""Folders as sorted streams of files, however many there are."""

from __future__ import annotations

import heapq
import os
import stat
import tempfile
from typing import IO, TYPE_CHECKING

from briefing.sources.folders import is_inside

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

# Names of one folder that are held and sorted at once; more are sorted in parts, on the disk.
_HELD = 200_000

Refused = tuple[str, OSError]


def files_under(
    folder: str, on_skip: Callable[[str], None], *, below: str = ""
) -> Iterator[tuple[str, os.stat_result] | Refused]:
    """Yield the files of a folder and of those in it, by name, each with its state; or why a folder cannot be read.

    Names that begin with a dot are left out. What is no plain file (a pipe, a broken link) is told to ``on_skip``, and
    so are links to folders and links that lead out of the folder, which are not followed. Memory does not grow with
    the number of files.
    """
    try:
        names = _sorted_names(os.path.join(folder, below))  # noqa: PTH118 - any bytes, and a million times
    except OSError as error:
        yield below, error
        return
    for name in names:
        path = os.path.join(folder, below, name)  # noqa: PTH118
        state = _state(folder, path)
        if state is not None and stat.S_ISDIR(state.st_mode):
            yield from files_under(folder, on_skip, below=os.path.join(below, name))  # noqa: PTH118
        elif state is not None and stat.S_ISREG(state.st_mode):
            yield os.path.join(below, name), state  # noqa: PTH118
        else:
            on_skip(path)


def _state(folder: str, path: str) -> os.stat_result | None:
    """Return the state of what a path leads to; None where that is nothing, a folder by a link, or outside."""
    try:
        state = os.lstat(path)
        if not stat.S_ISLNK(state.st_mode):
            return state
        state = os.stat(path)  # noqa: PTH116
        return state if stat.S_ISREG(state.st_mode) and is_inside(folder, path) else None
    except OSError:
        return None


def _sorted_names(folder: str) -> Iterable[str]:
    held: list[str] = []
    parts: list[IO[bytes]] = []
    with os.scandir(folder) as found:
        for entry in found:
            if entry.name.startswith("."):
                continue
            held.append(entry.name)
            if len(held) >= _HELD:
                parts.append(_written(sorted(held)))
                held = []
    held.sort()
    return heapq.merge(held, *map(_read_back, parts)) if parts else held


def _written(names: list[str]) -> IO[bytes]:
    part = tempfile.TemporaryFile()  # noqa: SIM115 - read_back closes it
    part.writelines(os.fsencode(name) + b"/" for name in names)  # no name holds a slash
    part.seek(0)
    return part


def _read_back(part: IO[bytes]) -> Iterator[str]:
    with part:
        rest = b""
        while block := part.read(1 << 16):
            *whole, rest = (rest + block).split(b"/")
            yield from map(os.fsdecode, whole)
