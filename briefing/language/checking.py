"""Words that a check knows and a brief does not need: days of the week and negations."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from briefing.language.facts import facts
from briefing.language.lexicon import part
from briefing.language.shapes import CheckWords

if TYPE_CHECKING:
    from collections.abc import Mapping


@cache
def _words(code: str) -> CheckWords:
    return part(code, "checking", CheckWords) or CheckWords()


def weekdays(code: str) -> Mapping[str, int]:
    """Return the days of the week of a language, Monday as 0; those of English where the language is unknown.

    >>> weekdays("de")["sonnabend"], weekdays("xx")["sunday"]
    (5, 6)
    """
    return facts(code).weekdays or facts("en").weekdays


def negations(code: str) -> frozenset[str]:
    """Return the words that turn a sentence into its opposite.

    >>> "never" in negations("en"), negations("xx")
    (True, frozenset())
    """
    return _words(code).negations


def nearly(code: str) -> frozenset[str]:
    """Return the qualifiers that say a little less than the number behind them.

    >>> "almost" in nearly("en")
    True
    """
    return _words(code).nearly
