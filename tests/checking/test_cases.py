"""The summaries of tests/cases/check.toml: what was planted is found, what is true is left alone."""

from __future__ import annotations

import pytest

from briefing.verdicts import Verdict
from tests.builders import cases
from tests.checking.measuring import Outcome, outcome, table

RECALL = 0.95
FALSE_ALARMS = 0.03
KINDS = {
    "value", "scale", "unit", "points", "qualifier", "direction", "label", "words", "invented", "speaker", "name",
    "day", "negation",
}  # fmt: skip


@pytest.fixture(scope="module")
def outcomes() -> list[Outcome]:
    return [outcome(case) for case in cases("check")]


def shown(verdict: Verdict) -> str:
    return f"{verdict.kind} {verdict.status}: {verdict.text!r}, {verdict.differences}"


def test_planted_errors_are_found(outcomes: list[Outcome]) -> None:
    planted = [o for o in outcomes if "planted" in o.case]
    missed = [o.case["summary"] for o in planted if not o.caught]
    print("\n" + table(outcomes))
    assert len(missed) <= (1 - RECALL) * len(planted), missed


def test_true_claims_are_left_alone(outcomes: list[Outcome]) -> None:
    claims = sum(o.claims - len(o.caught) for o in outcomes)
    alarms = [shown(verdict) for o in outcomes for verdict in o.alarms]
    assert len(alarms) <= FALSE_ALARMS * claims, alarms


def test_each_kind_of_error_is_found(outcomes: list[Outcome]) -> None:
    for kind in KINDS:
        mine = [o for o in outcomes if o.case["kind"] == kind]
        assert len(mine) > 1, kind
        assert sum(bool(o.caught) for o in mine) >= 0.8 * len(mine), kind


def test_half_of_the_summaries_are_true() -> None:
    rows = cases("check")
    assert len(rows) >= 60
    assert {row["kind"] for row in rows} == KINDS | {"true"}
    assert all(("planted" in row) == (row["kind"] != "true") and row["from"] for row in rows)
    assert all(row["planted"] in row["summary"] for row in rows if "planted" in row)
