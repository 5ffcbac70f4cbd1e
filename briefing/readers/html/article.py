"""The wall around lxml and trafilatura: markup -> the article of a page and what it states, or why there is none."""

from __future__ import annotations

import ctypes
import logging
import re
from collections import Counter
from threading import Lock, Timer, get_ident
from time import sleep
from typing import TYPE_CHECKING, Any, TypeVar

from msgspec import Struct

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from briefing.markup import Part

_XML_DECLARATION = re.compile(r"<\?xml[^<>]{0,500}\?>")
# trafilatura takes a minute for 100,000 table rows; what is larger than this is a list and no article.
_MOST_ELEMENTS = 20_000
# Its cost is the square of how many of these stand in one block.
_INLINE = frozenset(
    "a abbr b big cite code del em font i ins kbd mark q s samp small span strike strong sub sup tt u".split()
)
_MOST_INLINE = 3_000
_SECONDS = 10.0  # a page that the counts let through takes a tenth of that at the most
_LONG = 100  # characters of a paragraph that is part of an article
_SHORT = 250  # characters of an article below which the page may be something else
_MOST_LOST = 0.7  # of the long paragraphs of one class: an article that has fewer was cut off


class Article(Struct, frozen=True, kw_only=True):
    """What was made of a page: trafilatura's document, the page's tree, and why the article is not to be used if so."""

    found: Any = None  # trafilatura's document, which stays in this package
    tree: Any = None
    problem: tuple[str, str] | None = None  # a notice's code and message
    guess: str | None = None  # the day of publication that the page does not state


def find_article(markup: str, visible: Sequence[Part]) -> Article:
    """Find the article of a page, within limits of size, of shape and of time."""
    tree = _tree(markup)
    if tree is None or _words(tree.itertext()) < 0.95 * _words(part.text for part in visible):
        return Article(problem=_problem("deep", "is nested too deep or too broken"))
    elements, widest = _shape(tree)
    if elements > _MOST_ELEMENTS or widest > _MOST_INLINE:
        return Article(tree=tree, problem=_problem("large", "is too large to find its article"))
    found, guess = within(_SECONDS, lambda: _extracted(tree)) or (None, None)
    if found is None:
        return Article(tree=tree, problem=_problem("slow", "takes too long to find its article"))
    size = sum(len(part.text) for part in visible)
    said = len(found.text or "")
    if found.body is None or (said < _SHORT and size > 2 * said):
        return Article(found=found, tree=tree, problem=_problem("no-article", "does not look like an article"))
    return Article(found=found, tree=tree, guess=guess)


def _problem(code: str, what: str) -> tuple[str, str]:
    return f"page-{code}", f"the page {what}; briefed from all its visible text"


def _words(texts: Iterable[str]) -> int:
    return sum(len(text.split()) for text in texts)


def _tree(markup: str) -> Any:  # noqa: ANN401 - lxml's element, which stays in this package
    from lxml import etree  # noqa: PLC0415 - nobody pays for lxml before a page is met
    from lxml.html import HTMLParser, document_fromstring  # noqa: PLC0415

    parser = HTMLParser(huge_tree=True, encoding="utf-8", remove_comments=True, remove_pis=True)
    data = _XML_DECLARATION.sub("", markup, count=1).encode("utf-8", "replace")
    try:
        return document_fromstring(data, parser=parser)
    except (etree.LxmlError, ValueError, AssertionError):
        return None


def _shape(tree: Any) -> tuple[int, int]:  # noqa: ANN401
    """Return how many elements a page has, and how many inline ones the block that has the most of them."""
    blocks: dict[Any, Any] = {}
    inside: Counter[Any] = Counter()
    for element in tree.iter():
        parent = element.getparent()
        is_inline = element.tag in _INLINE and parent is not None
        block = blocks[element] = blocks[parent] if is_inline else element
        inside[block] += is_inline
        if len(blocks) > _MOST_ELEMENTS:
            break
    return len(blocks), max(inside.values())


def _columns(tree: Any) -> dict[Any, int]:  # noqa: ANN401
    """Return the elements of one class that hold most of the long paragraphs of a page, each with how much it holds."""
    columns: dict[tuple[Any, ...], dict[Any, int]] = {}
    total = 0
    for paragraph in tree.iter("p"):
        size = len(paragraph.text_content())
        column = paragraph.getparent()
        if size > _LONG and column is not None:
            total += size
            around = next(column.iterancestors("article", "main", "body"), None)
            found = columns.setdefault((column.tag, column.get("class"), around), {})
            found[column] = found.get(column, 0) + size
    most = max(columns.values(), key=lambda found: sum(found.values()), default={})
    is_named = next((column.get("class") for column in most), None)
    return most if is_named and 2 * sum(most.values()) > total else {}


def _join(first: Any, *others: Any) -> None:  # noqa: ANN401
    """Move what the others hold into the first, unless they have headlines of their own or hold one another."""
    above = set(first.iterancestors())
    if any(column in above or first in column.iterancestors() or column.find(".//h1") is not None for column in others):
        return
    for column in others:
        first.extend(list(column))


def _extracted(tree: Any) -> tuple[Any, str | None]:  # noqa: ANN401 - trafilatura's document
    """Read a page; trafilatura takes the first element that looks like an article, so one in columns is read again."""
    logging.getLogger("trafilatura").setLevel(logging.CRITICAL + 1)  # what it has to say is said by our notices
    logging.getLogger("htmldate").setLevel(logging.CRITICAL + 1)
    from trafilatura.settings import Document  # noqa: PLC0415 - 0.3 s

    found = _bare(tree)
    columns = _columns(tree) if found else {}
    if len(columns) > 1 and len(found.text or "") < _MOST_LOST * sum(columns.values()):
        _join(*columns)
        found = _bare(tree)
    found = found or Document()
    return found, None if found.date else _guessed_date(tree)


def _guessed_date(tree: Any) -> str | None:  # noqa: ANN401
    from htmldate import find_date  # noqa: PLC0415 - trafilatura's own, for pages that state no date

    try:
        day: str | None = find_date(tree, original_date=True, extensive_search=True)
    except Exception:  # noqa: BLE001 - no date is no harm
        return None
    return day


def _bare(tree: Any) -> Any:  # noqa: ANN401
    from trafilatura import bare_extraction  # noqa: PLC0415 - 0.3 s

    try:
        return bare_extraction(
            tree, with_metadata=True, include_comments=False, include_links=True, favor_precision=True,
            date_extraction_params={"extensive_search": False, "original_date": True},
        )  # fmt: skip
    except Exception:  # noqa: BLE001 - whatever it stumbles over, the visible text is still there
        return None


Made = TypeVar("Made")


class _Late(BaseException):
    """The time is over. No Exception, so that a library that catches those does not swallow it."""


def within(seconds: float, work: Callable[[], Made]) -> Made | None:
    """Return what work makes; None where it takes longer than so many seconds of wall time.

    Works in any thread, where signals do not; the work is ended at its next step in Python. A clock is no measure
    that two machines agree on: what a page may hold is bounded by counts, and this is for what no count foresees.

    >>> within(5, lambda: 1 + 1)
    2
    """
    clock = _Clock(get_ident())
    timer = Timer(seconds, clock.ring)
    timer.daemon = True
    try:
        timer.start()
        return _stopped(work, clock)
    except _Late:
        return None
    finally:
        timer.cancel()


def _stopped(work: Callable[[], Made], clock: _Clock) -> Made:
    try:
        made = work()
    except _Late:
        raise
    except BaseException:
        clock.stop()
        raise
    clock.stop()
    return made


class _Clock:
    """Rings once, in the thread that it was made for, and never after that thread has stopped it."""

    def __init__(self, thread: int) -> None:
        self.thread = thread
        self.lock = Lock()
        self.is_stopped = self.has_rung = False

    def ring(self) -> None:
        with self.lock:
            if not self.is_stopped:
                self.has_rung = True
                ctypes.pythonapi.PyThreadState_SetAsyncExc(ctypes.c_ulong(self.thread), ctypes.py_object(_Late))

    def stop(self) -> None:
        """Stop the clock; where it rang in this very moment, wait for what it has sent on its way."""
        with self.lock:
            self.is_stopped = True
        while self.has_rung:
            sleep(0)
