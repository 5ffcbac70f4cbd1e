"""What kind of text a document is, and what it comes to."""

from __future__ import annotations

import json

import pytest

import briefing
from briefing.model import Document
from briefing.options import read_options
from briefing.pipeline import document_of
from briefing.text.kinds import ROWS

PLAIN = "The tram stood at the gate all night. Nobody had told the driver. She slept in it."
KINDS = {
    "text": PLAIN,
    "news": f"The tram that stood\n\nBy Ann Lee\n\n4 March 2025\n\n{PLAIN}",
    "court": f"The plaintiff owns a tram. The defendant took it. The appellee agrees. {PLAIN}",
    "legal": f"The licensee shall pay a fee. The licensor shall deliver the tram. {PLAIN}",
    "specification": f"A tram MUST stop at a gate. It SHOULD ring. {PLAIN}",
    "minutes": f"Minutes of the tram board\n\nOpening\n\n{PLAIN}\n\nAccounts\n\n{PLAIN}",
    "paper": f"Trams at night\n\nAbstract\n\n{PLAIN}\n\nIntroduction\n\n{PLAIN}\n\nConclusions\n\nWe sleep in trams.",
    "transcript": "\n\n".join(f"{who}: The tram is late." for who in ("ANN LEE", "BO CHAN") * 4),
    "mail": f"Ann Lee wrote:\n\n{PLAIN}\n\nBo Chan wrote:\n\n{PLAIN}",
    "documentation": f"Install the package first. The server reads a file. Edit the config. {PLAIN}",
}


def of(text: str) -> Document:
    return document_of(text, read_options({}))


@pytest.mark.parametrize("name", KINDS)
def test_a_kind_is_known(name: str) -> None:
    kind = of(KINDS[name]).kind
    assert kind is not None
    assert kind.name == name


def test_every_row_gives_a_reason_in_words() -> None:
    assert all(row.reason and not row.reason.endswith(".") for row in ROWS)


def test_what_stands_under_conclusions_is_a_point() -> None:
    assert [s.text for s in of(KINDS["paper"]).sentences if s.is_point] == ["We sleep in trams."]


def test_a_holding_is_a_point_of_a_court_and_of_no_other_text() -> None:
    assert [s.text for s in of(f"{KINDS['court']} We affirm.").sentences if s.is_point] == ["We affirm."]
    assert not any(s.is_point for s in of(f"{PLAIN} We affirm.").sentences)


def test_explain_and_json_tell_the_kind() -> None:
    made = briefing.brief(KINDS["court"], explain=True)
    assert "read as court: it tells of parties before a court" in briefing.render(made, "text", width=200)
    assert json.loads(briefing.render(made, "json"))["documents"][0]["kind"]["name"] == "court"
