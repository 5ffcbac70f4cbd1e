"""The digest as one page without scripts: its Markdown, in which nothing of a source is markup, made HTML."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from briefing.digest.rendering.markdown import markdown

if TYPE_CHECKING:
    from briefing.digest.nouns import Digest

_STYLE = (
    ":root{color-scheme:light dark}"
    "body{font:1rem/1.5 system-ui,sans-serif;max-width:44rem;margin:2rem auto;padding:0 1rem;overflow-wrap:anywhere}"
    "h2{margin-top:2.5rem;border-top:1px solid;padding-top:1rem}h3{font-size:1rem}"
    "blockquote{margin:0 0 1rem;padding-left:1rem;border-left:.25rem solid}"
)
_PAGE = """<!DOCTYPE html>
<html lang="{language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="referrer" content="no-referrer">
<title>{title}</title>
<style>{style}</style>
</head>
<body>
<main>
{body}</main>
</body>
</html>
"""


def html(digest: Digest, *, width: int = 80, color: bool = False) -> str:
    """Render a digest as a page of HTML that loads nothing and prints well."""
    del width, color
    from markdown_it import MarkdownIt  # noqa: PLC0415 - 50 ms that only a page pays

    body = MarkdownIt("commonmark", {"html": False}).render(markdown(digest))
    language = digest.stories[0].brief.language if digest.stories else "en"
    return _PAGE.format(language=escape(language), title=escape(digest.title), style=_STYLE, body=body)
