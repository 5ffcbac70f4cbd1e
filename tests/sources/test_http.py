"""A web address is fetched within limits, politely, and asked again only for what has changed."""

from __future__ import annotations

import gzip
import socket
import stat
import time
import zlib
from typing import TYPE_CHECKING, Any

import pytest
from msgspec.structs import replace

from briefing.errors import UnreadableSource
from briefing.model import Raw
from briefing.sources.http import USER_AGENT, Fetching, fetch
from briefing.sources.network import checked, is_public, shown
from briefing.sources.polite import Visitor, rules_of
from briefing.visible import without_user
from tests.web import Web, dead_port, reply, socks_proxy

if TYPE_CHECKING:
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
    home = f"127.0.0.1:{web.port}"
    assert fetch(web.url("/a"), how) == Raw(web.url("/a"), "Café".encode("latin-1"), "text/html", "cp1252", "Mon", home)
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
    with dead_port() as port:
        assert "no connection" in failure(f"http://127.0.0.1:{port}/a", how)


@pytest.mark.parametrize(
    "url", ["http://", "http:///a", "http://[::1", "http://a:99999/", "http://a b/", "http://a/\x1b[31m", "file:///a"]
)
def test_what_is_no_web_address_is_refused_before_anybody_is_asked(url: str) -> None:
    with pytest.raises(UnreadableSource, match="cannot fetch"):
        checked(url)


INSIDE = """
127.0.0.1 10.1.2.3 192.168.0.1 172.16.0.1 169.254.169.254 0.0.0.0 100.64.0.1 192.0.0.192 192.88.99.1 224.0.0.1
255.255.255.255 240.0.0.1 168.63.129.16 198.18.0.1 ::1 :: fe80::1 fe80::1%lo fec0::1 fc00::1 fd00:ec2::254 ff02::1
ff0e::1 ::ffff:127.0.0.1 ::ffff:10.0.0.1 ::127.0.0.1 ::7f00:1 64:ff9b::7f00:1 64:ff9b::10.0.0.1 64:ff9b::a9fe:a9fe
64:ff9b:1::808:808 2002:7f00:1:: 2002:808:808:: 2001::7f00:1 2001:db8::1 3fff::1 100::1 5f00::1
""".split()
OUTSIDE = "93.184.216.34 8.8.8.8 2606:4700::1111 ::ffff:8.8.8.8 64:ff9b::808:808 2a00:1450::1".split()


@pytest.mark.parametrize("address", INSIDE)
def test_an_address_of_this_machine_its_network_or_a_special_block_is_not_public(address: str) -> None:
    assert not is_public(address)


@pytest.mark.parametrize("address", OUTSIDE)
def test_an_address_of_the_internet_at_large_is_public(address: str) -> None:
    assert is_public(address)


def pretend(monkeypatch: pytest.MonkeyPatch, names: Mapping[str, list[list[str]]]) -> list[str]:
    """Answer lookups of these names with one list of addresses after the other, as a name server may; say who asked."""
    asked: list[str] = []
    real = socket.getaddrinfo

    def answer(host: Any, port: Any, *args: Any, **kinds: Any) -> Any:
        if host not in names:
            return real(host, port, *args, **kinds)
        asked.append(host)
        found = names[host].pop(0) if len(names[host]) > 1 else names[host][0]
        return [info for address in found for info in real(address, port, *args, **kinds)]

    monkeypatch.setattr(socket, "getaddrinfo", answer)
    return asked


@pytest.mark.parametrize("first", [["127.0.0.1"], ["93.184.216.34", "127.0.0.1"], ["::ffff:127.0.0.1"]])
def test_a_name_that_leads_inside_is_refused_by_its_address(
    web: Web, how: Fetching, monkeypatch: pytest.MonkeyPatch, first: list[str]
) -> None:
    pretend(monkeypatch, {"news.test": [first]})
    assert "local network" in failure(f"http://news.test:{web.port}/a", replace(how, is_typed=False))
    assert web.asked == []


def test_a_name_is_looked_up_once_and_that_address_is_connected_to(
    web: Web, how: Fetching, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = pretend(monkeypatch, {"news.test": [["127.0.0.1"], ["192.0.2.1"]]})
    web.paths["/a"] = reply(TEXT)
    assert fetch(f"http://news.test:{web.port}/a", how).data == TEXT
    assert asked == ["news.test"]
    assert web.asked[0][1]["host"] == f"news.test:{web.port}"


def test_each_redirect_is_judged_anew(web: Web, how: Fetching, monkeypatch: pytest.MonkeyPatch) -> None:
    stranger = replace(how, is_typed=False, home=f"news.test:{web.port}")
    pretend(monkeypatch, {"news.test": [["127.0.0.1"]], "inside.test": [["127.0.0.1"]]})
    web.paths["/a"] = reply(b"", "302 Found", location=f"http://inside.test:{web.port}/b")
    web.paths["/b"] = reply(TEXT)
    assert "local network" in failure(f"http://news.test:{web.port}/a", stranger)
    assert fetch(f"http://news.test:{web.port}/b", stranger).data == TEXT
    assert [path for path, _ in web.asked] == ["/a", "/b"]


def test_an_answer_from_the_local_network_says_from_which_server(web: Web, how: Fetching) -> None:
    web.paths["/a"] = reply(TEXT)
    assert fetch(web.url("/a"), how).home == f"127.0.0.1:{web.port}"


@pytest.mark.parametrize(
    ("url", "host"),
    [
        ("http://faß.test/", "xn--fa-hia.test"),
        ("http://BÜCHER.example/", "xn--bcher-kva.example"),
        ("http://a。example/", "a.example"),
        ("http://１２７.0.0.1/", "127.0.0.1"),
        ("http://my_host.example/", "my_host.example"),
        ("http://[::1]:80/", "::1"),
    ],
)
def test_a_host_has_one_spelling(url: str, host: str) -> None:
    assert checked(url).host == host


@pytest.mark.parametrize(
    ("url", "clean"),
    [
        ("https://ann:secret@example.org/a", "https://example.org/a"),
        ("https://ann:se@cret@example.org/a", "https://example.org/a"),
        ("https://ann@[::1]/a", "https://[::1]/a"),
        ("https://ann:secret@[evil/a", "https://[evil/a"),
        ("https://ann:sec/ret@example.org/a", "https://example.org/a"),
        ("https://example.org/@ann?mail=a@b", "https://example.org/@ann?mail=a@b"),
        ("inbox/ann@example.org.eml", "inbox/ann@example.org.eml"),
    ],
)
def test_a_password_is_neither_kept_nor_shown(url: str, clean: str) -> None:
    assert without_user(url) == shown(url) == clean


def test_a_password_is_sent_to_the_server_that_it_was_typed_for_alone(web: Web, how: Fetching) -> None:
    with Web() as other:
        other.paths["/b"] = reply(TEXT, etag='"1"')
        web.paths["/a"] = reply(b"", "302 Found", location="/c")
        web.paths["/c"] = reply(b"", "302 Found", location=f"http://x:y@127.0.0.1:{other.port}/b")
        made = fetch(f"http://ann:s%20t@127.0.0.1:{web.port}/a", how)
    assert [headers.get("authorization") for _, headers in web.asked] == ["Basic YW5uOnMgdA=="] * 2
    assert "authorization" not in other.asked[0][1]
    assert "ann" not in made.source
    assert how.folder
    assert not how.folder.exists()


def test_the_cache_is_for_its_user_alone(web: Web, how: Fetching) -> None:
    web.paths["/a"] = reply(TEXT, etag='"1"')
    fetch(web.url("/a"), how)
    assert how.folder
    assert [stat.S_IMODE(path.stat().st_mode) for path in (how.folder, *how.folder.iterdir())] == [0o700, 0o600]


def test_a_socks_proxy_of_the_environment_is_used(web: Web, how: Fetching, monkeypatch: pytest.MonkeyPatch) -> None:
    web.paths["/a"] = reply(TEXT)
    monkeypatch.setenv("NO_PROXY", "")
    with socks_proxy(web.port) as port:
        monkeypatch.setenv("ALL_PROXY", f"socks5://127.0.0.1:{port}")
        assert fetch("http://news.test/a", how).data == TEXT
    monkeypatch.setenv("ALL_PROXY", "carrier-pigeon://127.0.0.1:1")
    assert "the proxy 'carrier-pigeon://127.0.0.1:1'" in failure("http://news.test/a", how)


def test_a_robots_file_with_odd_lines_holds_in_the_others() -> None:
    odd = ["User-agent: *", "Crawl-delay: ²", "Request-rate: ²/³", "Disallow: http://[", "Disallow: /private"]
    rules = rules_of(odd)
    assert rules.can_fetch(USER_AGENT, "https://example.org/a")
    assert not rules.can_fetch(USER_AGENT, "https://example.org/private/a")


def test_a_page_that_robots_may_not_see_is_not_asked_for(web: Web, how: Fetching) -> None:
    web.paths["/robots.txt"] = reply(b"User-agent: *\nDisallow: /private\nCrawl-delay: 0.3\n")
    web.paths["/a"] = web.paths["/b"] = web.paths["/private/a"] = reply(TEXT)
    home = f"127.0.0.1:{web.port}"
    visitor = Visitor(how, pause=0)
    with pytest.raises(UnreadableSource, match=r"robots\.txt forbids"):
        visitor.visit(web.url("/private/a"), home)
    visitor.visit(web.url("/a"), home)
    start = time.monotonic()
    visitor.visit(web.url("/b"), home)
    assert [path for path, _ in web.asked] == ["/robots.txt", "/a", "/b"]
    assert time.monotonic() - start < 2
