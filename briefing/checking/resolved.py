"""The dates of a summary and of its sources as values: "Friday" is 15 May where the day of publication says so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from briefing.almanac import bounds
from briefing.extractors.dates import dates, moments
from briefing.text.analysis import Analysis

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from briefing.model import Document, Moment


def resolved(document: Document, published: str | None = None) -> list[Moment]:
    """Return the dates of a document that have a value, with what points to a day; ``published`` where it states none.

    >>> from briefing.model import Block, Document, Sentence, Span
    >>> text, words = "It closed on Friday.", ("it", "closed", "on", "friday")
    >>> block, sentence = Block(Span(0, 20), "paragraph"), Sentence(Span(0, 20), text, words)
    >>> d = Document(text=text, blocks=(block,), language="en", sentences=(sentence,))
    >>> [moment.date for moment in resolved(d, "2026-05-18")]
    ['2026-05-15']
    """
    dated = document if document.published or not published else replace(document, published=published)
    analysis = Analysis(dated)
    return [moment for moment in moments(analysis, dates(analysis)) if moment.date]


def day_of_all(documents: Iterable[Document]) -> str | None:
    """Return the day on which all sources appeared, None where they did not say or appeared on several."""
    days = {(document.published or "")[:10] for document in documents}
    return next(iter(days)) or None if len(days) == 1 else None


def within(said: str, found: Sequence[Moment]) -> Iterator[Moment]:
    """Yield the dates that are the one said, or a part of it: 12 May is in "last week"."""
    span = bounds(said)
    for moment in found:
        other = bounds(moment.date or "")
        if span and other and span[0] <= other[0] and other[1] <= span[1]:
            yield moment
