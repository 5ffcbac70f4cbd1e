"""What names no day: "today" that means nowadays, and a day of the week on which something is done again and again.

A text speaks from its day where it tells of days near it ("yesterday", "on Friday"). There "the shop opens on
Friday" is on its way; elsewhere it is a habit.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from briefing.extractors.dates.keys import plain
from briefing.extractors.dates.tense import FUTURE, HABIT, PAST, PRESENT
from briefing.language.words import ranking_words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefing.extractors.dates.keys import Key
    from briefing.extractors.dates.reckoning import Expression
    from briefing.text.analysis import Analysis

_NEAR_UNITS = frozenset(["day", "week", "weekend", "month", "year"])
_PLACES_OF_WEEK = frozenset(["weekday", "evening", "short", "holiday"])
_PERSONAL = 5  # one sentence in so many is of the writer: a speech, a letter, a diary


def without_nowadays(found: Sequence[Expression], analysis: Analysis) -> Iterator[Expression]:
    """Leave out each "today" that means nowadays, and each day of the week of a habit."""
    is_near, language = speaks_from_its_day(found), analysis.document.language
    is_personal = any(is_today(e.key) for e in found) and _is_personal(analysis)
    for e in found:
        if is_today(e.key):
            if not is_personal and _persons(language).isdisjoint(e.tokens.low) and _is_vague(e, is_near=is_near):
                continue
        elif not is_near and e.side == HABIT and e.key.kind in _PLACES_OF_WEEK:
            continue
        yield e


def speaks_from_its_day(found: Sequence[Expression]) -> bool:
    """Tell whether a text speaks of days near the one on which it was written."""
    return any(_is_near(e) for e in found)


def is_today(key: Key) -> bool:
    """Tell whether a key means the day of writing."""
    return key.kind == "day" and key.value == "0"


def _is_vague(e: Expression, *, is_near: bool) -> bool:
    """Tell whether "today" may mean nowadays: it tells how things are, or nothing near its day is told."""
    if is_near:  # "today's vote is the last" is of a vote on that day
        return e.side == PRESENT and plain(e.tokens.low[e.start]) == e.tokens.low[e.start]
    return e.side not in {PAST, FUTURE}


def _is_personal(analysis: Analysis) -> bool:
    """Tell whether a text is of the one who writes it: then "today" is a day."""
    words = ranking_words(analysis.document.language)
    persons = words.first_person | words.first_plural
    sentences = analysis.document.sentences
    return _PERSONAL * sum(not persons.isdisjoint(sentence.words) for sentence in sentences) >= len(sentences)


def _is_near(e: Expression) -> bool:
    """Tell whether an expression speaks of a day near that of writing: yesterday, on Friday, last week."""
    if e.how.origin != "written":
        return False
    return (
        (e.key.kind == "day" and e.key.value != "0")
        or (e.key.kind in {"weekday", "evening", "part", "short"} and (not e.how.near or e.side in {PAST, FUTURE}))
        or (e.key.kind == "unit" and e.key.value in _NEAR_UNITS)
    )


@cache
def _persons(language: str) -> frozenset[str]:
    words = ranking_words(language)
    return words.first_person | words.first_plural | words.second_person
