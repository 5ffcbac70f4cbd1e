"""References: whom "he", "the mayor" or a surname means, at the place where it stands."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from briefing.language.quotes import quote_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing.extractors.quotes.clauses import Place
    from briefing.model import Document, Name

_WORD = re.compile(r"[^\W\d_]+")
_FURTHEST = 8  # sentences that a pronoun may look back


@dataclass(slots=True)
class References:
    """The people of a document and what its own words tell of them; ``places`` leave out what is quoted."""

    document: Document
    names: Sequence[Name]
    places: Sequence[Place]
    quoted: Sequence[tuple[int, int]]
    genders: dict[int, str] = field(default_factory=dict)
    _starts: list[int] = field(default_factory=list)
    _subjects: dict[int, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._starts = [s.span.start for s in self.document.sentences]

    def pronoun(self, start: int, gender: str) -> int | None:
        """Return the number of the person that a pronoun means: the nearest suitable one, sentence by sentence."""
        if not self.genders:
            self.genders = _genders(self)
        at = max(0, bisect_left(self._starts, start + 1) - 1)
        ceiling = start
        for number in range(at, max(-1, at - _FURTHEST), -1):
            candidates = self._people(self._starts[number], ceiling, gender)
            if candidates:
                return candidates[0]
            ceiling = self._starts[number]
        return None

    def _people(self, start: int, end: int, gender: str) -> list[int]:
        first = bisect_left(self.places, start, key=lambda p: p.start)
        last = bisect_left(self.places, end, key=lambda p: p.start)
        found = [p.name for p in self.places[first:last]]
        return [n for n in found if self.names[n].kind == "person" and self.genders.get(n, gender) in {gender, ""}]

    def role(self, phrase: str, start: int) -> int | None:
        """Return the last person before a place who holds the role that a phrase ends in: "the mayor"."""
        words = quote_words(self.document.language)
        parts = [w.lower() for w in _WORD.findall(phrase)]
        if len(parts) < 2 or parts[0] not in words.articles | words.possessives:
            return None
        for place in reversed(self.places[: bisect_left(self.places, start, key=lambda p: p.start)]):
            role = self.names[place.name].role
            if role and parts[-1] in _WORD.findall(role.lower()):
                return place.name
        return None


def _genders(references: References) -> dict[int, str]:
    """Tell men from women by Mr and Mrs, and by the pronouns in the sentences that name one person only."""
    document, words = references.document, quote_words(references.document.language)
    votes: dict[int, Counter[str]] = {}
    for place in references.places:
        before = document.text[max(0, place.start - 8) : place.start].split()
        title = words.honorifics.get(before[-1].rstrip("."), "") if before else ""
        if title:
            votes.setdefault(place.name, Counter())[title] += 3
    starts = [s.span.start for s in document.sentences] + [len(document.text)]
    for i, sentence in enumerate(document.sentences):
        _vote(references, sentence.span.start, starts[i + 1], votes)
    return {n: max(count, key=lambda g: (count[g], g)) for n, count in votes.items() if _is_clear(count)}


def _is_clear(count: Counter[str]) -> bool:
    most = count.most_common(2)
    return len(most) == 1 or most[0][1] >= 2 * most[1][1]


def _vote(references: References, start: int, end: int, votes: dict[int, Counter[str]]) -> None:
    forms = quote_words(references.document.language).forms
    first = bisect_left(references.places, start, key=lambda p: p.start)
    last = bisect_left(references.places, end, key=lambda p: p.start)
    people = {p.name for p in references.places[first:last] if references.names[p.name].kind == "person"}
    if len(people) != 1:
        return
    after = references.places[first].end
    for match in _WORD.finditer(references.document.text, after, end):
        gender = forms.get(match[0].lower())
        if gender and not any(s <= match.start() < e for s, e in references.quoted if e > start and s < end):
            votes.setdefault(people.pop(), Counter())[gender] += 1
            return
