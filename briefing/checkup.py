"""The journey of a check: a summary and its sources, wherever they are, up to a Check.

The rooms that judge are in ``checking``; this page only brings them what they need, as ``pipeline`` does for a brief.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from msgspec.structs import replace

from briefing.checking import check_record, checked
from briefing.checking.records import has_own_text, page_record, record_of
from briefing.errors import BriefingError, UnreadableSource, UsageError
from briefing.intake import fetched
from briefing.model import Brief, Document
from briefing.options import read_options
from briefing.pipeline import as_document, documents, read_location, read_raw
from briefing.readers import markdown_of, text_of
from briefing.sources import STDIN, is_url
from briefing.sources.files import DEFAULT_LIMIT
from briefing.text.segment import segment

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from briefing.options import Reading
    from briefing.verdicts import Check

_NOWHERE = frozenset({STDIN, "stdin", "text"})  # what a brief calls standard input, and a text from Python


def check(
    summary: str | Document | Brief,
    sources: str | Document | Sequence[str | Document],
    *,
    language: str | None = None,
) -> Check:
    """Hold a summary against its sources: a verdict for each claim. A str is the text itself, never a file name.

    A summary may be a brief of ours, as it is or as text: Markdown, plain text, what a terminal shows, JSON. What you
    get can be walked like a list of verdicts, and rendered. Raises BriefingError.

    >>> found = check("The bridge cost $3 billion.", "The bridge cost $3 million, and it is red.")
    >>> [(verdict.text, verdict.status) for verdict in found]
    [('$3 billion', 'altered')]
    """
    reading = read_options({"language": language})
    given = [sources] if isinstance(sources, (str, Document)) else sources
    found = [as_document(item, reading) for item in given]
    if not found:
        raise _no_sources()
    if isinstance(summary, Brief):
        return check_record(summary.to_dict(), found)
    if isinstance(summary, Document):
        return checked(summary, found)
    record = _record_of(summary)
    return check_record(record, found) if record else checked(as_document(summary, reading), found)


def _record_of(text: str) -> dict[str, Any] | None:
    """Return a brief of ours in JSON or HTML as a record; None where a text is neither."""
    begin = text.lstrip()[:1]
    return record_of(text) if begin == "{" else page_record(text) if begin == "<" else None


def check_location(location: str, sources: Sequence[str], reading: Reading) -> Check:
    """Check the summary at a location; a brief in JSON, where no sources are named, against those that it names.

    Raises the error of the first source that cannot be read: a claim is not unsupported because nobody looked.
    """
    raw = fetched(location, reading)
    record = _record_of(raw.data.decode("utf-8", "replace"))
    if not sources and not (record and record["documents"]):
        raise _no_sources()
    found = list(_all(sources, reading) if sources else _named(record or {}, reading))
    if record:
        return check_record(record, found)
    summary = read_raw(raw, reading)
    if len(summary) > 1:
        raise UsageError(f"'{location}' holds {len(summary)} texts", "check one summary at a time")
    return checked(summary[0], found)


def _no_sources() -> UsageError:
    return UsageError("nothing to check the summary against", "name its sources with --source, once for each")


def _all(sources: Sequence[str], reading: Reading) -> Iterator[Document]:
    for found in documents(sources, reading):
        if isinstance(found, BriefingError):
            raise found
        yield found


def _named(record: Mapping[str, Any], reading: Reading) -> Iterator[Document]:
    """Yield the sources that a brief names: the text that it carries, else each read again."""
    for held in record["documents"]:
        if has_own_text(held):
            content = markdown_of(held["text"]) if held["media_type"] == "text/markdown" else text_of(held["text"])
            yield segment(replace(content, source=held["source"], title=held["title"]), held["language"])
        elif held["source"] in _NOWHERE:
            said = f"the brief names no source that can be read again: '{held['source']}'"
            raise UnreadableSource(said, "name it with --source, or make the brief with --with-text")
        elif is_url(held["source"]):
            yield from _from_the_web(held["source"], reading)
        else:
            yield from read_location(held["source"], reading)


def _from_the_web(url: str, reading: Reading) -> list[Document]:
    """Read an address again that a brief names and nobody typed: it must not be one of this machine's network."""
    from briefing.sources.http import Fetching, fetch  # noqa: PLC0415 - for web addresses only

    limit = reading.max_size or DEFAULT_LIMIT
    how = Fetching(timeout=reading.timeout, limit=limit, cache=reading.cache, is_typed=False)
    return read_raw(fetch(url, how), reading)
