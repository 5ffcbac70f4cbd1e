"""Training: the same data give the same bytes, and what is learned of some sentences is known of others."""

from __future__ import annotations

import lzma
from typing import TYPE_CHECKING

from briefing.training.tags import folds, learned, sentences

if TYPE_CHECKING:
    from pathlib import Path

ROWS = """\
# text = Das Boot sinkt im {place}.
1	Das	der	DET	ART	_	2	det
2	Boot	Boot	NOUN	NN	_	3	nsubj
3	sinkt	sinken	VERB	VVFIN	_	0	root
4-5	im	_	_	_	_	_	_
4	in	in	ADP	APPR	_	6	case
5	dem	der	DET	ART	_	6	det
6	{place}	{place}	PROPN	NE	_	3	obl
7	.	.	PUNCT	$.	_	3	punct
"""


def treebank(folder: Path) -> Path:
    rows = "\n\n".join(ROWS.format(place=place) for place in ("Rhein", "Hafen", "Main", "Neckar", "Inn", "Lech"))
    (folder / "ud_german_gsd.conllu.xz").write_bytes(lzma.compress(rows.encode()))
    return folder


def test_a_treebank_is_read_token_by_token_and_two_in_one_are_the_first(tmp_path: Path) -> None:
    first = sentences(treebank(tmp_path), "de")[0]
    assert first.tokens.raw[: first.tokens.count] == ["Das", "Boot", "sinkt", "im", "Rhein", "."]
    assert first.tags == ["DET", "NOUN", "VERB", "ADP", "PROPN", "PUNCT"]


def test_the_same_data_teach_the_same_bytes(tmp_path: Path) -> None:
    found = sentences(treebank(tmp_path), "de")
    assert learned(found) == learned(found)


def test_a_fold_is_never_learned_from(tmp_path: Path) -> None:
    found = sentences(treebank(tmp_path), "de")
    for learn, test in folds(found):
        assert not {id(s) for s in learn} & {id(s) for s in test}
        assert len(learn) + len(test) == len(found)


def test_a_folder_without_a_language_has_no_sentences_of_it(tmp_path: Path) -> None:
    assert sentences(tmp_path, "nl") == []
