"""Which side of the day of writing a clause speaks of: what has been, or what is to come.

Words tell, and where the tokens have parts of speech these say which words are verbs: a verb that no list has is in
the present where it has neither the ending of the past nor that of a participle.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from briefing.language.words import day_words, figure_words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from briefing.language.shapes import DayWords
    from briefing.text.tokens import Tokens

PAST, UNKNOWN, FUTURE = -1, 0, 1
PRESENT = 2
HABIT = 4  # a verb in the present: what is done again and again, or is on its way
_BOTH = 3  # what was to be may not have been
_SHORT = 3  # letters of a word whose ending says nothing: red, bed
_LEAST_CLAUSE = 4  # tokens beside a date, of a clause that has a verb
_REACH = 30  # tokens on either side that are looked at
_VERBS = frozenset(["VERB", "AUX"])
_NOUNS = frozenset(["NOUN", "PROPN"])  # "the plan", "a saw": no verb, whatever the lists say


def tense(t: Tokens, start: int, end: int, language: str) -> int:
    """Tell the tense of the clause around some tokens: past, future, present, a habit; 0 where nothing tells.

    The word that tells is the nearest before them in their clause (what stands between two marks), else the nearest
    behind. Where hardly anything stands beside them ("On Friday, the council …"), the rest of the sentence is asked.
    """
    first, last = _clause(t, start, end)
    found = _told(t, [range(start - 1, first - 1, -1), range(end, last)], language)
    if not found and last - first - (end - start) <= _LEAST_CLAUSE:
        rest = [range(first - 1, max(-1, start - _REACH), -1), range(last, min(t.count, end + _REACH))]
        found = _told(t, rest, language)
        if found[:2] == [PRESENT, PAST]:  # "the thing is, on Sunday, it closed"
            found = [PAST]
    told = found[0] if found else _assumed(t, (first, last), language)
    return UNKNOWN if told == _BOTH else told


def _told(t: Tokens, places: Iterable[Iterable[int]], language: str) -> list[int]:
    return [told for place in places if (told := _nearest(t, place, language))]


def _assumed(t: Tokens, clause: tuple[int, int], language: str) -> int:
    """Return what a clause is of in which no word tells."""
    known = day_words(language)
    if known.assumed_past:
        return PAST
    verbs = (i for i in range(*clause) if t.tags[i] in _VERBS)
    return HABIT if known.tenseless and any(not t.low[i].endswith(known.tenseless) for i in verbs) else UNKNOWN


def _clause(t: Tokens, start: int, end: int) -> tuple[int, int]:
    first, last = start, end
    while first > 0 and start - first < _REACH and t.raw[first - 1] not in t.breaks:
        first -= 1
    while last < t.count and last - end < _REACH and t.raw[last] not in t.breaks:
        last += 1
    return first, last


def _nearest(t: Tokens, places: Iterable[int], language: str) -> int:
    known = day_words(language)
    for i in places:
        if t.low[i] in known.infinitive and (t.low[i - 1] in known.being or t.low[i + 1] in known.bare_being):
            return _BOTH if t.low[i - 1] in known.past else FUTURE  # "was to leave", "is to leave", "to be paid"
        if t.low[i - 1] in known.bare_being:  # "be paid" has no tense of its own
            continue
        told = _of_word(t.raw[i], t.tags[i], language)
        if told:
            return PRESENT if told == PAST and _is_passive(t, i, known) else told
    return UNKNOWN


def _is_passive(t: Tokens, i: int, known: DayWords) -> bool:
    """Tell whether a participle is of the present: "it is still used"."""
    before = i - 2 if t.tags[i - 1] == "ADV" else i - 1
    return t.low[before] in known.being and t.low[before] in known.present


def _ends_like_past(word: str, known: DayWords) -> bool:
    return len(word) > _SHORT and word.endswith(known.past_endings or "\n") and not word.endswith(known.not_past)


@cache
def _of_word(word: str, tag: str, language: str) -> int:
    known = day_words(language)
    if word[:1].isupper() and word.lower() in figure_words(language).months:
        return UNKNOWN  # "May" is no verb
    if tag in _NOUNS:
        return UNKNOWN
    word = word.lower().replace("’", "'")
    if word in known.future or (known.future_endings and word.endswith(known.future_endings)):
        return FUTURE
    if word in known.past or _ends_like_past(word, known):
        return PAST
    return PRESENT if word in known.present else UNKNOWN
