"""EPUB: the chapters of a book in the order of its spine."""

from __future__ import annotations

import posixpath
from itertools import islice
from typing import TYPE_CHECKING
from urllib.parse import unquote

from msgspec.structs import replace

from briefing.errors import UnreadableSource
from briefing.markup.scan import parts_of
from briefing.model import Notice
from briefing.readers.content import Stated, content_of, damaged, nothing_in
from briefing.readers.dates import iso_date
from briefing.readers.decode import decode, is_binary
from briefing.readers.package import Fields, Package, walk

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from briefing.markup import Part
    from briefing.model import Content, Raw

MEDIA_TYPE = "application/epub+zip"
_MOST_CHAPTERS = 10_000
_CONTAINER = "META-INF/container.xml"


def read_epub(raw: Raw) -> Content:
    """Read a book: its chapters in spine order, with headings, lists, quotations and tables; notes are asides.

    Each chapter is read once, however often the spine names it; nothing outside the archive is read. Cost: linear;
    up to 64 MiB unpacked. Raises UnreadableSource for a damaged or protected book.
    """
    package = Package(raw)
    book = _book(package)
    parts: list[Part] = []
    missing = 0
    for name in islice(book.chapters(), _MOST_CHAPTERS):
        data = package.read(name) if name in package.names else b""
        missing += not data or is_binary(data)
        parts.extend([] if is_binary(data) else parts_of(decode(replace(raw, data=data))[0]))
    if not parts and missing and "META-INF/encryption.xml" in package.names:
        raise UnreadableSource(f"cannot read '{raw.source}': it is protected (DRM)", "use a copy without protection")
    if not parts:
        raise nothing_in(raw, "there is no text in its chapters")
    lost = f"{missing} of its chapters are missing or damaged"
    notices = [Notice("chapters-missing", lost, raw.source)] if missing else []
    about = book.found
    stated = Stated(
        title=about.get("title"), author=about.get("creator"), language=about.get("language"),
        published=iso_date(about.get("date")),
    )  # fmt: skip
    return content_of(parts, raw, stated, media_type=MEDIA_TYPE, notices=notices)


def _book(package: Package) -> _Book:
    container = _Container()
    if _CONTAINER in package.names:
        walk(package, _CONTAINER, container)
    place = container.place or next((name for name in sorted(package.names) if name.endswith(".opf")), "")
    if place not in package.names:
        raise damaged(package.raw, "it is damaged: it does not say which chapters it has")
    book = _Book(posixpath.dirname(place))
    problem = walk(package, place, book)
    if problem and not book.spine:
        raise damaged(package.raw, f"its table of contents is damaged: {problem}")
    return book


class _Container(Fields):
    """Walks over the container: where the book's own description stands."""

    place = ""

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        if name == "rootfile":
            self.place = self.place or attributes.get("full-path", "")


class _Book(Fields):
    """Walks over the description of a book: metadata, the files by id, and the spine."""

    def __init__(self, folder: str) -> None:
        super().__init__()
        self.folder = folder
        self.files: dict[str, str] = {}
        self.spine: list[str] = []

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        super().start(name, attributes)
        is_page = "html" in attributes.get("media-type", "") and "nav" not in attributes.get("properties", "").split()
        if name == "item" and is_page:
            self.files[attributes.get("id", "")] = attributes.get("href", "")
        elif name == "itemref" and attributes.get("linear") != "no":
            self.spine.append(attributes.get("idref", ""))

    def chapters(self) -> Iterator[str]:
        """Yield the names of the chapters in the archive, each once; all pages where the spine is empty."""
        places = [self.files[key] for key in dict.fromkeys(self.spine) if key in self.files] or list(
            self.files.values()
        )
        for place in dict.fromkeys(places):
            yield posixpath.normpath(posixpath.join(self.folder, unquote(place.partition("#")[0])))
