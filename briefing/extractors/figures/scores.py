"""Two numbers with a dash between that are one count of two sides: votes, and the scores of games."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from briefing.extractors.figures.cardinals import cardinal
from briefing.extractors.figures.digits import decimal
from briefing.extractors.figures.quantities import ANCHORS
from briefing.rules import Rule, Table

if TYPE_CHECKING:
    from briefing.extractors.figures.quantities import Quantity
    from briefing.extractors.figures.vocabulary import Vocabulary
    from briefing.text.tokens import Tokens

_SIDES = "[,;]|joiners|to{0,2} DIGIT ballots? %opposed"

VOTES: Table[Quantity] = Table(
    "figures: votes",
    (
        Rule("and abstentions", "vote", f"<figure> ballots? %in_favour {_SIDES} ![(]{{0,3}}? DIGIT ballots? %abstained",
            when="!unit", yes=("It passed with 438 votes in favour, 86 against and 42 abstentions.",)),
        Rule("for and against", "vote", f"<figure> ballots? %in_favour {_SIDES}", when="!unit",
            yes=("Then 12 for, 8 against.",)),
    ),
    ANCHORS,
)  # fmt: skip

_DASHES = frozenset("-‐‑–—")
_REACH = 10  # tokens on either side in which a word tells a vote or a game


def sides(t: Tokens, q: Quantity, v: Vocabulary) -> Quantity | None:
    """Return both sides of a vote or a score as one quantity, with the second as its upper value; else None.

    "52-48" near a word of voting; "3-1" near a word of winning; "7 votes to 2"; "voted by 22 to 19".
    """
    match = VOTES.of(v).first(t, q) if t.low[q.end] in v.voting else None
    if match:
        other = next(i for i in range(q.end, match.end) if t.is_digits(i))
        value = decimal(t.raw[other], v.words.decimal_mark)
        return replace(q, end=match.end, high=value, contest=match.rule.gives) if value is not None else None
    dash = q.end
    vote = _vote(t, q, v) if q.unit is None else None
    if vote:
        return vote
    if not (t.raw[dash] in _DASHES and t.is_digits(dash + 1) and t.is_glued(dash) and t.is_glued(dash + 1)):
        return None
    if not (q.number.is_digits and q.unit is None and t.raw[dash + 1].isdecimal() and len(t.raw[dash + 1]) < 4):
        return None
    near = set(t.low[max(0, q.first - _REACH) : dash + 2 + _REACH])
    if not near.isdisjoint(v.words.ballots):
        return _joined(t, q, dash + 1, "vote")
    return None if near.isdisjoint(v.words.contests) else _joined(t, q, dash + 1, "number")


def _vote(t: Tokens, q: Quantity, v: Vocabulary) -> Quantity | None:
    """Return "383 votes to 67"; or, near a word of voting, "by 383 to 67" and "voted 383 to 67"."""
    w = v.words
    is_said = t.low[q.end] in w.ballots
    second = q.end + is_said + 1
    if t.low[second - 1] not in w.to:
        return None
    other = cardinal(t, second, v, joins=False)
    if other is None or v.unit_at(t, other.end) is not None:
        return None
    is_led = t.low[q.first - 1] in w.by or t.low[q.first - 1] in w.ballots
    near = t.low[max(0, q.first - _REACH) : q.first] + t.low[other.end : other.end + _REACH]
    is_vote = is_said or (is_led and q.value > other.value and not w.ballots.isdisjoint(near))
    return replace(q, end=other.end, high=other.value, contest="vote") if is_vote else None


def _joined(t: Tokens, q: Quantity, second: int, kind: str) -> Quantity:
    from decimal import Decimal  # noqa: PLC0415

    return replace(q, end=second + 1, high=Decimal(t.raw[second]), contest=kind)
