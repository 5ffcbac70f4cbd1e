from __future__ import annotations

import pytest

from briefing.compose import compose
from briefing.compose.summary import leaning_on_others
from briefing.errors import NothingToBrief, UsageError
from briefing.model import BriefOptions, Budget
from briefing.pipeline import brief
from tests.builders import document

TEXT = """The harbour tunnel opened on Monday, two years late and far over budget.

Subscribe to our newsletter for more stories like this one about the harbour tunnel.

Drivers praised the tunnel and its lights. He also thanked the workers of the tunnel.

The ferry stops for good in May, when the last of its captains retires."""


def lines(**options: object) -> list[str]:
    made = compose([document(TEXT)], BriefOptions(sections=("summary",), **options))  # type: ignore[arg-type]
    return [line.text for line in made.summary]


def test_what_the_user_drops_is_no_part_of_the_text_whoever_asks() -> None:
    text = "The tunnel opened with 40 lamps.\n\nSubscribe for 9 euros to read more about it."
    assert [f.text for f in brief(text).figures] == ["40", "9 euros"]
    made = brief(text, drop=["^subscribe"])  # without regard to case, and with its figures, as on the command line
    assert [line.text for line in made.summary] == ["The tunnel opened with 40 lamps."]
    assert [f.text for f in made.figures] == ["40"]
    assert made.documents[0].text == text


def test_where_all_is_dropped_there_is_nothing_to_brief() -> None:
    with pytest.raises(NothingToBrief):
        brief(TEXT, drop=".")


def test_what_is_no_pattern_is_refused_by_name() -> None:
    with pytest.raises(UsageError, match=r"no pattern '\('"):
        brief(TEXT, drop=["("])


def test_the_focus_is_what_the_summary_is_about() -> None:
    assert lines(length=Budget(1), focus="the ferry")[0].startswith("The ferry stops")


def test_a_focus_that_does_not_occur_is_said_and_changes_nothing() -> None:
    made = compose([document(TEXT)], BriefOptions(sections=("summary",), focus="zeppelin"))
    assert [notice.code for notice in made.notices] == ["focus-missing"]
    assert [line.text for line in made.summary] == lines()


def test_each_line_says_which_other_documents_hold_it() -> None:
    made = compose([document(TEXT), document(TEXT)], BriefOptions(sections=("summary",)))
    assert {line.also_in for line in made.summary} <= {(0,), (1,)}
    assert len({line.text for line in made.summary}) == len(made.summary)


def test_a_sentence_that_starts_with_a_pronoun_leans_on_the_one_before_it() -> None:
    sentences = [s for s in document(TEXT).sentences if s.is_prose]
    assert [sentences[i].text[:7] for i in leaning_on_others(sentences, "en")] == ["He also"]


def test_lead_is_the_first_sentences() -> None:
    assert lines(ranker="lead", length=Budget(2)) == [s.text for s in document(TEXT).sentences[:2]]


@pytest.mark.parametrize(
    ("text", "language", "leaning"),
    [
        ("The dam held. This week it rained.", "en", []),
        ("The dam held. The river rose.", "en", []),
        ("The dam held. But the road was cut.", "en", ["But the road was cut."]),
        ("The dam held. No road was cut.", "en", []),
        ("The dam held. Meanwhile, the road was cut.", "en", ["Meanwhile, the road was cut."]),
        ("The dam held. In return, nobody thanked Ann Lee.", "en", ["In return, nobody thanked Ann Lee."]),
        ("The dam held. That surprised everyone.", "en", ["That surprised everyone."]),
        ("Der Damm hielt. Dieses Jahr war nass.", "de", []),
        ("Der Damm hielt. Trotzdem floh die Stadt.", "de", ["Trotzdem floh die Stadt."]),
        ("La digue a tenu. En revanche, la route est coupée.", "fr", ["En revanche, la route est coupée."]),
        ("El dique aguantó. Sin embargo, huyeron todos.", "es", ["Sin embargo, huyeron todos."]),
        ("La diga ha retto. Questa settimana piove.", "it", []),
        ("El dique aguantó. No hay trenes.", "es", []),
        ("O dique resistiu. Por isso, a vila ficou.", "pt", ["Por isso, a vila ficou."]),
        ("De dijk hield. Toch vluchtte de stad.", "nl", ["Toch vluchtte de stad."]),
    ],
)
def test_a_sentence_that_points_back_leans_in_each_language(text: str, language: str, leaning: list[str]) -> None:
    sentences = document(text, language).sentences
    assert [sentences[i].text for i in sorted(leaning_on_others(sentences, language))] == leaning


def test_the_first_line_of_a_brief_stands_alone() -> None:
    text = (
        "The council met on Monday evening. But a new report by the auditor calls the whole bridge plan of the council "
        "into question. The bridge plan of the council costs 40 million, says the report."
    )
    shown = [line.text[:7] for line in brief(text, length="1").summary]
    assert shown in (["The bri"], ["The cou"])
