"""What a check costs: on large sources, on many, and on input made to hurt."""

from __future__ import annotations

import pytest

import briefing
from tests.benchmarks.measuring import cpu_of_call, exponent
from tests.benchmarks.test_growth import HOSTILE, prose
from tests.builders import SAMPLES, cases

NEWS = ["harbour", "results", "storm-list", "tram-a", "tram-b", "tram-c", "council-minutes", "interview", "opinion"]
WORDS = 200


def summary() -> str:
    told = " ".join(row["summary"] for row in cases("check") if set(row["source"]) <= {f"{name}.txt" for name in NEWS})
    return " ".join(told.split()[:WORDS])


@pytest.mark.benchmark
def test_ten_articles_take_less_than_a_tenth_of_a_second() -> None:
    articles = [briefing.read(SAMPLES / f"{name}.txt") for name in [*NEWS, "reef-abstract"]]
    briefing.check(summary(), articles)
    seconds = min(cpu_of_call(lambda: briefing.check(summary(), articles)) for _ in range(3))
    print(f"{WORDS} words against {len(articles)} articles: {1000 * seconds:.0f} ms CPU")
    assert seconds < 0.1


@pytest.mark.benchmark
def test_five_megabytes_take_less_than_three_seconds() -> None:
    news = "\n\n".join(briefing.read(SAMPLES / f"{name}.txt").text for name in NEWS)
    source = f"{prose(2_500_000)}\n\n{news}\n\n{prose(2_500_000, seed=2)}"
    seconds = cpu_of_call(lambda: briefing.check(summary(), source, language="en"))
    print(f"{WORDS} words against {len(source) / 1e6:.1f} MB, read and checked: {seconds:.2f} s CPU")
    assert seconds < 3


def cost(text: str) -> float:
    return cpu_of_call(lambda: briefing.check(text, text[:-1] + "x", language="en"))


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_summaries_and_sources_are_linear(name: str) -> None:
    sizes = [2_000, 4_000, 8_000]
    texts = [(HOSTILE[name] * size)[:size] for size in sizes]
    costs = [min(cost(text) for _ in range(2)) for text in texts]  # the better of two: other work may run beside it
    assert costs[-1] < 0.3 or exponent(sizes, costs) < 1.6
