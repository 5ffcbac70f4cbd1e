"""The cost grows with the text and not with its square, prose and hostile input alike."""

from __future__ import annotations

import random
import resource

import pytest

import briefing
from tests.benchmarks.measuring import cpu_of_call, exponent

NOUNS = "river council harbour engineer budget valley market teacher forest bridge museum farmer report".split()
VERBS = "approved delayed measured repaired announced closed visited described funded tested mapped".split()
ENDS = (
    "after a long debate", "before the winter", "with help from 40 volunteers", "at a cost of $2.5 million",
    "“because it rained,” said Ann Lee", "in front of more than 900 people", "without a clear reason",
)  # fmt: skip
HOSTILE = {
    "digits": "1", "commas": ",", "digits and commas": "1,", "currency": "$", "hundred": "hundred ",
    "opening marks": "“", "straight marks": '"', "marks and words": ' "a', "capitals": "Aa ", "brackets": "[",
    "blanks": " ", "line breaks": "\n", "stars": "*", "full stops": ".", "and": "five and ", "initials": "A. ",
    "said": "said X, ", "capital dots": "A.B.", "abbreviations": "Mr. Dr. ", "words and hyphens": "re-",
    "dates": "1 January 2020 ", "weekdays": "on Monday ",
    "dashes": "— ", "hyphens": "a-", "apostrophes": "a'", "colons": "A: ", "hashes": "# a\n",
}  # fmt: skip


def prose(characters: int, seed: int = 1) -> str:
    chance = random.Random(seed)
    parts: list[str] = []
    length = number = 0
    while length < characters:
        nouns = [chance.choice(NOUNS) for _ in range(3)]
        parts.append(f"The {nouns[0]} {chance.choice(VERBS)} the {nouns[1]} near the {nouns[2]} {chance.choice(ENDS)}.")
        parts.append("\n\n" if number % 5 == 4 else " ")
        length += len(parts[-2]) + len(parts[-1])
        number += 1
    return "".join(parts)[:characters]


def cost(text: str) -> float:
    return cpu_of_call(lambda: briefing.brief(text, language="en", figures="all", quotes="all", names="all"))


@pytest.mark.benchmark
def test_prose_of_1_to_8_megabytes() -> None:
    sizes = [1_000_000, 2_000_000, 4_000_000, 8_000_000]
    cost(prose(10_000))
    costs = [cost(prose(size)) for size in sizes]
    for size, seconds in zip(sizes, costs, strict=True):
        print(f"{size / 1e6:4.0f} MB {seconds:6.2f} s CPU")
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"exponent {exponent(sizes, costs):.2f}, peak {peak:.0f} MB")
    assert costs[0] < 2.0
    assert exponent(sizes, costs) < 1.2


def test_prose_is_linear_on_a_small_scale() -> None:
    sizes = [50_000, 100_000, 200_000]
    cost(prose(10_000))
    costs = [min(cost(prose(size)) for _ in range(2)) for size in sizes]
    assert exponent(sizes, costs) < 1.5


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_input_is_linear(name: str) -> None:
    sizes = [4_000, 8_000, 16_000, 32_000]
    texts = [(HOSTILE[name] * size)[:size] for size in sizes]
    costs = []
    for text in texts:
        try:
            costs.append(min(cost(text) for _ in range(2)))
        except briefing.BriefingError:  # nothing to brief
            return
    # What takes a blink at the largest size is not worth a fit: its noise is larger than its cost.
    assert costs[-1] < 0.15 or exponent(sizes, costs) < 1.5, costs
