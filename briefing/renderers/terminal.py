"""The brief on a screen, by rich: aligned columns, colour where it helps, the same words without it."""

from __future__ import annotations

from io import StringIO
from typing import TYPE_CHECKING

from rich.console import Console, Group
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from briefing.renderers import wording
from briefing.renderers.excerpt import excerpt

if TYPE_CHECKING:
    from collections.abc import Callable

    from rich.console import RenderableType

    from briefing.model import Brief, Quote

_QUOTE_LIMIT = 400
_NARROWEST = 30
_WIDEST_FIGURE = 22
_WIDEST_WHEN = 18
_QUIET = "dim"
_STRONG = "bold"
_HEADING = "bold cyan"
_FIGURE = "bold green"


def terminal(brief: Brief, *, width: int = 80, color: bool = False) -> str:
    """Render a brief for a screen of ``width`` columns, with ANSI colours or plain."""
    screen = StringIO()
    console = Console(
        file=screen,
        width=max(_NARROWEST, width),
        force_terminal=color,
        color_system="standard" if color else None,
        no_color=not color,
        highlight=False,
        markup=False,
        emoji=False,
        legacy_windows=False,
    )
    console.print(Text(wording.title(brief), _STRONG))
    console.print(Text(wording.measure(brief), _QUIET))
    console.print(Text("─" * min(console.width, 100), _QUIET))
    for section in brief.sections:
        body = _SECTIONS[section](brief)
        if body:
            console.print(Text(wording.HEADINGS[section].upper(), _HEADING))
            console.print(body)
    if brief.summary:
        console.print(Text.assemble(wording.strip(brief), ("  where the brief comes from", _QUIET)))
    return "\n".join(line.rstrip() for line in screen.getvalue().splitlines()) + "\n"


def _grid(*widths: int | None) -> Table:
    """Make a table without rules: columns of given widths, None for the one that takes the rest."""
    grid = Table.grid(padding=(0, 1), expand=True)
    for width in widths:
        if width is None:
            grid.add_column(ratio=1, overflow="fold")
        else:
            grid.add_column(width=width, overflow="fold", justify="right")
    return grid


def _place_width(brief: Brief, *sections: object) -> int:
    mentions = [mention for section in sections for mention in section]  # type: ignore[attr-defined]
    return max((len(wording.place(brief, mention)) for mention in mentions), default=2)


def _summary(brief: Brief) -> RenderableType | None:
    grid = _grid(2, None, _place_width(brief, brief.summary))
    for number, line in enumerate(brief.summary, 1):
        said = Text(wording.shown_mention(brief, line))
        if line.also_in:
            said.append(f" {wording.also_in(brief, line.also_in)}", _QUIET)
        grid.add_row(Text(str(number), _QUIET), said, Text(wording.place(brief, line), _QUIET))
    return grid if brief.summary else None


def _figures(brief: Brief) -> RenderableType | None:
    cells = [wording.figure_text(brief, figure) for figure in brief.figures]
    widest = min(_WIDEST_FIGURE, max((Text(cell).cell_len for cell in cells), default=0))
    grid = _grid(widest + 1, None, _place_width(brief, brief.figures))
    for cell, figure in zip(cells, brief.figures, strict=True):
        label = Text(wording.shown(figure.label or ""))
        grid.add_row(Text(cell, _FIGURE), label, Text(wording.place(brief, figure), _QUIET))
    return grid if cells else None


def _quotes(brief: Brief) -> RenderableType | None:
    rows: list[RenderableType] = []
    for quote in brief.quotes:
        said = excerpt(wording.shown_mention(brief, quote), _QUOTE_LIMIT)
        rows.append(Padding(Text(said), (0, _place_width(brief, brief.quotes) + 1, 0, 1)))
        rows.append(_attribution(brief, quote))
    return Group(*rows) if rows else None


def _attribution(brief: Brief, quote: Quote) -> RenderableType:
    grid = _grid(4, None, _place_width(brief, brief.quotes))
    speaker = Text(wording.attribution(quote), "italic")
    grid.add_row("", speaker, Text(wording.place(brief, quote), _QUIET))
    return grid


def _names(brief: Brief) -> RenderableType | None:
    grid = _grid(0, None, 4)
    for name in brief.names:
        said = Text(wording.shown(name.text))
        if name.role:
            said.append(f", {wording.shown(name.role)}", _QUIET)
        grid.add_row("", said, Text(f"{name.mentions}×", _QUIET))
    return grid if brief.names else None


def _timeline(brief: Brief) -> RenderableType | None:
    widest = min(_WIDEST_WHEN, max((len(moment.text) for moment in brief.timeline), default=0))
    grid = _grid(widest + 1, None, _place_width(brief, brief.timeline))
    for moment in brief.timeline:
        document = brief.documents[moment.document]
        said = wording.shown(document.sentences[moment.sentence].text, document.media_type)
        grid.add_row(Text(wording.shown(moment.text), _STRONG), Text(said), Text(wording.place(brief, moment), _QUIET))
    return grid if brief.timeline else None


def _sources(brief: Brief) -> RenderableType | None:
    grid = _grid(3, None)
    for number, document in enumerate(brief.documents, 1):
        title = f"{wording.shown(document.title)} — " if document.title else ""
        grid.add_row(Text(f"[{number}]", _QUIET), Text(f"{title}{wording.shown(document.source)}"))
    return grid if len(brief.documents) > 1 else None


_SECTIONS: dict[str, Callable[[Brief], RenderableType | None]] = {
    "summary": _summary,
    "figures": _figures,
    "quotes": _quotes,
    "names": _names,
    "timeline": _timeline,
    "sources": _sources,
}
