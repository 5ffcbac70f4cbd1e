"""A page on a screen, by rich: aligned columns, colour where it helps, the same words without it."""

from __future__ import annotations

import re
from io import StringIO
from typing import TYPE_CHECKING

from rich.cells import cell_len
from rich.console import Console, Group
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from briefing.page import in_line, under_headings
from briefing.page.wording import MARKS, REWORDED, cut, shown, web_address
from briefing.renderers.columns import LISTS, listed

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from rich.console import RenderableType

    from briefing.page import Beside, Layout, Page, Row, Section

# How wide a page is at least and at most: nobody reads longer lines, however wide the screen; a check has two columns.
_ALONE, _BESIDE = (30, 120), (40, 240)
_WIDEST_RULE = 100
_WIDEST_FIGURE = 22
_WIDEST_WHEN = 18
_SHORT = 60  # columns of a claim beside a summary
_QUIET = "dim"
_STRONG = "bold"
_HEADING = "bold cyan"
_FIGURE = "bold green"
_DIFFERING = "yellow"
_STATUS = {
    "supported": "green",
    "rounded": "cyan",
    "derived": "cyan",
    "altered": "bold red",
    "unsupported": "bold yellow",
    "mis-cited": "bold magenta",
    "unclear": "yellow",
    "opinion": "cyan",
}
# rich numbers its links by chance; the same page gives the same bytes.
_LINK_NUMBER = re.compile(r"\x1b\]8;id=[^;]*;")


def terminal(page: Page, *, width: int = 80, color: bool = False) -> str:
    """Render a page for a screen of ``width`` columns, at most 120 of them, with ANSI colours or plain."""
    screen = StringIO()
    least, most = _BESIDE if page.beside else _ALONE
    console = Console(
        file=screen,
        width=min(most, max(least, width)),
        force_terminal=color,
        color_system="standard" if color else None,
        no_color=not color,
        highlight=False,
        markup=False,
        emoji=False,
        legacy_windows=False,
    )
    _print(console, page)
    lines = "\n".join(line.rstrip() for line in screen.getvalue().splitlines()) + "\n"
    return _LINK_NUMBER.sub("\x1b]8;;", lines)


def _print(console: Console, page: Page) -> None:
    console.print(Text(page.title, _STRONG))
    console.print(_measure(page))
    if page.texts:
        console.print(Text("─" * min(console.width, _WIDEST_RULE), _QUIET))
    for story in page.pages:
        console.print()
        _print(console, story)
    if page.beside:
        _print_beside(console, page)
        return
    for section in page.sections:
        if section.layout not in LISTS:
            console.print(Text(section.heading.upper(), _HEADING))
            console.print(_LAYOUTS[section.layout](section.rows))
    if page.strip:
        console.print(Text.assemble(page.strip, ("  where the brief comes from", _QUIET)))
    for section in page.sections:
        if section.layout in LISTS:
            _print_list(console, page, section)


def _print_list(console: Console, page: Page, section: Section) -> None:
    if not page.texts:
        console.print()
    console.print(Text(section.heading.upper(), _HEADING))
    for line in listed(section, console.width, is_numbered=bool(page.texts)):
        console.print(Text(line), soft_wrap=True)


def _measure(page: Page) -> Text:
    """Return the line that measures a page; one source on the web, which it begins with, is a link in it."""
    line = Text(page.measure, _QUIET)
    source = page.texts[0].source if len(page.texts) == 1 and not page.held else ""
    address = web_address(source)
    if address and page.measure.startswith(shown(source)):
        line.stylize(f"link {address}", 0, len(shown(source)))
    return line


def _grid(*widths: int | None) -> Table:
    """Make a table without rules: columns of given widths, None for the one that takes the rest."""
    grid = Table.grid(padding=(0, 1), expand=True)
    for width in widths:
        if width is None:
            grid.add_column(ratio=1, overflow="fold")
        else:
            grid.add_column(width=width, overflow="fold", justify="right")
    return grid


def _place_width(rows: Iterable[Row]) -> int:
    return max((len(place.label) for row in rows for place in (row.place, *row.parts) if place), default=2)


def _at(row: Row) -> Text:
    return Text(row.place.label if row.place else "", _QUIET)


def _summary(rows: Sequence[Row]) -> RenderableType:
    grid = _grid(2, None, _place_width(rows))
    for number, row in enumerate(rows, 1):
        said = Text(row.words)
        for note in row.notes:
            said.append(f" {note}", _QUIET)
        grid.add_row(Text(str(number), _QUIET), said, _at(row))
    return grid


def _figures(rows: Sequence[Row]) -> RenderableType:
    widest = min(_WIDEST_FIGURE, max(cell_len(row.lead) for row in rows))
    grid = _grid(widest + 1, None, _place_width(rows))
    for row in rows:
        differing = "".join(row.notes)
        said = Text.assemble(row.beside, "\n" if row.beside and differing else "", (differing, _DIFFERING))
        grid.add_row(Text(row.lead, _FIGURE), said, _at(row))
    return grid


def _quotations(rows: Sequence[Row]) -> RenderableType:
    quoted = _place_width(rows)
    lines: list[RenderableType] = []
    for row in rows:
        lines.append(Padding(Text(row.words), (0, quoted + 1, 0, 1)))
        lines.append(_attribution(row, quoted))
    return Group(*lines)


def _attribution(row: Row, width: int) -> RenderableType:
    others = [other for other in row.others if other.kind == "reworded"]
    grid = _grid(4, None, max(width, _place_width(others)))
    speaker = Text.assemble((row.beside, "italic"), (f"  {''.join(row.notes)}", _QUIET))
    grid.add_row("", speaker, _at(row))
    for other in others:
        grid.add_row("", Text.assemble((f"{REWORDED} ", _DIFFERING), other.words), _at(other))
    return grid


def _names(rows: Sequence[Row]) -> RenderableType:
    grid = _grid(0, None, 4)
    for row in rows:
        said = Text(row.words)
        if row.beside:
            said.append(f", {row.beside}", _QUIET)
        grid.add_row("", said, Text(f"{row.count}×", _QUIET))
    return grid


def _places(rows: Sequence[Row]) -> RenderableType:
    grid = _grid(0, None)
    grid.add_row("", Text(in_line(rows)))
    return grid


def _dates(rows: Sequence[Row]) -> RenderableType:
    widest = min(_WIDEST_WHEN, max(cell_len(row.lead) for row in rows))
    grid = _grid(widest + 1, None, _place_width(rows))
    for row, heading in under_headings(rows):
        if heading:
            grid.add_row("", Text(heading, _QUIET), "")
        grid.add_row(Text(row.lead, _STRONG), Text(row.words_or_ditto), _at(row))
        for note in row.notes:
            grid.add_row("", Text(note, _QUIET), "")
    return grid


def _sources(rows: Sequence[Row]) -> RenderableType:
    grid = _grid(3, None)
    for number, row in enumerate(rows, 1):
        source = Text(row.words, f"link {row.link}" if row.link else "")
        grid.add_row(Text(f"[{number}]", _QUIET), Text(f"{row.lead} — " if row.lead else "") + source)
    return grid


def _reasons(rows: Sequence[Row]) -> RenderableType:
    grid = _grid(3, None, _place_width(rows))
    for row in rows:
        words = Text(row.words, "" if row.status else _QUIET)
        why = Text("; ".join(row.notes), _DIFFERING if row.lead else _QUIET)
        grid.add_row(Text(row.lead or "·", _QUIET), words + Text("\n") + why, _at(row))
    return grid


def _print_beside(console: Console, page: Page) -> None:
    """Print the sentences of a summary with their marks, and beside each what the sources say to it."""
    grid = Table.grid(padding=(0, 2), expand=True)
    grid.add_column(ratio=1, overflow="fold")
    grid.add_column(ratio=1, overflow="fold")
    for pair in page.beside:
        grid.add_row(_marked(pair), _said_to_it(pair))
    console.print(grid)
    for section in page.sections:
        if section.name == "opinions":
            console.print(Text(section.heading, _QUIET))
            console.print(Text("\n").join(_finding(row) for row in section.rows))
        for number, row in enumerate(section.rows if section.layout == "sources" else (), 1):
            console.print(Text(f"[{number}] {row.words}", _QUIET))


def _marked(pair: Beside) -> Text:
    row = Text()
    for run, status in pair.runs:
        row.append(run, _STATUS.get(status, ""))
    return row


def _said_to_it(pair: Beside) -> Text:
    row = Text.assemble((pair.fine, _QUIET))
    for finding in pair.findings:
        row.append("\n" if row else "")
        row.append_text(_finding(finding))
    return row


def _finding(row: Row) -> Text:
    found = Text(f"{MARKS[row.status]} {row.status}", _STATUS[row.status])
    found.append(f" {cut(row.words, _SHORT)}{f': {row.beside}' if row.beside else ''}")
    for other in row.others:
        found.append(f"\n{other.place.label if other.place else ''} {other.words}", _QUIET)
    return found


_LAYOUTS: dict[Layout, Callable[[Sequence[Row]], RenderableType]] = {
    "lines": _summary,
    "figures": _figures,
    "quotations": _quotations,
    "names": _names,
    "places": _places,
    "dates": _dates,
    "sources": _sources,
    "reasons": _reasons,
}
