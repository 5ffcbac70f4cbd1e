"""What a sentence says of its words: denied where the source affirms it, or the opposite of what the source says.

Each sentence of a summary is laid beside the sentences of the sources that are likest to it. A denial, a word of
opposite meaning and a prefix that turns a word round each count only where the source has, in one place, the words
around them and not the denial.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.checking.additions import additions

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from briefing.checking.lines import Line, Lines
    from briefing.model import Sentence
    from briefing.verdicts import Verdict

_LIKEST = 4  # sentences of the sources that a sentence is laid beside
_GOVERNED = 2  # content words behind a denial
_REACH = 6  # tokens behind a denial in which they stand
_SURE = 0.6  # of what a sentence says, that the source says in one sentence
_ENDING = 2  # letters by which a word and its opposite end alike: "uncrewed" and "crewed", not "crew"
_SHORTEST_TURNED = 4  # letters of a word that a prefix may turn round
_SHORT_OPENING = 2  # letters of the first half of a word that is set apart by a hyphen only: "on-line", not "only"
_BESIDE = 3  # content words on either side of a word that tell what it is said of


class Statements:
    """Judges the sentences of a summary by the words that turn them round."""

    def __init__(self, lines: Lines) -> None:
        self.lines = lines
        self.sources = lines.sources
        self.lexicon = lines.lexicon
        self.opposites = self._stemmed(self.lexicon.opposites)
        self.fellows = self._stemmed(self.lexicon.fellows)

    def _stemmed(self, words: Mapping[str, frozenset[str]]) -> dict[str, frozenset[str]]:
        found: dict[str, frozenset[str]] = {}
        for word, others in words.items():
            stem = self.lines.stem(word)
            found[stem] = found.get(stem, frozenset()) | {self.lines.stem(other) for other in others}
        return found

    def verdicts(self, sentence: Sentence) -> Iterator[Verdict]:
        """Yield what the sources say against a sentence as a whole; nothing where no source is of its language."""
        language = self.lines.summary.language
        if not self.lexicon.words.denials or all(d.language != language for d in self.sources.documents):
            return
        said = self.lines.said(sentence)
        beside = self.lines.around(self.sources.likest(sentence.terms, _LIKEST))
        ways = (self._denied, self._affirmed, self._opposite, self._prefixed, self._halved)
        found = [verdict for way in ways for verdict in way(said, beside)] if beside else []
        yield from found
        told = {verdict.start for verdict in found}
        yield from (verdict for verdict in additions(said, self.lines) if verdict.start not in told)

    def _denied(self, said: Line, beside: Sequence[Line]) -> Iterator[Verdict]:
        """Yield a denial of what the sources say without one.

        The words behind it stand in one place of a source that denies none of them; one such word, used alike, is
        enough where nothing at all is denied around there.
        """
        for at in said.denials:
            governed = self._governed(said, at) if self.lexicon.reverses(said.word(at)) else []
            stems = [stem for _, stem in governed]
            if not governed or any(line.denials and any(map(line.has, stems)) for line in beside):
                continue
            is_enough = len(stems) == 1 or not any(line.denials for line in beside)
            told = next((line for line in beside if len(stems) > 1 and all(map(line.has, stems))), None)
            alone = self._alike(said, governed, beside) if is_enough and not told else None
            found = (told, told.first(stems)) if told else alone
            if found:
                yield self.lines.verdict(said, at, "negation", (*found, True))

    def _alike(
        self, said: Line, governed: Sequence[tuple[int, str]], beside: Sequence[Line]
    ) -> tuple[Line, int] | None:
        """Return where the sources use one of some words of a claim as the claim does."""
        places = ((line, i, at) for line in beside for i, _, own in line.stems for at, stem in governed if own == stem)
        return next(((line, i) for line, i, at in places if self.lines.are_alike(said, at, line, i)), None)

    def _governed(self, line: Line, at: int) -> list[tuple[int, str]]:
        return line.things(at, _REACH)[:_GOVERNED]

    def _affirmed(self, said: Line, beside: Sequence[Line]) -> Iterator[Verdict]:
        """Yield a word that the sources say only as denied, in a sentence that says nearly what the claim says."""
        if said.denials or not said.stems:
            return
        for line in beside:
            if sum(line.has(stem) for _, _, stem in said.stems) < _SURE * len(said.stems):
                continue
            for denial in line.denials:
                things = self._governed(line, denial) if self.lexicon.reverses(line.word(denial)) else []
                governed = [stem for _, stem in things]
                if not governed or not all(map(said.has, governed)):
                    continue
                if not any(self._affirms(other, governed[0]) for other in beside):
                    at = next(i for i, _, stem in said.stems if stem == governed[0])
                    yield self.lines.verdict(said, at, "negation", (line, denial, True))
                    return

    def _affirms(self, line: Line, stem: str) -> bool:
        return any(own == stem and not line.is_denied(at) for at, _, own in line.stems)

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
            wanted = {(self.lines.stem(word), word[-_ENDING:]) for word in turned}
            told = (
                (line, j, other) for line in beside for j, own, other in line.stems if (other, own[-_ENDING:]) in wanted
            )
            found = next(((line, j) for line, j, _ in told), None)
            if found and not said.is_denied(i):
                yield self.lines.verdict(said, i, "opposite", (*found, True))

    def _halved(self, said: Line, beside: Sequence[Line]) -> Iterator[Verdict]:
        """Yield the first halves of words whose rest the sources have behind the opposite half: "pre-war"."""
        there: dict[str, dict[str, tuple[Line, int]]] = {}
        for line in beside:
            for opening, rest, at in self._halves(line):
                there.setdefault(rest, {}).setdefault(opening, (line, at))
        for opening, rest, at in self._halves(said):
            told = there.get(rest, {})
            other = next((told[half] for half in sorted(self.lexicon.openings[opening]) if half in told), None)
            if other and opening not in told:
                yield self.lines.verdict(said, at, "opposite", (*other, True))

    def _halves(self, line: Line) -> Iterator[tuple[str, str, int]]:
        """Yield the words of a line that begin with half of a pair: the half, the stem of the rest, the token."""
        for at in range(line.tokens.count):
            word = line.word(at)
            is_apart = line.tokens.raw[at + 1 : at + 2] == ["-"] and at + 2 < line.tokens.count
            if is_apart and word in self.lexicon.openings:
                yield word, self.lines.stem(line.word(at + 2)), at
            for opening in self.lexicon.openings:
                rest = word.removeprefix(opening)
                if rest != word and len(opening) > _SHORT_OPENING and len(rest) >= _SHORTEST_TURNED:
                    yield opening, self.lines.stem(rest), at

    def _opposite(self, said: Line, beside: Sequence[Line]) -> Iterator[Verdict]:
        """Yield the words whose opposite the sources have, among the same words, and not they themselves."""
        for number, (i, _, stem) in enumerate(said.stems):
            others = self.opposites.get(stem)
            if not others or any(self._is_told(line, stem) for line in beside):
                continue
            found = next(((line, j) for line in beside if (j := self._other(line, others, said, number)) >= 0), None)
            if found:
                yield self.lines.verdict(said, i, "opposite", (*found, True))

    def _is_told(self, line: Line, stem: str) -> bool:
        """Tell whether a line has a word, or one that says the same of the thing."""
        return any(stem == other or other in self.fellows.get(stem, ()) for _, _, other in line.stems)

    def _other(self, line: Line, others: frozenset[str], said: Line, number: int) -> int:
        """Return the token of a line that says the opposite of one of the claim, of the same thing; -1 for none."""
        for at, (j, _, stem) in enumerate(line.stems):
            if stem in others and not said.has(stem):
                is_denied = line.is_denied(j) != said.is_denied(said.stems[number][0])
                is_other = is_denied or self._has_changed_sides(said, said.stems[number][0], line, j)
                if not is_other and not _near(said, number).isdisjoint(_near(line, at)):
                    return j
        return -1

    def _has_changed_sides(self, said: Line, at: int, line: Line, there: int) -> bool:
        """Tell whether a name before a word stands behind its opposite: "Ann buys" of what somebody "sells to Ann"."""
        ends = self.lexicon.words.ends.values()
        names = {stem for i, _, stem in said.stems if i < at and said.tokens.is_capital(i)}
        behind = (i for i, _, stem in line.stems if i > there and stem in names)
        return any(line.word(i - 1) in end for i in behind for end in ends)


def _near(line: Line, number: int) -> frozenset[str]:
    """Return the content words around one, without it."""
    around = line.stems[max(0, number - _BESIDE) : number] + line.stems[number + 1 : number + 1 + _BESIDE]
    return frozenset(stem for _, _, stem in around)
