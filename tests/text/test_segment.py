"""Sentences: cut where a reader would cut, each exactly its span."""

from __future__ import annotations

from operator import itemgetter
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.model import Block, Content, Span
from briefing.text.segment import has_open_quotation, segment
from tests.builders import TEXT_SAMPLES, cases, document

ODD = st.text(alphabet=st.sampled_from("aB .!?\n\r\t“”\"'«»„\x00\u200b1é。「」-*#"), max_size=200)


@pytest.mark.parametrize("case", cases("sentences"), ids=itemgetter("text"))
def test_a_text_has_its_sentences(case: dict[str, Any]) -> None:
    text = case["text"]
    whole = Content(text=text, blocks=(Block(Span(0, len(text)), "paragraph"),))
    found = [sentence.text for sentence in segment(whole, case.get("language", "en")).sentences]
    assert len(found) == case["sentences"], found


@given(st.text(max_size=300) | ODD)
def test_each_sentence_is_exactly_its_span_and_only_white_space_lies_between(text: str) -> None:
    found = document(text)
    at = 0
    for index, sentence in enumerate(found.sentences):
        assert sentence.index == index
        assert sentence.span.of(text) == sentence.text == sentence.text.strip()
        assert sentence.span.start >= at
        assert len(sentence.terms) <= len(sentence.words)
        at = sentence.span.end


@given(st.text(alphabet=st.sampled_from("ab .!?\n“”"), max_size=200))
def test_no_word_is_lost_between_sentences(text: str) -> None:
    found = document(text)
    kept = "".join(sentence.text for sentence in found.sentences)
    assert [c for c in kept if c.isalnum()] == [c for c in text if c.isalnum()]


@pytest.mark.parametrize("path", TEXT_SAMPLES, ids=lambda path: path.name)
def test_no_sentence_of_a_sample_is_half_a_quotation_that_its_paragraph_closes(path: Any) -> None:
    found = document(path.read_text(encoding="utf-8"), "und")
    for sentence in found.sentences:
        block = found.blocks[sentence.block].span.of(found.text)
        assert not has_open_quotation(sentence.text) or has_open_quotation(block), sentence.text


def test_headings_belong_to_the_paragraph_that_follows() -> None:
    found = document("Trams are back\n\nThe first tram left at six.\n\nWhat comes next\n\nThe second line follows.")
    assert [(s.paragraph, s.is_prose) for s in found.sentences] == [(0, False), (0, True), (1, False), (1, True)]
    assert found.paragraphs == 2


def test_a_long_paragraph_is_cut_where_a_short_one_would_be() -> None:
    sentence = "It rained and nobody came to the old harbour. "
    found = document(sentence * 600)
    assert {s.text for s in found.sentences} == {sentence.strip()}


@pytest.mark.parametrize(
    ("text", "first"),
    [
        (f"{'a bell, ' * 20}a buoy; " * 40 + "a boat.", "a bell, " * 20 + "a buoy;"),  # a list: whole items
        ("word " * 4000 + ".", "word"),
        ("x" * 9000, ""),
        ("今日は、" * 2000, "今日は、"),
    ],
    ids=["list", "words", "letters", "unspaced"],
)
def test_a_sentence_without_end_is_parted_and_nothing_of_it_is_lost(text: str, first: str) -> None:
    found = document(text).sentences
    assert all(len(sentence.text) <= 1500 for sentence in found)
    assert found[0].text.startswith(first)
    assert found[0].text.endswith(first[-5:])
    assert "".join("".join(sentence.text for sentence in found).split()) == "".join(text.split())
