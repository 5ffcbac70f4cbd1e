"""Plain text wrapped at a width, for mail and for printers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.renderers import reasoning, wording
from briefing.renderers.columns import cells, right, wrapped
from briefing.renderers.excerpt import excerpt
from briefing.renderers.rows import (
    differing_words,
    figure_rows,
    moment_rows,
    quote_rows,
    quote_text,
    same_words,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from briefing.model import Brief

_QUOTE_LIMIT = 400
_WIDEST_FIGURE = 24


def text(brief: Brief, *, width: int = 72, color: bool = False) -> str:
    """Render a brief as plain text, wrapped at ``width`` (not at all where it is 0)."""
    del color
    columns = max(20, width) if width else 10**9
    lines = [
        *wrapped(wording.title(brief), columns),
        *wrapped(wording.measure(brief), columns),
        "-" * min(columns, 72),
    ]
    for section in brief.sections:
        body = list(_SECTIONS[section](brief, columns))
        if body:
            lines += ["", wording.HEADINGS[section].upper(), *body]
    if brief.sentences:
        lines += ["", reasoning.HEADING.upper(), *_reasons(brief, columns)]
    return "\n".join(lines) + "\n"


def _reasons(brief: Brief, columns: int) -> Iterator[str]:
    for sentence in brief.sentences:
        yield from wrapped(
            f"{wording.shown_mention(brief, sentence)} ({wording.place(brief, sentence)})", columns, "  ", "  "
        )
        yield from wrapped(f"{reasoning.score(sentence)}; {reasoning.outcome(sentence)}", columns, "      ", "      ")


def _summary(brief: Brief, columns: int) -> Iterator[str]:
    for number, line in enumerate(brief.summary, 1):
        notes = [wording.place(brief, line), wording.also_in(brief, line.also_in)]
        said = f"{wording.shown_mention(brief, line)} ({'; '.join(note for note in notes if note)})"
        yield from wrapped(said, columns, f"{number:>2}. ", "    ")


def _figures(brief: Brief, columns: int) -> Iterator[str]:
    rows = [(wording.figure_text(brief, row.figure), row) for row in figure_rows(brief)]
    widest = min(_WIDEST_FIGURE, max((cells(cell) for cell, _ in rows), default=0))
    for cell, row in rows:
        label = f"{wording.shown(row.figure.label)} " if row.figure.label else ""
        notes = [wording.place(brief, row.figure), differing_words(brief, row)]
        said = f"{label}({'; '.join(note for note in notes if note)})"
        yield from wrapped(said, columns, f"  {right(cell, widest)}  ", " " * (widest + 4))


def _quotes(brief: Brief, columns: int) -> Iterator[str]:
    for row in quote_rows(brief):
        said = quote_text(brief, row)
        yield from wrapped(said, columns, "  ", "  ")
        notes = [wording.place(brief, row.quote), same_words(brief, row)]
        by = f"{wording.attribution(row.quote)} ({'; '.join(note for note in notes if note)})".strip()
        yield from wrapped(by, columns, "      ", "      ")
        for other in row.reworded:
            words = excerpt(wording.shown_mention(brief, other), _QUOTE_LIMIT)
            yield from wrapped(f"in other words: {words} ({wording.place(brief, other)})", columns, "      ", "      ")


def _names(brief: Brief, columns: int) -> Iterator[str]:
    for name in brief.names:
        role = f", {wording.shown(name.role)}" if name.role else ""
        yield from wrapped(
            f"{wording.shown(name.text)}{role} ({wording.count(name.mentions, 'mention')})", columns, "  ", "    "
        )


def _timeline(brief: Brief, columns: int) -> Iterator[str]:
    for moment, said in moment_rows(brief):
        when = f"  {wording.shown(moment.text)}  "
        yield from wrapped(f"{said} ({wording.place(brief, moment)})", columns, when, "    ")


def _sources(brief: Brief, columns: int) -> Iterator[str]:
    if len(brief.documents) < 2:
        return
    for number, document in enumerate(brief.documents, 1):
        title = f"{wording.shown(document.title)} — " if document.title else ""
        yield from wrapped(f"{title}{wording.shown(document.source)}", columns, f"{number:>2}. ", "    ")


_SECTIONS: dict[str, Callable[[Brief, int], Iterator[str]]] = {
    "summary": _summary,
    "figures": _figures,
    "quotes": _quotes,
    "names": _names,
    "timeline": _timeline,
    "sources": _sources,
}
