"""References: whom "he" or "the mayor" means, at the place where it stands."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from typing import TYPE_CHECKING

from briefing.extractors.quotes.attribution import referents
from briefing.language.quotes import quote_words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefing.extractors.quotes.clauses import Clauses, Codes, Place
    from briefing.language.quotes import QuoteWords
    from briefing.model import Document, Name

_WORD = re.compile(r"[^\W\d_]+")
_FURTHEST = 8  # sentences that a pronoun may look back
_FURTHEST_TURN = 8  # sentences that a description ("the Belgian") may look back


class References:
    """The people of a document, and what its own words tell of them."""

    def __init__(self, document: Document, names: Sequence[Name], codes: Codes) -> None:
        self.document, self.names, self.codes = document, names, codes
        self.words = quote_words(document.language)
        self._genders: dict[int, str] | None = None
        self._resolved: dict[tuple[int, int], int | None] = {}

    @property
    def genders(self) -> dict[int, str]:
        """Return "m" or "f" for the people whose gender the text tells."""
        if self._genders is None:
            self._genders = genders(self.document, self.names, self.codes.outside)
        return self._genders

    def pronoun(self, block: int, at: int, gender: str) -> int | None:
        """Return whom a pronoun means: the nearest suitable person, sentence by sentence."""
        if (block, at) not in self._resolved:
            self._resolved[block, at] = self._nearest(block, at, gender, _FURTHEST)
        return self._resolved[block, at]

    def _nearest(self, block: int, at: int, gender: str, furthest: int) -> int | None:
        weak = None
        for number, start, end in self._back(block, at, furthest):
            found = self.codes.of(number)
            same = self._same(number, start, end, gender)
            for place, is_sure in referents(found.codes, start, end):
                name = found.names[place]
                is_object = 0 <= same < place and not is_sure
                if not is_object and self._fits(name, gender):
                    if is_sure or self._is_sure(name):
                        return name
                    weak = name if weak is None else weak
            if same >= 0 and self._resolved.get((number, same)) is not None:
                return self._resolved[number, same]
        return weak

    def _back(self, block: int, at: int, furthest: int) -> Iterator[tuple[int, int, int]]:
        """Yield (block, start, end) of sentences, backwards from a code."""
        end = at
        for _ in range(furthest):
            while end <= 0:
                block -= 1
                if block < 0:
                    return
                end = len(self.codes.of(block).codes)
            codes = self.codes.of(block).codes
            start = max(codes.rfind(".", 0, end - 1), codes.rfind("E", 0, end - 1)) + 1
            yield block, start, end
            end = start

    def _same(self, block: int, start: int, end: int, gender: str) -> int:
        """Return where a sentence has the same pronoun as a subject: what follows it is not meant; -1 if nowhere."""
        found = self.codes.of(block)
        at = found.codes.find("P", start, end)
        while at >= 0:
            if self.words.pronouns.get(self._word(found, at)) == gender:
                return at
            at = found.codes.find("P", at + 1, end)
        return -1

    def _fits(self, number: int, gender: str) -> bool:
        return self.names[number].kind == "person" and (not gender or self.genders.get(number, gender) == gender)

    def _is_sure(self, number: int) -> bool:
        """Tell whether the text treats a name as a person's: by a role, a title, a surname on its own."""
        name = self.names[number]
        surname = name.text.split()[-1] if " " in name.text else None
        return (
            bool(name.role) or number in self.genders or any(p.of(self.document.text) == surname for p in name.places)
        )

    def role(self, block: int, start: int, end: int) -> int | None:
        """Return the person whom a description means: the last one with that role, else the nearest subject."""
        found = self.codes.of(block)
        head = found.codes[start:end].partition("p")[0].rfind("k")
        if head < 0 or not self._points_back(found, start):
            return None
        noun = self._word(found, start + head)
        inside = set(found.names[start:end])
        places = self.codes.outside
        before = bisect_left(places, found.spans[start][0], key=lambda p: p.start)
        for place in reversed(places[:before]):
            role = self.names[place.name].role
            if role and place.name not in inside and noun in _WORD.findall(role.lower()):
                return place.name
        return None if noun in self.words.unnamed else self._nearest(block, start, "", _FURTHEST_TURN)

    def _points_back(self, found: Clauses, at: int) -> bool:
        return found.codes[at] == "G" or self._word(found, at) in self.words.definite

    def _word(self, found: Clauses, at: int) -> str:
        low, high = found.spans[at]
        return self.document.text[low:high].lower()


def genders(document: Document, names: Sequence[Name], places: Sequence[Place]) -> dict[int, str]:
    """Tell men from women by Mr and Mrs, and by the pronouns in the sentences that name one person only."""
    words = quote_words(document.language)
    votes: dict[int, Counter[str]] = {}
    for place in places:
        before = document.text[max(0, place.start - 8) : place.start].split()
        title = words.honorifics.get(before[-1].rstrip("."), "") if before else ""
        if title:
            votes.setdefault(place.name, Counter())[title] += 3
    for number, name in enumerate(names):
        gender = next((g for w in _WORD.findall((name.role or "").lower()) if (g := role_gender(w, words))), "")
        if gender:
            votes.setdefault(number, Counter())[gender] += 3
    people = [p for p in places if names[p.name].kind == "person"]
    marked = _marked(document.text, words)
    ends = [s.span.start for s in document.sentences[1:]] + [len(document.text)]
    for sentence, end in zip(document.sentences, ends, strict=True):
        _vote(sentence.span.start, end, people, marked, votes)
    return {n: max(count, key=lambda g: (count[g], g)) for n, count in votes.items() if _is_clear(count)}


def role_gender(noun: str, words: QuoteWords) -> str:
    """Return the gender that a role shows: "spokeswoman", "husband"; "" for most."""
    endings = (gender for ending, gender in words.gendered_endings.items() if noun.endswith(ending))
    return words.gendered.get(noun) or next(endings, "")


def _is_clear(count: Counter[str]) -> bool:
    most = count.most_common(2)
    return most[0][1] > 1 and (len(most) == 1 or most[0][1] >= 2 * most[1][1])


def _marked(text: str, words: QuoteWords) -> list[tuple[int, str, int]]:
    """Return (place, gender, weight) of the pronouns: "he" tells more of a subject than "his" or "him"."""
    found = []
    for match in _WORD.finditer(text):
        low = match[0].lower()
        if low in words.forms:
            found.append((match.start(), words.forms[low], 2 if low in words.pronouns else 1))
    return found


def _vote(
    start: int,
    end: int,
    people: Sequence[Place],
    marked: Sequence[tuple[int, str, int]],
    votes: dict[int, Counter[str]],
) -> None:
    first = bisect_left(people, start, key=lambda p: p.start)
    last = bisect_left(people, end, key=lambda p: p.start)
    if len({p.name for p in people[first:last]}) != 1:
        return
    at = bisect_left(marked, (people[first].end,))
    if at < len(marked) and marked[at][0] < end:
        votes.setdefault(people[first].name, Counter())[marked[at][1]] += marked[at][2]
