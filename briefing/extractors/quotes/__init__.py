"""Quotations: who said what."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing.model import Document, Name, Quote


def quotes(document: Document, names: Sequence[Name]) -> list[Quote]:
    """Return the quotations of a document with their speakers, in the order of the text."""
    del document, names
    return []
