"""The command on folders, lists, packed files, feeds and web addresses."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from tests.builders import SAMPLES, command
from tests.web import Web, reply

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

STORY = b"The trams run again on Monday. The street came out to look. Nobody was late, and nobody minded."


@pytest.fixture
def web() -> Iterator[Web]:
    with Web() as server:
        yield server


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "sub").mkdir()
    (tmp_path / "b.txt").write_bytes(STORY)
    (tmp_path / "a.md").write_bytes(b"# Title\n\n" + STORY.replace(b"trams", b"boats"))
    (tmp_path / "sub" / "c.txt").write_bytes(STORY.replace(b"trams", b"buses"))
    (tmp_path / "picture.png").write_bytes(b"\x89PNG\r\n\x1a\n" + b"\0\1" * 300)
    (tmp_path / "empty.txt").touch()
    return tmp_path


def sources(*arguments: str | Path, stdin: bytes = b"", cache: Path = SAMPLES) -> list[str]:
    ran = command(*arguments, "--json", stdin=stdin, XDG_CACHE_HOME=str(cache))
    assert ran.returncode == 0, ran.stderr
    return [document["source"] for document in json.loads(ran.stdout)["documents"]]


def test_a_folder_is_briefed_without_what_no_reader_knows(folder: Path) -> None:
    assert sources(folder) == [str(folder / name) for name in ("a.md", "b.txt", "sub/c.txt")]


def test_patterns_and_lists_name_sources(folder: Path) -> None:
    assert sources(folder, "--include", "*.txt", "--exclude", "sub/*") == [str(folder / "b.txt")]
    assert sources(f"{folder}/*.md") == [str(folder / "a.md")]
    listing = f"{folder / 'b.txt'}\n{folder / 'a.md'}\n".encode()
    assert sources("--files-from", "-", stdin=listing) == [str(folder / "b.txt"), str(folder / "a.md")]


def test_the_brief_of_the_last_run_is_no_source(folder: Path) -> None:
    for _ in range(2):
        assert command(folder, "-o", folder / "brief.md").returncode == 0
    assert "brief.md" not in (folder / "brief.md").read_text()


def test_a_folder_with_nothing_to_read_in_it_fails(tmp_path: Path) -> None:
    ran = command(tmp_path)
    assert ran.returncode == 4
    assert str(tmp_path) in ran.stderr.decode()


def test_each_makes_a_brief_of_every_file_in_a_folder(folder: Path) -> None:
    ran = command(folder, "--each", "--json")
    titles = [json.loads(line)["title"] for line in ran.stdout.splitlines()]
    assert (titles[0], len(titles)) == ("Title", 3)


def test_a_web_page_is_briefed(web: Web, tmp_path: Path) -> None:
    web.paths["/a"] = reply((SAMPLES / "harbour.html").read_bytes(), content_type="text/html")
    assert sources(web.url("/a"), cache=tmp_path) == [web.url("/a")]


def test_no_cache_keeps_nothing(web: Web, tmp_path: Path) -> None:
    web.paths["/a"] = reply(STORY, content_type="text/plain", etag='"1"')
    sources(web.url("/a"), "--no-cache", cache=tmp_path)
    assert list(tmp_path.iterdir()) == []
    sources(web.url("/a"), cache=tmp_path)
    assert list(tmp_path.iterdir()) != []


def feed(web: Web) -> str:
    items: list[dict[str, Any]] = [
        {"id": n, "url": web.url(f"/{n}"), "title": f"Day {n}", "content_text": f"On day {n} it rained. " * 3,
         "date_published": f"2026-11-0{n}T08:00:00Z"}
        for n in range(1, 5)
    ]  # fmt: skip
    data = {"version": "https://jsonfeed.org/version/1.1", "items": items}
    web.paths["/feed"] = reply(json.dumps(data).encode(), content_type="application/json")
    return web.url("/feed")


def test_a_feed_is_briefed_newest_first_as_many_as_asked(web: Web, tmp_path: Path) -> None:
    found = sources(feed(web), "--limit", "2", cache=tmp_path)
    assert found == [web.url("/4"), web.url("/3")]
    assert [path for path, _ in web.asked] == ["/feed"]


def test_full_fetches_the_pages_that_a_feed_links_to(web: Web, tmp_path: Path) -> None:
    address = feed(web)
    web.paths["/4"] = reply(STORY, content_type="text/plain")
    ran = command(address, "--limit", "2", "--full", "--json", "--with-text", XDG_CACHE_HOME=str(tmp_path))
    documents = json.loads(ran.stdout)["documents"]
    assert [document["title"] for document in documents] == ["Day 4", "Day 3"]
    assert documents[0]["text"] == STORY.decode()
    assert "On day 3" in documents[1]["text"]
    assert b"briefed from the feed alone" in ran.stderr


def test_a_server_that_fails_is_named_and_the_rest_is_briefed(web: Web, tmp_path: Path) -> None:
    ran = command(SAMPLES / "harbour.txt", web.url("/none"), XDG_CACHE_HOME=str(tmp_path))
    assert ran.returncode == 5
    assert b"404 (not found)" in ran.stderr
