"""Dates and times of day in a document: where they stand, so that figures leave them alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from briefing.model import Document, Moment


def dates(document: Document) -> list[Moment]:
    """Return the dates, years and clock times of a document, in order."""
    del document
    return []
