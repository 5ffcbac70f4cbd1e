"""Records for programs: JSON as docs/json.md promises it, one document or one line."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from briefing.page import Page

# JSON may hold these raw, but a screen or a line reader would act on them: C1, DEL, separators, reordering marks.
_ACTIVE = re.compile("[\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]")
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
    return _ACTIVE.sub(lambda match: f"\\u{ord(match[0]):04x}", text)
