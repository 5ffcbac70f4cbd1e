"""Whether a sentence joins its pieces as a source does: who did it, how much it was, when, and from what to what.

Each name, sum and date of a sentence that stands in the sources is taken with the words and pieces around it. Where one
sentence of a source has another of its kind with these, closer than it has this one in any, they are joined otherwise.
"""

from __future__ import annotations

from functools import cached_property
from itertools import combinations, islice, pairwise, permutations
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from briefing.checking.days import day_of
from briefing.checking.parallels import Parallels
from briefing.checking.pieces import ARTICLES, dimension_of
from briefing.checking.scenes import COUNT, ENOUGH, Scene, Unit, UnitKind, heads, name_key, scene
from briefing.checking.values import amount
from briefing.language.catalogue import stop_words
from briefing.language.checking import claim_words
from briefing.language.words import figure_words
from briefing.model import Figure, Moment, Name, Quote, Span
from briefing.text.terms import words
from briefing.text.tokens import Tokens
from briefing.verdicts import Difference, Verdict

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefing.checking.excerpts import Findings
    from briefing.model import Document, Mention, Sentence

# More words or pieces than a sentence has that joins them, more sentences than a summary has, or bear on one: beyond
# these nothing is compared, for each piece is held against each sentence of the sources.
_MOST_WORDS, _MOST_PIECES = 120, 24
_MOST_SENTENCES, _MOST_SCENES = 100, 200
_SURE = 0.75  # of what stands around a piece, that a source has around another one
_MARGIN = 0.25  # and so much less around the piece itself
_PERSON = 0.35  # so much at most stands around a person himself, of what stands around another
_DAY = 0.6  # and so much around a date


class Joined(Struct, frozen=True):
    """A piece of a source in its sentence, and how much of what a claim says around its own piece stands there."""

    share: float
    place: Scene
    unit: Unit


class Relations:
    """Judges the sentences of a summary by how they join what they name."""

    def __init__(self, findings: Findings, titles: frozenset[str]) -> None:
        self.findings = findings
        self.sources = findings.sources
        self.summary = findings.summary
        self.lexicon = claim_words(self.summary.language)
        self.titles = titles

    @cached_property
    def scenes(self) -> list[Scene]:
        """The sentences of the sources that bear on the summary, in order."""
        held: dict[tuple[int, int], list[Mention]] = {}
        for mention in (*self.findings.figures, *self.findings.moments, *self.findings.weekdays, *self.findings.names):
            held.setdefault((mention.document, mention.sentence), []).append(mention)
        found = ((d, at, self.sources.sentence(d, at), held.get((d, at), [])) for d, at in self.findings.places)
        readable = (place for place in found if _is_readable(place[2], place[3]))
        return [
            self._scene(self.sources.documents[d], sentence, (d, at), pieces)
            for d, at, sentence, pieces in islice(readable, _MOST_SCENES)
        ]

    @cached_property
    def _heads(self) -> dict[tuple[int, int], str]:
        found = {}
        for number in range(len(self.sources.documents)):
            mine = [one for one in self.scenes if one.document == number]
            found.update({(number, at): key for at, key in heads(mine).items()})
        return found

    def _scene(self, document: Document, sentence: Sentence, place: tuple[int, int], held: Sequence[Mention]) -> Scene:
        tokens = Tokens(document.text, sentence.span.start, sentence.span.end)
        taken = [(m.start, m.end) for m in held if not isinstance(m, Name)]
        months = figure_words(document.language).months
        alone = [
            m
            for m in held
            if not isinstance(m, Name)
            or not (m.text.lower() in months or any(a < m.end and m.start < b for a, b in taken))
        ]
        units = [(*self._known(mention, document), mention.start, mention.end) for mention in alone]
        return scene(place, tokens, units, document.language)

    def _known(self, mention: Mention, document: Document) -> tuple[UnitKind, str, str]:
        """Return the kind of a piece, what it is known by, and what could stand in its place."""
        if isinstance(mention, Figure):
            dimension, value = amount(mention)
            return "figure", f"{dimension.partition('/')[0]}:{value.normalize()}", dimension_of(mention, document)
        if isinstance(mention, Moment):
            day = day_of(mention, document.language)
            return "date", f"{day}", f"{day.shape()}"
        if isinstance(mention, Name):
            key = self._called(mention.text)
            return "name", key, self._kinds.get(key, mention.kind)
        return "name", mention.text, ""

    def _called(self, text: str) -> str:
        """Return what somebody is known by: a part of a name stands for the name of the sources that alone has it."""
        key = name_key(text, self.titles)
        full = {k for k, parts in self._named.items() if key in parts}
        return full.pop() if key not in self._named and len(full) == 1 else key

    @cached_property
    def _kinds(self) -> dict[str, str]:
        return {name_key(name.text, self.titles): name.kind for name in reversed(self.findings.names)}

    @cached_property
    def _named(self) -> dict[str, frozenset[str]]:
        found: dict[str, frozenset[str]] = {}
        for name in self.findings.names:
            key = name_key(name.text, self.titles)
            found[key] = found.get(key, frozenset()) | frozenset(words(name.text))
        return found

    def verdicts(self, sentence: Sentence, pieces: Sequence[Mention]) -> Iterator[Verdict]:
        """Yield where a sentence joins its pieces otherwise than the sources do; ``pieces`` all stand in them."""
        held = [piece for piece in pieces if not isinstance(piece, Quote)]
        if sentence.index >= _MOST_SENTENCES or not _is_readable(sentence, held):
            return
        held += self._first_name(sentence, held)
        said = self._scene(self.summary, sentence, (-1, sentence.index), held)
        found = next(self._faults(said), None)
        if found:
            yield found

    def _first_name(self, sentence: Sentence, held: Sequence[Mention]) -> Iterator[Name]:
        """Yield the name of the sources with which a sentence begins, which by itself may be any word."""
        tokens = Tokens(self.summary.text, sentence.span.start, sentence.span.end)
        for i in range(min(_BEGINNING, tokens.count)):
            start, end, word = tokens.starts[i], tokens.ends[i], tokens.low[i].removesuffix("'s").removesuffix("’s")
            is_taken = any(piece.start < end and start < piece.end for piece in held)
            if word in stop_words(self.summary.language):
                continue
            if tokens.is_capital(i) and not is_taken and any(word in parts for parts in self._named.values()):
                yield Name(text=tokens.raw[i], start=start, end=end)

    def _faults(self, said: Scene) -> Iterator[Verdict]:
        """Yield what is joined otherwise, the surest first.

        What is only told by the words around it is a note: pronouns, and what a text calls a thing later, part a piece
        from what is said of it.
        """
        yield from self._ends(said)
        ways = (self._reversed, self._exchanged, self._parallel)
        yield from (replace(verdict, status="unclear") for way in ways for verdict in way(said))
        for unit in said.units:
            if unit.kind != "word":
                found = self._outweighed(said, unit) or self._rival(said, unit)
                if found:
                    yield replace(self._verdict(said, unit, found), status="unclear")

    def _ends(self, said: Scene) -> Iterator[Verdict]:
        """Yield a figure that a change goes to, where in the sources it comes from there, or the other way about."""
        figures = [unit for unit in said.units if unit.kind == "figure"]
        for unit, other in permutations(figures, 2):
            end = self._end(said, unit)
            there = self._both(unit, other) if end and unit.dimension == other.dimension else []
            ends = [(self._end(one, mine), self._end(one, its), one, its) for one, mine, its in there]
            if ends and all(_is_turned(end, mine, its) for mine, its, _, _ in ends):
                yield self._verdict(said, unit, Joined(1.0, ends[0][2], ends[0][3]))
                return

    def _end(self, one: Scene, unit: Unit) -> str:
        """Return which end of a change a figure is: what stands right before it, "from" or "to"."""
        before = one.tokens.low[unit.first - 1] if unit.first else ""
        return next((name for name, said in self.lexicon.words.ends.items() if before in said), "")

    def _both(self, unit: Unit, other: Unit) -> list[tuple[Scene, Unit, Unit]]:
        return [
            (one, mine, its)
            for one in self.scenes
            if unit.key in one.keys and other.key in one.keys
            for mine in one.units
            for its in one.units
            if (mine.key, its.key) == (unit.key, other.key)
        ]

    def _reversed(self, said: Scene) -> Iterator[Verdict]:
        """Yield who does to another what in the sources the other does to him: "A sued B"."""
        for unit, other in pairwise(u for u in said.units if u.kind == "name"):
            verb = {u.key for u in said.units if u.kind == "word" and unit.end <= u.first < other.first}
            verb = {u.key for u in said.units if u.key in verb and said.tokens.tags[u.first] in {"VERB", ""}}
            there = self._both(unit, other) if verb and unit.key != other.key else []
            told = [
                (one, its) for one, mine, its in there if its.first < mine.first and self._is_done(one, its, mine, verb)
            ]
            how = self._before(said, other)
            alike = [(one, its) for one, its in told if self._before(one, self._first(one, unit)) == how]
            if alike and not any(
                self._is_done(one, mine, its, verb) for one, mine, its in there if mine.first < its.first
            ):
                yield self._verdict(said, unit, Joined(1.0, *alike[0]))
                return

    def _exchanged(self, said: Scene) -> Iterator[Verdict]:
        """Yield the first of two pieces of a claim that have changed places: each has the words of the other."""
        for unit, other in combinations((u for u in said.units if u.kind != "word"), 2):
            is_alike = (unit.kind, unit.dimension) == (other.kind, other.dimension) and unit.key != other.key
            is_vague = unit.kind == "name" and unit.dimension != "person"
            if not is_alike or is_vague or self._end(said, unit) or self._end(said, other):
                continue
            anchors = {u.key for u in said.units} - {unit.key, other.key}
            mine, its = self._own(said, unit, anchors), self._own(said, other, anchors)
            there = [(one, a, b) for one, a, b in self._both(unit, other)]
            if there and all(self._has_changed(one, (a, b), (mine - its, its - mine)) for one, a, b in there):
                yield self._verdict(said, unit, Joined(1.0, there[0][0], there[0][2]))
                return

    def _has_changed(self, one: Scene, pair: tuple[Unit, Unit], said: tuple[set[str], set[str]]) -> bool:
        anchors = said[0] | said[1]
        found = self._own(one, pair[0], anchors), self._own(one, pair[1], anchors)
        straight = len(said[0] & found[0]) + len(said[1] & found[1])
        return not straight and len(said[0] & found[1]) + len(said[1] & found[0]) >= _EXCHANGED

    def _is_done(self, one: Scene, unit: Unit, other: Unit, verb: set[str]) -> bool:
        return any(u.key in verb for u in one.units if unit.end <= u.first < other.first)

    def _first(self, one: Scene, unit: Unit) -> Unit:
        return next(u for u in one.units if u.key == unit.key)

    def _before(self, one: Scene, unit: Unit) -> str:
        """Return the small word before a name: by, to, from; none where a noun or a verb stands there."""
        before = one.tokens.low[unit.first - 1] if unit.first else ""
        return before if before in stop_words(self.summary.language) and before not in ARTICLES else ""

    def _rival(self, said: Scene, unit: Unit) -> Joined | None:
        """Find another piece that a source has with all that stands around this one in the claim."""
        around = self._around(said, unit)
        is_bare = unit.dimension.startswith(COUNT) or (unit.kind == "name" and unit.dimension != "person")
        if not around or is_bare:
            return None
        both = (one for one in self.scenes if unit.key in one.keys)
        own = [self._joined(one, u, around) for one in both for u in one.units if u.key == unit.key]
        near = (one for one in self.scenes if not one.keys.isdisjoint(around))
        rivals = (self._joined(one, u, around) for one in near for u in self._others(said, unit, one))
        best = max((joined.share for joined in own), default=1.0)
        rival = max(rivals, key=lambda joined: joined.share, default=None)
        most = {"name": _PERSON, "date": _DAY}.get(unit.kind, 1.0)
        is_found = rival and rival.share >= _SURE and rival.share - best >= _MARGIN and best <= most
        return rival if is_found else None

    def _others(self, said: Scene, unit: Unit, one: Scene) -> list[Unit]:
        """Return the pieces of a sentence that could stand in the place of one, and that the claim does not name."""
        if not unit.dimension:
            return []
        told, words_told = {u.key for u in said.units}, {word for word in said.tokens.raw if word.isalnum()}
        found = (u for u in one.of_kind(unit.kind, unit.dimension) if u.key not in told)
        return [u for u in found if words_told.isdisjoint(one.tokens.raw[u.first : u.end][:2])]

    def _parallel(self, said: Scene) -> Iterator[Verdict]:
        """Yield a piece that a claim joins with what a source says of another: "Wages grew 4.0% in services"."""
        found = self._parallels.crossing(said)
        if found:
            unit, one, crossing = found
            yield self._verdict(said, unit, Joined(1.0, one, crossing.instead))

    @cached_property
    def _parallels(self) -> Parallels:
        return Parallels(self.scenes, self.lexicon)

    def _outweighed(self, said: Scene, unit: Unit) -> Joined | None:
        """Find the sentence that has a piece, and in it another one with which more of what the claim says stands."""
        if unit.kind == "name" and unit.dimension != "person":
            return None
        both = [one for one in self.scenes if unit.key in one.keys]
        found = [self._heavier(one, unit, said) for one in both]
        return found[0] if found and all(found) else None

    def _heavier(self, one: Scene, unit: Unit, said: Scene) -> Joined | None:
        anchors = {u.key for u in said.units if u.key != unit.key}
        if len(one.keys & anchors) < ENOUGH * len(anchors):
            return None
        mine = [self._own(one, u, anchors) for u in one.units if u.key == unit.key]
        rivals = ((self._own(one, u, anchors), u) for u in self._others(said, unit, one))
        rival = next((u for own, u in rivals if all(own > other for other in mine)), None)
        return Joined(1.0, one, rival) if rival else None

    def _own(self, one: Scene, unit: Unit, anchors: set[str]) -> set[str]:
        """Return which of some keys stand in the part of a sentence that a unit has to itself."""
        part, _ = one.parts(unit, self.lexicon)
        own = {u.key for u in one.units if u.first in part}
        return own & anchors

    def _around(self, said: Scene, unit: Unit) -> dict[str, float]:
        """Return what a claim says around a piece, each with its weight.

        Around a name that is all words; around a sum or a date those that a source has at all, since verbs differ.
        """
        found = {}
        for other in said.units:
            link = said.link(unit, other.key, self.lexicon) if other is not unit and other.key != unit.key else 0.0
            if link and (unit.kind != "figure" or other.key in self._keys):
                found[other.key] = link * (self.sources.weight(other.key) if other.kind == "word" else _PIECE)
        return found

    @cached_property
    def _keys(self) -> frozenset[str]:
        return frozenset().union(*(one.keys for one in self.scenes))

    def _joined(self, one: Scene, unit: Unit, around: dict[str, float]) -> Joined:
        total = sum(around.values())
        share = sum(weight * self._link(one, unit, key) for key, weight in around.items())
        return Joined(share / total, one, unit)

    def _link(self, one: Scene, unit: Unit, key: str) -> float:
        link = one.link(unit, key, self.lexicon)
        if link:
            return link
        if self._heads.get((one.document, one.number)) == key:
            return _HEAD
        return 0.0

    def _verdict(self, said: Scene, unit: Unit, rival: Joined) -> Verdict:
        start, end = said.tokens.starts[unit.first], said.tokens.ends[unit.end - 1]
        there = rival.place.tokens
        span = Span(there.starts[rival.unit.first], there.ends[rival.unit.end - 1])
        evidence = self.sources.evidence(rival.place.document, span)
        text = self.summary.text[start:end]
        return Verdict(
            kind="statement", status="altered", text=text, start=start, end=end, evidence=(evidence,),
            differences=(Difference("relation", text, evidence.text),),
        )  # fmt: skip


def _is_turned(end: str, mine: str, its: str) -> bool:
    """Tell whether an end of a change is the other one there: by its own word, or as that of the other figure."""
    return bool(mine and mine != end) or bool(not mine and its == end)


_EXCHANGED = 2  # words that have changed places
_BEGINNING = 2  # tokens in which a sentence begins: "The Sund"
_PIECE = 2.0  # what a name, a sum or a date weighs, against words by how rare they are
_HEAD = 0.6  # what a sentence before names as its subject


def _is_readable(sentence: Sentence, pieces: Sequence[Mention]) -> bool:
    """Tell a sentence from a list, or from what was written to cost time."""
    return len(sentence.words) <= _MOST_WORDS and len(pieces) <= _MOST_PIECES
