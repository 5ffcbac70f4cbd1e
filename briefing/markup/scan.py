"""HTML -> parts in one pass, by tags alone: nothing is too deep, and nothing is too broken.

It builds no tree, so the depth at which lxml silently drops text is no matter here; what it cannot do is
to tell an article from the page around it. It does leave out what nobody sees: scripts, styles, templates,
navigation and hidden elements.
"""

from __future__ import annotations

import re
from array import array
from bisect import bisect_left
from html import unescape
from itertools import islice
from typing import TYPE_CHECKING

from msgspec import Struct

from briefing.markup import Part

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.model import BlockKind

# Attributes may hold ">" in quotes. Possessive, so that a failure costs one look at the rest and no second one.
_TAG = re.compile(r"""<(/?)([a-zA-Z][^\s/>]*+)((?:[^>"']|"[^"]*+"|'[^']*+')*+)>""")
_TAG_NAME = re.compile(r"<(/?)([a-zA-Z][^\s/<>]*+)(?=[\s/>])")
_LOOSE_TAG = re.compile(r"<(/?)([a-zA-Z][^\s/<>]*+)([^<>]*+)>?")
_HIDDEN = re.compile(r"display\s*:\s*none|(?<![\w-])hidden(?![\w-])|aria-hidden\s*=\s*[\"']?true")
_NOTE_MARK = re.compile(r"<sup[^<>]{0,200}>\s{0,9}<a [^<>]{0,200}>[^<>]{1,6}</a>\s{0,9}</sup>")
_REFERENCE = re.compile(r"&#(?:x([0-9a-f]+)|([0-9]+));?", re.IGNORECASE)
_MOST_DIGITS = 7  # of the number of a character, in either notation
_CONTROLS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff\ud800-\udfff]")
_SPACE = re.compile(r"[^\S\n]+")
_ATTRIBUTE = re.compile(r"""[^\s=/>"']+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'>]+))?""")
_LONGEST_ATTRIBUTE = 2000  # characters
_MOST_ATTRIBUTES = 50
_UNREAD = frozenset(["script", "style"])
_RAW = frozenset(["script", "style", "textarea", "title", "xmp"])
_UNSEEN = frozenset(
    ["template", "noscript", "svg", "math", "iframe", "object", "select", "button", "nav", "canvas", "audio", "video"]
)
_VOID = frozenset(
    ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"]
)
_BLOCKS = frozenset(
    [
        "address",
        "article",
        "aside",
        "blockquote",
        "body",
        "caption",
        "center",
        "dd",
        "details",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "footer",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "head",
        "header",
        "hgroup",
        "hr",
        "html",
        "li",
        "main",
        "ol",
        "option",
        "p",
        "pre",
        "section",
        "summary",
        "table",
        "tbody",
        "tfoot",
        "thead",
        "tr",
        "ul",
    ]
)
_KINDS: dict[str, BlockKind] = {
    "li": "item", "blockquote": "quotation", "pre": "code", "caption": "caption", "figcaption": "caption",
    "aside": "aside",
}  # fmt: skip
_HEADINGS = {f"h{n}": n for n in range(1, 7)}


def parts_of(markup: str) -> list[Part]:
    """Return the visible text of HTML as parts, in order; linear in its length, whatever it holds.

    >>> [(p.kind, p.text) for p in parts_of("<h2>Trams</h2><p>They <b>run</b>.<ul><li>on Monday")]
    [('heading', 'Trams'), ('paragraph', 'They run.'), ('item', 'on Monday')]
    >>> parts_of("If a < b &amp; b > c<script>x = '<p>'</script>")[0].text
    'If a < b & b > c'
    """
    return scanned(markup).parts


class Scanned(Struct, frozen=True):
    """What a page shows, and its markup without scripts (JSON-LD stays), styles and attributes beyond all measure."""

    parts: list[Part]
    markup: str


def scanned(markup: str) -> Scanned:
    """Return the visible text of HTML as parts, and the markup in a form that a parser of trees can bear.

    >>> scanned(f"<p class=a data-x='{'y' * 3000}'>Trams.<script>x = 1</script>").markup
    '<p class=a>Trams.'
    """
    scan = _Scan(_NOTE_MARK.sub("", without_bad_references(markup)))
    scan.run()
    pieces = []
    at = 0
    for start, end, instead in scan.cuts:
        pieces += [scan.markup[at:start], instead]
        at = end
    return Scanned(scan.parts, "".join(pieces) + scan.markup[at:])


def without_controls(markup: str) -> str:
    r"""Replace what no document of markup may hold, and what makes parsers give up on it.

    >>> without_controls("a\x1fb")
    'a\ufffdb'
    """
    return _CONTROLS.sub("\ufffd", markup)


def without_bad_references(markup: str) -> str:
    r"""Replace the character references that stand for no character; one such makes lxml and others give up.

    >>> without_bad_references("a&#x1F;b &#xD800; &#228; &#99999999999;")
    'a�b � &#228; �'
    """

    def replaced(match: re.Match[str]) -> str:
        digits = (match[1] or match[2]).lstrip("0")
        number = int(digits or "0", 16 if match[1] else 10) if len(digits) <= _MOST_DIGITS else -1
        is_character = number in (9, 10, 13) or (31 < number < 0xD800) or (0xDFFF < number < 0x110000)
        return match.group() if is_character else "\ufffd"

    return _REFERENCE.sub(replaced, markup)


def _short(attributes: str) -> str:
    """Keep the attributes of a tag that say something: the first fifty, none of them longer than a text may be."""
    found = islice(_ATTRIBUTE.finditer(attributes), _MOST_ATTRIBUTES)
    kept = (match.group() for match in found if len(match.group()) <= _LONGEST_ATTRIBUTE)
    return "".join(f" {attribute}" for attribute in kept)


class _Elements:
    """Where the elements of a page end: its tags by name, found in one pass, and matched a name at a time."""

    def __init__(self, markup: str) -> None:
        self.tags: dict[str, array[int]] = {}  # the places of opening tags; those of closing ones as negative numbers
        self.ends: dict[str, tuple[array[int], array[int]]] = {}
        for match in _TAG_NAME.finditer(markup):
            name = match[2].lower().rpartition(":")[2]
            self.tags.setdefault(name, array("l")).append(-match.start() if match[1] else match.start())

    def closing(self, name: str, start: int) -> int:
        """Return where the closing tag of the element that begins at a place stands, -1 where there is none."""
        if name not in self.ends:
            self.ends[name] = self._matched(name)
        starts, ends = self.ends[name]
        at = bisect_left(starts, start)
        return ends[at] if at < len(starts) and starts[at] == start else -1

    def _matched(self, name: str) -> tuple[array[int], array[int]]:
        """Match the tags of a name; an element that holds no markup ends at the first closing tag behind it."""
        found = self.tags.pop(name, array("l"))
        starts = array("l", (place for place in found if place >= 0))
        ends = array("l", [-1]) * len(starts)
        waiting: list[int] = []
        number = -1
        for place in found:
            if place >= 0:
                number += 1
                waiting.append(number)
            elif name in _RAW:
                for inner in waiting:
                    ends[inner] = -place
                waiting.clear()
            elif waiting:
                ends[waiting.pop()] = -place
        return starts, ends


class _Scan:
    """One pass over a page: where it stands, and what it is inside of."""

    def __init__(self, markup: str) -> None:
        self.markup = markup
        self.parts: list[Part] = []
        self.words: list[str] = []
        self.open: dict[str, int] = {}  # how many elements of each block name are open
        self.last_comment_end = markup.rfind("-->")
        self.elements: _Elements | None = None  # made when the first element is to be passed over
        self.cuts: list[tuple[int, int, str]] = []  # from, to, and what stands there instead
        self.heading = 0
        self.unclosed_quote = False

    def run(self) -> None:
        at, markup = 0, self.markup
        while at < len(markup):
            start = markup.find("<", at)
            if start < 0:
                break
            self.say(markup[at:start])
            at = self.tag(start)
        self.say(markup[at:])
        self.end_part()

    def say(self, text: str) -> None:
        if text:
            text = unescape(text)
            self.words.append(text if self.open.get("pre") else text.replace("\n", " ").replace("\r", " "))

    def tag(self, start: int) -> int:
        """Handle what begins with "<" at start; return where the text goes on."""
        markup = self.markup
        if markup.startswith("<!--", start):
            is_closed = self.last_comment_end > start
            return markup.find("-->", start + 2) + 3 if is_closed else start + 4
        if markup.startswith(("<!", "<?"), start):
            end = markup.find(">", start)
            return end + 1 if end >= 0 else len(markup)
        match = self.match(start)
        if match is None:
            self.words.append("<")
            return start + 1
        closing, name, attributes = match[1], match[2].lower().rpartition(":")[2], match[3]
        if len(attributes) > _LONGEST_ATTRIBUTE:
            self.cuts.append((match.start(3), match.end(3), _short(attributes)))
        if closing:
            self.close(name)
            return match.end()
        if (
            name in _RAW
            or name in _UNSEEN
            or (len(attributes) > 5 and name not in _VOID and self.is_hidden(attributes))
        ):
            return self.skip(name, start, match.end(), is_empty=attributes.endswith("/"))
        self.enter(name)
        return match.end()

    def match(self, start: int) -> re.Match[str] | None:
        if not self.unclosed_quote:
            match = _TAG.match(self.markup, start)
            if match or not self.markup[start + 1 : start + 3].strip("/")[:1].isalpha():
                return match
            self.unclosed_quote = True  # it looked at all the rest; do not look again from every later tag
        return _LOOSE_TAG.match(self.markup, start)

    def is_hidden(self, attributes: str) -> bool:
        return len(attributes) < 4000 and bool(_HIDDEN.search(attributes.lower()))

    def skip(self, name: str, start: int, at: int, *, is_empty: bool) -> int:
        """Pass over an element that nobody sees; one that is never closed is not passed over."""
        if is_empty and name not in _RAW:
            return at
        self.elements = self.elements or _Elements(self.markup)
        closing = self.elements.closing(name, start)
        if closing < 0:
            return at
        end = self.markup.find(">", closing) + 1 or len(self.markup)
        if name in _UNREAD and "ld+json" not in self.markup[start : min(at, start + _LONGEST_ATTRIBUTE)]:
            self.cuts.append((start, end, ""))
        return end

    def enter(self, name: str) -> None:
        if name == "br":
            self.words.append("\n")
        elif name in ("td", "th"):
            self.words.append("\t")
        elif name in _BLOCKS:
            self.end_part()
            self.open[name] = self.open.get(name, 0) + 1
            self.heading = _HEADINGS.get(name, 0)
            if name in ("p", "li", "tr"):  # they close the one before them
                self.open[name] = 1 if name != "li" else self.lists() or 1

    def close(self, name: str) -> None:
        if name in _BLOCKS:
            self.end_part()
            self.open[name] = max(0, self.open.get(name, 0) - 1)
            self.heading = 0
            if name in ("ul", "ol"):
                self.open["li"] = min(self.open.get("li", 0), self.lists())
            elif name == "table":
                self.open["tr"] = 0

    def lists(self) -> int:
        return self.open.get("ul", 0) + self.open.get("ol", 0)

    def end_part(self) -> None:
        if self.words:
            text = "".join(self.words)
            self.words = []
            self.parts.extend(self.parts_in(text))

    def parts_in(self, text: str) -> Iterator[Part]:
        kind, level = self.role()
        if kind == "code":
            yield Part(text.strip("\n"), kind)
            return
        lines = [self.folded(line) for line in text.split("\n")]
        for paragraph in "\n".join(lines).split("\n\n"):
            words = paragraph.strip()
            if "\t" in words:
                yield Part(words, "row")
            elif words:
                yield Part(words, kind, level)

    def folded(self, line: str) -> str:
        if "\t" in line and self.open.get("tr"):
            cells = (" ".join(cell.split()) for cell in line.split("\t"))
            return "\t".join(cell for cell in cells if cell)
        return _SPACE.sub(" ", line).strip()

    def role(self) -> tuple[BlockKind, int]:
        if self.heading:
            return "heading", self.heading
        for name in ("pre", "aside", "caption", "figcaption", "li", "blockquote"):
            if self.open.get(name):
                return _KINDS[name], self.lists() if name == "li" else 0
        return "paragraph", 0
