"""The brief on a screen, by rich: aligned columns, colour where it helps, the same words without it."""

from __future__ import annotations

import re
from io import StringIO
from typing import TYPE_CHECKING

from rich.cells import cell_len
from rich.console import Console, Group
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from briefing.renderers import reasoning, wording
from briefing.renderers.excerpt import excerpt
from briefing.renderers.rows import (
    differing_words,
    figure_rows,
    moment_rows,
    quote_rows,
    quote_text,
    same_words,
    web_address,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from rich.console import RenderableType

    from briefing.model import Brief, Document, Mention
    from briefing.renderers.rows import QuoteRow

_QUOTE_LIMIT = 400
_NARROWEST = 30
_WIDEST_FIGURE = 22
_WIDEST_WHEN = 18
_QUIET = "dim"
_STRONG = "bold"
_HEADING = "bold cyan"
_FIGURE = "bold green"
_DIFFERING = "yellow"
# rich numbers its links by chance; the same brief gives the same bytes.
_LINK_NUMBER = re.compile(r"\x1b\]8;id=[^;]*;")


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
    console.print(_measure(brief))
    console.print(Text("─" * min(console.width, 100), _QUIET))
    for section in brief.sections:
        _print(console, wording.HEADINGS[section], _SECTIONS[section](brief))
    _print(console, reasoning.HEADING, _reasons(brief))
    if brief.summary:
        console.print(Text.assemble(wording.strip(brief), ("  where the brief comes from", _QUIET)))
    shown = "\n".join(line.rstrip() for line in screen.getvalue().splitlines()) + "\n"
    return _LINK_NUMBER.sub("\x1b]8;;", shown)


def _print(console: Console, heading: str, body: RenderableType | None) -> None:
    if body:
        console.print(Text(heading.upper(), _HEADING))
        console.print(body)


def _source(document: Document, style: str = "") -> Text:
    """Return the name of a source, as a link where it is an address on the web."""
    address = web_address(document)
    return Text(wording.shown(document.source), f"{style} link {address}".strip() if address else style)


def _measure(brief: Brief) -> Text:
    if len(brief.documents) > 1:
        return Text(wording.measure(brief), _QUIET)
    source = _source(brief.documents[0], _QUIET)
    return source + Text(wording.measure(brief)[len(source) :], _QUIET)


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
        grid.add_row(Text(str(number), _QUIET), said, _at(brief, line))
    return grid if brief.summary else None


def _figures(brief: Brief) -> RenderableType | None:
    rows = figure_rows(brief)
    cells = [wording.figure_text(brief, row.figure) for row in rows]
    widest = min(_WIDEST_FIGURE, max((cell_len(cell) for cell in cells), default=0))
    grid = _grid(widest + 1, None, _place_width(brief, [row.figure for row in rows]))
    for cell, row in zip(cells, rows, strict=True):
        label = wording.shown(row.figure.label or "")
        differing = differing_words(brief, row)
        said = Text.assemble(label, "\n" if label and differing else "", (differing, _DIFFERING))
        grid.add_row(Text(cell, _FIGURE), said, _at(brief, row.figure))
    return grid if cells else None


def _quotes(brief: Brief) -> RenderableType | None:
    lines: list[RenderableType] = []
    for row in quote_rows(brief):
        said = quote_text(brief, row)
        lines.append(Padding(Text(said), (0, _place_width(brief, brief.quotes) + 1, 0, 1)))
        lines.append(_attribution(brief, row))
    return Group(*lines) if lines else None


def _attribution(brief: Brief, row: QuoteRow) -> RenderableType:
    grid = _grid(4, None, _place_width(brief, brief.quotes, row.reworded))
    speaker = Text.assemble((wording.attribution(row.quote), "italic"), (f"  {same_words(brief, row)}", _QUIET))
    grid.add_row("", speaker, _at(brief, row.quote))
    for other in row.reworded:
        words = excerpt(wording.shown_mention(brief, other), _QUOTE_LIMIT)
        grid.add_row("", Text.assemble(("in other words: ", _DIFFERING), words), _at(brief, other))
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
    rows = moment_rows(brief)
    widest = min(_WIDEST_WHEN, max((cell_len(wording.shown(m.text)) for m, _ in rows), default=0))
    grid = _grid(widest + 1, None, _place_width(brief, brief.timeline))
    for moment, said in rows:
        grid.add_row(Text(wording.shown(moment.text), _STRONG), Text(said), _at(brief, moment))
    return grid if brief.timeline else None


def _sources(brief: Brief) -> RenderableType | None:
    grid = _grid(3, None)
    for number, document in enumerate(brief.documents, 1):
        title = f"{wording.shown(document.title)} — " if document.title else ""
        grid.add_row(Text(f"[{number}]", _QUIET), Text(title) + _source(document))
    return grid if len(brief.documents) > 1 else None


def _reasons(brief: Brief) -> RenderableType | None:
    lines = {(line.document, line.sentence): number for number, line in enumerate(brief.summary, 1)}
    grid = _grid(3, None, _place_width(brief, brief.sentences))
    for sentence in brief.sentences:
        number = lines.get((sentence.document, sentence.sentence))
        words = Text(wording.shown_mention(brief, sentence), "" if sentence.chosen else _QUIET)
        why = Text(f"{reasoning.score(sentence)}; {reasoning.outcome(sentence)}", _DIFFERING if number else _QUIET)
        grid.add_row(Text(str(number or "·"), _QUIET), words + Text("\n") + why, _at(brief, sentence))
    return grid if brief.sentences else None


def _at(brief: Brief, mention: Mention) -> Text:
    return Text(wording.place(brief, mention), _QUIET)


_SECTIONS: dict[str, Callable[[Brief], RenderableType | None]] = {
    "summary": _summary,
    "figures": _figures,
    "quotes": _quotes,
    "names": _names,
    "timeline": _timeline,
    "sources": _sources,
}
