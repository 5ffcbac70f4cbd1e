"""Markdown that a code host and a note-taking program show well, and that reads well as plain mail."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefing.renderers import wording
from briefing.renderers.excerpt import excerpt

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from briefing.model import Brief, Quote

_QUOTE_LIMIT = 400
# Characters that would mean something inside a line. Only these are escaped: the result is read as plain text too.
_INLINE = re.compile(r"[\\`*_~<]|&(?=#?\w+;)|\](?=[(\[:])|(?<=!)\[|\|(?=\S)(?!.)|(?<=\w)@(?=\w)(?!.)")
# And at the start of one: headings, quotations, lists, rules, indented or fenced code, tables, task boxes.
_START = re.compile(r"(?:#{1,6}(?=\s|$)|>|[-+](?=\s|$)|(?:\d{1,9})[.)](?=\s|$)|[-=]+\s*$|\[[ xX]\]|\|)")


def markdown(brief: Brief, *, width: int = 80, color: bool = False) -> str:
    """Render a brief as CommonMark; lines are not wrapped."""
    del width, color
    lines = [f"# {escape(wording.title(brief))}", "", escape(wording.measure(brief))]
    for section in brief.sections:
        body = list(_SECTIONS[section](brief))
        if body:
            lines += ["", f"## {wording.HEADINGS[section]}", "", *body]
    return "\n".join(lines) + "\n"


def escape(text: str) -> str:
    r"""Escape each character of a line that CommonMark would take for markup, and no other.

    >>> escape("# 5 * 3 [a](b) snake_case [1]")
    '\\# 5 \\* 3 [a\\](b) snake_case [1]'
    """
    escaped = _INLINE.sub(lambda match: _escaped(text, match), text)
    start = _START.match(escaped)
    if not start:
        return escaped
    at = start.end() - 1 if start[0][:1].isdigit() else 0
    return f"{escaped[:at]}\\{escaped[at:]}"


def _escaped(text: str, match: re.Match[str]) -> str:
    before, after = text[match.start() - 1 : match.start()], text[match.end() : match.end() + 1]
    if match[0] == "_" and before.isalnum() and after.isalnum():  # snake_case is safe
        return "_"
    if match[0] == "\\" and not re.match(r"[!-/:-@\[-`{-~]", after):  # a backslash before a letter is itself
        return "\\" if after else "\\\\"
    return f"\\{match[0]}"


def _summary(brief: Brief) -> Iterator[str]:
    for number, line in enumerate(brief.summary, 1):
        notes = [wording.place(brief, line), wording.also_in(brief, line.also_in)]
        text = escape(wording.shown_mention(brief, line))
        yield f"{number}. {text} ({'; '.join(note for note in notes if note)})"


def _figures(brief: Brief) -> Iterator[str]:
    rows = [(f"**{escape(wording.figure_text(brief, f))}**", f) for f in brief.figures]
    widest = max((len(cell) for cell, _ in rows), default=0)
    for cell, figure in rows:
        label = escape(wording.shown(figure.label)) + " " if figure.label else ""
        yield f"- {cell:<{widest}}  {label}({wording.place(brief, figure)})"


def _quotes(brief: Brief) -> Iterator[str]:
    for number, quote in enumerate(brief.quotes):
        if number:
            yield ""
        yield f"> {escape(excerpt(wording.shown_mention(brief, quote), _QUOTE_LIMIT))}"
        yield from _attribution(brief, quote)


def _attribution(brief: Brief, quote: Quote) -> Iterator[str]:
    speaker = wording.attribution(quote)
    yield ">"
    yield f"> {escape(speaker)} ({wording.place(brief, quote)})" if speaker else f"> ({wording.place(brief, quote)})"


def _names(brief: Brief) -> Iterator[str]:
    for name in brief.names:
        role = f", {escape(wording.shown(name.role))}" if name.role else ""
        yield f"- {escape(wording.shown(name.text))}{role} ({wording.count(name.mentions, 'mention')})"


def _timeline(brief: Brief) -> Iterator[str]:
    for moment in brief.timeline:
        sentence = brief.documents[moment.document].sentences[moment.sentence]
        media_type = brief.documents[moment.document].media_type
        when = escape(wording.shown(moment.text))
        yield f"- **{when}**  {escape(wording.shown(sentence.text, media_type))} ({wording.place(brief, moment)})"


def _sources(brief: Brief) -> Iterator[str]:
    if len(brief.documents) < 2:
        return
    for number, document in enumerate(brief.documents, 1):
        title = f"{escape(wording.shown(document.title))} — " if document.title else ""
        yield f"{number}. {title}{escape(wording.shown(document.source))}"


_SECTIONS: dict[str, Callable[[Brief], Iterator[str]]] = {
    "summary": _summary,
    "figures": _figures,
    "quotes": _quotes,
    "names": _names,
    "timeline": _timeline,
    "sources": _sources,
}
