"""A run is in order, complete or resumable, and the same whoever does the work."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
from jsonschema import Draft202012Validator

from briefing.batch.items import Settings
from briefing.errors import BriefingError, NothingToBrief, UnwritableOutput, UsageError
from briefing.model import BriefOptions
from tests.batch.building import Silent, records, rows, run
from tests.builders import PACKAGE, SAMPLES

if TYPE_CHECKING:
    from pathlib import Path

OUTPUTS = ["out.jsonl", "out.csv", "out.parquet", "out/"]


def content(output: Path) -> dict[str, bytes]:
    """Return what a person finds at an output: the file, or the files of a folder."""
    if output.is_file():
        return {output.name: output.read_bytes()}
    return {str(p.relative_to(output)): p.read_bytes() for p in sorted(output.rglob("*")) if p.is_file()}


def test_records_are_in_order_and_say_whose_they_are(tmp_path: Path) -> None:
    tally = run(rows(tmp_path / "in.jsonl", 30), tmp_path / "out.jsonl")
    found = records(tmp_path / "out.jsonl")
    assert (tally.done, tally.failed) == (30, 0)
    assert [record["id"] for record in found] == [f"row-{n}" for n in range(30)]
    assert "number 7." in found[7]["summary"][0]["text"]
    assert found[7]["documents"][0]["source"] == "in.jsonl:8"


def test_the_bytes_are_the_same_for_every_number_of_jobs(tmp_path: Path) -> None:
    run(SAMPLES, tmp_path / "inline.jsonl")
    for jobs in (1, 2, 8):
        run(SAMPLES, tmp_path / "pool.jsonl", engine="pool", jobs=jobs)
        assert (tmp_path / "pool.jsonl").read_bytes() == (tmp_path / "inline.jsonl").read_bytes()


@pytest.mark.parametrize("name", OUTPUTS)
@pytest.mark.parametrize("after", [1, 201, 299])
def test_an_interrupted_run_is_resumed_without_repeating_or_losing_a_document(
    tmp_path: Path, name: str, after: int
) -> None:
    source = rows(
        tmp_path / "in.jsonl", 300, lambda n: "" if n % 50 == 7 else f"It rained for {n} days. Trams stopped."
    )
    ending = "/" if name.endswith("/") else ""
    run(source, f"{tmp_path}/whole-{name}")
    output = tmp_path / name
    with pytest.raises(KeyboardInterrupt):
        run(source, f"{output}{ending}", listener=Silent(after))
    if not ending:
        assert not output.exists()
    listener = Silent()
    tally = run(source, f"{output}{ending}", resume=True, listener=listener)
    assert (tally.done, tally.failed, tally.resumed) == (294, 6, after)
    assert len(listener.outcomes) == 300 - after
    assert list(content(output).values()) == list(content(tmp_path / f"whole-{name}").values())


def test_a_finished_run_that_is_resumed_does_nothing(tmp_path: Path) -> None:
    source = rows(tmp_path / "in.jsonl", 3)
    run(source, tmp_path / "out.jsonl")
    before = (tmp_path / "out.jsonl").stat()
    tally = run(source, tmp_path / "out.jsonl", resume=True)
    assert tally.was_finished
    assert tally.done == 3
    assert (tmp_path / "out.jsonl").stat() == before


def test_a_finished_run_whose_output_is_gone_is_made_again(tmp_path: Path) -> None:
    source = rows(tmp_path / "in.jsonl", 3)
    run(source, tmp_path / "out.jsonl")
    (tmp_path / "out.jsonl").unlink()
    assert not run(source, tmp_path / "out.jsonl", resume=True).was_finished
    assert len(records(tmp_path / "out.jsonl")) == 3


def test_without_resume_an_output_is_made_anew(tmp_path: Path) -> None:
    run(rows(tmp_path / "in.jsonl", 3), tmp_path / "out.jsonl")
    run(rows(tmp_path / "in.jsonl", 2), tmp_path / "out.jsonl")
    assert len(records(tmp_path / "out.jsonl")) == 2


@pytest.mark.parametrize("change", ["options", "collection", "growth"])
def test_only_the_same_run_is_resumed(tmp_path: Path, change: str) -> None:
    source = rows(tmp_path / "in.jsonl", 300)
    settings = Settings()
    if change == "growth":
        run(source, tmp_path / "out.jsonl")
        rows(source, 301)
    else:
        with pytest.raises(KeyboardInterrupt):
            run(source, tmp_path / "out.jsonl", listener=Silent(250))
    if change == "options":
        settings = Settings(options=BriefOptions(ranker="lead"))
    if change == "collection":
        rows(source, 300, "It snowed instead, {} times. Nobody came.".format)
    with pytest.raises(BriefingError, match=r"other options|not what it was|has grown") as caught:
        run(source, tmp_path / "out.jsonl", resume=True, settings=settings)
    assert "leave out --resume" in caught.value.hint


def test_a_time_limit_is_no_reason_to_begin_anew(tmp_path: Path) -> None:
    source = rows(tmp_path / "in.jsonl", 3)
    run(source, tmp_path / "out.jsonl")
    assert run(source, tmp_path / "out.jsonl", resume=True, settings=Settings(seconds=1)).was_finished


def test_a_failure_is_a_record_and_the_others_go_on(tmp_path: Path) -> None:
    source = rows(tmp_path / "in.jsonl", 3, lambda n: "" if n == 1 else "It rained. Trams stopped.")
    tally = run(source, tmp_path / "out.jsonl")
    assert (tally.done, tally.failed) == (2, 1)
    assert records(tmp_path / "out.jsonl")[1] == {
        "id": "row-1",
        "source": "in.jsonl:2",
        "error": {"message": "nothing to brief: 'in.jsonl:2' holds no text", "hint": "", "kind": "nothing"},
    }


@pytest.mark.parametrize("name", ["out.csv", "out/"])
def test_where_records_have_no_place_failures_have_a_file_of_their_own(tmp_path: Path, name: str) -> None:
    source = rows(tmp_path / "in.jsonl", 3, lambda n: "" if n == 1 else "It rained. Trams stopped.")
    run(source, f"{tmp_path}/{name}")
    path = tmp_path / ("out/failures.jsonl" if name == "out/" else "out.csv.failures.jsonl")
    assert [record["id"] for record in records(path)] == ["row-1"]
    run(rows(source, 3), f"{tmp_path}/{name}")
    assert not path.exists()


def test_fail_fast_stops_and_can_be_resumed(tmp_path: Path) -> None:
    source = rows(tmp_path / "in.jsonl", 5, lambda n: "" if n == 3 else "It rained. Trams stopped.")
    with pytest.raises(BriefingError, match=r"stopped at the first failure, 'in.jsonl:4'"):
        run(source, tmp_path / "out.jsonl", fail_fast=True)
    assert not (tmp_path / "out.jsonl").exists()
    tally = run(source, tmp_path / "out.jsonl", resume=True)
    assert (tally.done, tally.failed, tally.resumed) == (4, 1, 3)


def test_csv_is_of_one_section_over_the_whole_collection(tmp_path: Path) -> None:
    settings = Settings(options=BriefOptions(sections=("quotes",)))
    run(SAMPLES, tmp_path / "out.csv", settings=settings)
    header, *lines = (tmp_path / "out.csv").read_text().splitlines()
    assert header.startswith("id,text,speaker,role,cue")
    assert {line.split(",")[0] for line in lines} >= {"harbour.txt", "council-minutes.txt"}


def test_a_record_is_a_brief_with_an_id(tmp_path: Path) -> None:
    valid = Draft202012Validator(json.loads((PACKAGE / "schema.json").read_text(encoding="utf-8")))
    run(SAMPLES, tmp_path / "out.jsonl")
    found = records(tmp_path / "out.jsonl")
    assert len(found) > 20
    for record in found:
        assert next(iter(record)) == "id"
        valid.validate({key: value for key, value in record.items() if key != "id"})


def test_parquet_holds_the_same_records(tmp_path: Path) -> None:
    parquet = pytest.importorskip("pyarrow.parquet")
    run(SAMPLES, tmp_path / "out.parquet")
    run(SAMPLES, tmp_path / "out.jsonl")
    table = parquet.read_table(tmp_path / "out.parquet").to_pylist()
    for row, record in zip(table, records(tmp_path / "out.jsonl"), strict=True):
        assert row["id"] == record["id"]
        assert row["error"] == record.get("error")
        if row["error"]:
            continue
        assert [line["text"] for line in row["summary"]] == [line["text"] for line in record["summary"]]
        assert [quote["speaker"] for quote in row["quotes"]] == [quote["speaker"] for quote in record["quotes"]]


def test_an_output_inside_its_source_is_not_briefed(tmp_path: Path) -> None:
    rows(tmp_path / "in.jsonl", 2)
    for output in (tmp_path / "out.csv", f"{tmp_path}/briefs/"):
        for _ in range(2):
            (tmp_path / "out.csv").unlink(missing_ok=True)
            assert run(tmp_path, output).done == 2


def test_an_output_that_is_its_source_is_refused(tmp_path: Path) -> None:
    source = rows(tmp_path / "in.jsonl", 2)
    with pytest.raises(UnwritableOutput, match="one of the sources"):
        run(source, source)
    with pytest.raises(UnwritableOutput, match="one of the sources"):
        run(tmp_path, f"{tmp_path}/")
    assert len(records(source)) == 2


def test_two_runs_do_not_write_the_same_output(tmp_path: Path) -> None:
    source = rows(tmp_path / "in.jsonl", 2)

    class Second(Silent):
        def outcome(self, outcome: Any) -> None:
            super().outcome(outcome)
            with pytest.raises(UnwritableOutput, match="another run is writing it"):
                run(source, tmp_path / "out.jsonl")

    assert run(source, tmp_path / "out.jsonl", listener=Second()).done == 2


def test_what_is_there_stays_until_the_run_is_complete(tmp_path: Path) -> None:
    (tmp_path / "out.jsonl").write_text("old\n")
    with pytest.raises(KeyboardInterrupt):
        run(rows(tmp_path / "in.jsonl", 9), tmp_path / "out.jsonl", listener=Silent(5))
    assert (tmp_path / "out.jsonl").read_text() == "old\n"


@pytest.mark.parametrize(
    ("output", "form", "error", "said"),
    [
        ("out.jsonl", "markdown", UsageError, "one file cannot hold many briefs"),
        ("out/", "csv", UsageError, "no format of a file a document named 'csv'"),
        ("out.jsonl.gz", "auto", UsageError, "packed"),
        ("out.jsonl", "jsno", UsageError, "no format named"),
        ("no/such/out.jsonl", "auto", UnwritableOutput, "no such file or directory"),
        ("-", "parquet", UsageError, "Parquet needs a file"),
    ],
)
def test_what_an_output_cannot_be_is_said_before_the_work(
    tmp_path: Path, output: str, form: str, error: type[BriefingError], said: str
) -> None:
    listener = Silent()
    with pytest.raises(error, match=said):
        run(SAMPLES, output if output == "-" else f"{tmp_path}/{output}", form=form, listener=listener)
    assert not listener.outcomes


def test_standard_output_cannot_be_resumed() -> None:
    with pytest.raises(UsageError, match="cannot resume"):
        run(SAMPLES, "-", resume=True)


def test_an_empty_collection_is_nothing_to_brief(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    with pytest.raises(NothingToBrief):
        run(tmp_path / "in", tmp_path / "out.jsonl")
    assert not (tmp_path / "out.jsonl").exists()


def test_a_mode_is_kept_and_a_link_followed(tmp_path: Path) -> None:
    target = tmp_path / "real.jsonl"
    target.write_text("")
    target.chmod(0o640)
    (tmp_path / "out.jsonl").symlink_to(target)
    run(rows(tmp_path / "in.jsonl", 1), tmp_path / "out.jsonl")
    assert (tmp_path / "out.jsonl").is_symlink()
    assert target.stat().st_mode & 0o777 == 0o640
    assert len(records(target)) == 1


def test_every_line_is_strict_json(tmp_path: Path) -> None:
    text = "The \x1b[31m bridge\u2028 reopened \ud800 on Monday. Trams follow."
    (tmp_path / "in.jsonl").write_text(json.dumps({"text": text}) + "\n")
    run(tmp_path / "in.jsonl", tmp_path / "out.jsonl")
    data = (tmp_path / "out.jsonl").read_text()
    assert data.count("\n") == 1
    assert "\x1b" not in data
    assert "\u2028" not in data
    json.loads(data)
