"""The nouns of a batch: what goes to a worker, what comes back, and what only the run itself needs to know.

Items and outcomes travel between processes and machines as MessagePack, which carries values and no code.
"""

from __future__ import annotations

import os
from pathlib import Path

from msgspec import Struct

from briefing.model import BriefOptions
from briefing.options import Reading
from briefing.sources import shown_location
from briefing.visible import visible


class Failure(Struct, frozen=True):
    """Why a document has no brief; ``kind`` is a word for programs."""

    message: str
    hint: str = ""
    kind: str = "unreadable"


class Fields(Struct, frozen=True):
    """The names of the fields of a row that hold its text, its id, its title and its day of publication."""

    text: str
    id: str | None = None
    title: str | None = None
    published: str | None = None

    def named(self) -> list[str]:
        """Return the names, in that order."""
        return [name for name in (self.text, self.id, self.title, self.published) if name]


class Place(Struct, frozen=True, tag="place"):
    """A file that whoever does the work can open."""

    id: str
    path: bytes
    is_named: bool = False  # by the user: what is not, and is in no format that we read, is passed over


class FileBytes(Struct, frozen=True, tag="sent"):
    """The bytes of a file that whoever does the work cannot open."""

    id: str
    source: str
    data: bytes
    is_named: bool = False


class Row(Struct, frozen=True, tag="row"):
    """A document that was a row of a table."""

    id: str | int
    source: str
    text: bytes  # in UTF-8
    title: str | None = None
    published: str | None = None


class Line(Struct, frozen=True, tag="line"):
    """A line of JSON that holds a document; it is decoded where the work is done."""

    id: str  # unless the line says another
    source: str
    data: bytes
    fields: Fields


class InMemory(Struct, frozen=True, tag="given"):
    """A text or a document that was given from Python: the text itself, in UTF-8, or the document in MessagePack."""

    id: str
    text: bytes = b""
    document: bytes = b""


class Unreadable(Struct, frozen=True, tag="lost"):
    """What could not even be taken out of its collection: a row that is too long, the rest of a broken file."""

    id: str
    source: str
    failure: Failure


Item = Place | FileBytes | Row | Line | InMemory | Unreadable


class Entry(Struct, frozen=True, kw_only=True):
    """One item of a collection, with what the run needs to know of it and a worker does not."""

    item: Item
    name: str  # of its output file, without the ending; no two entries of a collection have the same
    size: int = 0  # bytes to read
    weight: int = 0  # bytes of the collection that are behind us once it is done, for the progress bar
    mark: bytes = b""  # what it is made of: a resumed run must meet the same


class Settings(Struct, frozen=True, kw_only=True):
    """How each document is to be briefed and in which form its outcome is wanted."""

    options: BriefOptions = BriefOptions()
    reading: Reading = Reading()
    form: str = "jsonl"  # jsonl, csv, brief (the noun itself) or the name of a renderer
    seconds: float = 60.0  # that one document may take
    version: str = ""  # of the package that made the settings: another version might give other bytes


class Outcome(Struct, frozen=True):
    """What became of one document: its brief in the wanted form, or its failure."""

    id: str | int
    source: str
    body: bytes = b""
    failure: Failure | None = None
    part: int = 0  # from 1, where one location holds several documents


def source_of(item: Item) -> str:
    """Return what people call the place of an item.

    >>> source_of(Place("a.txt", b"corpus/a.txt"))
    'corpus/a.txt'
    """
    if isinstance(item, Place):
        path = os.fsdecode(item.path)
        return shown_location(path) if "://" in path else visible(os.fspath(Path(path)))  # as its reader calls it
    return item.id if isinstance(item, InMemory) else item.source
