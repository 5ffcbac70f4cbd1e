"""The command as its users run it: real processes, real pipes, a real pseudo-terminal."""

from __future__ import annotations

import json
import os
import pty
import re
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from briefing import __version__
from tests.builders import ROOT, SAMPLES, command

HARBOUR = (SAMPLES / "harbour.txt").read_bytes()
STYLE = re.compile(r"\x1b\[[0-9;]*m")


def on_a_terminal(*arguments: str, columns: int = 80, **env: str) -> str:
    """Run the command with a pseudo-terminal as its standard output."""
    leader, follower = pty.openpty()
    surroundings = {
        "PATH": os.environ["PATH"],
        "PYTHONPATH": str(ROOT),
        "TERM": "xterm",
        "COLUMNS": str(columns),
        **env,
    }
    with subprocess.Popen(
        [sys.executable, "-m", "briefing", *arguments],
        stdin=subprocess.DEVNULL, stdout=follower, cwd=SAMPLES, env=surroundings,
    ) as process:  # fmt: skip
        os.close(follower)
        shown = b""
        while True:
            try:
                block = os.read(leader, 65536)
            except OSError:
                break
            if not block:
                break
            shown += block
        process.wait(timeout=30)
    os.close(leader)
    return shown.decode().replace("\r\n", "\n")


def test_a_pipe_gives_markdown() -> None:
    ran = command(stdin=HARBOUR)
    assert (ran.returncode, ran.stderr) == (0, b"")
    lines = ran.stdout.decode().splitlines()
    assert lines[0] == "# Harbour tunnel opens two years late"
    assert "## Summary" in lines


def test_a_file_and_a_dash_and_a_pipe_are_the_same_text() -> None:
    ways = [command("harbour.txt", "--json"), command("-", "--json", stdin=HARBOUR), command("--json", stdin=HARBOUR)]
    briefs = [json.loads(ran.stdout) for ran in ways]
    assert briefs[0]["summary"] == briefs[1]["summary"] == briefs[2]["summary"]


def test_with_a_source_standard_input_is_not_read() -> None:
    assert command("harbour.txt", stdin=None).returncode == 0


@pytest.mark.parametrize("columns", [60, 80, 120])
def test_a_terminal_shows_the_brief_in_its_width(columns: int) -> None:
    shown = STYLE.sub("", on_a_terminal("harbour.txt", columns=columns))
    assert shown.startswith("Harbour tunnel opens two years late\n")
    assert "SUMMARY" in shown
    assert max(map(len, shown.splitlines())) <= columns


def test_colour_follows_the_terminal_and_the_wishes_of_its_user() -> None:
    assert STYLE.search(on_a_terminal("harbour.txt"))
    assert not STYLE.search(on_a_terminal("harbour.txt", NO_COLOR="1"))
    assert not STYLE.search(on_a_terminal("harbour.txt", TERM="dumb"))
    assert not STYLE.search(on_a_terminal("harbour.txt", "--color", "never"))
    assert b"\x1b[" in command("harbour.txt", "-f", "terminal", "--color", "always").stdout
    assert b"\x1b[" not in command("harbour.txt", "-f", "terminal").stdout
    assert b"\x1b[" in command("harbour.txt", "-f", "terminal", FORCE_COLOR="1").stdout


@pytest.mark.parametrize("length", ["1", "3", "7"])
def test_a_length_in_sentences_is_kept(length: str) -> None:
    assert len(json.loads(command("harbour.txt", "--json", "-l", length).stdout)["summary"]) == int(length)


@pytest.mark.parametrize("words", [30, 60, 120])
def test_a_length_in_words_is_never_exceeded_and_used_well(words: int) -> None:
    summary = json.loads(command("harbour.txt", "--json", "-l", f"{words}w").stdout)["summary"]
    used = sum(len(line["text"].split()) for line in summary)
    assert 0.85 * words <= used <= words


def test_a_length_that_fits_nothing_gives_an_empty_summary_and_says_so() -> None:
    ran = command("harbour.txt", "--json", "-l", "2w")
    assert json.loads(ran.stdout)["summary"] == []
    assert ran.stderr.decode().startswith("warning: ")
    assert ran.returncode == 0


def test_sections_come_as_asked() -> None:
    shown = command("harbour.txt", "-s", "quotes,summary").stdout.decode()
    assert re.findall(r"^## (.*)", shown, re.MULTILINE) == ["Quotations", "Summary"]


def test_an_output_file_names_its_format(tmp_path: Path) -> None:
    ran = command("harbour.txt", "-o", tmp_path / "brief-{date}.json")
    assert (ran.returncode, ran.stdout, ran.stderr) == (0, b"", b"")
    (made,) = tmp_path.iterdir()
    assert re.fullmatch(r"brief-\d{4}-\d\d-\d\d\.json", made.name)
    assert json.loads(made.read_text())["schema"] == "briefing/1"


def test_options_come_from_the_environment_and_flags_win() -> None:
    assert len(json.loads(command("harbour.txt", "--json", BRIEFING_LENGTH="2").stdout)["summary"]) == 2
    assert len(json.loads(command("harbour.txt", "--json", "-l", "4", BRIEFING_LENGTH="2").stdout)["summary"]) == 4


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (["nope.txt"], 4, "error: cannot read 'nope.txt': no such file or directory"),
        (["harbour.txt", "-f", "markdwon"], 2, "did you mean 'markdown'?"),
        (["harbour.txt", "-r", "salence"], 2, "did you mean 'salience'?"),
        (["harbour.txt", "-s", "figure"], 2, "did you mean 'figures'?"),
        (["harbour.txt", "-l", "many"], 2, "error: no length 'many'"),
        (["harbour.txt", "--figures", "some"], 2, "error: no number 'some'"),
        (["harbour.txt", "--lenght", "3"], 2, "--length"),
        (["harbour.txt", "--color", "alwys"], 2, "did you mean 'always'?"),
        (["harbour.txt", "--max-size", "big"], 2, "error: no size 'big'"),
        (["harbour.txt", "--max-size", "1K"], 4, "--max-size"),
        (["harbour.txt", "-o", "harbour.txt"], 4, "it is one of the sources"),
        (["harbour.txt", "-o", "no/such/folder/a.md"], 4, "make the folder first"),
        (["harbour.txt", "--encoding", "utf-9"], 4, "'utf-9'"),
    ],
)  # fmt: skip
def test_what_goes_wrong_is_said_in_a_line_or_two(arguments: list[str], code: int, said: str) -> None:
    ran = command(*arguments)
    assert ran.returncode == code
    assert said in ran.stderr.decode()
    assert len(ran.stderr.decode().splitlines()) <= 2
    assert ran.stdout == b""
    assert (SAMPLES / "harbour.txt").read_bytes() == HARBOUR


@pytest.mark.parametrize("text", [b"", b" \n\t\n", b"\0" * 10, "\u200b\u200d".encode(), "\u0301".encode()])
def test_nothing_to_brief_is_exit_3_with_one_line(text: bytes) -> None:
    ran = command(stdin=text)
    assert (ran.returncode, ran.stdout) == (3, b"")
    assert ran.stderr.decode().splitlines() == ["error: nothing to brief: 'stdin' holds no text"]


@pytest.mark.parametrize("text", ["x", "Hello", "😀", "42"])
def test_the_shortest_text_is_its_own_brief(text: str) -> None:
    assert json.loads(command("--json", stdin=text.encode()).stdout)["summary"][0]["text"] == text


def test_binary_is_refused_under_any_name(tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_bytes(b"\x7fELF\x02\x01\x01" + bytes(range(256)) * 8)
    ran = command(tmp_path / "notes.txt")
    assert ran.returncode == 4
    assert "no reader for" in ran.stderr.decode()


def test_one_bad_source_among_good_ones_is_exit_5_and_named(tmp_path: Path) -> None:
    ran = command("harbour.txt", "nope.txt", "canal.txt", "--json")
    assert ran.returncode == 5
    assert "nope.txt" in ran.stderr.decode()
    assert len(json.loads(ran.stdout)["documents"]) == 2
    (tmp_path / "blank.txt").write_text(" \n")
    assert command("harbour.txt", tmp_path / "blank.txt").returncode == 5


def test_strange_names_and_texts_are_harmless(tmp_path: Path) -> None:
    path = tmp_path / "a\x1b]0;x\x07[bold]\n.txt"
    path.write_text("The \x1b[31m[/]council\x9b approved [bold]the plan[/bold] and :smile: the river report.")
    for form in ("terminal", "markdown", "text", "json"):
        ran = command(path, "-f", form, "--color", "never")
        assert ran.returncode == 0
        assert not re.search(rb"[\x00-\x08\x0b-\x1f\x7f]|\xc2[\x80-\x9f]", ran.stdout + ran.stderr)
        assert b"[bold]the plan[/bold] and :smile:" in ran.stdout


def test_a_language_that_nobody_knows_is_briefed_with_a_warning() -> None:
    ran = command("harbour.txt", "-L", "tlh")
    assert ran.returncode == 0
    assert "no language 'tlh'" in ran.stderr.decode()
    assert command("harbour.txt", "-L", "tlh", "-q").stderr == b""


def test_a_reader_that_leaves_is_no_error() -> None:
    made = subprocess.Popen(
        [sys.executable, "-m", "briefing", "harbour.txt", "--json", "--with-text"],
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=SAMPLES, env={**os.environ, "PYTHONPATH": str(ROOT)},
    )  # fmt: skip
    assert made.stdout is not None
    assert made.stderr is not None
    made.stdout.close()
    assert (made.stderr.read(), made.wait(timeout=30)) == (b"", 141)
    made.stderr.close()


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
@pytest.mark.parametrize("after", [0.02, 0.06, 0.3])
def test_a_signal_at_any_moment_ends_it_without_a_word(number: signal.Signals, after: float) -> None:
    with subprocess.Popen(
        [sys.executable, "-m", "briefing"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    ) as process:  # fmt: skip
        time.sleep(after)
        process.send_signal(number)
        out, err = process.communicate(timeout=30)
    assert out == b""
    # In the first instants Python itself is starting: its own ending is not ours to word.
    ours = re.findall(rb'File "[^"]*/briefing/(\S+)", line \d+, in (\S+)', err)
    assert set(ours) <= {(b"__init__.py", b"<module>"), (b"__main__.py", b"<module>")}
    assert process.returncode in {128 + number, -number} or (err and not ours)


def test_without_a_source_on_a_terminal_there_is_help() -> None:
    leader, follower = pty.openpty()
    ran = subprocess.run(
        [sys.executable, "-m", "briefing"], stdin=follower, capture_output=True, check=False,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )  # fmt: skip
    os.close(leader)
    os.close(follower)
    assert ran.returncode == 2
    assert b"Examples:" in ran.stderr


@pytest.mark.parametrize("flag", ["-V", "--version"])
def test_the_version_is_said(flag: str) -> None:
    assert command(flag).stdout.decode() == f"briefing {__version__}\n"
    assert command("harbour.txt", flag).stdout.decode() == f"briefing {__version__}\n"


@pytest.mark.parametrize("flag", ["-h", "--help"])
def test_help_shows_examples_options_and_commands_on_one_page(flag: str) -> None:
    page = command(flag).stdout.decode()
    assert page.index("Examples:") < page.index("Options:") < page.index("Commands:")
    assert all(word in page for word in ("--length", "--ranker", "rankers", "languages", "formats", "read"))


def test_read_prints_the_text_that_the_offsets_count() -> None:
    assert command("read", "harbour.txt").stdout == HARBOUR
    assert command("read", "-", stdin=HARBOUR).stdout == HARBOUR


@pytest.mark.parametrize(
    ("listing", "word"), [("rankers", "lex-rank"), ("languages", "French"), ("formats", "markdown")]
)
def test_listings_say_what_there_is(listing: str, word: str) -> None:
    ran = command(listing)
    assert (ran.returncode, word in ran.stdout.decode()) == (0, True)


def test_a_fault_of_ours_is_told_without_a_traceback_unless_asked(tmp_path: Path) -> None:
    (tmp_path / "sentencex.py").write_text("def get_sentence_boundaries(*_):\n    raise ZeroDivisionError('planted')\n")
    paths = os.pathsep.join([str(tmp_path), str(ROOT)])
    quiet = command("harbour.txt", PYTHONPATH=paths)
    assert quiet.returncode == 4
    said = "error: cannot read 'harbour.txt': this should not have happened: ZeroDivisionError: planted"
    assert quiet.stderr.decode().splitlines()[0] == said
    loud = command("harbour.txt", "--debug", PYTHONPATH=paths)
    assert b"Traceback" in loud.stderr
    assert b"sentencex.py" in loud.stderr


def test_the_day_of_publication_is_what_the_user_says() -> None:
    ran = command("--json", "--published", "2026-05-15", stdin=b"It rained yesterday, she said.")
    assert json.loads(ran.stdout)["documents"][0]["published"] == "2026-05-15"
    refused = command("--published", "May", stdin=b"It rained.")
    assert (refused.returncode, refused.stderr.splitlines()[0]) == (2, b"error: no day 'May'")
