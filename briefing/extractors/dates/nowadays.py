"""Whether "today" is a day: in a text that speaks from its day, or to somebody; elsewhere it means nowadays."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from briefing.language.ranking import ranking_words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefing.extractors.dates.reckoning import Expression

_NEAR_UNITS = frozenset(["day", "week", "weekend", "month", "year"])


def without_nowadays(found: Sequence[Expression], language: str) -> Iterator[Expression]:
    """Leave out each "today" that means nowadays."""
    is_near = speaks_from_its_day(found)
    for e in found:
        if is_near or not _is_today(e) or not _persons(language).isdisjoint(e.tokens.low):
            yield e


def speaks_from_its_day(found: Sequence[Expression]) -> bool:
    """Tell whether a text speaks of days near the one on which it was written."""
    return any(_is_near(e) for e in found)


def _is_today(e: Expression) -> bool:
    return e.key.kind == "day" and e.key.value == "0"


def _is_near(e: Expression) -> bool:
    """Tell whether an expression speaks of a day near that of writing: yesterday, on Friday, last week."""
    if e.how.origin != "written":
        return False
    return (
        (e.key.kind == "day" and e.key.value != "0")
        or (e.key.kind in {"weekday", "evening", "part", "short"})
        or (e.key.kind == "unit" and e.key.value in _NEAR_UNITS)
    )


@cache
def _persons(language: str) -> frozenset[str]:
    words = ranking_words(language)
    return words.first_person | words.first_plural | words.second_person
