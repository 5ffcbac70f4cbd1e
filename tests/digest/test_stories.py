"""Entries about one event are one story; entries that only share words are not."""

from __future__ import annotations

import random
from time import process_time

from hypothesis import given
from hypothesis import strategies as st

from briefing.digest.composing import groups
from briefing.digest.nouns import Item
from briefing.digest.stories import bag, clusters
from briefing.language.identify import identify
from tests.builders import TEXT_SAMPLES
from tests.digest.builders import entry, titles


def test_of_all_samples_only_the_three_about_the_tram_are_one_story() -> None:
    texts = [path.read_text(encoding="utf-8") for path in TEXT_SAMPLES]
    bags = [bag(*text.partition("\n")[::2], identify(text)[0]) for text in texts]
    found = [[TEXT_SAMPLES[i].stem for i in story] for story in clusters(bags)]
    assert [story for story in found if len(story) > 1] == [["tram-a", "tram-b", "tram-c"]]


def test_a_shared_form_of_words_is_no_shared_event() -> None:
    weather = [bag(f"Weather on {day}", f"{sky} over the valley.", "en") for day, sky in
               [("Monday", "Sunshine"), ("Tuesday", "Hailstones"), ("Friday", "Thunder")]]  # fmt: skip
    assert clusters(weather) == [[0], [1], [2]]


def test_nothing_makes_no_story() -> None:
    assert clusters([]) == []
    assert clusters([{}, {}]) == [[0], [1]]


@given(st.lists(st.dictionaries(st.sampled_from("abcdefgh"), st.integers(1, 3), max_size=6), max_size=20))
def test_every_entry_is_in_one_story_and_the_first_entries_are_in_order(bags: list[dict[str, int]]) -> None:
    found = clusters(bags)
    assert sorted(i for story in found for i in story) == list(range(len(bags)))
    assert [story[0] for story in found] == sorted(story[0] for story in found)
    assert found == clusters(bags)


def test_the_time_grows_with_the_entries_and_not_with_their_square() -> None:
    chance = random.Random(1)
    words = [f"word{i}" for i in range(3000)]

    def seconds(count: int) -> float:
        bags = [{chance.choice(words): 1, "council": 1, "mayor": 1, f"own{i}": 2, f"more{i}": 1} for i in range(count)]
        start = process_time()
        clusters(bags)
        return process_time() - start

    seconds(500)
    assert seconds(8000) < 9 * max(seconds(2000), 0.02)  # a square would be 16


def item(title: str, feed: str, published: str | None, text: str) -> Item:
    return Item(key=f"{feed}{title}", entry=entry(title, feed=feed, published=published, text=text))


def test_the_most_covered_story_comes_first_then_the_most_recent() -> None:
    flood = "The dam above Keldhope burst on Sunday and the river flooded the old mill quarter of the town."
    cup = "Brennick Rovers won the county cup at the Linden stadium after extra time and nine penalties."
    fire = "Firemen saved the grain store at Ostrow wharf; the warehouse roof and two barges burned out."
    ordered = groups(
        [
            item("Cup won", "A", "2026-11-20", cup),
            item("Dam bursts", "A", "2026-11-19", flood),
            item("Grain store burns", "A", "2026-11-22", fire),
            item("Flood after dam burst", "B", "2026-11-20", flood + " Nobody was hurt."),
            item("Undated", "A", None, "Entirely different matters were discussed elsewhere by other people."),
        ]
    )
    assert [titles(group) for group in ordered] == [
        ["Flood after dam burst", "Dam bursts"], ["Grain store burns"], ["Cup won"], ["Undated"],
    ]  # fmt: skip
