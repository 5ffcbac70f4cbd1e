"""Plain text."""

from __future__ import annotations

import re

from briefing.model import Block, Content, Span

_PARAGRAPH = re.compile(r"\S(?:.*\S)?(?:\n(?!\s*\n).*\S)*")


def read_text(text: str, source: str = "text") -> Content:
    """Return a text with its paragraphs; the text itself is untouched (a placeholder)."""
    blocks = tuple(Block(Span(*m.span()), "paragraph") for m in _PARAGRAPH.finditer(text))
    return Content(text=text, blocks=blocks, source=source)
