"""Subtitles and transcripts give what is said, turn by turn, with the names of those who say it."""

from __future__ import annotations

import pytest

from briefing.errors import NothingToBrief
from briefing.model import Raw
from briefing.readers.subtitles import read_subtitles, read_transcript
from tests.growth import exponent


def turns(*cues: tuple[str, str, str], head: str = "") -> list[tuple[str | None, str]]:
    shown = "\n\n".join(f"{n}\n{start} --> {end}\n{words}" for n, (start, end, words) in enumerate(cues, 1))
    content = read_subtitles(Raw("a.srt", (head + shown).encode()))
    return [(block.speaker, block.span.of(content.text)) for block in content.blocks]


def test_cues_are_joined_until_a_sentence_ends_before_a_pause() -> None:
    found = turns(
        ("00:00:01,000", "00:00:02,000", "The trams"),
        ("00:00:02,100", "00:00:03,000", "run <i>again</i>."),
        ("00:00:03,100", "00:00:04,000", "They are late."),
        ("00:00:09,000", "00:00:10,000", "Tomorrow too."),
    )
    assert found == [(None, "The trams run again. They are late."), (None, "Tomorrow too.")]


def test_a_name_before_the_words_is_who_says_them() -> None:
    found = turns(
        ("00:00:01,000", "00:00:02,000", "MARTA LINDQVIST: We are sorry."),
        ("00:00:02,000", "00:00:03,000", "Very sorry."),
        ("00:00:03,000", "00:00:04,000", "- Why?\n- Who asks?"),
        ("00:00:04,000", "00:00:05,000", "Note: this is no name before it"),
    )
    assert found[0] == ("Marta Lindqvist", "We are sorry. Very sorry.")
    assert [speaker for speaker, _ in found[1:3]] == [None, None]


@pytest.mark.parametrize("sound", ["[applause]", "(laughs)", "♪ la la ♪"])
def test_sounds_are_left_out(sound: str) -> None:
    found = turns(("00:00:01,000", "00:00:02,000", sound), ("00:00:03,000", "00:00:04,000", "It works."))
    assert found == [(None, "It works.")]


def test_lines_that_roll_are_said_once() -> None:
    found = turns(
        ("00:00:01,000", "00:00:02,000", "the trams"),
        ("00:00:02,000", "00:00:03,000", "the trams\nrun again"),
        ("00:00:03,000", "00:00:04,000", "run again\nat six"),
    )
    assert found == [(None, "the trams run again at six")]


def test_webvtt_names_its_voices_and_hides_its_notes() -> None:
    cue = "00:01.000 --> 00:02.000 line:0\n<v.loud Ann Lee>They run &amp; run.</v>\n"
    data = f"WEBVTT - Talk\n\nNOTE no\n\nSTYLE\n::cue {{}}\n\n{cue}"
    content = read_subtitles(Raw("a.vtt", data.encode()))
    assert (content.title, content.blocks[1].speaker, content.text) == ("Talk", "Ann Lee", "Talk\n\nThey run & run.")


def test_subtitles_without_words_are_nothing_to_brief() -> None:
    with pytest.raises(NothingToBrief, match="no text"):
        read_subtitles(Raw("a.srt", b"1\n00:00:01,000 --> 00:00:02,000\n[music]\n"))


def test_a_transcript_stays_as_it_is_and_its_turns_are_found_in_it() -> None:
    text = "A talk\n\nANN LEE: Do they run,\nand when?\n\nThey must.\n\nBO: At six."
    content = read_transcript(Raw("a.txt", text.encode()))
    assert content.text == text
    assert [(block.kind, block.speaker, block.span.of(text)) for block in content.blocks] == [
        ("title", None, "A talk"),
        ("quotation", "Ann Lee", "Do they run,\nand when?"),
        ("quotation", "Ann Lee", "They must."),
        ("quotation", "BO", "At six."),
    ]


@pytest.mark.parametrize("unit", ["a: ", "\n\n", "00:00:01,000 --> 00:00:02,000\n", "<", "[a", "A: b\n", "- a\n", "♪"])
def test_the_cost_grows_with_the_length(unit: str) -> None:
    start = "1\n00:00:01,000 --> 00:00:02,000\nWords.\n"
    assert exponent(lambda text: read_subtitles(Raw("a.srt", (start + text).encode())), unit) < 1.5
    assert exponent(lambda text: read_transcript(Raw("a.txt", f"A: b\n{text}".encode())), unit) < 1.5
