"""Precision and recall of a check over the cases of tests/cases/check.toml, by kind of error."""

from __future__ import annotations

from typing import Any

from msgspec import Struct

import briefing
from briefing.verdicts import Verdict
from tests.builders import SAMPLES


class Outcome(Struct, frozen=True):
    """One case: the faults that were found, split into the one that was planted and the false alarms."""

    case: dict[str, Any]
    claims: int
    caught: tuple[Verdict, ...]
    alarms: tuple[Verdict, ...]


def outcome(case: dict[str, Any]) -> Outcome:
    found = briefing.check(case["summary"], [briefing.read(SAMPLES / name) for name in case["source"]])
    start = case["summary"].index(case["planted"]) if "planted" in case else -1
    end = start + len(case.get("planted", ""))
    caught = tuple(v for v in found.faults() if start >= 0 and v.start < end and start < v.end)
    alarms = tuple(v for v in found.faults() if v not in caught)
    return Outcome(case, len(found), caught, alarms)


def table(outcomes: list[Outcome]) -> str:
    """Return a line a kind: how many were planted and caught, and how many true claims were flagged."""
    kinds = list(dict.fromkeys(o.case["kind"] for o in outcomes))
    lines = []
    for kind in kinds:
        mine = [o for o in outcomes if o.case["kind"] == kind]
        planted = [o for o in mine if "planted" in o.case]
        caught = sum(bool(o.caught) for o in planted)
        alarms, claims = sum(len(o.alarms) for o in mine), sum(o.claims - len(o.caught) for o in mine)
        lines.append(f"{kind:<10} caught {caught} of {len(planted)}; flagged {alarms} of {claims} true claims")
    return "\n".join(lines)
