"""Days of the week in a document, as moments: the extractor of dates leaves them alone, for they name no date."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefing.language.checking import weekdays
from briefing.model import Moment

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.model import Document

_WORD = re.compile(r"[^\W\d_]+(?:-feira)?")


def weekdays_in(document: Document) -> Iterator[Moment]:
    """Yield the days of the week that a document names in its blocks; none in scripts without spaces.

    >>> from briefing.model import Block, Document, Span
    >>> text = "Closed on Monday."
    >>> d = Document(text=text, blocks=(Block(Span(0, 17), "paragraph"),), language="en", sentences=())
    >>> [moment.text for moment in weekdays_in(d)]
    ['Monday']
    """
    names = weekdays(document.language)
    for block in document.blocks:
        for match in _WORD.finditer(document.text, block.span.start, block.span.end):
            if match[0].lower() in names:
                yield Moment(text=match[0], start=match.start(), end=match.end(), kind="period")
