"""The shell completes commands, options and the names they take, behind the default command too."""

from __future__ import annotations

import pytest

from tests.builders import command


def offered(line: str) -> list[str]:
    ran = command(_BRIEFING_COMPLETE="complete_bash", COMP_WORDS=line, COMP_CWORD=str(len(line.split(" ")) - 1))
    assert ran.returncode == 0, ran.stderr
    return ran.stdout.decode().split()


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("briefing --len", ["--length"]),
        ("briefing harbour.txt --form", ["--format"]),
        ("briefing ra", ["rankers"]),
        ("briefing read --enc", ["--encoding"]),
        ("briefing --format m", ["markdown"]),
        ("briefing -f ht", ["html"]),
        ("briefing -r lex", ["lex-rank"]),
        ("briefing -s summary,q", ["summary,quotes"]),
        ("briefing -s summary,summ", []),
        ("briefing --color al", ["always"]),
        ("briefing -L f", ["fr"]),
    ],
)
def test_what_is_offered(line: str, expected: list[str]) -> None:
    found = offered(line)
    assert set(expected) <= set(found)


def test_commands_and_files_are_offered_together() -> None:
    found = offered("briefing re")
    assert "read" in found
    assert "results.txt" in found


def test_files_alone_are_left_to_the_shell() -> None:
    assert offered("briefing harb") == []


def test_the_script_for_a_shell_can_be_shown() -> None:
    shown = command("--show-completion", "bash", SHELL="/bin/bash", _TYPER_COMPLETE_TEST_DISABLE_SHELL_DETECTION="1")
    assert b"_BRIEFING_COMPLETE=complete_bash" in shown.stdout
