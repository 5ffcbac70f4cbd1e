"""PDF: pages by pdfium in a child process that is kept; lines, columns and paragraphs by where words stand."""

from __future__ import annotations

import atexit
import json
import os
import re
import signal
import subprocess
import sys
from contextlib import suppress
from importlib.util import find_spec
from itertools import takewhile
from threading import Lock, Timer
from typing import IO, TYPE_CHECKING, Any, cast

from msgspec.structs import replace

from briefing.errors import UnreadableSource
from briefing.model import Notice
from briefing.readers.content import Stated, content_of, damaged, folded, nothing_in
from briefing.readers.dates import iso_date
from briefing.readers.pdf.child import END, LENGTH
from briefing.readers.pdf.layout import Page, Piece, lines_of
from briefing.readers.pdf.paragraphs import parts_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefing.markup import Part
    from briefing.model import Content, Raw
    from briefing.readers.pdf.layout import Line

_SECONDS = 30  # of wall time for one file; its own limit of CPU time comes first where nothing else runs
_CHILD = "from briefing.readers.pdf.child import main; main()"


class Sandbox:
    """The process that reads PDFs, for one thread at a time; it is started when the first one is to be read."""

    def __init__(self) -> None:
        self.process: subprocess.Popen[bytes] | None = None
        self.owner = 0
        self.lock = Lock()
        self.is_late = False

    def records(self, data: bytes) -> tuple[list[dict[str, Any]], str]:
        """Return the records that a PDF gave, whole ones only, and why they end early if they do."""
        with self.lock:
            found = list(self._answers(data))
        code = found.pop()[END] if found and END in found[-1] else None
        if self.is_late:
            return found, f"it takes more than {_SECONDS} s"
        return found, "" if code == 0 else "it needs more memory or time than the limit"

    def _answers(self, data: bytes) -> Iterator[dict[str, Any]]:
        process = self._started()
        self.is_late = False
        watch = Timer(_SECONDS, self._give_up, [process])
        watch.daemon = True
        watch.start()
        is_whole = False
        try:
            requests, answers = cast("IO[bytes]", process.stdin), cast("IO[bytes]", process.stdout)
            with suppress(BrokenPipeError):
                requests.write(len(data).to_bytes(LENGTH, "big"))
                requests.write(data)
                requests.flush()
            for line in answers:
                with suppress(ValueError):  # a line that its writer did not live to finish
                    record = json.loads(line)
                    is_whole = END in record
                    yield record
                    if is_whole:
                        return
        finally:
            watch.cancel()
            if not is_whole:  # it has ended, or nobody waits any more: what it would still say is not for the next file
                self.close()

    def _started(self) -> subprocess.Popen[bytes]:
        if self.process and self.owner == os.getpid() and self.process.poll() is None:
            return self.process
        self.close()
        path = os.pathsep.join(entry for entry in sys.path if entry)
        self.process = subprocess.Popen(  # noqa: S603 - our own interpreter with our own code
            [sys.executable, "-P", "-S", "-c", _CHILD],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
            env={**os.environ, "PYTHONPATH": path}, start_new_session=True,
        )  # fmt: skip
        self.owner = os.getpid()
        return self.process

    def _give_up(self, process: subprocess.Popen[bytes]) -> None:
        self.is_late = True
        with suppress(OSError):
            os.killpg(process.pid, signal.SIGKILL)

    def close(self) -> None:
        """End the process, and what it has forked."""
        process, self.process = self.process, None
        if process is None or self.owner != os.getpid():
            return
        with suppress(OSError):
            os.killpg(process.pid, signal.SIGKILL)
        for stream in (process.stdin, process.stdout):
            with suppress(OSError):
                cast("IO[bytes]", stream).close()
        process.wait()


SANDBOX = Sandbox()
atexit.register(SANDBOX.close)


_LONGEST_TITLE = 300  # characters
_FRONT = 12  # parts among which a title is sought
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
    from briefing.readers.pdf import SANDBOX  # noqa: PLC0415 - only where there is a pdfium to talk to

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
    """Return a PDF date (D:20260515…) as ISO 8601, as far as it makes sense."""
    digits = "".join(takewhile(str.isdecimal, stated[2:10])) if stated.startswith("D:") else ""
    parts = (digits[:4], digits[4:6], digits[6:8])
    return iso_date("-".join(part for part in parts if len(part) > 1))
