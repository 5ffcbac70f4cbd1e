"""Numbers that are ages without a word for years: "aged 34", "Marta Lind, 61, said", "she was 25"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from briefing.language.quotes import quote_words

if TYPE_CHECKING:
    from briefing.extractors.figures.quantities import Quantity
    from briefing.extractors.figures.vocabulary import Vocabulary
    from briefing.text.tokens import Tokens

_OLDEST = 120
_GROWN = 14  # from this age on people stand in the news without commas
_CLOSERS = frozenset(",);.-–—")
_MOST_BETWEEN = 4  # tokens between "she" and the number


def with_age(t: Tokens, q: Quantity, v: Vocabulary, last: Quantity | None = None) -> Quantity:
    """Return a quantity as an age in years where the words around it say so, else as it is.

    ``last`` is the quantity before: what follows an age in a list is one too ("aged 59, 76 and 84").
    """
    if q.unit == "year" and not q.is_age and q.high is None and _is_of_person(t, q, v):
        return replace(q, is_age=True)
    if q.unit is not None or q.number.has_scale or q.value % 1 or not 0 < q.value <= _OLDEST:
        return q
    is_listed = last is not None and last.is_age and last.unit == "year" and _is_listed(t, last, q, v)
    is_age = is_listed or any(says(t, q, v) for says in _SIGNS_OF_AGE)
    return replace(q, unit="year", is_age=True) if is_age else q


def _is_listed(t: Tokens, last: Quantity, q: Quantity, v: Vocabulary) -> bool:
    between = t.low[last.end : q.first]
    return len(between) <= 2 and all(word == "," or word in v.words.joiners for word in between) and _is_last(t, q, v)


def _is_said(t: Tokens, q: Quantity, v: Vocabulary) -> bool:
    """Find "aged 34", "at the age of 17", "between the ages of 5 and 9"."""
    i = q.first - 1
    if t.low[i] in v.words.at_age and t.raw[q.end] == "," and t.is_capital(q.end + 1) and q.value >= _GROWN:
        return t.is_capital(i)  # "At 76, Ann Lee": at the head of a sentence
    i -= t.low[i] in v.words.of
    while t.low[i] in v.bounds_words | v.words.between and i > q.first - 4:
        i -= 1
    return t.low[i] in v.words.aged


def _is_apposed(t: Tokens, q: Quantity, v: Vocabulary) -> bool:
    """Find a number between commas behind a name, or right behind a name of two words."""
    if not t.is_digits(q.first) or len(t.raw[q.first]) > 3 or t.is_glued(q.first):
        return False
    name = q.first - 2 if t.raw[q.first - 1] == "," else q.first - 1
    if name < 0 or not t.is_capital(name) or t.low[name] in v.words.months or t.low[name] in v.words.names:
        return False
    after = t.low[q.end]
    if name == q.first - 2:
        return after in _CLOSERS or after in v.words.after_age
    is_person = t.is_capital(name - 1) and t.is_word(name - 1) and t.low[name - 1] not in v.words.names
    return is_person and after in v.words.being | v.words.modals and q.value >= _GROWN


def _is_of_somebody(t: Tokens, q: Quantity, v: Vocabulary) -> bool:
    """Find "she was 25", "he turns 40 when": a pronoun, a form of being, and no noun behind the number."""
    if not _is_last(t, q, v) or t.low[q.end] in v.words.of or t.low[q.first] in v.words.ones:
        return False
    i = q.first - 1
    if t.low[i] in v.words.turned:
        return True
    while t.low[i] in v.words.being and i > q.first - 1 - _MOST_BETWEEN:
        i -= 1
    return i < q.first - 1 and t.low[i] in v.words.people


def _is_limit(t: Tokens, q: Quantity, v: Vocabulary) -> bool:
    """Find "girls under 16", "people over 65"."""
    i = q.first - 1
    return t.low[i] in v.words.limits and t.low[i - 1] in v.words.persons and _is_last(t, q, v)


def _is_grown(t: Tokens, q: Quantity, v: Vocabulary) -> bool:
    """Find "a woman of 71"."""
    if not (q.value >= _GROWN and t.is_digits(q.first) and _is_last(t, q, v)):
        return False
    is_one = t.low[q.first - 2] not in v.words.persons  # "a staff of 60", "children of 14"
    return is_one and _is_of_person(t, q, v)


def _is_of_person(t: Tokens, q: Quantity, v: Vocabulary) -> bool:
    """Tell whether "of" and a word for a person stand before a number: "a retired pilot of", "eine Frau von"."""
    if t.low[q.first - 1] not in v.words.of:
        return False
    who = t.low[q.first - 2]
    return who in v.words.persons or who in quote_words(v.code).roles


def _is_last(t: Tokens, q: Quantity, v: Vocabulary) -> bool:
    after = t.low[q.end]
    return q.end >= t.count or after in t.breaks or after in v.words.stops


_SIGNS_OF_AGE = (_is_said, _is_apposed, _is_of_somebody, _is_limit, _is_grown)
