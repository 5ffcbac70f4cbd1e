"""All of sumy's summarizers as rankers, by the one seam that sumy offers: a ``count`` that takes the whole rated list.

sumy and what it brings (NLTK's stemmers, numpy) load with this module, which loads when one of its rankers is named.
Words, stems and stop words are ours, so that no NLTK data is needed.
"""

from __future__ import annotations

import random as chance
import warnings
from itertools import groupby
from math import isfinite
from typing import TYPE_CHECKING, Any

from sumy.models.dom import ObjectDocumentModel, Paragraph
from sumy.models.dom import Sentence as NumberedSentence
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
from briefing.model import Score
from briefing.text.terms import stem_in

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from briefing.model import Sentence
    from briefing.rankers import Ranker

SEED = 2004  # of ours, so that a random brief is the same one every time
_NO_WORDS = frozenset({"\0"})  # Edmundson's method refuses an empty set; no text has this word
_DIGITS = 9  # sums over sets depend on the hash seed beyond this digit


class Words:
    """What sumy asks of a tokenizer, answered with the words that each sentence already has.

    The texts are numbers: sumy compares sentences by their text, and two equal sentences would share one rating.
    """

    def __init__(self, sentences: Sequence[Sentence]) -> None:
        self.sentences = sentences

    def to_words(self, number: str) -> tuple[str, ...]:
        """Return the words of the sentence of that number."""
        return self.sentences[int(number)].words


def _ranker(make: Callable[[str], Any]) -> Ranker:
    def ranker(sentences: Sequence[Sentence], *, language: str = "en", focus: Sequence[str] = ()) -> list[Score]:
        del focus  # sumy knows none
        return scores(ratings(make(language), sentences))

    return ranker


def ratings(summarizer: Any, sentences: Sequence[Sentence]) -> list[float]:  # noqa: ANN401 - sumy has no types
    """Return what a summarizer of sumy thinks of each sentence; 0 where it does not say."""
    found = [0.0] * len(sentences)

    def keep_all(rated: Sequence[Any]) -> Sequence[Any]:
        for info in rated:
            rating = float(info.rating)  # LexRank of unconnected sentences divides nought by nought
            found[info.order] = round(rating, _DIGITS) if isfinite(rating) else 0.0
        return rated

    with warnings.catch_warnings():  # LSA warns of texts with fewer words than sentences
        warnings.simplefilter("ignore")
        summarizer(_model(sentences), keep_all)
    return found


def scores(found: Sequence[float]) -> list[Score]:
    """Return ratings as scores: stretched to 0..1, since each method counts on a scale of its own."""
    low, high = min(found, default=0.0), max(found, default=0.0)
    width = (high - low) or 1.0
    return [Score((rating - low) / width, (("rating", rating),)) for rating in found]


def _model(sentences: Sequence[Sentence]) -> ObjectDocumentModel:
    words = Words(sentences)
    places = groupby(range(len(sentences)), lambda i: (sentences[i].document, sentences[i].paragraph))
    return ObjectDocumentModel([Paragraph([NumberedSentence(str(i), words) for i in group]) for _, group in places])


def _with_stop_words(method: Any) -> Callable[[str], Any]:  # noqa: ANN401 - a class of sumy's
    def make(language: str) -> Any:  # noqa: ANN401
        summarizer = method(stem_in(language))
        summarizer.stop_words = stop_words(language)
        return summarizer

    return make


def _edmundson(language: str) -> Any:  # noqa: ANN401
    summarizer = EdmundsonSummarizer(stem_in(language))
    words = ranking_words(language)
    summarizer.bonus_words = words.bonus or _NO_WORDS
    summarizer.stigma_words = words.stigma or _NO_WORDS
    summarizer.null_words = stop_words(language) or _NO_WORDS
    return summarizer


def random(sentences: Sequence[Sentence], *, language: str = "en", focus: Sequence[str] = ()) -> list[Score]:
    """Score the sentences by chance, the same one each time: what every ranker has to beat.

    >>> random([]) == []
    True
    """
    del language, focus
    state = chance.getstate()
    chance.seed(SEED)  # sumy shuffles with the module's own generator
    try:
        return scores(ratings(RandomSummarizer(), sentences))
    finally:
        chance.setstate(state)


lex_rank = _ranker(_with_stop_words(LexRankSummarizer))
text_rank = _ranker(_with_stop_words(TextRankSummarizer))
lsa = _ranker(_with_stop_words(LsaSummarizer))
luhn = _ranker(_with_stop_words(LuhnSummarizer))
sum_basic = _ranker(_with_stop_words(SumBasicSummarizer))
kl = _ranker(_with_stop_words(KLSummarizer))
reduction = _ranker(_with_stop_words(ReductionSummarizer))
edmundson = _ranker(_edmundson)
