"""Sentences that join the pieces of a text falsely are found, and true ones are left alone."""

from __future__ import annotations

from functools import cache
from typing import Any

import pytest

import briefing
from tests.builders import cases

# A little under what was measured, of false sentences and of true ones; of the kept half nobody saw but the shares.
FLOORS = {"seen": (0.87, 0.055), "kept": (0.70, 0.05)}


@cache
def flagged(half: str) -> tuple[float, float]:
    """Return which share of the false sentences of a half are flagged or noted, and of the true ones."""
    mine = [case for case in cases("relations") if case["half"] == half]
    return shares(mine, "false"), shares(mine, "true")


def shares(mine: list[dict[str, Any]], key: str) -> float:
    found = [is_seen(said, case["source"]) for case in mine for said in case[key]]
    return sum(found) / len(found)


def is_seen(said: str, source: str) -> bool:
    """Tell whether a check says that a sentence is wrong, or in a note that a source joins its pieces otherwise."""
    verdicts = briefing.check(said, source, language="en")
    return any(v.is_fault or any(d.kind == "relation" for d in v.differences) for v in verdicts)


@pytest.mark.parametrize("half", FLOORS)
def test_false_joins_are_found_and_true_ones_left_alone(half: str) -> None:
    found, alarms = flagged(half)
    least, most = FLOORS[half]
    assert found >= least
    assert alarms <= most


def test_there_are_enough_sentences_of_both_kinds() -> None:
    rows = cases("relations")
    assert all(sum(len(row[key]) for row in rows) >= 300 for key in ("true", "false"))
    assert {row["half"] for row in rows} == set(FLOORS)
