"""The commands: options in, one call, output, exit code. Only here is anything printed or the process ended."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.cli.brief_command import brief
from briefing.cli.defaults import plain
from briefing.cli.deliver import Interrupted, say_error
from briefing.errors import BriefingError, Unforeseen
from briefing.output import ClosedPipe
from briefing.visible import reason

if TYPE_CHECKING:
    from collections.abc import Sequence

CLOSED_PIPE = 141


def run(arguments: Sequence[str]) -> int:
    """Run the command and return its exit code; every failure becomes a line or two on stderr.

    With ``--debug`` what nobody thought of is raised, so that its traceback is seen.
    """
    try:
        return _ran(arguments)
    except Interrupted as ending:
        return ending.exit_code
    except ClosedPipe:
        return CLOSED_PIPE
    except BriefingError as error:
        if isinstance(error, Unforeseen) and "--debug" in arguments:
            raise
        letter = error
    except Exception as error:
        if "--debug" in arguments:
            raise
        said = f"this should not have happened: {type(error).__name__}: {reason(error)[:200]}"
        letter = BriefingError(said, "run it again with --debug and report what it prints")
    say_error(letter)
    return letter.exit_code


def _ran(arguments: Sequence[str]) -> int:
    """Answer a call of sources and simple options without Typer, which takes 45 ms to load."""
    given = plain(arguments)
    if given is not None:
        return brief(None, given)
    from briefing.cli.app import call  # noqa: PLC0415 - see above

    return call(arguments)
