"""Roles: what the text says a named person is, before the name or after it."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING

from briefing.model import Span
from briefing.patterns import lazy

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefing.language.words import QuoteWords
    from briefing.model import Entity
    from briefing.text.entities.gather import Place

_WINDOW = 90
_BREAKS = ',.;:()“”"«»„‘'
_INTRODUCTIONS = 3  # mentions in which a role is sought; later ones bring none
# Capitalised words right before a name, small words among them: "Secretary of State".
_TITLE = lazy(r"((?:[A-Z][\w.-]*\s+(?:(?:of|for|and|the)\s+){0,2}){0,5}[A-Z][\w-]*\.?)\s+$")
_WORD = lazy(r"[\w-]+")
_BESIDE = 3  # characters between a name and the role behind it: ", "
_LONGEST = 8  # words of a role before a name
_AFTER = lazy(r",\s+([^,.;:()“”\"«»„]{3,90})(?=[,.;:(—–\n“„\"«]|\s-|$)")
_NOUN_WITHIN = 6  # words of an apposition, before its noun must have come


def role_of(text: str, places: Sequence[Place], words: QuoteWords) -> Span | None:
    """Return where the text says what a person is, beside one of the first mentions."""
    for place in places[:_INTRODUCTIONS]:
        role = title_before(text, place.start, words)
        if role:
            return role
        near = _found_before(text, place.start, words) or _found_after(text, place.end, words)
        if near:
            return near
    return None


def _found_before(text: str, start: int, words: QuoteWords) -> Span | None:
    """Return where the role in the words before a name stands: the last place where they do."""
    places = _places(text, role_before(text, start, words), max(0, start - _WINDOW - 9), start)
    return max(places, default=None, key=_start)


def _found_after(text: str, end: int, words: QuoteWords) -> Span | None:
    return next(_places(text, role_after(text, end, words), end, end + 2 * _WINDOW), None)


def _places(text: str, said: str | None, start: int, end: int) -> Iterator[Span]:
    """Yield where words stand in a part of a text, whatever white space is between them."""
    if said:
        pattern = r"\s+".join(map(re.escape, said.split()))
        yield from (Span(*match.span()) for match in re.compile(pattern).finditer(text, start, end))


def own_role(text: str, entity: Entity, people: Sequence[Span], words: QuoteWords) -> Span | None:
    """Return the role of an entity as far as it is its own: none that holds its name or ends with another person's.

    Of "Judge Ann Lee and Judge", before a name, the second "Judge" is; "aide to Ann Lee", behind one, is whole.
    ``people`` is where the document names anybody, in order.
    """
    if entity.role is None:
        return None
    own = {mention.span for mention in entity.mentions}
    is_behind = any(span.end <= entity.role.start <= span.end + _BESIDE for span in own)
    role = _in_paragraph(text, entity.role, is_behind=is_behind)
    inside = people[bisect_left(people, role.start, key=_start) : bisect_left(people, role.end, key=_start)]
    first = role.of(text).split()[0].lower()
    if not own.isdisjoint(inside) or first in words.conjunctions or (inside and inside[0].start == role.start):
        return None
    if not inside or is_behind or _is_owner(text[role.start : inside[0].start], words):
        return role
    if role.of(text)[0].islower() and inside[-1].end < role.end - 1:
        return role  # "former Lee administration official"
    rest = _WORD.finditer(text, inside[-1].end, role.end)
    noun = next((word for word in rest if is_role(word[0], words)), None)
    return Span(noun.start(), role.end) if noun else None


def _is_owner(before: str, words: QuoteWords) -> bool:
    """Tell whether a name in a role says whose it is: behind "mayor of", in "the mayor of Norrvik, Ann Lee"."""
    parts = before.split()
    return parts[-1].lower() in words.prepositions and is_role(parts[0], words)


def _in_paragraph(text: str, role: Span, *, is_behind: bool) -> Span:
    """Return a role up to the blank line behind it, or from the one before it."""
    if is_behind:
        return Span(role.start, role.start + len(role.of(text).partition("\n\n")[0]))
    return Span(role.end - len(role.of(text).rpartition("\n\n")[2]), role.end)


def _start(span: Span) -> int:
    return span.start


def title_before(text: str, start: int, words: QuoteWords) -> Span | None:
    """Return the title that stands in capitals before a name: "Secretary of State"; none for "Mr"."""
    found = _TITLE.search(text, max(0, start - _WINDOW), start)
    if not found or not any(is_role(word, words) for word in found[1].split()[-4:]):
        return None
    parts = found[1].split()
    first = next(
        (
            i
            for i, word in enumerate(parts)
            if word[0].isupper() and (is_role(word, words) or word.lower() in words.modifiers)
        ),
        0,
    )
    begin = found.start(1) + found[1].index(parts[first])
    is_honorific = parts[-1].rstrip(".") in words.honorifics
    return None if is_honorific else Span(begin, found.end(1))


def role_before(text: str, start: int, words: QuoteWords) -> str | None:
    """Return the role in the words right before a name: "union leader" in "said union leader Femi Adeyemi"."""
    floor = max(0, start - _WINDOW)
    comma = text[start - 2 : start] == ", "
    end = start - 2 * comma
    last_break = max(text.rfind(sign, floor, end) for sign in _BREAKS)
    parts = text[max(floor, last_break + 1) : end].split()[-_LONGEST:]
    if comma:
        return _of_subject(parts, words) or _after_article(parts, words)
    if not parts or not is_role(parts[-1], words):
        return None
    first = len(parts) - 1
    while first and _modifies(parts[first - 1], words):
        first -= 1
    if first and parts[first - 1].lower() in words.modifiers:  # "Former mayor", at the start of a sentence
        first -= 1
    return " ".join(parts[first:])


def _of_subject(parts: list[str], words: QuoteWords) -> str | None:
    """Return the role that is all that stands before a comma: "A night guard, X, was hurt"."""
    is_role_only = 1 < len(parts) < 4 and parts[0].lower() in words.articles and is_role(parts[-1], words)
    return " ".join(parts[1:]) if is_role_only else None


def _after_article(parts: list[str], words: QuoteWords) -> str | None:
    """Return the role after the last "the" of "said the mayor of the town, X": the one that a role noun follows."""
    for i, part in enumerate(parts[:-1]):
        if part.lower() in words.definite | words.possessives and any(is_role(p, words) for p in parts[i + 1 : i + 3]):
            return " ".join(parts[i + 1 :])
    return None


def _modifies(word: str, words: QuoteWords) -> bool:
    low = word.lower()
    stops = (
        words.articles,
        words.possessives,
        words.prepositions,
        words.conjunctions,
        words.cues,
        words.links,
        words.copulas,
        words.relatives,
    )
    return word.islower() and not any(low in stop for stop in stops) and not low.endswith(("'s", "’s"))


def role_after(text: str, end: int, words: QuoteWords) -> str | None:
    """Return the role in the apposition after a name: "head of the port authority", without its article."""
    found = _AFTER.match(text, end, end + _WINDOW + 8) if text[end : end + 1] == "," else None
    parts = found[1].split() if found else []
    if not parts or parts[0].lower() in words.relatives:
        return None
    if parts[0].lower() in words.articles | words.possessives:
        parts = parts[1:]
    owner = next((i for i, part in enumerate(parts[:-1]) if part.endswith(("'s", "’s"))), -1)
    parts = parts[owner + 1 :]  # "the county's chief of police" is a chief of police
    for i, part in enumerate(parts[:_NOUN_WITHIN]):
        low = part.lower()
        if is_role(part, words):
            return _without_clause(parts, i + 1, words)
        if low in words.prepositions or low in words.relatives or low in words.cues:
            return None
    return None


def _without_clause(parts: list[str], after: int, words: QuoteWords) -> str | None:
    """Return a role up to the clause that hangs on it; none where its noun is the subject of a verb."""
    for i, part in enumerate(parts[after:], after):
        low, is_noun = part.lower(), parts[i - 1].lower() in words.prepositions | words.articles
        if low in words.relatives or (not is_noun and (low in words.cues or low in words.passives)):
            is_subject = i == after and low not in words.relatives
            return None if is_subject else " ".join(parts[:i])
    return " ".join(parts)


def is_role(word: str, words: QuoteWords) -> bool:
    """Tell whether a word is a role: "mayor", "co-founder", "Regierungssprecherin"."""
    low = word.lower()
    return low in words.roles or low.rpartition("-")[2] in words.roles or low.endswith(words.role_endings)
