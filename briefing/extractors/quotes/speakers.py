"""Speakers: each quoted stretch with its own subject, or with that of a neighbour, resolved to a name."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from briefing.extractors.quotes.attribution import (
    adjacent,
    alone,
    announced,
    beside,
    head,
    introduced,
    inverted,
    name_line,
    said_in,
    sentence_start,
    unknown,
    verb_last,
    within,
)
from briefing.extractors.quotes.references import Phrase, References
from briefing.language.words import quote_words
from briefing.patterns import lazy

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from briefing.extractors.quotes.clauses import Clauses, Codes
    from briefing.extractors.quotes.coded import Subject
    from briefing.model import Document, Name

_CLOSING = "\"'“”’»«›‹` \u00a0\u202f"
_SOMEBODY = frozenset("PNk")
_FEWEST_LINES, _LINES_OF_DIALOGUE = 6, 0.6  # paragraphs that begin with somebody's words
_DASH = lazy(r"[-–—―]")


class Speaker(Struct, frozen=True):
    """Who speaks, by the name that the text gives in full, else in the words of the text.

    ``text`` is None where somebody is said to speak, and the text does not tell who: "he said" in a first sentence.
    ``is_own`` where the sentence of the quotation says so itself, and not a neighbour.
    """

    text: str | None
    role: str | None = None
    cue: str | None = None
    is_own: bool = True
    rule: str | None = None  # the name of the rule that told it


class Speakers:
    """Who says each stretch of a document, by its number; ``turns`` are the speakers of whole blocks."""

    def __init__(self, document: Document, names: Sequence[Name], codes: Codes, turns: Mapping[int, Speaker]) -> None:
        self.document, self.names, self.codes, self.turns = document, names, codes, turns
        self.words = quote_words(document.language)
        self.references = References(document, names, codes)
        self.found: dict[int, Speaker] = {}
        blocks = sorted(codes.quoted)
        for block in blocks:  # a quotation over several paragraphs may be attributed in the last of them
            self._own(block)
        for block in blocks:
            self._inherit(block)

    def _own(self, block: int) -> None:
        """Attribute the stretches of a block whose own sentences say who speaks."""
        clauses = self.codes.of(block)
        for at, number in enumerate(clauses.quoted):
            is_within = clauses.quoted[at - 1 : at] == clauses.quoted[at + 1 : at + 2] == (number,)
            if number >= 0 and not is_within and number not in self.found:
                subject = beside(clauses.codes, at, verb_second=self.words.verb_second)
                speaker = self._after(block, at) if subject is None or subject.start < at else None
                speaker = speaker or self._by_verb(block, at) if subject is None else speaker
                speaker = speaker or self._resolved(block, clauses, subject) or self._within(block, number)
                if speaker:
                    self.found[number] = speaker

    def _by_verb(self, block: int, at: int) -> Speaker | None:
        """Return the subject of a verb that no word list has, where it stands right beside a quotation."""
        clauses, place = self.codes.with_verbs(block, at)
        subject = adjacent(clauses.codes, place) or introduced(clauses.codes, place, verb_second=self.words.verb_second)
        return self._resolved(block, clauses, subject) or self._announced(block, at)

    def _announced(self, block: int, at: int) -> Speaker | None:
        """Return whose words a possessive announces: "Her answer: “…”"."""
        clauses, text = self.codes.of(block), self.document.text
        subject = announced(clauses.codes, at)
        if subject is None or clauses.word(text, subject.end).lower() not in self.words.utterances:
            return None
        owner = clauses.word(text, subject.start).lower()
        if owner not in self.words.possessives and owner not in self.words.forms:
            return None
        meant = self.references.pronoun(block, clauses, subject.start, self.words.forms.get(owner, ""))
        return replace(self._speaker(meant, None), rule=subject.rule)

    def _after(self, block: int, at: int) -> Speaker | None:
        """Return who speaks right after a quotation where no word list knows him: a noun, else a capitalised word."""
        clauses = self.codes.of(block)
        if not self._may_be_cued(clauses, at):
            return self._unknown(clauses, at)
        by_name = self._unknown(clauses, at)
        if by_name:
            return by_name
        phrases, place = self.codes.with_phrases(block, at)
        subject = inverted(phrases.codes, place)
        speaker = self._resolved(block, phrases, subject)
        if subject is None or speaker is None:
            return self._verb_last(block, at)
        known = clauses.codes[subject.start + at - place : subject.end + at - place]
        is_somebody = not _SOMEBODY.isdisjoint(known)  # a noun of no list may be a thing: "…", runs the motto
        return replace(speaker, is_own=is_somebody or self.codes.holds_verb(block, at))

    def _verb_last(self, block: int, at: int) -> Speaker | None:
        """Return who speaks between an auxiliary and its verb: „…“, hatte Lee in einem Interview erklärt."""
        if not self.words.verb_second:
            return None
        clauses, place = self.codes.with_verbs(block, at)
        return self._resolved(block, clauses, verb_last(clauses.codes, place))

    def _may_be_cued(self, clauses: Clauses, at: int) -> bool:
        """Tell whether the words after a quotation may say who speaks: a comma parts them off, or its own end does."""
        end = clauses.word(self.document.text, at).rstrip(_CLOSING)[-1:]
        return clauses.codes[at + 1 : at + 2] in {",", "-"} or (clauses.codes[at] == "Q" and end in {",", "?", "!"})

    def _unknown(self, clauses: Clauses, at: int) -> Speaker | None:
        """Return who speaks beside a cue where no rule knows him: the capitalised words, as they are ("said Bill").

        Nothing tells him from a noun where nouns have capitals.
        """
        for subject in unknown(clauses.codes, at) if not self.words.nouns_are_capitalised else ():
            end = subject.start
            while end < subject.end and self._may_be_name(clauses, end):
                end += 1
            if end > subject.start:
                return self._speaker(
                    self.references.phrase(clauses, subject.start, end), self._cue(clauses, subject.cue)
                )
        return None

    def _may_be_name(self, clauses: Clauses, at: int) -> bool:
        word = clauses.word(self.document.text, at)
        low = word.lower()
        is_name = low not in self.words.articles and (low not in self.words.never or low in self.words.namesakes)
        return word[0].isupper() and is_name

    def _inherit(self, block: int) -> None:
        """Attribute the other stretches of a block by their neighbours."""
        row = [(at, number) for at, number in enumerate(self.codes.of(block).quoted) if number >= 0]
        if any(number in self.found for _, number in row):
            self._hand_on(block, row, None)
        else:
            before = self._beside(block, row[0][0]) if self._is_dialogue else self._from_before(block)
            self._hand_on(block, row, self._from_name_line(block, row[-1][0]) or before)

    @cached_property
    def _is_dialogue(self) -> bool:
        """Tell whether voices answer each other: most paragraphs begin with what somebody says."""
        begun = sum(self.codes.of(block).codes[:1] in {"Q", "E"} for block in self.codes.quoted)
        return begun >= max(_FEWEST_LINES, _LINES_OF_DIALOGUE * len(self.codes.blocks))

    def _beside(self, block: int, at: int) -> Speaker | None:
        """Return who does something in the sentence after words: "It is late." Lee shook his hat."""
        clauses = self.codes.of(block)
        end = clauses.codes.find(".", at + 1)
        subject = head(clauses.codes, at + 1, end) if clauses.codes[at] == "E" and end > 0 else None
        return self._resolved(block, clauses, subject) if subject and subject.start == at + 1 else None

    def _from_name_line(self, block: int, at: int) -> Speaker | None:
        """Return whom the line after a quotation names: a line of its own, or a block that a dash begins."""
        clauses, text = self.codes.of(block), self.document.text
        if at + 1 < len(clauses.codes):
            is_next_line = "\n" in text[clauses.spans[at][1] : clauses.spans[at + 1][0]]
            return self._resolved(block, clauses, name_line(clauses.codes, at + 1)) if is_next_line else None
        if at > 0 or block + 1 >= len(self.codes.blocks):
            return None
        following = self.codes.blocks[block + 1].span
        has_dash = bool(_DASH.search(text, clauses.spans[at][1], following.start + 1))
        after = self.codes.of(block + 1)
        return self._resolved(block + 1, after, name_line(after.codes, 0)) if has_dash else None

    def _within(self, block: int, number: int) -> Speaker | None:
        """Return the speaker whom a cue inside the marks names, in the languages that put it there."""
        if not self.words.cues_within:
            return None
        clauses = self.codes.within(block, number)
        return self._resolved(block, clauses, within(clauses.codes))

    def _hand_on(self, block: int, row: Sequence[tuple[int, int]], last: Speaker | None) -> None:
        """Hand a speaker on within a paragraph: from what was said last before, else from what follows."""
        since, codes = 0, self.codes.of(block).codes
        for at, number in row:
            if number not in self.found:
                speaker = (self._said_between(block, since, at) or last) if _inherits(codes, since, at) else None
                inherited = self._alone(block, at, last) or (speaker and _handed_on(speaker))
                if inherited:
                    self.found[number] = inherited
            last, since = self.found.get(number, last), at + 1
        for (_, number), (_, after) in zip(row[-2::-1], row[:0:-1], strict=True):
            if number not in self.found and after in self.found:
                self.found[number] = _handed_on(self.found[after])

    def _alone(self, block: int, at: int, last: Speaker | None) -> Speaker | None:
        """Return the speaker of a cue without a subject: who spoke last, else the head of the sentence before."""
        clauses = self.codes.of(block)
        cue = alone(clauses.codes, at)
        if cue < 0:
            return None
        if last is None:
            end = sentence_start(clauses.codes, at) - 1
            start = sentence_start(clauses.codes, end) if end > 0 else 0
            last = self._resolved(block, clauses, head(clauses.codes, start, end)) if end > 0 else None
        return last and replace(last, cue=self._cue(clauses, cue), is_own=True)

    def _said_between(self, block: int, start: int, end: int) -> Speaker | None:
        """Return who speaks in the sentence that ends before a quotation: "X said that …. “…”"."""
        clauses = self.codes.of(block)
        end = clauses.codes.rfind(".", start, end)
        if end < 0:
            return None
        start = max(start, clauses.codes.rfind(".", start, end) + 1)
        return self._resolved(block, clauses, said_in(clauses.codes, start, end))

    def _from_before(self, block: int) -> Speaker | None:
        """Return who speaks at the end of the block before, where a block begins with a quotation and names nobody.

        Where the one before ends with its closing mark, another voice answers.
        """
        if block - 1 in self.turns:
            return self.turns[block - 1]
        if block == 0 or self.codes.of(block).codes[:1] not in {"Q", "E"}:
            return None
        before = self.codes.of(block - 1)
        if before.codes[-1:] in {"Q", "E"}:
            return None
        end = len(before.codes.rstrip("."))
        start = sentence_start(before.codes, end)
        speaker = self._resolved(block - 1, before, said_in(before.codes, start, end))
        row = self.codes.quoted.get(block - 1)
        return speaker or (self.found.get(row[-1][2]) if row else None)

    def _resolved(self, block: int, clauses: Clauses, subject: Subject | None) -> Speaker | None:
        """Return the speaker whom a subject means, with the rule that tells it."""
        speaker = self._meant(block, clauses, subject) if subject else None
        return replace(speaker, rule=subject.rule) if subject and speaker else None

    def _meant(self, block: int, clauses: Clauses, subject: Subject) -> Speaker | None:
        """Return the speaker whom a subject means: without a name for a pronoun that means nobody known."""
        cue = self._cue(clauses, subject.cue) if subject.cue >= 0 else None
        name = clauses.names[subject.end - 1]
        is_person = name >= 0 and self.names[name].kind == "person"
        if _is_named(clauses.codes[subject.start : subject.end], is_person=is_person):
            is_thing = cue is not None and cue.lower() in self.words.standpoints and self.names[name].kind != "person"
            return None if is_thing else self._named(name, cue)
        if clauses.codes[subject.start] != "P":
            holder = self.references.role(block, clauses, subject.start, subject.end)
            return self._speaker(
                self.references.phrase(clauses, subject.start, subject.end) if holder is None else holder, cue
            )
        gender = self.words.pronouns[clauses.word(self.document.text, subject.start).lower()]
        is_one = gender in {"m", "f", "x"}
        return self._speaker(self.references.pronoun(block, clauses, subject.start, gender) if is_one else None, cue)

    def _speaker(self, meant: int | Phrase | None, cue: str | None) -> Speaker:
        if isinstance(meant, int):
            return self._named(meant, cue)
        return Speaker(None if meant is None else meant.text, cue=cue)

    def _named(self, number: int, cue: str | None) -> Speaker:
        name = self.names[number]
        return Speaker(" ".join(name.text.split()), name.role, cue)

    def _cue(self, clauses: Clauses, at: int) -> str:
        """Return the words of a cue, with the auxiliary right before it: "a-t-il ajouté"."""
        text, start = self.document.text, at
        while start and clauses.codes[start - 1] in "aP" and at - start < 3:
            start -= 1
        while start < at and clauses.word(text, start).lower() not in self.words.auxiliaries:
            start += 1
        return " ".join(text[clauses.spans[start][0] : clauses.spans[at][1]].split())


def _handed_on(speaker: Speaker) -> Speaker:
    return replace(speaker, cue=None, is_own=False, rule="the speaker of a neighbour")


def _inherits(codes: str, since: int, at: int) -> bool:
    """Tell whether a stretch may have its speaker from before it, ``since`` being the code after the one before.

    Where nothing stands between two that are sentences of their own, another voice answers. Words inside a sentence
    are of who speaks in it.
    """
    if 0 < since == at and (at == 1 or codes[at - 2] in ".,:QE"):
        return False
    return at == 0 or codes[at - 1] in ".QE" or sentence_start(codes, at) < since


def _is_named(codes: str, *, is_person: bool) -> bool:
    """Tell whether a subject ends in the name of who speaks, and not in a complement: "a spokesman for Halden".

    "The chairman of state railways Ann Lee" is she; "a spokesman for the late Ann Lee" is not.
    """
    complement = codes.partition("p")[2]
    is_holder = is_person and complement in {"wN", "wwN"}
    return codes[-1] in "NM" and (not complement or codes[-2] == "," or is_holder)
