"""ODT: the text of an OpenDocument file with its headings, lists, tables and notes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.markup import Part
from briefing.readers.content import Stated, damaged, nothing_in, titled_content
from briefing.readers.dates import iso_date
from briefing.readers.package import Package, fields, walk

if TYPE_CHECKING:
    from collections.abc import Mapping

    from briefing.model import BlockKind, Content, Raw

MEDIA_TYPE = "application/vnd.oasis.opendocument.text"
# Deleted text, comments, the number of a note, tables of contents, and what is drawn beside the text.
_SKIPPED = frozenset(
    {
        "tracked-changes",
        "annotation",
        "note-citation",
        "table-of-content",
        "alphabetical-index",
        "desc",
        "title",
        "forms",
    }
)
_KINDS: dict[str, BlockKind] = {
    "Title": "title", "Quotations": "quotation", "Caption": "caption", "Text": "caption", "Illustration": "caption"
}  # fmt: skip


def read_odt(raw: Raw) -> Content:
    """Read an OpenDocument text: headings, lists, quotations, table rows; notes stand after the text, as asides.

    Deleted text and comments are left out. Cost: linear; up to 64 MiB unpacked. Raises UnreadableSource for a damaged
    or encrypted file.
    """
    package = Package(raw)
    body = _Body()
    problem = walk(package, "content.xml", body)
    parts = [*body.parts, *body.notes]
    if problem and not parts:
        raise damaged(raw, f"its text is damaged or encrypted: {problem}")
    if not parts:
        raise nothing_in(raw, "there is no text in it")
    about = fields(package, "meta.xml")
    stated = Stated(
        title=about.get("title"), author=about.get("initial-creator") or about.get("creator"),
        published=iso_date(about.get("creation-date") or about.get("date")), language=about.get("language"),
    )  # fmt: skip
    return titled_content(parts, raw, stated, media_type=MEDIA_TYPE, problem=problem)


class _Body:
    """Walks over the content: styles first, then the text."""

    def __init__(self) -> None:
        self.parents: dict[str, str] = {}
        self.parts: list[Part] = []
        self.notes: list[Part] = []
        self.words: list[str] = []
        self.cells: list[str] = []
        self.role: tuple[BlockKind, int] = ("paragraph", 0)
        self.outer: list[tuple[list[str], tuple[BlockKind, int]]] = []  # paragraphs that a note or a frame stands in
        self.skipped = self.lists = self.tables = self.note = 0

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        if self.skipped or name in _SKIPPED:
            self.skipped += 1
        elif name in ("p", "h"):
            self.outer.append((self.words, self.role))
            self.words, self.role = [], self.role_of(name, attributes)
        elif name == "s":
            self.words.append(" ")
        elif name in ("tab", "line-break"):
            self.words.append(" " if name == "tab" else "\n")
        elif name == "note-body":
            self.note += 1
        elif name == "list":
            self.lists += 1
        elif name == "table":
            self.tables += 1
        elif name == "table-row":
            self.cells = []
        elif name == "style":
            self.parents[attributes.get("name", "")] = attributes.get("parent-style-name", "")

    def role_of(self, name: str, attributes: Mapping[str, str]) -> tuple[BlockKind, int]:
        if self.note:
            return "aside", 0
        if name == "h":
            level = attributes.get("outline-level", "1")
            return "heading", int(level) if level.isdecimal() and len(level) < 3 else 1
        style = attributes.get("style-name", "")
        kind = _KINDS.get(self.parents.get(style) or style)
        if kind:
            return kind, 0
        return ("item", self.lists) if self.lists else ("paragraph", 0)

    def text(self, words: str) -> None:
        if self.outer and not self.skipped:
            self.words.append(words)

    def end(self, name: str) -> None:
        if self.skipped:
            self.skipped -= 1
        elif name in ("p", "h"):
            self.end_paragraph()
        elif name == "note-body":
            self.note -= 1
        elif name == "list":
            self.lists -= 1
        elif name == "table":
            self.tables -= 1
        elif name == "table-row":
            self.parts.append(Part("\t".join(cell for cell in self.cells if cell), "row"))
            self.cells = []

    def end_paragraph(self) -> None:
        text = "\n".join(" ".join(line.split()) for line in "".join(self.words).split("\n")).strip()
        if self.note:
            self.notes.append(Part(text, "aside"))
        elif self.tables:
            self.cells.append(" ".join(text.split()))
        elif text:
            self.parts.append(Part(text, *self.role))
        self.words, self.role = self.outer.pop()
