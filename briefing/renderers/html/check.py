"""The body of the page of a check: the summary on the left, the sources on the right, linked both ways."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.page.check_wording import MARKS, cut
from briefing.page.wording import shown
from briefing.renderers.html.elements import NOTHING, Html, element, escaped, joined, opened
from briefing.visible import harmless

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefing.page import Page, Place, Row, Section

    Stretch = tuple[Place, str, str, str | None]  # what is marked: where, its class, its anchor, what it links to


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
