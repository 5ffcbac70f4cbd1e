"""HTML as a type: what is Html was made or escaped here, and nothing else can get into a page.

mypy holds it: a ``str`` is no ``Html`` until ``escaped`` has escaped it. What is made is well-formed XML too, so that a
strict parser can hold it in the tests.
"""

from __future__ import annotations

import re
from base64 import b64encode
from hashlib import sha256
from html import escape
from typing import TYPE_CHECKING, NewType

from briefing.language.catalogue import RIGHT_TO_LEFT
from briefing.visible import harmless

if TYPE_CHECKING:
    from collections.abc import Mapping

    from briefing.model import Document

Html = NewType("Html", str)
NOTHING = Html("")
# Code points that are no characters in XML, nor in HTML.
_NO_CHARACTERS = dict.fromkeys(map(ord, "\x0b\x0c\ufffe\uffff"), "\N{REPLACEMENT CHARACTER}")
_LANGUAGE = re.compile(r"[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")


def escaped(text: str) -> Html:
    r"""Return a stranger's text as HTML that shows it: escaped, its control characters made visible.

    >>> escaped("<b> & \x1b")
    '&lt;b&gt; &amp; �'
    """
    return Html(escape(harmless(text).translate(_NO_CHARACTERS)))


def element(tag: str, /, *content: Html, **attributes: str | None) -> Html:
    """Make an element. ``class_`` loses its underscore, ``aria_label`` becomes aria-label; None is left out.

    >>> element("a", escaped("1 < 2"), href="#x", class_="place", title=None)
    '<a href="#x" class="place">1 &lt; 2</a>'
    """
    return Html(f"{opened(tag, **attributes)}{''.join(content)}</{tag}>")


def opened(tag: str, /, **attributes: str | None) -> Html:
    """Make an opening tag."""
    return Html(f"<{_inside(tag, attributes)}>")


def empty(tag: str, /, **attributes: str | None) -> Html:
    """Make an element that never has content.

    >>> empty("meta", charset="utf-8")
    '<meta charset="utf-8" />'
    """
    return Html(f"<{_inside(tag, attributes)} />")


def _inside(tag: str, attributes: Mapping[str, str | None]) -> str:
    parts = [tag]
    for key, value in attributes.items():
        if value is not None:
            parts.append(f'{key.rstrip("_").replace("_", "-")}="{escaped(value)}"')
    return " ".join(parts)


def joined(*parts: Html) -> Html:
    """Put pieces of HTML one after the other, a line each; empty ones are left out."""
    return Html("\n".join(part for part in parts if part))


def outward(words: str, address: str | None) -> Html:
    """Return words as a link to an address on the web, or as they are where there is none."""
    return element("a", escaped(words), href=address, rel="noopener noreferrer") if address else escaped(words)


def language_of(document: Document) -> str | None:
    """Return the language of a text as HTML writes it, or None where none was told.

    >>> from briefing.model import Document
    >>> language_of(Document(text="", blocks=(), language="de", sentences=()))
    'de'
    """
    code = document.language
    return code if code not in {"und", "auto"} and _LANGUAGE.fullmatch(code) else None


def direction_of(code: str) -> str | None:
    """Return the direction of a language that is written from the right; None for all others, as the page is.

    >>> direction_of("ar"), direction_of("en")
    ('rtl', None)
    """
    return "rtl" if code.partition("-")[0] in RIGHT_TO_LEFT else None


def style_hash(style: Html) -> str:
    """Return what a policy calls the one style that it allows."""
    return f"sha256-{b64encode(sha256(style.encode()).digest()).decode('ascii')}"
