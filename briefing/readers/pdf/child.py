"""The process that pdfium works in: PDFs on stdin, for each of them one line of JSON a page on stdout.

pdfium ends its process where a file unpacks to more than the memory that there is. So each file is read in a process
of its own, with limits of memory and time; it is a fork of one that has pdfium loaded and is kept, for that costs a few
milliseconds where a new interpreter costs 90. Nothing but the standard library and pypdfium2 is imported here.
"""

from __future__ import annotations

import gc
import json
import os
import re
import resource
import sys
from collections import Counter
from ctypes import create_string_buffer
from itertools import pairwise
from math import hypot
from typing import TYPE_CHECKING, Any, NoReturn

if TYPE_CHECKING:
    from collections.abc import Iterator

LENGTH = 4  # bytes that tell how many follow
END = "exit code"  # the key of the line after the last one of a PDF
MEMORY = 1 << 30
SECONDS = 20  # of CPU for one file: some 20,000 pages
_MOST_TEXT = 10 * 1024 * 1024
_MOST_BAD_PAGES = 100
# A word ends at white space, and where pdfium marks the hyphen of a line end.
_WORD = re.compile("[^\\s\x02\ufffe\u00ad\0]+[\x02\ufffe\u00ad]?")
_HYPHENS = "\x02\ufffe\u00ad"
_REASONS = {3: "damaged", 4: "encrypted", 5: "encrypted"}  # FPDF_GetLastError


def main() -> None:
    """Read one PDF after the other, each told by its length; after its pages say how its process ended."""
    resource.setrlimit(resource.RLIMIT_AS, (_lower(MEMORY, resource.RLIMIT_AS),) * 2)
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    import pypdfium2  # noqa: F401, PLC0415 - after the limits, and before the forks

    gc.disable()  # a fork that looks for rubbish copies what it looks at
    requests = sys.stdin.buffer
    while head := requests.read(LENGTH):
        data = requests.read(int.from_bytes(head, "big"))
        child = os.fork()
        if not child:
            _read(data)
        del data
        _, status = os.waitpid(child, 0)
        sys.stdout.write("\n")  # a line that was not finished ends here, and is none
        _say({END: os.waitstatus_to_exitcode(status)})


def _read(data: bytes) -> NoReturn:
    """Write what a PDF states about itself, then its pages, and end the process."""
    import pypdfium2  # noqa: PLC0415 - after the limits

    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
    code = 1
    try:
        document = pypdfium2.PdfDocument(data)
        _say({"pages": len(document), "about": document.get_metadata_dict(skip_empty=True)})
        _say_pages(document)
        code = 0
    except pypdfium2.PdfiumError as error:
        _say({"error": _REASONS.get(getattr(error, "err_code", 0), "damaged")})
        code = 0
    finally:
        os._exit(code)


def _say_pages(document: Any) -> None:  # noqa: ANN401 - pypdfium2's document
    from pypdfium2 import PdfiumError  # noqa: PLC0415 - after the limits

    bad = size = 0
    for number in range(len(document)):
        try:
            page = _page(document[number])
        except PdfiumError:
            page = {"error": "page"}
            bad += 1
        _say(page)
        size += sum(len(piece[0]) for piece in page.get("pieces", ()))
        if bad > _MOST_BAD_PAGES or size > _MOST_TEXT:  # a page count that is a lie, or the same page again and again
            return


def _lower(limit: int, kind: int) -> int:
    _, hard = resource.getrlimit(kind)
    return limit if hard == resource.RLIM_INFINITY else min(limit, hard)


def _say(record: dict[str, Any]) -> None:
    sys.stdout.write(json.dumps(record) + "\n")
    sys.stdout.flush()


def _page(page: Any) -> dict[str, Any]:  # noqa: ANN401 - pypdfium2's page
    text = page.get_textpage()
    try:
        pieces = list(_pieces(text))
        images = not pieces and any(True for _ in page.get_objects(filter=(3,), max_depth=2))  # FPDF_PAGEOBJ_IMAGE
        return {"images": images, "pieces": pieces}
    finally:
        text.close()
        page.close()


def _pieces(page: Any) -> Iterator[list[Any]]:  # noqa: ANN401 - pypdfium2's page of text
    """Join the words of a page that stand next to each other on a line.

    Each is [text, left, right, bottom, top, size of its characters, is bold].
    """
    words = list(_words(page))
    start = 0
    for at, (before, word) in enumerate(pairwise(words), 1):
        if not _is_next(before, word):
            yield _piece(words[start:at])
            start = at
    if words:
        yield _piece(words[start:])


def _piece(words: list[list[Any]]) -> list[Any]:
    sizes: Counter[float] = Counter()
    for word in words:
        sizes[word[5]] += len(word[0])
    return [
        " ".join(word[0] for word in words),
        min(word[1] for word in words),
        max(word[2] for word in words),
        *words[0][3:5],
        max(sizes, key=lambda size: (sizes[size], size)),
        words[0][6],
    ]


def _is_next(before: list[Any], word: list[Any]) -> bool:
    size = max(before[4] - before[3], 1.0)
    is_same_line = abs(word[3] - before[3]) < 0.4 * size and abs(word[5] - before[5]) < 0.2 * before[5]
    return is_same_line and -0.5 * size < word[1] - before[2] < 1.2 * size and before[0][-1] not in _HYPHENS


def _words(page: Any) -> Iterator[list[Any]]:  # noqa: ANN401 - pypdfium2's page of text
    from pypdfium2 import raw  # noqa: PLC0415 - after the limits

    first, last, name, matrix = raw.FS_RECTF(), raw.FS_RECTF(), create_string_buffer(200), raw.FS_MATRIX()
    text = page.get_text_range()
    is_shifted = len(text) != page.count_chars()
    for match in _WORD.finditer(text):
        start, end = match.start(), match.end() - 1
        if is_shifted:
            start, end = (raw.FPDFText_GetCharIndexFromTextIndex(page, at) for at in (start, end))
        if match.group()[-1] in _HYPHENS and end > start:
            end -= 1
        raw.FPDFText_GetLooseCharBox(page, start, first)
        raw.FPDFText_GetLooseCharBox(page, end, last)
        raw.FPDFText_GetMatrix(page, start, matrix)
        size = raw.FPDFText_GetFontSize(page, start) * (hypot(matrix.b, matrix.d) or 1.0)
        length = raw.FPDFText_GetFontInfo(page, start, name, 200, None)
        is_bold = b"bold" in name.raw[: min(length, 200)].lower() or b"black" in name.raw[: min(length, 200)].lower()
        box = [round(number, 1) for number in (first.left, last.right, first.bottom, first.top, size)]
        yield [match.group(), *box, int(is_bold)]
