"""What stands around a mention, as terms, and how much of it stands around another one."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING

from msgspec import Struct

from briefing.text.terms import terms, words

if TYPE_CHECKING:
    from collections.abc import Iterable
    from collections.abc import Set as AbstractSet

    from briefing.checking.sources import Sources
    from briefing.model import Document, Mention, Sentence

_BEFORE, _AFTER = 60, 50  # characters: about a clause
_REACH = 1_000  # characters on either side: what is longer than that is no sentence
_FEW = 4  # terms: a sentence of fewer does not stand by itself
_CLAUSE_END = re.compile(r"[,;:()—–]\s|、|，|。")
_NEAR_TO_NEAR, _NEAR_TO_ALL, _ALL_TO_ALL = 0.5, 0.3, 0.2


class Context(Struct, frozen=True):
    """The terms of the clause around a mention, and of its whole sentence; no numbers among them."""

    near: frozenset[str]
    whole: frozenset[str]


def context(document: Document, mention: Mention) -> Context:
    """Return what stands around a mention of a document."""
    sentence = document.sentences[sentence_at(document, mention.start)]
    start = _word_start(document.text, max(sentence.span.start, mention.start - _BEFORE), sentence.span.start)
    end = min(sentence.span.end, mention.end + _AFTER)
    before = _CLAUSE_END.split(document.text[start : mention.start])[-1]
    after = _CLAUSE_END.split(_whole_words(document.text[mention.end : end]))[0]
    whole = sentence.terms if _is_short(sentence) else terms(words(said_around(document, mention)), document.language)
    return Context(_wordy(terms(words(f"{before} {after}"), document.language)), _wordy(whole))


def said_around(document: Document, mention: Mention) -> str:
    """Return the sentence of a mention; of one that goes on and on, as much as lies near: a claim costs no more."""
    sentence = document.sentences[sentence_at(document, mention.start)]
    if _is_short(sentence):
        return sentence.text
    start = max(sentence.span.start, mention.start - _REACH)
    return document.text[start : min(sentence.span.end, mention.end + _REACH)]


def _is_short(sentence: Sentence) -> bool:
    return sentence.span.end - sentence.span.start <= 2 * _REACH


def context_in_source(document: Document, mention: Mention) -> Context:
    """Return what stands around a mention of a source; with a short line, what its heading says of it."""
    around = context(document, mention)
    at = sentence_at(document, mention.start)
    if at and len(around.whole) < _FEW:
        introduction = _wordy(document.sentences[at - 1].terms)
        return Context(around.near | introduction, around.whole | introduction)
    return around


def sentence_at(document: Document, at: int) -> int:
    """Return the index of the sentence that a character stands in."""
    return max(0, bisect_right(document.sentences, at, key=lambda s: s.span.start) - 1)


def label_terms(label: str | None, language: str) -> frozenset[str]:
    """Return the terms of a label; of one that is all stop words, its words."""
    found = words(label or "")
    return _wordy(terms(found, language) or found)


def likeness(said: Context, found: Context, sources: Sources) -> float:
    """Return how much of what stands around a claim stands around a mention of a source, 0 to 1."""
    return (
        _NEAR_TO_NEAR * _share(said.near, found.near, sources)
        + _NEAR_TO_ALL * _share(said.near, found.whole, sources)
        + _ALL_TO_ALL * _share(said.whole, found.whole, sources)
    )


def shared(said: Context, found: Context, sources: Sources) -> float:
    """Return how much of the sentence of a claim stands in the sentence of a mention, 0 to 1."""
    return _share(said.whole, found.whole, sources)


def _share(said: AbstractSet[str], found: AbstractSet[str], sources: Sources) -> float:
    total = sum(sources.weight(term) for term in sorted(said))
    return sum(sources.weight(term) for term in sorted(said & found)) / total if total else 0.0


def _wordy(found: Iterable[str]) -> frozenset[str]:
    return frozenset(term for term in found if not term[0].isdigit())


def _word_start(text: str, at: int, floor: int) -> int:
    while at > floor and not text[at - 1].isspace():
        at -= 1
    return at


def _whole_words(text: str) -> str:
    """Leave out a last word that was cut, where words are set apart at all."""
    head, blank, _ = text.rpartition(" ")
    return head if blank and len(text) >= _AFTER else text
