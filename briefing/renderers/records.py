"""Records for programs: JSON as docs/json.md promises it, one document or one line."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from msgspec.json import format as indented

from briefing.renderers.escaping import safe

if TYPE_CHECKING:
    from briefing.page import Page


def json_document(page: Page, *, width: int = 80, color: bool = False) -> str:
    """Render a page as one indented JSON document in UTF-8."""
    del width, color
    return str(indented(json_line(page), indent=2)) + "\n"  # json's own indenting takes thrice as long


def json_line(page: Page, *, width: int = 80, color: bool = False) -> str:
    """Render a page as one line of JSON in UTF-8."""
    del width, color
    return safe(json.dumps(page.record(), ensure_ascii=False, separators=(",", ":"), allow_nan=False)) + "\n"
