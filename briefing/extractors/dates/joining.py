"""What stands side by side and is one date: "Friday, 15 May", "170 years later, in 1896", "in May last year"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from briefing.extractors.dates.reckoning import Expression
from briefing.model import Moment
from briefing.patterns import lazy

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_WEEKDAYS = frozenset(["weekday", "evening", "short"])
_AFTER_WEEKDAY = lazy(r"\.?,?\s?(?:the\s|den\s|dem\s|le\s|el\s|il\s|o\s|de\s)?")
_APPOSED = lazy(r",?\s(?:in|on|en|im|am|le|nel|em)?\s?")
_BRACKETED = lazy(r"\s?\(")
_OF = lazy(r",?\s(?:of\s|de\s|des\s|del\s|do\s|van\s)?")
_YEARS = frozenset(["unit", "shift"])


class Entry(Struct, frozen=True):
    """A date by its form or an expression, with what belongs to it.

    That is the year behind it, the date that it is said again as, and its day of the week.
    """

    found: Moment | Expression
    start: int
    end: int
    year: Expression | None = None
    same_as: Moment | None = None
    weekday: int | None = None


def joined(text: str, found: Sequence[Moment], expressions: Sequence[Expression]) -> list[Entry]:
    """Bring dates and expressions in order, without overlap, and join those that are one date."""
    entries = [Entry(m, m.start, m.end) for m in found]
    entries += [Entry(e, e.tokens.starts[e.start], _end(e)) for e in expressions]
    entries.sort(key=lambda entry: (entry.start, -entry.end))
    return list(_pairs(text, _apart(entries)))


def _end(e: Expression) -> int:
    """Return where an expression ends, without the possessive of its last word."""
    last = e.tokens.raw[e.end - 1]
    return e.tokens.ends[e.end - 1] - (len("'s") if last.endswith(("'s", "’s")) else 0)


def _apart(entries: Sequence[Entry]) -> list[Entry]:
    """Leave out what overlaps: a date by its form goes before words, unless they hold all of it."""
    kept: list[Entry] = []
    for entry in entries:
        if kept and entry.start < kept[-1].end:
            is_form, holds = isinstance(entry.found, Moment), kept[-1].end >= entry.end
            if not is_form or holds or isinstance(kept[-1].found, Moment):
                continue
            kept.pop()
        kept.append(entry)
    return kept


def _pairs(text: str, entries: Sequence[Entry]) -> Iterator[Entry]:
    is_taken = False
    for number, entry in enumerate(entries):
        follower = entries[number + 1] if number + 1 < len(entries) else None
        if is_taken or follower is None:
            if not is_taken:
                yield entry
            is_taken = False
            continue
        gap = text[entry.end : follower.start]
        if _is_said_again(entry, follower, gap):
            yield replace(entry, same_as=follower.found)
        elif _is_weekday_of(entry, follower, gap):
            is_taken = True
            weekday = int(entry.found.key.value) if isinstance(entry.found, Expression) else None
            yield replace(follower, start=entry.start, weekday=weekday)
        elif _has_year(entry, follower, gap):
            is_taken = True
            yield replace(entry, year=follower.found, end=follower.end)
        else:
            yield entry


def _is_weekday_of(entry: Entry, follower: Entry, gap: str) -> bool:
    """Tell whether a weekday stands before its own date: "Friday, 15 May"."""
    e, other = entry.found, follower.found
    if not isinstance(e, Expression) or e.key.kind not in _WEEKDAYS or not e.how.near:
        return False
    return isinstance(other, Moment) and other.kind == "date" and bool(_AFTER_WEEKDAY.fullmatch(gap))


def _is_said_again(entry: Entry, follower: Entry, gap: str) -> bool:
    """Tell whether an expression is said again as a date: "170 years later, in 1896", "on Sunday (4 March)"."""
    e, other = entry.found, follower.found
    if not isinstance(e, Expression) or not isinstance(other, Moment):
        return False
    if e.key.kind in _WEEKDAYS:
        return other.kind == "date" and bool(_BRACKETED.fullmatch(gap))
    return e.how.origin == "told" and other.date is not None and bool(_APPOSED.fullmatch(gap))


def _has_year(entry: Entry, follower: Entry, gap: str) -> bool:
    """Tell whether the words behind a month or a day say its year: "in May last year"."""
    e, other = entry.found, follower.found
    is_partial = e.kind == "date" and e.date is None if isinstance(e, Moment) else e.key.kind == "month" and e.how.near
    if not is_partial or not isinstance(other, Expression) or not _OF.fullmatch(gap):
        return False
    is_year = str(other.key.value).startswith("year") and other.key.kind in _YEARS
    return is_year and other.how.origin in {"written", "told"} and not other.how.is_counted
