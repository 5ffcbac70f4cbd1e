"""Records for programs: JSON as docs/json.md promises it, one document or one line."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from briefing.page import Page

# JSON may hold these raw, but a screen or a line reader would act on them, or show nothing: C1, DEL, separators,
# reordering marks, tag characters.
_ACTIVE = re.compile("[\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\U000e0000-\U000e007f]")
_SURROGATE = re.compile("[\ud800-\udfff]")


def json_document(page: Page, *, width: int = 80, color: bool = False) -> str:
    """Render a page as one indented JSON document in UTF-8."""
    del width, color
    return safe(json.dumps(page.record(), ensure_ascii=False, indent=2, allow_nan=False)) + "\n"


def json_line(page: Page, *, width: int = 80, color: bool = False) -> str:
    """Render a page as one line of JSON in UTF-8."""
    del width, color
    return safe(json.dumps(page.record(), ensure_ascii=False, separators=(",", ":"), allow_nan=False)) + "\n"


def safe(text: str) -> str:
    """Escape what JSON may hold raw and a screen would act on; what no UTF-8 can say becomes U+FFFD."""
    text = _SURROGATE.sub("\N{REPLACEMENT CHARACTER}", text)
    return _ACTIVE.sub(_escaped, text)


def _escaped(match: re.Match[str]) -> str:
    units = match[0].encode("utf-16-be")
    return "".join(f"\\u{units[at]:02x}{units[at + 1]:02x}" for at in range(0, len(units), 2))
