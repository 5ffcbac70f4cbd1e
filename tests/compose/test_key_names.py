"""Which names come first."""

from __future__ import annotations

from briefing.compose.key_names import key_names
from briefing.model import Name, Quote


def name(text: str, start: int = 0, kind: str = "person", **fields: object) -> Name:
    return Name(text=text, start=start, end=start + len(text), kind=kind, **fields)  # type: ignore[arg-type]


def test_those_who_are_named_most_come_first() -> None:
    found = key_names([name("Ann Lee", mentions=2), name("Bo Roe", 90, mentions=5)])
    assert [n.text for n in found] == ["Bo Roe", "Ann Lee"]


def test_a_role_and_a_voice_weigh_as_mentions_do() -> None:
    quote = Quote(text="“No.”", start=0, end=5, speaker="Cy Hill")
    found = key_names([name("Ann Lee", mentions=2), name("Bo Roe", 50, role="mayor"), name("Cy Hill", 90)], [quote])
    assert [n.text for n in found] == ["Bo Roe", "Cy Hill", "Ann Lee"]


def test_places_are_left_out_and_who_is_named_once_is_not() -> None:
    found = key_names([name("Eldon Street", kind="place", mentions=9), name("Ann Lee", 50)])
    assert [n.text for n in found] == ["Ann Lee"]


def test_the_same_name_in_two_documents_is_one() -> None:
    (found,) = key_names([name("Ann Lee", 4), name("Ann\nLee", 70, document=1, role="mayor")])
    assert (found.mentions, found.role, found.document, found.start) == (2, "mayor", 0, 4)
