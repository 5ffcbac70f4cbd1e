"""What a figure counts or measures: "suspected smugglers", "voters", "revenue".

The noun behind a count; "of" on either side; the object or the subject of the nearest verb to the left.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct, field

from briefing.extractors.figures.cardinals import HYPHENS, cardinal
from briefing.extractors.figures.clauses import around_verb, behind, is_means, main_subject
from briefing.extractors.figures.nouns import LONGEST, Run, is_person, is_possessive, is_verb, noun_before, noun_from
from briefing.extractors.figures.qualifiers import adds
from briefing.extractors.figures.subjects import stated_subject
from briefing.language.units import KINDS

if TYPE_CHECKING:
    from collections.abc import Mapping

    from briefing.extractors.figures.quantities import Quantity
    from briefing.extractors.figures.vocabulary import Vocabulary
    from briefing.text.tokens import Tokens

_SHARED = frozenset(",()")
_GAP = 5  # tokens between a figure and one that it shares its label with


class Known(Struct, frozen=True):
    """What the figures before one in the same sentence were of."""

    last: Quantity | None = None
    label: str | None = None  # of the last
    by_unit: Mapping[str, str] = field(default_factory=dict)  # the last label of each unit

    def with_figure(self, q: Quantity, label: str | None) -> Known:
        """Return what is known after one more figure."""
        by_unit = {**self.by_unit, _unit(q): label} if label and q.unit else self.by_unit
        return Known(q, label, by_unit)


def label(t: Tokens, q: Quantity, v: Vocabulary, known: Known) -> str | None:
    """Return the words of the text that say what a figure is of, or None.

    It may be of the same as a figure before it: "rose 4% to $1.3bn". A sum is of no one person.
    """
    found = _label(t, q, v, known)
    if isinstance(found, str) or found is None:
        return found
    return None if q.is_money and is_person(t, found, v) else t.span(*found)


def _label(t: Tokens, q: Quantity, v: Vocabulary, known: Known) -> str | Run:
    """Return the place of a label, or a label that is known from before."""
    if q.is_times and t.low[q.end] in v.words.multiplied:
        return noun_from(t, q.end, v)
    is_count = q.unit is None and not q.number.is_ratio
    floor = known.last.end if known.last and not known.last.is_age else 0
    if known.label and (q.is_times or _is_change_of_last(t, q, v)):
        return known.label if not q.is_times or _shares(t, q, v, known) else None
    run = None if q.is_times else _beside(t, q, v, floor, is_count=is_count or q.is_age)
    is_during = _is_length_of_time(q) and t.low[q.first - 1] in v.words.overs
    if run or q.is_age or q.contest or q.is_times or is_during:
        return run
    if known.label and (_shares(t, q, v, known) or (is_count and _goes_on(t, q, v, known))):
        return known.label
    has_no_subject = is_means(t, q, v)
    run = None if has_no_subject else _in_clause(t, q, v, floor)
    if run is None and _unit(q) in known.by_unit:
        return known.by_unit[_unit(q)]
    return run or (None if is_count or has_no_subject or _is_length_of_time(q) else main_subject(t, q.first, v))


def _against(t: Tokens, q: Quantity, v: Vocabulary) -> Run:
    """Return what a share is measured against: "40% over budget"."""
    if q.unit != "percent" or t.low[q.end] not in v.words.limits:
        return None
    run = noun_from(t, q.end + 1, v)
    return (q.end, run[1]) if run else None


def _unit(q: Quantity) -> str:
    """Return a name for what a figure is measured in, the same for all currencies."""
    return "money" if q.is_money else q.unit or ""


def _in_clause(t: Tokens, q: Quantity, v: Vocabulary, floor: int) -> Run:
    """Return the noun that the verb gives a figure; a length of time has one only as the object of the verb."""
    if not v.words.lead_ups:
        return stated_subject(t, q, v)
    if _is_length_of_time(q) and not _is_object(t, q, v):
        return None
    return around_verb(t, q, v, floor) or behind(t, q, v)


def _is_length_of_time(q: Quantity) -> bool:
    return q.unit is not None and KINDS.get(q.unit) == "duration"


def _is_change_of_last(t: Tokens, q: Quantity, v: Vocabulary) -> bool:
    """Tell whether a figure says how the one before it has changed: "revenue of £5m for the quarter, up 9%"."""
    i = q.first - 1
    while t.low[i] in v.bounds_words and t.low[i] not in v.words.moved:
        i -= 1
    return t.low[i] in v.words.moved and t.raw[i - 1] == ","


def _beside(t: Tokens, q: Quantity, v: Vocabulary, floor: int, *, is_count: bool) -> Run:
    """Return the noun that stands right beside a figure, or behind an "of"."""
    if is_count:
        return noun_from(t, q.end, v) or _of_right(t, q, v) or _of_left(t, q, v, floor)
    if q.unit == "percent" and t.is_capital(q.end) and t.is_capital(q.first - 1 - t.is_digits(q.first - 1)):
        return noun_before(t, q.first - 1, v)  # "FTSE 100 -0.6% CAC -1.7%"
    return (
        _of_right(t, q, v) or _attribute(t, q, v) or _contents(t, q, v) or _of_left(t, q, v, floor) or _against(t, q, v)
    )


def _goes_on(t: Tokens, q: Quantity, v: Vocabulary, known: Known) -> bool:
    """Tell whether a number without a noun goes on from the one before: "435 homes by sale and 187 by tender"."""
    width = next((n for n in range(LONGEST, 0, -1) if v.phrase(t, q.first - n, q.first) in v.words.bounds), 0)
    i = q.first - 1 - width
    is_part = t.low[i] in v.words.them and t.low[i - 1] in v.words.of  # "of which 12 were torn"
    is_linked = is_part or t.low[i] in v.words.joiners
    return is_linked and known.last is not None and known.last.unit is None


def _shares(t: Tokens, q: Quantity, v: Vocabulary, known: Known) -> bool:
    """Tell whether a figure follows another so closely that both are of the same: "4% to $1.3bn", "(£2m)"."""
    between = t.low[known.last.end : q.first] if known.last else []
    is_apart = _is_length_of_time(q) and known.last is not None and known.last.unit is None
    if not between or len(between) > _GAP + 2 or is_apart:
        return False
    return all(word in v.lead_ups or word in v.words.joiners or word in _SHARED or word in v.verbs for word in between)


def _of_right(t: Tokens, q: Quantity, v: Vocabulary) -> Run:
    """Return the noun of "12% of voters", "two of his accomplices", "37 of the firm's 214 shops"."""
    if t.low[q.end] not in v.words.of:
        return None
    j = q.end + 1
    while t.low[j] in v.words.determiners or t.low[j] in v.words.articles or t.low[j] in v.bounds_words:
        j += 1
    counted = cardinal(t, j + is_possessive(t, j), v, joins=True)
    return noun_from(t, counted.end if counted else j, v)


def _attribute(t: Tokens, q: Quantity, v: Vocabulary) -> Run:
    """Return the noun that a figure stands before like an adjective: "a $10 million prize", "a 30-year sentence".

    Elsewhere than in English and German a verb is as likely to follow.
    """
    if not (v.words.lead_ups or v.words.has_capital_nouns):
        return None
    if adds(t, q, v):
        return None
    is_plural_unit = (
        q.unit is not None and not q.is_left and t.low[q.end - 1].endswith("s") and t.raw[q.end - 2] not in HYPHENS
    )
    return None if is_plural_unit else noun_from(t, _over_brackets(t, q), v)


def _over_brackets(t: Tokens, q: Quantity) -> int:
    """Return the token behind a figure and what stands in brackets: "a 1.8 billion-mile (2.8bn km) journey"."""
    if t.raw[q.end] == ")" and t.raw[q.first - 1] == "(":
        return q.end + 1
    if t.raw[q.end] != "(":
        return q.end
    return next((i + 1 for i in range(q.end, q.end + _GAP + 2) if t.raw[i] == ")"), q.end)


def _contents(t: Tokens, q: Quantity, v: Vocabulary) -> Run:
    """Return the noun of "$19 billion in taxes"."""
    if not q.is_money or t.low[q.end] not in v.words.contents or t.is_capital(q.end + 1):
        return None
    return noun_from(t, q.end + 1, v)


def _of_left(t: Tokens, q: Quantity, v: Vocabulary, floor: int) -> Run:
    """Return the noun of "a net worth of £1.3bn", "winds of up to 74 mph"."""
    i = q.first - 1
    while i >= 0 and (t.low[i] in v.bounds_words or t.low[i] in v.words.articles or t.low[i] in v.words.between):
        i -= 1
        if t.low[i + 1] in v.words.of:
            break
    if t.low[i + 1] not in v.words.of and t.low[i] in v.words.of:
        i -= 1
    elif t.low[i + 1] not in v.words.of:
        return None
    run = noun_before(t, i, v, floor)
    last = t.low[run[1] - 1] if run else ""
    return (
        None
        if last in v.words.lengths or last in v.words.fillers or last in v.bounds_words | v.words.ups | v.words.downs
        else run
    )


def _is_object(t: Tokens, q: Quantity, v: Vocabulary) -> bool:
    """Tell whether a verb stands right before a length of time: "spent the last 22 years", not "after 22 years"."""
    i = q.first - 1
    while i >= 0 and t.low[i] in v.before_objects:  # "after only 5 years"
        i -= 1
    return i >= 0 and is_verb(t, i, v)
