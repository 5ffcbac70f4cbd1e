"""A level, how much it changed and what it was, where the text joins them: "$163 million, up 33% from $123 million"."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from msgspec.structs import replace

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing.extractors.figures.quantities import Quantity
    from briefing.extractors.figures.vocabulary import Vocabulary
    from briefing.model import Figure
    from briefing.text.tokens import Tokens

_APART = 9  # tokens between two figures that are joined
_YEAR = 4  # digits


def with_changes(t: Tokens, found: Sequence[tuple[Quantity, Figure]], v: Vocabulary) -> list[Figure]:
    """Return figures in their order, a level with its ``change`` and what it was ``before``. Linear in the figures."""
    figures = [figure for _, figure in found]
    level = 0  # the figure that the next one may belong to
    for i, ((one, first), (other, second)) in enumerate(pairwise(found)):
        between = t.low[one.end : other.first]
        if not _is_joined(between, v):
            level = i + 1
        elif not v.words.start.isdisjoint(between):
            is_moved = figures[level].direction or figures[level].change or not v.moves.isdisjoint(between)
            if is_moved and _are_alike(figures[level], second):
                figures[level] = replace(figures[level], before=second)
            level = i + 1
        elif _is_share(second) and not _is_share(first) and first.unit != "percent":
            figures[level] = replace(figures[level], change=second)
        else:
            level = i + 1
            if not v.words.to.isdisjoint(between):
                figures[level] = _reached(t, (one, first), second, v)
    return figures


def _reached(t: Tokens, start: tuple[Quantity, Figure], level: Figure, v: Vocabulary) -> Figure:
    """Return the level that something rose to, "33% to $163 million" or "from $123 million to $163 million"."""
    one, first = start
    if _is_share(first) and level.unit != "percent":
        return replace(level, change=first)
    is_start = t.low[one.first - 1] in v.words.start
    return replace(level, before=first) if is_start and _are_alike(level, first) else level


def _is_share(figure: Figure) -> bool:
    return figure.unit == "percent" and figure.direction is not None


def _are_alike(level: Figure, before: Figure) -> bool:
    return (level.kind, level.unit) == (before.kind, before.unit) and level.kind not in {"age", "vote"}


def _is_joined(between: Sequence[str], v: Vocabulary) -> bool:
    """Tell whether nothing but words of change, bounds and years stands between two figures, and no other thing."""
    return 0 < len(between) <= _APART and all(
        word in v.joins_changes or (len(word) == _YEAR and word.isdecimal()) for word in between
    )
