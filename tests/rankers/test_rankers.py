from __future__ import annotations

import subprocess
import sys

import pytest

from briefing.rankers import ABOUT, RANKERS
from tests.builders import ROOT, document

TEXT = "Trams are late again. The harbour tunnel is shut. Trams will run on Monday. Nobody knows why. Buses are full."


def test_every_ranker_is_told_of_and_every_one_told_of_is_there() -> None:
    assert list(ABOUT) == list(RANKERS)


@pytest.mark.parametrize("name", list(RANKERS))
def test_a_ranker_gives_each_sentence_a_score_from_nought_to_one(name: str) -> None:
    sentences = document(TEXT).sentences
    scores = RANKERS.get(name)(sentences, language="en", focus=())
    assert len(scores) == len(sentences)
    assert all(0 <= score.value <= 1 and score.parts for score in scores)


@pytest.mark.parametrize("name", list(RANKERS))
def test_nothing_to_rank_is_no_error(name: str) -> None:
    assert RANKERS.get(name)([], language="en") == []


@pytest.mark.parametrize("name", list(RANKERS))
def test_a_ranker_is_told_of_in_one_short_line_with_its_paper(name: str) -> None:
    about = ABOUT[name]
    assert about.line
    assert about.paper
    assert len(about.line) < 80


def scores_under(seed: str) -> bytes:
    code = (
        "from briefing.rankers import RANKERS; from tests.builders import document;"
        f"s = document({TEXT!r}).sentences;"
        "print([[x.value for x in RANKERS.get(n)(s)] for n in RANKERS])"
    )
    run = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, env={"PYTHONHASHSEED": seed}, capture_output=True, check=True
    )
    return run.stdout


def test_scores_do_not_depend_on_the_hash_seed() -> None:
    assert scores_under("1") == scores_under("2") != b""


def test_our_own_ranker_loads_neither_sumy_nor_numpy() -> None:
    code = (
        "import sys; from briefing.rankers import RANKERS; from tests.builders import document;"
        f"RANKERS.get('salience')(document({TEXT!r}).sentences);"
        "sys.exit(bool({'sumy', 'numpy', 'nltk'} & set(sys.modules)))"
    )
    assert subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=False).returncode == 0
