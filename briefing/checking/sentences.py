"""Sentences of a summary that stand in a source, word for word or nearly so, and how much of a summary does."""

from __future__ import annotations

from difflib import SequenceMatcher
from typing import TYPE_CHECKING

from msgspec import Struct

from briefing.checking.sources import Place
from briefing.checking.tokens import Tokens, changes, position, tokens, unfolded
from briefing.language.checking import negations
from briefing.language.words import figure_words
from briefing.text.terms import words
from briefing.verdicts import Difference, Verdict

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefing.checking.sources import Sources
    from briefing.model import Document, Sentence, Span
    from briefing.verdicts import Change

_NEARLY = 0.8  # of the tokens in common: nearly word for word
_SHORTEST = 6  # tokens of a sentence that is compared so
_TRIED = 3
_LONGEST = 400  # tokens: a diff costs their square
_RUN = 3  # words in a row that are found in a source are no chance


class Alignment(Struct, frozen=True):
    """The stretch of a source that is likest to some words, and how like, 0 to 1."""

    likeness: float
    document: int
    span: Span
    changes: tuple[Change, ...]


def sentence_verdict(sentence: Sentence, summary: Document, sources: Sources) -> Verdict | None:
    """Return the verdict on a sentence as a whole: word for word in a source, or nearly; None where it is neither."""
    said = tokens(summary.text, sentence.span.start, sentence.span.end)
    exact = _exact(sentence, said, sources)
    if exact:
        return _verdict(sentence, sources, exact[0], exact[1])
    if not _SHORTEST <= len(said.words) <= _LONGEST:
        return None
    best = aligned(summary.text, said, sentence.terms, sources)
    if best is None or best.likeness < _NEARLY:
        return None
    return _nearly(sentence, summary, sources, best)


def _exact(sentence: Sentence, said: Tokens, sources: Sources) -> tuple[int, Span] | None:
    for text in dict.fromkeys((sentence.text, unfolded(sentence.text))):
        found = next(sources.verbatim(words(text), said), None) if said.words else None
        if found:
            return found
    return None


def _verdict(sentence: Sentence, sources: Sources, document: int, span: Span) -> Verdict:
    evidence = (sources.evidence(document, span),)
    start, end = sentence.span.start, sentence.span.end
    return Verdict(
        kind="sentence", status="supported", text=sentence.text, start=start, end=end, evidence=evidence,
        note="word for word",
    )  # fmt: skip


def _nearly(sentence: Sentence, summary: Document, sources: Sources, best: Alignment) -> Verdict:
    source = sources.documents[best.document]
    differences = tuple(_turned(summary, best, source.language))
    return Verdict(
        kind="sentence",
        status="altered" if differences else "supported",
        text=sentence.text,
        start=sentence.span.start,
        end=sentence.span.end,
        evidence=(sources.evidence(best.document, best.span),),
        differences=differences,
        changes=best.changes,
        note=None if differences else "nearly word for word",
    )


def _turned(summary: Document, best: Alignment, language: str) -> Iterator[Difference]:
    """Yield the changes that turn a sentence into its opposite: a negation more or less, a rise for a fall."""
    if summary.language != language:
        return
    no, moves = negations(language), figure_words(language)
    said = [word for change in best.changes for word in tokens(change.said).words]
    found = [word for change in best.changes for word in tokens(change.found).words]
    if sum(word in no for word in said) % 2 != sum(word in no for word in found) % 2:
        yield Difference("negation", " ".join(said) or None, " ".join(found) or None)
    for ups, downs in ((moves.ups, moves.downs), (moves.downs, moves.ups)):
        up, down = [w for w in said if w in ups - downs], [w for w in found if w in downs - ups]
        if up and down:
            yield Difference("direction", up[0], down[0])


def aligned(text: str, said: Tokens, terms: Sequence[str], sources: Sources) -> Alignment | None:
    """Return the stretch of the sources that is likest to some tokens, over neighbouring sentences too."""
    found = (
        _within(text, said, sources, place)
        for _, document, at in sources.likest(terms, _TRIED)
        for place in _around(sources, document, at)
    )
    ranked = [alignment for alignment in found if alignment]
    return max(ranked, key=lambda a: (a.likeness, -a.document, -a.span.start), default=None)


def _around(sources: Sources, document: int, at: int) -> Iterator[Place]:
    last = len(sources.documents[document].sentences) - 1
    yield Place(document, at, at)
    yield Place(document, max(0, at - 1), min(last, at + 1))


def _within(text: str, said: Tokens, sources: Sources, place: Place) -> Alignment | None:
    """Align some tokens with those of a place: a window around their longest common run, trimmed to what is shared."""
    there = sources.tokens(place)
    if not there.words or len(there.words) > 4 * _LONGEST:
        return None
    matcher = SequenceMatcher(None, said.words, there.words, autojunk=False)
    anchor = matcher.find_longest_match()
    slack = max(3, len(said.words) // 5)
    first = max(0, anchor.b - anchor.a - slack)
    end = min(len(there.words), anchor.b - anchor.a + len(said.words) + slack)
    matcher.set_seq2(there.words[first:end])
    blocks = [block for block in matcher.get_matching_blocks() if block.size]
    if not blocks:
        return None
    end = first + blocks[-1].b + blocks[-1].size
    first += blocks[0].b
    shared = sum(block.size for block in blocks)
    window = Tokens(there.words[first:end], there.spans[first:end])
    source = sources.documents[place.document].text
    likeness = 2 * shared / (len(said.words) + len(window.words))
    return Alignment(likeness, place.document, window.span(0, end - first), changes(text, said, source, window))


def within(verdict: Verdict, start: int, end: int, summary: Document, sources: Sources) -> Span | None:
    """Return where a part of a sentence stands in the evidence of the whole, token for token."""
    evidence = verdict.evidence[0]
    said = tokens(summary.text, start, end)
    there = tokens(sources.documents[evidence.document].text, evidence.start, evidence.end)
    before = len(tokens(summary.text, verdict.start, start).words)
    at = position(said.words, there.words, max(0, before - 2))
    return there.span(at, at + len(said.words)) if at >= 0 and said.words else None


def coverage(summary: Document, sources: Sources) -> float:
    """Return the share of a summary's words that lie in runs of three or more that a source has too, 0 to 1."""
    runs = _runs(sources, {run for s in summary.sentences for run in _runs_of(s.words)})
    total = shared = 0
    for sentence in summary.sentences:
        total += len(sentence.words)
        covered = {at + i for at, run in enumerate(_runs_of(sentence.words)) if run in runs for i in range(len(run))}
        shared += len(covered)
    return shared / total if total else 0.0


def _runs_of(words: Sequence[str]) -> list[tuple[str, ...]]:
    """Return the overlapping runs of words; of fewer than three words, all of them as one."""
    length = min(_RUN, len(words))
    return [tuple(words[i : i + length]) for i in range(len(words) - length + 1)] if words else []


def _runs(sources: Sources, wanted: set[tuple[str, ...]]) -> set[tuple[str, ...]]:
    """Return those of the wanted runs that a source has, within a sentence or over its end."""
    return {run for run in wanted if next(sources.places(run), None)}
