"""A digest in each format. A story is a brief, and is rendered as one; here is what stands around and between them."""

from __future__ import annotations

from briefing.registry import Registry

DIGEST_RENDERERS = Registry(
    "format",
    {
        "terminal": "briefing.digest.rendering.text:terminal",
        "markdown": "briefing.digest.rendering.markdown:markdown",
        "text": "briefing.digest.rendering.text:text",
        "html": "briefing.digest.rendering.html:html",
        "json": "briefing.digest.rendering.records:json_document",
        "jsonl": "briefing.digest.rendering.records:json_line",
    },
)
# What -o's ending says about the format.
ENDINGS = {
    ".md": "markdown",
    ".markdown": "markdown",
    ".txt": "text",
    ".html": "html",
    ".htm": "html",
    ".json": "json",
    ".jsonl": "jsonl",
    ".ndjson": "jsonl",
}
