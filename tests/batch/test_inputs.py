"""A collection is a stream of documents in a sure order, each with a name of its own."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from briefing.batch.collection import Collection, bytes_of, entries
from briefing.batch.items import Place, Unreadable
from briefing.batch.rows import Wanted
from briefing.errors import UnreadableSource
from tests.batch.building import found, rows


def folder(tmp_path: Path, *names: str) -> Path:
    for name in names:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"It rained on {name}. Trams stopped.")
    return tmp_path


def names(*sources: Path | str) -> list[str]:
    return [entry.name for entry in found(*sources)]


def test_a_folder_is_its_files_by_name_and_those_of_its_folders(tmp_path: Path) -> None:
    folder(tmp_path, "b.txt", "a.txt", "a.md", "sub/a.txt", "d e.txt", ".hidden", ".git/config")
    assert names(tmp_path) == ["a.md", "a.txt", "b.txt", "d e.txt", "sub/a.txt"]


def test_what_is_no_file_is_skipped_and_told(tmp_path: Path) -> None:
    folder(tmp_path, "a.txt")
    os.mkfifo(tmp_path / "pipe.txt")
    (tmp_path / "loop.txt").symlink_to("loop.txt")
    (tmp_path / "up").symlink_to(tmp_path)
    skipped: list[str] = []
    assert len(list(entries(Collection(sources=(str(tmp_path),)), skipped.append))) == 1
    assert [Path(path).name for path in skipped] == ["loop.txt", "pipe.txt", "up"]


def test_a_table_in_a_folder_is_its_rows(tmp_path: Path) -> None:
    folder(tmp_path, "a.txt")
    rows(tmp_path / "b.jsonl", 2)
    assert names(tmp_path) == ["a.txt", "b.jsonl/0000001", "b.jsonl/0000002"]


def test_a_table_without_a_text_is_an_error_where_it_is_named_and_a_value_in_a_folder(tmp_path: Path) -> None:
    (tmp_path / "sales.csv").write_text("day,sum\n1,2\n")
    with pytest.raises(UnreadableSource, match=r"no field of 'sales.csv' looks like the text") as caught:
        found(tmp_path / "sales.csv")
    assert caught.value.hint == "name one with --text-field; there are: day, sum"
    (entry,) = found(tmp_path)
    assert isinstance(entry.item, Unreadable)


def test_a_glob_finds_below_its_fixed_part(tmp_path: Path) -> None:
    folder(tmp_path, "x/1/a.txt", "x/2/a.txt", "x/2/b.md")
    assert names(f"{tmp_path}/x/*/a.txt") == ["1/a.txt", "2/a.txt"]
    assert names(f"{tmp_path}/**/*.md") == ["x/2/b.md"]


def test_a_glob_that_finds_nothing_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(UnreadableSource, match="no file matches"):
        found(f"{tmp_path}/*.txt")


def test_a_file_whose_name_looks_like_a_pattern_is_itself(tmp_path: Path) -> None:
    folder(tmp_path, "a[1].txt", "a1.txt")
    assert names(f"{tmp_path}/a[1].txt") == ["a[1].txt"]


def test_several_sources_have_names_of_their_own(tmp_path: Path) -> None:
    folder(tmp_path, "p/news/a.txt", "q/news/a.txt", "q/news~2")
    got = names(tmp_path / "p/news", tmp_path / "q/news", tmp_path / "q/news~2")
    assert got == ["news/a.txt", "news~2/a.txt", "news~2~2"]


def test_a_missing_file_is_a_document_that_will_fail(tmp_path: Path) -> None:
    (entry,) = found(tmp_path / "no.txt")
    assert isinstance(entry.item, Place)


def test_a_url_is_a_document(tmp_path: Path) -> None:
    del tmp_path
    (entry,) = found("https://example.org/a/b.csv")
    assert entry.name == "https%3A%2F%2Fexample.org%2Fa%2Fb.csv"


def test_the_weights_of_a_collection_are_its_bytes(tmp_path: Path) -> None:
    folder(tmp_path, "a.txt", "sub/b.txt")
    rows(tmp_path / "c.jsonl", 50)
    assert sum(entry.weight for entry in found(tmp_path)) == bytes_of(Collection(sources=(str(tmp_path),)))


def test_our_own_output_is_left_out(tmp_path: Path) -> None:
    folder(tmp_path, "a.txt", "out/a.txt.md")
    assert [e.name for e in found(tmp_path, without=(os.path.realpath(tmp_path / "out"),))] == ["a.txt"]


def test_fields_are_those_that_are_named(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("text,note\nx,It rained.\n")
    (entry,) = found(tmp_path / "a.csv", wanted=Wanted(text="note"))
    assert entry.item.text == b"It rained."  # type: ignore[union-attr]
