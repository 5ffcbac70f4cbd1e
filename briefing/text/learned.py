"""The wall around python-crfsuite: what was learned of a language, loaded when it is first asked for.

Each task has its file of weights, a linear-chain CRF (Lafferty, McCallum and Pereira, 2001) as CRFsuite writes it;
``briefing.training`` makes them.
"""

from __future__ import annotations

import os.path
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pycrfsuite import Tagger

WEIGHTS = os.path.join(os.path.dirname(__file__), "weights")


@cache
def tagger(language: str, task: str) -> Tagger | None:
    """Return what labels the words of a language for a task ("tags"); None where nothing was learned. Cost: 8 ms, once.

    >>> tagger("en", "tags") is None, tagger("xx", "tags") is None
    (False, True)
    """
    path = f"{WEIGHTS}/{language}.{task}.crf"
    if not os.path.isfile(path):
        return None
    from pycrfsuite import Tagger  # noqa: PLC0415 - 7 ms that not every brief need pay

    found = Tagger()
    found.open(path)
    return found
