"""What the tests of batches build from: small collections, runs in this process, documents that kill their worker."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from briefing.batch.collection import Collection, entries
from briefing.batch.items import Settings
from briefing.batch.run import Batch, Tally, run_batch

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    import pytest

    from briefing.batch.items import Entry, Outcome

TEXT = "The bridge over the Norr reopened on Monday, number {}. It had been closed for 30 days. Trams follow in May."
# Documents that hold these words do to their worker what they say, once the customs of `deadly` are in force.
_CUSTOMS = """
import os, signal, sys, time
if "briefing.batch.worker" in " ".join(sys.orig_argv):
    from briefing.batch import work
    from pathlib import Path
    plain = work.brief_item
    def brief_item(item, order):
        text = getattr(item, "data", b"") or getattr(item, "text", b"")
        if b"ABORT" in text:
            os.abort()
        if b"EXIT" in text:
            os._exit(7)
        if b"FOREVER" in text:
            while True:
                time.sleep(1)
        once = Path(__file__).with_name("killed")
        if b"KILLED" in text and not once.exists():
            once.touch()
            os.kill(os.getpid(), signal.SIGKILL)
        if b"ALWAYS" in text:
            os.kill(os.getpid(), signal.SIGKILL)
        return plain(item, order)
    work.brief_item = brief_item
"""


class Silent:
    """A listener that keeps what it hears, and may interrupt."""

    def __init__(self, interrupt_after: int | None = None) -> None:
        self.outcomes: list[Outcome] = []
        self.weight = 0
        self.interrupt_after = interrupt_after

    def outcome(self, outcome: Outcome) -> None:
        self.outcomes.append(outcome)
        if len(self.outcomes) == self.interrupt_after:
            raise KeyboardInterrupt

    def moved(self, weight: int) -> None:
        self.weight += weight


def found(*sources: Path | str, **more: Any) -> list[Entry]:
    """Return the entries of some sources."""
    return list(entries(Collection(sources=tuple(map(str, sources)), **more), lambda _: None))


def run(source: Path | str, output: Path | str, **more: Any) -> Tally:
    """Run a batch in this process."""
    listener = more.pop("listener", None) or Silent()
    settings = more.pop("settings", Settings())
    more.setdefault("engine", "inline")
    batch = Batch(collection=Collection(sources=(str(source),)), settings=settings, output=str(output), **more)
    return run_batch(batch, listener)


def rows(path: Path, number: int, text: Callable[[int], str] = TEXT.format) -> Path:
    """Write a file of JSON Lines with so many documents."""
    path.write_text("".join(json.dumps({"id": f"row-{n}", "text": text(n)}) + "\n" for n in range(number)))
    return path


def records(path: Path) -> list[dict[str, Any]]:
    """Read a file of JSON Lines."""
    return [json.loads(line) for line in path.read_text().splitlines()]


def deadly(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let some words kill the worker that meets them."""
    folder = tmp_path / "customs"
    folder.mkdir()
    (folder / "sitecustomize.py").write_text(_CUSTOMS)
    monkeypatch.setenv("PYTHONPATH", str(folder))
