"""Parts -> Content: the last step of every reader that makes its text itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.errors import NothingToBrief
from briefing.markup.parts import Part, joined
from briefing.model import Content

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing.model import Notice


def content_of(  # noqa: PLR0913 - what a source may state about itself
    parts: Sequence[Part],
    source: str,
    media_type: str,
    *,
    title: str | None = None,
    author: str | None = None,
    published: str | None = None,
    stated_language: str | None = None,
    notices: Sequence[Notice] = (),
    empty: str = "there is no text in it",
) -> Content:
    """Make a content of its parts; a title stands first in the text, once.

    Raises NothingToBrief with the reason ``empty`` where no part but the title has text.

    >>> content_of([Part("Trams", "heading", 1), Part("They run.")], "a.html", "text/html", title="Trams").text
    'Trams\\n\\nThey run.'
    """
    name = " ".join((title or "").split()) or None
    body = [part for part in parts if part.text.strip()]
    if name and body and body[0].kind in ("heading", "paragraph") and " ".join(body[0].text.split()) == name:
        body = body[1:]
    if not body:
        raise NothingToBrief(f"nothing to brief in '{source}': {empty}")
    text, blocks = joined([Part(name, "title"), *body] if name else body)
    return Content(
        text=text, blocks=blocks, source=source, media_type=media_type, title=name, author=folded(author),
        published=published, stated_language=language_code(stated_language), notices=tuple(notices),
    )  # fmt: skip


def folded(words: str | None) -> str | None:
    """Return words with their white space folded; None where there are none."""
    return " ".join((words or "").split()) or None


def language_code(tag: str | None) -> str | None:
    """Return the ISO 639 code at the head of a language tag, as the catalogue spells it.

    >>> language_code("de-AT"), language_code("nb_NO"), language_code("english"), language_code(None)
    ('de', 'no', None, None)
    """
    code = (tag or "").strip().replace("_", "-").split("-")[0].lower()
    code = {"nb": "no", "nn": "no", "iw": "he", "in": "id", "sh": "sr"}.get(code, code)
    is_code = 2 <= len(code) <= 3 and code.isascii() and code.isalpha() and code not in ("und", "mul", "zxx")
    return code if is_code else None
