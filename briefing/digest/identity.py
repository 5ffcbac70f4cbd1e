"""Who an entry is: by the name its feed gives it, its link, or what it says; and by which names others may know it."""

from __future__ import annotations

from hashlib import blake2b
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from briefing.digest.nouns import Entry

_LONG_ENOUGH = 80  # characters; two posts that only say "Daily thread" are not one


def fingerprint(entry: Entry) -> str:
    """Return a name for what an entry says: its title and its words, however they are spaced."""
    return _digest("says", _folded(entry.title), _folded(entry.content.text))


def key_by_name(entry: Entry, says: str) -> str:
    """Return the key of an entry by what its feed calls it, with its link; without an id by the link alone.

    The same id with another link is another entry. Without both, what the entry says is its name: its fingerprint.
    """
    if entry.id:
        return _digest("id", entry.feed, entry.id, entry.link or "")
    if entry.link:
        return _digest("link", entry.feed, entry.link)
    return key_by_text(entry, says)


def key_by_text(entry: Entry, says: str) -> str:
    """Return the key of an entry by what it says, for feeds that call several entries by one name."""
    return _digest("text", entry.feed, says)


def aliases(entry: Entry, says: str) -> tuple[str, ...]:
    """Return the names by which the same entry may be met in another feed.

    Its id with its link, its title with its link, and its text where that is long enough to be its own.
    """
    found = []
    if entry.link and entry.id:
        found.append(_digest("same id", entry.id, entry.link))
    if entry.link and entry.title:
        found.append(_digest("same title", _folded(entry.title), entry.link))
    if len(_folded(entry.content.text[: 2 * _LONG_ENOUGH])) >= _LONG_ENOUGH:
        found.append(_digest("same text", says))
    return tuple(found)


def held(data: bytes) -> str:
    """Return a name for what a place holds, byte for byte."""
    return blake2b(data, digest_size=16).hexdigest()


def _folded(text: str) -> str:
    return " ".join(text.split())


def _digest(*parts: str) -> str:
    """Hash parts so that ("ab", "c") and ("a", "bc") differ; 20 letters and digits."""
    data = b"\0".join(part.encode("utf-8", "surrogatepass") for part in parts)
    return blake2b(data, digest_size=10).hexdigest()
