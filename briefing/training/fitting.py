"""The wall around CRFsuite's trainer."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence


def fitted(examples: Iterable[tuple[Sequence[Sequence[str]], Sequence[str]]], parameters: Mapping[str, float]) -> bytes:
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
