"""Parts of speech: one a token, in each language that has a treebank; nothing where there is none."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.text.analysis import Analysis
from briefing.text.tagging import tags
from briefing.text.tokens import Tokens
from tests.builders import document

KNOWN = {
    "ADJ", "ADP", "ADV", "AUX", "CCONJ", "DET", "INTJ", "NOUN", "NUM", "PART", "PRON", "PROPN", "PUNCT", "SCONJ", "SYM",
    "VERB", "X",
}  # fmt: skip


def tagged(text: str, language: str) -> list[str]:
    return tags(Tokens(text, 0, len(text)), language)


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("The old mayor opened two bridges.", "en", "DET ADJ NOUN VERB NUM NOUN PUNCT"),
        ("Der alte Bürgermeister eröffnete zwei Brücken.", "de", "DET ADJ NOUN VERB NUM NOUN PUNCT"),
        ("Le vieux maire a ouvert deux ponts.", "fr", "DET ADJ NOUN AUX VERB NUM NOUN PUNCT"),
        ("El viejo alcalde abrió dos puentes.", "es", "DET ADJ NOUN VERB NUM NOUN PUNCT"),
        ("O velho prefeito abriu duas pontes.", "pt", "DET ADJ NOUN VERB NUM NOUN PUNCT"),
        ("De oude burgemeester zag twee mannen.", "nl", "DET ADJ NOUN VERB NUM NOUN PUNCT"),
        ("Il vecchio sindaco apre due ponti.", "it", " ".join([""] * 7)),
    ],
)
def test_a_plain_sentence_has_its_parts_of_speech(text: str, language: str, expected: str) -> None:
    assert " ".join(tagged(text, language)) == expected


@given(st.text(max_size=80))
def test_each_token_of_any_text_has_one(text: str) -> None:
    found = tagged(text, "en")
    assert len(found) == Tokens(text, 0, len(text)).count
    assert set(found) <= KNOWN


def test_an_analysis_tags_a_sentence_when_it_is_asked_and_once() -> None:
    analysis = Analysis(document("Nobody paid. The harbour was closed."))
    (before,) = analysis.tokens(1)
    assert not any(before.tags)
    (after,) = analysis.tagged(1)
    assert after is before
    assert after.tags[: after.count] == ["DET", "NOUN", "AUX", "VERB", "PUNCT"]
    assert after.tags[-1] == ""
