"""What stands in the body of a page: of a brief with its texts, of a digest, of a check beside its sources."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from msgspec import Struct

from briefing.model import Block, Span
from briefing.page.wording import MARKS, PARAGRAPH, cut, shown, web_address
from briefing.renderers.html.elements import NOTHING, Html, element, escaped, joined, language_of, opened, outward
from briefing.renderers.html.marks import marked_ranges, marks
from briefing.renderers.html.sections import section
from briefing.shape import SCHEMA
from briefing.visible import harmless

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefing.page import Page, Place, Row, Section

    Stretch = tuple[Place, str, str, str | None]  # what is marked: where, its class, its anchor, what it links to

    from briefing.model import Document
    from briefing.renderers.html.marks import Mark


def brief_body(page: Page) -> Html:
    """Return what stands in the body."""
    shown = [section(page, one) for one in page.sections]
    return joined(
        element("a", escaped("Skip to the text"), href="#text", class_="skip"),
        _header(page),
        element("main", joined(*shown, texts(page, marks(page))), data_schema=SCHEMA),
        element("footer", element("p", escaped("Each line of this brief stands in its source, word for word."))),
    )


def _header(page: Page) -> Html:
    title = element("h1", escaped(page.title), lang=language_of(page.texts[0]), dir="auto", data_part="title")
    measure = element("p", escaped(page.measure), class_="quiet")
    links = [(one.name, one.heading) for one in page.sections if one.layout != "reasons"]
    links = [*links, ("text", "The texts" if page.has_several_texts else "The text")] if links else []
    items = [element("li", element("a", escaped(heading), href=f"#{name}")) for name, heading in links]
    contents = element("nav", element("ul", *items), aria_label="On this page") if items else NOTHING
    return element("header", joined(title, measure, contents))


_CHANGES = {"changed": "Changed figures", "new": "New", "vanished": "No longer there"}


def digest_body(page: Page) -> Html:
    """Return what stands in the body."""
    header = element("header", element("h1", escaped(page.title)), element("p", escaped(page.measure), class_="quiet"))
    return joined(header, element("main", joined(*map(_story, page.pages), *_sections(page, "h2"))))


def _story(story: Page) -> Html:
    title = element("h2", escaped(story.title), lang=language_of(story.texts[0]), dir="auto")
    measure = element("p", escaped(story.measure), class_="quiet")
    return element("article", joined(title, measure, *_sections(story, "h3")))


def _sections(page: Page, level: str) -> Iterator[Html]:
    for one in page.sections:
        if one.layout == "entries":
            items = (element("li", *_entry(row)) for row in one.rows)
            body = element("ol" if page.texts else "ul", *items)
        elif one.layout == "changes":
            body = joined(*map(_change, one.rows))
        else:
            yield section(page, one, level)
            continue
        yield element("section", element(level, escaped(one.heading)), body)


def _entry(row: Row) -> Iterator[Html]:
    yield element("span", outward(row.words, row.link), dir="auto")
    if row.beside:
        yield element("span", escaped(f" — {row.beside}"), class_="quiet")


def _change(row: Row) -> Html:
    lists = [_changed(row, kind, heading) for kind, heading in _CHANGES.items()]
    source = element("p", outward(row.beside, row.link), class_="quiet")
    return joined(element("h3", escaped(row.words), dir="auto"), source, *lists)


def _changed(row: Row, kind: str, heading: str) -> Html:
    rows = [other for other in row.others if other.kind == kind]
    if not rows:
        return NOTHING
    items = (element("li", *_said(other), dir="auto") for other in rows)
    return joined(element("p", escaped(f"{heading}:")), element("ul", *items))


def _said(row: Row) -> Iterator[Html]:
    if row.kind == "changed":
        yield from (escaped(f"{row.beside}: "), element("b", escaped(row.words)), escaped(f", was {row.lead}"))
    else:
        yield escaped(row.words)


def check_body(page: Page) -> Html:
    """Return what stands in the body."""
    header = element("header", element("h1", escaped(page.title)), element("p", escaped(page.measure), class_="quiet"))
    claims = [section for section in page.sections if section.layout == "claims" and section.name != "opinions"]
    rows = sorted((row for section in claims for row in section.rows), key=lambda row: int(row.lead))
    opinions = [_opinions(section) for section in page.sections if section.name == "opinions"]
    summary = element("section", _summary(page, rows), _findings(rows), *opinions, aria_label="The summary")
    sources = element("section", *_sources(page, rows), aria_label="The sources")
    return joined(header, element("main", joined(summary, sources)))


def _summary(page: Page, rows: Sequence[Row]) -> Html:
    found: list[Stretch] = [
        (row.place, row.status, f"claim-{row.lead}", f"place-{row.lead}" if row.others else None)
        for row in rows
        if row.place
    ]
    text = page.held.text if page.held else ""
    return joined(element("h2", escaped("The summary")), element("div", _marked(text, found), class_="text"))


def _findings(rows: Sequence[Row]) -> Html:
    found = [element("li", *_finding(row)) for row in rows if row.status != "supported"]
    return joined(element("h2", escaped("What differs")), element("ul", *found)) if found else NOTHING


def _opinions(section: Section) -> Html:
    """Return what a program of the user's says, under its name."""
    found = [element("li", *_finding(row)) for row in section.rows]
    return joined(element("h2", escaped(section.heading)), element("ul", *found))


def _finding(row: Row) -> Iterator[Html]:
    words = element("mark", escaped(cut(row.words)), class_=row.status)
    yield escaped(f"{MARKS[row.status]} {row.status} ")
    yield element("a", words, href=f"#claim-{row.lead}") if row.place else words
    yield escaped(f"{': ' if row.beside else ''}{row.beside}")
    if row.others:
        yield escaped(" ")
        yield element("a", escaped("in the source"), href=f"#place-{row.lead}")


def _sources(page: Page, rows: Sequence[Row]) -> Iterator[Html]:
    for number, document in enumerate(page.texts):
        found: list[Stretch] = [
            (row.others[0].place, row.status, f"place-{row.lead}", f"claim-{row.lead}" if row.place else None)
            for row in rows
            if row.others and row.others[0].place and row.others[0].place.document == number
        ]
        name = shown(document.title or document.source)
        yield element("h2", escaped(f"[{number + 1}] {name}" if page.has_several_texts else name))
        yield element("div", _marked(document.text, found), class_="text")


def _marked(text: str, found: Sequence[Stretch]) -> Html:
    """Return a text with its places marked; of places that overlap the first, with an anchor for each of the others."""
    text = harmless(text)
    pieces: list[Html] = []
    at = 0
    for place, kind, name, target in sorted(found, key=lambda s: (s[0].start, -s[0].end, s[2])):
        if place.start < at:
            pieces.append(element("a", id=name))
            continue
        inner = escaped(text[place.start : place.end])
        pieces += [escaped(text[at : place.start]), opened("mark", id=name, class_=kind)]
        pieces += [element("a", inner, href=f"#{target}") if target else inner, Html("</mark>")]
        at = place.end
    return Html("".join([*pieces, escaped(text[at:])]))


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
