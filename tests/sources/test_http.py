"""A web address is fetched within limits, politely, and asked again only for what has changed."""

from __future__ import annotations

import gzip
import time
import zlib
from typing import TYPE_CHECKING

import pytest

from briefing.errors import UnreadableSource
from briefing.model import Raw
from briefing.sources.addresses import checked, is_private, refuse_private, shown
from briefing.sources.http import USER_AGENT, Fetching, fetch
from briefing.sources.polite import Visitor
from tests.web import Web, reply

if TYPE_CHECKING:
    import socket
    from collections.abc import Iterator, Mapping
    from pathlib import Path

TEXT = b"The trams run again."


@pytest.fixture
def web() -> Iterator[Web]:
    with Web() as server:
        yield server


@pytest.fixture
def how(tmp_path: Path) -> Fetching:
    return Fetching(timeout=9, limit=200_000, folder=tmp_path / "cache")


def failure(url: str, how: Fetching) -> str:
    with pytest.raises(UnreadableSource) as caught:
        fetch(url, how)
    return str(caught.value)


def test_an_answer_states_its_type_and_its_charset(web: Web, how: Fetching) -> None:
    web.paths["/a"] = reply("Café".encode("latin-1"), content_type="Text/HTML; charset=ISO-8859-1", last_modified="Mon")
    assert fetch(web.url("/a"), how) == Raw(web.url("/a"), "Café".encode("latin-1"), "text/html", "cp1252", "Mon")
    assert web.asked[0][1]["user-agent"] == USER_AGENT


@pytest.mark.parametrize("charset", ["martian", "utf-7", "hex", "undefined", '"utf-8', "", "latin-1"])
def test_a_charset_that_the_bytes_do_not_bear_out_is_not_stated(web: Web, how: Fetching, charset: str) -> None:
    web.paths["/a"] = reply("Café".encode(), content_type=f"text/html; charset={charset}")
    assert fetch(web.url("/a"), how).encoding is None


def test_what_has_not_changed_is_not_sent_again(web: Web, how: Fetching) -> None:
    def answer(connection: socket.socket, headers: Mapping[str, str]) -> None:
        is_known = headers.get("if-none-match") == '"1"' and headers.get("if-modified-since") == "Mon"
        connection.sendall(reply(b"", "304 Not Modified") if is_known else reply(TEXT, etag='"1"', last_modified="Mon"))

    web.paths["/a"] = answer
    assert [fetch(web.url("/a"), how).data for _ in range(3)] == [TEXT] * 3
    assert [bool(headers.get("if-none-match")) for _, headers in web.asked] == [False, True, True]


def test_a_damaged_cache_is_asked_anew(web: Web, how: Fetching) -> None:
    web.paths["/a"] = reply(TEXT, etag='"1"')
    fetch(web.url("/a"), how)
    assert how.folder
    for path in how.folder.iterdir():
        path.write_bytes(path.read_bytes()[:-3])
    assert fetch(web.url("/a"), how).data == TEXT
    assert "if-none-match" not in web.asked[-1][1]


@pytest.mark.parametrize("headers", [{}, {"etag": '"1"', "cache_control": "no-store"}])
def test_what_has_no_version_or_may_not_be_kept_is_not_kept(web: Web, how: Fetching, headers: dict[str, str]) -> None:
    web.paths["/a"] = reply(TEXT, "200 OK", **headers)
    fetch(web.url("/a"), how)
    assert how.folder
    assert not how.folder.exists()


def test_redirects_are_followed_and_not_without_end(web: Web, how: Fetching) -> None:
    for n in range(9):
        web.paths[f"/{n}"] = reply(b"", "302 Found", location=f"/{n + 1}")
    web.paths["/9"] = reply(TEXT)
    assert fetch(web.url("/6"), how).data == TEXT
    assert "too many redirects" in failure(web.url("/0"), how)
    web.paths["/self"] = reply(b"", "301 Moved", location="/self")
    assert "too many redirects" in failure(web.url("/self"), how)


@pytest.mark.parametrize(
    "target", ["file:///etc/passwd", "ftp://127.0.0.1/a", "data:text/html,x", "http://127.0.0.1:0/", "", "http://["]
)
def test_a_redirect_to_anything_but_the_web_is_refused(web: Web, how: Fetching, target: str) -> None:
    web.paths["/a"] = reply(b"", "302 Found", location=target)
    assert "redirect" in failure(web.url("/a"), how)


def test_a_link_of_a_stranger_does_not_lead_into_the_local_network(web: Web, how: Fetching) -> None:
    stranger = Fetching(timeout=3, folder=how.folder, is_typed=False)
    assert "local network" in failure(web.url("/a"), stranger)
    assert web.asked == []


@pytest.mark.parametrize("encoding", ["gzip", "deflate", "gzip, gzip", "martian", "identity"])
def test_packed_answers_are_unpacked(web: Web, how: Fetching, encoding: str) -> None:
    packed = {
        "gzip": gzip.compress(TEXT),
        "deflate": zlib.compress(TEXT),
        "gzip, gzip": gzip.compress(gzip.compress(TEXT)),
    }
    web.paths["/a"] = reply(packed.get(encoding, TEXT), content_encoding=encoding)
    assert fetch(web.url("/a"), how).data == TEXT


def test_a_label_of_packing_that_lies_does_no_harm(web: Web, how: Fetching) -> None:
    web.paths["/a"] = reply(TEXT, content_encoding="gzip")
    assert fetch(web.url("/a"), how).data == TEXT


@pytest.mark.parametrize(
    ("answer", "said"),
    [
        (reply(gzip.compress(b" " * 10**8), content_encoding="gzip"), "larger than"),
        (reply(gzip.compress(gzip.compress(b" " * 10**8)), content_encoding="gzip, gzip"), "larger than"),
        (reply(gzip.compress(TEXT * 99)[:-20], content_encoding="gzip"), "cut off"),
        (reply(b" " * 300_000), "larger than"),
        (reply(TEXT, content_length=str(10**15)), "larger than"),
        (reply(TEXT, content_length="99"), "cut off"),
        (reply(b"", "404 Not Found"), "404 \\(not found\\)"),
        (reply(b"", "500 \x1b[31mOops"), "500 \\(internal server error\\)"),
        (reply(b"", "429 Slow", retry_after="3600"), "429"),
        (reply(b"", "304 Not Modified"), "304"),
        (b"HTTP/1.1 999 Odd\r\nContent-Length: 0\r\n\r\n", "999"),
        (b"SSH-2.0-OpenSSH\r\n", "does not speak HTTP"),
        (b"", "does not speak HTTP"),
        (b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nFFFF\r\nhello", "cut off"),
    ],
)
def test_an_answer_that_is_none_is_an_error_that_says_why(
    web: Web, how: Fetching, answer: bytes, said: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("briefing.sources.http._LONGEST_WAIT", 0.01)
    web.paths["/a"] = answer
    with pytest.raises(UnreadableSource, match=said):
        fetch(web.url("/a"), how)


def test_a_server_that_fails_once_is_asked_again(web: Web, how: Fetching) -> None:
    answers = [reply(b"", "500 Oops"), b"HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\ncut", reply(TEXT)]
    web.paths["/a"] = lambda connection, _: connection.sendall(answers.pop(0))
    assert fetch(web.url("/a"), how).data == TEXT
    assert answers == []


def test_a_server_that_says_when_to_come_back_is_asked_then(web: Web, how: Fetching) -> None:
    answers = [reply(b"", "503 Busy", retry_after="1"), reply(TEXT)]
    web.paths["/a"] = lambda connection, _: connection.sendall(answers.pop(0))
    start = time.monotonic()
    assert fetch(web.url("/a"), how).data == TEXT
    assert time.monotonic() - start > 0.9


@pytest.mark.parametrize("block", [b"x", b"X-A: b\r\n"])
def test_a_server_that_never_ends_is_left_in_time(web: Web, tmp_path: Path, block: bytes) -> None:
    def trickle(connection: socket.socket, _: Mapping[str, str]) -> None:
        connection.sendall(b"HTTP/1.1 200 OK\r\n" + (b"\r\n" if block == b"x" else b""))
        while True:
            connection.sendall(block)
            time.sleep(0.1)

    web.paths["/a"] = trickle
    start = time.monotonic()
    assert "no complete answer within 1 s" in failure(web.url("/a"), Fetching(timeout=1, folder=tmp_path))
    assert time.monotonic() - start < 3
    assert len(web.asked) == 1


def test_where_nobody_listens_it_says_so(how: Fetching) -> None:
    with Web() as gone:
        url = gone.url("/a")
    assert "no connection" in failure(url, how)


@pytest.mark.parametrize(
    "url", ["http://", "http:///a", "http://[::1", "http://a:99999/", "http://a b/", "http://a/\x1b[31m", "file:///a"]
)
def test_what_is_no_web_address_is_refused_before_anybody_is_asked(url: str) -> None:
    with pytest.raises(UnreadableSource, match="cannot fetch"):
        checked(url)


@pytest.mark.parametrize(
    "host",
    ["127.0.0.1", "localhost", "10.1.2.3", "192.168.0.1", "172.16.0.1", "169.254.169.254", "::1", "fe80::1"],
)
def test_an_address_of_this_machine_or_its_network_is_private(host: str) -> None:
    assert is_private(host)
    with pytest.raises(UnreadableSource, match="local network"):
        refuse_private(f"http://{f'[{host}]' if ':' in host else host}/a")


def test_a_password_is_never_shown() -> None:
    assert shown("https://ann:secret@example.org/a") == "https://example.org/a"


def test_a_page_that_robots_may_not_see_is_not_asked_for(web: Web, how: Fetching) -> None:
    web.paths["/robots.txt"] = reply(b"User-agent: *\nDisallow: /private\nCrawl-delay: 0.3\n")
    web.paths["/a"] = web.paths["/b"] = web.paths["/private/a"] = reply(TEXT)
    visitor = Visitor(how, home=web.url("/"), pause=0)
    with pytest.raises(UnreadableSource, match=r"robots\.txt forbids"):
        visitor.visit(web.url("/private/a"))
    visitor.visit(web.url("/a"))
    start = time.monotonic()
    visitor.visit(web.url("/b"))
    assert [path for path, _ in web.asked] == ["/robots.txt", "/a", "/b"]
    assert time.monotonic() - start < 2
