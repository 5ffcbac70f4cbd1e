"""Which addresses may be asked for: nothing but http(s), and nothing inside the user's network on a stranger's word."""

from __future__ import annotations

import socket
from ipaddress import ip_address
from typing import TYPE_CHECKING
from urllib.parse import urlsplit, urlunsplit

from briefing.errors import UnreadableSource
from briefing.visible import visible

if TYPE_CHECKING:
    from urllib.parse import SplitResult

_LONGEST = 8000


def checked(url: str) -> SplitResult:
    """Return the parts of a URL that can be asked for. Raises UnreadableSource, with the URL, for any other."""
    try:
        parts = urlsplit(url)
        host, _ = parts.hostname, parts.port
    except ValueError as error:
        raise _refused(url, "it is no web address") from error
    if parts.scheme.lower() not in ("http", "https"):
        raise _refused(url, "only http and https are fetched")
    if not host or len(url) > _LONGEST or any(ord(c) < 33 for c in url) or parts.port == 0:
        raise _refused(url, "it is no web address")
    return parts


def refuse_private(url: str) -> None:
    """Raise UnreadableSource where a link leads to this machine or into its network, by name or by number."""
    if is_private(checked(url).hostname or ""):
        raise _refused(url, "it leads into the local network, and only addresses that you name yourself may")


def is_private(host: str) -> bool:
    """Tell whether a host is this machine or one of its network; a name that cannot be resolved is not.

    >>> is_private("127.0.0.1"), is_private("169.254.169.254"), is_private("[::1]"), is_private("93.184.216.34")
    (True, True, True, False)
    """
    try:
        found = {str(info[4][0]) for info in socket.getaddrinfo(host.strip("[]"), None, type=socket.SOCK_STREAM)}
    except (OSError, UnicodeError):
        return False
    return any(not ip_address(address.partition("%")[0]).is_global for address in found)


def shown(url: str) -> str:
    """Return a URL as it may be printed: no password, no control characters, no endless query."""
    try:
        parts = urlsplit(url)
        if "@" in parts.netloc:
            url = urlunsplit(parts._replace(netloc=parts.netloc.rpartition("@")[2]))
    except ValueError:
        pass
    url = visible(url)
    return url if len(url) <= 300 else f"{url[:200]}…"


def _refused(url: str, why: str) -> UnreadableSource:
    return UnreadableSource(f"cannot fetch '{shown(url)}': {why}", "check the address")
