"""The learned recogniser: what a document names, sentence by sentence, each with how probable its labels are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from briefing.language.catalogue import stop_words
from briefing.language.words import quote_words
from briefing.text.clusters import clusters_of
from briefing.text.entities.features import Reading, capitals, stem
from briefing.text.entities.lexicon import joining_words, word_classes
from briefing.text.entities.stretches import stretches

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from collections.abc import Set as AbstractSet

    from pycrfsuite import Tagger

    from briefing.text.tokens import Tokens

LABELS = ("PER", "ORG", "LOC", "EVT", "OTH")
_BEGIN, _INSIDE = [f"B-{label}" for label in LABELS], [f"I-{label}" for label in LABELS]
_PERSON, _NOTHING = [1.0, 0.0, 0.0, 0.0, 0.0], [0.0] * len(LABELS)
_SENTENCE_ENDS = frozenset(".!?:…")
_LEAST = 0.4  # how probable it must be that a word names anything


class Found(Struct, frozen=True):
    """A name as the recogniser saw it in its place; ``votes`` are how probable each of the labels is there."""

    start: int
    end: int
    votes: tuple[float, ...]
    is_headline: bool

    @property
    def label(self) -> str:
        """The most probable label."""
        return LABELS[self.votes.index(max(self.votes))]


def recognised(
    language: str, tagger: Tagger, counts: Mapping[str, int], sentences: Iterable[Sequence[Tokens]]
) -> Iterator[Found]:
    """Yield what the sentences of a document name, in the order of the text; linear in it."""
    common, small, classes = stop_words(language), joining_words(language), word_classes(language)
    alike = clusters_of(language)
    honorifics = frozenset(word for word, gender in quote_words(language).honorifics.items() if gender)
    known = frozenset(tagger.labels())
    for tokens in (piece for pieces in sentences for piece in pieces):
        reading = Reading(tokens, counts, classes, alike, capitals(tokens))
        is_headline = reading.head == "headline" and tokens.raw[tokens.count - 1] not in _SENTENCE_ENDS
        for start, end in stretches(tokens, common, small):
            if _is_common(tokens, start, end):
                continue
            tagger.set(reading.stretch(start, end))
            tagger.tag()
            titled = [_is_titled(tokens, i, honorifics) for i in range(start, end)]
            for first, stop, votes in _decoded(tagger, known, titled):
                last = start + stop - 1
                end_of_word = tokens.starts[last] + len(stem(tokens.raw[last]))
                yield Found(tokens.starts[start + first], end_of_word, votes, is_headline)


def _is_common(tokens: Tokens, start: int, end: int) -> bool:
    """Tell one common noun, where a language writes them with capitals and their parts of speech are known."""
    return end - start == 1 and tokens.tags[start] == "NOUN"


def _is_titled(tokens: Tokens, i: int, honorifics: AbstractSet[str]) -> bool:
    """Tell the word after "Mr" or "Mr."."""
    before = tokens.raw[i - 2] if tokens.raw[i - 1] == "." else tokens.raw[i - 1]
    return i > 0 and before in honorifics and tokens.is_capital(i)


def _decoded(
    tagger: Tagger, known: AbstractSet[str], titled: Sequence[bool]
) -> Iterator[tuple[int, int, tuple[float, ...]]]:
    """Yield the names among the words of a stretch: where words are likelier to name something than not.

    The labels share that probability, so that "County of Maui" is one name though none of them is likely by itself.
    What follows "Mr" is a person's name.
    """
    chances = [_chances(tagger, known, i, is_titled=sure) for i, sure in enumerate(titled)]
    begin, inside = [first for first, _ in chances], [later for _, later in chances]
    start = -1
    for i in range(len(titled) + 1):
        is_name = i < len(titled) and sum(begin[i]) + sum(inside[i]) >= _LEAST
        if start >= 0 and (not is_name or sum(begin[i]) > sum(inside[i])):
            yield start, i, _votes(begin[start:i], inside[start:i])
            start = -1
        if is_name and start < 0:
            start = i


def _chances(tagger: Tagger, known: AbstractSet[str], i: int, *, is_titled: bool) -> tuple[list[float], list[float]]:
    """Return how probable it is that each label begins at a word, and that it goes on there."""
    if is_titled:
        return _PERSON, _NOTHING
    if tagger.marginal("O", i) > 1 - _LEAST:
        return _NOTHING, _NOTHING
    begin = [tagger.marginal(label, i) if label in known else 0.0 for label in _BEGIN]
    return begin, [tagger.marginal(label, i) if label in known else 0.0 for label in _INSIDE]


def _votes(begin: Sequence[Sequence[float]], inside: Sequence[Sequence[float]]) -> tuple[float, ...]:
    words = [[b + n for b, n in zip(*both, strict=True)] for both in zip(begin, inside, strict=True)]
    return tuple(sum(column) / len(words) for column in zip(*words, strict=True))
