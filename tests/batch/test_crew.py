"""A document that brings its worker down, or takes too long, costs itself and nothing else."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from briefing.batch.engines import Worker, WorkerFailed, Workers
from briefing.batch.items import Failure, InMemory, Outcome, Settings
from tests.batch.building import TEXT, deadly

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


def items(*words: str) -> list[InMemory]:
    return [InMemory(str(n), f"{TEXT.format(n)} {word}".encode()) for n, word in enumerate(words)]


def kinds(outcomes: list[tuple[Outcome, ...]]) -> list[str | None]:
    return [outcome.failure.kind if outcome.failure else None for (outcome,) in outcomes]


@pytest.fixture
def worker(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Worker]:
    deadly(tmp_path, monkeypatch)
    made = Worker(Settings(seconds=2.0))
    yield made
    made.close()


def test_a_crash_costs_its_document_alone(worker: Worker) -> None:
    outcomes = worker.brief(items("", "ABORT", "", "EXIT", ""))
    assert kinds(outcomes) == [None, "crash", None, "crash", None]
    assert outcomes[1][0].failure == Failure(
        "its worker was ended by SIGABRT", "report the document that does this", "crash"
    )
    assert b'"error":' in outcomes[1][0].body


def test_a_document_that_takes_too_long_is_given_up(worker: Worker) -> None:
    outcomes = worker.brief(items("", "FOREVER", ""))
    assert kinds(outcomes) == [None, "time", None]


def test_a_worker_that_somebody_else_kills_costs_nothing(worker: Worker) -> None:
    assert kinds(worker.brief(items("", "KILLED", ""))) == [None, None, None]


def test_a_document_that_gets_its_worker_killed_twice_has_failed(worker: Worker) -> None:
    assert kinds(worker.brief(items("ALWAYS", ""))) == ["crash", None]


def test_a_worker_is_started_once_and_kept(worker: Worker) -> None:
    worker.brief(items(""))
    first = worker.process
    worker.brief(items("", ""))
    assert first is not None
    assert worker.process is first


def test_a_worker_that_died_while_idle_is_replaced(worker: Worker) -> None:
    worker.brief(items(""))
    assert worker.process is not None
    worker.process.kill()
    worker.process.wait()
    assert kinds(worker.brief(items("", ""))) == [None, None]


def test_where_no_worker_can_start_the_reason_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "executable", "/bin/false")
    with pytest.raises(WorkerFailed, match="cannot start a worker"):
        Worker(Settings()).brief(items(""))


def test_a_crew_takes_a_worker_that_has_been_used_before() -> None:
    team = Workers(Settings())
    team.brief(items(""))
    team.brief(items(""))
    assert len(team.all) == 1
    team.close()


def test_workers_end_with_the_process_that_started_them() -> None:
    program = (
        "import os\n"
        "from briefing.batch.engines import Worker\n"
        "from briefing.batch.items import InMemory, Settings\n"
        "w = Worker(Settings())\n"
        "w.brief([InMemory('a', b'It rained on the bridge. Trams follow.')])\n"
        "print(w.process.pid, flush=True)\n"
        "os._exit(0)\n"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    pid = int(done.stdout)
    for _ in range(100):
        try:
            os.kill(pid, 0)
        except ProcessLookupError:
            return
        if _is_zombie(pid):
            return
        subprocess.run(["sleep", "0.05"], check=True)
    pytest.fail("the worker is still there")


def _is_zombie(pid: int) -> bool:
    state = subprocess.run(["ps", "-o", "stat=", "-p", str(pid)], capture_output=True, text=True, check=False).stdout
    return state.strip().startswith("Z") or not state.strip()
