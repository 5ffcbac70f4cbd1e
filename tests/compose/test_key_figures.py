"""Which figures come first, and which are one."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from briefing.compose.key_figures import key_figures
from briefing.model import Figure


def figure(value: int, start: int, **fields: Any) -> Figure:
    return Figure(
        **{
            "text": str(value),
            "start": start,
            "end": start + 1,
            "kind": "count",
            "value": Decimal(value),
            "label": "boats",
            "sentence": start,
            **fields,
        }
    )


def values(found: tuple[Figure, ...]) -> list[int]:
    return [int(f.value) for f in found]


def test_the_order_is_that_of_the_text() -> None:
    assert values(key_figures([figure(n, n) for n in (3, 5, 7)], set(), 10)) == [3, 5, 7]


def test_a_figure_of_the_summary_comes_forward() -> None:
    found = key_figures([figure(n, n) for n in (3, 5, 7)], {(0, 7)}, 10)
    assert values(found)[0] != 5
    assert values(found).index(7) < 2


def test_in_a_long_report_the_figures_of_the_summary_come_first() -> None:
    found = key_figures([figure(n, n) for n in range(1, 40)], {(0, 30), (0, 39)}, 200)
    assert values(found)[:3] == [30, 39, 1]


def test_the_first_figures_of_every_document_come_early() -> None:
    first = [figure(n, n) for n in range(1, 9)]
    second = [figure(n, n, document=1) for n in range(11, 19)]
    assert values(key_figures([*first, *second], set(), 20))[:4] == [1, 11, 2, 12]


def test_an_age_and_a_score_step_back() -> None:
    age = figure(34, 1, kind="age", unit="year")
    score = figure(3, 2, kind="number", value_high=Decimal(1), label=None)
    count = figure(500, 3)
    assert values(key_figures([age, score, count], set(), 10))[-1] == 3


def test_a_small_count_in_words_steps_back_unless_it_is_repeated_or_summarised() -> None:
    two = figure(2, 1, text="Two", label="men")
    rest = [figure(500 + n, 3 + n) for n in range(3)]
    assert values(key_figures([two, *rest], set(), 10))[-1] == 2
    assert values(key_figures([two, *rest], {(0, 1)}, 10))[0] == 2
    again = figure(2, 2, text="two", label="men")
    assert values(key_figures([two, again, *rest], set(), 10, 9))[0] == 2


def test_equal_values_about_the_same_thing_are_one_with_its_mentions() -> None:
    found = key_figures([figure(500, 1), figure(7, 2), figure(500, 3, label="fishing boats")], set(), 10, 8)
    assert [(int(f.value), f.mentions) for f in found] == [(500, 2), (7, 1)]


def test_without_a_limit_each_place_is_listed_the_repeated_ones_last() -> None:
    found = key_figures([figure(500, 1), figure(500, 2), figure(7, 3)], set(), 10)
    assert [(int(f.value), f.start, f.mentions) for f in found] == [(500, 1, 2), (7, 3, 1), (500, 2, 2)]


def test_equal_values_about_different_things_stay_apart() -> None:
    assert len(key_figures([figure(2, 1, label="men"), figure(2, 2, label="cars")], set(), 10)) == 2


def test_the_same_vote_told_twice_is_one() -> None:
    by, dash = (figure(22, n, kind="vote", value_high=Decimal(19), label=None) for n in (1, 2))
    assert [f.mentions for f in key_figures([by, dash], set(), 10, 9)] == [2]


def test_small_counts_without_a_label_stay_apart() -> None:
    assert len(key_figures([figure(2, 1, label=None), figure(2, 2, label=None)], set(), 10)) == 2


def test_a_label_is_taken_from_a_later_mention() -> None:
    first, second = figure(900, 1, label=None), figure(900, 2, label=None)
    assert key_figures([first, second], set(), 10)[0].mentions == 2


@given(st.lists(st.tuples(st.integers(0, 5), st.sampled_from(["boats", "men", None])), max_size=30))
def test_no_mention_is_lost_but_without_a_label_and_salience_falls(rows: list[tuple[int, str | None]]) -> None:
    """What says nothing of what it is of is left out where others say it."""
    figures = [figure(value, place, label=label) for place, (value, label) in enumerate(rows)]
    found = key_figures(figures, {(0, 3)}, 10, 100)
    labelled = [label for _, label in rows if label]
    told = {(value, label) for value, label in rows if label}
    assert sum(f.mentions for f in found) == (len(labelled) if len(told) >= 3 else len(rows))
    saliences = [f.salience for f in found]
    assert saliences == sorted(saliences, reverse=True)
    assert all(0 < salience <= 1 for salience in saliences)
