"""From Python: briefs one by one, records for a map, frames for Spark."""

from __future__ import annotations

from functools import partial
from itertools import count, islice
from pathlib import Path

import pytest

import briefing
from briefing.errors import UsageError
from tests.builders import SAMPLES

TEXTS = [f"It rained for {n} days. “Enough,” said Ann Lee, the mayor. Trams stopped in May." for n in range(6)]


@pytest.mark.parametrize("jobs", [1, 2])
def test_briefs_come_in_order_and_are_those_of_brief(jobs: int) -> None:
    assert list(briefing.brief_many(TEXTS, jobs=jobs, length="1")) == [briefing.brief(t, length="1") for t in TEXTS]


def test_texts_documents_and_locations_can_be_mixed() -> None:
    document = briefing.read(SAMPLES / "harbour.txt")
    made = briefing.brief_many([document, SAMPLES / "harbour.txt", document.text], length="2")
    first, *others = [b.summary for b in made if isinstance(b, briefing.Brief)]
    assert others == [first, first]


@pytest.mark.parametrize("jobs", [1, 2])
def test_a_failure_is_an_error_in_its_place(jobs: int) -> None:
    made = list(briefing.brief_many([TEXTS[0], "", Path("no/such.txt"), TEXTS[1]], jobs=jobs))
    assert [isinstance(b, briefing.BriefingError) for b in made] == [False, True, True, False]
    assert "no such file" in str(made[2])


def test_documents_are_drawn_as_they_are_needed() -> None:
    endless = (f"It rained for {n} days. Trams stopped." for n in count())
    assert len(list(islice(briefing.brief_many(endless, jobs=1), 5))) == 5


def test_an_unknown_option_is_told_at_once() -> None:
    with pytest.raises(UsageError, match="no option named 'lenght'"):
        briefing.brief_many([], lenght="3")


def test_a_record_is_that_of_the_command() -> None:
    record = briefing.brief_record({"id": 7, "body": TEXTS[0]}, length="1")
    assert record["id"] == 7
    assert record["summary"] == briefing.brief(TEXTS[0], length="1").to_dict()["summary"]


@pytest.mark.parametrize("row", ["", {"body": ""}, {"body": float("nan")}, {"sum": 1}])
def test_a_record_of_nothing_is_a_failure_and_never_an_exception(row: object) -> None:
    assert briefing.brief_record(row)["error"]["message"]  # type: ignore[arg-type]


def test_it_fits_the_map_of_pandas_and_map_in_pandas_of_spark() -> None:
    pandas = pytest.importorskip("pandas")
    frame = pandas.DataFrame({"id": range(3), "body": [*TEXTS[:2], ""]})
    records = frame["body"].map(partial(briefing.brief_record, length="1"))
    assert records[1]["summary"][0]["text"] == "It rained for 1 days."
    (made,) = briefing.brief_frames(iter([frame]), length="1")
    assert list(made.columns) == ["id", "brief", "error"]
    assert list(made["id"]) == ["0", "1", "2"]
    assert made["error"][2].startswith("nothing to brief")


def test_it_fits_the_map_of_a_dask_bag() -> None:
    bag = pytest.importorskip("dask.bag")
    made = bag.from_sequence(TEXTS, npartitions=2).map(briefing.brief_record, length="1").compute(scheduler="sync")
    assert [r["summary"] for r in made] == [briefing.brief_record(t, length="1")["summary"] for t in TEXTS]
