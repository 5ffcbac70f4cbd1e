"""SOURCE... -> entries: files, folders, globs, tables of rows and JSON Lines on standard input, as one stream.

The order is that of the sources; in a folder, that of the names. The same collection gives the same entries, with the
same names, whatever machine looks at it.
"""

from __future__ import annotations

import glob
import heapq
import os
import stat
import sys
import tempfile
from typing import IO, TYPE_CHECKING
from urllib.parse import quote

from msgspec import Struct

from briefing.batch.items import Entry, Failure, Place, Unreadable
from briefing.batch.rows import Table, Wanted, csv_rows, kind_of, lines_of, parquet_rows
from briefing.errors import UnreadableSource, as_letter
from briefing.sources import STDIN
from briefing.sources.folders import fixed_part, found_by, is_inside, is_wanted, leads_nowhere_else
from briefing.visible import reason, visible, without_user

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence


class Collection(Struct, frozen=True, kw_only=True):
    """What is to be briefed: the sources as the user names them, and how rows in them are read."""

    sources: tuple[str, ...]
    wanted: Wanted = Wanted()
    encoding: str | None = None
    include: tuple[str, ...] = ()  # patterns for files in folders, as `briefing` has them
    exclude: tuple[str, ...] = ()
    without: tuple[str, ...] = ()  # paths that are left out: our own outputs may stand in a source

    @property
    def patterns(self) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """Which files of folders are wanted, and which are not."""
        return self.include, self.exclude


_ROWS: dict[str, Callable[[Table], Iterator[Entry]]] = {
    "lines": lines_of,
    "csv": csv_rows,
    "parquet": parquet_rows,
}


def entries(collection: Collection, on_skip: Callable[[str], None]) -> Iterator[Entry]:
    """Yield one entry a document, in order. Memory does not grow with the collection, but for a glob's names.

    Raises UnreadableSource where a table that was named has no field for the text, or a glob finds nothing.
    """
    labels = _labels(collection.sources)
    for source, label in zip(collection.sources, labels, strict=True):
        if source == STDIN:
            yield from lines_of(_table(collection, source, "stdin", label), sys.stdin.buffer)
        elif os.path.isdir(source):  # noqa: PTH112 - any string a user may write
            yield from _of_folder(collection, source, label, on_skip)
        elif glob.has_magic(source) and not os.path.lexists(source):
            yield from _of_glob(collection, source, label, on_skip)
        else:
            yield from _of_file(collection, source, label)


def bytes_of(collection: Collection) -> int:
    """Return how many bytes there are to go through, for a progress bar. Cost: a look at each file's state."""
    total = 0
    for source in collection.sources:
        if os.path.isdir(source):  # noqa: PTH112
            total += sum(f[1].st_size for f in files_under(source, lambda _: None) if isinstance(f[1], os.stat_result))
        else:
            names = [source] if os.path.lexists(source) else found_by(source)
            total += sum(os.path.getsize(name) for name in names if os.path.isfile(name))  # noqa: PTH113, PTH202
    return total


def _of_folder(collection: Collection, folder: str, label: str, on_skip: Callable[[str], None]) -> Iterator[Entry]:
    for name, state in files_under(folder, on_skip):
        path = os.path.join(folder, name)  # noqa: PTH118 - any bytes, and a million times
        shown = _joined(label, name)
        if isinstance(state, OSError):
            failure = Failure(f"cannot read the folder '{visible(path)}': {reason(state)}", "check who may read it")
            yield Entry(item=Unreadable(visible(shown), visible(path), failure), name=shown)
        elif not _is_left_out(path, collection) and is_wanted(path, name, *collection.patterns):
            yield from _of_path(collection, path, shown, state)


def _of_glob(collection: Collection, pattern: str, label: str, on_skip: Callable[[str], None]) -> Iterator[Entry]:
    root = fixed_part(pattern)
    found = found_by(pattern)
    if not found:
        raise UnreadableSource(f"no file matches '{visible(pattern)}'", "quote the pattern and check the folder")
    for path in dict.fromkeys(found):
        if not leads_nowhere_else(root, path):
            on_skip(path)
        elif os.path.isfile(path):  # noqa: PTH113
            inner = os.path.basename(path)  # noqa: PTH119 - as above
            if not _is_left_out(path, collection) and is_wanted(path, inner, *collection.patterns):
                shown = _joined(label, os.path.relpath(path, root or "."))
                yield from _of_path(collection, path, shown, _state(path))
        elif not os.path.isdir(path):  # noqa: PTH112
            on_skip(path)


def _of_file(collection: Collection, path: str, label: str) -> Iterator[Entry]:
    """Yield the entries of a source that was named itself: what is wrong with a table as a whole is raised."""
    shown = label or _file_name(path)
    kind = kind_of(path)
    if kind and "://" not in path:
        yield from _ROWS[kind](_table(collection, path, shown, label))
        return
    yield _place(path, shown, _state(path), is_named=True)


def _of_path(collection: Collection, path: str, shown: str, state: os.stat_result | None) -> Iterator[Entry]:
    """Yield the entries of a file that was met in a folder: what is wrong with it is a value."""
    kind = kind_of(path)
    if not kind:
        yield _place(path, shown, state)
        return
    try:
        yield from _ROWS[kind](_table(collection, path, shown, shown))
    except Exception as error:  # noqa: BLE001 - whatever one file does, the others are read
        letter = as_letter(error, visible(path))
        failure = Failure(str(letter), letter.hint)
        yield Entry(item=Unreadable(visible(shown), visible(path), failure), name=shown, mark=b"lost")


def _state(path: str) -> os.stat_result | None:
    try:
        return os.stat(path)  # noqa: PTH116
    except (OSError, ValueError):
        return None


def _place(path: str, shown: str, state: os.stat_result | None, *, is_named: bool = False) -> Entry:
    item = Place(visible(shown), os.fsencode(path), is_named)
    if state is None:  # whoever reads it says what is wrong
        return Entry(item=item, name=shown)
    mark = os.fsencode(f"{shown}\0{state.st_size}\0{state.st_mtime_ns}")
    return Entry(item=item, name=shown, size=state.st_size, weight=state.st_size, mark=mark)


def _table(collection: Collection, path: str, shown: str, prefix: str) -> Table:
    return Table(
        path=path,
        label=visible(shown),
        prefix=f"{prefix}/" if prefix else "",
        wanted=collection.wanted,
        encoding=collection.encoding,
    )


def _labels(sources: Sequence[str]) -> list[str]:
    """Return what the names of each source begin with: nothing for a single one, else a name of its own."""
    if len(sources) == 1:
        return [""]
    taken: dict[str, None] = {}
    numbers: dict[str, int] = {}
    for source in sources:
        label = name = _file_name(source)
        while label in taken:
            numbers[name] = numbers.get(name, 1) + 1
            label = f"{name}~{numbers[name]}"
        taken[label] = None
    return list(taken)


def _file_name(source: str) -> str:
    """Return the last part of a source, as a name that can stand in a file name."""
    if "://" in source:
        return quote(without_user(source), safe="")
    if source == STDIN:
        return "stdin"
    place = fixed_part(source) if glob.has_magic(source) and not os.path.lexists(source) else source
    return os.path.basename(os.path.abspath(place or ".")) or "root"  # noqa: PTH100, PTH119


def _joined(label: str, name: str) -> str:
    return f"{label}/{name}" if label else name


def _is_left_out(path: str, collection: Collection) -> bool:
    real = os.path.realpath(path) if collection.without else ""
    return any(real == place or real.startswith(place + os.sep) for place in collection.without)


# ---- folders -------------------------------------------------------------------------------------


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
        state = _reached(folder, path)
        if state is not None and stat.S_ISDIR(state.st_mode):
            yield from files_under(folder, on_skip, below=os.path.join(below, name))  # noqa: PTH118
        elif state is not None and stat.S_ISREG(state.st_mode):
            yield os.path.join(below, name), state  # noqa: PTH118
        else:
            on_skip(path)


def _reached(folder: str, path: str) -> os.stat_result | None:
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
