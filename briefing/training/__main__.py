"""Train what is learned on a folder of data, and write the weights into the package.

    python -m briefing.training FOLDER              train on all of it
    python -m briefing.training FOLDER --measure    by folds: learn from four fifths, measure on the fifth

docs/models.md says where the data come from, under which licences, and what was measured.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from briefing.text.learned import WEIGHTS
from briefing.text.tagging import TASK
from briefing.training import names, others, tags

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.training.treebanks import Tagged


def main() -> None:
    """Train, or measure, what the folder has data of: parts of speech and names of every language."""
    parser = argparse.ArgumentParser(prog="python -m briefing.training", description="Train on a folder of data.")
    parser.add_argument("data", type=Path)
    parser.add_argument("--measure", action="store_true")
    parser.add_argument("--language", action="append", choices=list(tags.SOURCES))
    told = parser.parse_args()
    for language in told.language or tags.SOURCES:
        found = tags.sentences(told.data, language)
        if found:
            sys.stdout.write(
                measured(language, found) if told.measure else trained(language, TASK, tags.learned(found))
            )
    documents = names.labelled(told.data)
    if documents and not told.measure and "en" in (told.language or ["en"]):
        sys.stdout.write(trained("en", names.TASK, names.learned(documents, "en")))
    if not told.measure and not told.language:
        sys.stdout.writelines(other_names(told.data))


def other_names(data: Path) -> Iterator[str]:
    """Write the weights for names of the languages without marked names."""
    found = others.stretches(data)
    for language in found.keys() & set(others.OWN):
        yield trained(language, names.TASK, others.learned(found[language]))
    if set(others.SHARED) <= found.keys():
        yield trained(others.NEUTRAL, names.TASK, others.learned_of_all(found))


def trained(language: str, task: str, weights: bytes) -> str:
    """Write the weights of a language, and say how large they are."""
    path = Path(WEIGHTS, f"{language}.{task}.crf")
    path.write_bytes(weights)
    return f"{path.name}: {path.stat().st_size:,} bytes\n"


def measured(language: str, found: list[Tagged]) -> str:
    """Say how often the tags of sentences are right that were not learned from."""
    from pycrfsuite import Tagger  # noqa: PLC0415 - only measuring needs it here

    rights = []
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "weights")
        for learn, test in tags.folds(found):
            path.write_bytes(tags.learned(learn))
            tagger = Tagger()
            tagger.open(str(path))
            rights.append(tags.accuracy(tagger, test))
            tagger.close()
    words = sum(sentence.tokens.count for sentence in found)
    return f"{language}: {words:,} words, {sum(rights) / len(rights):.3f} right\n"


if __name__ == "__main__":
    main()
