"""Names: people and bodies, with their roles and all their mentions."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.extractors.names import names
from briefing.text.analysis import Analysis
from tests.builders import cases, document

if TYPE_CHECKING:
    from briefing.model import Name

NAMED = st.lists(
    st.sampled_from(
        ["Ann", "Lee", "of", "the", "van", "and", "Mr.", "A.", "Bank", "mayor", ",", ". ", "\n\n", "’s", "said"]
    ),
    max_size=30,
).map(" ".join)


def written(name: Name) -> str:
    role = f", {name.role}" if name.role else ""
    return f"{name.text}, {name.kind}{role} ({name.mentions})"


@pytest.mark.parametrize(
    "case",
    [
        pytest.param(c, id=c["from"], marks=[pytest.mark.xfail(reason=c["wrong"], strict=True)] if "wrong" in c else [])
        for c in cases("names")
    ],
)
def test_a_text_has_its_names(case: dict[str, Any]) -> None:
    assert [written(n) for n in names(Analysis(document(case["text"], case.get("language", "en"))))] == case["names"]


@given(NAMED | st.text(max_size=200))
def test_each_name_is_exactly_its_span_and_among_its_places(text: str) -> None:
    found = names(Analysis(document(text)))
    for name in found:
        assert text[name.start : name.end] == name.text
        assert (name.start, name.end) in [(place.start, place.end) for place in name.places]
        assert len(name.places) == name.mentions
        assert all(a.end <= b.start for a, b in pairwise(name.places))
    assert all(a.places[0].start < b.places[0].start for a, b in pairwise(found))


@given(NAMED)
def test_no_two_names_share_a_place(text: str) -> None:
    places = sorted((p.start, p.end) for name in names(Analysis(document(text))) for p in name.places)
    assert all(a[1] <= b[0] for a, b in pairwise(places))


def test_a_relative_is_not_who_has_the_name_in_full_nearby() -> None:
    text = (
        "Ann Lee spoke. Lee was brief. " + "The hall was cold and the lamps were out. " * 10 + "Bo Lee left. Lee ran."
    )
    ann, bo = names(Analysis(document(text)))
    assert (ann.mentions, bo.mentions) == (2, 2)


TITLED = st.lists(
    st.sampled_from(
        ["Ann Lee", "Bo Orr", "Judge", "President", "the mayor", "aide", "to", "and", ",", ".", "said", "\n\n", "Lee"]
    ),
    max_size=16,
).map(" ".join)


@given(TITLED)
def test_a_role_is_the_own_one_of_a_person_who_is_named_beside_it(text: str) -> None:
    found = Analysis(document(text)).entities
    people = [mention.span for entity in found if entity.kind == "person" for mention in entity.mentions]
    for entity in found:
        role = entity.role
        if role is None:
            continue
        assert "\n\n" not in role.of(text)
        gaps = [max(m.span.start - role.end, role.start - m.span.end) for m in entity.mentions]
        assert 0 <= min(gaps, key=abs) < 60
        is_before = all(role.start - m.span.end not in range(4) for m in entity.mentions)
        ends = [text[role.start : p.start].split() for p in people if role.start <= p.start and p.end == role.end]
        assert not is_before or all(words and words[-1] == "to" for words in ends)  # "the aide to Ann Lee, Bo Orr"
