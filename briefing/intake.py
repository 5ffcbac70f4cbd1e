"""The first half of the road: location -> Raw -> Content, wherever the location is and whatever it holds.

How much is read of one source without being asked: in bytes where it is fetched, in sentences once it is a text.
``--max-size`` sets the bytes and lifts the rest.
"""

from __future__ import annotations

import os.path
import re
from typing import TYPE_CHECKING

from msgspec.structs import replace

from briefing.errors import NoReader, NothingToBrief, UnreadableSource, as_letter
from briefing.model import LOST, Notice
from briefing.readers import formats, missing_library, read_content
from briefing.sources import PACKED, STDIN, Found, is_url, shown_location
from briefing.sources.files import DEFAULT_LIMIT, MIB, read_file, read_stdin, shown_size

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from briefing.errors import BriefingError
    from briefing.model import Content, Document, Raw
    from briefing.options import Reading
    from briefing.sources.http import Fetching
    from briefing.sources.polite import Visitor


def expanded(locations: Sequence[str], reading: Reading) -> Iterator[Found | BriefingError]:
    """Yield the files that locations stand for, in order: those in folders, those that match a pattern."""
    if all(os.path.isfile(location) or location == STDIN for location in locations):
        yield from (Found(location) for location in locations)
        return
    from briefing.sources import folders  # noqa: PLC0415 - a file that is named needs no search

    yield from folders.expanded(locations, reading.include, reading.exclude)


def is_passed_over(found: Found, error: BriefingError) -> bool:
    """Tell whether a file that cannot be read is no failure: nobody named it, and it is nothing to read."""
    return not found.is_named and isinstance(error, (NoReader, NothingToBrief))


def fetched(location: str, reading: Reading) -> Raw:
    """Fetch the bytes of a location, unpacked."""
    limit = reading.max_size or DEFAULT_LIMIT
    if not is_url(location):
        return _unpacked(read_stdin(limit) if location == STDIN else read_file(location, limit), reading)
    from briefing.sources.http import fetch  # noqa: PLC0415 - for web addresses only

    try:
        return _unpacked(fetch(location, _fetching(reading)), reading)
    except ImportError as error:
        raise missing_library(location, error) from error


def _fetching(reading: Reading) -> Fetching:
    from briefing.sources.http import Fetching  # noqa: PLC0415 - for web addresses only

    return Fetching(timeout=reading.timeout, limit=reading.max_size or DEFAULT_LIMIT, cache=reading.cache)


def _unpacked(raw: Raw, reading: Reading) -> Raw:
    """Unpack bytes that are packed; what the user states of their encoding goes before all else."""
    if raw.data.startswith(PACKED):
        from briefing.sources.unpack import unpacked  # noqa: PLC0415 - most files are not packed

        raw = unpacked(raw, lambda head: reading.max_size or byte_limit(head))
    return replace(raw, encoding=reading.encoding) if reading.encoding else raw


def contents(raw: Raw, reading: Reading) -> list[Content]:
    """Read what a source holds; of a feed the newest entries, with the pages they link to if that is asked."""
    raw = _unpacked(raw, reading)
    if reading.max_size is None:
        check_bytes(raw)
    found = read_content(raw)
    if (reading.limit is None and not reading.full) or formats.media_type(raw) not in formats.FEEDS:
        return found
    newest = found[: reading.limit]
    if not reading.full:
        return newest
    visit = visitor(reading)
    return [with_page(content, visit, raw.home) for content in newest]


def without_lost(content: Content) -> tuple[Content, list[BriefingError]]:
    """Return a content without what it notes of entries beside it that could not be read, and those as errors."""
    lost = [notice for notice in content.notices if notice.code == LOST]
    if not lost:
        return content, []
    kept = tuple(notice for notice in content.notices if notice.code != LOST)
    return replace(content, notices=kept), [UnreadableSource(notice.message) for notice in lost]


def visitor(reading: Reading, left: Callable[[], float] | None = None) -> Visitor:
    """Return what fetches the pages that feeds link to; ``left`` says how many seconds there are for all of them."""
    from briefing.sources.polite import Visitor  # noqa: PLC0415 - for --full only

    return Visitor(_fetching(reading), left=left) if left else Visitor(_fetching(reading))


def with_page(content: Content, visit: Visitor, home: str) -> Content:
    """Read the page of an entry; where that fails, the text that the feed carries has to do, with a notice.

    ``home`` is the local server that the feed came from: only to that one a link of it may lead.
    """
    if not is_url(content.source):
        return content
    try:
        page = read_content(visit.visit(content.source, home))[0]
    except Exception as error:  # noqa: BLE001 - whatever one page does, its entry is told
        said = as_letter(error, shown_location(content.source))
        notice = Notice("page-not-read", f"briefed from the feed alone: {said}", content.source)
        return replace(content, notices=(*content.notices, notice))
    stated = {"title": content.title or page.title, "published": content.published or page.published}
    return replace(page, author=page.author or content.author, **stated)


# Text is all read, ranked and kept; other formats hold pictures and fonts beside their text.
TEXT_LIMIT = 20 * MIB
# The cost of a text is that of its words, and most of all of its numbers: half a minute for so many of each.
_COUNTED = (("words", r"\S+", 5_000_000), ("numbers", r"\d+", 400_000))
_MOST_LINES = _MOST_TAGS = 500_000
_MOST_SENTENCES = 250_000


def byte_limit(raw: Raw) -> int:
    """Return how many bytes a source may have that begins like this one."""
    return DEFAULT_LIMIT if len(raw.data) < MIB // 2 or formats.is_container(raw) else TEXT_LIMIT


def check_bytes(raw: Raw) -> None:
    """Refuse a text of more bytes, or of more words, than are read of one. Raises UnreadableSource."""
    limit = byte_limit(raw)
    if len(raw.data) > limit:
        raise _too_large(raw.source, f"{shown_size(limit)} for text")
    if not formats.is_container(raw) and raw.data.count(b"<") > _MOST_TAGS:
        raise _too_large(raw.source, f"{_MOST_TAGS:,} tags")
    if formats.is_plain(raw):
        if raw.data.count(b"\n") > _MOST_LINES:
            raise _too_large(raw.source, f"{_MOST_LINES:,} lines")
        check_words(raw.data.decode("latin-1"), raw.source)


def check_words(text: str, source: str) -> None:
    """Refuse a text that would take minutes, by what it holds and before anything is sought in it.

    Raises UnreadableSource.
    """
    for name, pattern, most in _COUNTED:
        # So many, with something between them, are at least so long: most texts need not be counted.
        if len(text) > 2 * most and sum(1 for _ in re.finditer(pattern, text)) > most:
            raise _too_large(source, f"{most:,} {name}")


def check_sentences(document: Document) -> None:
    """Refuse a text of more sentences than are ranked in a minute. Raises UnreadableSource."""
    if len(document.sentences) > _MOST_SENTENCES:
        raise _too_large(document.source, f"{_MOST_SENTENCES:,} sentences")


def _too_large(source: str, limit: str) -> UnreadableSource:
    return UnreadableSource(
        f"cannot read '{source}': larger than the limit of {limit}", "raise the limit with --max-size, or split it"
    )
