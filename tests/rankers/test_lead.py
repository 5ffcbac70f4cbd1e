from __future__ import annotations

from briefing.model import Sentence, Span
from briefing.rankers.lead import lead


def test_the_first_sentences_of_all_documents_come_before_the_second_ones() -> None:
    sentences = [Sentence(Span(0, 1), "A", document=number) for number in (0, 0, 1, 1, 1)]
    assert [round(score.value, 2) for score in lead(sentences)] == [1.0, 0.5, 1.0, 0.5, 0.33]
