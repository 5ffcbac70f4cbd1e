"""`briefing digest` as cron runs it: real processes, a real server on loopback, and files that change between runs."""

from __future__ import annotations

import json
import os
import pty
import re
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from typing import TYPE_CHECKING

import pytest

from tests.builders import ROOT, SAMPLES, command
from tests.digest.serving import Site, feed, item, numbered

if TYPE_CHECKING:
    from pathlib import Path
    from subprocess import CompletedProcess

ITEM = re.compile(r"item (\d{4})")


def digest(home: Path, *arguments: str | Path, **env: str) -> CompletedProcess[bytes]:
    """Run a digest in a folder, with a home of its own."""
    return command("digest", *arguments, stdin=b"", cwd=home, **({"HOME": str(home)} | env))


def shown(ran: CompletedProcess[bytes]) -> set[int]:
    """Return the numbers of the items that a digest shows."""
    return {int(number) for number in ITEM.findall(ran.stdout.decode())}


def test_a_digest_needs_no_config(home: Path) -> None:
    shutil.copy(SAMPLES / "harbour.txt", home)
    shutil.copytree(SAMPLES, home / "inbox", ignore=lambda _, names: {n for n in names if not n.startswith("tram")})
    ran = digest(home, "--source", "harbour.txt", "--source", "inbox/*.txt", "--state", "seen.db", "-o", "brief.md")
    assert (ran.returncode, ran.stdout, ran.stderr) == (0, b"", b"")
    told = (home / "brief.md").read_text(encoding="utf-8")
    assert "4 new entries from 4 sources" in told
    assert "## Twelve hurt as tram leaves rails in Brennick" in told


def test_nothing_new_is_silent_and_makes_no_file(home: Path, web: Site) -> None:
    web.pages["/feed"] = numbered(1, 2)
    arguments = ("--source", web.url("/feed"), "--state", "seen.db")
    assert shown(digest(home, *arguments)) == {1, 2}
    ran = digest(home, *arguments, "-o", "brief.md")
    assert (ran.returncode, ran.stdout, ran.stderr) == (0, b"", b"")
    assert not (home / "brief.md").exists()
    assert digest(home, *arguments, "--always").stdout == b"# Digest\n\nNothing new.\n"
    assert json.loads(digest(home, *arguments, "--always", "--json").stdout)["stories"] == []


def test_only_what_is_new_is_told_and_only_what_changed_is_sent(home: Path, web: Site) -> None:
    web.pages["/feed"] = numbered(1, 2)
    arguments = ("--source", web.url("/feed"), "--state", "seen.db")
    digest(home, *arguments)
    digest(home, *arguments)
    assert web.unchanged == 1
    web.pages["/feed"] = numbered(3, 2, 1)
    assert shown(digest(home, *arguments)) == {3}


def test_an_edited_entry_stands_under_changed(home: Path, web: Site) -> None:
    arguments = ("--source", web.url("/feed"), "--state", "seen.db", "--json")
    web.pages["/feed"] = numbered(1, 2)
    digest(home, *arguments)
    web.pages["/feed"] = feed([item(1), item(2, text="The bridge was closed again, said the warden on Friday.")])
    record = json.loads(digest(home, *arguments).stdout)
    assert record["new"] == 0
    assert [entry["link"] for entry in record["changed"]] == ["https://news.example/2"]


def test_a_source_that_fails_does_not_stop_the_others(home: Path, web: Site) -> None:
    web.pages |= {"/good": numbered(1), "/bad": 410}
    ran = digest(home, "--source", web.url("/bad"), "--source", web.url("/good"), "--state", "seen.db")
    assert ran.returncode == 5
    assert shown(ran) == {1}
    assert ran.stderr.decode().count("\n") == 1
    assert web.url("/bad") in ran.stderr.decode()
    alone = digest(home, "--source", web.url("/bad"), "--state", "seen.db")
    assert (alone.returncode, alone.stdout) == (4, b"")
    assert alone.stderr.startswith(b"error: ")


def test_a_failing_source_alone_is_said_where_nothing_is_new(home: Path, web: Site) -> None:
    web.pages |= {"/good": numbered(1), "/bad": 410}
    arguments = ("--source", web.url("/bad"), "--source", web.url("/good"), "--state", "seen.db")
    digest(home, *arguments)
    ran = digest(home, *arguments)
    assert (ran.returncode, ran.stdout) == (5, b"")
    assert b"/bad" in ran.stderr


def test_an_output_that_cannot_be_written_leaves_entries_new(home: Path, web: Site) -> None:
    web.pages["/feed"] = numbered(1)
    arguments = ("--source", web.url("/feed"), "--state", "seen.db")
    ran = digest(home, *arguments, "-o", "none/brief.md")
    assert ran.returncode == 4
    assert shown(digest(home, *arguments)) == {1}


def test_a_dry_run_changes_nothing(home: Path, web: Site) -> None:
    web.pages["/feed"] = numbered(1)
    arguments = ("--source", web.url("/feed"), "--state", "seen.db", "-o", "brief.md")
    before = sorted(home.iterdir())
    assert shown(digest(home, *arguments, "--dry-run", XDG_CACHE_HOME=str(home / ".cache"))) == {1}
    assert sorted(path for path in home.iterdir() if path.name != ".cache") == before
    digest(home, *arguments)
    state = (home / "seen.db").read_bytes()
    assert shown(digest(home, *arguments, "--dry-run")) == set()
    assert (home / "seen.db").read_bytes() == state


def test_without_a_state_all_is_new_every_time(home: Path, web: Site) -> None:
    web.pages["/feed"] = numbered(1)
    for _ in range(2):
        assert shown(digest(home, "--source", web.url("/feed"), "--no-state")) == {1}
    assert not [path for path in home.rglob("*") if path.suffix == ".db"]


def test_since_leaves_old_entries_for_later(home: Path, web: Site) -> None:
    days = [format_datetime(datetime.now(UTC) - timedelta(days=age)) for age in (1, 9)]
    web.pages["/feed"] = feed([item(1, date=days[0]), item(2, date=days[1])])
    arguments = ("--source", web.url("/feed"), "--state", "seen.db")
    assert shown(digest(home, *arguments, "--since", "2d")) == {1}
    assert shown(digest(home, *arguments)) == {2}


def test_what_was_seen_can_be_listed_and_forgotten(home: Path, web: Site) -> None:
    web.pages["/feed"] = numbered(1, 2)
    arguments = ("--source", web.url("/feed"), "--state", "seen.db")
    digest(home, *arguments)
    listed = digest(home, *arguments, "--list").stdout.decode().splitlines()
    assert len(listed) == 2
    assert digest(home, "--state", "seen.db", "--list").stdout.decode().splitlines() == listed
    key = next(line.split()[0] for line in listed if "item 0002" in line)
    assert digest(home, *arguments, "--forget", key).stderr == b"forgot 1 entry\n"
    assert shown(digest(home, *arguments)) == {2}
    assert digest(home, *arguments, "--forget", "nothing").returncode == 4


def test_a_second_run_says_who_holds_the_state(home: Path, web: Site) -> None:
    over = home / "over"
    waits = f"import time, pathlib\nwhile not pathlib.Path({str(over)!r}).exists(): time.sleep(0.02)"
    holder = (
        "import os, sys; from pathlib import Path; from briefing.store import locked\n"
        f"with locked(Path('seen.db'), wait=0, holder='process 4711'):\n print('held', flush=True)\n exec({waits!r})"
    )
    env = os.environ | {"PYTHONPATH": str(ROOT)}
    with subprocess.Popen([sys.executable, "-c", holder], cwd=home, env=env, stdout=subprocess.PIPE) as first:
        assert first.stdout is not None
        assert first.stdout.readline() == b"held\n"
        web.pages["/feed"] = numbered(1)
        ran = digest(home, "--source", web.url("/feed"), "--state", "seen.db", "--wait", "0.2")
        over.touch()
    assert (ran.returncode, ran.stdout) == (4, b"")
    assert b"process 4711" in ran.stderr


def test_followed_files_tell_their_changed_figures(home: Path) -> None:
    page = home / "storm.txt"
    page.write_text("The storm has passed the coast. So far 9 people have died in the valley.\n")
    arguments = ("--follow", "storm.txt", "--state", "seen.db", "--json")
    assert digest(home, *arguments).stdout == b""
    page.write_text("The storm has passed the coast. So far 12 people have died in the valley.\n")
    (change,) = json.loads(digest(home, *arguments).stdout)["followed"]
    assert change["new"] == ["So far 12 people have died in the valley."]
    assert [(figure["now"], figure["was"]) for figure in change["figures"]] == [("12", "9")]
    assert digest(home, *arguments).stdout == b""


def test_its_own_output_and_state_are_no_entries(home: Path) -> None:
    notes = home / "notes"
    notes.mkdir()
    (notes / "a.txt").write_text("The tram runs again from Monday, said the council.\n")
    arguments = ("--source", "notes/", "--state", "notes/seen.db", "-o", "notes/{date}-brief.md")
    assert digest(home, *arguments).returncode == 0
    (made,) = notes.glob("*-brief.md")
    before = made.stat().st_mtime_ns
    (notes / "2020-01-01-brief.md").write_text("# An older digest\n\nIt said something.\n")
    ran = digest(home, *arguments)
    assert (ran.returncode, ran.stdout, ran.stderr) == (0, b"", b"")
    assert made.stat().st_mtime_ns == before


def test_full_briefs_the_pages_that_stories_link_to(home: Path, web: Site) -> None:
    web.pages["/feed"] = numbered(1).replace(b"https://news.example", web.url("").encode())
    page = "".join(f"<p>The whole story is told on page {part}, which the feed did not have.</p>" for part in "abcdef")
    web.pages["/1"] = f"<html><body><article><h1>The story</h1>{page}</article></body></html>".encode()
    arguments = ("--source", web.url("/feed"), "--no-state")
    assert "The whole story" not in digest(home, *arguments).stdout.decode()
    ran = digest(home, *arguments, "--full")
    assert ran.stderr == b""
    assert "The whole story is told on page a" in ran.stdout.decode()
    assert "/robots.txt" in web.asked


def test_progress_is_shown_on_a_terminal_only(home: Path, web: Site) -> None:
    web.pages |= {"/a": numbered(1), "/b": numbered(2)}
    sources = ["--source", web.url("/a"), "--source", web.url("/b"), "--no-state", "-o", str(home / "brief.md")]
    leader, follower = pty.openpty()
    env = os.environ | {"PYTHONPATH": str(ROOT), "HOME": str(home)}
    subprocess.run([sys.executable, "-m", "briefing", "digest", *sources], env=env, stderr=follower, check=True)
    os.close(follower)
    assert b"1 of 2 sources" in os.read(leader, 1000)
    os.close(leader)
    assert digest(home, *sources).stderr == b""


def test_an_inbox_without_mail_is_no_failure_and_one_that_is_not_there_is(home: Path) -> None:
    (home / "inbox").mkdir()
    assert digest(home, "--source", "inbox/*.eml", "--state", "seen.db").returncode == 0
    assert digest(home, "--source", "inbox", "--state", "seen.db").returncode == 0
    assert digest(home, "--source", "inbx/*.eml", "--state", "seen.db").returncode == 4


class TestProfiles:
    """A profile of briefing.toml, its check, and what flags and variables change of it."""

    @pytest.fixture
    def profile(self, home: Path, web: Site) -> Path:
        web.pages["/feed"] = numbered(1, 2)
        config = home / "briefing.toml"
        config.write_text(
            f'[digest.morning]\nsources = ["{web.url("/feed")}"]\noutput = "{{date}}-{{profile}}.txt"\n'
            'state = "seen.db"\nstories = 1\nlength = "1"\nsections = ["summary"]\n'
        )
        config.chmod(0o644)
        return config

    def test_the_only_profile_needs_no_name(self, home: Path, profile: Path) -> None:
        assert digest(home).returncode == 0
        (made,) = home.glob("*-morning.txt")
        assert re.fullmatch(r"\d{4}-\d\d-\d\d-morning", made.stem)
        text = made.read_text()
        assert "ALSO NEW" in text
        assert " 2. " not in text.partition("SOURCES")[0]
        assert "KEY FIGURES" not in text
        assert profile.exists()

    def test_flags_win_over_variables_and_those_over_the_profile(self, home: Path, profile: Path) -> None:
        told = digest(home, "morning", "-o", "-", "--no-state", BRIEFING_LENGTH="2").stdout.decode()
        assert "\n2. " in told
        told = digest(home, "morning", "-o", "-", "--no-state", "-l", "1", BRIEFING_LENGTH="2").stdout.decode()
        assert "\n2. " not in told.partition("### Sources")[0]
        assert profile.exists()

    def test_a_check_fetches_nothing(self, home: Path, profile: Path, web: Site) -> None:
        ran = digest(home, "--check")
        assert ran.returncode == 0
        assert b"morning: 1 source" in ran.stdout
        assert not web.asked
        profile.write_text("[digest.morning]\nsuorces = []\n")
        ran = digest(home, "--check")
        assert ran.returncode == 2
        error, hint, *others = ran.stderr.decode().splitlines()
        assert error == "error: briefing.toml: [digest.morning]: no key named 'suorces'"
        assert hint.startswith("hint: did you mean 'sources'?")
        assert not others

    def test_an_unknown_profile_is_named_with_the_nearest(self, home: Path, profile: Path) -> None:
        ran = digest(home, "mourning")
        assert ran.returncode == 2
        assert b"did you mean 'morning'?" in ran.stderr
        assert profile.exists()

    def test_a_profile_cannot_write_outside_by_its_name(self, home: Path, profile: Path) -> None:
        profile.write_text(profile.read_text().replace("morning", '"../../evil"'))
        assert digest(home).returncode == 0
        assert [path.name.endswith("-evil.txt") for path in home.glob("*.txt")] == [True]
        assert not list(home.parent.glob("*.txt"))

    def test_the_lines_for_cron_have_absolute_paths(self, home: Path, profile: Path) -> None:
        told = digest(home, "--install-help").stdout.decode()
        assert f"0 7 * * * cd {home} && {sys.executable} -m briefing digest morning\n" in told
        assert f"WorkingDirectory={home}\n" in told
        assert f"ExecStart={sys.executable} -m briefing digest morning\n" in told
        assert "OnCalendar=" in told
        assert profile.exists()


def test_init_writes_an_example_that_is_valid_and_never_over_another(home: Path) -> None:
    assert digest(home, "--init").returncode == 0
    assert digest(home, "--check").returncode == 0
    example = (home / "briefing.toml").read_text()
    (home / "briefing.toml").write_text(re.sub(r"^# (?=[a-z]+ +=)", "", example, flags=re.MULTILINE))
    assert digest(home, "--check").stderr == b""  # also with every line of it taken in
    assert digest(home, "--init").returncode == 4


def test_without_sources_and_profiles_the_way_out_is_said(home: Path) -> None:
    ran = digest(home)
    assert ran.returncode == 2
    assert b"--init" in ran.stderr


class TestDefaultsOfTheMainCommand:
    """`[brief]` sets what the options of `briefing` are where nothing else says it."""

    def brief(self, home: Path, config: str, *arguments: str, **env: str) -> CompletedProcess[bytes]:
        (home / "briefing.toml").write_text(config)
        (home / "briefing.toml").chmod(0o644)
        return command(SAMPLES / "harbour.txt", *arguments, stdin=b"", cwd=home, **({"HOME": str(home)} | env))

    def test_they_hold(self, home: Path) -> None:
        told = self.brief(home, '[brief]\nlength = 1\nformat = "json"\nsections = ["summary"]').stdout
        assert len(json.loads(told)["summary"]) == 1
        assert json.loads(told)["figures"] == []

    def test_variables_and_flags_win_over_them(self, home: Path) -> None:
        config = '[brief]\nlength = 1\nformat = "json"'
        assert len(json.loads(self.brief(home, config, BRIEFING_LENGTH="2").stdout)["summary"]) == 2
        assert len(json.loads(self.brief(home, config, "-l", "3", BRIEFING_LENGTH="2").stdout)["summary"]) == 3

    def test_boilerplate_is_dropped(self, home: Path) -> None:
        told = self.brief(home, '[brief]\nlength = 1\ndrop = ["under the inner harbour opened"]').stdout.decode()
        assert "The tunnel under the inner harbour opened" not in told

    def test_a_mistake_is_a_letter(self, home: Path) -> None:
        ran = self.brief(home, "[brief]\nlenght = 1")
        assert (ran.returncode, ran.stdout) == (2, b"")
        assert b"did you mean 'length'?" in ran.stderr

    def test_the_user_s_folder_is_read_too(self, home: Path) -> None:
        (home / ".config" / "briefing").mkdir(parents=True)
        (home / ".config" / "briefing" / "briefing.toml").write_text("[brief]\nlength = 2\n")
        (home / ".config" / "briefing" / "briefing.toml").chmod(0o600)
        told = self.brief(home, '[brief]\nformat = "json"', XDG_CONFIG_HOME="").stdout
        assert len(json.loads(told)["summary"]) == 2


class TestCron:
    """What cron gives a command is next to nothing, and the answer is the same."""

    @pytest.mark.parametrize("env", [{}, {"LANG": "C", "LC_ALL": "C"}, {"HOME": "/nonexistent"}, {"HOME": "/dev/null"}])
    def test_an_empty_environment_is_enough(self, home: Path, env: dict[str, str]) -> None:
        note = home / "note.txt"
        note.write_text("Das Café in Königsruh öffnete am Montag — „endlich“, sagte die Wirtin.\n", encoding="utf-8")
        ran = subprocess.run(
            [sys.executable, "-m", "briefing", "digest", "--source", note, "--state", home / "seen.db"],
            cwd="/", env={"PYTHONPATH": str(ROOT), **env}, capture_output=True, check=False, timeout=60,
        )  # fmt: skip
        assert (ran.returncode, ran.stderr) == (0, b"")
        assert "Königsruh" in ran.stdout.decode()

    def test_a_home_that_cannot_be_written_is_a_letter_with_a_way_out(self, home: Path) -> None:
        ran = digest(home, "--source", str(SAMPLES / "harbour.txt"), HOME="/dev/null", XDG_STATE_HOME="/dev/null/x")
        assert ran.returncode == 4
        assert b"--state" in ran.stderr
        assert digest(home, "--source", str(SAMPLES / "harbour.txt"), "--no-state", HOME="/dev/null").returncode == 0

    def test_the_state_is_in_the_user_s_folder(self, home: Path) -> None:
        state = home / "state"
        assert digest(home, "--source", str(SAMPLES / "harbour.txt"), XDG_STATE_HOME=str(state)).returncode == 0
        assert (state / "briefing" / "seen.db").exists()
        assert (state / "briefing").stat().st_mode & 0o077 == 0


def test_entries_that_no_source_has_shown_for_90_days_are_forgotten(home: Path, web: Site) -> None:
    arguments = ("--source", web.url("/feed"), "--state", "seen.db")
    web.pages["/feed"] = numbered(1, 2)
    digest(home, *arguments)
    with sqlite3.connect(home / "seen.db") as db:
        db.execute("UPDATE entries SET last_seen = '2020-01-01T00:00:00+00:00'")
    db.close()
    web.pages["/feed"] = numbered(2, 3)
    assert shown(digest(home, *arguments)) == {3}
    listed = digest(home, *arguments, "--list").stdout.decode()
    assert sorted(map(int, ITEM.findall(listed))) == [2, 3]


_SHOWN = 40  # entries of the feed: none leaves it before a run was let live, however many are killed in a row


def soak(home: Path, web: Site, runs: int, seed: int) -> None:
    """Kill runs at random while a feed moves on; nothing may be lost, and only a killed run may repeat."""
    from random import Random

    chance = Random(seed)
    told: dict[int, int] = {}
    newest, kills = 0, 0
    arguments = [sys.executable, "-m", "briefing", "digest", "--source", web.url("/feed"), "--state", "seen.db"]
    env = os.environ | {"PYTHONPATH": str(ROOT), "HOME": str(home)}
    length = 0.5
    for run in range(runs):
        newest += chance.choice((0, 1, 1, 2, 3))
        web.pages["/feed"] = numbered(*range(newest, max(0, newest - _SHOWN), -1))
        output = home / f"{run}.md"
        start = time.monotonic()
        process = subprocess.Popen([*arguments, "-o", output], cwd=home, env=env, stderr=subprocess.PIPE)
        is_killed = run < runs - 1 and chance.random() < 0.5
        if is_killed:
            time.sleep(chance.uniform(0.3, 1.1) * length)
            process.send_signal(chance.choice((signal.SIGKILL, signal.SIGTERM, signal.SIGINT)))
        _, said = process.communicate(timeout=60)
        kills += process.returncode != 0
        if not is_killed:
            length = 0.8 * length + 0.2 * (time.monotonic() - start)
            assert (process.returncode, said) == (0, b""), said
        for number in map(int, ITEM.findall(output.read_text() if output.exists() else "")):
            told[number] = told.get(number, 0) + 1
    lost = set(range(1, newest + 1)) - set(told)
    assert not lost
    assert max(told.values()) <= 1 + kills
    repeats = sum(count - 1 for count in told.values())
    assert repeats <= _SHOWN * kills


def test_killed_runs_lose_nothing(home: Path, web: Site) -> None:
    soak(home, web, runs=12, seed=1)


@pytest.mark.slow
def test_two_hundred_runs_with_random_kills_lose_nothing(home: Path, web: Site) -> None:
    soak(home, web, runs=200, seed=2026)


@pytest.mark.benchmark
def test_fifty_feeds_are_told_in_time(home: Path, web: Site) -> None:
    sources: list[str] = []
    for number in range(50):
        web.pages[f"/{number}"] = numbered(*range(40 * number, 40 * number + 40))
        sources += ["--source", web.url(f"/{number}")]
    for limit in (30, 3):
        start = time.monotonic()
        assert digest(home, *sources, "--state", "seen.db", "-o", "brief.md").returncode == 0
        assert time.monotonic() - start < limit
    assert "2,000 new entries from 50 sources" in (home / "brief.md").read_text()
