"""Fetching many pages that a feed names: what robots.txt allows, one at a time, with a pause for each server."""

from __future__ import annotations

from math import inf
from time import monotonic, sleep
from typing import TYPE_CHECKING
from urllib.robotparser import RobotFileParser

from msgspec.structs import replace

from briefing.errors import UnreadableSource
from briefing.sources.http import USER_AGENT, Fetching, fetch
from briefing.sources.network import checked, shown

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from briefing.model import Raw

_PAUSE = 1.0  # seconds between two pages of one server
_ROBOTS_SECONDS, _ROBOTS_LIMIT = 10.0, 512 * 1024
_LONGEST_PAUSE = 10.0  # what a robots.txt may ask for before we would rather not come


class Visitor:
    """Fetches the pages that feeds link to; remembers what each server allows and when it was last asked.

    ``left`` says how many seconds there are for all of it.
    """

    def __init__(self, how: Fetching, pause: float = _PAUSE, left: Callable[[], float] = lambda: inf) -> None:
        self.how = how
        self.pause = pause
        self.left = left
        self.rules: dict[str, RobotFileParser] = {}
        self.asked: dict[str, float] = {}

    def visit(self, url: str, home: str = "") -> Raw:
        """Fetch a page that a feed links to; ``home`` is the local server that the feed came from, if it did.

        Raises UnreadableSource where it cannot be fetched in time or its server does not want that.
        """
        address = checked(url)
        origin = address.origin
        rules = self.rules.get(origin) or self._rules(origin, home)
        if not rules.can_fetch(USER_AGENT, address.origin + address.target):
            raise UnreadableSource(f"cannot fetch '{shown(url)}': its robots.txt forbids it", "open it in a browser")
        delay = min(float(rules.crawl_delay(USER_AGENT) or self.pause), _LONGEST_PAUSE)
        wait = max(0.0, self.asked.get(origin, -_LONGEST_PAUSE) + delay - monotonic())
        how = self._how(url, home, self.how.timeout, wait)
        sleep(wait)
        try:
            return fetch(url, how)
        finally:
            self.asked[origin] = monotonic()

    def _how(self, url: str, home: str, timeout: float, wait: float = 0.0) -> Fetching:
        left = self.left() - wait
        if left <= 0:
            raise UnreadableSource(f"cannot fetch '{shown(url)}': there is no time left", "allow more with --deadline")
        return replace(self.how, is_typed=False, home=home, timeout=min(timeout, left))

    def _rules(self, origin: str, home: str) -> RobotFileParser:
        """Read a server's robots.txt; one that is missing allows everything, as the standard says."""
        lines: list[str] = []
        try:
            how = self._how(origin, home, _ROBOTS_SECONDS)
            found = fetch(f"{origin}/robots.txt", replace(how, limit=_ROBOTS_LIMIT))
            lines = found.data.decode("utf-8", "replace").splitlines()
        except UnreadableSource:
            pass
        self.rules[origin] = rules_of(lines)
        return self.rules[origin]


def rules_of(lines: Iterable[str]) -> RobotFileParser:
    """Read the lines of a robots.txt; one that Python's parser stumbles over is left out, and the others hold.

    >>> rules = rules_of(["User-agent: *", "Crawl-delay: ²", "Disallow: http://[", "Disallow: /private"])
    >>> rules.can_fetch("briefing", "https://example.org/a"), rules.can_fetch("briefing", "https://example.org/private")
    (True, False)
    """
    rules = RobotFileParser()
    rules.parse([line for line in lines if _is_sound(line)])
    return rules


def _is_sound(line: str) -> bool:
    try:
        RobotFileParser().parse(["User-agent: *", line])
    except ValueError:
        return False
    return True
