"""What changed on a page: sentences word for word, and figures side by side."""

from __future__ import annotations

from briefing.digest.following import changes
from briefing.digest.nouns import FigureChange
from tests.builders import document

BEFORE = "The storm has passed. So far 9 people have died in the valley. The bridge at Orle is closed. Help comes."
AFTER = "The storm has passed. So far 12 people have died in the valley. The bridge at Orle is open again."


def test_an_equal_page_has_not_changed() -> None:
    assert changes(document(BEFORE), document(BEFORE)) is None


def test_moved_sentences_are_no_change() -> None:
    assert changes(document("It rained. It stopped."), document("It stopped. It rained.")) is None


def test_new_and_vanished_sentences_are_told_in_the_order_of_their_page() -> None:
    found = changes(document(BEFORE), document(AFTER))
    assert found is not None
    assert found.new == ("So far 12 people have died in the valley.", "The bridge at Orle is open again.")
    assert found.vanished == (
        "So far 9 people have died in the valley.",
        "The bridge at Orle is closed.",
        "Help comes.",
    )


def test_a_figure_that_moved_stands_beside_what_it_was() -> None:
    found = changes(document(BEFORE), document(AFTER))
    assert found is not None
    (figure,) = found.figures
    assert (figure.now, figure.was) == ("12", "9")
    assert "people" in figure.label


def test_figures_of_different_units_are_not_compared() -> None:
    found = changes(document("The harbour tunnel cost 90 euros a day."), document("The harbour tunnel cost 12% a day."))
    assert found is not None
    assert not found.figures


def test_a_new_sentence_with_a_number_is_no_changed_figure() -> None:
    found = changes(document("It rained."), document("It rained. The council spent 40 euros on umbrellas."))
    assert found is not None
    assert found.figures == ()


def test_prices_move_by_their_labels() -> None:
    before = "Tickets cost 20 euros and programmes cost 3 euros."
    after = "Tickets cost 25 euros and programmes cost 3 euros."
    found = changes(document(before), document(after))
    assert found is not None
    assert [(f.now, f.was) for f in found.figures] == [("25 euros", "20 euros")]
    assert isinstance(found.figures[0], FigureChange)
