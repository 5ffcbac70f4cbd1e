"""Names of output files: one a document, told from where the document stands, and no two the same.

A file keeps its path below the source, and its whole name: ``a.txt`` and ``a.md`` become ``a.txt.md`` and ``a.md.md``.
A row has its number in front and its id behind. Nothing has to be remembered for that, however many there are.
"""

from __future__ import annotations

import os
from hashlib import sha256
from typing import TYPE_CHECKING
from urllib.parse import quote

from briefing.batch.items import Line, Row

if TYPE_CHECKING:
    from briefing.batch.items import Entry, Outcome

FAILURES = "failures.jsonl"
_LONGEST = 200  # bytes of a name; systems allow 255, and an ending and a temporary name come on top
_KEPT = " .,;=+@()[]!~'"  # in a name made of an id, besides letters, digits, _ and -


def output_name(entry: Entry, outcome: Outcome, ending: str) -> str:
    """Return the path of a document's output file below the output folder.

    >>> from briefing.batch.items import Entry, Outcome, Place
    >>> output_name(Entry(item=Place("", b""), name="sub/a.txt"), Outcome("sub/a.txt", ""), ".md")
    'sub/a.txt.md'
    >>> output_name(Entry(item=Row(1, "", b""), name="0000012"), Outcome("https://e.org/x?y", ""), ".md")
    '0000012-https%3A%2F%2Fe.org%2Fx%3Fy.md'
    """
    name = entry.name
    if isinstance(entry.item, Row | Line) and outcome.id != outcome.source:
        name += f"-{quote(str(outcome.id), safe=_KEPT)}"
    if outcome.part:
        name += f"/{outcome.part:04d}"
    *folders, last = name.split("/")
    return "/".join([*(_folder(folder, ending) for folder in folders), _short(last) + ending])


def _folder(name: str, ending: str) -> str:
    """Return the name of a folder as one that no file beside it can have: those all end in ``ending``."""
    bare = name.rstrip("_")
    return _short(name) + ("_" if bare.endswith(ending) or bare == FAILURES else "")


def _short(name: str) -> str:
    data = os.fsencode(name)
    if len(data) <= _LONGEST:
        return name
    return os.fsdecode(data[: _LONGEST - 13].decode("utf-8", "ignore").encode()) + "~" + sha256(data).hexdigest()[:12]
