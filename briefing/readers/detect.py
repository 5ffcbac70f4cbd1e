"""What a source is: by its bytes first, by its name second."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefing.readers.decode import is_binary

if TYPE_CHECKING:
    from briefing.model import Raw

_MARKDOWN_NAME = re.compile(r"\.(?:md|markdown|mdown|mkd)$", re.IGNORECASE)
_MARKDOWN_HEADING = re.compile(r"^#{1,6} \S", re.MULTILINE)
_LOOKED_AT = 4096


def media_type(raw: Raw) -> str:
    """Return the media type of a source."""
    if is_binary(raw.data):
        return "application/octet-stream"
    head = raw.data[:_LOOKED_AT].decode("utf-8", "replace")
    if _MARKDOWN_NAME.search(raw.source) or looks_like_markdown(head):
        return "text/markdown"
    return "text/plain"


def is_text(raw: Raw) -> bool:
    """Tell whether a source is text that is ranked whole, not a container with text in it."""
    return media_type(raw).startswith("text/")


def looks_like_markdown(text: str) -> bool:
    r"""Tell whether a text has a heading of Markdown near its beginning.

    >>> looks_like_markdown("# Trams\n\nThey are back."), looks_like_markdown("#1 in trams")
    (True, False)
    """
    return bool(_MARKDOWN_HEADING.search(text[:_LOOKED_AT]))
