"""Fetching many pages that a feed names: what robots.txt allows, one at a time, with a pause for each server."""

from __future__ import annotations

from time import monotonic, sleep
from typing import TYPE_CHECKING
from urllib.parse import urlsplit
from urllib.robotparser import RobotFileParser

from msgspec.structs import replace

from briefing.errors import UnreadableSource
from briefing.sources.addresses import shown
from briefing.sources.http import USER_AGENT, Fetching, fetch

if TYPE_CHECKING:
    from briefing.model import Raw

_PAUSE = 1.0  # seconds between two pages of one server
_LONGEST_PAUSE = 10.0  # what a robots.txt may ask for before we would rather not come


class Visitor:
    """Fetches the pages that a feed links to; remembers what each server allows and when it was last asked."""

    def __init__(self, how: Fetching, home: str = "", pause: float = _PAUSE) -> None:
        self.how = how
        self.home = urlsplit(home).netloc  # the server that the user named: it may be a local one
        self.pause = pause
        self.rules: dict[str, RobotFileParser] = {}
        self.asked: dict[str, float] = {}

    def visit(self, url: str) -> Raw:
        """Fetch a page. Raises UnreadableSource where it cannot be fetched or its server does not want that."""
        server = "{0.scheme}://{0.netloc}".format(urlsplit(url))
        rules = self.rules.get(server) or self._rules(server)
        if not rules.can_fetch(USER_AGENT, url):
            raise UnreadableSource(f"cannot fetch '{shown(url)}': its robots.txt forbids it", "open it in a browser")
        delay = min(float(rules.crawl_delay(USER_AGENT) or self.pause), _LONGEST_PAUSE)
        sleep(max(0.0, self.asked.get(server, -_LONGEST_PAUSE) + delay - monotonic()))
        try:
            return fetch(url, self._how(url))
        finally:
            self.asked[server] = monotonic()

    def _how(self, url: str) -> Fetching:
        return replace(self.how, is_typed=bool(self.home) and urlsplit(url).netloc == self.home)

    def _rules(self, server: str) -> RobotFileParser:
        """Read a server's robots.txt; one that is missing allows everything, as the standard says."""
        rules = RobotFileParser()
        try:
            found = fetch(f"{server}/robots.txt", replace(self._how(server), timeout=10.0, limit=512 * 1024))
            rules.parse(found.data.decode("utf-8", "replace").splitlines())
        except UnreadableSource:
            rules.parse([])
        self.rules[server] = rules
        return rules
