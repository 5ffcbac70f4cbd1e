"""The last step of every command: in which format, and to standard output or a file, even if a signal comes.

And what the command knows of its surroundings: the screen, its width and colours, and the lines it says on stderr.
"""

from __future__ import annotations

import contextlib
import os
import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING

from briefing.errors import UsageError
from briefing.model import SECTIONS
from briefing.output import STDOUT, append_file, write_file, write_new_file, write_stdout
from briefing.registry import unknown
from briefing.renderers import format_of, formats_of
from briefing.visible import visible

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from types import FrameType

    from briefing.errors import BriefingError
    from briefing.model import BriefOptions, Notice

_TEXT_WIDTH = 72
_NARROW = 80  # columns of a terminal that does not tell
_WIDEST_BY_ITSELF = 100  # a brief wider than this is hard to read; --width can ask for more
_WHEN = ["auto", "always", "never"]


def is_screen() -> bool:
    """Tell whether standard output is a terminal."""
    with contextlib.suppress(OSError, ValueError):
        return sys.stdout is not None and sys.stdout.isatty()
    return False


def is_typed() -> bool:
    """Tell whether standard input is a terminal, with nobody's text waiting in it."""
    with contextlib.suppress(OSError, ValueError):
        return sys.stdin is not None and sys.stdin.isatty()
    return False


def resolved_width(width: int | None, form: str) -> int:
    """Return the columns to fill: those asked for, else the terminal's, else what suits mail."""
    if width:
        return width
    return min(_WIDEST_BY_ITSELF, _columns()) if form == "terminal" else _TEXT_WIDTH


def _columns() -> int:
    """Return the width of the terminal, as ``shutil`` finds it; loading that would take longer than the look."""
    said = os.environ.get("COLUMNS", "")
    if said.isdecimal() and int(said):
        return int(said)
    with contextlib.suppress(OSError, ValueError, AttributeError):
        return os.get_terminal_size(sys.__stdout__.fileno()).columns or _NARROW  # type: ignore[union-attr]
    return _NARROW


def resolved_color(when: str, *, on_screen: bool) -> bool:
    """Tell whether to use colour: as asked, else as NO_COLOR, FORCE_COLOR and TERM say, else only on a screen."""
    if when not in _WHEN:
        raise unknown("colour setting", when, _WHEN)
    if when != "auto":
        return when == "always"
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR"):
        return True
    return on_screen and os.environ.get("TERM") != "dumb"


def say(line: str) -> None:
    """Write one line to stderr, made harmless; where stderr is gone there is nobody to tell."""
    with contextlib.suppress(OSError, ValueError, AttributeError):
        sys.stderr.buffer.write((visible(line) + "\n").encode("utf-8", "replace"))
        sys.stderr.buffer.flush()


def say_error(error: BriefingError) -> None:
    """Write an error and what to do about it, a line each."""
    say(f"error: {error}")
    if error.hint:
        say(f"hint:  {error.hint}")


def say_notice(notice: Notice) -> None:
    """Write a warning."""
    say(f"warning: {notice.source}: {notice.message}" if notice.source else f"warning: {notice.message}")


class Interrupted(BaseException):
    """A signal came while an output was being written; the half-written file is being removed."""

    def __init__(self, number: int) -> None:
        super().__init__(number)
        self.exit_code = 128 + number


def deliver(text: str, target: str, *, is_new: bool = False, inputs: Iterable[str] = ()) -> None:
    """Write the output of a command to ``target``: ``-`` is standard output, all else a file.

    A file that ``is_new`` is never written over one that is there, but gets a number.
    """
    if target == STDOUT:
        write_stdout(text)
        return
    from pathlib import Path  # noqa: PLC0415 - standard output needs none

    with signals_raise():
        (write_new_file if is_new else write_file)(Path(target), text, inputs=inputs)


def add(text: Callable[[bool], str], target: str, *, inputs: Iterable[str] = ()) -> None:
    """Add to an output; ``text`` is told whether something is there already."""
    if target == STDOUT:
        write_stdout(text(False))  # noqa: FBT003 - the one thing it asks
        return
    from pathlib import Path  # noqa: PLC0415 - as above

    with signals_raise():
        append_file(Path(target), text, inputs=inputs)


@contextmanager
def ended_after(seconds: float, error: BriefingError) -> Iterator[None]:
    """End the process with an error where a block takes longer, whatever it hangs at; its locks are free then."""
    from threading import Timer  # noqa: PLC0415 - only a digest has a deadline

    timer = Timer(seconds, _end, [error])
    timer.daemon = True
    timer.start()
    try:
        yield
    finally:
        timer.cancel()


def _end(error: BriefingError) -> None:
    from threading import Thread  # noqa: PLC0415 - as above

    telling = Thread(target=say_error, args=[error], daemon=True)  # stderr may be what hangs
    telling.start()
    telling.join(1.0)
    os._exit(error.exit_code)


@contextmanager
def signals_raise() -> Iterator[None]:
    """Let signals raise for a while, so that what is being written can be cleaned up."""
    import signal  # noqa: PLC0415 - standard output needs no clearing away

    watched = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)
    before = {number: signal.signal(number, _raise) for number in watched}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def _raise(number: int, frame: FrameType | None) -> None:
    del frame
    raise Interrupted(number)


_JOINTS = {"json": "", "jsonl": "", "csv": "", "markdown": "\n---\n\n"}


def resolved_form(asked: str, target: str, product: str = "brief") -> str:
    """Return the format that is meant: as asked, else by the output's ending, else by where the output goes."""
    known = formats_of(product)
    if asked == "auto" and target == STDOUT:
        return "terminal" if is_screen() else "markdown"
    if asked == "auto":
        ending = format_of(os.path.splitext(target)[1])
        return ending if ending in known else "markdown"
    if asked not in known:
        raise unknown("format", asked, ["auto", *known])
    return asked


def refuse_what_cannot_be(form: str, options: BriefOptions, *, each: bool, append: bool) -> None:
    """Raise UsageError where a format cannot hold what is asked of it."""
    if form == "csv" and len(options.sections) > 1 and options.sections != SECTIONS:
        raise UsageError(
            f"a CSV table holds one section, not {len(options.sections)}", "name one, such as --sections quotes"
        )
    if form == "html" and (each or append):
        asked = "--each" if each else "--append"
        raise UsageError(f"an HTML page holds one brief: it does not go with {asked}", "write one page per brief")


def joined(rendered: Sequence[str], form: str, *, is_begun: bool = False) -> str:
    """Put the outputs of several briefs one after the other; a CSV header stands once, at the top of the file."""
    if form == "csv":
        from briefing.renderers.records import without_header  # noqa: PLC0415 - other formats have none

        rendered = [without_header(table) if number or is_begun else table for number, table in enumerate(rendered)]
    return _JOINTS.get(form, "\n").join(rendered)
