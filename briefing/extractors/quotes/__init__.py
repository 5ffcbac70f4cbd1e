"""Quotations: who said what."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.extractors.quotes.marks import quoted
from briefing.extractors.quotes.speakers import attributed
from briefing.model import PROSE, Quote

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing.model import Document, Name


def quotes(document: Document, names: Sequence[Name]) -> list[Quote]:
    """Return the quotations of a document with their speakers, in the order of the text.

    Rather no speaker than a wrong one. Linear in the text, whatever the marks.
    """
    blocks = [b for b in document.blocks if b.kind != "code"]
    stretches = quoted(document.text, blocks)
    if not stretches:
        return []
    return attributed(document, blocks, stretches, names)
