"""The formats that there are readers for, a row a media type: how each is known, who reads it, what is loaded for it.

A new format is one file with a reader and one row here. What no beginning and no ending tells (feeds, mail,
transcripts, the many kinds of HTML) is known by ``detect``, in code.
"""

from __future__ import annotations

from msgspec import Struct

_OFFICE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_ODT = "application/vnd.oasis.opendocument.text"
_EPUB = "application/epub+zip"


class Format(Struct, frozen=True, kw_only=True):
    """A media type that is read. ``shown`` are the endings that people know it by, for ``briefing formats``.

    ``magic`` are beginnings that tell it, ``members`` what is in a ZIP archive of it, ``endings`` those of file names
    that tell it where the bytes do not. ``library`` is what its reader loads. A container holds pictures, fonts or
    files beside its text.
    """

    kind: str
    name: str
    reader: str
    shown: str = ""
    library: str = ""
    magic: tuple[bytes, ...] = ()
    members: tuple[bytes, ...] = ()
    endings: tuple[str, ...] = ()
    is_container: bool = False


FORMATS = (
    Format(kind="text/plain", name="plain text", reader="briefing.readers.text:read_text", shown=".txt, or none"),
    Format(
        kind="text/markdown", name="Markdown", reader="briefing.readers.markdown:read_markdown", shown=".md",
        library="markdown-it-py", endings=("md", "markdown", "mdown", "mkd"),
    ),
    Format(
        kind="text/x-transcript", name="transcript", reader="briefing.readers.subtitles:read_transcript",
        shown='.txt with lines "NAME: words"',
    ),
    Format(
        kind="text/html", name="HTML", reader="briefing.readers.html:read_html", shown=".html .htm .xhtml",
        library="trafilatura, lxml", endings=("html", "htm", "xhtml"),
    ),
    Format(
        kind="application/pdf", name="PDF", reader="briefing.readers.pdf:read_pdf", shown=".pdf",
        library="pypdfium2, in a process of its own", magic=(b"%PDF-",), is_container=True,
    ),
    Format(
        kind=_OFFICE, name="Word", reader="briefing.readers.docx:read_docx", shown=".docx",
        members=(b"word/document",), endings=("docx",), is_container=True,
    ),
    Format(
        kind=_ODT, name="OpenDocument text", reader="briefing.readers.odt:read_odt", shown=".odt",
        members=(b"mimetype" + _ODT.encode(),), endings=("odt",), is_container=True,
    ),
    Format(
        kind=_EPUB, name="EPUB", reader="briefing.readers.epub:read_epub", shown=".epub",
        members=(_EPUB.encode(), b"META-INF/container.xml"), endings=("epub",), is_container=True,
    ),
    Format(
        kind="application/rtf", name="Rich Text", reader="briefing.readers.rtf:read_rtf", shown=".rtf",
        magic=(b"{\\rtf",), is_container=True,
    ),
    Format(
        kind="message/rfc822", name="mail", reader="briefing.readers.mail:read_mail", shown=".eml",
        endings=("eml",), is_container=True,
    ),
    Format(
        kind="application/mbox", name="mailbox", reader="briefing.readers.mail:read_mailbox", shown=".mbox",
        endings=("mbox",), is_container=True,
    ),
    Format(
        kind="application/rss+xml", name="RSS and Atom feeds", reader="briefing.readers.feed:read_feed",
        shown=".rss .atom .xml", library="feedparser",
    ),
    Format(kind="application/atom+xml", name="RSS and Atom feeds", reader="briefing.readers.feed:read_feed"),
    Format(
        kind="application/feed+json", name="JSON Feed", reader="briefing.readers.feed:read_feed", shown=".json"
    ),
    Format(
        kind="application/x-subrip", name="subtitles", reader="briefing.readers.subtitles:read_subtitles",
        shown=".srt .vtt", endings=("srt",),
    ),
    Format(
        kind="text/vtt", name="subtitles", reader="briefing.readers.subtitles:read_subtitles",
        magic=(b"WEBVTT", b"\xef\xbb\xbfWEBVTT"), endings=("vtt",),
    ),
)  # fmt: skip
# Not formats of texts, but what texts come in: name, what people know it by, what is loaded.
WRAPPINGS = (
    ("packed files", ".gz .bz2 .xz .zst", ""),
    ("web addresses", "http:// https://", "httpcore, platformdirs"),
)
