"""JSON keeps its promise: the schema holds, and every span is the text."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

import briefing
from tests.builders import PACKAGE, TEXT_SAMPLES, command

VALIDATOR = Draft202012Validator(json.loads((PACKAGE / "schema.json").read_text(encoding="utf-8")))
SECTIONS = ("summary", "figures", "quotes", "names", "timeline")


def assert_traceable(record: dict[str, Any], texts: list[str]) -> None:
    VALIDATOR.validate(record)
    for section in SECTIONS:
        for row in record[section]:
            assert texts[row["document"]][row["start"] : row["end"]] == row["text"]


@pytest.mark.parametrize("path", TEXT_SAMPLES, ids=lambda path: path.name)
def test_every_sample_is_valid_and_traceable(path: Path) -> None:
    ran = command(
        path.name, "--json", "--with-text", "--explain", "--figures", "all", "--quotes", "all", "--names", "all"
    )
    assert ran.returncode == 0, ran.stderr
    record = json.loads(ran.stdout)
    text = path.read_bytes().decode("utf-8")
    assert record["documents"][0]["text"] == text
    assert record["summary"]
    assert_traceable(record, [text])


@given(st.lists(st.text(max_size=200), min_size=1, max_size=3))
def test_any_texts_are_valid_and_traceable(texts: list[str]) -> None:
    try:
        made = briefing.brief(texts, figures="all", quotes="all", names="all")
    except briefing.BriefingError as error:
        assert error.exit_code == 3
        return
    assert_traceable(made.to_dict(), texts)
    assert json.loads(briefing.render(made, "json")) == json.loads(json.dumps(made.to_dict()))


def test_several_sources_are_one_brief_and_each_makes_a_line() -> None:
    several = ("tram-a.txt", "tram-b.txt", "tram-c.txt")
    one = json.loads(command(*several, "--json").stdout)
    assert [document["source"] for document in one["documents"]] == list(several)
    lines = command(*several, "--json", "--each").stdout.decode().splitlines()
    assert [json.loads(line)["documents"][0]["source"] for line in lines] == list(several)


def test_the_same_input_gives_the_same_bytes_whatever_the_surroundings() -> None:
    runs = {
        command("harbour.txt", "--json", PYTHONHASHSEED=seed, LANG=lang, TZ=zone).stdout
        for seed, lang, zone in [("0", "C", "UTC"), ("1", "C.UTF-8", "Asia/Tokyo"), ("77", "POSIX", "America/Lima")]
    }
    assert len(runs) == 1
