"""Renderers: a brief in, the text of one output format out. A renderer sees only a brief.

The same brief and width give the same characters: no clock, no environment, no screen in here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from briefing.registry import Registry

if TYPE_CHECKING:
    from briefing.model import Brief


class Renderer(Protocol):
    """Turn a brief into text of a width (0 where lines are not to be wrapped), in colour or without."""

    def __call__(self, brief: Brief, *, width: int = 80, color: bool = False) -> str:
        """Return the whole output, with its last line ended."""
        ...


RENDERERS = Registry(
    "format",
    {
        "terminal": "briefing.renderers.terminal:terminal",
        "markdown": "briefing.renderers.markdown:markdown",
        "text": "briefing.renderers.text:text",
        "json": "briefing.renderers.records:json_document",
        "jsonl": "briefing.renderers.records:json_line",
        "html": "briefing.renderers.html:html",
        "csv": "briefing.renderers.table:csv_table",
    },
)
# The same for a check, which has fewer: a renderer of a check sees only a check.
CHECK_RENDERERS = Registry(
    "format",
    {
        "terminal": "briefing.renderers.check_terminal:check_terminal",
        "markdown": "briefing.renderers.check_markdown:check_markdown",
        "json": "briefing.renderers.check_records:check_record",
        "html": "briefing.renderers.check_html:check_html",
    },
)
# What -o's ending says about the format.
ENDINGS = {
    ".md": "markdown",
    ".markdown": "markdown",
    ".txt": "text",
    ".json": "json",
    ".jsonl": "jsonl",
    ".ndjson": "jsonl",
    ".html": "html",
    ".htm": "html",
    ".csv": "csv",
}
