"""Errors are letters to the reader: what happened, in the user's terms, and what to do next."""

from __future__ import annotations

from briefing.visible import reason


class BriefingError(Exception):
    """A failure that the reader of the message can do something about.

    The message says what happened, in the user's terms; ``hint`` says what to do next.

    >>> error = BriefingError("cannot read 'a.txt': no such file", "check the name")
    >>> str(error), error.hint, error.exit_code
    ("cannot read 'a.txt': no such file", 'check the name', 4)
    """

    exit_code = 4

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.hint = hint


class UsageError(BriefingError):
    """What was asked for cannot be understood: an unknown name, a value out of range."""

    exit_code = 2


class NothingToBrief(BriefingError):
    """The sources were read and hold no text that could be briefed."""

    exit_code = 3


class UnreadableSource(BriefingError):
    """A source that cannot be fetched or read."""


class NoReader(UnreadableSource):
    """A source in a format that nothing here reads."""


class Unforeseen(UnreadableSource):
    """A source at which something went wrong that nobody thought of: its cause is the error itself."""


class NothingThere(UnreadableSource):
    """A folder without files, or a pattern that matches none: an error for a brief, no news for a digest."""


class UnwritableOutput(BriefingError):
    """An output that cannot be written; what was there before is untouched."""


def as_letter(error: Exception, source: str) -> BriefingError:
    """Return what a source made us raise as a letter that names it: one of ours as it is.

    >>> str(as_letter(IndexError("tuple index out of range"), "a.txt"))
    "cannot read 'a.txt': this should not have happened: IndexError: tuple index out of range"
    """
    if isinstance(error, BriefingError):
        return error
    if isinstance(error, MemoryError):
        letter = UnreadableSource(f"cannot read '{source}': out of memory", "leave it out with --max-size")
    elif isinstance(error, RecursionError):
        letter = UnreadableSource(f"cannot read '{source}': it is nested too deep", "leave it out")
    else:
        said = f"this should not have happened: {type(error).__name__}: {reason(error)[:200]}"
        letter = Unforeseen(f"cannot read '{source}': {said}", "run it again with --debug and report it")
    letter.__cause__ = error
    return letter
