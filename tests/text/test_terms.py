from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.language.catalogue import stop_words, with_words
from briefing.language.words import ranking_words
from briefing.text.terms import content_only, terms, words
from tests.builders import document

NEUTRAL = " ".join(
    f"Kuo {w} na lem {w}a." for w in "tram mosti vodari bandari kivuko soko shule kituo jiji nyumba".split()
)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("", []),
        ("— …", []),
        ("Don’t", ["don't"]),
        ("'quoted'", ["quoted"]),
        ("rock'n'roll", ["rock'n'roll"]),
        ("naïve Çelik", ["naïve", "çelik"]),
        ("東京", ["東京"]),
        ("snake_case", ["snake", "case"]),
    ],
)
def test_words_are_runs_of_letters_and_digits(text: str, found: list[str]) -> None:
    assert words(text) == found


@given(st.text())
def test_words_are_lower_case_and_never_empty(text: str) -> None:
    assert all(word and word == word.lower() for word in words(text))


def test_single_letters_carry_no_content_but_digits_do() -> None:
    assert terms(["x", "7", "trams"], "en") == ["7", "tram"]


def test_a_language_with_stop_words_keeps_its_terms() -> None:
    sentences = document("Trams are late. Trams are full.").sentences
    assert content_only(sentences, "en") is sentences


def test_short_words_that_a_text_repeats_carry_no_content_where_no_list_says_so() -> None:
    sentences = content_only(document(NEUTRAL, "xx").sentences, "xx")
    assert {"kuo", "na", "lem"}.isdisjoint(term for s in sentences for term in s.terms)
    assert sentences[1].terms == ("mosti", "mostia")


def test_a_short_text_is_no_evidence_of_what_carries_content() -> None:
    sentences = document("Kuo tram. Kuo mosti.", "xx").sentences
    assert content_only(sentences, "xx") is sentences


PHRASES = ("contribution", "leads")


@pytest.mark.parametrize("code", sorted(with_words()))
def test_ranking_words_are_as_words_are_found_in_a_text(code: str) -> None:
    known = ranking_words(code)
    said = {word for name in known.__struct_fields__ if name not in PHRASES for word in getattr(known, name)}
    assert [word for word in said if words(word) != [word]] == []
    phrases = [phrase for name in PHRASES for phrase in getattr(known, name)]
    assert [phrase for phrase in phrases if " ".join(words(phrase)) != phrase] == []


def test_stop_words_need_no_sumy_import() -> None:
    assert "the" in stop_words("en")
