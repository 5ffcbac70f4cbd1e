"""What a sentence says of its words: denied where the source affirms it, or the opposite of what the source says.

Each sentence of a summary is laid beside the sentences of the sources that are likest to it. A denial, a word of
opposite meaning and a prefix that turns a word round each count only where the source has, in one place, the words
around them and not the denial.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from briefing.language.catalogue import stop_words
from briefing.language.checking import claim_words
from briefing.model import Span
from briefing.text.terms import stem_in
from briefing.text.tokens import Tokens
from briefing.verdicts import Difference, Verdict

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from briefing.checking.sources import Sources
    from briefing.model import Document, Sentence
    from briefing.verdicts import DifferenceKind

_LIKEST = 4  # sentences of the sources that a sentence is laid beside
_AROUND = 1  # and so many on either side of each
_GOVERNED = 2  # content words behind a denial
_REACH = 6  # tokens behind a denial in which they stand
_SURE = 0.6  # of what a sentence says, that the source says in one sentence


_BEFORE = 4  # tokens before a word in which it is denied
_ENDING = 2  # letters by which a word and its opposite end alike: "uncrewed" and "crewed", not "crew"
_SHORTEST_TURNED = 4  # letters of a word that a prefix may turn round
_BESIDE = 3  # content words on either side of a word that tell what it is said of


class Line(Struct, frozen=True):
    """A sentence as its content words, each with the token that it stands at and whether it is denied there."""

    tokens: Tokens
    document: int
    stems: tuple[tuple[int, str, str], ...]  # token, word, stem
    denials: tuple[int, ...]

    def has(self, stem: str) -> bool:
        """Tell whether a content word stands in the line."""
        return any(stem == other for _, _, other in self.stems)


class Statements:
    """Judges the sentences of a summary by the words that turn them round."""

    def __init__(self, summary: Document, sources: Sources) -> None:
        self.summary = summary
        self.sources = sources
        self.lexicon = claim_words(summary.language)
        self.stem = stem_in(summary.language)
        self.stop = stop_words(summary.language)
        self.opposites = self._stemmed(self.lexicon.opposites)
        self.fellows = self._stemmed(self.lexicon.fellows)
        self._lines: dict[tuple[int, int], Line] = {}

    def _stemmed(self, words: Mapping[str, frozenset[str]]) -> dict[str, frozenset[str]]:
        found: dict[str, frozenset[str]] = {}
        for word, others in words.items():
            stem = self.stem(word)
            found[stem] = found.get(stem, frozenset()) | {self.stem(other) for other in others}
        return found

    def verdicts(self, sentence: Sentence) -> Iterator[Verdict]:
        """Yield what the sources say against a sentence as a whole; nothing where no source is of its language."""
        if not self.lexicon.words.denials or all(d.language != self.summary.language for d in self.sources.documents):
            return
        said = self.line(Tokens(self.summary.text, sentence.span.start, sentence.span.end), -1)
        places = self.sources.likest(sentence.terms, _LIKEST)
        if not places:
            return
        beside = [self._source(document, at) for document, at in self._around(places)]
        yield from self._denied(said, beside)
        yield from self._affirmed(said, beside)
        yield from self._opposite(said, beside)
        yield from self._prefixed(said, beside)

    def _around(self, places: Sequence[tuple[float, int, int]]) -> list[tuple[int, int]]:
        found: dict[tuple[int, int], None] = {}
        for _, document, at in places:
            last = len(self.sources.documents[document].sentences)
            for near in range(max(0, at - _AROUND), min(last, at + _AROUND + 1)):
                found.setdefault((document, near))
        return list(found)

    def _source(self, document: int, at: int) -> Line:
        key = document, at
        if key not in self._lines:
            span = self.sources.sentence(document, at).span
            self._lines[key] = self.line(Tokens(self.sources.documents[document].text, span.start, span.end), document)
        return self._lines[key]

    def line(self, tokens: Tokens, document: int) -> Line:
        """Return the content words and denials of a stretch of tokens."""
        words = [tokens.low[i].replace("’", "'") for i in range(tokens.count)]
        denials = tuple(i for i, word in enumerate(words) if self.lexicon.denies(word) and not self._is_aside(words, i))
        stems = tuple(
            (i, word, self.stem(word.removesuffix("'s")))
            for i, word in enumerate(words)
            if word[0].isalpha() and len(word) > 1 and word not in self.stop and not self.lexicon.denies(word)
        )
        return Line(tokens, document, stems, denials)

    def _is_aside(self, words: Sequence[str], at: int) -> bool:
        return at + 1 < len(words) and words[at + 1] in self.lexicon.words.asides

    def _denied(self, said: Line, beside: Sequence[Line]) -> Iterator[Verdict]:
        """Yield a denial of what the sources say without one.

        The words behind it stand in one place of a source that denies none of them; one such word is enough where
        nothing at all is denied around there.
        """
        for at in said.denials:
            governed = self._governed(said, at)
            if not governed or not self.lexicon.reverses(_word(said, at)):
                continue
            if any(line.denials and any(map(line.has, governed)) for line in beside):
                continue
            enough = all if any(line.denials for line in beside) else any
            told = next((line for line in beside if enough(map(line.has, governed))), None)
            if told:
                first = next(i for i, _, stem in told.stems if stem in governed)
                yield self._verdict(said, at, "negation", told, first)

    def _governed(self, line: Line, at: int) -> list[str]:
        return [stem for i, _, stem in line.stems if at < i <= at + _REACH][:_GOVERNED]

    def _affirmed(self, said: Line, beside: Sequence[Line]) -> Iterator[Verdict]:
        """Yield a word that the sources say only as denied, in a sentence that says nearly what the claim says."""
        if said.denials or not said.stems:
            return
        for line in beside:
            if sum(line.has(stem) for _, _, stem in said.stems) < _SURE * len(said.stems):
                continue
            for denial in line.denials:
                governed = self._governed(line, denial) if self.lexicon.reverses(_word(line, denial)) else []
                if not governed or not all(map(said.has, governed)):
                    continue
                if not any(self._affirms(other, governed[0]) for other in beside):
                    at = next(i for i, _, stem in said.stems if stem == governed[0])
                    yield self._verdict(said, at, "negation", line, denial)
                    return

    def _affirms(self, line: Line, stem: str) -> bool:
        return any(own == stem and not self._is_denied(line, at) for at, _, own in line.stems)

    def _prefixed(self, said: Line, beside: Sequence[Line]) -> Iterator[Verdict]:
        """Yield the words that a prefix turns round, where the sources have them without it, or the other way about."""
        stems = {stem for line in beside for _, _, stem in line.stems}
        for i, word, stem in said.stems:
            if stem in stems or word in self.sources.vocabulary:
                continue
            bare = (word[len(p) :].lstrip("-") for p in self.lexicon.words.prefixes if word.startswith(p))
            turned = [b for b in bare if len(b) >= _SHORTEST_TURNED]
            if len(word) >= _SHORTEST_TURNED and word not in self.lexicon.words.unprefixed:
                turned += [f"{p}{word}" for p in self.lexicon.words.prefixes]
            wanted = {(self.stem(word), word[-_ENDING:]) for word in turned}
            told = (
                (line, j, other) for line in beside for j, own, other in line.stems if (other, own[-_ENDING:]) in wanted
            )
            found = next(((line, j) for line, j, _ in told), None)
            if found and not self._is_denied(said, i):
                yield self._verdict(said, i, "opposite", *found)

    def _opposite(self, said: Line, beside: Sequence[Line]) -> Iterator[Verdict]:
        """Yield the words whose opposite the sources have, among the same words, and not they themselves."""
        for number, (i, _, stem) in enumerate(said.stems):
            others = self.opposites.get(stem)
            if not others or any(self._is_told(line, stem) for line in beside):
                continue
            found = next(((line, j) for line in beside if (j := self._other(line, others, said, number)) >= 0), None)
            if found:
                yield self._verdict(said, i, "opposite", *found)

    def _is_told(self, line: Line, stem: str) -> bool:
        """Tell whether a line has a word, or one that says the same of the thing."""
        return any(stem == other or other in self.fellows.get(stem, ()) for _, _, other in line.stems)

    def _other(self, line: Line, others: frozenset[str], said: Line, number: int) -> int:
        """Return the token of a line that says the opposite of one of the claim, of the same thing; -1 for none."""
        for at, (j, _, stem) in enumerate(line.stems):
            if stem in others and not said.has(stem):
                is_denied = self._is_denied(line, j) != self._is_denied(said, said.stems[number][0])
                if not is_denied and not _near(said, number).isdisjoint(_near(line, at)):
                    return j
        return -1

    def _is_denied(self, line: Line, at: int) -> bool:
        return any(0 < at - denial <= _BEFORE for denial in line.denials)

    def _verdict(self, said: Line, at: int, kind: DifferenceKind, found: Line, there: int) -> Verdict:
        start, end = said.tokens.starts[at], said.tokens.ends[at]
        span = Span(found.tokens.starts[there], found.tokens.ends[there])
        evidence = self.sources.evidence(found.document, span)
        text = self.summary.text[start:end]
        return Verdict(
            kind="statement", status="altered", text=text, start=start, end=end, evidence=(evidence,),
            differences=(Difference(kind, text, evidence.text),),
        )  # fmt: skip


def _word(line: Line, at: int) -> str:
    return line.tokens.low[at].replace("’", "'")


def _near(line: Line, number: int) -> frozenset[str]:
    """Return the content words around one, without it."""
    around = line.stems[max(0, number - _BESIDE) : number] + line.stems[number + 1 : number + 1 + _BESIDE]
    return frozenset(stem for _, _, stem in around)
