"""The brief on a screen: columns stay straight whatever the script, the bytes stay the same, and a pty gets colour."""

from __future__ import annotations

import fcntl
import os
import pty
import re
import struct
import subprocess
import sys
import termios

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace
from rich.cells import cell_len

import briefing
from briefing.model import Brief
from briefing.pipeline import render
from tests.briefs import briefs
from tests.builders import ROOT, SAMPLES, document


def terminal(brief: Brief, *, width: int = 80, color: bool = False) -> str:
    return render(brief, "terminal", width=width, color=color)


_STYLE = re.compile(r"\x1b\[[0-9;]*m|\x1b\]8;;[^\x1b]*\x1b\\")
SCRIPTS = {
    "wide": "国境の橋は二十年かけて造られた。橋を渡る車は一日に三千台になる。",
    "right to left": "הגשר נפתח ביום שני. שלושת אלפים מכוניות עוברות בו ביום.",
    "emoji": "The 👩‍🚀 crew 🚀 came home 🇫🇷 today. They had 3 👍🏽 landings.",
    "combining": "The cafe\u0301 at Sa\u0303o Jose\u0301 reopened. It had been closed for a\u0308ges.",
    "long": f"The {'a' * 200} was long. It had {'9' * 150} letters in http://example.org/{'b' * 180} here.",
}


def plain(shown: str) -> str:
    return _STYLE.sub("", shown)


@given(briefs().map(lambda brief: replace(brief, title="Trams")))
def test_the_line_below_the_title_is_the_measure_that_all_formats_show(brief: Brief) -> None:
    shown = terminal(brief, width=300).split("\n")[1]
    assert shown.rstrip() == briefing.render(brief, "text", width=300).split("\n")[1].rstrip()


@given(briefs(), st.sampled_from([30, 60, 80, 120]), st.booleans())
def test_no_line_is_wider_than_the_screen(brief: Brief, width: int, color: bool) -> None:
    assert all(cell_len(line) <= width for line in plain(terminal(brief, width=width, color=color)).splitlines())


@given(briefs())
def test_nothing_of_a_source_reaches_the_screen_as_a_control(brief: Brief) -> None:
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", terminal(brief))


@given(briefs())
def test_colour_changes_no_word(brief: Brief) -> None:
    assert plain(terminal(brief, color=True)).split() == terminal(brief).split()


@pytest.mark.parametrize("width", [60, 80, 120])
@pytest.mark.parametrize("script", SCRIPTS)
def test_places_stand_in_one_column_at_the_right_edge(script: str, width: int) -> None:
    shown = terminal(briefing.brief(SCRIPTS[script], sections="summary"), width=width)
    ends = {cell_len(line) for line in shown.splitlines() if line.endswith("¶1")}
    assert ends == {width}


@pytest.mark.parametrize("script", SCRIPTS)
def test_a_word_too_long_for_the_screen_is_folded_and_not_cut(script: str) -> None:
    shown = terminal(briefing.brief(SCRIPTS[script], sections="summary"), width=40)
    words = "".join(shown.split())
    assert all(letter in words for letter in set(SCRIPTS[script]) - set(" "))
    assert words.count("a") >= SCRIPTS[script].count("a")


def test_figures_end_in_one_column_and_their_labels_begin_in_one() -> None:
    brief = briefing.brief("In all 900 drivers paid €1.4bn. About 12 boats sank. Nearly 3,000 tickets were sold.")
    rows = terminal(replace(brief, sections=("figures",)), width=80).splitlines()[4:]
    ends = {row.index(figure.text) + len(figure.text) for row, figure in zip(rows, brief.figures, strict=False)}
    assert len(brief.figures) >= 3
    assert len(ends) == 1


def test_an_address_is_a_link_where_there_is_colour_and_is_the_same_each_time() -> None:
    made = replace(document("It rained in the town. It was cold there."), source="https://example.org/a?b=1")
    colored = terminal(briefing.brief(made), color=True)
    assert "\x1b]8;;https://example.org/a?b=1\x1b\\" in colored
    assert colored == terminal(briefing.brief(made), color=True)
    assert "\x1b" not in terminal(briefing.brief(made))


@pytest.mark.parametrize("source", ["javascript:alert(1)", "https://a b", "https://a\x1b]8;;", "notes.txt"])
def test_what_is_no_plain_address_is_no_link(source: str) -> None:
    made = replace(document("It rained in the town. It was cold there."), source=source)
    assert "\x1b]8" not in terminal(briefing.brief(made), color=True)


def on_a_pty(columns: int, *arguments: str, **env: str) -> str:
    """Run the command on a pseudo-terminal of so many columns and return what it shows."""
    ours, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 50, columns, 0, 0))
    surroundings = {k: v for k, v in os.environ.items() if k not in {"NO_COLOR", "FORCE_COLOR", "COLUMNS", "LINES"}}
    surroundings |= {"PYTHONPATH": str(ROOT), "TERM": "xterm-256color", "LANG": "C", **env}
    ran = subprocess.Popen(
        [sys.executable, "-m", "briefing", *arguments],
        stdin=theirs, stdout=theirs, stderr=theirs, cwd=SAMPLES, env=surroundings,
    )  # fmt: skip
    os.close(theirs)
    shown = b""
    while True:
        try:
            part = os.read(ours, 65536)
        except OSError:  # the other side is closed
            break
        if not part:
            break
        shown += part
    os.close(ours)
    assert ran.wait() == 0
    return shown.decode("utf-8").replace("\r\n", "\n")


@pytest.mark.parametrize("columns", [60, 80, 120])
def test_a_terminal_gets_its_width_and_colour(columns: int) -> None:
    shown = on_a_pty(columns, "harbour.txt")
    assert "\x1b[1" in shown
    widths = [cell_len(line) for line in plain(shown).splitlines()]
    assert max(widths) == min(columns, 100)


@pytest.mark.parametrize("env", [{"NO_COLOR": "1"}, {"TERM": "dumb"}], ids=str)
def test_a_terminal_without_colour_gets_none(env: dict[str, str]) -> None:
    shown = on_a_pty(80, "harbour.txt", **env)
    assert "\x1b" not in shown
    assert "SUMMARY" in shown


@pytest.mark.parametrize("form", ["terminal", "text"])
def test_a_wide_screen_does_not_make_long_lines(form: str) -> None:
    shown = render(briefing.brief((SAMPLES / "harbour.txt").read_text(encoding="utf-8")), form, width=200)
    assert max(map(cell_len, shown.splitlines())) <= 120
