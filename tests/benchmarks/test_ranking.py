"""How good and how quick the default ranker is; run with ``pytest -m benchmark -s tests/benchmarks/test_ranking.py``.

Quality needs a folder of JSON Lines, named by BRIEFING_SUMMARIES: one set a file, one item a line, with ``documents``
(texts), ``references`` (what people wrote of them) and ``lang``. The measure is the mean F1 of shared stems and of
shared pairs of stems, without the beginning's own: a plain ROUGE, for comparing rankers with each other and with the
beginning of the text, not with numbers from papers.
"""

from __future__ import annotations

import json
import os
import random
from collections import Counter
from functools import partial
from itertools import pairwise, product
from pathlib import Path
from statistics import mean
from typing import TYPE_CHECKING, Any

import pytest
from sumy.models.dom import ObjectDocumentModel, Paragraph
from sumy.models.dom import Sentence as SumySentence
from sumy.nlp.stemmers import Stemmer
from sumy.summarizers.lex_rank import LexRankSummarizer
from sumy.summarizers.lsa import LsaSummarizer
from sumy.summarizers.luhn import LuhnSummarizer
from sumy.utils import get_stop_words

import briefing
from briefing.model import Budget, Sentence, Span
from briefing.rankers.salience import salience
from briefing.selection import select
from briefing.text.terms import stem_in, terms, words
from tests.benchmarks.measuring import cpu_of_call
from tests.benchmarks.test_growth import prose
from tests.builders import SAMPLES, document

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing.model import Score

SETS = sorted(Path(os.environ.get("BRIEFING_SUMMARIES", "/nonexistent")).glob("*.jsonl"))
PEERS = ("lead", "salience")
SUMY = {"lex-rank": LexRankSummarizer, "luhn": LuhnSummarizer, "lsa": LsaSummarizer}


def overlap(one: Counter[Any], other: Counter[Any]) -> float:
    """Return the F1 of two bags."""
    total = one.total() + other.total()
    return 200 * (one & other).total() / total if total else 0.0


def likeness(text: str, reference: str, language: str) -> float:
    """Return the mean F1 of stems and of pairs of stems."""
    stem = stem_in(language)
    bags = [[stem(word) for word in words(said)] for said in (text, reference)]
    singles, pairs = ([Counter(bag) for bag in bags], [Counter(pairwise(bag)) for bag in bags])
    return (overlap(*singles) + overlap(*pairs)) / 2


def quality(item: dict[str, Any], ranker: str, length: str) -> float:
    """Return how like its references a brief is."""
    language = item["lang"]
    brief = briefing.brief(item["documents"], length=length, language=language, ranker=ranker, sections=("summary",))
    text = " ".join(line.text for line in brief.summary)
    return mean(likeness(text, reference, language) for reference in item["references"])


@pytest.mark.benchmark
@pytest.mark.parametrize("path", SETS, ids=lambda path: path.stem)
def test_quality(path: Path) -> None:
    items = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    length = f"{round(mean(len(r.split()) for item in items for r in item['references']))}w"
    scores = {name: mean(quality(item, name, length) for item in items) for name in PEERS}
    gain = scores["salience"] - scores["lead"]
    print(f"\n| {path.stem} | {len(items)} | {length} | {scores['lead']:.1f} | {gain:+.2f} |")
    assert gain > -2.5  # as much as chance does on a small set


def varied(count: int) -> list[str]:
    """Return so many sentences of about 20 words, most of them different."""
    chance = random.Random(3)
    syllables = ("ra", "lin", "mo", "tek", "vas", "bu", "ser", "dan", "ki", "pol")
    names = ["".join(name) for name in product(syllables, repeat=3)]
    parts = [part for part in prose(count * 120).replace("\n\n", " ").split(". ") if part]
    return [f"{part} by {' and '.join(chance.sample(names, 5))}." for part in parts[:count]]


class Tokenizer:
    """What sumy asks of one."""

    def to_words(self, text: str) -> list[str]:
        return words(text)


def segmented(texts: Sequence[str]) -> list[Sentence]:
    """Return sentences with their words and terms, as segmenting leaves them."""
    found = [words(text) for text in texts]
    return [Sentence(Span(0, 1), t, tuple(w), tuple(terms(w, "en"))) for t, w in zip(texts, found, strict=True)]


def ours(sentences: Sequence[Sentence]) -> list[int]:
    """Choose five of some sentences: scores and selection."""
    return select(sentences, salience(sentences, language="en"), Budget(5))


def sumys(method: Any, texts: Sequence[str]) -> object:
    """Choose five of some sentences as sumy does, with its own stemmer and stop words, and words by ours."""
    tokenizer = Tokenizer()
    summarizer = method(Stemmer("english"))
    summarizer.stop_words = get_stop_words("english")
    return summarizer(ObjectDocumentModel([Paragraph([SumySentence(t, tokenizer) for t in texts])]), 5)


def article() -> list[str]:
    """Return the first 25 sentences of a news report of ours."""
    found = document((SAMPLES / "harbour.txt").read_text(encoding="utf-8")).sentences
    return [" ".join(s.text.split()) for s in found if s.is_prose][:25]


@pytest.mark.benchmark
@pytest.mark.filterwarnings("ignore:Number of words")  # LSA, of the longer text
@pytest.mark.parametrize(
    ("texts", "rounds", "least"), [(article(), 20, 10), (varied(2000), 1, 400)], ids=["25", "2000"]
)
def test_speed_beside_sumy(texts: list[str], rounds: int, least: int) -> None:
    sentences = segmented(texts)
    spent = {"salience": min(1000 * cpu_of_call(lambda: ours(sentences)) for _ in range(rounds + 4))}
    for name, method in SUMY.items():
        spent[name] = min(1000 * cpu_of_call(partial(sumys, method, texts)) for _ in range(rounds))
    row = " | ".join(f"{name} {cost:.1f} ms ({cost / spent['salience']:.0f}x)" for name, cost in spent.items())
    print(f"\n| {len(texts)} sentences | {row} |")
    assert spent["lex-rank"] > least * spent["salience"]


@pytest.mark.benchmark
def test_an_article_of_25_sentences_takes_about_a_millisecond() -> None:
    sentences = segmented(article())
    assert min(1000 * cpu_of_call(lambda: ours(sentences)) for _ in range(20)) < 1.2


@pytest.mark.benchmark
@pytest.mark.parametrize(("count", "seconds"), [(10_000, 1.5), (100_000, 20)])
def test_a_long_text_is_ranked_in_time(count: int, seconds: float) -> None:
    text = " ".join(varied(count))

    def rank() -> list[Score]:
        return salience(document(text).sentences, language="en")

    spent = cpu_of_call(rank)
    print(f"\n| {count} sentences, from text to ranks | {spent:.2f} s |")
    assert spent < seconds
