"""Folders, patterns and lists of names -> files, in an order that does not depend on the file system."""

from __future__ import annotations

import os
import sys
from fnmatch import fnmatch, fnmatchcase
from glob import glob, has_magic
from pathlib import Path
from typing import TYPE_CHECKING

from briefing.errors import NothingThere, UnreadableSource
from briefing.sources import STDIN, Found, is_url
from briefing.visible import reason, visible

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence


def expanded(
    locations: Sequence[str], include: Sequence[str] = (), exclude: Sequence[str] = ()
) -> Iterator[Found | UnreadableSource]:
    """Yield the files that locations stand for: a folder for all in it, a pattern for all that match, else itself.

    Folders are walked in sorted order; hidden files and folders are left out. Links to folders are not followed, nor
    links that lead out of the folder, or out of that in which a pattern begins: whoever may write into it could have
    any file of the user's briefed.
    ``include`` and ``exclude`` are patterns for names and paths within the folder; what was named is always taken.
    """
    for location in locations:
        if location == STDIN or is_url(location) or not (has_magic(location) or Path(location).is_dir()):
            yield Found(location)
        elif Path(location).is_dir():
            yield from _inside(location, include, exclude)
        elif os.path.lexists(location):  # a name with a star in it
            yield Found(location)
        else:
            yield from _matching(location, include, exclude)


def listed(place: str) -> list[str]:
    r"""Return the names in a list of files, one a line or parted by NULs; "-" is standard input.

    >>> import tempfile
    >>> with tempfile.NamedTemporaryFile() as file:
    ...     _ = file.write(b"a b.txt\nc.txt\n")
    ...     file.flush()
    ...     listed(file.name)
    ['a b.txt', 'c.txt']
    """
    try:
        data = sys.stdin.buffer.read() if place == STDIN else Path(place).read_bytes()
    except (OSError, ValueError, AttributeError) as error:
        raise UnreadableSource(f"cannot read the list '{visible(place)}': {reason(error)}", "check the name") from error
    names = data.split(b"\0") if b"\0" in data else data.splitlines()
    return [os.fsdecode(name) for name in names if name.strip()]


def _matching(pattern: str, include: Sequence[str], exclude: Sequence[str]) -> Iterator[Found | UnreadableSource]:
    names = found_by(pattern)
    if not names:
        yield NothingThere(f"no file matches '{visible(pattern)}'", "put the pattern in quotes, or name the files")
    root = fixed_part(pattern)
    for name in names:
        is_there = Path(name).is_file() and leads_nowhere_else(root, name)
        if is_there and is_wanted(name, Path(name).name, include, exclude):
            yield Found(name, is_named=False)


def _inside(folder: str, include: Sequence[str], exclude: Sequence[str]) -> Iterator[Found | UnreadableSource]:
    failed: list[OSError] = []
    empty = True
    for here, folders, files in os.walk(folder, onerror=failed.append):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(files):
            path = Path(here, name)
            inner = os.fspath(path.relative_to(folder))
            if name.startswith(".") or not path.is_file() or not is_inside(folder, path):
                continue
            if is_wanted(os.fspath(path), inner, include, exclude):
                empty = False
                yield Found(os.fspath(path), is_named=False)
    for error in failed:
        name = visible(os.fsdecode(error.filename))
        yield UnreadableSource(f"cannot read the folder '{name}': {reason(error)}", "check who may read it")
    if empty and not failed:
        yield NothingThere(f"there is no file to read in '{visible(folder)}'", "check the folder and the patterns")


def is_inside(folder: str, path: str | Path) -> bool:
    """Tell whether a path in a folder is what it seems to be: no link, or one that does not lead out of the folder."""
    if not os.path.islink(path):  # noqa: PTH114 - a million times
        return True
    root = os.path.join(os.path.realpath(folder), "")  # noqa: PTH118
    return os.path.realpath(path).startswith(root)


def found_by(pattern: str) -> list[str]:
    """Return the names that fit a pattern, sorted; ``**`` stands for folders that are no links, which may go round."""
    root = fixed_part(pattern)
    parts = Path(pattern).parts[len(Path(root).parts) if root else 0 :]
    if "**" not in parts:
        return sorted(glob(pattern))  # noqa: PTH207 - the pattern may be absolute
    shows_hidden = any(part.startswith(".") for part in parts)
    found = []
    for here, folders, files in os.walk(root or os.curdir):
        folders[:] = [name for name in folders if shows_hidden or not name.startswith(".")]
        inner = Path(here).relative_to(root or os.curdir).parts
        names = (name for name in files if shows_hidden or not name.startswith("."))
        found += [os.path.join(root, *inner, name) for name in names if _fits((*inner, name), parts)]  # noqa: PTH118
    return sorted(found)


def _fits(names: Sequence[str], parts: Sequence[str]) -> bool:
    """Tell whether the parts of a path fit those of a pattern."""
    if not parts or not names:
        return not parts and not names
    if parts[0] == "**":
        return len(parts) == 1 or any(_fits(names[start:], parts[1:]) for start in range(len(names)))
    return fnmatchcase(names[0], parts[0]) and _fits(names[1:], parts[1:])


def leads_nowhere_else(folder: str, path: str) -> bool:
    """Tell whether a path that a pattern found is in the folder where the pattern begins, all links in it followed."""
    root = os.path.join(os.path.realpath(folder or os.curdir), "")  # noqa: PTH118
    return os.path.realpath(path).startswith(root)


def fixed_part(pattern: str) -> str:
    """Return the folder that a pattern starts from.

    >>> fixed_part("news/2026/*/a*.txt"), fixed_part("*.txt")
    ('news/2026', '')
    """
    parts: list[str] = []
    for part in Path(pattern).parts[:-1]:
        if has_magic(part):
            break
        parts.append(part)
    return str(Path(*parts)) if parts else ""


def is_wanted(path: str, inner: str, include: Sequence[str], exclude: Sequence[str]) -> bool:
    """Tell whether a file fits the patterns: by its path within the folder, by its name, or by its whole path."""

    def fits(pattern: str) -> bool:
        return any(fnmatch(name, pattern) for name in (inner, os.path.basename(inner), path))  # noqa: PTH119 - a pattern's name

    return (not include or any(map(fits, include))) and not any(map(fits, exclude))
