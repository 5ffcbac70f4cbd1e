from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.errors import UsageError
from briefing.model import Budget, Score, Sentence, Span
from briefing.selection import also_in, cosine, is_near_equal, is_torn, parse_budget, select, unit_vector
from tests.builders import cases, document

WORDS = st.lists(st.sampled_from("tram bus rate harbour tunnel ferry late full 4 5".split()), min_size=1, max_size=9)
POOLS = st.lists(st.tuples(WORDS, st.floats(0, 1)), min_size=1, max_size=14)
AMOUNTS = st.integers(1, 60)


def made(rows: list[tuple[list[str], float]]) -> tuple[list[Sentence], list[Score]]:
    sentences = [
        Sentence(Span(0, 1), " ".join(words), tuple(words), tuple(words), index)
        for index, (words, _) in enumerate(rows)
    ]
    return sentences, [Score(value) for _, value in rows]


def plain_greedy(sentences: list[Sentence], scores: list[Score], count: int) -> list[int]:
    """Maximal marginal relevance as it is written in the paper: look at all that is left, each time."""
    vectors = [unit_vector(s.terms) for s in sentences]
    chosen: list[int] = []
    left = set(range(len(sentences)))
    while left and len(chosen) < count:
        worth = {i: scores[i].value - 0.5 * max([0.0, *(cosine(vectors[i], vectors[j]) for j in chosen)]) for i in left}
        best = min(left, key=lambda i: (-round(worth[i], 9), i))
        left.remove(best)
        if not any(is_near_equal(sentences[best], sentences[j]) for j in chosen):
            chosen.append(best)
    return chosen


@pytest.mark.parametrize(
    ("length", "budget"),
    [
        ("5", Budget(5)),
        (" 120w", Budget(120, "words")),
        ("600 c", Budget(600, "characters")),
        ("12.5%", Budget(12.5, "percent")),
    ],
)
def test_a_length_is_read(length: str, budget: Budget) -> None:
    assert parse_budget(length) == budget


@pytest.mark.parametrize("length", ["", "0", "0%", "-3", "5x", "w", "five", "5w5", "1e9"])
def test_what_is_no_length_is_refused(length: str) -> None:
    with pytest.raises(UsageError):
        parse_budget(length)


@given(POOLS, AMOUNTS)
def test_a_budget_of_sentences_gives_at_least_one_and_never_more(rows: list[tuple[list[str], float]], n: int) -> None:
    picks = select(*made(rows), Budget(n))
    assert 1 <= len(picks) <= n
    assert picks == sorted(set(picks))


@given(POOLS, st.integers(1, 100))
def test_a_budget_of_percent_gives_at_least_one_and_never_more(rows: list[tuple[list[str], float]], n: int) -> None:
    assert 1 <= len(select(*made(rows), Budget(n, "percent"))) <= max(1, n * len(rows) / 100)


@given(POOLS, AMOUNTS)
def test_words_are_never_more_than_the_budget(rows: list[tuple[list[str], float]], n: int) -> None:
    sentences, scores = made(rows)
    picks = select(sentences, scores, Budget(n, "words"))
    assert len(" ".join(sentences[i].text for i in picks).split()) <= n
    assert picks or all(len(s.text.split()) > n for s in sentences)


@given(POOLS, st.integers(1, 200))
def test_characters_are_never_more_than_the_budget(rows: list[tuple[list[str], float]], n: int) -> None:
    sentences, scores = made(rows)
    picks = select(sentences, scores, Budget(n, "characters"))
    assert len(" ".join(sentences[i].text for i in picks)) <= n
    assert picks or all(len(s.text) > n for s in sentences)


@given(POOLS, AMOUNTS)
def test_words_are_used_to_85_percent_where_some_sentences_can_do_it(
    rows: list[tuple[list[str], float]], n: int
) -> None:
    sentences, scores = made(rows)
    distinct = [i for i, s in enumerate(sentences) if not any(is_near_equal(s, sentences[j]) for j in range(i))]
    sums = {0}
    for i in distinct:
        sums |= {used + len(sentences[i].words) for used in sums}
    picks = select(sentences, scores, Budget(n, "words"))
    if any(0.85 * n <= used <= n for used in sums) and len(distinct) == len(sentences):
        assert sum(len(sentences[i].words) for i in picks) >= 0.85 * n


@given(POOLS, AMOUNTS)
def test_no_two_sentences_say_the_same(rows: list[tuple[list[str], float]], n: int) -> None:
    sentences, scores = made(rows)
    picks = [sentences[i] for i in select(sentences, scores, Budget(n))]
    assert not any(is_near_equal(a, b) for k, a in enumerate(picks) for b in picks[:k])


@given(POOLS, st.integers(1, 14))
def test_the_heap_chooses_what_looking_at_all_each_time_would_choose(
    rows: list[tuple[list[str], float]], n: int
) -> None:
    sentences, scores = made([(words, round(value, 3)) for words, value in rows])
    assert select(sentences, scores, Budget(n)) == sorted(plain_greedy(sentences, scores, n))


@given(POOLS, st.integers(1, 14))
def test_without_redundancy_the_best_scores_win(rows: list[tuple[list[str], float]], n: int) -> None:
    sentences, scores = made([([f"w{k}"], value) for k, (_, value) in enumerate(rows)])
    best = sorted(range(len(rows)), key=lambda i: (-scores[i].value, i))[:n]
    assert select(sentences, scores, Budget(n), redundancy=0) == sorted(best)


def test_a_sentence_that_does_not_fit_yields_to_one_that_does() -> None:
    sentences, scores = made([(["tram"] * 9, 0.9), (["bus", "late"], 0.2)])
    assert select(sentences, scores, Budget(3, "words")) == [1]


def test_where_nothing_fits_nothing_is_chosen() -> None:
    sentences, scores = made([(["tram", "bus"], 0.9)])
    assert select(sentences, scores, Budget(1, "words")) == []


def test_two_that_fill_a_budget_are_better_than_one_that_leaves_it_half_empty() -> None:
    sentences, scores = made([(list("abcdef"), 0.9), (list("ghijk"), 0.5), (list("lmnop"), 0.4)])
    assert select(sentences, scores, Budget(10, "words")) == [1, 2]


def test_a_sentence_that_leans_on_another_yields_to_one_as_good() -> None:
    sentences, scores = made([(["tram"], 0.1), (["he", "won"], 0.52), (["bus"], 0.5)])
    assert select(sentences, scores, Budget(1)) == [1]
    assert select(sentences, scores, Budget(1), leaning={1}) == [2]


def test_a_sentence_may_lean_on_one_that_is_shown() -> None:
    sentences, scores = made([(["tram"], 0.9), (["he", "won"], 0.52), (["bus"], 0.5)])
    assert select(sentences, scores, Budget(2), leaning={1}) == [0, 1]


def test_a_sentence_brings_the_one_that_it_leans_on_or_stays_away() -> None:
    sentences, scores = made([(["rain"], 0.1), (["flood"], 0.9), (["tram"], 0.3), (["bus"], 0.2)])
    assert select(sentences, scores, Budget(2), leaning={1, 3}) == [0, 1]
    assert select(sentences, scores, Budget(1), leaning={1, 3}) == [2]


def test_where_all_lean_the_best_is_shown_all_the_same() -> None:
    sentences, scores = made([(["rain"], 0.1), (["flood"], 0.3), (["tram"], 0.9), (["bus"], 0.2)])
    assert select(sentences, scores, Budget(1), leaning={1, 2, 3}) == [0]
    assert select(sentences, scores, Budget(3), leaning={1, 2, 3}) == [0, 1, 2]


def test_a_long_text_is_chosen_from_all_over() -> None:
    sentences, scores = made([([f"w{i}"], 1 - i / 40_000) for i in range(2000)])
    picks = select(sentences, scores, Budget(10))
    assert {i // 200 for i in picks} == set(range(10))


@pytest.mark.parametrize("case", cases("torn"), ids=lambda case: case["from"])
def test_half_a_quotation_is_known(case: dict[str, Any]) -> None:
    assert is_torn(case["text"]) is case["torn"]


def test_half_a_quotation_is_not_shown_while_there_is_another_sentence() -> None:
    sentences = [Sentence(Span(0, 1), text, (text,)) for text in ["“We waited.", "It rained."]]
    assert select(sentences, [Score(1), Score(0)], Budget(2)) == [1]
    assert select(sentences[:1], [Score(1)], Budget(2)) == [0]


def test_a_sentence_with_another_number_is_another_sentence() -> None:
    a, b = document(
        "The rate of the bank rose to 4 percent on Monday. The rate of the bank rose to 5 percent on Monday."
    ).sentences
    assert not is_near_equal(a, b)


def test_a_sentence_is_known_to_stand_in_other_documents_too() -> None:
    here, there, elsewhere = (
        Sentence(s.span, s.text, s.words, s.terms, document=number)
        for number, text in enumerate(["The tunnel opened on Monday.", "The tunnel opened Monday.", "Trams were late."])
        for s in document(text).sentences
    )
    assert also_in([here, elsewhere], [here, there, elsewhere]) == [(1,), ()]
