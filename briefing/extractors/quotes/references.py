"""References: whom "he" or "the mayor" means, at the place where it stands."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING

from briefing.extractors.quotes.attribution import referents, sentence_start
from briefing.extractors.quotes.genders import genders, role_gender, title_before
from briefing.language.quotes import quote_words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefing.extractors.quotes.clauses import Clauses, Codes
    from briefing.model import Document, Name

_WORD = re.compile(r"[^\W\d_]+")
_FURTHEST = 8  # sentences that a pronoun or a description may look back
_NAMED_COMPLEMENT = re.compile(r"p[dwk]{0,4}[NMG]")
_RECENT = 200  # mentions that a role is sought in


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

    def pronoun(self, block: int, clauses: Clauses, at: int, gender: str) -> int | None:
        """Return whom a pronoun means: the nearest suitable person, sentence by sentence."""
        key = block, clauses.spans[at][0]
        if key not in self._resolved:
            self._resolved[key] = self._nearest(block, self._outer(block, clauses, at), gender)
        return self._resolved[key]

    def _outer(self, block: int, clauses: Clauses, at: int) -> int:
        """Return the code of a block where a code of its own, or of one of its quotations, stands."""
        start = clauses.spans[at][0]
        return bisect_left(self.codes.of(block).spans, (start + 1,)) - (clauses is not self.codes.of(block))

    def _nearest(self, block: int, at: int, gender: str) -> int | None:
        weak = None
        for number, start, end in self._back(block, at):
            found = self.codes.of(number)
            same = self._same(number, start, end, gender)
            for place, is_sure in referents(found.codes, start, end):
                name = found.names[place]
                is_object = 0 <= same < place and not is_sure
                if not is_object and self._fits(name, gender):
                    if is_sure or self._is_sure(name):
                        return name
                    weak = name if weak is None else weak
            known = self._resolved.get((number, found.spans[same][0])) if same >= 0 else None
            if known is not None:
                return known
        return weak

    def _back(self, block: int, at: int) -> Iterator[tuple[int, int, int]]:
        """Yield (block, start, end) of sentences, backwards from a code."""
        end = at
        for _ in range(_FURTHEST):
            while end <= 0:
                block -= 1
                if block < 0:
                    return
                end = len(self.codes.of(block).codes)
            codes = self.codes.of(block).codes
            start = sentence_start(codes, end - 1)
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
        kind = self.names[number].kind
        if gender == "x":  # "it" is a body
            return kind == "organisation"
        return kind == "person" and (not gender or self.genders.get(number, gender) == gender)

    def _is_sure(self, number: int) -> bool:
        """Tell whether the text treats a name as a person's: by a role, a title, a surname on its own."""
        name, text = self.names[number], self.document.text
        surname = name.text.split()[-1] if " " in name.text else None
        return bool(name.role) or any(
            p.of(text) == surname or title_before(text, p.start) in self.words.honorifics for p in name.places
        )

    def role(self, block: int, clauses: Clauses, start: int, end: int) -> int | None:
        """Return the person whom a description means: the last one with that role, else the nearest subject."""
        found = clauses
        head = found.codes[start:end].partition("p")[0].rfind("k")
        if head < 0 or not self._points_back(found, start):
            return None
        noun = self._word(found, start + head)
        is_other = bool(_NAMED_COMPLEMENT.search(found.codes, start, end))  # "the mayor of Ely" is nobody said before
        inside = set(found.names[start:end])
        places = self.codes.outside
        before = bisect_left(places, found.spans[start][0], key=lambda p: p.start)
        for place in reversed(places[max(0, before - _RECENT) : before]):
            role = self.names[place.name].role
            if role and place.name not in inside and noun in _WORD.findall(role.lower()):
                return place.name
        if is_other or noun in self.words.unnamed:
            return None
        return self._nearest(block, self._outer(block, clauses, start), role_gender(noun, self.words))

    def _points_back(self, found: Clauses, at: int) -> bool:
        return found.codes[at] == "G" or self._word(found, at) in self.words.definite

    def _word(self, found: Clauses, at: int) -> str:
        return found.word(self.document.text, at).lower()
