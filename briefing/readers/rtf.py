"""RTF: the text of a Rich Text file, read word by control word, with headings, lists, tables and notes."""

from __future__ import annotations

import codecs
import re
from itertools import islice
from typing import TYPE_CHECKING

from briefing.charsets import known_charset
from briefing.markup import Part
from briefing.model import Notice
from briefing.readers.content import Stated, content_of, folded, nothing_in
from briefing.readers.dates import iso_date

if TYPE_CHECKING:
    from briefing.model import BlockKind, Content, Raw

MEDIA_TYPE = "application/rtf"
_TOKEN = re.compile(
    r"\\([a-zA-Z]{1,32})(-?\d{1,10})? ?"  # a control word with its number
    r"|\\'([0-9a-fA-F]{2})"  # a byte in the code page
    r"|\\([^a-zA-Z])"  # a control symbol
    r"|([{}])"
    r"|([^\\{}\r\n]+)"
)
# Groups that hold no text of the document. Others of their kind are marked with \* and skipped for that.
_SKIPPED = frozenset(
    [
        "fonttbl",
        "colortbl",
        "stylesheet",
        "listtable",
        "listoverridetable",
        "rsidtbl",
        "generator",
        "pict",
        "object",
        "header",
        "headerl",
        "headerr",
        "headerf",
        "footer",
        "footerl",
        "footerr",
        "footerf",
        "themedata",
        "datastore",
        "fldinst",
        "xe",
        "tc",
        "pntext",
        "annotation",
        "atnid",
        "atnauthor",
        "atrfstart",
        "atrfend",
        "bkmkstart",
        "bkmkend",
        "latentstyles",
        "filetbl",
        "revtbl",
        "shppict",
        "nonshppict",
        "pgptbl",
        "deleted",
    ]
)
_SYMBOLS = {
    "line": "\n", "tab": " ", "emdash": "—", "endash": "–", "lquote": "‘", "rquote": "’", "ldblquote": "“",
    "rdblquote": "”", "bullet": "•", "emspace": " ", "enspace": " ", "~": "\u00a0", "_": "\u2011",
    "\\": "\\", "{": "{", "}": "}",
}  # fmt: skip
_ABOUT = frozenset(
    {"title", "author", "creatim", "subject", "company", "operator", "keywords", "doccomm", "revtim", "printim"}
)
_MOST_NESTED = 10_000
_MOST_TOKENS = 5_000_000  # some 10 s


def read_rtf(raw: Raw) -> Content:
    r"""Read a Rich Text file with its title, author and date; footnotes stand after the text, as asides.

    Pictures, headers and footers, deleted text and field codes are left out. Cost: linear in the file.

    >>> from briefing.model import Raw
    >>> data = rb"{\rtf1\ansi{\info{\title Trams}}They run\'85 again.\par So they do.\par}"
    >>> read_rtf(Raw("a.rtf", data)).text
    'Trams\n\nThey run… again.\n\nSo they do.'
    """
    scan = _Scan()
    for match in islice(_TOKEN.finditer(raw.data.decode("latin-1")), _MOST_TOKENS):
        scan.token(match)
    scan.end_paragraph()
    parts = [*scan.parts, *scan.notes]
    is_whole = scan.count < _MOST_TOKENS
    long = f"its text was read only up to a point: it has more than {_MOST_TOKENS:,} control words"
    notices = [] if is_whole else [Notice("too-long", long, raw.source)]
    if not parts:
        raise nothing_in(raw, "there is no text in it")
    stated = Stated(title=scan.said_of("title"), author=scan.said_of("author"), published=iso_date(scan.made))
    return content_of(parts, raw, stated, media_type=MEDIA_TYPE, notices=notices)


class _Group:
    """What holds inside a pair of braces."""

    __slots__ = ("destination", "hidden", "skip_fallback")

    def __init__(self, outer: _Group | None = None) -> None:
        self.destination: str = outer.destination if outer else ""
        self.hidden: bool = outer.hidden if outer else False
        self.skip_fallback: int = outer.skip_fallback if outer else 1


class _Scan:
    """One pass over the tokens of a file."""

    def __init__(self) -> None:
        self.count = 0  # of tokens
        self.groups = [_Group()]
        self.parts: list[Part] = []
        self.notes: list[Part] = []
        self.about: dict[str, list[str]] = {}
        self.date: dict[str, int] = {}
        self.words: list[str] = []
        self.note: list[str] = []
        self.cells: list[str] = []
        self.codec = "cp1252"
        self.pending = bytearray()  # bytes of a code page, of which two may make a character
        self.high = 0  # the first half of a character beyond U+FFFF
        self.to_skip = 0  # characters that stand for the last \\u in old programs
        self.role: tuple[BlockKind, int] = ("paragraph", 0)
        self.in_table = self.starred = False

    def said_of(self, name: str) -> str | None:
        """What the file states about itself by one name."""
        return folded("".join(self.about.get(name, ())))

    @property
    def made(self) -> str:
        """When the document was made, as far as it says so."""
        numbers = [f"{self.date.get(part, 0):02}" for part in ("yr", "mo", "dy")]
        return "-".join(numbers) if "yr" in self.date else ""

    def token(self, match: re.Match[str]) -> None:
        self.count += 1
        word, number, byte, symbol, brace, text = match.groups()
        if byte is None:
            self.flush()
        if brace:
            self.brace(brace)
        elif byte is not None:
            self.byte(int(byte, 16))
        elif text is not None:
            self.say(self.unskipped(text))
        elif symbol:
            self.symbol(symbol)
        else:
            self.word(word.lower(), int(number) if number else None)

    def brace(self, brace: str) -> None:
        self.to_skip = 0
        if brace == "{" and len(self.groups) < _MOST_NESTED:
            self.groups.append(_Group(self.groups[-1]))
        elif brace == "}" and len(self.groups) > 1:
            closed = self.groups.pop()
            if closed.destination == "footnote" and self.groups[-1].destination != "footnote":
                self.notes.append(Part(self.folded(self.note), "aside"))
                self.note = []

    def symbol(self, symbol: str) -> None:
        if symbol == "*":
            self.starred = True
        elif symbol in "\r\n":
            self.end_paragraph()
        else:
            self.say(_SYMBOLS.get(symbol, ""))

    def word(self, word: str, number: int | None) -> None:
        group = self.groups[-1]
        if self.is_destination(word, group) or group.destination == "skipped":
            return
        if word in ("yr", "mo", "dy") and group.destination == "creatim":
            self.date[word] = number or 0
        elif word == "u" and number is not None:
            self.character(number % 65536)
            self.to_skip = group.skip_fallback
        elif word == "uc" and number is not None:
            group.skip_fallback = min(max(number, 0), 10)
        elif word in ("ansicpg", "ansi", "mac", "pc"):
            self.codec = _codec(word, number) or self.codec
        elif word == "v":
            group.hidden = number != 0
        elif word in _SYMBOLS:
            self.say(_SYMBOLS[word])
        else:
            self.layout(word, number)

    def is_destination(self, word: str, group: _Group) -> bool:
        """Tell whether a word says where the text of its group goes, and send it there."""
        starred, self.starred = self.starred, False
        if word in _SKIPPED or (starred and word not in ("footnote", "shptxt")):
            group.destination = "skipped"
            return True
        if (word in _ABOUT and group.destination == "info") or word in ("info", "footnote"):
            group.destination = word if group.destination != "skipped" else "skipped"
            return True
        return False

    def layout(self, word: str, number: int | None) -> None:
        if word in ("par", "sect", "page"):
            self.end_paragraph()
        elif word == "pard":
            self.role, self.in_table = ("paragraph", 0), False
        elif word == "intbl":
            self.in_table = True
        elif word == "cell":
            self.cells.append(self.folded(self.words))
            self.words = []
        elif word == "row":
            self.parts.append(Part("\t".join(cell for cell in self.cells if cell), "row"))
            self.cells = []
        elif word == "outlinelevel" and number is not None and number < 9:
            self.role = ("heading", number + 1)
        elif word in ("ls", "pnlvlblt", "pnlvlbody") and self.role[0] != "heading":
            self.role = ("item", 1)

    def byte(self, number: int) -> None:
        if self.to_skip:
            self.to_skip -= 1
        else:
            self.pending.append(number)

    def flush(self) -> None:
        if self.pending:
            text, self.pending = self.pending.decode(self.codec, "replace"), bytearray()
            self.say(text)

    def unskipped(self, text: str) -> str:
        skipped, self.to_skip = self.to_skip, 0
        return text[skipped:]

    def character(self, code: int) -> None:
        if 0xD800 <= code < 0xDC00:
            self.high = code
        elif 0xDC00 <= code < 0xE000:
            self.say(chr(0x10000 + ((self.high - 0xD800) << 10) + code - 0xDC00) if self.high else "\ufffd")
            self.high = 0
        elif code:
            self.say(chr(code))

    def say(self, text: str) -> None:
        group = self.groups[-1]
        if group.destination in _ABOUT:
            self.about.setdefault(group.destination, []).append(text)
        elif group.hidden or group.destination in ("skipped", "info"):
            return
        elif group.destination == "footnote":
            self.note.append(text)
        else:
            self.words.append(text)

    def end_paragraph(self) -> None:
        if self.groups[-1].destination == "footnote":
            self.note.append("\n")
            return
        if self.in_table:
            self.words.append(" ")
            return
        text = self.folded(self.words)
        self.words = []
        if text:
            self.parts.append(Part(text.removeprefix("• "), *self.role))

    @staticmethod
    def folded(words: list[str]) -> str:
        return "\n".join(" ".join(line.split()) for line in "".join(words).split("\n")).strip()


def _codec(word: str, number: int | None) -> str | None:
    if word == "ansicpg":
        return known_charset(f"cp{number}")
    name = {"ansi": "cp1252", "mac": "mac-roman", "pc": "cp437"}[word]
    return codecs.lookup(name).name
