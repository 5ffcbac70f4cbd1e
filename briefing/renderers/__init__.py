"""Renderers: a page in, the text of one output format out. A renderer lays out and escapes, and decides nothing else.

The same page and width give the same characters: no clock, no environment, no screen in here. A new format is one file
and one row of the table.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from msgspec import Struct

from briefing.registry import Registry

if TYPE_CHECKING:
    from briefing.page import Page


class Renderer(Protocol):
    """Turn a page into text of a width (0 where lines are not to be wrapped), in colour or without."""

    def __call__(self, page: Page, *, width: int = 80, color: bool = False) -> str:
        """Return the whole output, with its last line ended."""
        ...


class Format(Struct, frozen=True):
    """A format: where its renderer is, the endings of file names that mean it, and what it can show."""

    place: str
    endings: tuple[str, ...] = ()
    shows: tuple[str, ...] = ("brief", "check", "digest")


FORMATS = {
    "terminal": Format("briefing.renderers.terminal:terminal"),
    "markdown": Format("briefing.renderers.markdown:markdown", (".md", ".markdown")),
    "text": Format("briefing.renderers.text:text", (".txt",)),
    "json": Format("briefing.renderers.records:json_document", (".json",)),
    "jsonl": Format("briefing.renderers.records:json_line", (".jsonl", ".ndjson")),
    "html": Format("briefing.renderers.html:html", (".html", ".htm")),
    "sarif": Format("briefing.renderers.annotations:sarif", (".sarif",), ("check",)),
    "github": Format("briefing.renderers.annotations:github", (), ("check",)),
    "csv": Format("briefing.renderers.records:csv_table", (".csv",), ("brief",)),
}
RENDERERS = Registry("format", {name: form.place for name, form in FORMATS.items()})


def formats_of(product: str) -> list[str]:
    """Return the formats that can show a brief, a check or a digest.

    >>> "csv" in formats_of("brief"), "csv" in formats_of("check")
    (True, False)
    """
    return [name for name, form in FORMATS.items() if product in form.shows]


def format_of(ending: str) -> str | None:
    """Return the format that the ending of a file name means.

    >>> format_of(".MD"), format_of(".doc")
    ('markdown', None)
    """
    return next((name for name, form in FORMATS.items() if ending.lower() in form.endings), None)
