"""References: whom "he" or "the mayor" means, at the place where it stands."""

from __future__ import annotations

from bisect import bisect_left
from itertools import pairwise
from typing import TYPE_CHECKING

from msgspec import Struct

from briefing.extractors.quotes.attribution import referents, sentence_start, unnamed
from briefing.extractors.quotes.genders import genders, role_gender, title_before
from briefing.language.words import quote_words
from briefing.patterns import lazy

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefing.extractors.quotes.clauses import Clauses, Codes
    from briefing.model import Document, Name

_WORD = lazy(r"[^\W\d_]+")
_FURTHEST = 8  # sentences that a pronoun or a description may look back
_NAMED_COMPLEMENT = lazy(r"p[dwk]{0,4}[NMG]")
_AHEAD = lazy(r"[wad]{0,4}p")  # before a pronoun that stands for a name behind it
_OWNER = lazy(r"['’](?:s\b|\s)")
_TITLED = 3  # mentions of a name that its title is sought in
_DEEPEST = 3  # descriptions that are explained by one another
_BARE = 2  # words of "the spokesman"
_RECENT = 200  # mentions that a role is sought in


def _described(codes: str) -> str:
    """Return a description without its complement: "the coach" of the team, all of "the former coach and champion"."""
    return codes if codes.endswith("k") and "u" in codes else codes.partition("p")[0]


class Phrase(Struct, frozen=True):
    """Somebody without a name, in the words of the text: "a neighbour"."""

    text: str


class References:
    """The people of a document, and what its own words tell of them."""

    def __init__(self, document: Document, names: Sequence[Name], codes: Codes) -> None:
        self.document, self.names, self.codes = document, names, codes
        self.words = quote_words(document.language)
        self._genders: dict[int, str] | None = None
        self._called: dict[int, str] = {}  # whom a pronoun has meant: who was "she" is not "he" later
        self._resolved: dict[tuple[int, int], int | Phrase | None] = {}
        self._introduced: dict[str, Phrase] = {}  # who has no name, by the noun
        self._depth = 0  # of descriptions that are explained by descriptions

    @property
    def genders(self) -> dict[int, str]:
        """Return "m" or "f" for the people whose gender the text tells."""
        if self._genders is None:
            self._genders = genders(self.document, self.names, self.codes.outside)
        return self._genders

    def pronoun(self, block: int, clauses: Clauses, at: int, gender: str) -> int | Phrase | None:
        """Return whom a pronoun means: the nearest suitable person, sentence by sentence.

        Somebody who speaks without a name is one too. The gender is kept, but not from within one sentence, where the
        pronoun may as well mean another ("Lee called Roe lazy after she left").
        """
        key = block, clauses.spans[at][0]
        if key not in self._resolved:
            found = self._resolved[key] = self._nearest(block, self._outer(block, clauses, at), gender)
            if isinstance(found, int) and not self._is_within(found, clauses, at):
                self._called.setdefault(found, gender)
        return self._resolved[key]

    def _is_within(self, number: int, clauses: Clauses, at: int) -> bool:
        """Tell whether the sentence of a pronoun names a person before it."""
        return number in clauses.names[sentence_start(clauses.codes, at) : at]

    def phrase(self, clauses: Clauses, start: int, end: int) -> Phrase:
        """Return some codes in the words of the text, article and owner included.

        "The spokesman" after "a spokesman for the ministry" is that one, in the words that introduced him.
        """
        text, start = self.document.text, self._with_article(clauses, start)
        codes = clauses.codes[start:end]
        whole = start + max(1, len(codes.rstrip("pd")))  # of "the coach of the", cut short by a rule
        if whole < end and codes.count("p") == 1:  # what follows a second preposition is of the clause
            whole = self.codes.complement_end(clauses, end, whole)
        end = self.codes.phrase_end(clauses, whole)
        told = Phrase(" ".join(text[clauses.spans[start][0] : clauses.spans[end - 1][1]].split()))
        described = clauses.codes[start:end].partition("p")[0]
        noun = self._word(clauses, start + max(1, len(described)) - 1)
        if end - start == _BARE and self._word(clauses, start) in self.words.definite:
            return self._introduced.get(noun, told)
        self._introduced[noun] = told
        return told

    def _outer(self, block: int, clauses: Clauses, at: int) -> int:
        """Return the code of a block where a code of its own, or of one of its quotations, stands."""
        start, spans = clauses.spans[at][0], self.codes.of(block).spans
        after = bisect_left(spans, (start + 1,))
        return after - (spans[after - 1][0] != start)

    def _nearest(self, block: int, at: int, gender: str) -> int | Phrase | None:
        """Return whom the nearest sentences speak of; what they describe in their turn is looked up so deep only."""
        if self._depth == _DEEPEST:
            return None
        self._depth += 1
        found = self._back_to(block, at, gender)
        self._depth -= 1
        return found

    def _back_to(self, block: int, at: int, gender: str) -> int | Phrase | None:
        weak = None
        for number, start, end in self._back(block, at):
            phrase = self._unnamed(number, start, end, gender)
            if phrase is not None:
                return phrase
            found = self.codes.of(number)
            same = self._same(number, start, end, gender)
            fitting = list(self._fitting(found, start, end, same, gender))
            sure = [name for name, is_sure in fitting if is_sure or self._is_sure(name)]
            if sure:
                return sure[0]
            weak = fitting[0][0] if fitting and weak is None else weak
            before = self._resolved.get((number, found.spans[same][0])) if same >= 0 else None
            if before is not None:
                return before
        return weak

    def _fitting(self, found: Clauses, start: int, end: int, same: int, gender: str) -> Iterator[tuple[int, bool]]:
        """Yield the people in a sentence whom a pronoun may mean, the likeliest first."""
        for place, is_sure in referents(found.codes, start, end):
            is_object = 0 <= same < place and not is_sure
            if not is_object and self._fits(found.names[place], gender):
                yield found.names[place], is_sure

    def _unnamed(self, block: int, start: int, end: int, gender: str) -> int | Phrase | None:
        """Return who speaks in a sentence without a name: the holder of the role, or nobody known but by the phrase."""
        clauses = self.codes.of(block)
        subject = unnamed(clauses.codes, start, end) if gender != "x" else None
        if subject is None:
            return None
        holder = self.role(block, clauses, subject.start, subject.end)
        if holder is not None:
            return holder if self._fits(holder, gender) else None
        described = clauses.codes[subject.start : subject.end].partition("p")[0]
        noun = self._word(clauses, subject.start + len(described) - 1)
        fits = not gender or role_gender(noun, self.words) in {"", gender}
        return self.phrase(clauses, subject.start, subject.end) if fits else None

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
        """Return where a sentence has the same pronoun as a subject: what follows it is not meant; -1 if nowhere.

        In "When he came, Lee said …" it is.
        """
        found = self.codes.of(block)
        at = found.codes.find("P", start, end)
        while at >= 0:
            is_ahead = bool(_AHEAD.fullmatch(found.codes, start, at))
            if self.words.pronouns.get(self._word(found, at)) == gender and not is_ahead:
                return at
            at = found.codes.find("P", at + 1, end)
        return -1

    def _fits(self, number: int, gender: str) -> bool:
        kind = self.names[number].kind
        if gender == "x":  # "it" is a body
            return kind == "organisation"
        return kind == "person" and (not gender or self._gender(number) in {"", gender})

    def _gender(self, number: int) -> str:
        """Return the gender that the text, or an earlier pronoun, has given a person; "" if none."""
        return self._called.get(number) or self.genders.get(number, "")

    def _is_sure(self, number: int) -> bool:
        """Tell whether the text treats a name as a person's: by a role, a title, a surname on its own."""
        name, text = self.names[number], self.document.text
        surname = name.text.split()[-1] if " " in name.text else None
        return bool(name.role) or any(
            p.of(text) == surname or title_before(text, p.start) in self.words.honorifics for p in name.places
        )

    def role(self, block: int, clauses: Clauses, start: int, end: int) -> int | None:
        """Return whom a description means: the last one whom the text calls so.

        A description of somebody's ("the victim's mother") and one that points nowhere are nobody named; neither is
        "the driver" after a name that nothing calls a driver. Only an office that one person holds at a time ("the
        senator"), and what is told by a name ("the Halden businessman"), may mean the nearest person.
        """
        key = block, clauses.spans[start][0]
        if key not in self._resolved:
            described = _described(clauses.codes[start:end])
            is_one = described[-1:] in {"k", "g"} or self._is_told_apart(clauses, start, start + len(described))
            points_back = is_one and self._points_back(clauses, start, start + len(described))
            self._resolved[key] = self._described(block, clauses, start, end, described) if points_back else None
        found = self._resolved[key]
        return found if isinstance(found, int) else None

    def _described(self, block: int, clauses: Clauses, start: int, end: int, described: str) -> int | None:
        noun = self._word(clauses, start + len(described) - 1)
        holder = self._holder(clauses, start, end, noun)
        is_other = bool(_NAMED_COMPLEMENT.search(clauses.codes, start, end))  # "the mayor of Ely": nobody said before
        is_body = described[-1] == "g"
        is_told_apart = not is_body and self._is_told_apart(clauses, start, start + len(described))
        if holder is not None or is_other or not (noun in self.words.offices or is_told_apart):
            return holder
        gender = "x" if is_body else role_gender(noun, self.words)
        nearest = self._nearest(block, self._outer(block, clauses, start), gender)
        if not isinstance(nearest, int):
            return None
        return nearest if is_told_apart or is_body or self.names[nearest].role is None else None

    def _is_told_apart(self, clauses: Clauses, start: int, end: int) -> bool:
        """Tell whether a description has an age or a name before its noun: "the 43-year-old", "the Hull doctor"."""
        initials = [self.document.text[clauses.spans[at][0]] for at in range(start + 1, end - 1)]
        return any(c.isdigit() or (c.isupper() and not self.words.nouns_are_capitalised) for c in initials)

    def _holder(self, clauses: Clauses, start: int, end: int, noun: str) -> int | None:
        """Return the last one before a description whose role or whose name has its noun, or a title that means it."""
        inside = set(clauses.names[start:end])
        described = {self._word(clauses, at) for at in range(start, end)}
        places = self.codes.outside
        before = bisect_left(places, clauses.spans[start][0], key=lambda p: p.start)
        for place in reversed(places[max(0, before - _RECENT) : before]):
            if place.name not in inside and self._holds(place.name, noun, described):
                return place.name
        return None

    def _holds(self, number: int, noun: str, described: set[str]) -> bool:
        """Tell whether a noun calls somebody: a person by a role that is no deputy's and of no other department.

        A body is called by the head of its name: "the union" is the Halden Union, "the board" the Board of Trade.
        """
        if self.names[number].kind == "organisation":
            parts = self.names[number].text.lower().split()
            ends = {"", *self.words.complements}
            return any(word == noun and after in ends for word, after in pairwise([*parts, ""]))
        role = set(_WORD.findall((self.names[number].role or "").lower()))
        titles = {
            title_before(self.document.text, place.start).lower() for place in self.names[number].places[:_TITLED]
        }
        meant = {
            word
            for title in (titles & self.words.abbreviations) | role
            for word in self.words.title_roles.get(title, "").split()
        }
        if noun in meant:
            return True
        is_other = (role & self.words.seconds) - described or (described & self.words.departments) - role
        return noun in role and not is_other

    def _points_back(self, found: Clauses, start: int, end: int) -> bool:
        """Tell whether a description means someone known: "the mayor", but not "the mayor's wife"."""
        described = self.document.text[found.spans[start][0] : found.spans[end - 1][0]]
        article = self._word(found, self._with_article(found, start))
        return article in self.words.definite and not _OWNER.search(described)

    def _with_article(self, found: Clauses, start: int) -> int:
        """Return where a phrase begins whose article may be a word before a verb, too: the French "l'"."""
        is_one = start > 0 and found.codes[start - 1] == "a" and self._word(found, start - 1) in self.words.articles
        return start - is_one

    def _word(self, found: Clauses, at: int) -> str:
        return found.word(self.document.text, at).lower()
