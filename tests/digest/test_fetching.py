"""Hosts side by side, one host in turn, and an end to all waiting."""

from __future__ import annotations

import threading
import time

import pytest

from briefing.digest.gathering import fetch_all, pause_between
from briefing.digest.nouns import Clock, Late
from briefing.errors import BriefingError, UnreadableSource
from briefing.model import Raw


def test_every_location_has_its_answer_once() -> None:
    asked: list[str] = []

    def fetch(url: str) -> Raw:
        asked.append(url)
        return Raw(url, url.encode())

    urls = ["http://127.0.0.1/a", "http://127.0.0.1:81/b", "http://127.0.0.1/a"]
    ticks: list[tuple[int, ...]] = []
    found = fetch_all(urls, fetch, clock=Clock(5), tick=lambda *counts: ticks.append(counts))
    assert sorted(asked) == sorted(set(urls))
    assert [found[url] for url in urls] == [Raw(url, url.encode()) for url in urls]
    assert len(ticks) == 2


def test_one_that_fails_does_not_stop_the_others() -> None:
    def fetch(url: str) -> Raw:
        if url.endswith("bad"):
            raise UnreadableSource("cannot fetch it")
        return Raw(url, b"")

    found = fetch_all(["http://127.0.0.1/bad", "http://127.0.0.1/good"], fetch, clock=Clock(5))
    assert isinstance(found["http://127.0.0.1/bad"], UnreadableSource)
    assert isinstance(found["http://127.0.0.1/good"], Raw)


def test_what_is_not_there_by_the_deadline_is_an_error_that_names_it() -> None:
    over = threading.Event()

    def fetch(url: str) -> Raw:
        if "slow" in url:
            over.wait(10)
        return Raw(url, b"")

    start = time.monotonic()
    found = fetch_all(["http://127.0.0.1:1/slow", "http://127.0.0.1:2/quick"], fetch, clock=Clock(0.3))
    over.set()
    assert time.monotonic() - start < 5
    assert isinstance(found["http://127.0.0.1:2/quick"], Raw)
    late = found["http://127.0.0.1:1/slow"]
    assert isinstance(late, BriefingError)
    assert "0.3 seconds" in str(late)


def test_a_mistake_of_ours_costs_its_source_alone() -> None:
    def fetch(url: str) -> Raw:
        if url.endswith("odd"):
            raise TypeError(url)
        return Raw(url, b"")

    found = fetch_all(["http://127.0.0.1/odd", "http://127.0.0.1/b"], fetch, clock=Clock(5))
    assert "this should not have happened: TypeError" in str(found["http://127.0.0.1/odd"])
    assert isinstance(found["http://127.0.0.1/b"], Raw)


def test_a_password_is_no_part_of_what_is_told_late() -> None:
    url = "http://ann:secret@127.0.0.1/slow"
    late = fetch_all([url], lambda _: time.sleep(9), clock=Clock(0.1))[url]  # type: ignore[arg-type,return-value]
    assert "127.0.0.1/slow" in str(late)
    assert "secret" not in str(late)


@pytest.mark.parametrize("swallows", [False, True])
def test_a_block_is_stopped_when_the_time_is_over_whatever_it_is_at(swallows: bool) -> None:
    def work() -> None:
        while True:
            try:
                time.sleep(9)
            except Exception:  # noqa: BLE001 - what libraries do
                assert swallows

    start = time.monotonic()
    with pytest.raises(Late), Clock(0.2).bounded():
        work()
    assert time.monotonic() - start < 3
    with Clock(5).bounded():
        time.sleep(0)


def test_one_host_is_asked_one_at_a_time() -> None:
    busy = threading.Lock()

    def fetch(url: str) -> Raw:
        assert busy.acquire(blocking=False)
        time.sleep(0.01)
        busy.release()
        return Raw(url, b"")

    found = fetch_all([f"http://127.0.0.1/{n}" for n in range(5)], fetch, clock=Clock(5))
    assert all(isinstance(answer, Raw) for answer in found.values())


@pytest.mark.parametrize(
    ("url", "pause"),
    [("http://[::1]:8000/", 0.0), ("http://localhost/", 0.0), ("https://example.org/", 0.5), ("http://[bad/", 0.5)],
)
def test_only_this_machine_is_asked_without_a_pause(url: str, pause: float) -> None:
    assert pause_between(url) == pause
