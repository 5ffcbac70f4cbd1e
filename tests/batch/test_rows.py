"""Tables of rows: packed or not, damaged or not, every row is a document or a failure."""

from __future__ import annotations

import bz2
import gzip
import io
import json
import lzma
from typing import TYPE_CHECKING, Any

import pytest

from briefing.batch import rows as window
from briefing.batch.items import Entry, Line, Row, Settings, Unreadable
from briefing.batch.rows import Table, Wanted, kind_of, lines_of, row_of
from briefing.batch.work import brief_item
from briefing.errors import BriefingError, UnreadableSource
from tests.batch.building import found

if TYPE_CHECKING:
    from pathlib import Path

RECORDS = [{"url": f"u{n}", "title": "Rain", "body": f"It rained for {n} days. “Enough,” she said."} for n in range(5)]
LINES = "".join(json.dumps(record) + "\n" for record in RECORDS).encode()


def row(entry: Entry) -> Any:
    """Return the row of an entry, decoded as a worker does it."""
    return row_of(entry.item) if isinstance(entry.item, Line) else entry.item


@pytest.mark.parametrize(
    ("name", "pack"),
    [
        ("a.jsonl", bytes),
        ("a.ndjson", bytes),
        ("a.jsonl.gz", gzip.compress),
        ("a.jsonl.bz2", bz2.compress),
        ("a.jsonl.xz", lzma.compress),
    ],
)
def test_json_lines_are_read_packed_or_not(tmp_path: Path, name: str, pack: Any) -> None:
    (tmp_path / name).write_bytes(pack(LINES))
    got = [row(entry) for entry in found(tmp_path / name)]
    assert [r.id for r in got] == [f"u{n}" for n in range(5)]
    assert got[3] == Row("u3", f"{name}:4", RECORDS[3]["body"].encode(), "Rain")


@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
def test_csv_is_read_with_any_separator(tmp_path: Path, separator: str) -> None:
    lines = [
        separator.join(["id", "headline", "text"]),
        separator.join(["7", "Rain", '"It ""rained"".\nTrams stopped."']),
    ]
    (tmp_path / "a.csv").write_bytes(b"\xef\xbb\xbf" + "\r\n".join(lines).encode())
    (entry,) = found(tmp_path / "a.csv")
    assert entry.item == Row("7", "a.csv:1", b'It "rained".\nTrams stopped.', "Rain")


def test_parquet_is_read_by_columns(tmp_path: Path) -> None:
    arrow = pytest.importorskip("pyarrow")
    parquet = pytest.importorskip("pyarrow.parquet")
    parquet.write_table(
        arrow.Table.from_pylist([{**r, "no": n} for n, r in enumerate(RECORDS)]), tmp_path / "a.parquet"
    )
    got = [entry.item for entry in found(tmp_path / "a.parquet")]
    assert got[4] == Row("u4", "a.parquet:5", RECORDS[4]["body"].encode(), "Rain")
    (tmp_path / "b.parquet").write_bytes(b"PAR1 not really")
    with pytest.raises(UnreadableSource, match="cannot read"):
        found(tmp_path / "b.parquet")


@pytest.mark.parametrize("at", [0, 2, 4])
def test_a_line_that_is_no_json_costs_itself_alone(tmp_path: Path, at: int) -> None:
    lines = LINES.splitlines(keepends=True)
    lines[at] = b'{"body": "It rai\n'
    (tmp_path / "a.jsonl").write_bytes(b"".join(lines))
    outcomes = [brief_item(entry.item, Settings())[0] for entry in found(tmp_path / "a.jsonl")]
    messages = {n: outcome.failure.message for n, outcome in enumerate(outcomes) if outcome.failure}
    assert list(messages) == [at]
    assert messages[at].startswith(f"cannot read 'a.jsonl:{at + 1}': it is no JSON")


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ('["a"]', "it is no JSON object"),
        ('{"other": 1}', "it has no field 'body'"),
        ('{"body": 7}', "its field 'body' is no text but int"),
    ],
)
def test_a_line_without_a_text_says_what_is_wrong(tmp_path: Path, line: str, said: str) -> None:
    (tmp_path / "a.jsonl").write_bytes(LINES + line.encode() + b"\n")
    *_, last = found(tmp_path / "a.jsonl")
    with pytest.raises(BriefingError, match=said):
        row(last)


def test_what_python_writes_as_json_is_read(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text('{"text": "It rained \\ud800. Trams.", "score": NaN}\n')
    assert row(found(tmp_path / "a.jsonl", wanted=Wanted(text="text"))[0]).text == b"It rained ?. Trams."


@pytest.mark.parametrize("name", ["a.jsonl.gz", "a.csv.gz"])
def test_a_file_that_breaks_off_gives_what_it_holds_and_one_failure(tmp_path: Path, name: str) -> None:
    plain = LINES if "jsonl" in name else b"id,text\n" + b"1,It rained.\n" * 5
    packed = gzip.compress(plain * 200, 0)
    (tmp_path / name).write_bytes(packed[: len(packed) // 2])
    *rows, last = found(tmp_path / name)
    assert len(rows) > 10
    assert isinstance(last.item, Unreadable)
    assert "any further than its row" in last.item.failure.message


def test_a_line_without_end_does_not_fill_the_memory(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(window, "_LONGEST_LINE", 1000)
    (tmp_path / "a.jsonl").write_bytes(LINES + b'{"body": "' + b"x" * 5000 + b'"}\n' + LINES)
    got = found(tmp_path / "a.jsonl")
    assert len(got) == 11
    assert [number for number, entry in enumerate(got) if isinstance(entry.item, Unreadable)] == [5]


def test_blank_lines_are_no_documents_but_count_as_lines(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_bytes(b"\n" + LINES + b"\n  \n")
    got = found(tmp_path / "a.jsonl")
    assert [entry.item.source for entry in got] == [f"a.jsonl:{n}" for n in range(2, 7)]  # type: ignore[union-attr]


def test_standard_input_is_json_lines() -> None:
    table = Table(path="-", label="stdin")
    assert [row(entry).id for entry in lines_of(table, io.BytesIO(LINES))] == [f"u{n}" for n in range(5)]


@pytest.mark.parametrize("name", ["a.txt", "a.jsonl.zip", "a.gz", "jsonl", ".csv"])
def test_other_files_are_no_tables(name: str) -> None:
    assert kind_of(name) is None


def test_an_id_that_is_missing_is_the_place(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text('{"text": "It rained.", "id": null}\n{"text": "It rained."}\n')
    assert [row(entry).id for entry in found(tmp_path / "a.jsonl")] == ["a.jsonl:1", "a.jsonl:2"]
