"""From a quantity in tokens to a figure in the text: its kind, and what the other rooms say about it."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from briefing.extractors.figures.digits import plain
from briefing.extractors.figures.qualifiers import direction, qualifier
from briefing.language.units import KINDS
from briefing.model import Figure

if TYPE_CHECKING:
    from briefing.extractors.figures.quantities import Quantity
    from briefing.extractors.figures.vocabulary import Vocabulary
    from briefing.model import FigureKind
    from briefing.text.tokens import Tokens


def as_figure(t: Tokens, q: Quantity, what: str | None, v: Vocabulary) -> Figure:
    """Make the figure of a quantity and its label."""
    said, bound = qualifier(t, q, v)
    start, end = t.starts[q.first], t.ends[q.end - 1]
    return Figure(
        text=t.text[start:end],
        start=start,
        end=end,
        kind=kind(q, what),
        value=plain(q.value),
        value_high=None if q.high is None else plain(q.high),
        unit=q.unit,
        qualifier=said,
        bound=bound,
        direction=direction(t, q, v),
        label=what,
    )


def kind(q: Quantity, what: str | None) -> FigureKind:
    """Return the kind of a quantity, by its unit first."""
    if q.contest:
        return cast("FigureKind", q.contest)
    if q.is_age:
        return "age"
    if q.unit is not None:
        return cast("FigureKind", KINDS.get(q.unit.partition("/")[0], "money"))
    if q.number.is_ratio or q.is_times:
        return "ratio"
    return "count" if what or not q.value % 1 else "number"
