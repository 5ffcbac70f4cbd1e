"""DOCX: the body of a Word document with its headings, lists, tables and notes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.markup import Part
from briefing.readers.content import Stated, damaged, nothing_in, titled_content
from briefing.readers.dates import iso_date
from briefing.readers.package import Package, fields, walk

if TYPE_CHECKING:
    from collections.abc import Mapping

    from briefing.model import BlockKind, Content, Raw

MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_BODY = "word/document.xml"
# Deleted and moved text, and the older copy of a drawing that newer programs do not show.
_SKIPPED = frozenset({"del", "moveFrom", "Fallback", "instrText", "pict"})
_BREAKS = {"tab": " ", "br": "\n", "cr": "\n", "noBreakHyphen": "\u2011", "softHyphen": ""}
_HEADINGS = frozenset("heading überschrift titre título titolo kop rubrik".split())  # with its level behind it
_KINDS: dict[str, BlockKind] = {
    "title": "title", "quote": "quotation", "intense quote": "quotation", "caption": "caption",
    "list bullet": "item", "list number": "item", "list paragraph": "item", "list continue": "item",
}  # fmt: skip


def read_docx(raw: Raw) -> Content:
    """Read a Word document: headings, lists, table rows; footnotes stand after the text, as asides.

    Text that was deleted with "track changes" is left out, inserted text is in. Headers and footers are not read.
    Cost: linear; up to 64 MiB unpacked. Raises UnreadableSource for a damaged or encrypted file.
    """
    package = Package(raw)
    body = _Body(_styles(package))
    problem = walk(package, _BODY, body)
    parts = [*body.parts, *_notes(package)]
    if problem and not any(part.text.strip() for part in parts):
        raise damaged(raw, f"its text is damaged: {problem}")
    if not parts:
        raise nothing_in(raw, "there is no text in it")
    about = fields(package, "docProps/core.xml")
    stated = Stated(
        title=about.get("title"), author=about.get("creator"), language=about.get("language"),
        published=iso_date(about.get("created") or about.get("modified")),
    )  # fmt: skip
    return titled_content(parts, raw, stated, media_type=MEDIA_TYPE, problem=problem)


class _Body:
    """Walks over the body of a document, or its notes."""

    def __init__(self, styles: Mapping[str, tuple[BlockKind, int]], kind: BlockKind = "paragraph") -> None:
        self.styles = styles
        self.kind: BlockKind = kind
        self.parts: list[Part] = []
        self.words: list[str] = []
        self.cells: list[str] = []
        self.role: tuple[BlockKind, int] = (kind, 0)
        self.outer: list[tuple[list[str], tuple[BlockKind, int]]] = []  # paragraphs that a text box stands in
        self.skipped = self.tables = 0
        self.in_text = False

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        if self.skipped or name in _SKIPPED:
            self.skipped += 1
        elif name == "p":
            self.outer.append((self.words, self.role))
            self.words, self.role = [], (self.kind, 0)
        elif name == "t":
            self.in_text = True
        elif name in _BREAKS:
            self.words.append(_BREAKS[name])
        elif name == "tbl":
            self.tables += 1
        elif name == "tr":
            self.cells = []
        elif self.kind == "paragraph":
            self.set_role(name, attributes)

    def set_role(self, name: str, attributes: Mapping[str, str]) -> None:
        value = attributes.get("val", "")
        if name == "pStyle" and value in self.styles:
            self.role = self.styles[value]
        elif name == "outlineLvl" and value.isdecimal() and int(value) < 9:
            self.role = ("heading", int(value) + 1)
        elif name == "ilvl" and value.isdecimal() and self.role[0] != "heading":
            self.role = ("item", int(value) + 1)
        elif name == "numPr" and self.role[0] == "paragraph":
            self.role = ("item", 1)

    def text(self, words: str) -> None:
        if self.in_text and not self.skipped:
            self.words.append(words)

    def end(self, name: str) -> None:
        if self.skipped:
            self.skipped -= 1
        elif name == "t":
            self.in_text = False
        elif name == "p":
            self.end_paragraph()
        elif name == "tr" and self.tables:
            self.parts.append(Part("\t".join(cell for cell in self.cells if cell), "row"))
            self.cells = []
        elif name == "tbl":
            self.tables = max(0, self.tables - 1)

    def end_paragraph(self) -> None:
        text = "\n".join(" ".join(line.split()) for line in "".join(self.words).split("\n")).strip()
        if self.tables:
            self.cells.append(" ".join(text.split()))
        elif text:
            self.parts.append(Part(text, *self.role))
        self.words, self.role = self.outer.pop()


class _Styles:
    """Walks over the styles: which of them are headings, titles, quotations, captions, items."""

    def __init__(self) -> None:
        self.found: dict[str, tuple[BlockKind, int]] = {}
        self.style = ""

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        value = attributes.get("val", "")
        if name == "style":
            self.style = attributes.get("styleId", "")
        elif name == "name" and self.style:
            named, level = value.lower()[:-1].rstrip(), value[-1:]
            kind = _KINDS.get(value.lower().rstrip("0123456789 "))
            if named in _HEADINGS and level in "123456789":
                self.found[self.style] = ("heading", int(level))
            elif kind:
                self.found[self.style] = (kind, 1 if kind == "item" else 0)
        elif name == "basedOn" and value in self.found:
            self.found.setdefault(self.style, self.found[value])
        elif name == "outlineLvl" and value.isdecimal() and int(value) < 9:
            self.found.setdefault(self.style, ("heading", int(value) + 1))

    def text(self, words: str) -> None:
        pass

    def end(self, name: str) -> None:
        pass


def _styles(package: Package) -> dict[str, tuple[BlockKind, int]]:
    walker = _Styles()
    if "word/styles.xml" in package.names:
        walk(package, "word/styles.xml", walker)
    return walker.found


def _notes(package: Package) -> list[Part]:
    walker = _Body({}, "aside")
    for name in ("word/footnotes.xml", "word/endnotes.xml"):
        if name in package.names:
            walk(package, name, walker)
    return walker.parts
