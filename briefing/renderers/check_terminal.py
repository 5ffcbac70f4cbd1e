"""A check on a screen, by rich: the summary on the left with its marks, the evidence beside it."""

from __future__ import annotations

from io import StringIO
from typing import TYPE_CHECKING

from rich.console import Console
from rich.table import Table
from rich.text import Text

from briefing.renderers import check_wording as wording
from briefing.renderers.wording import shown

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefing.verdicts import Check, Status, Verdict

_NARROWEST = 40
_QUIET = "dim"
_STYLES: dict[Status, str] = {
    "supported": "green",
    "rounded": "cyan",
    "derived": "cyan",
    "altered": "bold red",
    "unsupported": "bold yellow",
}


def check_terminal(check: Check, *, width: int = 80, color: bool = False) -> str:
    """Render a check for a screen of ``width`` columns, with ANSI colours or plain; marks say what colours say."""
    screen = StringIO()
    console = Console(
        file=screen, width=max(_NARROWEST, width), force_terminal=color, color_system="standard" if color else None,
        no_color=not color, highlight=False, markup=False, emoji=False, legacy_windows=False,
    )  # fmt: skip
    console.print(Text(wording.title(check), "bold"))
    console.print(Text(wording.measure(check), _QUIET))
    console.print(Text("─" * min(console.width, 100), _QUIET))
    console.print(_grid(check))
    for number, document in enumerate(check.documents if len(check.documents) > 1 else (), 1):
        console.print(Text(f"[{number}] {shown(document.title or document.source)}", _QUIET))
    return "\n".join(line.rstrip() for line in screen.getvalue().splitlines()) + "\n"


def _grid(check: Check) -> Table:
    grid = Table.grid(padding=(0, 2), expand=True)
    grid.add_column(ratio=1, overflow="fold")
    grid.add_column(ratio=1, overflow="fold")
    for start, end, within in _rows(check):
        grid.add_row(_marked(check.summary.text, start, end, within), _beside(check, within))
    return grid


def _rows(check: Check) -> Iterator[tuple[int, int, list[Verdict]]]:
    """Yield the sentences of the summary with the verdicts that begin in each."""
    sentences = check.summary.sentences
    for i, sentence in enumerate(sentences):
        following = sentences[i + 1].span.start if i + 1 < len(sentences) else len(check.summary.text) + 1
        floor = sentence.span.start if i else 0
        within = [v for v in check.verdicts if floor <= v.start < following]
        yield sentence.span.start, sentence.span.end, within


def _marked(text: str, start: int, end: int, within: Sequence[Verdict]) -> Text:
    """Return a sentence with each claim in its colour, and a mark behind those not simply supported."""
    row = Text()
    at = start
    for verdict in within:
        if verdict.kind == "sentence" or verdict.start < at or verdict.end > end:
            continue
        row.append(_folded(text[at : verdict.start]))
        row.append(_folded(verdict.text), _STYLES[verdict.status])
        if verdict.status != "supported":
            row.append(f" {wording.MARKS[verdict.status]}", _STYLES[verdict.status])
        at = verdict.end
    row.append(_folded(text[at:end]))
    return row


def _folded(text: str) -> str:
    """Fold white space, and keep a blank at either end, where the next piece follows."""
    inner = shown(text)
    lead = " " if text[:1].isspace() else ""
    return f"{lead}{inner}{' ' if text[-1:].isspace() and inner else ''}"


def _beside(check: Check, within: Sequence[Verdict]) -> Text:
    row = Text()
    fine = [v for v in within if v.status == "supported"]
    places = dict.fromkeys(wording.place(check, e) for v in fine for e in v.evidence[:1])
    if places:
        row.append(f"✓ {', '.join(places)}", _QUIET)
    for verdict in within:
        if verdict.status != "supported":
            row.append("\n" if row else "")
            row.append_text(_finding(check, verdict))
    return row


def _finding(check: Check, verdict: Verdict) -> Text:
    style = _STYLES[verdict.status]
    found = Text(f"{wording.MARKS[verdict.status]} {verdict.status}", style)
    found.append(f" {wording.said(verdict, 60)}")
    why = wording.explained(verdict)
    if why:
        found.append(f": {why}")
    for evidence in verdict.evidence:
        found.append(f"\n{wording.place(check, evidence)} {wording.sentence(check, evidence)}", _QUIET)
    return found
