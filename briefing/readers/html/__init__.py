"""HTML: the article of a page by trafilatura, or all that is visible where there is no article."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from msgspec.structs import replace

from briefing.charsets import fitting_charset
from briefing.markup.scan import scanned
from briefing.model import Notice
from briefing.readers.content import content_of, nothing_in
from briefing.readers.decode import decode
from briefing.readers.html.about import about, article_body
from briefing.readers.html.article import find_article
from briefing.readers.html.body import body_parts, with_standfirst

if TYPE_CHECKING:
    from briefing.model import Content, Raw

_META_CHARSET = re.compile(rb"""<meta[^<>]{0,300}?charset\s{0,9}=[\s"']{0,9}([\w:.-]{2,40})""", re.IGNORECASE)
_DATA_ADDRESS = re.compile(r"data:[\w/+.-]{0,60};base64,[A-Za-z0-9+/=\s]{100,}")
_CONTROLS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")


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
    page = scanned(_DATA_ADDRESS.sub("", _CONTROLS.sub("\ufffd", text)))
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
