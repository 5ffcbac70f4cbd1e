"""Sources: a location as the user gives it -> Raw bytes. What a location is stands here; each kind has its file."""

from __future__ import annotations

from msgspec import Struct

from briefing.visible import visible

STDIN = "-"
# What a compressed file begins with: gzip, bzip2, xz, Zstandard.
PACKED = (b"\x1f\x8b\x08", b"BZh", b"\xfd7zXZ\x00", b"\x28\xb5\x2f\xfd")


def is_url(location: str) -> bool:
    """Tell whether a location is to be fetched from the network.

    >>> is_url("https://example.org/a"), is_url("notes/http.txt")
    (True, False)
    """
    return location[:8].lower().startswith(("http://", "https://"))


def shown_location(location: str) -> str:
    """Return a location as it may be printed: without a password, without control characters.

    >>> shown_location("https://ann:secret@example.org/feed")
    'https://example.org/feed'
    """
    if not is_url(location):
        return visible(location)
    from briefing.sources.network import shown  # noqa: PLC0415 - for web addresses only

    return shown(location)


class Found(Struct, frozen=True):
    """A location to read; one that was not named but found in a folder may be passed over."""

    location: str
    is_named: bool = True
