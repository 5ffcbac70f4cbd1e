"""A digest within its limits: of time, whatever hangs; of what it keeps and shows; of its outputs; of the disk."""

from __future__ import annotations

import json
import os
import re
import resource
import socket
import sqlite3
import stat
import subprocess
import sys
import time
from base64 import b64encode
from contextlib import contextmanager, suppress
from threading import Thread
from typing import TYPE_CHECKING

import pytest

from tests.builders import ROOT, command
from tests.digest.serving import Site, feed, item, numbered
from tests.web import Web, reply

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path
    from subprocess import CompletedProcess

SECRET = "s3cr3t"  # noqa: S105 - what nobody may find
PAGE = "<html><body><article><p>{}</p></article></body></html>"
LATE = 20  # seconds after which a run that should have ended in eight has not


def digest(home: Path, *arguments: str | Path) -> CompletedProcess[bytes]:
    return run(home, "digest", *arguments)


def run(home: Path, *arguments: str | Path) -> CompletedProcess[bytes]:
    return command(*arguments, cwd=home, HOME=str(home), XDG_CACHE_HOME=str(home / "cache"))


@contextmanager
def silent_server() -> Iterator[str]:
    """Give the address of a server that takes every request and never answers."""

    def accept() -> None:
        with suppress(OSError):
            while True:
                held.append(listener.accept()[0])

    held: list[socket.socket] = []
    with socket.create_server(("127.0.0.1", 0)) as listener:
        Thread(target=accept, daemon=True).start()
        yield f"http://127.0.0.1:{listener.getsockname()[1]}"
        for connection in held:
            connection.close()


def test_a_deadline_bounds_the_pages_of_a_full_digest_too(home: Path) -> None:
    with Web() as web:

        def slow(connection: socket.socket, _: object) -> None:
            time.sleep(30)
            connection.close()

        items = feed(item(number) for number in range(12)).replace(b"https://news.example", web.url("").encode())
        web.paths["/feed"] = reply(items, content_type="application/rss+xml")
        web.paths |= {f"/{number}": slow for number in range(12)}
        start = time.monotonic()
        ran = digest(home, "--source", web.url("/feed"), "--full", "--deadline", "3", "--state", "seen.db")
    assert time.monotonic() - start < LATE
    assert len(set(re.findall(r"item (\d{4})", ran.stdout.decode()))) == 12
    assert b"briefed from the feed alone" in ran.stderr


def test_what_hangs_is_named_and_the_rest_is_told_in_time(home: Path, web: Site) -> None:
    os.mkfifo(home / "fifo")
    web.pages["/feed"] = numbered(1)
    with silent_server() as silent:
        start = time.monotonic()
        ran = digest(
            home, "--source", "fifo", "--source", web.url("/feed"), "--source", f"{silent}/feed",
            "--follow", "fifo", "--deadline", "2", "--state", "seen.db",
        )  # fmt: skip
    assert time.monotonic() - start < LATE
    assert (ran.returncode, b"item 0001" in ran.stdout) == (5, True), ran.stderr
    assert ran.stderr.count(b"fifo") == 2
    assert digest(home, "--source", web.url("/feed"), "--state", "seen.db", "--wait", "0").stdout == b""


def test_an_output_that_hangs_ends_the_run_and_frees_the_state(home: Path, web: Site) -> None:
    os.mkfifo(home / "out")
    web.pages["/feed"] = numbered(1)
    start = time.monotonic()
    ran = digest(home, "--source", web.url("/feed"), "--state", "seen.db", "-o", "out", "--deadline", "1")
    assert time.monotonic() - start < LATE
    assert (ran.returncode, ran.stderr.startswith(b"error: not done in time")) == (4, True)
    assert b"item 0001" in digest(home, "--source", web.url("/feed"), "--state", "seen.db", "--wait", "0").stdout


def test_a_password_in_an_address_stays_in_it(home: Path) -> None:
    with Web() as web:

        def guarded(connection: socket.socket, headers: Mapping[str, str]) -> None:
            is_known = headers.get("authorization") == f"Basic {b64encode(f'ann:{SECRET}'.encode()).decode()}"
            page = PAGE.format("The tram runs again from Monday, said the council.").encode()
            connection.sendall(reply(page, content_type="text/html", etag='"1"') if is_known else reply(b"", "401 No"))

        web.paths["/page"] = guarded
        place = f"http://ann:{SECRET}@127.0.0.1:{web.port}"
        sources = ("--source", f"{place}/page", "--source", f"{place}/none", "--follow", f"{place}/page")
        ran = [
            digest(home, *sources, "--state", "seen.db", "--json"),
            digest(home, *sources, "--state", "seen.db", "--list"),
            digest(home, "--source", f"{place}/page", "--no-state", "--deadline", "1", "-f", "html"),
            run(home, "batch", f"{place}/page", "-o", "out.jsonl"),
            run(home, "batch", f"{place}/page", f"{place}/none", "-o", "out/"),
            run(home, f"{place}/page", f"{place}/none", "-v", "--json"),
        ]
    assert b"The tram runs again" in ran[0].stdout
    assert len(ran[1].stdout.splitlines()) == 1
    assert [place for place in ran if SECRET.encode() in place.stdout + place.stderr] == []
    kept = [path for path in home.rglob("*") if path.is_file()]
    assert {"seen.db", "out.jsonl"} <= {path.name for path in kept}
    assert [path for path in kept if SECRET in path.name or SECRET.encode() in path.read_bytes()] == []


def test_what_was_kept_with_a_password_is_forgotten(home: Path, web: Site) -> None:
    web.pages["/feed"] = numbered(1)
    digest(home, "--source", web.url("/feed"), "--state", "seen.db")
    with sqlite3.connect(home / "seen.db") as db:
        for table, column in (("entries", "feed"), ("aliases", "feed"), ("places", "place")):
            db.execute(f"UPDATE {table} SET {column} = replace({column}, '://', ?)", [f"://ann:{SECRET}@"])  # noqa: S608
        db.execute("PRAGMA user_version = 1")
    db.close()
    assert SECRET.encode() in (home / "seen.db").read_bytes()
    assert b"item 0001" in digest(home, "--source", web.url("/feed"), "--state", "seen.db").stdout
    assert [path for path in home.glob("seen.db*") if SECRET.encode() in path.read_bytes()] == []


def test_state_and_lock_are_for_their_user_alone(home: Path, web: Site) -> None:
    web.pages["/feed"] = numbered(1)
    digest(home, "--source", web.url("/feed"), "--state", "seen.db")
    assert {stat.S_IMODE(path.stat().st_mode) for path in home.glob("seen.db*")} == {0o600}


@pytest.mark.parametrize("name", ["{date}.md", "{date}-{time}.json", "brief.md"])
def test_a_digest_of_a_day_does_not_replace_one_that_was_told(home: Path, web: Site, name: str) -> None:
    arguments = ("--source", web.url("/feed"), "--state", "seen.db", "-o", name)
    for newest in range(3):
        web.pages["/feed"] = numbered(newest)
        assert digest(home, *arguments).returncode == 0
    told = [path.read_text() for path in sorted(home.iterdir()) if path.suffix in {".md", ".json"}]
    found = sorted({number for text in told for number in re.findall(r"item (\d{4})", text)})
    assert found == (["0002"] if name == "brief.md" else ["0000", "0001", "0002"])


def test_its_own_outputs_of_a_day_are_no_entries(home: Path) -> None:
    notes = home / "notes"
    notes.mkdir()
    arguments = ("--source", "notes/", "--state", "seen.db", "-o", "notes/{date}.md")
    for number in range(3):
        (notes / f"{number}.txt").write_text(f"The tram number {number} runs again from Monday, said the council.\n")
        assert digest(home, *arguments).returncode == 0
    assert len(list(notes.glob("*-*-*.md"))) == 3
    assert digest(home, *arguments, "-o", "notes/{date}.md").stdout == b""
    listed = digest(home, *arguments, "--list").stdout.decode().splitlines()
    assert len(listed) == 3


def test_digests_that_append_at_once_all_arrive(home: Path, web: Site) -> None:
    arguments = [
        sys.executable,
        "-m",
        "briefing",
        "digest",
        "--no-state",
        "-o",
        "log.txt",
        "--append",
        "--format",
        "text",
    ]
    for number in range(6):
        web.pages[f"/{number}"] = numbered(number)
    env = os.environ | {"PYTHONPATH": str(ROOT), "HOME": str(home)}
    runs = [subprocess.Popen([*arguments, "--source", web.url(f"/{n}")], cwd=home, env=env) for n in range(6)]
    assert [run.wait(60) for run in runs] == [0] * 6
    assert set(re.findall(r"item (\d{4})", (home / "log.txt").read_text())) == {f"{n:04}" for n in range(6)}


def test_a_full_disk_is_a_letter_wherever_it_is_met(home: Path, web: Site) -> None:
    web.pages["/feed"] = numbered(1)

    def limited(limit: int) -> CompletedProcess[bytes]:
        return subprocess.run(
            [sys.executable, "-m", "briefing", "digest", "--source", web.url("/feed"), "--state", "seen.db"],
            cwd=home, capture_output=True, timeout=60, check=False,
            env=os.environ | {"PYTHONPATH": str(ROOT), "HOME": str(home), "PYTHONDONTWRITEBYTECODE": "1"},
            preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit)),
        )  # fmt: skip

    for limit in (0, 20, 20_000):
        ran = limited(limit)
        assert ran.returncode == 4, (limit, ran.stderr)
        assert ran.stderr.startswith(b"error: cannot "), ran.stderr
        assert b"should not have happened" not in ran.stderr
    assert b"item 0001" in digest(home, "--source", web.url("/feed"), "--state", "seen.db").stdout


def test_a_page_of_a_stranger_s_feed_may_not_be_one_of_the_server_of_another_feed(home: Path, web: Site) -> None:
    """Two feeds tell one event: each may lead to pages of its own server, and to no other private one."""
    text = "The harbour tunnel opened on Monday after nine years. Warden Marlow said that costs were met by the town."
    with Web() as other:
        other.paths["/feed"] = reply(
            feed([item(1, text=text, title="Harbour tunnel opens at last")]).replace(
                b"https://news.example/1", web.url("/stolen").encode()
            ),
            content_type="application/rss+xml",
        )
        own = item(1, text=text, title="The harbour tunnel opens")
        web.pages["/feed"] = feed([own]).replace(b"https://news.example/1", web.url("/own").encode())
        said = "The {} page is told here, said the warden on Monday."
        web.pages |= {f"/{name}": PAGE.format(said.format(name)).encode() for name in ("own", "stolen")}
        ran = digest(
            home, "--source", web.url("/feed"), "--source", other.url("/feed"), "--full", "--no-state", "--json"
        )  # fmt: skip
    (story,) = json.loads(ran.stdout)["stories"]
    assert len(story["entries"]) == 2
    assert "/own" in web.asked
    assert "/stolen" not in web.asked
    assert b"leads into the local network" in ran.stderr
