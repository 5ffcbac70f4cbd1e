"""Text -> standard output or a file, whole or not at all."""

from __future__ import annotations

import contextlib
import errno
import os
import stat
import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING

from briefing import atomic
from briefing.errors import UnwritableOutput
from briefing.visible import reason, visible

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from pathlib import Path

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


def write_file(path: Path, text: str, *, inputs: Iterable[str] = ()) -> None:
    """Write text to a file as UTF-8 so that the file is at any time either as it was or complete.

    A plain file is written beside its place, flushed to the disk and renamed; its mode is kept, a link is followed.
    A pipe or a device is written through. An output that is one of ``inputs`` is refused. Raises UnwritableOutput;
    what was there before is then untouched.
    """
    with _letters(path):
        target = _target(path, inputs)
        data = text.encode("utf-8", "replace")
        if _is_special(target):
            target.write_bytes(data)
        else:
            atomic.replace_file(target, data, kept_mode(target))


def write_new_file(path: Path, text: str, *, inputs: Iterable[str] = ()) -> None:
    """Write text as ``write_file`` does, but never over a file: where there is one, beside it, as ``name-2.md``."""
    with _letters(path):
        target = _target(path, inputs)
        if _is_special(target):
            write_file(path, text)
        else:
            atomic.create_file(target, text.encode("utf-8", "replace"), new_mode())


def append_file(path: Path, text: Callable[[bool], str], *, inputs: Iterable[str] = ()) -> None:
    """Add text at the end of a file, as atomically as ``write_file`` replaces one; several runs wait for each other.

    ``text`` is asked for what to add, and told whether something is there already.
    """
    with _letters(path):
        target = _target(path, inputs)
        if _is_special(target):
            target.write_bytes(text(False).encode("utf-8", "replace"))  # noqa: FBT003 - the one thing it asks
        else:
            atomic.append_file(
                target, lambda is_begun: text(is_begun).encode("utf-8", "replace"), lambda: kept_mode(target)
            )


@contextmanager
def _letters(path: Path) -> Iterator[None]:
    try:
        yield
    except (OSError, ValueError) as error:
        hint = "make the folder first" if isinstance(error, FileNotFoundError) else ""
        raise UnwritableOutput(f"cannot write '{visible(os.fspath(path))}': {reason(error)}", hint) from error


def _target(path: Path, inputs: Iterable[str]) -> Path:
    """Follow links; refuse what must not be written to."""
    target = path.resolve()
    refuse_inputs(target, visible(os.fspath(path)), inputs)
    if target.is_dir():
        raise IsADirectoryError(errno.EISDIR, "it is a folder")
    return target


def _is_special(target: Path) -> bool:
    return target.exists() and not target.is_file()


def refuse_inputs(target: Path, name: str, inputs: Iterable[str]) -> None:
    """Raise UnwritableOutput where an output is a file that is to be read."""
    for given in inputs:
        with contextlib.suppress(OSError, ValueError):
            if target.exists() and target.is_file() and target.samefile(given):
                raise UnwritableOutput(f"cannot write '{name}': it is one of the sources", "name another output")


def kept_mode(target: Path) -> int:
    """Return the mode that the file has, or that a new file gets; a file we may not write is left alone."""
    if target.exists():
        if not os.access(target, os.W_OK):
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
        return stat.S_IMODE(target.stat().st_mode)
    return new_mode()


def new_mode() -> int:
    """Return the mode that a new file gets."""
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask
