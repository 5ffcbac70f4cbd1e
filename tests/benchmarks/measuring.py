"""How benchmarks measure: CPU seconds of processes, side by side in one run, and how a cost grows."""

from __future__ import annotations

import math
import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

from tests.builders import ROOT

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence


def cpu_of(command: Sequence[str], bytecode: Path) -> float:
    """Return the CPU seconds that a process used, user and system; ``bytecode`` is where it keeps what it compiles."""
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    environment |= {"PYTHONPATH": str(ROOT), "PYTHONPYCACHEPREFIX": str(bytecode)}
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, env=environment)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def medians(commands: Mapping[str, Sequence[str]], rounds: int = 10) -> dict[str, float]:
    """Run the commands in turn, ``rounds`` times, and return the median CPU seconds of each.

    In turn, so that a busy machine is busy for all of them; after a round that is not counted, in which each compiles
    its modules, since a checkout has no bytecode and its environment may forbid to write any.
    """
    spent: dict[str, list[float]] = {name: [] for name in commands}
    with tempfile.TemporaryDirectory() as folder:
        for command in commands.values():
            cpu_of(command, Path(folder))
        for _ in range(rounds):
            for name, command in commands.items():
                spent[name].append(cpu_of(command, Path(folder)))
    return {name: statistics.median(times) for name, times in spent.items()}


def cpu_of_call(call: Callable[[], object]) -> float:
    """Return the CPU seconds of a call in this process."""
    before = time.process_time()
    call()
    return time.process_time() - before


def exponent(sizes: Sequence[float], costs: Sequence[float]) -> float:
    """Return k of cost = c * size**k by least squares on the logarithms: 1 is linear.

    >>> round(exponent([1, 2, 4], [3, 6, 12]), 2)
    1.0
    """
    xs, ys = [math.log(size) for size in sizes], [math.log(cost) for cost in costs]
    mean_x, mean_y = statistics.mean(xs), statistics.mean(ys)
    return sum((x - mean_x) * (y - mean_y) for x, y in zip(xs, ys, strict=True)) / sum((x - mean_x) ** 2 for x in xs)


PYTHON = sys.executable
