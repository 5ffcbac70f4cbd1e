"""The whole text of the sources, block by block, with what the brief shows marked in it."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from msgspec import Struct

from briefing.model import Block, Span
from briefing.page.wording import PARAGRAPH, shown, web_address
from briefing.renderers.html.elements import NOTHING, Html, element, escaped, joined, language_of, outward
from briefing.renderers.html.marks import marked_ranges
from briefing.visible import harmless

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefing.model import Document
    from briefing.page import Page
    from briefing.renderers.html.marks import Mark

_PLAIN = {"paragraph", "row", "byline", "date", "caption", "aside"}


class _Part(Struct, frozen=True):
    """A block with its text as HTML and its number as readers count paragraphs."""

    block: Block
    inside: Html
    number: int | None


def texts(page: Page, found: Sequence[Mark]) -> Html:
    """Return the section that holds the text of every source."""
    articles = [
        _article(document, number, [mark for mark in found if mark.document == number], several=page.has_several_texts)
        for number, document in enumerate(page.texts)
    ]
    heading = element("h2", escaped("The texts" if page.has_several_texts else "The text"), id="h-text")
    return element("section", heading, *articles, id="text", aria_labelledby="h-text", tabindex="-1")


def _article(document: Document, number: int, found: Sequence[Mark], *, several: bool) -> Html:
    parts = _parts(document, found)
    level = 3
    head = NOTHING
    if several:
        head = element(
            "h3",
            escaped(f"[{number + 1}] "),
            outward(shown(document.source), web_address(document.source)),
            id=f"source-{number + 1}",
            dir="auto",
        )
        level = 4
    has_title = any(part.block.kind == "title" for part in parts)
    body = joined(*_elements(parts, level, has_title=has_title))
    return element("article", joined(head, body), lang=language_of(document))


def _parts(document: Document, found: Sequence[Mark]) -> list[_Part]:
    """Cover the text from end to end: blocks, and between them what is more than white space."""
    text = harmless(document.text)
    blocks: list[Block] = []
    at = 0
    for block in document.blocks:
        if block.span.start >= at:
            blocks += _between(text, at, block.span.start)
            blocks.append(block)
            at = block.span.end
    blocks += _between(text, at, len(text))
    ranges = marked_ranges(text, [block.span for block in blocks], found)
    numbers = _paragraph_numbers(document)
    return [_Part(block, inside, numbers.get(block.span.start)) for block, inside in zip(blocks, ranges, strict=True)]


def _between(text: str, start: int, end: int) -> Iterator[Block]:
    gap = text[start:end]
    if gap.strip():
        first = start + len(gap) - len(gap.lstrip())
        yield Block(Span(first, first + len(gap.strip())), "aside", level=1)


def _paragraph_numbers(document: Document) -> dict[int, int]:
    """Return the number of each prose block, from 1, by where the block starts."""
    numbers: dict[int, int] = {}
    for sentence in document.sentences:
        if sentence.is_prose:
            numbers.setdefault(document.blocks[sentence.block].span.start, sentence.paragraph + 1)
    return numbers


def _elements(parts: Sequence[_Part], level: int, *, has_title: bool) -> Iterator[Html]:
    for is_item, group in groupby(parts, key=lambda part: part.block.kind == "item"):
        if is_item:
            yield element("ul", *(_numbered("li", part) for part in group), class_="items")
        else:
            for part in group:
                yield _element(part, level, has_title=has_title)


def _element(part: _Part, level: int, *, has_title: bool) -> Html:
    kind = part.block.kind
    if kind == "title":
        return element(f"h{level}", part.inside, dir="auto")
    if kind == "heading":
        return element(f"h{level + has_title}", part.inside, dir="auto")
    if kind == "code":
        return element("pre", part.inside, tabindex="0")
    if kind == "quotation":
        return element("blockquote", _numbered("p", part))
    return _numbered("p", part, None if kind == "paragraph" else kind)


def _numbered(name: str, part: _Part, class_: str | None = None) -> Html:
    where = escaped(f"{PARAGRAPH}{part.number}")
    number = element("span", where, class_="number", aria_hidden="true") if part.number else NOTHING
    return element(name, number, part.inside, class_=class_, dir="auto")
