"""HTML: the article of a page by trafilatura, or all that is visible where there is no article."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from msgspec import Struct
from msgspec.structs import replace

from briefing.charsets import fitting_charset
from briefing.markup import Part
from briefing.markup.scan import scanned, without_controls
from briefing.model import Notice
from briefing.readers.content import content_of, nothing_in
from briefing.readers.decode import decode
from briefing.readers.html.about import about, article_body
from briefing.readers.html.article import find_article
from briefing.text.furniture import ends_like_prose

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefing.model import BlockKind, Content, Raw

_META_CHARSET = re.compile(rb"""<meta[^<>]{0,300}?charset\s{0,9}=[\s"']{0,9}([\w:.-]{2,40})""", re.IGNORECASE)
_DATA_ADDRESS = re.compile(r"data:[\w/+.-]{0,60};base64,[A-Za-z0-9+/=\s]{100,}")


def read_html(raw: Raw) -> Content:
    r"""Read the article of a page with title, author, date and language, without navigation, comments and notices.

    A page that is no article, is nested too deep for the parser, or is too large gives all its visible text, and a
    notice. Loads trafilatura and lxml (0.3 s). The method is trafilatura's (Barbaresi, ACL 2021).

    >>> from briefing.model import Raw
    >>> page = b"<html lang=en><title>Trams</title><p>The trams run again. They stood still for a week."
    >>> read_html(Raw("a.html", page)).text
    'Trams\n\nThe trams run again. They stood still for a week.'
    """
    text, notices = _decoded(raw)
    page = scanned(_DATA_ADDRESS.sub("", without_controls(text)))
    made = find_article(page.markup, page.parts)
    parts = [] if made.problem else with_standfirst(body_parts(made.found.body), made.found.description, page.parts)
    if not parts and made.tree is not None:
        parts = article_body(made.tree)
    if not parts and made.problem:
        notices = (*notices, Notice(*made.problem, raw.source))
    if not parts and not page.parts:
        raise nothing_in(raw, "the page has no text")
    return content_of(
        parts or page.parts, raw, about(made, page.markup, page.parts), media_type="text/html", notices=notices
    )


def _decoded(raw: Raw) -> tuple[str, tuple[Notice, ...]]:
    if raw.encoding is None:
        stated = _META_CHARSET.search(raw.data[:4096])
        charset = fitting_charset(stated[1].decode("ascii", "replace") if stated else None, raw.data)
        if charset and not charset.startswith("utf-16"):  # a page whose meta could be read as ASCII is not UTF-16
            raw = replace(raw, encoding=charset)
    return decode(raw)


_INLINE = frozenset({"hi", "ref", "del", "span", "graphic", "comment"})
_SPACE = re.compile(r"\s+")
_MOST_POINTING = 0.3  # of the characters of an article; where more are links, they are what it says
_LONGEST_OPENER = 20  # characters
_DEEPEST = 200
_SHORTEST_STANDFIRST = 40  # characters
_LONG_CELL = 40  # words; a table of such cells lays out a page
_LONG_LINE = 80  # characters


class _Piece(Struct, frozen=True):
    """A part, and how many of its characters are links."""

    part: Part
    linked: int = 0


def body_parts(body: Any) -> list[Part]:  # noqa: ANN401 - lxml's element, which stays in this package
    """Return the parts of an article in order, without the lists of links to other articles."""
    walk = _Walk()
    walk.element(body, "paragraph", 0)
    walk.end()
    return _without_links(walk.pieces)


def with_standfirst(parts: list[Part], described: str | None, visible: Sequence[Part]) -> list[Part]:
    """Put the line between headline and text where it belongs: what a page shows and describes itself by.

    An article's element often begins below it.
    """
    said = _folded(described or "").rstrip(" .…")
    if len(said) < _SHORTEST_STANDFIRST or any(said[:_SHORTEST_STANDFIRST] in _folded(part.text) for part in parts):
        return parts
    shown = (part for part in visible if part.kind in ("paragraph", "heading", "aside"))
    found = next((part.text for part in shown if _folded(part.text).startswith(said)), None)
    return [Part(found, is_close=True), *parts] if found else parts


def _folded(text: str) -> str:
    return " ".join(text.split()).casefold()


class _Walk:
    """One pass over the tree: text gathers until a block begins or ends."""

    def __init__(self) -> None:
        self.pieces: list[_Piece] = []
        self.words: list[str] = []
        self.linked = 0
        self.role: tuple[BlockKind, int] = ("paragraph", 0)
        self.depth = 0

    def element(self, element: Any, kind: BlockKind, level: int) -> None:  # noqa: ANN401
        """Take in what an element holds, as a block of a kind."""
        self.end()
        self.role = (kind, level)
        self.inside(element)
        self.end()

    def inside(self, element: Any, *, is_link: bool = False) -> None:  # noqa: ANN401
        role = self.role
        self.depth += 1
        self.say(element.text, is_link=is_link)
        for child in element:
            self.child(child, is_link=is_link)
            self.role = role
            self.say(child.tail, is_link=is_link)
        self.depth -= 1

    def child(self, child: Any, *, is_link: bool) -> None:  # noqa: ANN401
        tag, (kind, level) = child.tag, self.role
        if self.depth > _DEEPEST or not isinstance(tag, str):
            self.say("".join(child.itertext()) if isinstance(tag, str) else "", is_link=is_link)
        elif tag == "lb":
            self.words.append("\n")
        elif tag in _INLINE or (tag == "code" and (self.words or "\n" not in "".join(child.itertext()))):
            self.inside(child, is_link=is_link or tag == "ref")
        elif tag == "code":
            self.end()
            self.pieces.append(_Piece(Part("".join(child.itertext()), "code")))
        elif tag == "head":
            digit = (child.get("rend") or "")[-1:]
            self.element(child, "heading", int(digit) if digit.isdecimal() else 2)
        elif tag == "table":
            self.table(child)
        elif tag == "item":
            self.element(child, "item", max(level, 1))
        elif tag == "list":
            self.element(child, kind, level + 1)
        else:
            self.element(child, "quotation" if tag == "quote" else kind, level)

    def table(self, table: Any) -> None:  # noqa: ANN401
        """Take in a table row by row; one that only lays out its text is no table, nor is a single column."""
        self.end()
        rows = [list(row.iterchildren("cell")) for row in table.iter("row")]
        sizes = [[len("".join(cell.itertext()).split()) for cell in row] for row in rows]
        is_layout = max(map(max, filter(None, sizes)), default=0) >= _LONG_CELL or all(len(row) < 2 for row in sizes)
        for row in rows:
            if is_layout:
                for cell in row:
                    self.element(cell, "paragraph", 0)
            else:
                cells = (" ".join("".join(cell.itertext()).split()) for cell in row)
                self.pieces.append(_Piece(Part("\t".join(filter(None, cells)), "row")))

    def say(self, text: str | None, *, is_link: bool) -> None:
        if text:
            self.words.append(_SPACE.sub(" ", text))
            self.linked += len(text.strip()) if is_link else 0

    def end(self) -> None:
        text, linked = "".join(self.words), self.linked
        self.words, self.linked = [], 0
        found = list(_paragraphs(text))
        self.pieces.extend(_Piece(Part(words, *self.role), linked if len(found) == 1 else 0) for words in found)


def _paragraphs(text: str) -> Iterator[str]:
    """Part a text at its blank lines, and at each of its line breaks where they all end sentences of long lines."""
    folded = "\n".join(" ".join(line.split()) for line in text.split("\n"))
    for paragraph in folded.split("\n\n"):
        lines = paragraph.strip("\n").split("\n")
        is_prose = len(lines) > 1 and len(paragraph) > _LONG_LINE * len(lines) and all(map(ends_like_prose, lines))
        yield from filter(None, lines if is_prose else ["\n".join(lines)])


def _without_links(pieces: Sequence[_Piece]) -> list[Part]:
    """Leave out what does nothing but point to other pages, with the heading above it; not where that is the text."""
    pointing = [_points(piece) for piece in pieces]
    for at in range(len(pieces) - 2, -1, -1):  # a heading of such a list
        is_last = at + 2 == len(pieces) or pieces[at + 2].part.kind == "heading" or pointing[at + 2]
        pointing[at] = pointing[at] or (pieces[at].part.kind == "heading" and pointing[at + 1] and is_last)
    said = [len(piece.part.text) for piece in pieces]
    lost = sum(size for size, is_lost in zip(said, pointing, strict=True) if is_lost)
    kept = lost > _MOST_POINTING * sum(said)
    return [piece.part for piece, is_lost in zip(pieces, pointing, strict=True) if kept or not is_lost]


def _points(piece: _Piece) -> bool:
    """Tell whether a part is a link, or a link behind a word or two: "Read also: …"."""
    text, kind = piece.part.text, piece.part.kind
    if kind not in ("paragraph", "item", "quotation") or not piece.linked:
        return False
    rest = len("".join(text.split())) - piece.linked
    return piece.linked >= 0.9 * len(text) or (rest <= _LONGEST_OPENER and ":" in text[: 2 * _LONGEST_OPENER])
