"""One page that stands alone: the brief on top, the whole text below it, a link from each line to its place and back.

A check has the summary and the sources side by side. No script at all, and a policy that forbids any; no font, image or
style from elsewhere.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.renderers.html.bodies import brief_body, check_body, digest_body
from briefing.renderers.html.elements import BRIEF, CHECK, DIGEST, Html, element, empty, escaped, joined, style_hash

if TYPE_CHECKING:
    from briefing.page import Page


def html(page: Page, *, width: int = 80, color: bool = False) -> str:
    """Render a page as HTML with the text of its sources. Linear in the text."""
    del width, color
    if page.held:
        body, style = check_body(page), CHECK
    elif page.texts:
        body, style = brief_body(page), BRIEF
    else:
        body, style = digest_body(page), DIGEST
    whole = element("html", joined(_head(page, Html(style)), element("body", body)), lang="en")
    return f"<!DOCTYPE html>\n{whole}\n"


def _head(page: Page, style: Html) -> Html:
    policy = f"default-src 'none'; style-src '{style_hash(style)}'; base-uri 'none'; form-action 'none'"
    return element(
        "head",
        joined(
            empty("meta", charset="utf-8"),
            empty("meta", http_equiv="Content-Security-Policy", content=policy),
            empty("meta", name="viewport", content="width=device-width, initial-scale=1"),
            empty("meta", name="referrer", content="no-referrer"),
            element("title", escaped(page.title)),
            element("style", style),
        ),
    )
