"""What a web address says: where it leads, in the one spelling that is looked up and asked, and what of it is shown."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import quote, unquote, urlsplit

from msgspec import Struct

from briefing.errors import UnreadableSource
from briefing.visible import visible, without_user

if TYPE_CHECKING:
    from urllib.parse import SplitResult

_LONGEST = 8000
PORTS = {"http": 80, "https": 443}
_HOST = re.compile(r"[a-z0-9_.-]{1,253}|[0-9a-f:.]{2,45}(?:%(?:25)?[\w.-]{1,30})?", re.IGNORECASE)  # a name, or IPv6
_IN_A_TARGET = "!#$%&'()*+,/:;=?@[]~"  # what stays as it is; all else is written with percent signs


class Address(Struct, frozen=True, kw_only=True):
    """A web address in parts. ``host`` is in ASCII: the name that is looked up is the name that is asked for."""

    scheme: str
    host: str
    port: int
    target: str = "/"
    user: str = ""  # "name:password" as it was typed, or nothing

    @property
    def server(self) -> str:
        """The host and its port, in one spelling: what two addresses of one server have in common.

        >>> checked("https://ann:secret@Example.ORG/a").server
        'example.org:443'
        """
        return f"[{self.host}]:{self.port}" if ":" in self.host else f"{self.host}:{self.port}"

    @property
    def origin(self) -> str:
        """The scheme and the server, as an address begins with them."""
        return f"{self.scheme}://{self.server}"


def checked(url: str) -> Address:
    """Return the parts of a URL that can be asked for. Raises UnreadableSource, with the URL, for any other.

    A host in other scripts becomes ASCII by UTS 46 without transitional spellings, as browsers do it.

    >>> checked("http://Bücher.example:8080/a b?q=ü".replace(" ", "%20"))
    Address(scheme='http', host='xn--bcher-kva.example', port=8080, target='/a%20b?q=%C3%BC', user='')
    """
    try:
        parts = urlsplit(url)
        scheme, port, host = parts.scheme.lower(), parts.port, _in_ascii(parts.hostname or "")
    except ValueError as error:
        raise refused(url, "it is no web address") from error
    if scheme not in PORTS:
        raise refused(url, "only http and https are fetched")
    if not _HOST.fullmatch(host) or len(url) > _LONGEST or any(ord(c) < 33 for c in url) or port == 0:
        raise refused(url, "it is no web address")
    user = parts.netloc.rpartition("@")[0]
    return Address(scheme=scheme, host=host, port=port or PORTS[scheme], target=_target(parts), user=unquote(user))


def _in_ascii(host: str) -> str:
    if host.isascii():
        return host.lower()
    import idna  # noqa: PLC0415 - few hosts need it

    return idna.encode(host, uts46=True).decode()  # IDNAError is a ValueError


def _target(parts: SplitResult) -> str:
    path = parts.path or "/"
    return quote(f"{path}?{parts.query}" if parts.query else path, safe=_IN_A_TARGET, errors="replace")


def shown(url: str) -> str:
    """Return a URL as it may be printed: no password, no control characters, no endless query."""
    url = visible(without_user(url))
    return url if len(url) <= 300 else f"{url[:200]}…"


def refused(url: str, why: str) -> UnreadableSource:
    """Make the error of a URL that is not asked for."""
    return UnreadableSource(f"cannot fetch '{shown(url)}': {why}", "check the address")
