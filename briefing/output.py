"""Text -> standard output or a file, whole or not at all."""

from __future__ import annotations

import contextlib
import errno
import os
import stat
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from briefing.errors import UnwritableOutput
from briefing.visible import reason, visible

if TYPE_CHECKING:
    from collections.abc import Iterable

STDOUT = "-"


class ClosedPipe(Exception):
    """Whoever read our output has gone; there is nobody left to tell."""


def write_stdout(text: str) -> None:
    """Write text to standard output as UTF-8, whatever the locale says, and flush it.

    Raises ClosedPipe where the reader has gone, UnwritableOutput where the bytes cannot be delivered.
    """
    if sys.stdout is None:
        raise UnwritableOutput("cannot write the brief: standard output is closed", "name a file with -o")
    try:
        sys.stdout.buffer.write(text.encode("utf-8", "replace"))
        sys.stdout.buffer.flush()
    except BrokenPipeError as error:
        _silence_stdout()
        raise ClosedPipe from error
    except OSError as error:
        _silence_stdout()
        raise UnwritableOutput(f"cannot write the brief to standard output: {reason(error)}") from error


def _silence_stdout() -> None:
    """Let Python's own flush at exit go nowhere, rather than fail a second time with a traceback."""
    with contextlib.suppress(OSError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def write_file(path: Path, text: str, *, append: bool = False, inputs: Iterable[str] = ()) -> None:
    """Write text to a file as UTF-8 so that the file is at any time either as it was or complete.

    A plain file is written beside its place, flushed to the disk and renamed; its mode is kept, a link is followed.
    A pipe or a device is written through. An output that is one of ``inputs`` is refused. ``append`` keeps what is
    there and adds to it, as atomically. Raises UnwritableOutput; what was there before is then untouched.
    """
    name = visible(os.fspath(path))
    try:
        target = Path(os.path.realpath(path))
        refuse_inputs(target, name, inputs)
        data = text.encode("utf-8", "replace")
        if target.exists() and not target.is_file() and not target.is_dir():
            target.write_bytes(data)
        else:
            _replace(target, (target.read_bytes() if append and target.exists() else b"") + data)
    except (OSError, ValueError) as error:
        hint = "make the folder first" if isinstance(error, FileNotFoundError) else ""
        raise UnwritableOutput(f"cannot write '{name}': {reason(error)}", hint) from error


def refuse_inputs(target: Path, name: str, inputs: Iterable[str]) -> None:
    """Raise UnwritableOutput where an output is a file that is to be read."""
    for given in inputs:
        with contextlib.suppress(OSError, ValueError):
            if target.exists() and target.is_file() and target.samefile(given):
                raise UnwritableOutput(f"cannot write '{name}': it is one of the sources", "name another output")


def _replace(target: Path, data: bytes) -> None:
    if target.is_dir():
        raise IsADirectoryError(errno.EISDIR, "it is a folder")
    from tempfile import mkstemp  # noqa: PLC0415 - standard output needs no file, and it costs 2 ms

    mode = kept_mode(target)
    handle, temporary = mkstemp(dir=target.parent, prefix=f".{target.name[:40]}.", suffix=".tmp")
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
        Path(temporary).chmod(mode)
        Path(temporary).replace(target)
    except BaseException:
        Path(temporary).unlink(missing_ok=True)
        raise


def kept_mode(target: Path) -> int:
    """Return the mode that the file has, or that a new file gets; a file we may not write is left alone."""
    if target.exists():
        if not os.access(target, os.W_OK):
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
        return stat.S_IMODE(target.stat().st_mode)
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask
