"""Learning parts of speech, and measuring them on documents that were not learned from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from briefing.text.tagging import features
from briefing.training.fitting import fitted
from briefing.training.treebanks import Tagged, tagged

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from pycrfsuite import Tagger

# The files of each language, and how strongly weights are held down: the more data, the more of them are noise.
SOURCES = {
    "en": ("ud_english_ewt", "gum_dev"),
    "de": ("ud_german_gsd",),
    "fr": ("ud_french_gsd",),
    "es": ("ud_spanish_gsd",),
    "pt": ("ud_portuguese_bosque",),
    "nl": ("ud_dutch_alpino",),
}
_SMALL = 100_000  # words of a treebank
_FOLDS = 5


class Parameters(Struct, frozen=True):
    """What CRFsuite is asked for: the two penalties, the fewest times a feature is seen, the steps of L-BFGS."""

    c1: float
    c2: float = 0.01
    fewest: int = 2
    steps: int = 60

    def named(self) -> dict[str, float]:
        """Return the parameters by CRFsuite's names."""
        return {"c1": self.c1, "c2": self.c2, "feature.minfreq": self.fewest, "max_iterations": self.steps}


def sentences(data: Path, language: str) -> list[Tagged]:
    """Return all that a folder has of a language, in the order of its documents."""
    paths = (data / f"{name}.conllu.xz" for name in SOURCES[language])
    return [sentence for path in paths if path.is_file() for sentence in tagged(path)]


def parameters(found: Sequence[Tagged]) -> Parameters:
    """Return the parameters for so much data: they keep the weights of a language under a megabyte."""
    words = sum(sentence.tokens.count for sentence in found)
    return Parameters(c1=0.3) if words < _SMALL else Parameters(c1=2.5, fewest=4, steps=50)


def learned(found: Sequence[Tagged]) -> bytes:
    """Return the weights that some sentences teach; the same bytes each time."""
    examples = ((features(sentence.tokens), sentence.tags) for sentence in found)
    return fitted(examples, parameters(found).named())


def folds(found: Sequence[Tagged]) -> Iterator[tuple[Sequence[Tagged], Sequence[Tagged]]]:
    """Yield what to learn from and what to measure on: a fifth of the sentences that stand together."""
    size = len(found) // _FOLDS + 1
    for start in range(0, len(found), size):
        yield [*found[:start], *found[start + size :]], found[start : start + size]


def accuracy(tagger: Tagger, found: Sequence[Tagged]) -> float:
    """Return the share of tokens whose tag is right."""
    pairs = [
        (told, gold)
        for sentence in found
        for told, gold in zip(tagger.tag(features(sentence.tokens)), sentence.tags, strict=True)
    ]
    return float(sum(told == gold for told, gold in pairs)) / len(pairs)
