"""Names of languages in which nobody marked any: their edges are a treebank's proper nouns, their kinds are inferred.

Each kind is what most of the name's mentions in the treebank look like: by what English texts teach of words whose
classes are known in both languages, by known places, and by the words in the name and before it.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from msgspec import Struct

from briefing.language.catalogue import stop_words
from briefing.language.gazetteer import known_as
from briefing.language.words import QuoteWords, quote_words
from briefing.text.clusters import clusters_of
from briefing.text.entities.features import Reading, capitals, counted
from briefing.text.entities.lexicon import joining_words, word_classes
from briefing.text.entities.recogniser import LABELS
from briefing.text.entities.stretches import stretches
from briefing.text.tokens import Tokens
from briefing.training.edges import edges

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from collections.abc import Set as AbstractSet

    from pycrfsuite import Tagger

    from briefing.training.treebanks import Tagged

# Features that hold words, and so mean nothing in another language; and those of which a reading without parts of
# speech has none.
_OF_WORDS = ("w=", "p=", "e=", "-w=", "+w=", "--w=", "++w=", "last=", "aft=", "bef=", "-c=")
_OF_TAGS = ("t=", "-t=", "+t=", "t3=", "t2=", "--g=")
_SURE, _LIKELY, _HINT = 1.0, 0.6, 0.3  # what a clue weighs beside the probabilities of a mention, which add up to 1
_OWN = 0.5  # what a mention weighs by itself, beside all mentions of its name
_LONGEST_ACRONYM = 6
_MARKS = ("B-", "I-")
_FULL_NAME = range(2, 5)  # words


class Teacher(Struct, frozen=True):
    """What kinds are inferred by: the weights of another language, and the names of known places."""

    weights: Tagger
    places: AbstractSet[str]


class _Name(Struct, frozen=True):
    """A name in a stretch, by its tokens there, with the votes for its kinds."""

    start: int
    end: int
    key: str
    votes: Mapping[str, float]


class Stretch(Struct, frozen=True):
    """The features of the tokens of a stretch, and their labels."""

    features: list[list[str]]
    labels: list[str]

    def neutral(self, *, has_tags: bool = True) -> tuple[list[list[str]], list[str]]:
        """Return what of it holds in any language; without parts of speech for one that has none."""
        return without(self.features, _OF_WORDS if has_tags else _OF_WORDS + _OF_TAGS), self.labels


def without(features: Iterable[Sequence[str]], dropped: tuple[str, ...]) -> list[list[str]]:
    """Return features without those that begin in some ways."""
    return [[name for name in word if not name.startswith(dropped)] for word in features]


def silver(sentences: Iterable[tuple[Tagged, Sequence[str]]], language: str, teacher: Teacher) -> list[Stretch]:
    """Return the stretches of a treebank; beside each sentence come the tags that a tagger gave it unseen."""
    words, seen = quote_words(language), []
    by_key: defaultdict[str, dict[str, float]] = defaultdict(lambda: dict.fromkeys(LABELS, 0.0))
    for sentence, told in sentences:
        spans = list(edges(sentence, words))
        tokens = Tokens(sentence.tokens.text, 0, len(sentence.tokens.text))
        tokens.tags[: tokens.count] = told
        for start, end, features in _stretches(tokens, language):
            inside = [(max(a, start), min(b, end)) for a, b in spans if a < end and b > start]
            teacher.weights.set(without(features, _OF_WORDS))
            teacher.weights.tag()
            names = [_name(tokens, span, start, teacher, words) for span in inside]
            for name in names:
                for label, weight in name.votes.items():
                    by_key[name.key][label] += weight
            seen.append((features, names))
    return [Stretch(features, _labels(len(features), names, by_key)) for features, names in seen]


def _stretches(tokens: Tokens, language: str) -> Iterator[tuple[int, int, list[list[str]]]]:
    reading = Reading(tokens, counted([tokens]), word_classes(language), clusters_of(language), capitals(tokens))
    for start, end in stretches(tokens, stop_words(language), joining_words(language)):
        yield start, end, reading.stretch(start, end)


def _labels(size: int, names: Iterable[_Name], by_key: Mapping[str, Mapping[str, float]]) -> list[str]:
    labels = ["O"] * size
    for name in names:
        total = [by_key[name.key][label] + _OWN * name.votes[label] for label in LABELS]
        kind = LABELS[total.index(max(total))]
        labels[name.start : name.end] = [f"B-{kind}", *[f"I-{kind}"] * (name.end - name.start - 1)]
    return labels


def _name(tokens: Tokens, span: tuple[int, int], base: int, teacher: Teacher, words: QuoteWords) -> _Name:
    start, end = span
    key = tokens.span(start, end).lower()
    votes = _taught(teacher.weights, range(start - base, end - base))
    for label, weight in _clues(tokens, span, key in teacher.places, words):
        votes[label] += weight
    return _Name(start - base, end - base, key, votes)


def _taught(weights: Tagger, places: range) -> dict[str, float]:
    """Return how probable each kind is of the words of a name; they add up to 1."""
    known = frozenset(weights.labels())
    votes = {
        label: sum(weights.marginal(mark + label, i) for mark in _MARKS if mark + label in known for i in places)
        for label in LABELS
    }
    total = sum(votes.values()) or 1.0
    return {label: value / total for label, value in votes.items()}


def _clues(tokens: Tokens, span: tuple[int, int], is_known: bool, words: QuoteWords) -> Iterator[tuple[str, float]]:
    """Yield the kinds that the words in a name and before it tell, with their weights."""
    start, end = span
    low, first = tokens.low[start:end], tokens.raw[start]
    is_long = len(low) > 1
    if is_known:
        yield "LOC", _LIKELY
    if is_long and {low[0], low[-1]} & (words.bodies | words.groups):
        yield "ORG", _SURE
    elif is_long and low[0] in words.places:
        yield "LOC", _SURE
    elif "given" in known_as(low[0]) and len(low) in _FULL_NAME and not is_known:
        yield "PER", _SURE
    elif not is_long and first.isupper() and 1 < len(first) <= _LONGEST_ACRONYM and not is_known:
        yield "ORG", _SURE
    elif any(word in words.particles and word not in words.articles for word in low[1:-1]):
        yield "PER", _HINT
    before = tokens.low[start - 2] if tokens.low[start - 1] in words.complements else tokens.low[start - 1]
    if start and before in words.places:
        yield "LOC", _LIKELY
    if start and tokens.raw[start - 1] in words.honorifics:
        yield "PER", _SURE
