"""Two numbers with a dash between that are one count of two sides: votes, and the scores of games."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

if TYPE_CHECKING:
    from briefing.extractors.figures.quantities import Quantity
    from briefing.extractors.figures.tokens import Tokens
    from briefing.extractors.figures.vocabulary import Vocabulary

_DASHES = frozenset("-‐‑–—")
_REACH = 10  # tokens on either side in which a word tells a vote or a game


def sides(t: Tokens, q: Quantity, v: Vocabulary) -> Quantity | None:
    """Return both sides of a vote or a score as one quantity, with the second as its upper value; else None.

    "52-48" near a word of voting; "3-1" near a word of winning; "7 votes to 2".
    """
    dash = q.end
    if t.low[dash] in v.words.ballots and t.low[dash + 1] in v.words.to and t.is_digits(dash + 2):
        return _joined(t, q, dash + 2, "vote")
    if not (t.raw[dash] in _DASHES and t.is_digits(dash + 1) and t.is_glued(dash) and t.is_glued(dash + 1)):
        return None
    if not (q.number.is_digits and q.unit is None and t.raw[dash + 1].isdecimal() and len(t.raw[dash + 1]) < 4):
        return None
    near = set(t.low[max(0, q.first - _REACH) : dash + 2 + _REACH])
    if not near.isdisjoint(v.words.ballots):
        return _joined(t, q, dash + 1, "vote")
    return None if near.isdisjoint(v.words.contests) else _joined(t, q, dash + 1, "number")


def _joined(t: Tokens, q: Quantity, second: int, kind: str) -> Quantity:
    from decimal import Decimal  # noqa: PLC0415

    return replace(q, end=second + 1, high=Decimal(t.raw[second]), contest=kind)


def is_bare_pair(t: Tokens, q: Quantity) -> bool:
    """Tell whether a number is one side of "2-2" or "89-89", which is no range because it does not rise."""
    for dash, other in ((q.end, q.end + 1), (q.first - 1, q.first - 2)):
        at = max(dash, other)
        if t.raw[dash] in _DASHES and t.is_digits(other) and t.is_glued(at) and t.is_glued(max(dash, q.first)):
            return q.unit is None and not q.number.has_scale
    return False
