"""Links to sources and the language of a text, from what strangers say about themselves."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefing.renderers import wording
from briefing.renderers.html.elements import Html, element, said
from briefing.renderers.rows import web_address

if TYPE_CHECKING:
    from briefing.model import Document

_LANGUAGE = re.compile(r"[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")


def source_link(document: Document) -> Html:
    """Return the name of a source, as a link where it is an address on the web."""
    name = said(wording.shown(document.source))
    address = web_address(document)
    return element("a", name, href=address, rel="noopener noreferrer") if address else name


def language_of(document: Document) -> str | None:
    """Return the language of a text as HTML writes it, or None where none was told.

    >>> from briefing.model import Document
    >>> language_of(Document(text="", blocks=(), language="de", sentences=()))
    'de'
    """
    code = document.language
    return code if code not in {"und", "auto"} and _LANGUAGE.fullmatch(code) else None
