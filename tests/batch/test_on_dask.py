"""Dask gives the bytes that one process gives: in this process, on a local cluster, and on one that loses a worker."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import pytest

from briefing.batch import on_dask
from briefing.batch.items import Settings
from briefing.errors import BriefingError
from tests.batch.building import Silent, deadly, records, rows, run
from tests.benchmarks.news import article
from tests.builders import ROOT, SAMPLES

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

distributed = pytest.importorskip("distributed")
pytestmark = pytest.mark.filterwarnings("default")  # the libraries below Dask have warnings of their own


def test_a_cluster_in_this_process_gives_the_same_bytes(tmp_path: Path) -> None:
    run(SAMPLES, tmp_path / "inline.jsonl")
    run(SAMPLES, tmp_path / "dask.jsonl", engine="dask", jobs=2)
    assert (tmp_path / "dask.jsonl").read_bytes() == (tmp_path / "inline.jsonl").read_bytes()


def test_a_scheduler_that_is_not_there_is_told(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(on_dask, "_CONNECT", 0.5)
    with pytest.raises(BriefingError, match=r"no Dask scheduler answers at tcp://127\.0\.0\.1:9"):
        run(SAMPLES, tmp_path / "out.jsonl", scheduler="tcp://127.0.0.1:9")


@pytest.fixture(scope="module")
def cluster() -> Iterator[Any]:
    with distributed.LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address="127.0.0.1:0") as made:
        yield made


@pytest.mark.slow
@pytest.mark.parametrize("is_shared", [True, False])
def test_a_local_cluster_gives_the_same_bytes_by_location_and_by_content(
    cluster: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, is_shared: bool
) -> None:
    if not is_shared:
        monkeypatch.setattr(on_dask, "look", lambda _: None)
    run(SAMPLES, tmp_path / "inline.jsonl")
    run(SAMPLES, tmp_path / "dask.jsonl", scheduler=cluster.scheduler_address)
    assert (tmp_path / "dask.jsonl").read_bytes() == (tmp_path / "inline.jsonl").read_bytes()


@pytest.mark.slow
def test_a_crash_on_a_cluster_costs_its_document_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    deadly(tmp_path, monkeypatch)
    words = {3: "ABORT", 7: "FOREVER"}
    source = rows(tmp_path / "in.jsonl", 20, lambda n: f"It rained on day {n}. Trams stopped. {words.get(n, '')}")
    run(source, tmp_path / "out.jsonl", engine="dask", jobs=2, settings=Settings(seconds=3.0))
    failed = {record["id"]: record["error"]["kind"] for record in records(tmp_path / "out.jsonl") if "error" in record}
    assert failed == {"row-3": "crash", "row-7": "time"}


@pytest.mark.slow
def test_a_cluster_that_loses_a_worker_in_the_middle_gives_the_same_bytes(tmp_path: Path) -> None:
    source = rows(tmp_path / "in.jsonl", 1500, article)
    run(source, tmp_path / "pool.jsonl", engine="pool", jobs=2)
    with _scheduler(tmp_path) as address, _worker(address) as first, _worker(address):

        class Killer(Silent):
            def outcome(self, outcome: Any) -> None:
                super().outcome(outcome)
                if len(self.outcomes) == 400:
                    first.send_signal(signal.SIGKILL)

        listener = Killer()
        tally = run(source, tmp_path / "dask.jsonl", scheduler=address, listener=listener)
    assert (tally.done, tally.failed) == (1500, 0)
    assert first.returncode == -signal.SIGKILL
    assert (tmp_path / "dask.jsonl").read_bytes() == (tmp_path / "pool.jsonl").read_bytes()


@pytest.mark.slow
def test_a_run_that_loses_its_scheduler_can_be_resumed(tmp_path: Path) -> None:
    source = rows(tmp_path / "in.jsonl", 600, article)

    class Killer(Silent):
        def outcome(self, outcome: Any) -> None:
            super().outcome(outcome)
            if len(self.outcomes) == 100:
                os.kill(int((tmp_path / "pid").read_text()), signal.SIGKILL)

    with (
        _scheduler(tmp_path) as address,
        _worker(address),
        pytest.raises(BriefingError, match="lost the Dask scheduler"),
    ):
        run(source, tmp_path / "out.jsonl", scheduler=address, listener=Killer())
    tally = run(source, tmp_path / "out.jsonl", resume=True, engine="pool", jobs=2)
    assert tally.done == 600
    assert tally.resumed >= 100
    assert [record["id"] for record in records(tmp_path / "out.jsonl")] == [f"row-{n}" for n in range(600)]


@contextmanager
def _scheduler(folder: Path) -> Iterator[str]:
    about = folder / "scheduler.json"
    options = ["--host", "127.0.0.1", "--port", "0", "--no-dashboard", "--scheduler-file", str(about)]
    with _process("distributed.cli.dask_scheduler", *options) as process:
        (folder / "pid").write_text(str(process.pid))
        until = time.monotonic() + 30
        while not about.exists() and time.monotonic() < until:
            time.sleep(0.1)
        yield json.loads(about.read_text())["address"]


@contextmanager
def _worker(address: str) -> Iterator[subprocess.Popen[bytes]]:
    with _process(
        "distributed.cli.dask_worker",
        address,
        "--nthreads",
        "1",
        "--no-nanny",
        "--no-dashboard",
        "--death-timeout",
        "20",
    ) as process:
        yield process


@contextmanager
def _process(module: str, *options: str) -> Iterator[subprocess.Popen[bytes]]:
    env = os.environ | {"PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-m", module, *options]
    process = subprocess.Popen(command, env=env, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        yield process
    finally:
        process.kill()
        process.wait()
