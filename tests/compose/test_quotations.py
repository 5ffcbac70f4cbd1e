"""Which quotations come first, and how halves stay together."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from briefing.compose.quotations import key_quotations
from briefing.model import Quote

WORDS = "we shall rebuild the old mill before the end of next May"


def said(start: int, speaker: str | None = "Ann Lee", text: str = f"“{WORDS}.”", **fields: object) -> Quote:
    return Quote(text=text, start=start, end=start + len(text), speaker=speaker, sentence=start, **fields)  # type: ignore[arg-type]


def speakers(quotes: tuple[Quote, ...]) -> list[str | None]:
    return [quote.speaker for quote in quotes]


def test_one_of_each_speaker_comes_before_a_second_of_the_same() -> None:
    found = key_quotations([said(0), said(100), said(200, "Bo Roe")], set())
    assert [(q.speaker, q.start) for q in found] == [("Ann Lee", 0), ("Bo Roe", 200), ("Ann Lee", 100)]


def test_a_name_comes_before_a_role_and_a_role_before_nobody() -> None:
    found = key_quotations([said(0, None), said(100, "police spokeswoman"), said(200)], set())
    assert speakers(found) == ["Ann Lee", "police spokeswoman", None]


def test_tiny_and_partial_quotations_come_last() -> None:
    found = key_quotations([said(0, "Bo Roe", "“No.”"), said(50, "Cy Hill", "“a gift to us”"), said(100)], set())
    assert speakers(found)[0] == "Ann Lee"


def test_what_the_summary_says_already_comes_later() -> None:
    found = key_quotations([said(0), said(100, "Bo Roe")], {(0, 0)})
    assert speakers(found) == ["Bo Roe", "Ann Lee"]


def test_halves_stay_together_and_count_once() -> None:
    first, second = said(100, "Bo Roe", "“We shall,”"), said(130, "Bo Roe", f"“{WORDS}.”", part_of=1)
    found = key_quotations([said(0), first, second, said(300)], {(0, 0), (0, 300)}, 1)
    assert [(q.start, q.part_of) for q in found] == [(100, None), (130, 0)]


def test_part_of_counts_within_its_own_document_and_then_in_the_result() -> None:
    second = [said(0, "Bo Roe", document=1), said(90, "Bo Roe", document=1, part_of=0)]
    found = key_quotations([said(0), *second], set())
    assert [(q.document, q.start, q.part_of) for q in found] == [(0, 0, None), (1, 0, None), (1, 90, 1)]


def test_all_are_kept_without_a_limit_and_none_with_zero() -> None:
    assert len(key_quotations([said(0), said(100)], set())) == 2
    assert key_quotations([said(0)], set(), 0) == ()


QUOTES = st.lists(
    st.tuples(
        st.sampled_from(["Ann Lee", "Bo Roe", "police", None]), st.booleans(), st.sampled_from(["“No.”", f"“{WORDS}.”"])
    ),
    max_size=12,
)


@given(QUOTES)
def test_nothing_is_lost_and_part_of_points_to_an_earlier_half(rows: list[tuple[str | None, bool, str]]) -> None:
    given_quotes: list[Quote] = []
    for i, (speaker, is_half, text) in enumerate(rows):
        firsts = [j for j, q in enumerate(given_quotes) if q.part_of is None]
        part_of = firsts[-1] if is_half and firsts else None
        given_quotes.append(
            said(i * 100, speaker if part_of is None else given_quotes[part_of].speaker, text, part_of=part_of)
        )
    found = key_quotations(given_quotes, set())
    assert sorted(q.start for q in found) == [q.start for q in given_quotes]
    for i, quote in enumerate(found):
        assert 0 <= quote.salience <= 1
        if quote.part_of is not None:
            assert quote.part_of < i
            assert found[quote.part_of].part_of is None
            assert found[quote.part_of].speaker == quote.speaker


def test_a_few_words_inside_a_sentence_are_shown_only_where_all_are_asked_for() -> None:
    part, whole = said(0, text="“a sad day”"), said(100)
    assert [q.start for q in key_quotations([part, whole], set(), 3)] == [100]
    assert [q.start for q in key_quotations([part, whole], set())] == [100, 0]


def test_between_equals_speaks_who_weighs_more() -> None:
    found = key_quotations(
        [said(0, "Bo Roe"), said(100), said(200, "Bo Roe")], set(), None, {"Ann Lee": 5, "Bo Roe": 2}
    )
    assert [q.start for q in found] == [100, 0, 200]


def test_a_sentence_is_whole_though_its_full_stop_stands_behind_the_marks() -> None:
    spoken, cut = said(100, "Bo Roe", f"«{WORDS.capitalize()}»"), said(300, "Cy Hill", f"«{WORDS}»")
    assert speakers(key_quotations([cut, spoken], set())) == ["Bo Roe", "Cy Hill"]


def test_what_speaks_without_a_name_weighs_less_than_a_name() -> None:
    assert speakers(key_quotations([said(0, "The ruling"), said(100)], set())) == ["Ann Lee", "The ruling"]
