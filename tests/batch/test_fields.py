"""The fields of rows are guessed from their names, or said; an error lists what there is."""

from __future__ import annotations

from datetime import date

import pytest

from briefing.batch.items import Fields
from briefing.batch.rows import Wanted, fields_of, row_from
from briefing.errors import UnreadableSource


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        (["id", "text"], Fields("text", "id")),
        (["body", "text"], Fields("text")),
        (["ArticleBody", "URL", "Headline"], Fields("ArticleBody", "URL", "Headline")),
        (["doc_id", "Full Text", "title"], Fields("Full Text", "doc_id", "title")),
        (["content", "link", "date"], Fields("content", "link", None, "date")),
    ],
)
def test_good_names_are_known(names: list[str], expected: Fields) -> None:
    assert fields_of(names, Wanted(), "a.csv") == expected


def test_what_is_said_goes_before_what_is_guessed() -> None:
    assert fields_of(["id", "text", "note"], Wanted(text="note", id="text"), "a.csv") == Fields("note", "text")


def test_an_unknown_name_gets_the_nearest_and_the_list() -> None:
    with pytest.raises(UnreadableSource, match="no field 'bodi' in 'a.csv'".replace(".", r"\.")) as caught:
        fields_of(["body", "id"], Wanted(text="bodi"), "a.csv")
    assert caught.value.hint == "did you mean 'body'? there are: body, id"


def test_hostile_names_are_made_harmless() -> None:
    with pytest.raises(UnreadableSource) as caught:
        fields_of(["\x1b[31m" * 50] * 500, Wanted(), "a.csv")
    assert "\x1b" not in caught.value.hint
    assert len(caught.value.hint) < 3000


@pytest.mark.parametrize(
    ("value", "expected"),
    [(7, 7), ("a\nb", "a b"), (True, "True"), (2**80, str(2**80)), (None, "x"), ("", "x"), (1.5, "1.5")],
)  # fmt: skip
def test_an_id_is_a_whole_number_or_a_text(value: object, expected: object) -> None:
    assert row_from({"id": value, "text": "a"}, Fields("text", "id"), "s", "x").id == expected


@pytest.mark.parametrize(
    ("stated", "day"),
    [("2026-05-15", "2026-05-15"), (date(2026, 5, 15), "2026-05-15"), ("soon", None), (7, None),
     ("Fri, 15 May 2026 10:00:00 +0000", "2026-05-15T10:00:00+00:00")],
)  # fmt: skip
def test_a_field_states_the_day_of_publication_or_nothing(stated: object, day: str | None) -> None:
    assert row_from({"text": "It rained.", "date": stated}, Fields("text", published="date"), "a", "a").published == day
