"""What CLDR says of a language: months, weekdays, decimal mark, names of currencies, units and countries."""

from __future__ import annotations

from functools import cache

from briefing.language.lexicon import part
from briefing.language.shapes import Facts

__all__ = ["Facts", "facts"]
NO_FACTS = Facts()


@cache
def facts(code: str) -> Facts:
    """Return the facts of a language of the catalogue; empty ones, with a decimal point, for any other.

    >>> facts("sv").months["maj"], facts("de").weekdays["sonnabend"], facts("fr").territories["allemagne"]
    (5, 5, 'DE')
    >>> facts("de").decimal_mark, facts("xx").months
    (',', {})
    """
    return part(code, "facts", Facts) or NO_FACTS
