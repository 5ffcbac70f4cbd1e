"""The shape of the words that name a day by the day of writing, and their look-up by language."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct, field

from briefing.language.catalogue import data

if TYPE_CHECKING:
    from collections.abc import Mapping


class DayWords(Struct, frozen=True, kw_only=True):
    """The words of one language, in lower case; ``weekdays`` begin with Monday.

    A bare weekday is a day gone by where its clause has one of ``past``, or a word that ends so, and none of
    ``future``. A language without these leaves bare weekdays alone.
    """

    days: Mapping[str, int] = field(default_factory=dict)  # how far from the day of writing
    weekdays: tuple[str, ...] = ()
    past: frozenset[str] = frozenset()
    past_endings: tuple[str, ...] = ()
    future: frozenset[str] = frozenset()


NO_DAYS = DayWords()


def day_words(code: str) -> DayWords:
    """Return the day words of a language, or none.

    >>> day_words("de").days["gestern"], day_words("xx").days
    (-1, {})
    """
    return getattr(data(code), "DAYS", NO_DAYS)
