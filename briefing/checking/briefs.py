"""A brief of ours as a summary: known by its front lines, its words told from ours.

Labels, numbers of lines, counts, reading times, signs and paragraph marks are the program's own and claim nothing.
They are blanked in a copy of the text of the same length, so that every place stays what it is.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from msgspec import Struct

from briefing.model import Block, Content, Span
from briefing.page import wording

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefing.model import BlockKind

    Lines = Sequence[tuple[int, int]]


def _said(words: str) -> str:
    """Return words of ours as an expression that finds them wrapped, too."""
    return r"\s+".join(map(re.escape, words.split()))


# "harbour.txt · 612 words, 3 min · brief: 94 words, 30 s", on a line or wrapped; without its source below its name.
_MEASURE = re.compile(
    rf"(?:\s·\s+|^)[\d,]{{1,20}}\s+(?:{wording.WORD}s?|{wording.CHARACTER}s?),"
    rf"\s+\d{{1,9}}\s+(?:{wording.SECONDS}|{wording.MINUTES})\b",
    re.MULTILINE,
)
_FRONT = 80  # lines in which it is looked for: what note-taking programs keep stands before it
_RULE = 3  # lines between it and the rule that a screen has below
_COLOR = re.compile(r"\x1b\[[0-9;]*m")
_SECTIONS = {heading.lower(): name for name, heading in wording.HEADINGS.items()}
_MARK = rf"(?:\[\d+\]\s+)?(?:{_said(wording.PARAGRAPH)}\d+|{_said(wording.PAGE)}\s+\d+)"
# What ends an item: (¶3), ([2] ¶1; also in [1]), a footnote, (2 mentions).
_PLACE = re.compile(rf"\s*(?:\({_MARK}(?:;.*)?\)|\[\^\d+\](?:\s\(.*\))?|\([\d,]+\s+{wording.MENTION}s?\))$", re.DOTALL)
_COLUMN = re.compile(rf"(?:^|(?<= ))(?:{_MARK}|\d+×)$")  # on a screen: a place in a column of its own
_IN_COLUMN = re.compile(rf" +(?:{_MARK}|\d+×)(?=\n|$)")
_ALSO = re.compile(rf"\s{_said(wording.ALSO)}\s(?:\[\d+\](?:,\s)?)+$")
_LEAD = {
    "summary": re.compile(r"\s*\d+\.?\s+"),
    "figures": re.compile(r"- \*\*|\s*"),
    "quotes": re.compile(r">\s?|\s*"),
    "names": re.compile(r"- |\s*"),
    "timeline": re.compile(r"- \*\*|\s*"),
}
_SIGN = re.compile(r"[+\u2212](?=\d)")
_SPEAKER = re.compile(r"—\s")
_LISTED = re.compile(r"[^\s,][^,]*")  # of a line of names
# A footnote, the strip that shows where a brief comes from, the heading above what is to come.
_OURS = re.compile(rf"\[\^|[▁▂▃▄▅▆▇█]{{8}}|\s*(?:### )?{_said(wording.TO_COME)}$")
_DIFFERS = wording.DIFFER.split()
# What each source has, below a figure on a screen; on a narrow one the line may end after its first word.
_DIFFER = re.compile(rf"\s+(?:{_said(wording.DIFFER)}|{re.escape(_DIFFERS[0])}$)")
_INDENT = 4  # columns before a speaker on a screen
_REWORDED = re.compile(rf"{_said(wording.REWORDED)}\s+")


class Part(Struct, frozen=True, kw_only=True):
    """One thing that a brief shows: its words, and those that stand beside them."""

    section: str
    span: Span
    beside: Span | None = None  # the role of a name
    speaker: str | None = None
    speaker_role: str | None = None
    is_column: bool = False  # a row of cells that may each take several lines
    place: tuple[int, int, int] | None = None  # document and characters, where the brief tells them


class Told(Struct, frozen=True, kw_only=True):
    """A brief taken apart: its text, the same text with our own words blanked as ``content``, and what it shows."""

    text: str
    content: Content
    parts: tuple[Part, ...]


def recognised(text: str, source: str = "text") -> Told | None:
    r"""Take a brief in Markdown, plain text or as a terminal shows it apart; None where a text is none of these.

    >>> told = recognised("# Trams\n\na.txt · 9 words, 5 s\n\n## Summary\n\n1. It rained. (¶1)\n")
    >>> [(part.section, part.span.of(told.content.text)) for part in told.parts]
    [('title', 'Trams'), ('summary', 'It rained.')]
    >>> recognised("# Trams\n\nIt rained for 9 words.") is None
    True
    """
    plain = _COLOR.sub(lambda match: " " * len(match[0]), text)
    lines = _lines(plain)
    front = _front(plain, lines)
    if not front or not any(_section(plain[start:end]) for start, end in lines[front:]):
        return None
    is_screen = any(plain.startswith("────", start) for start, _ in lines[: front + _RULE])
    parts = (_Screen if is_screen else _Page)(plain, lines, front).parts()
    content = shown_content(_without_columns(plain, lines) if is_screen else plain, parts, source)
    return Told(text=text, content=content, parts=tuple(parts))


def _front(text: str, lines: Lines) -> int:
    """Return how many lines stand before the measure, or before its end where it is wrapped; 0 where there is none."""
    for number, (start, _) in enumerate(lines[:_FRONT]):
        if _MEASURE.search(text, start, lines[min(number + 1, len(lines) - 1)][1]):
            return number + 1
    return 0


def shown_content(text: str, parts: Sequence[Part], source: str) -> Content:
    """Return a text of a brief with all that is not a part of it blanked, and a block for each part."""
    kept = [span for part in parts for span in (part.span, part.beside) if span and span.start < span.end]
    blank = bytearray(len(text))
    for span in kept:
        blank[span.start : span.end] = b"\x01" * (span.end - span.start)
    masked = "".join(sign if keep or sign in "\n\r" else " " for sign, keep in zip(text, blank, strict=True))
    kinds: dict[str, BlockKind] = {"title": "title"}
    blocks = tuple(Block(part.span, kinds.get(part.section, "paragraph")) for part in parts)
    return Content(text=masked, blocks=blocks, source=source)


def _without_columns(text: str, lines: Lines) -> str:
    """Blank the places that stand in a column beside the lines of an item."""
    for start, end in lines:
        match = _COLUMN.search(text[start:end])
        if match:
            text = text[: start + match.start()] + " " * len(match[0]) + text[end:]
    return text


def _lines(text: str) -> list[tuple[int, int]]:
    found, start = [], 0
    for line in text.split("\n"):
        found.append((start, start + len(line.rstrip())))
        start += len(line) + 1
    return found


def _section(line: str) -> str | None:
    """Return the section that a line is the heading of: "## Key figures", "KEY FIGURES"."""
    bare = line.strip()
    name = _SECTIONS.get(bare.removeprefix("## ").lower())
    return name if name and (bare.startswith("## ") or bare.isupper()) else None


class _Page:
    """Reads a brief in Markdown or plain text: each item ends with its place, however many lines it takes."""

    has_columns = False

    def __init__(self, text: str, lines: Lines, front: int) -> None:
        self.text = text
        self.front = lines[: front + 1]
        self.lines = lines[front:]

    def parts(self) -> list[Part]:
        """Return what the brief shows, in order."""
        found: list[Part] = list(self._title())
        section: str | None = None
        body: list[tuple[int, int]] = []
        for start, end in self.lines:
            named = _section(self.text[start:end])
            if named:
                found += self._section_parts(section, body)
                section, body = named, []
            elif end > start and not _OURS.match(self.text, start, end):
                body.append((start, end))
        found += self._section_parts(section, body)
        return [part for part in found if part.span.start < part.span.end]

    def _title(self) -> Iterator[Part]:
        """Yield the title, where it and the measure below it take a line each."""
        shown = [line for line in self.front if line[1] > line[0]]
        for (start, end), (below, below_end) in pairwise(shown):
            if _MEASURE.search(self.text, below, below_end):
                yield Part(section="title", span=Span(start + 2 * self.text.startswith("# ", start), end))
                return

    def _section_parts(self, section: str | None, body: Lines) -> Iterator[Part]:
        if section == "quotes":
            yield from self._quotes(body)
        elif section == "where":
            yield from self._places(body)
        elif section in _LEAD:
            for start, end in self._items(body):
                yield self._part(section, start, end)

    def _places(self, body: Lines) -> Iterator[Part]:
        """Yield the names of a line that holds several, over the lines it is wrapped over."""
        if body:
            for found in _LISTED.finditer(self.text[: body[-1][1]], body[0][0]):
                yield Part(section="where", span=Span(*found.span()))

    def _items(self, body: Lines) -> Iterator[tuple[int, int]]:
        """Yield where each item of a section runs, over its wrapped lines."""
        begun = None
        for start, end in body:
            begun = start if begun is None else begun
            if _PLACE.search(self.text[begun:end]):
                yield begun, end
                begun = None

    def _part(self, section: str, start: int, end: int) -> Part:
        start = self._led(section, start, end)
        end = self._without_place(start, end)
        if section == "summary":
            return Part(section=section, span=Span(start, end))
        if section == "names":
            comma = self.text.find(", ", start, end)
            name_end = comma if comma > 0 else end
            return Part(section=section, span=Span(start, name_end), beside=Span(min(name_end + 2, end), end))
        sign = _SIGN.match(self.text, start, end) if section == "figures" else None
        return Part(section=section, span=Span(sign.end() if sign else start, end), is_column=self.has_columns)

    def _led(self, section: str, start: int, end: int) -> int:
        lead = _LEAD[section].match(self.text, start, end)
        return lead.end() if lead else start

    def _without_place(self, start: int, end: int) -> int:
        match = _PLACE.search(self.text[start:end])
        return start + match.start() if match else end

    def _quotes(self, body: Lines) -> Iterator[Part]:
        """Yield quotations, each with the line that says whose it is."""
        begun: tuple[int, int] | None = None
        for start, end in self._quote_lines(body):
            words_end = self._without_place(start, end)
            dash = _SPEAKER.match(self.text, start, end)
            reworded = _REWORDED.match(self.text, start, end)
            if reworded:
                yield Part(section="quotes", span=Span(reworded.end(), words_end))
            elif begun and (dash or (words_end == start < end)):
                yield self._quote(begun, dash.end() if dash else words_end, words_end)
                begun = None
            elif words_end > start:
                begun = (begun[0] if begun else start), words_end
        if begun:
            yield Part(section="quotes", span=Span(*begun))

    def _quote_lines(self, body: Lines) -> Iterator[tuple[int, int]]:
        """Yield the lines without what leads them; a line about the speaker together with those it is wrapped over."""
        begun: int | None = None
        for start, end in self._unwrapped(body):
            inner = self._led("quotes", start, end)
            if begun is None and (_SPEAKER.match(self.text, inner, end) or _REWORDED.match(self.text, inner, end)):
                begun = inner
            if begun is None:
                yield inner, end
            elif _PLACE.search(self.text[begun:end]):
                yield begun, end
                begun = None

    def _unwrapped(self, body: Lines) -> Iterator[tuple[int, int]]:
        """Yield the lines, those in other words together with the ones that they are wrapped over."""
        other: tuple[int, int] | None = None
        for start, end in body:
            inner = self._led("quotes", start, end)
            if other and inner - start > _INDENT and not _SPEAKER.match(self.text, inner, end):
                other = other[0], end
                continue
            if other:
                yield other
            other = (start, end) if _REWORDED.match(self.text, inner, end) else None
            if not other:
                yield start, end
        if other:
            yield other

    def _quote(self, words: tuple[int, int], start: int, end: int) -> Part:
        speaker, _, role = " ".join(_IN_COLUMN.sub(" ", self.text[start:end]).split()).partition(", ")
        return Part(section="quotes", span=Span(*words), speaker=speaker or None, speaker_role=role or None)


class _Screen(_Page):
    """Reads a brief as a terminal shows it: the place of an item stands at the right end of its first line."""

    has_columns = True

    def _items(self, body: Lines) -> Iterator[tuple[int, int]]:
        begun: tuple[int, int] | None = None
        below = 0  # how far in it stands what each source has, where a line says so
        for start, end in body:
            line = self.text[start:end]
            indent = len(line) - len(line.lstrip())
            below = indent if _DIFFER.match(line) else below if below and indent >= below else 0
            if below:
                continue
            if _COLUMN.search(line):
                if begun:
                    yield begun
                begun = start, end
            elif begun and self.text[start] == " ":
                begun = begun[0], end
        if begun:
            yield begun

    def _without_place(self, start: int, end: int) -> int:
        for pattern in (_COLUMN, _ALSO):
            match = pattern.search(self.text[start:end].rstrip())
            end = start + match.start() if match else end
        return start + len(self.text[start:end].rstrip())

    def _quote_lines(self, body: Lines) -> Iterator[tuple[int, int]]:
        """Yield the lines without what leads them; a line about the speaker stands further in than a quotation."""
        begun: tuple[int, int] | None = None
        for start, end in body:
            inner = self._led("quotes", start, end)
            if begun and inner - start >= _INDENT and not _COLUMN.search(self.text[start:end]):
                begun = begun[0], end
                continue
            if begun:
                yield begun
            is_below = _SPEAKER.match(self.text, inner, end) or _REWORDED.match(self.text, inner, end)
            begun = (inner, end) if is_below else None
            if not begun:
                yield inner, end
        if begun:
            yield begun
