"""How fast collections are briefed: 5,000 generated news texts, all ways side by side in one run.

    pytest -m benchmark tests/benchmarks/test_batch.py -s

BRIEFING_BENCHMARK_TEXTS is another number of texts. Rates are by CPU seconds of all processes where other programs
would disturb them, and by the clock where that is the point: for two jobs against one.
"""

from __future__ import annotations

import json
import os
import resource
import time
from typing import TYPE_CHECKING

import pytest
from msgspec import Struct

from briefing.batch.items import Settings
from briefing.model import BriefOptions
from tests.batch.building import run
from tests.benchmarks.news import articles

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

pytestmark = pytest.mark.benchmark

TEXTS = int(os.environ.get("BRIEFING_BENCHMARK_TEXTS", "5000"))
SUMMARY_ONLY = Settings(options=BriefOptions(sections=("summary",)))
AT_A_TIME = 100  # texts for sumy, which is too slow for all of them


class Cost(Struct, frozen=True):
    """What a number of texts cost: seconds by the clock, and CPU seconds of this process and of its workers."""

    texts: int
    clock: float
    cpu: float
    own: float

    def __str__(self) -> str:
        each, own = 1000 * self.cpu / self.texts, 1000 * self.own / self.texts
        return (
            f"{self.texts / self.clock:7.1f} a second by the clock, {self.texts / self.cpu:7.1f} a CPU second,"
            f" {each:6.2f} ms each, of it {own:5.2f} ms in this process"
        )


def cost(texts: int, call: Callable[[], object]) -> Cost:
    before, own, began = _cpu(), time.process_time(), time.monotonic()
    call()
    return Cost(texts, time.monotonic() - began, _cpu() - before, time.process_time() - own)


def _cpu() -> float:
    """Return the CPU seconds of this process and of those of its workers that have ended."""
    both = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(use.ru_utime + use.ru_stime for use in both)


@pytest.fixture(scope="module")
def collection(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path: Path = tmp_path_factory.mktemp("news") / "news.jsonl"
    with path.open("w") as stream:
        for number, text in enumerate(articles(TEXTS)):
            stream.write(json.dumps({"id": number, "text": text}) + "\n")
    return path


def test_throughput_side_by_side(collection: Path) -> None:
    out = collection.with_name("out.jsonl")
    found = {
        "in this process": cost(TEXTS, lambda: run(collection, out)),
        "one job": cost(TEXTS, lambda: run(collection, out, engine="pool", jobs=1)),
        "two jobs": cost(TEXTS, lambda: run(collection, out, engine="pool", jobs=2)),
        "Dask, two threads": cost(TEXTS, lambda: run(collection, out, engine="dask", jobs=2)),
        "only a summary": cost(TEXTS, lambda: run(collection, out, settings=SUMMARY_ONLY)),
        "sumy's lex-rank": cost(AT_A_TIME, _lex_rank),
    }
    print(f"\n{TEXTS:,} texts, {collection.stat().st_size / TEXTS:,.0f} bytes each, load {os.getloadavg()[0]:.1f}")
    for name, spent in found.items():
        print(f"{name:>18} {spent}")
    ours, theirs = found["one job"], found["sumy's lex-rank"]
    print(f"a second job: {ours.clock / found['two jobs'].clock:.2f} times by the clock")
    print(f"Dask over the pool: {found['Dask, two threads'].cpu / found['two jobs'].cpu - 1:+.0%} CPU")
    for name in ("one job", "only a summary"):
        print(f"{name}: {theirs.cpu / theirs.texts * TEXTS / found[name].cpu:.1f} times sumy's lex-rank by CPU")
    assert ours.texts / ours.cpu > 120


def _lex_rank() -> None:
    """Summarize texts in a loop by sumy alone, as its README does it."""
    from sumy.nlp.stemmers import Stemmer
    from sumy.parsers.plaintext import PlaintextParser
    from sumy.summarizers.lex_rank import LexRankSummarizer
    from sumy.utils import get_stop_words

    summarizer = LexRankSummarizer(Stemmer("english"))
    summarizer.stop_words = get_stop_words("english")
    words = _Words()
    for text in articles(AT_A_TIME):
        summarizer(PlaintextParser.from_string(text, words).document, 5)


class _Words:
    """sumy's own tokenizer in all but the trained model of NLTK, which is a download: the same classes without it."""

    def __init__(self) -> None:
        from nltk.tokenize import NLTKWordTokenizer
        from nltk.tokenize.punkt import PunktSentenceTokenizer

        self.sentences = PunktSentenceTokenizer()
        self.words = NLTKWordTokenizer()

    def to_sentences(self, paragraph: str) -> tuple[str, ...]:
        return tuple(map(str.strip, self.sentences.tokenize(paragraph)))

    def to_words(self, sentence: str) -> tuple[str, ...]:
        return tuple(word for word in self.words.tokenize(sentence) if any(map(str.isalpha, word)))
