"""Formats on the command line: which one is meant, what cannot go together, and several briefs as one output."""

from __future__ import annotations

import os.path
from typing import TYPE_CHECKING

from briefing.cli.screen import is_screen
from briefing.errors import UsageError
from briefing.model import SECTIONS
from briefing.output import STDOUT
from briefing.registry import unknown
from briefing.renderers import format_of, formats_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing.model import BriefOptions

_JOINTS = {"json": "", "jsonl": "", "csv": "", "markdown": "\n---\n\n"}


def resolved_form(asked: str, target: str, product: str = "brief") -> str:
    """Return the format that is meant: as asked, else by the output's ending, else by where the output goes."""
    known = formats_of(product)
    if asked == "auto" and target == STDOUT:
        return "terminal" if is_screen() else "markdown"
    if asked == "auto":
        ending = format_of(os.path.splitext(target)[1])

        return ending if ending in known else "markdown"
    if asked not in known:
        raise unknown("format", asked, ["auto", *known])
    return asked


def refuse_what_cannot_be(form: str, options: BriefOptions, *, each: bool, append: bool) -> None:
    """Raise UsageError where a format cannot hold what is asked of it."""
    if form == "csv" and len(options.sections) > 1 and options.sections != SECTIONS:
        raise UsageError(
            f"a CSV table holds one section, not {len(options.sections)}", "name one, such as --sections quotes"
        )
    if form == "html" and (each or append):
        asked = "--each" if each else "--append"
        raise UsageError(f"an HTML page holds one brief: it does not go with {asked}", "write one page per brief")


def joined(rendered: Sequence[str], form: str, *, is_begun: bool = False) -> str:
    """Put the outputs of several briefs one after the other; a CSV header stands once, at the top of the file."""
    if form == "csv":
        from briefing.renderers.table import without_header  # noqa: PLC0415 - other formats have none

        rendered = [without_header(table) if number or is_begun else table for number, table in enumerate(rendered)]
    return _JOINTS.get(form, "\n").join(rendered)
