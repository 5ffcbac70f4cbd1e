"""What the user leaves out is no part of a brief, and every place stays where it was."""

from __future__ import annotations

import pytest

from briefing.compose import compose
from briefing.errors import UsageError
from briefing.model import BriefOptions
from briefing.text.boilerplate import without
from briefing.text.segment import segment
from tests.builders import document

TEXT = "The bridge reopened on Monday. Read more at our site. It cost 30 million euros.\n\nSubscribe to our newsletter."


def sentences(*patterns: str) -> list[str]:
    return [s.text for s in segment(without(document(TEXT), patterns), "en").sentences]


def test_a_sentence_that_matches_is_left_out_wherever_it_stands() -> None:
    assert sentences("^read more", "newsletter") == ["The bridge reopened on Monday.", "It cost 30 million euros."]


def test_no_pattern_leaves_all() -> None:
    assert sentences() == [s.text for s in document(TEXT).sentences]


def test_the_text_and_its_places_stay_as_they_are() -> None:
    content = without(document(TEXT), ["read more"])
    assert content.text == TEXT
    assert all(s.span.of(TEXT) == s.text for s in segment(content, "en").sentences)


def test_figures_are_not_sought_in_what_is_left_out() -> None:
    brief = compose([segment(without(document(TEXT), ["euros"]), "en")], BriefOptions())
    assert not [figure for figure in brief.figures if figure.unit == "EUR"]


def test_what_is_no_pattern_is_named() -> None:
    with pytest.raises(UsageError, match=r"no pattern '\('"):
        without(document(TEXT), ["("])
