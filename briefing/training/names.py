"""Learning names: the stretches of labelled texts, with the features and the labels of their tokens."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.language.catalogue import stop_words
from briefing.readers.text import content_of
from briefing.text.clusters import clusters_of
from briefing.text.entities.features import Reading, capitals, counted
from briefing.text.entities.lexicon import joining_words, word_classes
from briefing.text.entities.stretches import stretches
from briefing.text.segment import segment
from briefing.text.tokens import Tokens
from briefing.training.fitting import fitted
from briefing.training.labelled import gum, uner

_SOURCES = ("gum.jsonl", "gum_dev.conllu.xz", "uner_english_ewt.iob2.xz", "ud_english_ewt.conllu.xz")

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from pathlib import Path

    from briefing.training.labelled import Labelled, Mark

TASK = "names"
_PARAMETERS = {"c1": 0.5, "c2": 0.2, "max_iterations": 100}


def labelled(data: Path) -> list[Labelled]:
    """Return the documents of a folder whose names people have marked; none where a file is missing."""
    texts, trees, marked, words = (data / name for name in _SOURCES)
    if not all(path.is_file() for path in (texts, trees, marked, words)):
        return []
    return [*gum(texts, trees), *uner(marked, words)]


def learned(documents: Iterable[Labelled], language: str) -> bytes:
    """Return the weights that some documents teach; the same bytes each time."""
    return fitted(examples(documents, language), _PARAMETERS)


def examples(
    documents: Iterable[Labelled], language: str, *, tag: Callable[[Tokens, str], list[str]] | None = None
) -> Iterator[tuple[list[list[str]], list[str]]]:
    """Yield the features and the labels of each stretch; those with proper nouns that nobody labelled are left out.

    ``tag`` gives the tokens parts of speech, where they are to be among the features; clusters then are
    not, for what has them teaches other languages.
    """
    common, small, classes = stop_words(language), joining_words(language), word_classes(language)
    alike = clusters_of("" if tag else language)
    for document in documents:
        pieces = [Tokens(document.text, start, end) for start, end in _sentences(document, language)]
        counts = counted(pieces)
        for piece in pieces:
            if tag:
                piece.tags[: piece.count] = tag(piece, language)
            reading = Reading(piece, counts, classes, alike, capitals(piece))
            for start, end in stretches(piece, common, small):
                if not any(_covers(mark, piece, i) for mark in document.unlabelled for i in range(start, end)):
                    yield reading.stretch(start, end), _labels(piece, start, end, document.names)


def _sentences(document: Labelled, language: str) -> Sequence[tuple[int, int]]:
    if document.sentences:
        return document.sentences
    found = segment(content_of(document.text), language).sentences
    return [(sentence.span.start, sentence.span.end) for sentence in found]


def _covers(mark: Mark, tokens: Tokens, i: int) -> bool:
    return mark.start <= tokens.starts[i] < mark.end


def _labels(tokens: Tokens, start: int, end: int, names: Iterable[Mark]) -> list[str]:
    labels = ["O"] * (end - start)
    near = (mark for mark in names if mark.label != "O" and mark.end > tokens.starts[start])
    for mark in near:
        inside = [i for i in range(start, end) if _covers(mark, tokens, i)]
        for i in inside:
            labels[i - start] = ("B-" if i == inside[0] else "I-") + mark.label
    return labels
