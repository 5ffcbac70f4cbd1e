"""Speakers: each stretch with its own subject, or with that of a neighbour, resolved to a name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from briefing.extractors.quotes.attribution import Subject, beside, said_in
from briefing.extractors.quotes.clauses import Codes
from briefing.extractors.quotes.kinds import is_quotation
from briefing.extractors.quotes.references import References
from briefing.language.quotes import quote_words
from briefing.model import Quote

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing.extractors.quotes.marks import Quoted
    from briefing.model import Block, Document, Name


class Speaker(Struct, frozen=True):
    """Who speaks, as the text says it, and the name it stands for."""

    text: str
    name: int | None = None
    role: str | None = None
    cue: str | None = None


def attributed(
    document: Document, blocks: Sequence[Block], stretches: Sequence[Quoted], names: Sequence[Name]
) -> list[Quote]:
    """Return the stretches that are quotations, each with its speaker."""
    return _Attribution(document, blocks, stretches, names).quotes()


class _Attribution:
    """The work on one document: codes are made of the blocks that a rule asks for, once."""

    def __init__(
        self, document: Document, blocks: Sequence[Block], stretches: Sequence[Quoted], names: Sequence[Name]
    ) -> None:
        self.document, self.stretches, self.names = document, stretches, names
        self.words = quote_words(document.language)
        self.by_block: dict[int, list[tuple[int, int, int]]] = {}
        for number, stretch in enumerate(stretches):
            for part, block in zip(stretch.parts, stretch.blocks, strict=True):
                self.by_block.setdefault(block, []).append((part.start, part.end, number))
        self.codes = Codes(document, blocks, self.by_block, names)
        self.clauses = self.codes.of
        self.references = References(document, names, self.codes)

    def quotes(self) -> list[Quote]:
        """Return the quotations in order."""
        speakers: dict[int, Speaker] = {}
        cues: set[int] = set()
        for block in sorted(self.by_block):
            self._own(block, speakers, cues)
            self._inherit(block, speakers)
        made = []
        for number, stretch in enumerate(self.stretches):
            speaker = speakers.get(number)
            text = self.document.text[stretch.start : stretch.end]
            if is_quotation(text, self.words, has_cue=number in cues, has_speaker=speaker is not None):
                made.append(
                    Quote(
                        text=text,
                        start=stretch.start,
                        end=stretch.end,
                        paragraphs=len(stretch.parts),
                        speaker=speaker.text if speaker else None,
                        role=speaker.role if speaker else None,
                        cue=speaker.cue if speaker else None,
                    )
                )
        return made

    def _own(self, block: int, speakers: dict[int, Speaker], cues: set[int]) -> None:
        """Attribute what the sentences around the quotations themselves say."""
        found = self.clauses(block)
        for at, number in enumerate(found.quoted):
            if number < 0 or number in speakers:
                continue
            subject = beside(found, at, block)
            if subject:
                speaker = self._resolved(subject)
                if speaker:
                    speakers[number] = speaker
                    if subject.how == "beside" or found.codes[at - 1] in "C:,":
                        cues.add(number)

    def _inherit(self, block: int, speakers: dict[int, Speaker]) -> None:
        """Hand a speaker on within the paragraph, from the one before it where the paragraph has none."""
        row = [n for _, _, n in self.by_block[block]]
        known = [n for n in row if n in speakers]
        if not known:
            self._from_before(block, row, speakers)
            return
        last = None
        for number in row:
            if number in speakers:
                last = speakers[number]
            elif last:
                speakers[number] = last
        for i in range(len(row) - 2, -1, -1):
            if row[i] not in speakers and row[i + 1] in speakers:
                speakers[row[i]] = speakers[row[i + 1]]

    def _from_before(self, block: int, row: list[int], speakers: dict[int, Speaker]) -> None:
        found = self.clauses(block)
        if block == 0 or not found.codes or found.codes[0] not in "QE":
            return
        before = self.clauses(block - 1)
        codes = before.codes.rstrip(".")
        start = max(codes.rfind("."), codes.rfind("E", 0, max(0, len(codes) - 1))) + 1
        subject = said_in(before.codes, start, len(codes), block - 1)
        speaker = self._resolved(subject) if subject else None
        if not speaker and block - 1 in self.by_block:
            speaker = speakers.get(self.by_block[block - 1][-1][2])
        if speaker:
            for number in row:
                speakers[number] = speaker

    def _resolved(self, subject: Subject) -> Speaker | None:
        found = self.clauses(subject.block)
        cue = self.document.text[slice(*found.spans[subject.cue])] if subject.cue >= 0 else None
        if found.codes[subject.end - 1] in "NM":
            return self._named(found.names[subject.end - 1], cue)
        start, end = found.spans[subject.start][0], found.spans[subject.end - 1][1]
        phrase = self.document.text[start:end]
        if found.codes[subject.start] == "P":
            gender = self.words.pronouns[phrase.lower()]
            number = self.references.pronoun(subject.block, subject.start, gender) if gender in {"m", "f"} else None
            return None if number is None else self._named(number, cue)
        holder = self.references.role(phrase, subject.block, subject.start)
        return self._named(holder, cue) if holder is not None else Speaker(" ".join(phrase.split()), cue=cue)

    def _named(self, number: int, cue: str | None) -> Speaker:
        name = self.names[number]
        return Speaker(" ".join(name.text.split()), number, name.role, cue)
