"""How an expression is reckoned: from which day, in which direction, how far; what each row of the tables gives."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct


class Reckoning(Struct, frozen=True):
    """From which day a date is reckoned, and how far.

    ``written`` is the day of publication, ``told`` the date that the text told before, ``context`` either; ``stated``
    needs no other date. The key's unit is taken ``step`` times, times the number that stands beside it where it is
    ``counted``. ``near`` seeks the place of a named day, month or feast beside that day, where the tense says. What
    stands around the key is no part of the date where that is ``bare``, nor is the last token where a row ``looks_on``.
    What is ``to_come`` is a date only in a clause of the future: "it was built in two weeks" tells how long it took.
    """

    origin: Literal["written", "told", "context", "stated", "none"]
    step: int = 0
    is_counted: bool = False
    near: bool = False
    bare: bool = False
    looks_on: bool = False
    to_come: bool = False


NONE = Reckoning("none")
BEFORE, NOW, AFTER = Reckoning("written", -1), Reckoning("written", 0), Reckoning("written", 1)
BEFORE_AHEAD = Reckoning("written", -1, looks_on=True)
TOLD_BEFORE, TOLD, TOLD_AFTER = Reckoning("told", -1), Reckoning("told", 0), Reckoning("told", 1)
AGO, HENCE = Reckoning("written", -1, is_counted=True), Reckoning("written", 1, is_counted=True)
HENCE_TO_COME = Reckoning("written", 1, is_counted=True, to_come=True)
LATER = Reckoning("told", 1, is_counted=True)
NEAR, NEAR_BARE = Reckoning("written", near=True), Reckoning("written", near=True, bare=True)
NEAR_AHEAD = Reckoning("written", near=True, looks_on=True)
EARLIER_AHEAD = Reckoning("told", -1, is_counted=True, looks_on=True)
CONTEXT = Reckoning("context")
YEARS_OF_DECADE = 10
STATED, DECADE = Reckoning("stated"), Reckoning("stated", YEARS_OF_DECADE)
DECADE_AHEAD = Reckoning("stated", YEARS_OF_DECADE, looks_on=True)
