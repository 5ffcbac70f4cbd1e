"""Lines -> parts: paragraphs rebuilt over lines, columns and pages, hyphens at line ends undone, headings by size."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from msgspec.structs import replace

from briefing.markup import Part
from briefing.readers.pdf.layout import Line, body_size, line_step
from briefing.text.furniture import ends_like_prose

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_ITEM = re.compile(r"(?:[•‣▪●○◦·–—*-]|\(?(?:\d{1,2}|[a-z])[.)])[ \t]+(?=\S)")
_BULLETS = tuple(f"{sign}{blank}" for sign in "•‣▪●○◦·–—*-" for blank in " \t")
_CAPTION = re.compile(r"(?:Figure|Fig\.|Table|Abbildung|Abb\.|Tabelle|Tableau|Figura|Tabla|Tabella)\s*\d+\s*[.:–—]")
_LEADERS = "....."
# A hyphen at a line end: as it is written, or as pdfium marks one that it has taken for the writer's.
_SOFT, _HARD = ("\x02", "\ufffe", "\u00ad"), ("-", "‐")
_LONGEST_HEADING = 200


def parts_of(lines: Sequence[Line]) -> list[Part]:
    """Rebuild the paragraphs of a document from its lines in reading order."""
    body, step = body_size(lines), line_step(lines)
    known = _compounds(lines)
    groups: list[list[Line]] = []
    for line in lines:
        if groups and _continues(groups[-1], line, body, step):
            groups[-1].append(line)
        else:
            groups.append([line])
    return [_part(group, body, known) for group in groups]


def _continues(group: Sequence[Line], line: Line, body: float, step: float) -> bool:
    """Tell whether a line goes on with a paragraph: the first reason that holds decides."""
    first, before = group[0], group[-1]
    if not _look_alike(group, line, body):
        return False
    if line.page != before.page or line.bottom > before.bottom:  # the next column or page
        return _runs_on(before, line)
    if before.bottom - line.bottom > 1.35 * max(step, 0.9 * line.size):
        return False
    if _ITEM.match(first.text):  # its lines hang, so that an indent says nothing
        return line.left > first.left + 0.4 * body or not (_is_short(before) or _is_ended(before.text))
    if _is_indented(line, body) and not _is_indented(before, body):
        return False
    return not (_is_ended(before.text) and _is_short(before))


def _look_alike(group: Sequence[Line], line: Line, body: float) -> bool:
    before = group[-1]
    if _ITEM.match(line.text) or _is_row(line.text) or _is_row(before.text):
        return False
    is_same_weight = line.is_bold == before.is_bold or (before.is_bold and len(group) > 1)
    return is_same_weight and abs(line.size - before.size) <= 0.1 * body


def _runs_on(before: Line, line: Line) -> bool:
    if _is_parted(before.text):
        return True
    first = line.text.lstrip("\"'“‘«„([")[:1]
    is_open = not _is_ended(before.text)
    return is_open and (first.islower() or not _is_short(before)) and not line.is_bold


def _is_indented(line: Line, body: float) -> bool:
    return 0.7 * body < line.left - line.column[0] < 6 * body


def _is_short(line: Line) -> bool:
    left, right = line.column
    return right - line.right > 0.12 * (right - left)


def _compounds(lines: Sequence[Line]) -> frozenset[str]:
    """The words with a hyphen inside that the document writes within a line."""
    return frozenset(
        word.lower().strip(".,;:()“”\"'") for line in lines for word in line.text.split() if "-" in word[1:-1]
    )


def _part(group: Sequence[Line], body: float, known: frozenset[str]) -> Part:
    text = "".join(_pieces(group, known))
    first = group[0]
    part = Part(text, page=first.page)
    if _is_row(text):
        return replace(part, kind="row")
    if _is_heading(group, text, body):
        return replace(part, kind="heading", level=1 if first.size > 1.5 * body else 2)
    if _ITEM.match(text):
        return replace(part, kind="item", level=1, text=text[1:].lstrip(" \t") if text.startswith(_BULLETS) else text)
    if _CAPTION.match(text):
        return replace(part, kind="caption")
    if first.size < 0.86 * body:  # footnotes, and the small print beside pictures
        return replace(part, kind="aside")
    return part


def _is_row(text: str) -> bool:
    """Tell whether cells stand far apart, or dots lead to a page number in a table of contents."""
    return "\t" in text or _LEADERS in text.replace(". ", ".")


def _is_heading(group: Sequence[Line], text: str, body: float) -> bool:
    if len(text) > _LONGEST_HEADING or len(group) > 4 or not any(c.isalpha() for c in text):
        return False
    is_large = group[0].size > 1.12 * body
    is_bold = all(line.is_bold for line in group) and len(group) <= 2
    return is_large or (is_bold and not text.endswith((".", ",", ";", ":")))


def _pieces(group: Sequence[Line], known: frozenset[str]) -> Iterator[str]:
    for line, following in zip(group, [*group[1:], None], strict=True):
        if following is None:
            yield line.text[:-1] + "-" if line.text.endswith(_SOFT) else line.text
        elif _is_parted(line.text):
            yield line.text[:-1] + _hyphen(line.text[:-1], following.text, known)
        else:
            yield line.text + " "


def _is_parted(text: str) -> bool:
    """Tell whether a line ends in the middle of a word."""
    return text.endswith(_SOFT) or (text.endswith(_HARD) and text[-2:-1].isalnum())


def _is_ended(text: str) -> bool:
    return ends_like_prose(text) or text.endswith(":")


def _hyphen(before: str, after: str, known: frozenset[str]) -> str:
    """Return the hyphen if it belongs to the word, nothing if only the line end made it."""
    first, second = (
        before.rsplit(maxsplit=1)[-1] if before.split() else "",
        after.split(maxsplit=1)[0] if after.split() else "",
    )
    whole = f"{first}-{second}".lower().strip(".,;:()“”\"'")
    is_kept = whole in known or not second[:1].islower() or first[-1:].isdecimal()
    return "-" if is_kept else ""
