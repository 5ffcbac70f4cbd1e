"""The body of the page of a brief: header, sections, the texts with what is shown marked in them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.renderers.html.elements import NOTHING, Html, element, escaped, joined, language_of
from briefing.renderers.html.marks import marks
from briefing.renderers.html.sections import section
from briefing.renderers.html.source import texts
from briefing.shape import SCHEMA

if TYPE_CHECKING:
    from briefing.page import Page


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
