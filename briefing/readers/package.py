"""Files that are zip archives of XML (DOCX, ODT, EPUB): their members up to a limit, and XML without entities."""

from __future__ import annotations

import io
import zipfile
import zlib
from typing import TYPE_CHECKING, Protocol
from xml.parsers import expat

from briefing.errors import UnreadableSource
from briefing.readers.content import damaged

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from briefing.model import Raw

UNPACKED_LIMIT = 64 * 1024 * 1024  # bytes of XML; fonts and pictures are not unpacked
_MOST_ELEMENTS = 1_000_000  # some 2,000 pages
_CHUNK = 1 << 20
_DAMAGE = (zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, RuntimeError, ValueError, KeyError)


class Package:
    """The members of an archive, by name. What all of them unpack to is counted, and no file is written."""

    def __init__(self, raw: Raw) -> None:
        self.raw = raw
        self.left = UNPACKED_LIMIT
        try:
            self.archive = zipfile.ZipFile(io.BytesIO(raw.data))
            self.names = frozenset(self.archive.namelist())
        except _DAMAGE as error:
            raise damaged(raw, "it is damaged", error) from error

    def read(self, name: str) -> bytes:
        """Return a member's bytes. Raises UnreadableSource where it is missing, damaged, encrypted or too large."""
        return b"".join(self.chunks(name))

    def chunks(self, name: str) -> Iterator[bytes]:
        """Yield a member's bytes as they unpack, so that no archive can make more of itself than the limit."""
        try:
            if self.archive.getinfo(name).file_size > self.left:
                raise too_large(self.raw)
            with self.archive.open(name) as member:
                while chunk := member.read(_CHUNK):
                    self.left -= len(chunk)
                    if self.left < 0:
                        raise too_large(self.raw)
                    yield chunk
        except KeyError as error:
            raise damaged(self.raw, f"it is damaged: it has no '{name}'") from error
        except _DAMAGE as error:
            raise damaged(self.raw, "it is damaged or encrypted", error) from error


def too_large(raw: Raw) -> UnreadableSource:
    """The error of a source that unpacks to more than anything a person has written."""
    return UnreadableSource(
        f"cannot read '{raw.source}': it unpacks to more than {UNPACKED_LIMIT >> 20} MiB",
        "make sure that it is what you think",
    )


class Walker(Protocol):
    """What is told of the elements of an XML file, by their names without prefix, in order."""

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        """An element begins."""

    def text(self, words: str) -> None:
        """Characters between tags."""

    def end(self, name: str) -> None:
        """An element ends."""


def walk(package: Package, name: str, walker: Walker) -> str | None:
    """Tell a walker of a member's elements; return what is wrong with the XML if it ends early, else None.

    Declared entities are refused: nothing that writes these formats declares any, and they are how XML does harm.
    """
    parser = expat.ParserCreate()
    parser.buffer_text = True
    left = iter(range(_MOST_ELEMENTS))

    def start(tag: str, attributes: Mapping[str, str]) -> None:
        if next(left, None) is None:
            raise ValueError(f"it has more than {_MOST_ELEMENTS:,} elements")
        walker.start(local(tag), {local(key): value for key, value in attributes.items()})

    parser.StartElementHandler = start
    parser.EndElementHandler = lambda tag: walker.end(local(tag))
    parser.CharacterDataHandler = walker.text
    parser.EntityDeclHandler = _refuse
    try:
        for chunk in package.chunks(name):
            parser.Parse(chunk, False)  # noqa: FBT003 - expat takes it by position
        parser.Parse(b"", True)  # noqa: FBT003
    except (expat.ExpatError, ValueError, LookupError) as error:
        return str(error)
    return None


def _refuse(*_: object) -> None:
    message = "it declares entities"
    raise ValueError(message)


def local(name: str) -> str:
    """Return a name without its prefix."""
    return name.rpartition(":")[2]


class Fields:
    """A walker that keeps the text of each element, the first of a name: for files of metadata."""

    def __init__(self) -> None:
        self.found: dict[str, str] = {}
        self.words: list[str] = []

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        """Begin a field."""
        del name, attributes
        self.words = []

    def text(self, words: str) -> None:
        """Add to the field."""
        self.words.append(words)

    def end(self, name: str) -> None:
        """Keep the field, unless there is one of the name."""
        value = " ".join("".join(self.words).split())
        if value:
            self.found.setdefault(name, value)
        self.words = []


def fields(package: Package, name: str) -> dict[str, str]:
    """Return the text fields of a metadata member by their names; empty where it is missing or broken."""
    walker = Fields()
    if name in package.names:
        walk(package, name, walker)
    return walker.found
