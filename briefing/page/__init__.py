"""The page: what a brief, a check and a digest say to a person, in one shape that every format prints.

A page is all words: what is shown is resolved here, once (white space folded, long quotations cut, places counted as
readers do), and a renderer only lays it out and escapes it. ``brief`` and ``check`` in this package make pages, and so
does ``digest.page``. Labels are the program's own; ``words``, ``lead`` and ``beside`` are spans of the sources.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal

from msgspec import Struct

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from briefing.model import Document, Mention

# How the rows of a section are laid out.
Layout = Literal[
    "lines", "figures", "quotations", "names", "places", "dates", "sources", "reasons", "claims", "entries", "changes"
]
RowKind = Literal["", "differing", "same", "reworded", "evidence", "changed", "new", "vanished"]


class Place(Struct, frozen=True):
    """A range of characters of one of the texts, and how a reader is told of it: "¶4", "p. 3", "[2] ¶4"."""

    document: int
    start: int
    end: int
    label: str


class Row(Struct, frozen=True, kw_only=True):
    """A line of a page: what it says, where that stands, and what else belongs to it.

    ``lead`` stands before the words (a figure, a date), ``beside`` after them (what is counted, who spoke, a role,
    why); ``notes`` are the program's. ``parts`` are further places of words that the text interrupts. ``others`` are
    rows of a ``kind`` of their own that belong to this one. ``noun`` is what the row is of, for drawings.
    """

    words: str = ""
    lead: str = ""
    beside: str = ""
    notes: tuple[str, ...] = ()
    count: int = 0  # of mentions
    status: str = ""
    kind: RowKind = ""
    place: Place | None = None
    parts: tuple[Place, ...] = ()
    others: tuple[Row, ...] = ()
    link: str | None = None
    is_ditto: bool = False  # its words are those of the row above
    noun: Mention | None = None

    @property
    def words_or_ditto(self) -> str:
        """The words, or a ditto mark where the row above has said them."""
        return "″" if self.is_ditto else self.words


def under_headings(rows: Sequence[Row]) -> Iterator[tuple[Row, str]]:
    """Yield rows, each with the heading above it: its status, where that is another than the row before had.

    >>> [heading for _, heading in under_headings([Row(), Row(status="To come"), Row(status="To come")])]
    ['', 'To come', '']
    """
    above = ""
    for row in rows:
        yield row, row.status if row.status != above else ""
        above = row.status


def in_line(rows: Sequence[Row]) -> str:
    """Return the words of rows that stand in one line.

    >>> in_line([Row(words="Oslo"), Row(words="Kell")])
    'Oslo, Kell'
    """
    return ", ".join(row.words for row in rows)


class Section(Struct, frozen=True, kw_only=True):
    """Rows under a heading. ``name`` is a word for programs, and the anchor of the section."""

    name: str
    heading: str
    layout: Layout
    rows: tuple[Row, ...]


class Beside(Struct, frozen=True):
    """A sentence of a summary and what the sources say to it: its runs with the status of each, and its findings."""

    runs: tuple[tuple[str, str], ...]
    fine: str
    findings: tuple[Row, ...]


class Page(Struct, frozen=True, kw_only=True):
    """What is to be shown: a title, a line that measures it, sections; a digest has a page a story before them.

    ``texts`` are the sources. ``held`` is the summary that a check holds against them, ``beside`` its sentences.
    ``record`` gives it all in JSON types; ``wanted`` are the sections that were asked for, also where they are empty.
    """

    title: str
    measure: str
    record: Callable[[], Mapping[str, Any]]
    sections: tuple[Section, ...] = ()
    pages: tuple[Page, ...] = ()
    texts: tuple[Document, ...] = ()
    held: Document | None = None
    beside: tuple[Beside, ...] = ()
    front: Mapping[str, str | list[str]] = {}  # what note-taking programs keep beside a note, where it is asked for
    strip: str = ""  # bars that show from where in the texts the summary comes
    wanted: tuple[str, ...] = ()
    language: str = "en"
    has_footnotes: bool = False
    shows_texts: bool = True  # whether a page with links may hold the whole texts

    @property
    def has_several_texts(self) -> bool:
        """Whether a place has to say in which source it is."""
        return len(self.texts) > 1
