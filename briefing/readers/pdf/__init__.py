"""PDF: pages by pdfium in a child process, lines and columns by where the words stand, paragraphs from lines."""

from __future__ import annotations

import re
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any

from msgspec.structs import replace

from briefing.errors import UnreadableSource
from briefing.model import Notice
from briefing.readers.content import Stated, content_of, damaged, folded, nothing_in
from briefing.readers.pdf.layout import Page, Piece, lines_of
from briefing.readers.pdf.paragraphs import parts_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing.markup.parts import Part
    from briefing.model import Content, Raw
    from briefing.readers.pdf.layout import Line

_LONGEST_TITLE = 300  # characters
_FRONT = 12  # parts among which a title is sought
_DATE = re.compile(r"D:(\d{4})(?:(\d\d)(?:(\d\d))?)?")
# Titles that programs write and no person does.
_NO_TITLE = re.compile(
    r"(?:untitled|microsoft word|slide \d|powerpoint|document\d*$|.*\.(?:docx?|pdf|indd|qxd|tex|dvi|rtf)$)",
    re.IGNORECASE,
)


def read_pdf(raw: Raw) -> Content:
    """Read a PDF: columns in reading order, paragraphs rebuilt, running heads and page numbers left out.

    Each block knows its page. pdfium works in a child process with 1 GiB of memory and 20 s of CPU; what it could
    read before it came to a limit is kept, with a notice. Raises UnreadableSource for an encrypted or damaged file,
    NothingToBrief for one that holds images of pages. 300 pages take about 2 s.
    """
    about, pages, notices = _pages(raw)
    lines = lines_of([page for page in (_page(n, record) for n, record in pages) if page])
    parts = parts_of(lines)
    if not parts and any(record.get("images") for _, record in pages):
        hint = f"run OCR on it first, e.g. `ocrmypdf {raw.source} out.pdf`"
        raise nothing_in(raw, "it holds page images and no text", hint)
    if not parts:
        raise nothing_in(raw, "there is no text on its pages")
    title, parts = _titled(lines, parts, about.get("Title"))
    stated = Stated(title=None, author=about.get("Author"), published=_published(about.get("CreationDate", "")))
    content = content_of(parts, raw, stated, media_type="application/pdf", notices=notices)
    return replace(content, title=title)


def _pages(raw: Raw) -> tuple[dict[str, str], list[tuple[int, dict[str, Any]]], tuple[Notice, ...]]:
    """Return what the file states about itself, its pages by number, and what could not be read."""
    if find_spec("pypdfium2") is None:  # the child could only die of it
        message = "no pypdfium2"
        raise ImportError(message, name="pypdfium2")
    from briefing.readers.pdf.sandbox import SANDBOX  # noqa: PLC0415 - only where there is a pdfium to talk to

    records, problem = SANDBOX.records(raw.data)
    first = records[0] if records else {}
    if first.get("error") == "encrypted":
        raise UnreadableSource(
            f"cannot read '{raw.source}': it is encrypted",
            "remove the password first, e.g. `qpdf --decrypt in.pdf out.pdf`",
        )
    if "pages" not in first or (len(records) == 1 and first["pages"] and problem):
        raise damaged(raw, f"it is damaged, or {problem}" if problem else "it is damaged")
    pages = [(n, record) for n, record in enumerate(records[1:], 1) if "error" not in record]
    notices = []
    if len(pages) < first["pages"]:
        what = f"{first['pages'] - len(pages)} of its {first['pages']} pages could not be read"
        notices.append(Notice("pdf-incomplete", f"{what}: {problem}" if problem else what, raw.source))
    return first["about"], pages, tuple(notices)


def _page(number: int, record: dict[str, Any]) -> Page | None:
    pieces = tuple(
        Piece(text, left, right, bottom, top, size, bool(bold))
        for text, left, right, bottom, top, size, bold in record["pieces"]
        if top > bottom and right > left
    )
    return Page(number, pieces) if pieces else None


def _titled(lines: Sequence[Line], parts: list[Part], stated: str | None) -> tuple[str | None, list[Part]]:
    """Find the title: what the file states if its first page says it too, else the largest heading there."""
    front = [at for at, part in enumerate(parts[:_FRONT]) if part.page == parts[0].page]
    name = folded((stated or "")[:_LONGEST_TITLE])
    if name and _NO_TITLE.match(name):
        name = None
    same = [at for at in front if name and (folded(parts[at].text) or "").casefold() == name.casefold()]
    sizes = {at: _size(parts[at], lines) for at in front if parts[at].kind == "heading"}
    at = next(iter(same), None) if same else max(sizes, key=lambda n: (sizes[n], -n), default=None)
    if at is None:
        return name, parts
    title = replace(parts[at], kind="title")
    return folded(title.text), [*parts[:at], title, *parts[at + 1 :]]


def _size(part: Part, lines: Sequence[Line]) -> float:
    return next((line.size for line in lines if part.text.startswith(line.text[:20].rstrip("\x02\ufffe\u00ad"))), 0.0)


def _published(stated: str) -> str | None:
    """A PDF date as ISO 8601, as far as it makes sense."""
    from datetime import date  # noqa: PLC0415 - one reader's need

    found = _DATE.match(stated)
    try:
        whole = date(int(found[1]), int(found[2] or 1), int(found[3] or 1)).isoformat() if found else ""
    except ValueError:
        return None
    said = sum(part is not None for part in found.groups()[1:]) if found else 0
    return whole[: 4 + 3 * said] or None
