"""The formats that there are readers for, a row a media type: how each is known, who reads it, what is loaded for it.

A new format is one file with a reader and one row here. What a source is, its bytes tell first, its name
second, and last what a server says; feeds, mail, transcripts and the many kinds of HTML are known below, in code.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from msgspec import Struct

from briefing.patterns import lazy
from briefing.readers.decode import is_binary

if TYPE_CHECKING:
    from briefing.model import Raw

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


BINARY = "application/octet-stream"
FEEDS = frozenset({"application/rss+xml", "application/atom+xml", "application/feed+json"})
_DEEPEST_HEADING = 6
_LOOKED_AT = 4096
_PACKED_ENDINGS = (".gz", ".bz2", ".xz", ".zst")
_ENDINGS = {ending: form.kind for form in FORMATS for ending in form.endings if not form.members}
# What a source of this beginning is, whatever its name; of an archive, what is in it.
_MAGIC = (
    *((mark, form.kind) for form in FORMATS for mark in form.magic),
    (b"PK\x03\x04", "zip"), (b"PK\x05\x06", "zip"), (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "application/msword"),
)  # fmt: skip
_MEMBERS = tuple((mark, form.kind) for form in FORMATS for mark in form.members)
_ZIP_ENDINGS = {ending: form.kind for form in FORMATS for ending in form.endings if form.members}
_CONTAINERS = frozenset({"application/zip", *(form.kind for form in FORMATS if form.is_container)})
# Pictures, sound, programs, archives: none of them is text, whatever its bytes look like further on.
_BINARY_MAGIC = (
    b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"RIFF", b"OggS", b"ID3\x02", b"ID3\x03", b"ID3\x04", b"\x7fELF", b"MZ\x90",
    b"\xca\xfe\xba\xbe", b"SQLite format 3\0", b"7z\xbc\xaf", b"Rar!\x1a", b"wOFF", b"wOF2", b"fLaC", b"\x1aE\xdf\xa3",
    b"II*\0", b"MM\0*", b"\0\0\x01\0",
)  # fmt: skip
# Strings, which re compiles when they are first used: a plain text meets none of them.
_HTML = (
    rb"(?i:<(?:!doctype\s+html|html|head|title|body|article|main|h[1-6]|p|div|table|section"
    rb"|meta|script|style|frameset|template|img)\b)"
)
_XHTML = rb"(?i:<html\b|<!doctype\s+html)"
_FEED = rb"<(?:\w{1,20}:)?(rss|feed|RDF)\b"
_JSON_FEED = rb"\{(?s:.{0,2000}?)\"version\"\s*:\s*\"https?://(?:www\.)?jsonfeed\.org/"
_SUBTITLE = rb"\d{1,6}[ \t]*\r?\n\s*\d{1,3}:\d\d:\d\d[,.]\d{1,3}[ \t]*-->[ \t]*\d"
# "From ann@example.org  Mon Nov 16 …"; archives of lists write "From ann at example.org  Mon Nov 16 …".
MAILBOX_LINE = rb"^From (?:\S{1,200} {1,4}){1,8}?\w{3} \w{3} [ \d]\d \d\d:\d\d[^\n]{0,40}\d{4}[^\n]{0,40}\r?\n"
_MAIL_HEADER = rb"([A-Za-z][A-Za-z0-9-]{1,60}):[ \t]?[^\n]{0,1000}\n(?:[ \t][^\n]{0,1000}\n){0,50}"
_LONGEST_HEADER_NAME = 63
_MAIL_NAMES = frozenset(
    b"from to subject date message-id received return-path mime-version content-type delivered-to reply-to".split()
)


TRANSCRIPT = "text/x-transcript"
# "ANN LEE: words" or "Ann Lee: words" at the start of a line.
_TURN = lazy(r"^(?:[^\W\d_]|['’.-]){1,30}(?: (?:[^\W\d_]|['’.()-]){1,30}){0,4}(?=:[ \t]+\S)", re.MULTILINE)


def media_type(raw: Raw) -> str:
    """Return the media type of a source; application/octet-stream for bytes that nobody knows.

    >>> from briefing.model import Raw
    >>> media_type(Raw("a.txt", b"%PDF-1.7")), media_type(Raw("a.md", b"Trams."))
    ('application/pdf', 'text/markdown')
    """
    data = raw.data
    head = data[:_LOOKED_AT].lstrip(b"\xef\xbb\xbf \t\r\n")
    known = _by_magic(raw) or _by_markup(_narrow(head)) or _by_lines(head)
    if known:
        return known
    if b"%PDF-" in data[:1024] and not is_prose(head):  # some writers put junk before it
        return "application/pdf"
    if data.startswith(_BINARY_MAGIC) or is_binary(data):
        return BINARY
    return _by_name(raw, head)


def is_container(raw: Raw) -> bool:
    """Tell whether a source holds pictures, fonts or files beside its text, so that its size says little of that."""
    return media_type(raw) in _CONTAINERS


def is_plain(raw: Raw) -> bool:
    """Tell whether a source is all text, without markup."""
    return media_type(raw) in ("text/plain", "text/markdown", TRANSCRIPT)


def looks_like_markdown(text: str) -> bool:
    r"""Tell whether a text has a heading of Markdown near its beginning.

    >>> looks_like_markdown("# Trams\n\nThey are back."), looks_like_markdown("#1 in trams")
    (True, False)
    """
    lines = (line.partition(" ") for line in text[:_LOOKED_AT].split("\n") if line.startswith("#"))
    return any(not mark.strip("#") and len(mark) <= _DEEPEST_HEADING and words[:1].strip() for mark, _, words in lines)


def looks_like_transcript(text: str) -> bool:
    r"""Tell whether most paragraphs of a text are somebody's words after a name, and the same people speak again.

    >>> looks_like_transcript("ANN: Yes.\nBO: No.\nANN: Why?\nBO: I cannot say.")
    True
    """
    if text.count(":") < 4:
        return False
    turns = [name for name in _TURN.findall(text) if name.istitle() or name.isupper()]
    lines = sum(1 for line in text.splitlines() if line.strip())
    return len(turns) >= 4 and len(turns) >= 0.5 * lines and len(set(turns)) <= 0.7 * len(turns)


def is_prose(head: bytes) -> bool:
    """Tell whether bytes begin like a text that merely speaks of a format."""
    return head[:40].replace(b" ", b"").isalpha()


def _narrow(head: bytes) -> bytes:
    """UTF-16 markup as ASCII, so that its tags can be recognised."""
    if head[:2] in (b"\xff\xfe", b"\xfe\xff") or head[1:2] == b"\0" or head[:1] == b"\0":
        return head.replace(b"\0", b"").lstrip(b"\xff\xfe \t\r\n")
    return head


def _by_magic(raw: Raw) -> str | None:
    data = raw.data
    kind = next((kind for mark, kind in _MAGIC if data.startswith(mark)), None)
    if kind == "zip":
        # The names of the members stand at the beginning of each and again in the directory at the end.
        names = data[:_LOOKED_AT] + data[-65536:]
        named = _ZIP_ENDINGS.get(_ending(raw), "application/zip")  # a damaged one
        return next((kind for mark, kind in _MEMBERS if mark in names), named)
    return kind


def _by_markup(head: bytes) -> str | None:
    first = head[:1]
    if first == b"{":
        return "application/feed+json" if re.match(_JSON_FEED, head) else None
    if first != b"<":
        return None
    feed = re.search(_FEED, head)
    if feed:
        return "application/atom+xml" if feed[1] == b"feed" else "application/rss+xml"
    if re.match(_HTML, _past_comments(head)) or (head.startswith(b"<?xml") and re.search(_XHTML, head)):
        return "text/html"
    return None


def _past_comments(head: bytes) -> bytes:
    while head.startswith(b"<!--"):
        end = head.find(b"-->", 4)
        head = head[end + 3 :].lstrip() if end > 0 else b""
    return head


def _by_lines(head: bytes) -> str | None:
    if head[:1].isdigit():
        return "application/x-subrip" if re.match(_SUBTITLE, head) else None
    if head.startswith(b"From "):
        return "application/mbox" if re.match(MAILBOX_LINE, head) else None
    return "message/rfc822" if _is_mail(head) else None


def _is_mail(head: bytes) -> bool:
    """Two headers that only mail has, with none but headers before them."""
    names: set[bytes] = set()
    at = 0
    if b":" not in head[:_LONGEST_HEADER_NAME]:
        return False
    header = re.compile(_MAIL_HEADER)
    while found := header.match(head, at):
        names.add(found[1].lower())
        if len(names & _MAIL_NAMES) >= 2 and (
            names & {b"from", b"received", b"message-id", b"mime-version", b"return-path"}
        ):
            return True
        at = found.end()
    return False


def _ending(raw: Raw) -> str:
    name = raw.source.lower()
    return (name.rpartition(".")[0] if name.endswith(_PACKED_ENDINGS) else name).rpartition(".")[2]


def _by_name(raw: Raw, head: bytes) -> str:
    ending = _ending(raw)
    known = _ENDINGS.get(ending)
    if known == "text/html" and b"<" not in head:
        known = None
    if known:
        return known
    if raw.media_type in ("text/html", "application/xhtml+xml") and b"<" in head:
        return "text/html"
    text = head.decode("utf-8", "replace")
    if looks_like_markdown(text):
        return "text/markdown"
    return TRANSCRIPT if looks_like_transcript(text) else "text/plain"
