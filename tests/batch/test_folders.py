"""Folders of any size are sorted without holding all their names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.batch import collection as folders

if TYPE_CHECKING:
    from pathlib import Path

    import pytest


def test_the_order_does_not_depend_on_how_many_names_are_held(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for number in range(50):
        (tmp_path / f"{number * 7919 % 1000}\n€.txt").touch()
    (tmp_path / "sub").mkdir()
    (tmp_path / "sub" / "a").touch()
    whole = [name for name, _ in folders.files_under(str(tmp_path), lambda _: None)]
    monkeypatch.setattr(folders, "_HELD", 7)
    assert [name for name, _ in folders.files_under(str(tmp_path), lambda _: None)] == whole
    assert whole == sorted(whole)
    assert len(whole) == 51


def test_a_folder_that_cannot_be_read_is_a_value(tmp_path: Path) -> None:
    (found,) = folders.files_under(str(tmp_path / "no"), lambda _: None)
    assert isinstance(found[1], OSError)
