"""A web server on loopback whose pages tests change between runs, and feeds to put on it."""

from __future__ import annotations

from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import TYPE_CHECKING
from zlib import crc32

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_TOPICS = "harbour orchard tramway library lighthouse quarry bakery observatory cathedral vineyard".split()
_DEEDS = "reopened closed burned expanded flooded moved sold restored".split()


class Site:
    """Pages by path: bytes to answer with, or a number to fail with. ``asked`` are the requests that came."""

    def __init__(self, port: int) -> None:
        self.port = port
        self.pages: dict[str, bytes | int] = {}
        self.asked: list[str] = []
        self.unchanged = 0  # how many requests were answered with 304

    def url(self, path: str) -> str:
        return f"http://127.0.0.1:{self.port}{path}"


@contextmanager
def site() -> Iterator[Site]:
    """Serve pages until the block ends."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            found = server_site.pages.get(self.path, 404)
            server_site.asked.append(self.path)
            if isinstance(found, int):
                self.send_error(found)
                return
            tag = f'"{crc32(found):08x}"'
            is_known = self.headers.get("If-None-Match") == tag
            server_site.unchanged += is_known
            self.send_response(304 if is_known else 200)
            self.send_header("ETag", tag)
            self.send_header("Content-Type", "text/html" if found.startswith(b"<html") else "application/rss+xml")
            self.send_header("Content-Length", "0" if is_known else str(len(found)))
            self.end_headers()
            if not is_known:
                self.wfile.write(found)

        def log_message(self, *about: object) -> None:
            """Stay silent."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        server_site = Site(server.server_address[1])
        Thread(target=server.serve_forever, daemon=True).start()
        try:
            yield server_site
        finally:
            server.shutdown()


def item(number: int, *, text: str = "", title: str = "", guid: bool = True, date: str = "") -> str:
    """Make an item of a feed in words of its own, so that no two are one story."""
    topic, deed = _TOPICS[number % 10], _DEEDS[number // 10 % 8]
    words = f"{topic}{number} {deed}{number}"
    title = title or f"The {words}: item {number:04d}"
    said = text or (
        f"The {words} in Marlow{number} on day{number} after {number + 3} years. Warden{number} spoke{number} at"
        f" gate{number}. Costs{number} of works{number} were met{number} by town{number}."
    )
    return (
        f"<item><title>{title}</title><link>https://news.example/{number}</link>"
        f"<description>{said}</description>"
        + (f'<guid isPermaLink="false">entry-{number}</guid>' if guid else "")
        + (f"<pubDate>{date}</pubDate>" if date else "")
        + "</item>"
    )


def feed(items: Iterable[str], title: str = "The Marlow Messenger") -> bytes:
    """Make a feed of items."""
    head = f"<title>{title}</title><link>https://news.example/</link><description>News</description>"
    return f'<?xml version="1.0"?><rss version="2.0"><channel>{head}{"".join(items)}</channel></rss>'.encode()


def numbered(*numbers: int) -> bytes:
    """Make a feed of the items of these numbers."""
    return feed(item(number) for number in numbers)
