"""Readers: Raw -> Content, by media type. One file and one row a format; each loads when its format is met."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.errors import NoReader, UnreadableSource
from briefing.readers.formats import FORMATS, media_type
from briefing.registry import Registry

if TYPE_CHECKING:
    from briefing.model import Content, Raw

READERS = Registry("reader", {form.kind: form.reader for form in FORMATS})


def read_content(raw: Raw) -> list[Content]:
    """Read a source by what its bytes are, then by its name; a mailbox or a feed holds several contents.

    Raises NoReader where none knows it, UnreadableSource where it is damaged or its library is missing.
    """
    kind = media_type(raw)
    if kind not in READERS:
        raise NoReader(f"no reader for '{raw.source}': it is {kind}", "`briefing formats` lists what can be read")
    try:
        found = READERS.get(kind)(raw)
    except ImportError as error:
        raise missing_library(raw.source, error) from error
    return found if isinstance(found, list) else [found]


def missing_library(source: str, error: ImportError) -> UnreadableSource:
    """The error of a source whose library is not installed, or is broken, with the cure."""
    name = (error.name or str(error)).partition(".")[0]
    return UnreadableSource(
        f"cannot read '{source}': the library '{name}' is missing or broken",
        "install it again: pip install --force-reinstall briefing-cli",
    )


def text_of(text: str) -> Content:
    """Find the blocks of a plain text that needs no decoding."""
    from briefing.readers.text import content_of  # noqa: PLC0415 - one reader need not load the other

    return content_of(text)


def markdown_of(text: str) -> Content:
    """Find the blocks of Markdown that needs no decoding."""
    from briefing.readers.markdown import content_of  # noqa: PLC0415 - markdown-it costs 50 ms

    return content_of(text)
