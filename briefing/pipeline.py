"""The whole journey on one page: text in, documents, brief, text out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from briefing.compose import compose
from briefing.model import Brief, BriefOptions, Document
from briefing.readers.text import read_text
from briefing.segment import segment
from briefing.selection import parse_budget

if TYPE_CHECKING:
    from collections.abc import Sequence


def brief(
    texts: str | Document | Sequence[str | Document],
    *,
    language: str | None = None,
    **options: Any,  # noqa: ANN401 - the fields of BriefOptions
) -> Brief:
    """Brief a text (the text itself, not a name), a document, or a list of either."""
    given = [texts] if isinstance(texts, (str, Document)) else list(texts)
    documents = [t if isinstance(t, Document) else segment(read_text(t), language) for t in given]
    if "length" in options:
        options["length"] = parse_budget(options["length"])
    for name in ("figures", "quotes", "names"):
        if options.get(name) == "all":
            options[name] = None
    return compose(documents, BriefOptions(**options))


def read(location: str) -> Document:
    """Read one location up to a document."""
    raise NotImplementedError


def render(made: Brief, form: str = "markdown") -> str:
    """Render a brief."""
    raise NotImplementedError
