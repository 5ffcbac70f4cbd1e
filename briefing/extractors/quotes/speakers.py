"""Speakers: each quoted stretch with its own subject, or with that of a neighbour, resolved to a name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from briefing.extractors.quotes.attribution import beside, said_in
from briefing.extractors.quotes.references import References
from briefing.language.quotes import quote_words

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from briefing.extractors.quotes.attribution import Subject
    from briefing.extractors.quotes.clauses import Codes
    from briefing.model import Document, Name


class Speaker(Struct, frozen=True):
    """Who speaks, by the name that the text gives in full, else in the words of the text.

    ``is_own`` where the sentence of the quotation says so itself, and not a neighbour.
    """

    text: str
    role: str | None = None
    cue: str | None = None
    is_own: bool = True


class Speakers:
    """Who says each stretch of a document, by its number; ``turns`` are the speakers of whole blocks."""

    def __init__(self, document: Document, names: Sequence[Name], codes: Codes, turns: Mapping[int, Speaker]) -> None:
        self.document, self.names, self.codes, self.turns = document, names, codes, turns
        self.words = quote_words(document.language)
        self.references = References(document, names, codes)
        self.found: dict[int, Speaker] = {}
        for block in sorted(codes.quoted):
            self._read(block)

    def _read(self, block: int) -> None:
        """Attribute the stretches of one block: first what its own sentences say, then what they hand on."""
        clauses = self.codes.of(block)
        row = [(at, number) for at, number in enumerate(clauses.quoted) if number >= 0]
        for at, number in row:
            subject = None if number in self.found else beside(clauses.codes, at, block)
            speaker = self._resolved(subject) if subject else None
            if speaker:
                self.found[number] = speaker
        before = None if any(n in self.found for _, n in row) else self._from_before(block)
        self._hand_on(block, row, before)

    def _hand_on(self, block: int, row: Sequence[tuple[int, int]], last: Speaker | None) -> None:
        """Hand a speaker on within a paragraph: from what was said last before, else from what follows."""
        since = 0
        for at, number in row:
            speaker = self.found.get(number) or self._said_between(block, since, at) or last
            if speaker:
                last = self.found.setdefault(number, replace(speaker, is_own=False))
            since = at + 1
        for (_, number), (_, after) in zip(row[-2::-1], row[:0:-1], strict=True):
            if number not in self.found and after in self.found:
                self.found[number] = replace(self.found[after], is_own=False)

    def _said_between(self, block: int, start: int, end: int) -> Speaker | None:
        """Return who speaks in the sentence that ends before a quotation: "X said that …. “…”"."""
        codes = self.codes.of(block).codes
        end = codes.rfind(".", start, end)
        if end < 0:
            return None
        subject = said_in(codes, max(start, codes.rfind(".", start, end) + 1), end, block)
        return self._resolved(subject) if subject else None

    def _from_before(self, block: int) -> Speaker | None:
        """Return who speaks at the end of the block before, where a block begins with a quotation and names nobody."""
        if block - 1 in self.turns:
            return self.turns[block - 1]
        if block == 0 or self.codes.of(block).codes[:1] not in {"Q", "E"}:
            return None
        before = self.codes.of(block - 1)
        codes = before.codes.rstrip(".")
        start = max(codes.rfind("."), codes.rfind("E", 0, max(0, len(codes) - 1))) + 1
        subject = said_in(before.codes, start, len(codes), block - 1)
        last = max(before.quoted, default=-1)
        return (self._resolved(subject) if subject else None) or self.found.get(last)

    def _resolved(self, subject: Subject) -> Speaker | None:
        """Return the speaker whom a subject means; None for a pronoun that means nobody known."""
        clauses, text = self.codes.of(subject.block), self.document.text
        cue = text[slice(*clauses.spans[subject.cue])] if subject.cue >= 0 else None
        if clauses.codes[subject.end - 1] in "NM":
            return self._named(clauses.names[subject.end - 1], cue)
        start, end = clauses.spans[subject.start][0], clauses.spans[subject.end - 1][1]
        phrase = " ".join(text[start:end].split())
        if clauses.codes[subject.start] == "P":
            gender = self.words.pronouns[phrase.lower()]
            number = self.references.pronoun(subject.block, subject.start, gender) if gender in {"m", "f"} else None
            return None if number is None else self._named(number, cue)
        holder = self.references.role(subject.block, subject.start, subject.end)
        return Speaker(phrase, cue=cue) if holder is None else self._named(holder, cue)

    def _named(self, number: int, cue: str | None) -> Speaker:
        name = self.names[number]
        return Speaker(" ".join(name.text.split()), name.role, cue)
