"""What people call the formats that there are readers for, and what is loaded for each: for ``briefing formats``."""

from __future__ import annotations

from msgspec import Struct


class Format(Struct, frozen=True):
    """A format by its media types, its name, how its files end, and which library is loaded for it."""

    kinds: tuple[str, ...]
    name: str
    endings: str = ""
    library: str = ""


FORMATS = (
    Format(("text/plain",), "plain text", ".txt, or none"),
    Format(("text/markdown",), "Markdown", ".md", "markdown-it-py"),
    Format(("text/x-transcript",), "transcript", '.txt with lines "NAME: words"'),
    Format(("text/html",), "HTML", ".html .htm .xhtml", "trafilatura, lxml"),
    Format(("application/pdf",), "PDF", ".pdf", "pypdfium2, in a process of its own"),
    Format(("application/vnd.openxmlformats-officedocument.wordprocessingml.document",), "Word", ".docx"),
    Format(("application/vnd.oasis.opendocument.text",), "OpenDocument text", ".odt"),
    Format(("application/epub+zip",), "EPUB", ".epub"),
    Format(("application/rtf",), "Rich Text", ".rtf"),
    Format(("message/rfc822",), "mail", ".eml"),
    Format(("application/mbox",), "mailbox", ".mbox"),
    Format(("application/rss+xml", "application/atom+xml"), "RSS and Atom feeds", ".rss .atom .xml", "feedparser"),
    Format(("application/feed+json",), "JSON Feed", ".json"),
    Format(("application/x-subrip", "text/vtt"), "subtitles", ".srt .vtt"),
)
# Not formats of texts, but what texts come in.
WRAPPINGS = (
    Format((), "packed files", ".gz .bz2 .xz .zst"),
    Format((), "web addresses", "http:// https://", "httpcore, platformdirs"),
)
