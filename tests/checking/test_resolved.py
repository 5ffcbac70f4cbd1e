"""A day in other words is the same day where the day of publication makes them equal, and another day is not."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

import briefing
from tests.builders import document


@pytest.mark.parametrize(
    ("source", "summary", "written", "status"),
    [
        ("The bridge closed on 15 May.", "The bridge closed on Friday.", "2026-05-18", "supported"),
        ("The bridge closed on Friday.", "The bridge closed on 15 May.", "2026-05-18", "supported"),
        ("The bridge closed on Friday.", "The bridge closed on 15 May 2026.", "2026-05-18", "supported"),
        ("The bridge closed on Friday.", "The bridge closed on 14 May.", "2026-05-18", "unsupported"),
        ("The bridge closed on Friday.", "The bridge closed on 15 May.", None, "unsupported"),
        ("The bridge closed last year.", "The bridge closed in 2025.", "2026-05-18", "supported"),
        ("The bridge closed last year.", "The bridge closed in 2024.", "2026-05-18", "unsupported"),
        ("The bridge closed on 17 August.", "The bridge closed in August 2021.", "2021-09-01", "supported"),
        ("The bridge closed on 17 August.", "The bridge closed in August 2021.", "2022-09-01", "unsupported"),
        ("The bridge closed on 17 August.", "The bridge closed in August 2021.", None, "unsupported"),
        ("The bridge closed in 2012 and opened two years later.", "It opened in 2014.", None, "supported"),
    ],
)
def test_a_date_is_held_against_the_day_that_the_source_means(
    source: str, summary: str, written: str | None, status: str
) -> None:
    made = replace(document(f"{source} Nobody was hurt."), published=written)
    found = [verdict.status for verdict in briefing.check(summary, [made]).verdicts if verdict.kind == "date"]
    assert found == [status]


def test_several_sources_of_several_days_say_no_day() -> None:
    one, other = (replace(document("The bridge closed. It was late."), published=f"2026-05-{day}") for day in (18, 25))
    found = [v.status for v in briefing.check("It closed on 15 May.", [one, other]).verdicts if v.kind == "date"]
    assert found == ["unsupported"]
