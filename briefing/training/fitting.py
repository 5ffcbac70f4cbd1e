"""The wall around CRFsuite's trainer."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from pycrfsuite import Tagger


def fitted(
    examples: Iterable[tuple[Sequence[Sequence[str | bytes]], Sequence[str]]], parameters: Mapping[str, float]
) -> bytes:
    """Return the weights that CRFsuite finds for sequences of features and their labels.

    L-BFGS starts from nought and draws no lots: the same examples give the same bytes.
    """
    from pycrfsuite import Trainer  # noqa: PLC0415 - only training needs it

    trainer = Trainer(verbose=False)
    for features, labels in examples:
        trainer.append(features, labels)
    trainer.set_params(dict(parameters))
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "weights")
        trainer.train(str(path))
        return path.read_bytes()


def opened(weights: bytes) -> Tagger:
    """Return what labels sequences by some weights; they are read into memory at once."""
    from pycrfsuite import Tagger  # noqa: PLC0415 - only training needs it here

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "weights")
        path.write_bytes(weights)
        tagger = Tagger()
        tagger.open(str(path))
    return tagger
