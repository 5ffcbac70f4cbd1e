"""Work that takes too long ends, in any thread, and what it ends is that work alone."""

from __future__ import annotations

from threading import Thread
from time import monotonic, process_time

import pytest

from briefing.readers.html.article import within


def endless() -> int:
    n = 0
    while True:
        n += 1


def test_work_in_time_gives_what_it_makes() -> None:
    assert within(60, lambda: "made") == "made"


def test_work_without_end_is_ended() -> None:
    started = monotonic()
    assert within(0.1, endless) is None
    assert monotonic() - started < 10
    assert within(60, lambda: "made") == "made"


def test_an_error_of_the_work_is_its_own() -> None:
    with pytest.raises(ZeroDivisionError):
        within(60, lambda: 1 // 0)


def test_work_in_another_thread_is_ended_too() -> None:
    found: list[int | None] = []
    thread = Thread(target=lambda: found.append(within(0.1, endless)))
    thread.start()
    thread.join(20)
    assert found == [None]


def test_a_library_that_catches_errors_does_not_swallow_the_end() -> None:
    def stubborn() -> int:
        while True:
            try:
                endless()
            except Exception:  # noqa: BLE001, S112 - as libraries do
                continue

    assert within(0.1, stubborn) is None


def test_the_clock_never_rings_after_the_work() -> None:
    for _ in range(200):
        within(0.001, lambda: sum(range(20_000)))
    started = process_time()
    while process_time() - started < 0.05:
        pass
