"""The words that name a day by the day of writing, looked up by language."""

from __future__ import annotations

from functools import cache

from msgspec.structs import replace

from briefing.language.facts import facts
from briefing.language.lexicon import part
from briefing.language.shapes import DayWords

__all__ = ["DayWords", "day_words"]
NO_DAYS = DayWords()


@cache
def day_words(code: str) -> DayWords:
    """Return the day words of a language, or none.

    >>> day_words("de").days["gestern"], day_words("xx").days
    (-1, {})
    """
    found = part(code, "days", DayWords)
    return replace(found, weekdays={**facts(code).weekdays, **found.weekdays}) if found else NO_DAYS
