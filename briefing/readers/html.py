"""HTML: the article of a page by trafilatura, or all that is visible where there is no article."""

from __future__ import annotations

import logging
import re
from typing import TYPE_CHECKING, Any

from msgspec.structs import replace

from briefing.charsets import fitting_charset
from briefing.markup.parts import Part
from briefing.markup.scan import parts_of, without_bad_references
from briefing.model import Notice
from briefing.readers.content import Stated, content_of, nothing_in
from briefing.readers.dates import page_date
from briefing.readers.decode import decode

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.model import Content, Raw

_META_CHARSET = re.compile(rb"""<meta[^<>]{0,300}?charset\s*=\s*["']?\s*([\w:.-]{2,40})""", re.IGNORECASE)
_LANG = re.compile(r"<html\b[^<>]{0,2000}?\blang\s*=\s*[\"']?([A-Za-z_-]{2,20})", re.IGNORECASE)
_XML_DECLARATION = re.compile(r"\s*<\?xml[^<>]{0,500}\?>")
_DATA_ADDRESS = re.compile(r"data:[\w/+.-]{0,60};base64,[A-Za-z0-9+/=\s]{100,}")
_HUGE_TAG = re.compile(r"<[a-zA-Z][^<>]{20000}")
_CONTROLS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
# trafilatura takes a minute for 100,000 table rows; what is larger than this is a list and no article.
_MOST_ELEMENTS = 20_000
_SHORT = 250  # characters of an article below which the page may be something else


def read_html(raw: Raw) -> Content:
    r"""Read the article of a page with title, author, date and language, without navigation, comments and notices.

    A page that is no article, is nested too deep for the parser, or is too large gives all its visible text, and a
    notice. Loads trafilatura and lxml (0.3 s). The method is trafilatura's (Barbaresi, ACL 2021).

    >>> from briefing.model import Raw
    >>> page = b"<html lang=en><title>Trams</title><p>The trams run again. They stood still for a week."
    >>> read_html(Raw("a.html", page)).text
    'Trams\n\nThe trams run again. They stood still for a week.'
    """
    text, notices = _decoded(raw)
    markup = _DATA_ADDRESS.sub("", without_bad_references(_CONTROLS.sub("\ufffd", text)))
    visible = parts_of(markup)
    if not visible:
        raise nothing_in(raw, "the page has no text")
    found, problem = _article(markup, visible)
    stated = _stated(found, markup)
    parts = list(_body_parts(found.body)) if found is not None and not problem else []
    if not parts and problem:
        notices = (*notices, Notice(*problem, raw.source))
    return content_of(parts or visible, raw, stated, media_type="text/html", notices=notices)


def _stated(found: Any, markup: str) -> Stated:  # noqa: ANN401 - trafilatura's document, which stays in this module
    if found is None:
        return Stated(title=_title(markup), published=page_date(markup), language=_lang(markup))
    author = ", ".join(name.strip() for name in (found.author or "").split(";"))
    return Stated(title=found.title, author=author, published=found.date or page_date(markup), language=_lang(markup))


def _decoded(raw: Raw) -> tuple[str, tuple[Notice, ...]]:
    if raw.encoding is None:
        stated = _META_CHARSET.search(raw.data[:4096])
        charset = fitting_charset(stated[1].decode("ascii", "replace") if stated else None, raw.data)
        if charset and not charset.startswith("utf-16"):  # a page whose meta could be read as ASCII is not UTF-16
            raw = replace(raw, encoding=charset)
    return decode(raw)


def _lang(markup: str) -> str | None:
    found = _LANG.search(markup[:20_000])
    return found[1] if found else None


def _title(markup: str) -> str | None:
    start = markup.lower().find("<title", 0, 100_000)
    end = markup.find("<", start + 6)
    inside = markup[start:end].partition(">")[2] if 0 <= start < end else ""
    return next((part.text for part in parts_of(inside)), None)


def _article(markup: str, visible: list[Part]) -> tuple[Any, tuple[str, str] | None]:
    """Return trafilatura's document, and why it should not be used (a notice's code and message) if so."""
    if _HUGE_TAG.search(markup):
        return None, (
            "page-odd",
            "a tag of the page is larger than 20,000 characters; briefed from all its visible text",
        )
    tree = _tree(markup)
    if tree is None or _words(tree.itertext()) < 0.95 * _words(part.text for part in visible):
        return None, ("page-deep", "the page is nested too deep or too broken; briefed from all its visible text")
    if sum(1 for _ in tree.iter()) > _MOST_ELEMENTS:
        return None, ("page-large", "the page is too large to find its article; briefed from all its visible text")
    found = _extracted(tree)
    size = sum(len(part.text) for part in visible)
    if found is None or found.body is None or (len(found.text or "") < _SHORT and size > 2 * len(found.text or "")):
        message = "the page does not look like an article; briefed from all its visible text"
        return found, ("page-no-article", message)
    return found, None


def _words(texts: Any) -> int:  # noqa: ANN401 - any run of strings
    return sum(len(text.split()) for text in texts)


def _tree(markup: str) -> Any:  # noqa: ANN401 - lxml's element, which stays in this module
    from lxml import etree  # noqa: PLC0415 - nobody pays for lxml before a page is met
    from lxml.html import HTMLParser, document_fromstring  # noqa: PLC0415

    parser = HTMLParser(huge_tree=True, encoding="utf-8", remove_comments=True, remove_pis=True)
    data = _XML_DECLARATION.sub("", markup, count=1).encode("utf-8", "replace")
    try:
        return document_fromstring(data, parser=parser)
    except (etree.LxmlError, ValueError, AssertionError):
        return None


def _extracted(tree: Any) -> Any:  # noqa: ANN401 - trafilatura's document, which stays in this module
    logging.getLogger("trafilatura").setLevel(logging.CRITICAL + 1)  # what it has to say is said by our notices
    logging.getLogger("htmldate").setLevel(logging.CRITICAL + 1)
    from trafilatura import bare_extraction  # noqa: PLC0415 - 0.3 s

    try:
        return bare_extraction(
            tree,
            with_metadata=True,
            include_comments=False,
            # A date must stand in the page's own statements; one found somewhere in the prose is a guess.
            date_extraction_params={"extensive_search": False, "original_date": True},
        )
    except Exception:  # noqa: BLE001 - whatever it stumbles over, the visible text is still there
        return None


def _body_parts(body: Any) -> Iterator[Part]:  # noqa: ANN401
    """Walk over the simple tree that trafilatura makes of an article."""
    if body.text and body.text.strip():
        yield Part(" ".join(body.text.split()))
    for element in body:
        yield from _element_parts(element, depth=0)


def _element_parts(element: Any, depth: int) -> Iterator[Part]:  # noqa: ANN401
    tag = element.tag
    if tag == "head":
        digit = (element.get("rend") or "")[-1:]
        yield Part(_text(element), "heading", int(digit) if digit.isdecimal() else 2)
    elif tag == "list":
        yield from _list_parts(element, depth)
    elif tag == "quote":
        paragraphs = list(element.iterchildren("p"))
        yield from (Part(_text(piece), "quotation") for piece in paragraphs or [element])
    elif tag == "table":
        yield from (Part(_row(row), "row") for row in element.iter("row"))
    elif tag == "code":
        yield Part("".join(element.itertext()), "code")
    elif isinstance(tag, str):
        yield Part(_text(element))
    if element.tail and element.tail.strip():
        yield Part(" ".join(element.tail.split()))


def _list_parts(element: Any, depth: int) -> Iterator[Part]:  # noqa: ANN401
    for item in element:
        yield Part(_text(item), "item", depth + 1)
        for inner in item.iterchildren("list"):
            yield from _list_parts(inner, depth + 1)


def _row(row: Any) -> str:  # noqa: ANN401
    cells = (" ".join(_text(cell).split()) for cell in row.iterchildren("cell"))
    return "\t".join(filter(None, cells))


def _text(element: Any) -> str:  # noqa: ANN401
    """The words of an element, without those of a list inside it; a line break is a line break."""
    pieces = [element.text or ""]
    for child in element:
        if child.tag == "lb":
            pieces.append("\n")
        elif child.tag != "list":
            pieces.append(_text(child))
        pieces.append(child.tail or "")
    return "\n".join(" ".join(line.split()) for line in "".join(pieces).split("\n")).strip()
