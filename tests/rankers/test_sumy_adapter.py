from __future__ import annotations

import random
from typing import TYPE_CHECKING, Any

import pytest
from sumy.models.dom import ObjectDocumentModel, Paragraph
from sumy.models.dom import Sentence as SumySentence
from sumy.summarizers.edmundson import EdmundsonSummarizer
from sumy.summarizers.kl import KLSummarizer
from sumy.summarizers.lex_rank import LexRankSummarizer
from sumy.summarizers.lsa import LsaSummarizer
from sumy.summarizers.luhn import LuhnSummarizer
from sumy.summarizers.random import RandomSummarizer
from sumy.summarizers.reduction import ReductionSummarizer
from sumy.summarizers.sum_basic import SumBasicSummarizer
from sumy.summarizers.text_rank import TextRankSummarizer

from briefing.language.catalogue import stop_words
from briefing.language.words import ranking_words
from briefing.rankers import RANKERS
from briefing.rankers.sumy_adapter import SEED
from briefing.text.terms import stem_in
from tests.builders import SAMPLES, document

if TYPE_CHECKING:
    from briefing.model import Sentence

METHODS: dict[str, Any] = {
    "lex-rank": LexRankSummarizer,
    "text-rank": TextRankSummarizer,
    "lsa": LsaSummarizer,
    "luhn": LuhnSummarizer,
    "sum-basic": SumBasicSummarizer,
    "kl": KLSummarizer,
    "reduction": ReductionSummarizer,
}


class Tokenizer:
    """Gives sumy our words for a text."""

    def __init__(self, sentences: list[Sentence]) -> None:
        self.words = {s.text: s.words for s in sentences}

    def to_words(self, text: str) -> tuple[str, ...]:
        return self.words[text]


def prose() -> list[Sentence]:
    """The sentences of a sample, each text once: sumy takes equal texts for one sentence."""
    found = [s for s in document((SAMPLES / "harbour.txt").read_text(encoding="utf-8")).sentences if s.is_prose]
    return list({s.text: s for s in found}.values())


def direct(summarizer: Any, sentences: list[Sentence], count: int) -> list[str]:
    """What sumy itself picks, its own way: a document of texts and a number of sentences."""
    tokenizer = Tokenizer(sentences)
    paragraphs = sorted({s.paragraph for s in sentences})
    model = ObjectDocumentModel(
        Paragraph(SumySentence(s.text, tokenizer) for s in sentences if s.paragraph == number) for number in paragraphs
    )
    return [str(s) for s in summarizer(model, count)]


def ours(name: str, sentences: list[Sentence], count: int) -> list[str]:
    scores = RANKERS.get(name)(sentences, language="en")
    best = sorted(range(len(sentences)), key=lambda i: (-scores[i].value, i))[:count]
    return [sentences[i].text for i in sorted(best)]


@pytest.mark.parametrize("count", [1, 3, 8])
@pytest.mark.parametrize("name", METHODS)
def test_a_ranker_picks_what_sumy_itself_picks(name: str, count: int) -> None:
    sentences = prose()
    summarizer = METHODS[name](stem_in("en"))
    summarizer.stop_words = stop_words("en")
    assert ours(name, sentences, count) == direct(summarizer, sentences, count)


def test_edmundson_picks_what_sumy_itself_picks_with_the_same_cue_words() -> None:
    sentences, words = prose(), ranking_words("en")
    summarizer = EdmundsonSummarizer(stem_in("en"))
    summarizer.bonus_words, summarizer.stigma_words = words.bonus, words.stigma
    summarizer.null_words = stop_words("en")
    assert ours("edmundson", sentences, 4) == direct(summarizer, sentences, 4)


def test_random_picks_what_sumy_itself_picks_with_the_same_seed() -> None:
    sentences = prose()
    random.seed(SEED)
    assert ours("random", sentences, 4) == direct(RandomSummarizer(), sentences, 4)


def test_random_is_the_same_each_time_and_leaves_the_dice_of_others_alone() -> None:
    sentences = prose()
    random.seed(1)
    expected = random.random()
    random.seed(1)
    first, second = (RANKERS.get("random")(sentences) for _ in range(2))
    assert first == second
    assert random.random() == expected


@pytest.mark.parametrize("name", [*METHODS, "edmundson", "random"])
@pytest.mark.parametrize(
    "text", ["Go.", "It is as it was.", "Trams are late. Trams are late. Trams are late.", "5 7 9"]
)
def test_a_short_or_empty_or_repeated_text_gets_a_score_a_sentence(name: str, text: str) -> None:
    sentences = document(text).sentences
    scores = RANKERS.get(name)(sentences, language="en")
    assert len(scores) == len(sentences)
    assert all(0 <= score.value <= 1 for score in scores)


@pytest.mark.parametrize("name", [*METHODS, "edmundson"])
def test_a_language_without_stop_words_is_ranked_too(name: str) -> None:
    sentences = document("Treni su kasnili. Vlak je stigao. Treni su kasnili opet.", "xx").sentences
    assert len(RANKERS.get(name)(sentences, language="xx")) == len(sentences)
