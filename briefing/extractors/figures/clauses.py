"""What the clause around a figure says that it is of: the object or the subject of its verb, the noun behind it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.extractors.figures.nouns import LONGEST, Run, is_verb, noun_before, noun_from

if TYPE_CHECKING:
    from briefing.extractors.figures.quantities import Quantity
    from briefing.extractors.figures.vocabulary import Vocabulary
    from briefing.text.tokens import Tokens

_REACH = 14  # tokens to the left in which the verb of a figure is looked for
_LONGEST_CLAUSE = 25  # tokens


def around_verb(t: Tokens, q: Quantity, v: Vocabulary, floor: int) -> Run:
    """Return the object between the nearest verb and the figure, else the subject before the verb."""
    i = _skip_left(t, q.first - 1, v)
    if t.raw[i] == "," and i < q.first - 1:
        return main_subject(t, i, v) or noun_before(t, i - 1, v, floor)  # "shares had a good day, up 5%"
    run = noun_before(t, i, v, floor)
    if run:
        return _head(t, run, v, floor)
    verb = i
    while verb > max(floor - 1, i - _REACH) and not is_verb(t, verb, v):
        if t.raw[verb] in t.breaks and t.raw[verb] not in {",", ")", "("}:
            return None
        verb -= 1
    return _subject(t, verb, v, floor) if verb >= floor and is_verb(t, verb, v) else None


def main_subject(t: Tokens, end: int, v: Vocabulary) -> Run:
    """Return the noun before the first verb of a clause that ends at a token."""
    if not v.words.lead_ups:
        return None
    first = max(0, end - _LONGEST_CLAUSE)
    start = max((i + 1 for i in range(first, end) if t.raw[i] in t.breaks), default=first)
    verb = next((i for i in range(start + 1, end) if is_verb(t, i, v)), None)
    return _subject(t, verb, v, start) if verb else None


def is_means(t: Tokens, q: Quantity, v: Vocabulary) -> bool:
    """Tell whether the verb of a figure hangs on "by" and has no subject: "made up for it by scoring from 9 yards"."""
    i = _skip_left(t, q.first - 1, v)
    return t.low[i - 1] in v.words.by and is_verb(t, i, v)


def behind(t: Tokens, q: Quantity, v: Vocabulary) -> Run:
    """Return the noun behind a preposition: "$2,300 for the museum"."""
    if t.low[q.end] not in v.words.links:
        return None
    j = q.end + 1
    while t.low[j] in v.words.determiners or t.low[j] in v.words.articles:
        j += 1
    if t.is_digits(j):  # "for an 8.5 kW system"
        known = v.unit_at(t, j + 1)
        j = known[1] if known else j + 1
    return noun_from(t, j, v)


def _subject(t: Tokens, verb: int, v: Vocabulary, floor: int) -> Run:
    """Return the noun before a verb, over auxiliaries, relatives, brackets and appositions.

    None where the verb is one of thinking: "analysts expected 5m".
    """
    i = verb - 1
    is_passive = not v.words.being.isdisjoint(t.low[max(0, verb - 2) : verb])
    if t.low[verb] in v.words.opinions and not is_passive:
        return None
    while i >= floor and (is_verb(t, i, v) or t.low[i] in v.lead_ups or t.low[i].endswith(v.words.adverb_endings)):
        i -= 1
    for closing, opening in ((")", "("), (",", ",")):
        if t.raw[i] == closing:
            back = next((k for k in range(i - 1, max(floor, i - 8), -1) if t.raw[k] == opening), i)
            i = back - 1
    run = noun_before(t, i, v, floor)
    return _head(t, run, v, floor) if run else None


def _head(t: Tokens, run: tuple[int, int], v: Vocabulary, floor: int) -> Run:
    """Return the noun that a noun hangs on by a preposition: of "exports to China", both, where they are short."""
    i = run[0] - 1
    while i > floor and (t.low[i] in v.words.determiners or t.low[i] in v.words.articles):
        i -= 1
    if i <= floor or t.low[i] not in v.words.links:
        return run
    head = noun_before(t, i - 1, v, floor)
    if head is None:
        return run
    if run[1] - head[0] <= LONGEST + 1:
        return head[0], run[1]
    return head if t.low[i] in v.words.of else run


def _skip_left(t: Tokens, i: int, v: Vocabulary) -> int:
    """Go left over what leads up to a figure: qualifiers, prepositions, articles, adverbs, years."""
    while i >= 0 and (
        t.low[i] in v.lead_ups
        or t.raw[i] == "("
        or (t.is_word(i) and not t.is_capital(i) and t.low[i].endswith(v.words.adverb_endings))
        or (t.is_digits(i) and len(t.raw[i]) == 4 and t.low[i - 1] in v.words.in_year)
    ):
        i -= 1
    return i
