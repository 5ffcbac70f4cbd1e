"""What a piece of a sentence is: what could stand in the place of a figure, and the role that a name is given."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.checking.scenes import COUNT, MONEY
from briefing.checking.values import amount
from briefing.language.words import quote_words
from briefing.text.terms import stem_in, words

if TYPE_CHECKING:
    from briefing.checking.scenes import Scene, Unit
    from briefing.model import Document, Figure

_SMALL_COUNT = 12  # numbers in words up to this are often a summary's own counting
_REACH = 24  # characters behind a figure
_LONGEST_ROLE = 8  # tokens
_ENDS_ROLE = frozenset({",", ".", "of", "for", "at", ""})
ARTICLES = frozenset({"the", "a", "an"})


def dimension_of(figure: Figure, document: Document) -> str:
    """Return what could stand in the place of a figure: as much money, as many of the same, as long a time."""
    if figure.kind == "ratio":
        return "share"
    if figure.unit is None:
        behind = words(document.text[figure.end : figure.end + _REACH])[:1]
        is_beside = bool(behind) and behind[0] in words(figure.label or "")
        is_told = is_beside and (figure.value > _SMALL_COUNT or figure.text[:1].isdigit())
        return f"{COUNT} {stem_in(document.language)(behind[0])}" if is_told else ""
    if figure.kind == "money":
        return f"{MONEY} {figure.unit.partition('/')[0]}"
    dimension = amount(figure)[0].partition("/")[0]
    return f"{figure.kind} {figure.unit}" if dimension == "time" else dimension


def role_of(one: Scene, unit: Unit, language: str) -> str:
    """Return the role right before a name, or at the end of an apposition: "Owen Pritt, the finance director,"."""
    low, data = one.tokens.low, quote_words(language)
    if low[unit.first - 1] in data.roles and unit.first:
        second = low[unit.first - 2] if unit.first > 1 else ""
        return f"{second} {low[unit.first - 1]}" if second in data.seconds else low[unit.first - 1]
    if low[unit.end] != "," or low[unit.end + 1] not in ARTICLES:
        return ""
    end = next((i for i in range(unit.end + 2, unit.end + _LONGEST_ROLE) if low[i] in _ENDS_ROLE), 1)
    return low[end - 1] if low[end - 1] in data.roles else ""
