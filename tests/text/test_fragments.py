"""Sentences that are none."""

from __future__ import annotations

import pytest

from briefing.model import Sentence, Span
from briefing.text.fragments import whole_only
from briefing.text.terms import words

WHOLE = ("Trams run again on all lines.", "They had stood still for a week.", "Nobody knew why they did.")


def kept(*texts: str) -> list[str]:
    said = [Sentence(Span(0, len(text)), text, tuple(words(text))) for text in texts]
    return [sentence.text for sentence in whole_only(said)]


@pytest.mark.parametrize(
    "text",
    [
        "Thanks to the rain, trams are late.",
        "The loss fell to 0.6.",
        "“We waited,” she said.",
        "Anybody who wants to go by tram today needs one of these:",
        "iPads are not lent out.",
    ],
)
def test_a_sentence_is_kept(text: str) -> None:
    assert kept(*WHOLE, text) == [*WHOLE, text]


@pytest.mark.parametrize(
    "text",
    [
        "Thank you, Ann, for those two questions.",
        "With that, operator, let's turn to the next one.",
        "Good morning everybody, welcome to the tram.",
        "routes, stops and",
        ") and the other lines of the city.",
        "What is a tram? 1.4.",
        "Next, do:",
        "Routes and stops",
    ],
)
def test_what_is_no_sentence_is_left_out(text: str) -> None:
    assert kept(*WHOLE, text) == [*WHOLE]


def test_the_second_half_of_a_torn_sentence_goes_with_the_first() -> None:
    assert kept(*WHOLE, "The line that was", "built in spring is closed.") == [*WHOLE]


def test_a_text_that_does_not_end_its_sentences_is_kept_whole() -> None:
    lines = ("the first tram", "the second tram", "the third tram", "Nobody came.")
    assert kept(*lines) == [*lines]


def test_a_text_without_capitals_has_sentences_too() -> None:
    said = ["trams run again .", "a sign , hardly seen", "nobody knew why .", "' they did not tell us . '"]
    assert kept(*said) == [said[0], *said[2:]]


def test_the_clauses_of_a_law_are_kept_and_those_of_a_list_are_not() -> None:
    clause = "The tram shall not leave the depot before six in the morning; or"
    assert kept(*WHOLE, clause) == [*WHOLE, clause]
    assert kept(*WHOLE * 2, clause) == [*WHOLE * 2]
    assert kept(*WHOLE, "The tram was to leave at six in the morning and then —") == [*WHOLE]
