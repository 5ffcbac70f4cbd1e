"""Scores -> sentences: what fits the budget, says nothing twice, and keeps the order of the text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefing.errors import UsageError
from briefing.model import Budget

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing.model import Score, Sentence

_LENGTH = re.compile(r"(\d+(?:\.\d+)?)\s*(w|c|%|)")
_UNITS: dict[str, str] = {"": "sentences", "w": "words", "c": "characters", "%": "percent"}


def parse_budget(length: str) -> Budget:
    """Read a length as the user writes it: ``5`` sentences, ``120w`` words, ``600c`` characters, ``20%``.

    >>> parse_budget("120w")
    Budget(amount=120.0, unit='words')
    >>> parse_budget("a lot")
    Traceback (most recent call last):
    briefing.errors.UsageError: no length 'a lot'
    """
    match = _LENGTH.fullmatch(length.strip())
    if not match or not float(match[1]):
        raise UsageError(f"no length '{length}'", "a length is 5 (sentences), 120w (words), 600c (characters) or 20%")
    return Budget(float(match[1]), _UNITS[match[2]])  # type: ignore[arg-type]


def select(sentences: Sequence[Sentence], scores: Sequence[Score], budget: Budget) -> list[int]:
    """Return the indices of the sentences to show, in the order of the text, within the budget."""
    order = sorted(range(len(sentences)), key=lambda i: (-scores[i].value, i))
    return sorted(order[: max(1, int(budget.amount))])
