"""Names on documents that the weights have not seen: train without a fold, score the fold, add up.

    python -m tests.benchmarks.folds DATA SCORER [--folds N] [--scorer-option ...]

DATA is the folder that ``briefing.training`` takes; SCORER a script that prints counts as JSON with ``--json``.
"""

from __future__ import annotations

import argparse
import contextlib
import io
import json
import runpy
import sys
import tempfile
from collections import Counter
from pathlib import Path

from briefing.text import learned
from briefing.training import names
from briefing.training.labelled import Labelled


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("data", type=Path)
    parser.add_argument("scorer", type=Path)
    parser.add_argument("--folds", type=int, default=5)
    parser.add_argument("--keep", type=Path, help="where the weights of the folds stay, to be used again")
    parser.add_argument("--show", type=int, default=0)
    told = parser.parse_args()
    home = told.keep or Path(tempfile.mkdtemp())
    rows = (told.data / "gum.jsonl").read_text(encoding="utf-8").splitlines()
    genres: dict[str, Counter[str]] = {"all": Counter(), "news": Counter()}
    for fold in range(told.folds):
        folder = home / str(fold)
        path = folder / f"en.{names.TASK}.crf"
        if not path.exists():
            folder.mkdir(parents=True, exist_ok=True)
            path.write_bytes(names.learned(without(told.data, fold, told.folds), "en"))
        learned.WEIGHTS = str(folder)
        learned.tagger.cache_clear()
        mine = [row for number, row in enumerate(rows) if number % told.folds == fold]
        for genre, chosen in (("all", mine), ("news", [row for row in mine if json.loads(row)["genre"] == "news"])):
            genres[genre].update(scored(chosen, told.scorer, home))
        if told.show:
            sys.stdout.write(printed(mine, told.scorer, home, told.show))
    for genre, counts in genres.items():
        sys.stdout.write(f"{genre:5s} {summary(counts)}\n")


def without(data: Path, fold: int, folds: int) -> list[Labelled]:
    """Return what a fold is trained on: all of UNER, and the documents of GUM outside it."""
    documents = names.labelled(data)
    own = [document for document in documents if document.key.startswith("G")]
    inside = {document.key for number, document in enumerate(own) if number % folds == fold}
    return [document for document in documents if document.key not in inside]


def scored(rows: list[str], scorer: Path, home: Path) -> Counter[str]:
    """Return the counts of a scorer over some rows."""
    path = home / "rows.jsonl"
    path.write_text("\n".join(rows), encoding="utf-8")
    return Counter(json.loads(run(scorer, [str(path), "--json"])))


def printed(rows: list[str], scorer: Path, home: Path, show: int) -> str:
    path = home / "rows.jsonl"
    path.write_text("\n".join(rows), encoding="utf-8")
    return run(scorer, [str(path), "--show", str(show)])


def run(scorer: Path, arguments: list[str]) -> str:
    out, sys.argv = io.StringIO(), [str(scorer), *arguments]
    with contextlib.redirect_stdout(out), contextlib.suppress(SystemExit):
        runpy.run_path(str(scorer), run_name="__main__")
    return out.getvalue()


def summary(counts: Counter[str]) -> str:
    shown = max(1, counts["shown"])
    exact, head = counts["exact"] / shown, (counts["exact"] + counts["head"]) / shown
    return (
        f"shown {counts['shown']} exact {exact:.3f} with head {head:.3f} junk {counts['junk'] / shown:.3f} "
        f"place {counts['other:place'] / shown:.3f} salient {counts['salient found'] / max(1, counts['salient']):.3f} "
        f"all {counts['all found'] / max(1, counts['all']):.3f}"
    )


if __name__ == "__main__":
    main()
