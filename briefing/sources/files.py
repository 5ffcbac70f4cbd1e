"""Standard input and single files, read up to a limit, with errors that name the file."""

from __future__ import annotations

import os
import sys
from typing import IO, TYPE_CHECKING

from briefing.errors import UnreadableSource
from briefing.model import Raw
from briefing.visible import reason, visible

if TYPE_CHECKING:
    from pathlib import Path

MIB = 1024 * 1024
DEFAULT_LIMIT = 64 * MIB


def read_stdin(limit: int = DEFAULT_LIMIT) -> Raw:
    """Read standard input to its end; UnreadableSource where it is closed or holds more than ``limit`` bytes."""
    if sys.stdin is None:
        raise UnreadableSource("cannot read standard input: it is closed", "name a file, or pipe a text in")
    try:
        return Raw("stdin", _up_to(sys.stdin.buffer, limit, "standard input"))
    except OSError as error:
        raise UnreadableSource(
            f"cannot read standard input: {reason(error)}", "name a file, or pipe a text in"
        ) from error


def read_file(path: str | Path, limit: int = DEFAULT_LIMIT) -> Raw:
    """Read a file, a device or a named pipe; UnreadableSource with its name where that cannot be.

    Nothing is held back by size in advance: a pipe has none, so the bytes are counted as they come.
    """
    name = visible(_folded(os.fspath(path)))
    try:
        with open(path, "rb") as stream:
            return Raw(name, _up_to(stream, limit, f"'{name}'"))
    except IsADirectoryError as error:
        raise UnreadableSource(f"cannot read '{name}': it is a folder", "name the files in it") from error
    except (OSError, ValueError) as error:
        raise UnreadableSource(f"cannot read '{_shortened(name)}': {reason(error)}", "check the name") from error


def shown_size(limit: int) -> str:
    """Return a limit as people say it.

    >>> shown_size(64 * MIB), shown_size(500)
    ('64 MiB', '500 bytes')
    """
    return f"{limit / MIB:.4g} MiB" if limit >= MIB // 10 else f"{limit:,} bytes"


def _folded(path: str) -> str:
    """Return a path without what changes nothing in it, as pathlib has it.

    >>> _folded("./notes//a.txt"), _folded("/b/./c/"), _folded(".")
    ('notes/a.txt', '/b/c', '.')
    """
    steps = "/".join(step for step in path.split("/") if step not in {"", "."})
    return f"/{steps}" if path.startswith("/") else steps or "."


def _up_to(stream: IO[bytes], limit: int, name: str) -> bytes:
    data = bytearray()
    while chunk := stream.read(min(MIB, limit + 1 - len(data))):
        data += chunk
        if len(data) > limit:
            raise UnreadableSource(
                f"cannot read {name}: larger than the limit of {shown_size(limit)}", "raise the limit with --max-size"
            )
    return bytes(data)


def _shortened(name: str) -> str:
    return name if len(name) <= 200 else f"{name[:100]} … {name[-60:]}"
