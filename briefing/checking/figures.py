"""The verdict on one figure of a summary: stated, rounded, derived, altered, or nowhere in the sources."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from briefing.checking.context import (
    Context,
    context,
    context_in_source,
    label_terms,
    likeness,
    said_around,
    sentence_at,
    shared,
)
from briefing.checking.derived import derivation, span_of
from briefing.checking.faults import faults, shown_label, unlike
from briefing.checking.tokens import tokens
from briefing.checking.values import amount, is_bare, is_end, is_equal, is_rounded, scale_between
from briefing.language.checking import claim_words
from briefing.language.units import SYMBOLS, ones_of
from briefing.language.words import figure_words
from briefing.model import Span
from briefing.text.terms import words
from briefing.verdicts import Difference, Verdict

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from briefing.checking.excerpts import Findings
    from briefing.model import Block, Figure, Moment
    from briefing.verdicts import DifferenceKind, Status

    Corruption = tuple[DifferenceKind, Callable[[Figure, Figure], bool], float]

_TRIED = 6  # places that state the same number and are looked at more closely
_CLOSE = 0.6  # of the best likeness: places less like the claim have no say
_ALIKE = 0.22  # from here on a sentence is about the same thing
_HARDLY = 0.12  # enough where the digits or the value are those of the claim
_SURELY_ALIKE, _FARTHER = 0.4, 0.25  # what a claim is likest to, and by how much, where it has another's number
_LONGEST_SYMBOL = 10  # characters
_CLAUSE = 60  # characters before a figure in which it is said that it rose or fell
_REACH = 24  # characters beside a length of time in which it is said what lies between
_SMALL_COUNT = 12  # a bare number word up to this is often the summary's own counting


class Ranked(Struct, frozen=True):
    """A figure of a source and how like its surroundings are to those of the claim."""

    likeness: float
    figure: Figure
    around: Context


class Figures:
    """Judges the figures of a summary, one after the other."""

    def __init__(self, findings: Findings) -> None:
        self.findings = findings
        self.sources = findings.sources
        self.summary = findings.summary
        self._asked: tuple[Figure | None, list[Figure]] = None, []  # the last claim, and what it could be about
        self._contexts: dict[tuple[int, int], Context] = {}

    def verdict(self, said: Figure) -> Verdict | None:
        """Return the verdict on a figure; None where it is no claim that a source could answer."""
        around = context(self.summary, said)
        ways = (self._equal, self._bare, self._literal, self._cell, self._one)
        equal = next((found for way in ways if (found := way(said, around))), None)
        if equal:
            return self._mixed_up(said, around, equal[0]) or self._of_equal(said, around, equal)
        for judge in (self._end, self._rounded, self._surely_altered, self._derived, self._altered):
            verdict = judge(said, around)
            if verdict:
                return verdict
        return _verdict(said, "unclear" if _is_own_count(said) else "unsupported")

    def _around(self, found: Figure | Moment) -> Context:
        key = found.document, found.start
        if key not in self._contexts:
            self._contexts[key] = context_in_source(self.sources.documents[found.document], found)
        return self._contexts[key]

    def _ranked(self, said: Figure, around: Context, fits: Callable[[Figure, Figure], bool]) -> list[Ranked]:
        """Return the figures of the sources that fit a claim, the likest surroundings first."""
        return self._by_likeness(around, (figure for figure in self._candidates(said, around) if fits(said, figure)))

    def _candidates(self, said: Figure, around: Context) -> list[Figure]:
        if self._asked[0] is not said:
            self._asked = said, self.findings.figures_for(around.near | around.whole, said.value)
        return self._asked[1]

    def _equal(self, said: Figure, around: Context) -> list[Ranked]:
        return self._ranked(said, around, is_equal)

    def _one(self, said: Figure, around: Context) -> list[Ranked]:
        """Return where the text says "a decade" for ten years, "a week" for seven days."""
        names = ones_of(said.value, said.unit)
        if not names:
            return []
        found = []
        for word, unit in figure_words(self.sources.documents[0].language).units.items():
            for number, at in self.sources.holders.get(word, ()) if unit in names else ():
                span = self.sources.sentence(number, at).span
                found.append(replace(said, start=span.start, end=span.end, document=number, sentence=at, label=None))
        return self._by_likeness(around, found)

    def _bare(self, said: Figure, around: Context) -> list[Ranked]:
        """Return where the number stands and its unit in some other way: as a word near it, as an age, in a table."""
        unit = label_terms(said.text, self.summary.language)
        found = self._ranked(said, around, is_bare)
        return [
            r
            for r in found
            if said.kind == "age"
            or self._has_unit(r.figure, said.unit)
            or unit & (r.around.near | r.around.whole)
            or self._symbol(r.figure) == said.unit
        ]

    def _has_unit(self, found: Figure, unit: str | None) -> bool:
        """Tell whether another figure of the sentence says the unit for both: "36,000 crowns a year, but 210,000"."""
        beside = self.findings.by_sentence.get((found.document, found.sentence), ())
        return any((other.unit or "").partition("/")[0] == unit for other in beside if other is not found)

    def _cell(self, said: Figure, around: Context) -> list[Ranked]:
        """Return where the digits of a figure fill a cell of a table, whose head gives unit and scale."""
        digits = next(iter(said.text.split()), "")
        return [
            r
            for r in self._ranked(said, around, lambda _, found: found.text == digits)
            if self._block(r.figure).kind == "row"
        ]

    def _block(self, found: Figure) -> Block:
        document = self.sources.documents[found.document]
        return document.blocks[document.sentences[found.sentence].block]

    def _symbol(self, found: Figure) -> str | None:
        """Return the unit whose symbol stands behind a figure."""
        behind = self.sources.documents[found.document].text[found.end : found.end + _LONGEST_SYMBOL].split()
        return SYMBOLS.get(behind[0].rstrip(".,;:)")) if behind else None

    def _literal(self, said: Figure, around: Context) -> list[Ranked]:
        """Return where the very words of a figure stand, should the source's own reading of them differ."""
        stretch = tokens(said.text)
        found = (
            replace(said, start=span.start, end=span.end, document=number, qualifier=None, bound=None, label=None)
            for number, span in self.sources.verbatim(words(said.text), stretch)
        )
        return self._by_likeness(around, found) if any(word[0].isdigit() for word in stretch.words) else []

    def _by_likeness(self, around: Context, found: Iterable[Figure]) -> list[Ranked]:
        ranked = [Ranked(likeness(around, self._around(f), self.sources), f, self._around(f)) for f in found]
        return sorted(ranked, key=lambda r: (-r.likeness, r.figure.document, r.figure.start))

    def _mixed_up(self, said: Figure, around: Context, equal: Ranked) -> Verdict | None:
        """Find the figure of the same label that a claim is far liker to than to the one with its number."""
        label = label_terms(said.label, self.summary.language)
        rivals = self._ranked(said, around, _is_other_value) if label else []
        for rival in rivals[:1]:
            is_alike = rival.likeness >= max(_SURELY_ALIKE, equal.likeness + _FARTHER)
            language = self.sources.documents[rival.figure.document].language
            is_said_too = rival.figure.text in said_around(self.summary, said)
            if is_alike and not is_said_too and label == label_terms(rival.figure.label, language):
                difference = Difference("value", _said(said), _said(rival.figure))
                return self._verdict(said, "altered", rival, (difference,))
        return None

    def _of_equal(self, said: Figure, around: Context, equal: Sequence[Ranked]) -> Verdict:
        close = [r for r in equal[:_TRIED] if r.likeness >= _CLOSE * equal[0].likeness]
        judged = [(faults(said, around, r.figure, r.around, self.findings), r) for r in close]
        fine = next((r for differences, r in judged if not differences), None)
        if fine is None:
            differences, best = judged[0]
            is_measured = bool(amount(said)[0]) and all(one.kind == "label" for one in differences)
            verdict = self._verdict(said, "unclear" if is_measured else "altered", best, differences)
            return self._from_word(verdict, differences[0])
        return self._verdict(said, "supported", fine, note=_note(said, fine.figure))

    def _from_word(self, verdict: Verdict, difference: Difference) -> Verdict:
        """Let a verdict begin with the word that is wrong about its figure, if that stands right before it."""
        text = self.summary.text
        floor = self.summary.sentences[sentence_at(self.summary, verdict.start)].span.start
        at = text.rfind(difference.said or "\n", max(floor, verdict.start - _CLAUSE), verdict.start)
        if difference.kind not in {"direction", "qualifier"} or at < 0:
            return verdict
        return replace(verdict, text=text[at : verdict.end], start=at)

    def _end(self, said: Figure, around: Context) -> Verdict | None:
        found = self._ranked(said, around, is_end)
        return self._verdict(said, "supported", found[0], note="one end of a range") if found else None

    def _rounded(self, said: Figure, around: Context) -> Verdict | None:
        found = self._ranked(said, around, is_rounded)
        found = [r for r in found if r.likeness >= _HARDLY and not unlike(said, r.figure, self.findings)]
        return self._verdict(said, "rounded", found[0]) if found else None

    def _derived(self, said: Figure, around: Context) -> Verdict | None:
        """Find two figures that give a claim by one step, where its sentence says that figures were put together."""
        cues = claim_words(self.summary.language).words.combining
        beside = words(said_around(self.summary, said))
        if cues and (said.kind == "age" or cues.isdisjoint(beside)):
            return None
        near = [
            r.figure
            for r in self._by_likeness(around, self._candidates(said, around))
            if r.likeness >= _HARDLY or shared(around, r.around, self.sources) >= _HARDLY
        ]
        moments = sorted(
            self.findings.moments if self._is_after(said) else (),
            key=lambda m: -likeness(around, self._around(m), self.sources),
        )
        step = span_of(said, near) or derivation(said, near, moments, self._told_beside(said))
        if step is None:
            return None
        evidence = tuple(self.sources.evidence(m.document, Span(m.start, m.end)) for m in (step.one, step.other))
        return replace(_verdict(said, "derived"), evidence=evidence, note=f"{step.written} = {_said(said)}")

    def _is_after(self, said: Figure) -> bool:
        """Tell whether a figure is a time between two others: "five years after", "two years later"."""
        cues = claim_words(self.summary.language).words.between
        behind = words(self.summary.text[said.end : said.end + _REACH])[:2]
        before = words(self.summary.text[max(0, said.start - _REACH) : said.start])[-1:]
        return not cues or not cues.isdisjoint([*before, *behind])

    def _surely_altered(self, said: Figure, around: Context) -> Verdict | None:
        """Find a length of time in nearly the words of the claim: two dates that lie so far apart are then a chance."""
        if amount(said)[0] != "time":
            return None
        return self._corrupted(said, around, (("value", _is_other_value, _SURELY_ALIKE),))

    def _told_beside(self, said: Figure) -> list[Figure]:
        """Return the figures of the sources that the sentence of a claim states too."""
        sentence = said_around(self.summary, said)
        beside = [f for f in self._asked[1] if f.text in sentence and amount(f)[0] and f.text != said.text]
        return list({amount(f): f for f in reversed(beside)}.values())

    def _altered(self, said: Figure, around: Context) -> Verdict | None:
        """Find the figure that a claim is most likely a corruption of."""
        return self._corrupted(said, around, _CORRUPTIONS)

    def _corrupted(self, said: Figure, around: Context, ways: Sequence[Corruption]) -> Verdict | None:
        for kind, fits, least in ways:
            found = [r for r in self._ranked(said, around, fits) if r.likeness >= least]
            if found:
                best = found[0]
                difference = Difference(kind, _said(said), _said(best.figure))
                is_said = words(said.text)[0] in self.sources.vocabulary
                is_sure = not _is_own_count(said) or (best.likeness >= _SURELY_ALIKE and not is_said)
                return self._verdict(said, "altered" if is_sure else "unclear", best, (difference,))
        return None

    def _verdict(
        self,
        said: Figure,
        status: Status,
        best: Ranked,
        differences: Sequence[Difference] = (),
        note: str | None = None,
    ) -> Verdict:
        evidence = self.sources.evidence(best.figure.document, Span(best.figure.start, best.figure.end))
        return replace(_verdict(said, status), evidence=(evidence,), differences=tuple(differences), note=note)


def _is_own_count(said: Figure) -> bool:
    """Tell whether a bare small number may be the summary's own counting: "two reasons"."""
    return not amount(said)[0] and said.value <= _SMALL_COUNT and not said.text[:1].isdigit()


def _verdict(said: Figure, status: Status) -> Verdict:
    start, end = said.start, said.end
    return Verdict(kind="figure", status=status, text=said.text, start=start, end=end)


def _said(figure: Figure) -> str:
    return " ".join(figure.text.split())


def _note(said: Figure, found: Figure) -> str | None:
    """Say what a supported figure leaves out or puts otherwise."""
    if found.qualifier and not said.qualifier:
        return f"the source says “{' '.join(found.qualifier.split())}”"
    if said.unit != found.unit and said.unit and found.unit:
        return f"converted from {_said(found)}"
    if said.label and found.label and said.label.lower() != found.label.lower():
        return f"the source counts “{shown_label(found.label)}”"
    return None


def _is_points(said: Figure, found: Figure) -> bool:
    pair = {amount(said)[0], amount(found)[0]}
    return said.value == found.value and pair == {"share", "points"}


def _is_scaled(said: Figure, found: Figure) -> bool:
    return amount(said)[0] == amount(found)[0] and said.unit == found.unit and scale_between(said, found)


def _is_other_unit(said: Figure, found: Figure) -> bool:
    is_alike = said.value == found.value and said.value_high == found.value_high
    return is_alike and said.unit != found.unit and (said.unit is not None or said.text[:1].isdigit())


def _is_other_value(said: Figure, found: Figure) -> bool:
    dimension = amount(said)[0]
    return dimension == amount(found)[0] and (bool(dimension) or found.kind == said.kind)


def _is_any_value(said: Figure, found: Figure) -> bool:
    return _is_other_value(said, found) and bool(
        said.label and found.label and said.label.lower() == found.label.lower()
    )


# What a claim can be a corruption of, the surest first, with how like the surroundings must be.
_CORRUPTIONS: tuple[Corruption, ...] = (
    ("scale", _is_scaled, _HARDLY),
    ("points", _is_points, _HARDLY),
    ("unit", _is_other_unit, _HARDLY),
    ("value", _is_any_value, _HARDLY),
    ("value", _is_other_value, _ALIKE),
)
