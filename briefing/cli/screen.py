"""What the command knows of its surroundings: the screen, its width and colours, and the lines it says on stderr."""

from __future__ import annotations

import contextlib
import os
import sys
from typing import TYPE_CHECKING

from briefing.registry import unknown
from briefing.visible import visible

if TYPE_CHECKING:
    from briefing.errors import BriefingError
    from briefing.model import Notice

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
