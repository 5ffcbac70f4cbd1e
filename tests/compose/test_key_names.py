"""Which names come first."""

from __future__ import annotations

from briefing.compose.key_names import Prominence, key_names, key_places
from briefing.model import Name, Span, SummaryLine


def name(text: str, start: int = 0, kind: str = "person", **fields: object) -> Name:
    return Name(text=text, start=start, end=start + len(text), kind=kind, **fields)  # type: ignore[arg-type]


def test_those_who_are_named_most_come_first() -> None:
    found = key_names([name("Ann Lee", mentions=2), name("Bo Roe", 90, mentions=5)])
    assert [n.text for n in found] == ["Bo Roe", "Ann Lee"]


def test_a_role_and_a_voice_weigh_as_mentions_do() -> None:
    voices = Prominence(voices=frozenset({"Cy Hill"}))
    found = key_names([name("Ann Lee", mentions=2), name("Bo Roe", 50, role="mayor"), name("Cy Hill", 90)], voices)
    assert [n.text for n in found] == ["Bo Roe", "Cy Hill", "Ann Lee"]


def test_places_are_left_out_and_who_is_named_once_is_not() -> None:
    found = key_names([name("Eldon Street", kind="place", mentions=9), name("Ann Lee", 50)])
    assert [n.text for n in found] == ["Ann Lee"]


def test_sure_places_are_told_by_themselves() -> None:
    told = [
        name("Kell", kind="place"),
        name("Eldon Act", 20, kind="place", kind_certainty=0.6),
        name("Ann Lee", 50),
        name("Arle", 70, kind="place", mentions=3),
    ]
    assert [n.text for n in key_places(told)] == ["Arle", "Kell"]


def test_works_and_events_are_shown_where_they_carry_the_text() -> None:
    told = [
        name("Kell Fair", kind="event", mentions=3),
        name("The Tide", 50, kind="work"),
        name("X9", 70, kind="other"),
    ]
    assert [n.text for n in key_names(told)] == ["Kell Fair"]


def test_the_same_name_in_two_documents_is_one() -> None:
    (found,) = key_names([name("Ann Lee", 4), name("Ann\nLee", 70, document=1, role="mayor")])
    assert (found.mentions, found.role, found.document, found.start) == (2, "mayor", 0, 4)


def test_the_opening_and_the_lines_of_the_summary_weigh_as_mentions_do() -> None:
    lines = tuple(SummaryLine(text="", start=start, end=start + 20) for start in (100, 200, 300))
    told = tuple(Span(line.start, line.start + 5) for line in lines)
    placed = [
        name("Ann Lee", 60, mentions=3, places=(Span(60, 67),)),
        name("Bo Roe", 5, places=(Span(5, 11),)),
        name("Cy Hill", 100, places=told),
    ]
    found = key_names(placed, Prominence(lines=lines, openings=(20,)))
    assert [n.text for n in found] == ["Cy Hill", "Bo Roe", "Ann Lee"]


def test_a_doubtful_name_is_shown_only_where_it_has_a_role_or_speaks() -> None:
    doubtful = [name("Ann Lee", certainty=0.6), name("Kell", 30, "organisation", certainty=0.8), name("Bo Roe", 60)]
    assert [n.text for n in key_names(doubtful)] == ["Bo Roe"]
    assert [n.text for n in key_names(doubtful, Prominence(voices=frozenset({"Kell"})))] == ["Kell", "Bo Roe"]
    again = [name("Kell", 30, "organisation", certainty=0.8, mentions=2)]
    of_some_kind = name("Cy Hill", certainty=0.9, kind_certainty=0.4)
    assert key_names([of_some_kind]) == ()
    assert [n.text for n in key_names(again)] == ["Kell"]
