"""A small PDF writer for samples and tests: a title, then columns of text with running heads and page numbers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

WIDTH, HEIGHT, MARGIN = 420, 595, 42  # A5, so that a short text has several pages
SIZE, STEP = 10, 13
GUTTER = 18
# How wide the characters of Helvetica are, in thousandths of the size; what is not listed is as wide as most.
_WIDTHS = {
    **dict.fromkeys("ijl'|", 222), **dict.fromkeys(" ftI.,:;/!‘’", 278), **dict.fromkeys("r-()“”", 333),
    **dict.fromkeys("cksvxyzJ", 500), **dict.fromkeys("mM", 833), **dict.fromkeys("wCDHNRU", 722),
    **dict.fromkeys("ABEKPSVXY&", 667), **dict.fromkeys("GOQ", 778), "W": 944, "T": 611, "F": 611, "Z": 611, "%": 889,
}  # fmt: skip


def width(text: str, size: float = SIZE) -> float:
    """How wide a text is when it is printed."""
    return sum(_WIDTHS.get(c, 556) for c in text) * size / 1000


def pdf_of(title: str, found: Sequence[str], *, author: str, day: str, columns: int = 2) -> bytes:
    """A report of several pages, its paragraphs indented, words cut at line ends, a head and a number on every page."""
    column = (WIDTH - 2 * MARGIN - (columns - 1) * GUTTER) / columns
    lines = [line for paragraph in found for line in wrapped(paragraph, column)]
    pages: list[bytes] = []
    while lines:
        top = HEIGHT - 120 if not pages else HEIGHT - 75
        each = int((top - 70) / STEP)
        drawn = [_text(title, MARGIN, HEIGHT - 90, 18)] if not pages else []
        drawn += [_text("THE NORRVIK POST - WEEKLY EDITION", MARGIN, HEIGHT - 40, 8)]
        drawn += [_text(f"Page {len(pages) + 1}", WIDTH / 2 - 12, 40, 8)]
        for number in range(columns):
            left = MARGIN + number * (column + GUTTER)
            taken, lines = lines[:each], lines[each:]
            drawn += [_text(text, left + indent, top - at * STEP, SIZE) for at, (text, indent) in enumerate(taken)]
        pages.append(b"\n".join(drawn))
    return _file(pages, title, author, day)


def wrapped(paragraph: str, column: float) -> Iterator[tuple[str, float]]:
    """Break a paragraph into lines, the first one indented; a long word that does not fit is cut with a hyphen."""
    line, indent = "", 12.0
    words = paragraph.split()
    while words:
        word = words.pop(0)
        longer = f"{line} {word}".strip()
        if width(longer) <= column - indent:
            line = longer
            continue
        at = next(
            (
                n
                for n in range(len(word) - 3, 3, -1)
                if word.isalpha() and width(f"{line} {word[:n]}-") <= column - indent
            ),
            0,
        )
        if at:
            line = f"{line} {word[:at]}-".strip()
            word = word[at:]
        yield line, indent
        line, indent = word, 0.0
    yield line, indent


def _text(text: str, x: float, y: float, size: float) -> bytes:
    raw = text.encode("cp1252", "replace").replace(b"\\", rb"\\").replace(b"(", rb"\(").replace(b")", rb"\)")
    return b"BT /F1 %g Tf 1 0 0 1 %.1f %.1f Tm (%s) Tj ET" % (size, x, y, raw)


def _file(pages: Sequence[bytes], title: str, author: str, day: str) -> bytes:
    kids = b" ".join(b"%d 0 R" % (5 + 2 * n) for n in range(len(pages)))
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [%s] /Count %d >>" % (kids, len(pages)),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
        f"<< /Title ({title}) /Author ({author}) /CreationDate (D:{day}080000Z) >>".encode("cp1252"),
    ]
    for number, content in enumerate(pages):
        objects.append(
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 %d %d] /Contents %d 0 R"
            b" /Resources << /Font << /F1 3 0 R >> >> >>" % (WIDTH, HEIGHT, 6 + 2 * number)
        )
        objects.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(content), content))
    out, offsets = bytearray(b"%PDF-1.4\n"), []
    for number, data in enumerate(objects, 1):
        offsets.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, data)
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    out += b"trailer\n<< /Size %d /Root 1 0 R /Info 4 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, start)
    return bytes(out)
