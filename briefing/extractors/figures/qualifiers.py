"""How a figure is meant: about, more or less than it; up or down."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from briefing.extractors.figures.quantities import ANCHORS
from briefing.notation import REACH
from briefing.rules import Rule, Table

if TYPE_CHECKING:
    from briefing.extractors.figures.quantities import Quantity
    from briefing.extractors.figures.vocabulary import Vocabulary
    from briefing.model import Bound, Direction
    from briefing.text.tokens import Tokens

_LONGEST = 6
_FILLERS = frozenset(["a", "an", "total", "combined", "further", "additional", "another"])
_ON = "'a/an/total/combined/further/additional/another'|[-(]{0,3}"  # fillers, from a bound on to its figure
_WAY = "bounds_words&!ups&!downs|articles|of"  # from a verb of change on to its figure
_BY = "!BREAK&!DIGIT&!ups&!downs{0,4} by"  # where "by" leads to the figure, more may stand between
_FROM = "start ANY{0,1}? DIGIT !BREAK{0,6}? to"  # the start of a change, before its end

NO_BOUND, BOUND = True, False

# Whether "over" means "because of" or "during", and no "more than".
OVERS: Table[Quantity] = Table(
    "figures: over",
    (
        Rule("over a", NO_BOUND, "overs ANY{0,2}? articles <figure>", yes=("They met over a £2m fraud.",)),
        Rule("a row over", NO_BOUND, f"quarrels overs {_ON} <figure>", yes=("There is a row over 200 homes.",)),
        Rule("took over two years", BOUND, f"lasting overs {_ON} <figure>", when="is_duration !is_age",
            yes=("It took over two years.",)),
        Rule("over two years ago", BOUND, f"overs {_ON} <figure> not_per", when="is_duration !is_age",
            yes=("They met over two years ago.",)),
        Rule("over two years", NO_BOUND, when="is_duration !is_age", yes=("Prices rose over two years.",)),
        Rule("over three winters", NO_BOUND, when="!unit value<10 !number.is_ratio !in_digits",
            yes=("It was written over three winters.",)),
    ),
    ANCHORS,
)  # fmt: skip

DIRECTIONS: Table[Quantity] = Table(
    "figures: directions",
    (
        Rule("a 5% rise", "up", "<figure> up_nouns", yes=("It was a 5% rise.",)),
        Rule("a 5% fall", "down", "<figure> down_nouns", yes=("It was a 5% fall.",)),
        Rule("a 5% annual rise", "up", "<figure> ANY up_nouns", yes=("It was a 5% annual rise.",)),
        Rule("a 5% annual fall", "down", "<figure> ANY down_nouns", yes=("It was a 5% annual fall.",)),
        Rule("from", None, "start <figure>", yes=("It rose by from 5% to 6%.",)),
        Rule("up to", None, f"%rising_bounds {_WAY}{{0,3}}? <figure>", yes=("It is up to 5% wider.",)),
        Rule("makes up", None, f"composed ups {_WAY}{{0,3}} <figure>", yes=("It makes up 5% of it.",)),
        Rule("rose", "up", f"ups {_WAY}{{0,5}} <figure>", yes=("It rose 5% then.",)),
        Rule("fell", "down", f"downs {_WAY}{{0,5}} <figure>", yes=("It fell 5% then.",)),
        Rule("rose by", "up", f"ups {_BY} {_WAY}{{0,3}} <figure>", yes=("It rose again by 5% then.",)),
        Rule("fell by", "down", f"downs {_BY} {_WAY}{{0,3}} <figure>", yes=("It fell again by 5% then.",)),
        Rule("rose from", "up", f"ups {_WAY}{{0,3}} {_FROM} <figure>", yes=("It rose from 5% in 1974 to 6% then.",)),
        Rule("fell from", "down", f"downs {_WAY}{{0,3}} {_FROM} <figure>",
            yes=("It fell from 6% in 1974 to 5% then.",)),
    ),
    ANCHORS,
)  # fmt: skip


def qualifier(t: Tokens, q: Quantity, v: Vocabulary) -> tuple[str | None, Bound | None]:
    """Return the words that qualify a figure, as they stand in the text, and what they mean."""
    bounds = v.words.bounds
    end = q.first
    while end and (t.low[end - 1] in _FILLERS or t.raw[end - 1] in {"-", "("}) and t.low[end - 1] not in bounds:
        end -= 1
    for stop in dict.fromkeys((q.first, end, q.number.first)):  # the last in "between about 2 and 7"
        for width in range(min(_LONGEST, stop), 0, -1) if t.low[stop - 1] in v.bound_ends else ():
            said = v.phrase(t, stop - width, stop)
            if said in bounds and not (said in v.words.overs and _is_preposition(t, q, v)):
                return t.span(stop - width, stop), cast("Bound", bounds[said])
    return _after(t, q, v)


def _is_preposition(t: Tokens, q: Quantity, v: Vocabulary) -> bool:
    match = OVERS.of(v).first(t, q)
    return match is not None and match.rule.gives is NO_BOUND


def _after(t: Tokens, q: Quantity, v: Vocabulary) -> tuple[str | None, Bound | None]:
    j = q.end + (t.raw[q.end] == "-")
    for width in range(3, 0, -1):
        bound = v.words.bounds_after.get(v.phrase(t, j, j + width))
        if bound and not adds(t, q, v):
            return t.span(j, j + width), cast("Bound", bound)
    return None, ("about" if q.number.is_vague else None)


def adds(t: Tokens, q: Quantity, v: Vocabulary) -> bool:
    """Tell whether "plus" adds something to a sum, as in "£90 plus VAT", and does not say "or more"."""
    return q.is_money and t.low[q.end] in v.words.additions and (t.is_word(q.end + 1) or t.is_digits(q.end + 2))


def direction(t: Tokens, q: Quantity, v: Vocabulary) -> Direction | None:
    """Tell whether a figure is a rise or a fall, from the verb to its left or the noun to its right.

    Where something rose "from 2 to 3", it is the 3 alone that has a direction; nothing has that rose "over two years".
    """
    if v.moves.isdisjoint(t.low[max(0, q.first - REACH) : q.end + 2]):
        return None
    match = DIRECTIONS.of(v).first(t, q)
    if match is None or (not v.words.overs.isdisjoint(t.low[match.start : q.first]) and _is_preposition(t, q, v)):
        return None
    return cast("Direction | None", match.rule.gives)
