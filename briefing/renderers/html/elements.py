"""HTML as a type: what is Html was made or escaped here, and nothing else can get into a page.

mypy holds it: a ``str`` is no ``Html`` until ``said`` has escaped it. What is made is well-formed XML too, so that a
strict parser can hold it in the tests.
"""

from __future__ import annotations

import re
from html import escape
from typing import TYPE_CHECKING, NewType

from briefing.visible import harmless

if TYPE_CHECKING:
    from collections.abc import Mapping

Html = NewType("Html", str)
NOTHING = Html("")
# Code points that are no characters in XML, nor in HTML.
_NO_CHARACTER = re.compile("[\x0b\x0c\ufffe\uffff]")


def said(text: str) -> Html:
    r"""Return a stranger's text as HTML that shows it: escaped, its control characters made visible.

    >>> said("<b> & \x1b")
    '&lt;b&gt; &amp; �'
    """
    return Html(escape(_NO_CHARACTER.sub("\N{REPLACEMENT CHARACTER}", harmless(text))))


def element(tag: str, /, *content: Html, **attributes: str | None) -> Html:
    """Make an element. ``class_`` loses its underscore, ``aria_label`` becomes aria-label; None is left out.

    >>> element("a", said("1 < 2"), href="#x", class_="place", title=None)
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
            parts.append(f'{key.rstrip("_").replace("_", "-")}="{said(value)}"')
    return " ".join(parts)


def joined(*parts: Html) -> Html:
    """Put pieces of HTML one after the other, a line each; empty ones are left out."""
    return Html("\n".join(part for part in parts if part))
