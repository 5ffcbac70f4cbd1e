"""How the cost of a function grows with its input: doubled up to three times, the exponent must stay near 1."""

from __future__ import annotations

import gc
from math import log2
from time import process_time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

# Seconds: below the first a clock tells nothing, above it no square law hides; beyond the second more tells no more.
_NEGLIGIBLE = 0.1
_ENOUGH = 0.4
_DOUBTFUL = 1.3


def exponent(work: Callable[[str], object], unit: str, size: int = 12_000) -> float:
    """Return the power of the size that the cost of work grows with, from the two largest of at most four sizes.

    What seems to grow too fast is measured again: beside other work a clock may err, and twice it seldom does.
    """
    found = _measured(work, unit, size)
    return found if found < _DOUBTFUL else min(found, _measured(work, unit, size))


def _measured(work: Callable[[str], object], unit: str, size: int) -> float:
    seconds = []
    for doublings in range(4):
        text = unit * ((size << doublings) // len(unit))
        gc.collect()
        gc.disable()  # its walks over all that the tests hold are no cost of the function
        start = process_time()
        work(text)
        seconds.append(process_time() - start)
        gc.enable()
        if len(seconds) > 1 and seconds[-1] > _ENOUGH:
            break
    return log2(seconds[-1] / max(seconds[-2], 0.001)) if seconds[-1] > _NEGLIGIBLE else 1.0
