"""Errors are letters to the reader: what happened, in the user's terms, and what to do next."""

from __future__ import annotations


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


class NothingThere(UnreadableSource):
    """A folder without files, or a pattern that matches none: an error for a brief, no news for a digest."""


class UnwritableOutput(BriefingError):
    """An output that cannot be written; what was there before is untouched."""
