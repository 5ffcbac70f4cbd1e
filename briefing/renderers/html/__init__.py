"""One page that stands alone: the brief on top, the whole text below it, a link from each line to its place and back.

No script at all, and a policy that forbids any; no font, image or style from elsewhere.
"""

from __future__ import annotations

from base64 import b64encode
from hashlib import sha256
from typing import TYPE_CHECKING

from briefing.renderers import wording
from briefing.renderers.html.elements import NOTHING, Html, element, empty, joined, said
from briefing.renderers.html.links import language_of
from briefing.renderers.html.marks import marks
from briefing.renderers.html.reasons import reasons
from briefing.renderers.html.sections import sections
from briefing.renderers.html.source import texts
from briefing.renderers.html.style import STYLE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing.model import Brief


def html(brief: Brief, *, width: int = 80, color: bool = False) -> str:
    """Render a brief as an HTML page with the text of its sources. Linear in the text."""
    del width, color
    shown = sections(brief)
    body = joined(
        element("a", said("Skip to the text"), href="#text", class_="skip"),
        _header(brief, [name for name, _ in shown]),
        element("main", joined(*(body for _, body in shown), reasons(brief), texts(brief, marks(brief)))),
        element("footer", element("p", said("Each line of this brief stands in its source, word for word."))),
    )
    page = element("html", joined(_head(brief), element("body", body)), lang="en")
    return f"<!DOCTYPE html>\n{page}\n"


def _head(brief: Brief) -> Html:
    style = Html(STYLE)
    digest = b64encode(sha256(style.encode()).digest()).decode("ascii")
    policy = f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    return element(
        "head",
        joined(
            empty("meta", charset="utf-8"),
            empty("meta", http_equiv="Content-Security-Policy", content=policy),
            empty("meta", name="viewport", content="width=device-width, initial-scale=1"),
            empty("meta", name="referrer", content="no-referrer"),
            element("title", said(wording.title(brief))),
            element("style", style),
        ),
    )


def _header(brief: Brief, names: Sequence[str]) -> Html:
    title = element("h1", said(wording.title(brief)), lang=language_of(brief.documents[0]), dir="auto")
    measure = element("p", said(wording.measure(brief)), class_="quiet")
    links = [(name, wording.HEADINGS[name]) for name in names]
    links.append(("text", "The texts" if len(brief.documents) > 1 else "The text"))
    items = [element("li", element("a", said(heading), href=f"#{name}")) for name, heading in links]
    contents = element("nav", element("ul", *items), aria_label="On this page") if names else NOTHING
    return element("header", joined(title, measure, contents))
