"""Markdown: blocks by markdown-it, with the text left as it is, markup and all."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from markdown_it import MarkdownIt
from msgspec.structs import replace

from briefing.model import Block, Content, Span
from briefing.readers.dates import iso_date
from briefing.readers.decode import decode

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from markdown_it.token import Token

    from briefing.model import BlockKind, Notice, Raw

_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n|$)")
_FRONT_DATES = ("date", "published", "created")
_FRONT_KEYS = frozenset({"title", *_FRONT_DATES})
_NOTE = re.compile(r"^[ \t]{0,3}\[\^[^\]\s]{1,40}\]:[ \t]*", re.MULTILINE)
_TASK = re.compile(r"\[[ xX]\][ \t]+(?=\S)")
_INLINE = {"paragraph_open": "paragraph", "heading_open": "heading"}
_CELLS = frozenset({"th_open", "td_open"})
_CELL_GAP = re.compile(r"[ \t|]*")
_WIDEST_MARK = 80  # characters of list and quotation marks before the first cell of a row


def read_markdown(raw: Raw) -> Content:
    """Read Markdown in any encoding; its first heading of level 1, or its front matter, is the title."""
    text, notices = decode(raw)
    return content_of(text, raw.source, notices)


def content_of(text: str, source: str = "text", notices: tuple[Notice, ...] = ()) -> Content:
    r"""Find the blocks of Markdown that is already decoded.

    >>> c = content_of("# Trams\n\nThey are *back*.\n\n- on Monday\n")
    >>> [(b.kind, b.span.of(c.text)) for b in c.blocks]
    [('title', 'Trams'), ('paragraph', 'They are *back*.'), ('item', 'on Monday')]
    """
    body, stated = _front_matter(text)
    blocks = _titled(list(_blocks(text, body)), text)
    title = stated.get("title") or next((b.span.of(text) for b in blocks if b.kind == "title"), None)
    return Content(
        text=text, blocks=tuple(blocks), source=source, media_type="text/markdown", title=title,
        published=next((day for key in _FRONT_DATES if (day := iso_date(stated.get(key)))), None), notices=notices,
    )  # fmt: skip


def _front_matter(text: str) -> tuple[int, dict[str, str]]:
    r"""Return where a text begins behind its front matter, and what this states by its keys.

    >>> _front_matter("---\r\ntitle: 'Trams'\r\n---\r\nThey run.")
    (26, {'title': 'Trams'})
    """
    stated: dict[str, str] = {}
    for number, line in enumerate(_LINE.finditer(text)):
        words = line.group().rstrip()
        if number == 0 and words != "---":
            break
        if number and words in ("---", "..."):
            return line.end(), stated
        key, _, value = words.partition(":")
        if key in _FRONT_KEYS:
            stated.setdefault(key, _unquoted(value.strip()))
        if line.end() == len(text):
            break
    return 0, {}


def _unquoted(value: str) -> str:
    is_quoted = len(value) > 1 and value[0] == value[-1] and value[0] in "\"'"
    return value[1:-1].strip() if is_quoted else value


def _blocks(text: str, at: int) -> Iterator[Block]:
    """Walk over markdown-it's block tokens; each block is found again in the lines that its token names."""
    lines = [(m.start(), m.group()) for m in _LINE.finditer(text, at)]
    parser = MarkdownIt("commonmark").enable("table").disable("inline", ignoreInvalid=True)
    parser.core.ruler.disable(["inline"], ignoreInvalid=True)
    around: list[str] = []
    opened: Token | None = None
    row = (-1, 0)  # the line of the last cell, and where in it that cell ends
    for token in parser.parse(text[at:]):
        if token.nesting == 1:
            around.append(token.type)
            opened = token
        elif token.nesting == -1:
            around.pop()
        elif token.type in ("fence", "code_block") and token.map:
            yield Block(_lines_span(lines, token.map), "code")
        elif token.type == "inline" and opened and opened.type in _CELLS:
            line = token.map[0] if token.map else row[0]
            span = _cell_span(token.content, lines[line], row[1] if line == row[0] else 0)
            row = (line, span.end - lines[line][0]) if span else row
            yield from [Block(span, "row")] if span else []
        elif token.type == "inline" and token.map and opened:
            for block in _inline_block(token, opened, around, lines):
                yield from _past_marks(block, text)


def _inline_block(
    token: Token, opened: Token, around: Sequence[str], lines: Sequence[tuple[int, str]]
) -> Iterator[Block]:
    span = _content_span(token, lines)
    kind: BlockKind = _kind(opened.type, around)
    level = int(opened.tag[1:]) if kind == "heading" else around.count("list_item_open")
    if span:
        yield Block(span, kind, level)


def _past_marks(block: Block, text: str) -> Iterator[Block]:
    """Part a block at the notes that it defines, and let it begin after its task box."""
    start, end = block.span.start, block.span.end
    notes = list(_NOTE.finditer(text, start, end)) if block.kind == "paragraph" else []
    task = _TASK.match(text, start, end) if block.kind == "item" else None
    start = task.end() if task else start
    yield from _trimmed(block, start, notes[0].start() if notes else end, text)
    for number, note in enumerate(notes, 1):
        until = notes[number].start() if number < len(notes) else end
        yield from _trimmed(replace(block, kind="aside"), note.end(), until, text)


def _trimmed(block: Block, start: int, end: int, text: str) -> Iterator[Block]:
    said = text[start:end].rstrip()
    if said.strip():
        yield replace(block, span=Span(start, start + len(said)))


def _kind(opened: str, around: Sequence[str]) -> BlockKind:
    kind = _INLINE.get(opened, "paragraph")
    if kind == "paragraph" and "blockquote_open" in around:
        return "quotation"
    return "item" if kind == "paragraph" and "list_item_open" in around else kind  # type: ignore[return-value]


def _cell_span(content: str, line: tuple[int, str], at: int) -> Span | None:
    """Find a cell of a table in its line, behind the cell before it; in the line, a bar in a cell is escaped."""
    for words in (content, content.replace("|", "\\|")) if content else ():
        behind = _CELL_GAP.match(line[1], at)
        start = line[1].find(words, at, (behind.end() if behind else at) + len(words) + _WIDEST_MARK)
        if start >= 0:
            return Span(line[0] + start, line[0] + start + len(words))
    return None


def _content_span(token: Token, lines: Sequence[tuple[int, str]]) -> Span | None:
    """Find where the content of a token starts and ends, past the marks of lists and quotations around it."""
    first, last = (token.map or [0, 1])[0], (token.map or [0, 1])[1] - 1
    content = token.content.split("\n")
    if not token.content.strip() or last >= len(lines):
        return None
    start = lines[first][1].find(content[0].strip())
    end = lines[last][1].rfind(content[-1].strip())
    if start < 0 or end < 0:
        return _lines_span(lines, (first, last + 1))
    return Span(lines[first][0] + start, lines[last][0] + end + len(content[-1].strip()))


def _lines_span(lines: Sequence[tuple[int, str]], place: Sequence[int]) -> Span:
    last = min(place[1], len(lines)) - 1
    return Span(lines[place[0]][0], lines[last][0] + len(lines[last][1].rstrip()))


def _titled(blocks: list[Block], text: str) -> list[Block]:
    """Make the first heading the title, where it comes before everything else and more text follows."""
    if len(blocks) > 1 and blocks[0].kind == "heading" and any(c.isalpha() for c in blocks[0].span.of(text)):
        return [Block(blocks[0].span, "title", 1), *blocks[1:]]
    return blocks
