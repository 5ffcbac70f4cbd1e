"""Entries about one event are one story; entries that only share words are not."""

from __future__ import annotations

import random
from time import process_time

from hypothesis import given
from hypothesis import strategies as st

from briefing.digest.composing import composed, groups
from briefing.digest.nouns import Clock, Digest, DigestOptions, Entry, Item
from briefing.digest.stories import bag, clusters
from briefing.language.identify import identify
from briefing.options import Reading
from briefing.readers import text_of
from tests.builders import TEXT_SAMPLES
from tests.digest.builders import Memory, entry, titles


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
    assert clusters([frozenset(), frozenset()]) == [[0], [1]]


@given(
    st.lists(st.frozensets(st.sampled_from("abcdefgh1"), max_size=6), max_size=20), st.randoms(use_true_random=False)
)
def test_every_entry_is_in_one_story_whatever_order_they_come_in(
    bags: list[frozenset[str]], chance: random.Random
) -> None:
    found = clusters(bags)
    assert sorted(i for story in found for i in story) == list(range(len(bags)))
    assert found == sorted(map(sorted, found))
    order = list(range(len(bags)))
    chance.shuffle(order)
    again = clusters([bags[place] for place in order])
    assert sorted(sorted(order[i] for i in story) for story in again) == found


def test_two_stories_that_one_entry_lies_between_stay_two() -> None:
    flood, fire = "dam river water flood burst mill".split(), "store wharf grain flames roof barge".split()
    bags = [
        frozenset(flood),
        frozenset(flood[1:]),
        frozenset(fire),
        frozenset(fire[1:]),
        frozenset(flood[:2] + fire[:2]),
    ]
    found = clusters(bags)
    assert [0, 1] in [[i for i in story if i != 4] for story in found]
    assert [2, 3] in [[i for i in story if i != 4] for story in found]


def test_a_pool_that_is_too_large_is_parted_and_told_whole() -> None:
    bags = [frozenset({"council", "mayor", f"word{n % 7}", f"word{n % 11}", f"own{n}"}) for n in range(900)]
    found = clusters(bags)
    assert sorted(i for story in found for i in story) == list(range(900))
    assert clusters([frozenset({"same", "words"})] * 900) == [list(range(900))]


def test_the_time_grows_with_the_entries_and_not_with_their_square() -> None:
    chance = random.Random(1)
    words = [f"word{i}" for i in range(3000)]

    def seconds(count: int) -> float:
        bags = [frozenset({chance.choice(words), "council", "mayor", f"own{i}", f"more{i}"}) for i in range(count)]
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


def test_headlines_of_one_event_are_one_line() -> None:
    said = [
        "Old dam at Keldhope bursts and floods the mill",
        "Dam bursts at Keldhope, mill flooded",
        "Keldhope dam bursts; mill quarter is flooded",
    ]
    entries = [told_by(feed, title, title) for feed, title in zip("ABC", said, strict=True)]
    (story,) = told(entries).stories
    assert [line.text for line in story.brief.summary] == said[:1]
    assert titles(story.items) == said


def test_headlines_say_nothing_where_one_of_the_entries_has_a_text() -> None:
    said = ["Old dam at Keldhope bursts and floods the mill", "Dam bursts at Keldhope, mill flooded"]
    text = "The old dam above Keldhope burst on Sunday, and the river flooded the mill. Nobody was hurt in the town."
    entries = [told_by("A", said[0], said[0]), told_by("B", said[1], text)]
    (story,) = told(entries).stories
    assert {line.document for line in story.brief.summary} == {1}


def told_by(feed: str, title: str, text: str) -> Entry:
    return Entry(feed=feed, title=title, content=text_of(text))


def told(entries: list[Entry]) -> Digest:
    return composed(Memory().run(entries), (), Reading(language="en"), DigestOptions(), clock=Clock(60))
