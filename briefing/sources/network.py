"""Connections that go where the check looked: a name is resolved once, judged, and that very address connected to.

Before that, what a web address says: where it leads, in the one spelling that is looked up, and what of it is shown.
"""

from __future__ import annotations

import re
import socket
from ipaddress import IPv6Address, ip_address, ip_network
from time import monotonic
from typing import TYPE_CHECKING
from urllib.parse import quote, unquote, urlsplit
from urllib.request import getproxies, proxy_bypass

import httpcore
from msgspec import Struct

from briefing.errors import UnreadableSource
from briefing.visible import visible, without_user

if TYPE_CHECKING:
    from collections.abc import Iterable
    from ipaddress import IPv4Address
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


# Blocks that the registry of special addresses, or Python's copy of it, calls global, and that no page is served from.
_SPECIAL = tuple(
    ip_network(block)
    for block in """
    192.0.0.0/24 192.88.99.0/24 168.63.129.16/32
    ::/96 64:ff9b:1::/48 2002::/16 2001::/23 3fff::/20 5f00::/16 fec0::/10
    """.split()
)
_PROXIES = ("http", "https", "socks5", "socks5h")
_NAT64 = ip_network("64:ff9b::/96")


def is_public(address: str) -> bool:
    """Tell whether an IP address is one of the internet at large: not this machine, its network, nor a special block.

    An IPv4 address within an IPv6 one (mapped, or of the well-known prefix of NAT64) is judged as itself.

    >>> is_public("93.184.216.34"), is_public("127.0.0.1"), is_public("169.254.169.254")
    (True, False, False)
    >>> is_public("64:ff9b::5db8:d822"), is_public("64:ff9b::7f00:1"), is_public("2002:7f00:1::"), is_public("fec0::1")
    (True, False, False, False)
    """
    ip = _within(ip_address(address.partition("%")[0]))
    is_special = any(ip in block for block in _SPECIAL if block.version == ip.version)
    return ip.is_global and not ip.is_multicast and not is_special


def _within(ip: IPv4Address | IPv6Address) -> IPv4Address | IPv6Address:
    if isinstance(ip, IPv6Address) and (ip.ipv4_mapped or ip in _NAT64):
        return ip_address(int(ip) & 0xFFFFFFFF)
    return ip


def resolved(host: str, port: int) -> list[str]:
    """Return the addresses of a host, in the order of the system. Raises OSError where it has none."""
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except UnicodeError as error:  # a label that is too long
        raise OSError(str(error)) from error
    return list(dict.fromkeys(str(info[4][0]) for info in found))


class Wire(httpcore.SyncBackend):
    """Opens connections for one request: to an address that was judged, and it remembers which kind that was.

    Where ``may_be_local`` is false, a host with any address that is not public is refused, as a whole.
    """

    def __init__(self, url: str, *, may_be_local: bool) -> None:
        super().__init__()
        self.url = url
        self.may_be_local = may_be_local
        self.is_local = False

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[httpcore.SOCKET_OPTION] | None = None,
    ) -> httpcore.NetworkStream:
        """Resolve, judge, connect to the first address that answers. Raises UnreadableSource for one refused."""
        try:
            found = resolved(host, port)
        except OSError as error:
            raise httpcore.ConnectError(error) from error
        self.is_local = not all(map(is_public, found))
        if self.is_local and not self.may_be_local:
            raise leads_inside(self.url)
        until = monotonic() + (timeout or 0)
        for address in found[:-1]:
            share = max((until - monotonic()) / 2, 0.1) if timeout else None
            try:
                return super().connect_tcp(address, port, share, local_address, socket_options)
            except (httpcore.ConnectError, httpcore.ConnectTimeout):
                continue
        left = max(until - monotonic(), 0.1) if timeout else None
        return super().connect_tcp(found[-1], port, left, local_address, socket_options)


def leads_inside(url: str) -> UnreadableSource:
    """Make the error of a link that leads to this machine or into its network."""
    return refused(url, "it leads into the local network, and only addresses that you name yourself may")


def proxy_of(address: Address) -> str | None:
    """Return the proxy that the environment names for an address, None where it is to be asked directly."""
    if proxy_bypass(address.host):
        return None
    stated = getproxies()
    found = stated.get(address.scheme) or stated.get("all")
    return found if not found or "://" in found else f"http://{found}"


def pool(address: Address, wire: Wire) -> httpcore.ConnectionPool:
    """Return what asks a server: directly over ``wire``, or by a proxy (http, https, socks5), which looks names up.

    A link that may not lead inside is judged before its proxy is asked too, as far as its name can be resolved here.
    Raises ValueError for a proxy of another kind.
    """
    stated = proxy_of(address)
    if stated is None:
        return httpcore.ConnectionPool(network_backend=wire)
    wire.is_local = is_local(address)
    if wire.is_local and not wire.may_be_local:
        raise leads_inside(wire.url)
    parts = urlsplit(stated)
    if parts.scheme not in _PROXIES or not parts.hostname:
        message = f"the proxy '{shown(stated)}' of the environment is none of {', '.join(_PROXIES)}"
        raise ValueError(message)
    user = (unquote(parts.username), unquote(parts.password or "")) if parts.username else None
    place = f"{parts.scheme}://{parts.netloc.rpartition('@')[2]}"
    return httpcore.ConnectionPool(proxy=httpcore.Proxy(place, auth=user))


def is_local(address: Address) -> bool:
    """Tell whether a host is this machine or one of its network; a name that cannot be resolved is not."""
    try:
        return not all(map(is_public, resolved(address.host, address.port)))
    except OSError:
        return False
