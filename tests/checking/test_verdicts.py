"""The verdicts, room by room: a source of a line or two, a summary, what is said of it."""

from __future__ import annotations

from typing import Any

import pytest

import briefing
from briefing.verdicts import Verdict
from tests.builders import cases
from tests.growth import exponent


def verdicts(summary: str, source: str, language: str = "en") -> list[Verdict]:
    return [v for v in briefing.check(summary, source, language=language) if v.kind != "sentence"]


def short(verdict: Verdict) -> str:
    """Write a verdict as the table does: "scale €85bn", "rounded 1,200"."""
    kinds = ",".join(difference.kind for difference in verdict.differences)
    text = " ".join(verdict.text.split())
    return f"{kinds or verdict.status} {text}" if verdict.status != "supported" else text


@pytest.mark.parametrize("case", cases("verdicts"), ids=lambda case: case["summary"])
def test_a_summary_gets_the_verdicts_of_the_table(case: dict[str, Any]) -> None:
    found = verdicts(case["summary"], case["source"], case.get("language", "en"))
    assert [short(v) for v in found] == case["verdicts"], found


def test_every_verdict_stands_at_its_place_and_its_evidence_too() -> None:
    source = "The mill made 1,204 tonnes of flour. “We mill all night,” said Ann Lee on 4 May 2026."
    found = briefing.check("About 1,200 tonnes were made. “We mill all day,” said Ann Lea.", source)
    for verdict in found:
        assert found.summary.text[verdict.start : verdict.end] == verdict.text
        for evidence in verdict.evidence:
            assert found.documents[0].text[evidence.start : evidence.end] == evidence.text


def test_the_same_claim_in_two_sources_is_supported_by_either() -> None:
    sources = ["Twelve people were hurt.", "Fourteen people were hurt."]
    assert not briefing.check("Fourteen people were hurt.", sources).faults()
    assert briefing.check("Fifteen people were hurt.", sources).faults()


def test_coverage_is_the_share_of_words_that_stand_in_the_sources() -> None:
    source = "The mill by the river closed in spring. Nobody knows why."
    assert briefing.check("The mill by the river closed in spring.", source).coverage == 1
    assert briefing.check("Quite another thing altogether happened.", source).coverage == 0
    assert 0.4 < briefing.check("The mill by the river shut down last year, alas.", source).coverage < 0.6


def test_a_check_without_sources_is_refused() -> None:
    with pytest.raises(briefing.BriefingError, match="nothing to check"):
        briefing.check("It rained.", [])


CITED = "It rained on Monday.\n\nThe mill made 1,204 tonnes of flour.\n\nAnn Lee sold the mill for $3 million."


@pytest.mark.parametrize(
    ("summary", "statuses"),
    [
        ("Ann Lee sold the mill for $3 million (¶3).", {"supported"}),
        ("Ann Lee got $3 million for it. [1]", {"supported"}),
        ("Ann Lee got $3 million for it (¶2–3).", {"supported"}),
        ("Ann Lee got $3 million for it (¶2).", {"mis-cited"}),
        ("Ann Lee got $3 million for it [2].", {"mis-cited"}),
        ("Ann Lee got $9 million for it [2].", {"mis-cited", "altered"}),
        ("Ann Lee got $3 million for it [7].", {"supported"}),  # no such source: a footnote perhaps
    ],
)
def test_a_claim_is_looked_up_where_the_summary_says_it_stands(summary: str, statuses: set[str]) -> None:
    found = briefing.check(summary, [CITED, "Nothing here but 5 dogs."], language="en")
    assert {v.status for v in found if v.kind in {"name", "figure"}} == statuses


def test_every_sentence_gets_a_verdict_the_worst_of_its_claims() -> None:
    summary = "The mill made 1,204 tonnes. It was sad. Ann Lee got $9 million. Nobody knew Zed Moor."
    found = briefing.check(summary, CITED, language="en")
    assert [s.status for s in found.statements] == ["supported", "unchecked", "altered", "unsupported"]
    assert [summary[s.start : s.end] for s in found.statements][1] == "It was sad."
    assert all(found.verdicts[n].start < s.end for s in found.statements for n in s.verdicts)


def test_a_short_summary_is_read_in_the_language_of_its_source() -> None:
    source = "Der Haushalt der Stadt wuchs im Jahr 2024 auf 1,5 Milliarden Euro, teilte die Kämmerin am Montag mit."
    found = briefing.check("1,5 Milliarden Euro.", source)
    assert found.summary.language == "de"
    assert not found.faults()


def test_an_empty_summary_claims_nothing() -> None:
    assert list(briefing.check("", "It rained.")) == []


def test_the_order_of_the_sources_changes_no_verdict() -> None:
    sources = ["The bridge cost $3 million.", "“It is red,” said Ann Lee.", "It opened on Monday."]
    summary = "The bridge cost $3 billion. “It is green,” said Ann Lee. It opened on Tuesday."
    one, other = (briefing.check(summary, order) for order in (sources, sources[::-1]))
    assert [(v.text, v.status) for v in one] == [(v.text, v.status) for v in other]


def test_a_date_is_looked_up_in_a_long_source_too() -> None:
    filler = "\n\n".join(f"The ferry carried {n} crates of apples over the sound." for n in range(300, 520))
    source = f"{filler}\n\nThe mill opened on 4 May 2026, a day after the fair."
    assert not briefing.check("The mill opened on 4 May 2026.", source).faults()
    assert briefing.check("The mill opened on 9 June 2026.", source).faults()


@pytest.mark.parametrize("unit", ["not mill ", "only mill ", "mediocre mill ", "pre-war "])
def test_a_sentence_of_nothing_but_additions_takes_linear_time(unit: str) -> None:
    source = "The mill of the post-war town was not sold. " * 20
    assert exponent(lambda text: briefing.check(text, source, language="en"), unit) < 1.6
