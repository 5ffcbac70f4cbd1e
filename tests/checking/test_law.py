"""The law of a check: a brief of ours says nothing but what its sources say, whatever it is made of."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import briefing
from tests.builders import SAMPLES, TEXT_SAMPLES

FORMATS = ("markdown", "text", "terminal", "json", "jsonl", "html")
TRAMS = [SAMPLES / f"tram-{letter}.txt" for letter in "abc"]
SETS = [[path] for path in TEXT_SAMPLES] + [TRAMS]
# What briefs are made of, and what their formats could mistake for their own.
PIECES = st.sampled_from(
    """
    Lee said “We waited.” ¶3 (¶2) (2 mentions) 1. 2) - * ** > # ## Summary SUMMARY [1] [^2] $1.4bn 40% −5 +3 ’ " « »
    more than 900 people on 4 July 2026 — Ann Lee, mayor of Kell, and 「水」 東京都 3億円 e.g. snake_case `code` | a_b
    [link](http://x.example) \\ & < > ~~~ ··· 12 words, 5 s ∙ § 230 “A,” she said, “B.” 1,200 1 200 5 ft 2 in 7.30pm
    """.split()
)
ENDS = st.sampled_from([" ", " ", " ", " ", ". ", ".\n", "\n\n", "\n", ", ", "\t", "  \n"])
TEXTS = st.lists(st.tuples(PIECES, ENDS), min_size=1, max_size=60).map(lambda parts: "".join(a + b for a, b in parts))


def faults(made: briefing.Brief, form: str, width: int = 80) -> list[str]:
    shown = briefing.render(made, form, width=width)
    return [f"{v.kind} {v.status}: {v.text!r} {v.differences}" for v in briefing.check(shown, made.documents).faults()]


@pytest.mark.parametrize("paths", SETS, ids=lambda paths: "+".join(path.stem for path in paths))
def test_a_brief_of_a_sample_is_supported_in_every_format(paths: list[Path]) -> None:
    documents = [briefing.read(path) for path in paths]
    made = briefing.brief(documents, length="8", figures="all", quotes="all", names="all")
    assert not briefing.check(made, documents).faults()
    for form in FORMATS:
        assert not faults(made, form), form
        assert briefing.check(briefing.render(made, form), documents).is_brief


@pytest.mark.parametrize("width", [40, 61, 100])
@pytest.mark.parametrize("paths", [[SAMPLES / "harbour.txt"], TRAMS], ids=["harbour", "trams"])
def test_a_brief_is_supported_however_it_is_wrapped(paths: list[Path], width: int) -> None:
    made = briefing.brief([briefing.read(path) for path in paths], figures="all", quotes="all", names="all")
    assert not faults(made, "text", width) + faults(made, "terminal", width)


@given(TEXTS, st.sampled_from(["brief", *FORMATS]))
def test_a_brief_of_any_text_is_supported(text: str, form: str) -> None:
    assert_supported([text], form)


@given(st.lists(st.text(max_size=200), min_size=1, max_size=3), st.sampled_from(["brief", *FORMATS]))
def test_a_brief_of_any_characters_is_supported(texts: list[str], form: str) -> None:
    assert_supported(texts, form)


def assert_supported(texts: list[str], form: str) -> None:
    try:
        made = briefing.brief(texts, figures="all", quotes="all", names="all")
    except briefing.BriefingError as error:
        assert error.exit_code == 3
        return
    if form == "brief":
        assert not briefing.check(made, made.documents).faults()
    else:
        assert not faults(made, form)
