"""Figures: what is none stays out, and each one that is found has its value, unit, qualifier and label."""

from __future__ import annotations

from decimal import Decimal
from operator import itemgetter
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.extractors.dates import dates
from briefing.extractors.figures import figures
from briefing.language.catalogue import with_words
from briefing.model import Block, Content, Span
from briefing.text.analysis import Analysis
from briefing.text.segment import segment
from tests.builders import TEXT_SAMPLES, calls_of, cases, document

if TYPE_CHECKING:
    from briefing.model import Figure

ODD = st.text(
    alphabet=st.sampled_from(list("0159 .,-–/%$€£(:)'’a\n\t\x00½万百分之K")) | st.characters(codec="utf-8"),
    max_size=120,
)
WORDS = st.lists(
    st.sampled_from(
        "a one two five hundred million half third of in and to between from more than $ € 5 7 1,000 2.5 12% km years"
        " old per day - , . ( ) rose by cut people dozen tens thousands point minus below zero 2014 May USD bn".split()
    ),
    max_size=25,
).map(" ".join)

KEYS = (
    ("texts", "text"),
    ("qualifiers", "qualifier"),
    ("bounds", "bound"),
    ("directions", "direction"),
    ("labels", "label"),
    ("kinds", "kind"),
)


def found(text: str, language: str = "en") -> list[Figure]:
    whole = document(text, language)
    return figures(Analysis(whole), dates(Analysis(whole)))


def short(figure: Figure) -> str:
    """Put a figure as the tables of cases do: value, upper value, unit."""
    values = [value for value in (figure.value, figure.value_high) if value is not None]
    said = "..".join(f"{value:.4g}" if len(str(value)) > 14 else str(value) for value in values)
    return f"{said} {figure.unit}" if figure.unit else said


def joined(figure: Figure) -> str:
    """Put the change of a level and what it was before: "33% < $123 million"."""
    parts = [part.text if part else "" for part in (figure.change, figure.before)]
    return " < ".join(parts).strip() if any(parts) else ""


@pytest.mark.parametrize("case", cases("figures") + cases("figures_languages"), ids=itemgetter("text"))
def test_a_text_has_its_figures(case: dict[str, Any]) -> None:
    figures_of_it = found(case["text"], case.get("language", "en"))
    assert [short(figure) for figure in figures_of_it] == case["figures"]
    for key, name in KEYS:
        if key in case:
            assert [getattr(figure, name) or "" for figure in figures_of_it] == case[key]
    if "joined" in case:
        assert [joined(figure) for figure in figures_of_it] == case["joined"]


@given(ODD | WORDS, st.sampled_from([*sorted(with_words()), "und"]))
def test_every_figure_is_exactly_its_span_and_its_value_is_finite(text: str, language: str) -> None:
    at = 0
    for figure in found(text, language):
        assert text[figure.start : figure.end] == figure.text
        assert at <= figure.start < figure.end
        at = figure.end
        for value in (figure.value, figure.value_high):
            assert value is None or (value.is_finite() and len(value.as_tuple().digits) <= 40)


@given(ODD | WORDS)
def test_labels_and_qualifiers_stand_in_the_text(text: str) -> None:
    folded = " ".join(text.split())
    for figure in found(text):
        for words in (figure.label, figure.qualifier):
            assert words is None or words in folded or " ".join(words.split()) in folded


@pytest.mark.parametrize("path", TEXT_SAMPLES, ids=lambda path: path.name)
def test_the_figures_of_the_samples_are_in_order(path: Any) -> None:
    text = path.read_text(encoding="utf-8")
    places = [(figure.start, figure.end) for figure in found(text)]
    assert places == sorted(places)


def test_a_unit_has_one_name_however_it_is_written() -> None:
    ways = ("5 km", "5km", "5 kilometres", "5 kilometers", "five kilometres")
    assert {found(f"It is {way} to the lake.")[0].unit for way in ways} == {"kilometre"}


def test_a_currency_may_stand_on_either_side() -> None:
    ways = ("$5 million", "5 million dollars", "US$5m", "USD 5 million", "5 million US dollars")
    assert {(f.value, f.unit) for way in ways for f in found(f"It cost {way}.")} == {(Decimal(5_000_000), "USD")}


def test_a_figure_may_stand_in_a_heading_and_across_a_line_break() -> None:
    text = (
        "Storm costs 40 million euros\n\n"
        "The storm that came over the ridge on Monday night cost the towns 40\n"
        "million euros, say the people who went from door to door with a list.\n"
    )
    assert [figure.text for figure in found(text)] == ["40 million euros", "40\nmillion euros"]


def test_bylines_and_code_have_no_figures() -> None:
    text = "x = 5 * 12 million"
    for kind in ("byline", "date", "code"):
        content = Content(text=text, blocks=(Block(Span(0, len(text)), kind),))
        assert not figures(Analysis(segment(content, "en")), [])


@pytest.mark.parametrize(
    "piece",
    [
        "1",
        "1 ",
        "1,",
        "$",
        "$1",
        "hundred ",
        "one in ",
        "half a ",
        "5 to ",
        "5-",
        "more than 5 but less than ",
        "Ann, 5, ",
    ],
)
def test_the_cost_is_linear_on_hostile_text(piece: str) -> None:
    counts = []
    for size in (2_000, 4_000):
        text = (piece * size)[:size]
        counts.append(_calls(text))
    assert counts[1] < counts[0] * 2.6 + 2_000


def _calls(text: str) -> int:
    whole = document(text)
    return calls_of(lambda: figures(Analysis(whole), dates(Analysis(whole))))
