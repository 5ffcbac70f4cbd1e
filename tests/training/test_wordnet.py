"""What names are learned from: the classes of WordNet's nouns."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.training.wordnet import nouns

if TYPE_CHECKING:
    from pathlib import Path


def test_nouns_are_classed_by_their_first_sense_and_names_by_what_they_name(tmp_path: Path) -> None:
    (tmp_path / "data.noun").write_text(
        "  1 a line of the licence\n"
        "00000001 18 n 01 mayor 0 001 @ 00000009 n 0000 | the head of a town\n"
        "00000002 06 n 01 mill 0 001 @ 00000009 n 0000 | a building\n"
        "00000003 18 n 02 Orr 0 Ann_Orr 0 001 @i 00000001 n 0000 | an invented mayor\n"
        "00000004 15 n 01 Arle 0 001 @i 00000009 n 0000 | an invented place\n",
        encoding="utf-8",
    )
    (tmp_path / "index.noun").write_text(
        "  1 a line of the licence\n"
        "arle n 1 1 @i 1 0 00000004\n"
        "ann_orr n 1 1 @i 1 0 00000003\n"
        "mayor n 2 1 @ 2 0 00000001 00000002\n"
        "mill n 1 1 @ 1 1 00000002\n",
        encoding="utf-8",
    )
    assert nouns(tmp_path) == {"person": {"mayor"}, "noun": {"mill"}, "known": {"orr"}, "known-place": {"arle"}}
