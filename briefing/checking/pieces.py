"""What a piece of a sentence is: what could stand in the place of a figure, and the role that a name is given."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.checking.scenes import COUNT, MONEY
from briefing.checking.values import amount
from briefing.text.terms import stem_in, words

if TYPE_CHECKING:
    from briefing.model import Document, Figure

_SMALL_COUNT = 12  # numbers in words up to this are often a summary's own counting
_REACH = 24  # characters behind a figure
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
