"""HTML as a type: what is Html was made or escaped here, and nothing else can get into a page.

mypy holds it: a ``str`` is no ``Html`` until ``said`` has escaped it.
"""

from __future__ import annotations

from html import escape
from typing import NewType

from briefing.visible import harmless

Html = NewType("Html", str)
NOTHING = Html("")


def said(text: str) -> Html:
    r"""Return a stranger's text as HTML that shows it: escaped, its control characters made visible.

    >>> said("<b> & \x1b")
    '&lt;b&gt; &amp; �'
    """
    return Html(escape(harmless(text)))


def element(tag: str, /, *content: Html, **attributes: str | None) -> Html:
    """Make an element. ``class_`` loses its underscore, ``aria_label`` becomes aria-label; None is left out.

    >>> element("a", said("1 < 2"), href="#x", class_="place", title=None)
    '<a href="#x" class="place">1 &lt; 2</a>'
    """
    return Html(f"{opened(tag, **attributes)}{''.join(content)}</{tag}>")


def opened(tag: str, /, **attributes: str | None) -> Html:
    """Make an opening tag, or an element that has no content."""
    parts = [tag]
    for key, value in attributes.items():
        if value is not None:
            parts.append(f'{key.rstrip("_").replace("_", "-")}="{said(value)}"')
    return Html(f"<{' '.join(parts)}>")


def joined(*parts: Html) -> Html:
    """Put pieces of HTML one after the other, a line each; empty ones are left out."""
    return Html("\n".join(part for part in parts if part))
