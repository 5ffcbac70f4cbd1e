"""How much is read of one source without being asked: in bytes where it is fetched, in sentences once it is a text.

``--max-size`` sets the bytes and lifts the rest.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefing.errors import UnreadableSource
from briefing.readers import detect
from briefing.sources.files import DEFAULT_LIMIT, MIB, shown_size

if TYPE_CHECKING:
    from briefing.model import Document, Raw

# Text is all read, ranked and kept; other formats hold pictures and fonts beside their text.
TEXT_LIMIT = 20 * MIB
# The cost of a text is that of its words, and most of all of its numbers: half a minute for so many of each.
_COUNTED = (("words", r"\S+", 5_000_000), ("numbers", r"\d+", 400_000))
_MOST_LINES = _MOST_TAGS = 500_000
_MOST_SENTENCES = 250_000


def byte_limit(raw: Raw) -> int:
    """Return how many bytes a source may have that begins like this one."""
    return DEFAULT_LIMIT if len(raw.data) < MIB // 2 or detect.is_container(raw) else TEXT_LIMIT


def check_bytes(raw: Raw) -> None:
    """Refuse a text of more bytes, or of more words, than are read of one. Raises UnreadableSource."""
    limit = byte_limit(raw)
    if len(raw.data) > limit:
        raise _too_large(raw.source, f"{shown_size(limit)} for text")
    if not detect.is_container(raw) and raw.data.count(b"<") > _MOST_TAGS:
        raise _too_large(raw.source, f"{_MOST_TAGS:,} tags")
    if detect.is_plain(raw):
        if raw.data.count(b"\n") > _MOST_LINES:
            raise _too_large(raw.source, f"{_MOST_LINES:,} lines")
        check_words(raw.data.decode("latin-1"), raw.source)


def check_words(text: str, source: str) -> None:
    """Refuse a text that would take minutes, by what it holds and before anything is sought in it.

    Raises UnreadableSource.
    """
    for name, pattern, most in _COUNTED:
        if len(text) > most and sum(1 for _ in re.finditer(pattern, text)) > most:
            raise _too_large(source, f"{most:,} {name}")


def check_sentences(document: Document) -> None:
    """Refuse a text of more sentences than are ranked in a minute. Raises UnreadableSource."""
    if len(document.sentences) > _MOST_SENTENCES:
        raise _too_large(document.source, f"{_MOST_SENTENCES:,} sentences")


def _too_large(source: str, limit: str) -> UnreadableSource:
    return UnreadableSource(
        f"cannot read '{source}': larger than the limit of {limit}", "raise the limit with --max-size, or split it"
    )
