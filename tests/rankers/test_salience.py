from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.language.words import ranking_words
from briefing.model import Sentence, Span
from briefing.rankers.salience import salience
from briefing.rankers.salience.features import FEATURES, share_in_marks
from briefing.rankers.salience.modes import ABSTRACT, OPINION, ORDERED, STORY, mode_of
from briefing.rankers.salience.view import look
from tests.builders import cases, document

if TYPE_CHECKING:
    from collections.abc import Sequence

WORDS = st.lists(st.sampled_from("tram bus rate i you was said 4 harbour".split()), max_size=12).map(tuple)
MODES = {mode.name: mode for mode in (ORDERED, OPINION, ABSTRACT, STORY)}


def made(words: Sequence[Sequence[str]], documents: int = 1) -> list[Sentence]:
    return [
        Sentence(Span(0, 1), " ".join(w), tuple(w), tuple(x for x in w if len(x) > 1), i, document=i % documents)
        for i, w in enumerate(words)
    ]


def sentences_of(texts: Sequence[str], language: str = "en") -> list[Sentence]:
    return [
        Sentence(s.span, s.text, s.words, s.terms, s.index, s.paragraph, number)
        for number, text in enumerate(texts)
        for s in document(text, language).sentences
    ]


@given(st.lists(WORDS, min_size=1, max_size=20), st.integers(1, 3))
def test_each_sentence_gets_a_score_from_nought_to_one(words: list[tuple[str, ...]], documents: int) -> None:
    sentences = sorted(made(words, documents), key=lambda s: s.document)
    scores = salience(sentences)
    assert len(scores) == len(sentences)
    assert all(0 <= score.value <= 1 for score in scores)


@given(st.lists(WORDS, min_size=1, max_size=20))
def test_a_focus_that_is_not_in_the_text_changes_nothing(words: list[tuple[str, ...]]) -> None:
    sentences = made(words)
    assert [s.value for s in salience(sentences, focus=["zeppelin"])] == [s.value for s in salience(sentences)]


@given(st.lists(WORDS, min_size=1, max_size=20))
def test_a_value_is_explained_by_its_parts(words: list[tuple[str, ...]]) -> None:
    scores = salience(made(words))
    sums = [sum(value for name, value in score.parts if name != "fullness") for score in scores]
    order = sorted(range(len(scores)), key=lambda i: sums[i])
    unscaled = [
        scores[i].value / (dict(scores[i].parts)["fullness"] or 1) for i in order if dict(scores[i].parts)["fullness"]
    ]
    assert all(a <= b + 1e-9 for a, b in pairwise(unscaled))


def test_the_focus_comes_first() -> None:
    text = (
        "The tunnel opened on Monday after years of work. Drivers praised the tunnel. The ferry stops for good in May."
    )
    sentences = document(text).sentences
    scores = salience(sentences, focus=["ferri"])
    assert max(range(3), key=lambda i: scores[i].value) == 2


def test_a_sentence_is_not_its_own_witness() -> None:
    view = look(made([["tram", "late"], ["bus", "full", "again"], ["tram", "gone"]]), ranking_words("en"))
    assert view.centrality == pytest.approx([1.0, 0.0, 1.0])


def test_what_is_said_once_recurs_nowhere() -> None:
    view = look(made([["tram", "late"], ["bus", "full"], ["tram", "gone"]]), ranking_words("en"))
    assert FEATURES["recurrence"](view)[1] == 0 < FEATURES["recurrence"](view)[0]


def test_places_start_anew_in_each_document() -> None:
    view = look(sentences_of(["One came. Two went.", "Three sat."]), ranking_words("en"))
    assert view.places == [0, 1, 0]


@pytest.mark.parametrize(("text", "share"), [("No marks.", 0), ("“All of it.”", 11 / 12), ("a “b", 2 / 4)])
def test_the_share_in_marks_is_counted_in_characters(text: str, share: float) -> None:
    assert share_in_marks(text) == pytest.approx(share)


@pytest.mark.parametrize("case", cases("modes"), ids=lambda case: case["from"])
def test_a_text_chooses_its_mode(case: dict[str, Any]) -> None:
    sentences = sentences_of(case["texts"] * case.get("times", 1), case.get("language", "en"))
    if case.get("as_one"):
        sentences = [Sentence(s.span, s.text, s.words, s.terms) for s in sentences]
    assert mode_of(look(sentences, ranking_words(case.get("language", "en")))).name == case["mode"]


def test_every_weight_of_every_mode_is_of_a_feature() -> None:
    assert all(name in FEATURES for mode in MODES.values() for name, _ in mode.weights)
