"""A brief of ours as a summary, its words told from ours by how its format sets them.

Markdown says at its end what each of its headings heads; plain text and a screen have no place for that, and are known
by the line that measures them and by their headings. Numbers of lines, places, counts, notes and signs claim nothing:
they are blanked in a copy of the text of the same length, so that every place stays what it is.
"""

from __future__ import annotations

import re
from itertools import groupby, pairwise
from typing import TYPE_CHECKING

from msgspec import Struct

from briefing.model import Block, Content, Span
from briefing.page.wording import ALSO, DIFFER, HEADINGS, PAGE, PARAGRAPH, TO_COME
from briefing.shape import SCHEMA

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    Line = tuple[int, int]  # where it begins and ends, without the blanks at its end

_LEGEND = re.compile(rf"^<!-- {SCHEMA}: (.+) -->$", re.MULTILINE)  # <!-- briefing/1: summary=Summary; names=Names -->
# "harbour.txt · 612 words, 3 min · brief: 94 words, 30 s", on a line or wrapped; without its source below its name.
_MEASURE = re.compile(r"(?:\s·\s+|^ *)[\d,]{1,20}\s+\w+,\s+\d{1,9}\s+\w+\b", re.MULTILINE)
_FRONT = 80  # lines in which it is looked for
_RULE = 3  # lines between it and the rule that a screen has below
_COLOR = re.compile(r"\x1b\[[0-9;]*m")
_SHOUTED = {heading.upper(): name for name, heading in HEADINGS.items()}  # of plain text and screens
_MARK = rf"(?:\[\d+\]\s+)?(?:{PARAGRAPH}|{PAGE.strip()}\s+)\d+"
# What ends an item: (¶3), ([2] ¶1; also in [1]), a footnote; of a name (2 mentions).
_END = re.compile(rf"(?<!\s)\s*(?:\({_MARK}(?:;.*)?\)|\[\^\d+\](?:\s\(.*\))?)$", re.DOTALL)
_LONGEST_END = 2000  # characters: the places of an item in many sources, wrapped
_COUNT = re.compile(r"(?<!\s)\s*\([\d,]+\s+\w+\)$")
_COLUMN = re.compile(rf"(?:^|(?<= ))(?:{_MARK}|\d+×)$")  # on a screen a place has a column of its own
_ALSO = re.compile(rf"(?<!\s)\s+{ALSO}(?:,?\s+(?:{_MARK}|\[\d+\]))*,?$".replace(" ", r"\s+"))
# What each source has, below an item on a screen; on a narrow one the line may end after its first word.
_DIFFERS = re.compile(rf"\s+(?:{DIFFER}|{DIFFER.partition(' ')[0]}$)")
_LEAD = re.compile(r"- \s*|>\s?|\s*")
_NUMBER = re.compile(r"\s{0,20}\d{1,9}\.?\s+")  # of a line of the summary
_LABEL = re.compile(r"[^:]*:\s+")  # before a quotation in other words
_SIGNS = ("+", "\N{MINUS SIGN}")  # of a change
_SPEAKER = "— "
# A footnote, a heading within a section, the legend; what plain text and screens do not indent.
_OURS = {True: re.compile(r"\[\^|### |<!-- "), False: re.compile(rf"\S|\s*{TO_COME}$")}


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

    >>> told = recognised("# Trams\n\n## In short\n\n1. It rained. (¶1)\n\n<!-- briefing/1: summary=In short -->\n")
    >>> [(part.section, part.span.of(told.content.text)) for part in told.parts]
    [('title', 'Trams'), ('summary', 'It rained.')]
    >>> recognised("# Trams\n\nIt rained for 9 words.") is None
    True
    """
    plain = _COLOR.sub(lambda match: " " * len(match[0]), text)
    legend = dict(one.split("=", 1) for found in _LEGEND.findall(plain) for one in found.split("; ") if "=" in one)
    headings = {f"## {heading}": name for name, heading in legend.items()} or _SHOUTED
    plain = plain.replace("**", "  ") if legend else plain  # what is the source's own has a backslash before each
    lines = _lines(plain)
    front = 1 if legend else _front(plain, lines)
    if not front or not any(plain[start:end].strip() in headings for start, end in lines[front:]):
        return None
    title = _title(plain, lines[: front + 1]) if not legend else _heading(plain, lines)
    is_screen = any("────" in plain[start:end] for start, end in lines[: front + _RULE])
    reading = (_Screen if is_screen else _Page)(plain, lines[0 if legend else front :], headings)
    parts = [Part(section="title", span=title) if title else None, *reading.parts()]
    shown = tuple(part for part in parts if part and part.span.start < part.span.end)
    return Told(text=text, content=shown_content(reading.text, shown, source), parts=shown)


def _front(text: str, lines: Sequence[Line]) -> int:
    """Return how many lines stand before the measure, or before its end where it is wrapped; 0 where there is none."""
    for number, (start, _) in enumerate(lines[:_FRONT]):
        if _MEASURE.search(text, start, lines[min(number + 1, len(lines) - 1)][1]):
            return number + 1
    return 0


def _heading(text: str, lines: Sequence[Line]) -> Span | None:
    return next((Span(start + 2, end) for start, end in lines if text.startswith("# ", start)), None)


def _title(text: str, front: Sequence[Line]) -> Span | None:
    """Return where the title stands, where it and the measure below it take a line each."""
    shown = [line for line in front if line[1] > line[0]]
    below = (title for title, (start, end) in pairwise(shown) if _MEASURE.search(text, start, end))
    title = next(below, None)
    return Span(*title) if title else None


def shown_content(text: str, parts: Sequence[Part], source: str) -> Content:
    """Return a text of a brief with all that is not a part of it blanked, and a block for each part."""
    kept = bytearray(len(text))
    for span in (span for part in parts for span in (part.span, part.beside) if span and span.start < span.end):
        kept[span.start : span.end] = b"\x01" * (span.end - span.start)
    masked = "".join(sign if keep or sign in "\n\r" else " " for sign, keep in zip(text, kept, strict=True))
    blocks = tuple(Block(part.span, "title" if part.section == "title" else "paragraph") for part in parts)
    return Content(text=masked, blocks=blocks, source=source)


def _lines(text: str) -> list[Line]:
    found, start = [], 0
    for line in text.split("\n"):
        found.append((start, start + len(line.rstrip())))
        start += len(line) + 1
    return found


class _Page:
    """Reads a brief in Markdown or plain text: each item ends with its place, however many lines it takes."""

    is_screen = False

    def __init__(self, text: str, lines: Sequence[Line], headings: Mapping[str, str]) -> None:
        self.text = text
        self.lines = lines
        self.headings = headings
        self.ours = _OURS[headings is not _SHOUTED]
        # Lines that tell of a quotation above them: behind an empty line of its block, or further in.
        self.below = {
            start
            for (before, end), (start, _) in pairwise(lines)
            if text[before:end] == ">" or text.startswith("    ", start)
        }

    def parts(self) -> Iterator[Part]:
        """Yield what the sections show, in order."""
        section = ""
        body: list[Line] = []
        for start, end in self.lines:
            named = self.headings.get(self.text[start:end].strip())
            if named:
                yield from self._section(section, body)
                section, body = named, []
            elif end > start and not self.ours.match(self.text, start, end):
                body.append((start, end))
        yield from self._section(section, body)

    def _section(self, section: str, body: Sequence[Line]) -> Iterator[Part]:
        if section == "quotes":
            yield from self._quotes(body)
        elif section == "where" and body:  # names in a line, over the lines it is wrapped over
            at = body[0][0]
            for listed in self.text[at : body[-1][1]].split(","):
                begin = at + len(listed) - len(listed.lstrip())
                yield Part(section=section, span=Span(begin, at + len(listed)))
                at += len(listed) + 1
        elif section in {"summary", "figures", "names", "timeline"}:
            end = _COUNT if section == "names" else _END
            for item in self._items(body, end):
                yield self._part(section, self._words(item, _NUMBER if section == "summary" else _LEAD, end))

    def _items(self, body: Iterable[Line], closing: re.Pattern[str]) -> Iterator[Line]:
        """Yield where each item of a section runs, over its wrapped lines."""
        begun = None
        for start, end in body:
            begun = start if begun is None else begun
            if closing.search(self.text[max(begun, end - _LONGEST_END) : end]):
                yield begun, end
                begun = None

    def _words(self, item: Line, lead: re.Pattern[str] = _LEAD, closing: re.Pattern[str] = _END) -> Span:
        """Return where an item has its words: behind what leads it, before what closes it."""
        start, end = item
        led = lead.match(self.text, start, end)
        end = start + len(self.text[start:end].rstrip())
        tail = max(start, end - _LONGEST_END)
        closed = closing.search(self.text[tail:end])
        end = tail + closed.start() if closed else end
        return Span(min(led.end(), end) if led else start, end)

    def _part(self, section: str, words: Span) -> Part:
        start, end = words.start, words.end
        if section == "names":
            comma = self.text.find(", ", start, end)
            name_end = comma if comma > 0 else end
            return Part(section=section, span=Span(start, name_end), beside=Span(min(name_end + 2, end), end))
        is_signed = section == "figures" and self.text[start : start + 1] in _SIGNS
        is_column = self.is_screen and section != "summary"
        return Part(section=section, span=Span(start + is_signed, end), is_column=is_column)

    def _quotes(self, body: Sequence[Line]) -> Iterator[Part]:
        """Yield quotations, each with what is said below it: whose it is, and other words for it."""
        words = None
        for is_below, run in groupby(body, key=lambda line: line[0] in self.below):
            if not is_below:
                lines = [line for line in run if self.text[slice(*line)] != ">"]
                words = self._words((lines[0][0], lines[-1][1])) if lines else None
                continue
            for number, item in enumerate(self._items(run, _END)):
                if words and not number:
                    yield self._quote(words, self._words(item))
                else:
                    yield Part(section="quotes", span=self._words(item, _LABEL))
            words = None
        if words:
            yield Part(section="quotes", span=words)

    def _quote(self, words: Span, beside: Span) -> Part:
        said_by = " ".join(beside.of(self.text).removeprefix(_SPEAKER).split())
        speaker, _, role = said_by.partition(", ")
        return Part(section="quotes", span=words, speaker=speaker or None, speaker_role=role or None)


class _Screen(_Page):
    """Reads a brief as a terminal shows it: the place of an item stands at the right end of its first line."""

    is_screen = True

    def __init__(self, text: str, lines: Sequence[Line], headings: Mapping[str, str]) -> None:
        self.opening: set[int] = set()  # where lines begin that have a place
        for start, end in lines:
            place = _COLUMN.search(text[start:end])
            before = text[start : start + place.start()].strip() if place else ""
            if place and not (before and ALSO.endswith(before)):  # "also", wrapped, "in [2] ¶4"
                self.opening.add(start)
                text = text[: start + place.start()] + " " * len(place[0]) + text[end:]
        super().__init__(text, lines, headings)

    def _items(self, body: Iterable[Line], closing: re.Pattern[str]) -> Iterator[Line]:
        del closing
        begun: Line | None = None
        below = 0  # how far in it stands what each source has, where a line says so
        for start, end in body:
            line = self.text[start:end]
            indent = len(line) - len(line.lstrip())
            below = indent if _DIFFERS.match(line) else below if start not in self.opening and indent >= below else 0
            if start in self.opening:
                yield from [begun] if begun else []
                begun = start, end
            elif begun and self.text[start] == " " and not below:
                begun = begun[0], end
        yield from [begun] if begun else []

    def _words(self, item: Line, lead: re.Pattern[str] = _LEAD, closing: re.Pattern[str] = _END) -> Span:
        del closing
        return super()._words(item, lead, _ALSO)
