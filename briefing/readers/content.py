"""Parts -> Content: the last step of every reader that makes its text itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from briefing.errors import NothingToBrief, UnreadableSource
from briefing.markup import Part, joined
from briefing.model import Content, Notice
from briefing.readers.dates import TOP_BLOCKS, day_at_head, is_byline, is_date_line
from briefing.visible import reason

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing.model import BlockKind, Raw

_LONGEST_TOP_LINE = 100  # characters


class Stated(Struct, frozen=True, kw_only=True):
    """What a source says about itself, as it says it: ``language`` is any tag, ``published`` is ISO 8601 already."""

    title: str | None = None
    author: str | None = None
    published: str | None = None
    language: str | None = None


def content_of(
    parts: Sequence[Part], raw: Raw, stated: Stated, *, media_type: str, notices: Sequence[Notice] = ()
) -> Content:
    r"""Make a content of its parts; a title stands first in the text, once.

    Raises NothingToBrief where no part but the title has text.

    >>> from briefing.model import Raw
    >>> parts = [Part("Trams", "heading", 1), Part("They run.")]
    >>> content_of(parts, Raw("a.html", b""), Stated(title="Trams"), media_type="text/html").text
    'Trams\n\nThey run.'
    """
    title = folded(stated.title)
    body = [part for part in parts if part.text.strip()]
    again = next((n for n, part in enumerate(body[:2]) if title and folded(part.text) == title), None)
    if again is not None and body[again].kind in ("heading", "paragraph"):
        del body[again]
    if not body:
        raise nothing_in(raw, "there is no text in it")
    body = [_top_line(part) if number < TOP_BLOCKS else part for number, part in enumerate(body)]
    byline = next((part.text.split(maxsplit=1)[1] for part in body[:TOP_BLOCKS] if part.kind == "byline"), None)
    text, blocks = joined([Part(title, "title"), *body] if title else body)
    return Content(
        text=text, blocks=blocks, source=raw.source, media_type=media_type, title=title,
        author=folded(stated.author) or folded(byline),
        published=stated.published or _day_at_head(body[:TOP_BLOCKS]),
        stated_language=language_code(stated.language), notices=tuple(notices),
    )  # fmt: skip


def _day_at_head(parts: Sequence[Part]) -> str | None:
    lines = [part.text for part in parts if part.kind == "date"]
    return day_at_head(lines, [part.text for part in parts if part.kind == "paragraph"])


def titled_content(
    parts: Sequence[Part], raw: Raw, stated: Stated, *, media_type: str, problem: str | None = None
) -> Content:
    """Make a content whose title may stand among its parts, which goes before the stated one, and is told once.

    ``problem`` is what ended the reading early, if anything did: then a notice says so.
    """
    title = next((part.text for part in parts if part.kind == "title"), None)
    read_to = f"its text was read only up to a point: {problem}"
    notices = [Notice("damaged", read_to, raw.source)] if problem else []
    rest = [part for part in parts if part.kind != "title" or part.text != title]
    return content_of(rest, raw, replace(stated, title=title or stated.title), media_type=media_type, notices=notices)


def _top_line(part: Part) -> Part:
    """Tell who wrote a text and when from what it says, where a paragraph at its head does nothing else."""
    if part.kind != "paragraph" or len(part.text) > _LONGEST_TOP_LINE:
        return part
    kind: BlockKind = "byline" if is_byline(part.text) else "date" if is_date_line(part.text) else "paragraph"
    return replace(part, kind=kind)


def nothing_in(raw: Raw, why: str, hint: str = "") -> NothingToBrief:
    """The error of a source that was read and holds no text, with the reason."""
    return NothingToBrief(f"nothing to brief in '{raw.source}': {why}", hint)


def damaged(raw: Raw, what: str, error: Exception | None = None) -> UnreadableSource:
    """The error of a source that its own format's library cannot read, with what the library says of it."""
    said = f" ({reason(error)[:120]})" if error is not None and str(error) else ""
    return UnreadableSource(
        f"cannot read '{raw.source}': {what}{said}", "open it in the program that made it, and save it anew"
    )


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
