"""Names of people and bodies, with the roles that the text gives them."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from briefing.model import Document, Name


def names(document: Document) -> list[Name]:
    """Return the people and bodies that a document names, each once, in the order of their first mention."""
    del document
    return []
