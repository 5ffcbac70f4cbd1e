"""The language of a text: twenty words are enough, and plain English loads no model."""

from __future__ import annotations

import subprocess
import sys
import tomllib
from operator import itemgetter
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.language.catalogue import LANGUAGES
from briefing.language.identify import identify
from briefing.language.lexicon import neutral
from briefing.language.neutral import CommonWords

CASES = tomllib.loads(Path(__file__).with_name("cases").joinpath("languages.toml").read_text(encoding="utf-8"))["case"]


@pytest.mark.parametrize("case", CASES, ids=itemgetter("from", "language"))
def test_about_twenty_words_are_enough(case: dict[str, Any]) -> None:
    assert identify(case["text"]) == (case["language"], True)


@pytest.mark.parametrize("text", ["", " \n ", "12 345 — 67 %", "😀 😀", "\x00\x01"])
def test_a_text_without_letters_has_no_language(text: str) -> None:
    assert identify(text) == ("und", False)


@pytest.mark.parametrize("text", ["Hello", "Xyzzy", "lorem ipsum"])
def test_a_word_or_two_is_never_sure(text: str) -> None:
    assert not identify(text)[1]


def test_every_language_of_the_catalogue_is_in_the_table_of_cases() -> None:
    assert set(LANGUAGES) <= {case["language"] for case in CASES}


def test_the_common_words_are_in_lower_case_and_known_by_their_language() -> None:
    known = neutral("identify", CommonWords)
    for rows in (known.latin, known.cyrillic, known.arabic, known.devanagari):
        assert len(rows) >= 3
        assert [word for common in rows.values() for word in common if word != word.lower()] == []


def test_only_the_beginning_is_looked_at() -> None:
    beginning = "The council will meet again on Monday, and it is expected that they have a plan by then. " * 40
    assert identify(beginning + "Это совсем другой язык. " * 1000) == ("en", True)


@given(st.text())
def test_any_text_gets_a_code(text: str) -> None:
    code, _ = identify(text)
    assert code.isalpha()
    assert code.islower()


def test_plain_english_loads_no_model() -> None:
    program = (
        "import sys; from briefing.language.identify import identify;"
        "identify('It is said that the bridge over the river will be closed for the rest of the year.');"
        "print([m for m in ('numpy', 'py3langid') if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
