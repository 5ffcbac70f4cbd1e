"""The manual page is made from the help, and the one in docs/ is the one that is made."""

from __future__ import annotations

import re

from briefing.model import SECTIONS
from tests.builders import ROOT, command


def page() -> str:
    return command("manual").stdout.decode()


def test_the_page_in_the_docs_is_up_to_date() -> None:
    kept = (ROOT / "docs" / "briefing.1").read_text(encoding="utf-8")
    assert kept == page(), "run: python -m briefing manual > docs/briefing.1"


def test_every_option_and_command_of_the_help_is_on_the_page() -> None:
    shown = command("--help").stdout.decode()
    options = set(re.findall(r"--[a-z][a-z-]+", shown.partition("Options:")[2])) - {"--install-completion"}
    commands = re.findall(r"^  ([a-z]+)  ", shown.partition("Commands:")[2].partition("Shell:")[0], re.MULTILINE)
    made = page().replace(r"\-", "-")
    assert options
    assert commands
    assert [option for option in options if option not in made] == []
    assert [name for name in commands if f".SS briefing {name}" not in made] == []
    assert ",".join(SECTIONS) in made


def test_no_line_of_text_is_taken_for_a_request_of_roff() -> None:
    requests = {line.split(" ")[0] for line in page().splitlines() if line[:1] in ".'"}
    assert requests <= {".TH", ".SH", ".SS", ".TP", ".B", ".br", ".nf", ".fi"}
