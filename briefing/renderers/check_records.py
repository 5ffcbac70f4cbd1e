"""A check for programs: JSON as docs/json.md promises it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.renderers.records import as_json

if TYPE_CHECKING:
    from briefing.verdicts import Check


def check_record(check: Check, *, width: int = 80, color: bool = False) -> str:
    """Render a check as one indented JSON document in UTF-8."""
    del width, color
    return as_json(check.to_dict())
