"""Markdown that a code host and a note-taking program show well, and that reads well as plain mail."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.renderers import reasoning, wording
from briefing.renderers.columns import cells, left
from briefing.renderers.escaping import escape
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
    from collections.abc import Callable, Iterator, Mapping

    from briefing.model import Brief, Mention
    from briefing.renderers.rows import QuoteRow

    Notes = Mapping[tuple[int, str], int]  # the number of each footnote; empty without ``cite``

_QUOTE_LIMIT = 400


def markdown(brief: Brief, *, width: int = 80, color: bool = False) -> str:
    """Render a brief as CommonMark; lines are not wrapped.

    With ``front_matter`` it opens with what note-taking programs keep beside a note; with ``cite`` each line names its
    paragraph in a footnote, as code hosts and note-taking programs show them.
    """
    del width, color
    notes = _footnotes(brief) if brief.cite else {}
    lines = [*_front_matter(brief), f"# {escape(wording.title(brief))}", "", escape(wording.measure(brief))]
    for section in brief.sections:
        body = list(_SECTIONS[section](brief, notes))
        if body:
            lines += ["", f"## {wording.HEADINGS[section]}", "", *body]
    if brief.sentences:
        lines += ["", f"## {reasoning.HEADING}", "", *_reasons(brief)]
    if notes:
        lines += ["", *_definitions(brief, notes)]
    return "\n".join(lines) + "\n"


def _reasons(brief: Brief) -> Iterator[str]:
    for sentence in brief.sentences:
        text = escape(wording.shown_mention(brief, sentence))
        why = f"{reasoning.score(sentence)}; {reasoning.outcome(sentence)}"
        yield f"- {text} ({wording.place(brief, sentence)}: {escape(why)})"


def _front_matter(brief: Brief) -> list[str]:
    if not brief.front_matter:
        return []
    from briefing.renderers.front_matter import front_matter  # noqa: PLC0415 - only where it is asked for

    return [*front_matter(brief), ""]


def _footnotes(brief: Brief) -> dict[tuple[int, str], int]:
    """Number the paragraphs that the brief cites, in the order in which it does."""
    numbers: dict[tuple[int, str], int] = {}
    shown: dict[str, list[Mention]] = {
        "summary": list(brief.summary),
        "figures": [row.figure for row in figure_rows(brief)],
        "quotes": [row.quote for row in quote_rows(brief)],
        "timeline": list(brief.timeline),
    }
    for section in brief.sections:
        for mention in shown.get(section, ()):
            numbers.setdefault(_cited(brief, mention), len(numbers) + 1)
    return numbers


def _cited(brief: Brief, mention: Mention) -> tuple[int, str]:
    return mention.document, wording.place(brief, mention)


def _definitions(brief: Brief, notes: Notes) -> Iterator[str]:
    for (document, place), number in notes.items():
        source = brief.documents[document].source
        yield f"[^{number}]: {escape(wording.shown(source))}, {place.rpartition('] ')[2]}"


def _placed(brief: Brief, notes: Notes, mention: Mention, *more: str) -> str:
    """Return what follows a line: its place, and what else is to be said of it."""
    more = tuple(part for part in more if part)
    if not notes:
        return f" ({'; '.join([wording.place(brief, mention), *more])})"
    return f"[^{notes[_cited(brief, mention)]}]" + (f" ({'; '.join(more)})" if more else "")


def _summary(brief: Brief, notes: Notes) -> Iterator[str]:
    for number, line in enumerate(brief.summary, 1):
        text = escape(wording.shown_mention(brief, line))
        yield f"{number}. {text}{_placed(brief, notes, line, wording.also_in(brief, line.also_in))}"


def _figures(brief: Brief, notes: Notes) -> Iterator[str]:
    rows = [(f"**{escape(wording.figure_text(brief, row.figure))}**", row) for row in figure_rows(brief)]
    widest = max((cells(cell) for cell, _ in rows), default=0)
    for cell, row in rows:
        label = escape(wording.shown(row.figure.label)) if row.figure.label else ""
        differing = escape(differing_words(brief, row))
        yield f"- {left(cell, widest)}  {label}{_placed(brief, notes, row.figure, differing)}".replace("   (", "  (")


def _quotes(brief: Brief, notes: Notes) -> Iterator[str]:
    for number, row in enumerate(quote_rows(brief)):
        if number:
            yield ""
        yield f"> {escape(quote_text(brief, row))}"
        yield ">"
        speaker = escape(wording.attribution(row.quote))
        yield f"> {speaker}{_placed(brief, notes, row.quote, same_words(brief, row))}".replace(">  ", "> ")
        yield from _reworded(brief, row)


def _reworded(brief: Brief, row: QuoteRow) -> Iterator[str]:
    for other in row.reworded:
        yield ">"
        words = escape(excerpt(wording.shown_mention(brief, other), _QUOTE_LIMIT))
        yield f"> in other words: {words} ({wording.place(brief, other)})"


def _names(brief: Brief, notes: Notes) -> Iterator[str]:
    del notes
    for name in brief.names:
        role = f", {escape(wording.shown(name.role))}" if name.role else ""
        yield f"- {escape(wording.shown(name.text))}{role} ({wording.count(name.mentions, 'mention')})"


def _timeline(brief: Brief, notes: Notes) -> Iterator[str]:
    for moment, said in moment_rows(brief):
        yield f"- **{escape(wording.shown(moment.text))}**  {escape(said)}{_placed(brief, notes, moment)}"


def _sources(brief: Brief, notes: Notes) -> Iterator[str]:
    del notes
    if len(brief.documents) < 2:
        return
    for number, document in enumerate(brief.documents, 1):
        title = f"{escape(wording.shown(document.title))} — " if document.title else ""
        yield f"{number}. {title}{escape(wording.shown(document.source))}"


_SECTIONS: dict[str, Callable[[Brief, Notes], Iterator[str]]] = {
    "summary": _summary,
    "figures": _figures,
    "quotes": _quotes,
    "names": _names,
    "timeline": _timeline,
    "sources": _sources,
}
