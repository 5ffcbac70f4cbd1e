"""The gold of ``samples/`` is true to the texts: what it names stands there, once and in order."""

import re
import tomllib
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parent.parent
SAMPLES = ROOT / "samples"
GOLD = tomllib.loads((ROOT / "tests/cases/samples.toml").read_text("utf-8"))["sample"]
SENTENCE_ENDS = (".", ":", "!", "?", "。", "”", "“", "»", "’", "」")
each_sample = pytest.mark.parametrize("sample", GOLD, ids=lambda sample: sample["file"])


def text_of(sample: dict[str, Any]) -> str:
    path: Path = SAMPLES / sample["file"]
    return path.read_text("utf-8")


def places(text: str, wanted: str) -> list[int]:
    """Return where a run of text stands as a whole number or word: 900 is not in 1,900."""
    return [m.start() for m in re.finditer(rf"(?<![\d])(?<!\d[.,]){re.escape(wanted)}(?![.,]?\d)", text)]


def place_of(figure: dict[str, Any], text: str) -> int:
    around = figure.get("at", figure["text"])
    (outer,) = places(text, around)
    (inner,) = places(around, figure["text"])
    return outer + inner


@each_sample
def test_the_title_and_the_byline_stand_at_the_head(sample: dict[str, Any]) -> None:
    lines = [line for line in text_of(sample).splitlines() if line]
    assert lines[0] == sample["title"]
    assert sample.get("byline", "") in lines[1]


@each_sample
def test_each_figure_stands_in_its_text_at_one_place_and_in_order(sample: dict[str, Any]) -> None:
    text = text_of(sample)
    starts = [place_of(figure, text) for figure in sample["figures"]]
    assert all(a < b for a, b in pairwise(starts))


@each_sample
def test_a_qualifier_stands_beside_its_figure(sample: dict[str, Any]) -> None:
    text = text_of(sample)
    for figure in sample["figures"]:
        start = place_of(figure, text)
        around = text[max(start - 25, 0) : start + len(figure["text"]) + 10]
        assert figure.get("qualifier", "") in around


@each_sample
def test_the_words_of_a_label_are_words_of_the_text(sample: dict[str, Any]) -> None:
    text = text_of(sample).lower()
    missing = [f["label"] for f in sample["figures"] if any(w not in text for w in f["label"].lower().split())]
    assert not missing


@each_sample
def test_a_key_figure_is_a_figure(sample: dict[str, Any]) -> None:
    assert set(sample["key"]) <= {figure["text"] for figure in sample["figures"]}
    assert len(sample["key"]) <= 8


@each_sample
def test_what_is_no_figure_stands_in_the_text_and_is_not_called_one(sample: dict[str, Any]) -> None:
    text = text_of(sample)
    assert [wanted for wanted in sample["not_figures"] + sample["optional"] if wanted not in text] == []
    assert not set(sample["not_figures"]) & {figure["text"] for figure in sample["figures"]}


@each_sample
def test_each_quotation_stands_in_its_text_once_and_in_order(sample: dict[str, Any]) -> None:
    text = text_of(sample)
    quotes = [quote["text"] for quote in sample["quotes"]]
    assert [quote for quote in quotes if text.count(quote) != 1] == []
    assert all(text.index(a) < text.index(b) for a, b in pairwise(quotes))
    assert all(q["paragraphs"] == q["text"].count("\n\n") + 1 for q in sample["quotes"] if "paragraphs" in q)


@each_sample
def test_speakers_roles_and_cues_stand_in_the_text(sample: dict[str, Any]) -> None:
    text = text_of(sample).lower()
    for quote in sample["quotes"]:
        assert all(quote.get(part, "").lower() in text for part in ("speaker", "role", "cue"))


@each_sample
def test_the_second_half_of_a_quotation_has_the_speaker_of_the_first(sample: dict[str, Any]) -> None:
    quotes = sample["quotes"]
    for place, quote in enumerate(quotes):
        if "part_of" in quote:
            assert quote["part_of"] == place - 1
            assert quote["speaker"] == quotes[place - 1]["speaker"]


@each_sample
def test_other_words_in_quotation_marks_stand_in_the_text(sample: dict[str, Any]) -> None:
    text = text_of(sample)
    assert [
        words for words in [*sample.get("mixed", []), *sample.get("not_quotes", [])] if text.count(words) != 1
    ] == []


@each_sample
def test_every_quotation_mark_of_the_text_is_accounted_for(sample: dict[str, Any]) -> None:
    text = text_of(sample)
    for words in [*(q["text"] for q in sample["quotes"]), *sample.get("mixed", []), *sample.get("not_quotes", [])]:
        text = text.replace(words, "")
    assert not set(text) & set("“”„«»「」‘")


@each_sample
def test_the_paragraphs_are_the_lines_that_end_a_sentence(sample: dict[str, Any]) -> None:
    lines = text_of(sample).splitlines()[1:]
    assert sample["paragraphs"] == sum(line.endswith(SENTENCE_ENDS) for line in lines)


@pytest.mark.parametrize("path", sorted(SAMPLES.glob("*.*")), ids=lambda path: path.name)
def test_every_sample_is_named_in_the_readme_of_the_folder(path: Path) -> None:
    assert path.name == "README.md" or f"`{path.name}`" in (SAMPLES / "README.md").read_text("utf-8")
