"""The body of the page of a digest: a story after the other, then what else is new, each entry with its link."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.renderers.html.elements import NOTHING, Html, element, escaped, joined, language_of, outward
from briefing.renderers.html.sections import section

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.page import Page, Row

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
