"""Records for programs: JSON as docs/json.md promises it, one document or one line."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from briefing.model import Brief

# JSON may hold these raw, but a screen or a line reader would act on them: C1, DEL, separators, reordering marks.
_ACTIVE = re.compile("[\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]")
_SURROGATE = re.compile("[\ud800-\udfff]")


def json_document(brief: Brief, *, width: int = 80, color: bool = False) -> str:
    """Render a brief as one indented JSON document in UTF-8."""
    del width, color
    return as_json(brief.to_dict())


def as_json(record: Mapping[str, Any]) -> str:
    """Return a record as an indented JSON document that is safe to look at."""
    return safe(json.dumps(record, ensure_ascii=False, indent=2, allow_nan=False)) + "\n"


def json_line(brief: Brief, *, width: int = 80, color: bool = False) -> str:
    """Render a brief as one line of JSON in UTF-8."""
    del width, color
    return safe(json.dumps(brief.to_dict(), ensure_ascii=False, separators=(",", ":"), allow_nan=False)) + "\n"


def safe(text: str) -> str:
    """Escape what JSON may hold raw and a screen would act on; what no UTF-8 can say becomes U+FFFD."""
    text = _SURROGATE.sub("\N{REPLACEMENT CHARACTER}", text)
    return _ACTIVE.sub(lambda match: f"\\u{ord(match[0]):04x}", text)
