"""Folders, patterns and lists stand for files, always in the same order; compressed files are read through."""

from __future__ import annotations

import bz2
import gzip
import lzma
import os
from typing import TYPE_CHECKING

import pytest

from briefing.errors import UnreadableSource
from briefing.model import Raw
from briefing.sources import Found
from briefing.sources.folders import expanded, listed
from briefing.sources.unpack import unpacked

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

PACKERS: dict[str, Callable[[bytes], bytes]] = {"gz": gzip.compress, "bz2": bz2.compress, "xz": lzma.compress}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("b.txt", "a.md", "sub/c.txt", "sub/deep/d.md", ".hidden", ".git/e.txt", "z.bin"):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("Text.")
    return tmp_path


def names(folder: Path, *locations: str, include: tuple[str, ...] = (), exclude: tuple[str, ...] = ()) -> list[str]:
    found = list(expanded(locations or (str(folder),), include, exclude))
    return [os.path.relpath(item.location, folder) if isinstance(item, Found) else f"! {item}" for item in found]


def test_a_folder_is_all_its_files_in_order_without_the_hidden_ones(folder: Path) -> None:
    assert names(folder) == ["a.md", "b.txt", "z.bin", "sub/c.txt", "sub/deep/d.md"]


@pytest.mark.parametrize(
    ("include", "exclude", "wanted"),
    [
        (("*.md",), (), ["a.md", "sub/deep/d.md"]),
        (("sub/*",), (), ["sub/c.txt", "sub/deep/d.md"]),
        ((), ("*.bin", "sub/*"), ["a.md", "b.txt"]),
        (("*.md", "*.txt"), ("d.*",), ["a.md", "b.txt", "sub/c.txt"]),
    ],
)
def test_patterns_choose_by_name_or_by_path(
    folder: Path, include: tuple[str, ...], exclude: tuple[str, ...], wanted: list[str]
) -> None:
    assert names(folder, include=include, exclude=exclude) == wanted


def test_a_file_that_is_named_is_taken_whatever_the_patterns_say(folder: Path) -> None:
    assert names(folder, str(folder / ".hidden"), exclude=("*",)) == [".hidden"]


def test_a_pattern_in_quotes_stands_for_what_matches(folder: Path) -> None:
    assert names(folder, f"{folder}/**/*.txt") == ["b.txt", "sub/c.txt"]
    assert names(folder, f"{folder}/*.nope")[0].startswith("! no file matches")


def test_a_name_with_a_star_in_it_is_a_name(folder: Path) -> None:
    (folder / "what*.txt").write_text("Text.")
    assert names(folder, str(folder / "what*.txt")) == ["what*.txt"]


def test_an_empty_folder_says_so(tmp_path: Path) -> None:
    assert names(tmp_path)[0].startswith("! there is no file to read")


def test_links_in_a_circle_do_no_harm(folder: Path) -> None:
    (folder / "sub" / "up").symlink_to(folder)
    assert len(names(folder)) == 5


@pytest.mark.parametrize("data", [b"a b.txt\n\nc\xff.txt\n", b"a b.txt\0c\xff.txt\0"])
def test_a_list_names_files_by_lines_or_nuls(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "list").write_bytes(data)
    assert [os.fsencode(name) for name in listed(str(tmp_path / "list"))] == [b"a b.txt", b"c\xff.txt"]


def test_a_list_that_is_not_there_says_so(tmp_path: Path) -> None:
    with pytest.raises(UnreadableSource, match="cannot read the list"):
        listed(str(tmp_path / "none"))


@pytest.mark.parametrize("ending", PACKERS)
def test_a_packed_file_is_unpacked_whole_or_not_at_all(ending: str) -> None:
    data = b"The trams run again. " * 999
    packed = PACKERS[ending](data) + PACKERS[ending](b"And again.")
    assert unpacked(Raw(f"a.txt.{ending}", packed), lambda _: 1 << 28).data == data + b"And again."
    for broken in (packed[:60], packed[:20] + b"??" + packed[22:]):
        with pytest.raises(UnreadableSource, match="damaged or cut off"):
            unpacked(Raw("a", broken), lambda _: 1 << 28)


@pytest.mark.parametrize("ending", PACKERS)
def test_a_file_that_unpacks_without_end_is_refused(ending: str) -> None:
    with pytest.raises(UnreadableSource, match="unpacks to more than 1 MiB"):
        unpacked(Raw("a", PACKERS[ending](b" " * (8 << 20))), lambda _: 1 << 20)
