"""Run every file of a folder through the command, under limits, and count what must not be.

    python -m tests.foreign FOLDER [--most 500] [--formats json,markdown,html]

Counted are exits outside the table of exit codes, runs that hang (10 s of CPU, a minute of wall time) or take more than
1 GB, tracebacks, and control characters in what is printed. Files come from where there are many that nobody here made:
the test files of other readers. Exits 1 where anything was counted.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import resource
import subprocess
import sys
from collections import Counter
from pathlib import Path

ROOT = Path(__file__).parents[1]
EXITS = frozenset({0, 3, 4, 5})
_SECONDS = 10.0
_MEMORY = 1 << 30
_CONTROLS = re.compile(rb"[\x00-\x08\x0b-\x1f\x7f]|\xc2[\x80-\x9f]")


def limited() -> None:
    """Set the limits of a run; a gigabyte of address space more for what is mapped and never touched."""
    resource.setrlimit(resource.RLIMIT_AS, (2 * _MEMORY, 2 * _MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (60, 60))


def faults(path: Path, form: str) -> list[str]:
    """Return what is wrong with a run over one file; nothing where it is as promised."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    command = [sys.executable, "-m", "briefing", str(path), "--format", form, "--no-cache"]
    try:
        ran = subprocess.run(
            command, capture_output=True, timeout=6 * _SECONDS, check=False, preexec_fn=limited,
            env={**os.environ, "PYTHONPATH": str(ROOT)}, stdin=subprocess.DEVNULL,
        )  # fmt: skip
    except subprocess.TimeoutExpired:
        return ["hang"]
    found = []
    if ran.returncode not in EXITS:
        found.append(f"exit {ran.returncode}")
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    if after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime > _SECONDS:
        found.append("slow")
    if b"Traceback" in ran.stderr or b"this should not have happened" in ran.stderr:
        found.append("unforeseen")
    if b"out of memory" in ran.stderr:
        found.append("memory")
    if _CONTROLS.search(ran.stdout.replace(b"\r\n", b"\n")) or _CONTROLS.search(ran.stderr):
        found.append("controls")
    if form == "json" and ran.returncode in (0, 5):
        json.loads(ran.stdout)
    return found


def main() -> int:
    """Run over a folder; print what was counted, a line each, and which files did it."""
    reader = argparse.ArgumentParser(description=__doc__)
    reader.add_argument("folder", type=Path)
    reader.add_argument("--most", type=int, default=500)
    reader.add_argument("--formats", default="json,markdown,html")
    given = reader.parse_args()
    files = sorted(path for path in given.folder.rglob("*") if path.is_file())
    step = max(1, len(files) // given.most)
    counted: Counter[str] = Counter()
    for path in files[::step][: given.most]:
        for form in given.formats.split(","):
            counted["runs"] += 1
            for fault in faults(path, form):
                counted[fault] += 1
                print(f"{fault}\t{form}\t{path}", flush=True)
    print(json.dumps({"files": len(files[::step][: given.most]), **counted}, sort_keys=True))
    return int(set(counted) != {"runs"})


if __name__ == "__main__":
    sys.exit(main())
