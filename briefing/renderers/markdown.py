"""Markdown that a code host and a note-taking program show well, and that reads well as plain mail."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.page import in_line, under_headings
from briefing.page.wording import REWORDED, cut, shown
from briefing.patterns import lazy
from briefing.renderers.columns import cells, left
from briefing.renderers.escaping import escape, link_target, link_text
from briefing.shape import SCHEMA

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from briefing.page import Layout, Page, Place, Row, Section

    Notes = Mapping[tuple[int, str], int]  # the number of each footnote, by text and place; empty without footnotes

# What YAML does not take raw and JSON does.
_UNPRINTABLE = lazy("[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufeff\ufffe\uffff]")
_SHORT, _LONG = 80, 400  # characters of a claim that is fine, and of one that is not
_CHANGES = {"changed": "Changed figures", "new": "New", "vanished": "No longer there"}


def markdown(page: Page, *, width: int = 80, color: bool = False) -> str:
    """Render a page as CommonMark; lines are not wrapped.

    With front matter it opens with what note-taking programs keep beside a note; with footnotes each line names its
    paragraph in one, as code hosts and note-taking programs show them. A brief ends with a comment by which ``check``
    knows it.
    """
    del width, color
    return "\n".join([*_lines(page, "#"), *_legend(page)]) + "\n"


def _legend(page: Page) -> Iterator[str]:
    """Yield, for a program that reads a brief, what each heading heads: a comment, which no reader shows."""
    if page.wanted and page.sections:
        yield from ("", f"<!-- {SCHEMA}: {'; '.join(f'{one.name}={one.heading}' for one in page.sections)} -->")


def _lines(page: Page, mark: str) -> Iterator[str]:
    notes = _footnotes(page) if page.has_footnotes else {}
    if page.front:
        yield from [*front_matter(page.front), ""]
    yield f"{mark} {escape(page.title)}"
    yield ""
    yield escape(page.measure)
    for story in page.pages:
        yield ""
        yield from _lines(story, f"{mark}#")
    for section in page.sections:
        yield from ["", f"{mark}# {section.heading}", ""]
        yield from _body(section, notes, is_numbered=bool(page.texts))
    if notes:
        yield ""
        yield from _definitions(page, notes)


def _body(section: Section, notes: Notes, *, is_numbered: bool) -> Iterator[str]:
    if section.layout == "entries":
        for number, row in enumerate(section.rows, 1):
            yield f"{f'{number}.' if is_numbered else '-'} {_entry(row)}"
    else:
        yield from _LAYOUTS[section.layout](section.rows, notes)


def front_matter(front: Mapping[str, str | list[str]]) -> Iterator[str]:
    """Yield the lines from the first rule to the second: YAML with texts and lists of texts only."""
    yield "---"
    for key, value in front.items():
        yield f"{key}: {quoted(value)}" if isinstance(value, str) else f"{key}:"
        yield from (f"  - {quoted(one)}" for one in value if not isinstance(value, str))
    yield "---"


def quoted(text: str) -> str:
    r"""Return a text as a YAML string, whatever is in it: a JSON string is one.

    >>> print(quoted('say "#no: 5%" \\ now'))
    "say \"#no: 5%\" \\ now"
    """
    import json  # noqa: PLC0415 - only front matter needs it

    return _UNPRINTABLE.sub(lambda match: f"\\u{ord(match[0]):04x}", json.dumps(text, ensure_ascii=False))


def _footnotes(page: Page) -> dict[tuple[int, str], int]:
    """Number the places that the page cites, in the order in which it does."""
    numbers: dict[tuple[int, str], int] = {}
    for section in page.sections:
        for row in section.rows if section.layout in _CITED else ():
            if row.place:
                numbers.setdefault(_cited(row.place), len(numbers) + 1)
    return numbers


def _cited(place: Place) -> tuple[int, str]:
    return place.document, place.label


def _definitions(page: Page, notes: Notes) -> Iterator[str]:
    for (document, label), number in notes.items():
        yield f"[^{number}]: {escape(shown(page.texts[document].source))}, {label.rpartition('] ')[2]}"


def _placed(notes: Notes, row: Row) -> str:
    """Return what follows a line: its place, and what else is to be said of it."""
    more = [escape(note) for note in row.notes]
    if not row.place or not notes:
        said = [row.place.label, *more] if row.place else more
        return f" ({'; '.join(said)})" if said else ""
    return f"[^{notes[_cited(row.place)]}]" + (f" ({'; '.join(more)})" if more else "")


def _summary(rows: Sequence[Row], notes: Notes) -> Iterator[str]:
    for number, row in enumerate(rows, 1):
        yield f"{number}. {escape(row.words)}{_placed(notes, row)}"


def _figures(rows: Sequence[Row], notes: Notes) -> Iterator[str]:
    leads = [f"**{escape(row.lead)}**" for row in rows]
    widest = max(map(cells, leads), default=0)
    for lead, row in zip(leads, rows, strict=True):
        label = escape(row.beside) if row.beside else ""
        yield f"- {left(lead, widest)}  {label}{_placed(notes, row)}".replace("   (", "  (")


def _quotations(rows: Sequence[Row], notes: Notes) -> Iterator[str]:
    for number, row in enumerate(rows):
        yield from [""] if number else []
        yield f"> {escape(row.words)}"
        yield ">"
        yield f"> {escape(row.beside)}{_placed(notes, row)}".replace(">  ", "> ")
        for other in row.others:
            if other.kind == "reworded":
                yield from (">", f"> {REWORDED} {escape(other.words)}{_placed({}, other)}")


def _names(rows: Sequence[Row], notes: Notes) -> Iterator[str]:
    del notes
    for row in rows:
        role = f", {escape(row.beside)}" if row.beside else ""
        yield f"- {escape(row.words)}{role} ({row.notes[0]})"


def _places(rows: Sequence[Row], notes: Notes) -> Iterator[str]:
    del notes
    yield escape(in_line(rows))


def _dates(rows: Sequence[Row], notes: Notes) -> Iterator[str]:
    for row, heading in under_headings(rows):
        if heading:
            yield from ("", f"### {heading}", "")
        yield f"- **{escape(row.lead)}**  {escape(row.words_or_ditto)}{_placed(notes, row)}"


def _sources(rows: Sequence[Row], notes: Notes) -> Iterator[str]:
    del notes
    for number, row in enumerate(rows, 1):
        yield f"{number}. {f'{escape(row.lead)} — ' if row.lead else ''}{escape(row.words)}"


def _reasons(rows: Sequence[Row], notes: Notes) -> Iterator[str]:
    del notes
    for row in rows:
        yield f"- {escape(row.words)} ({row.place.label if row.place else ''}: {escape('; '.join(row.notes))})"


def _claims(rows: Sequence[Row], notes: Notes) -> Iterator[str]:
    del notes
    for row in rows:
        why = f" — {escape(row.beside)}" if row.beside else ""
        places = f" ({'; '.join(row.notes)})" if row.notes else ""
        is_fine = row.status == "supported"
        yield f"- **{escape(cut(row.words, _SHORT if is_fine else _LONG))}**{why}{places}"
        for other in () if is_fine else row.others:
            yield f"  - {other.place.label if other.place else ''}: {escape(other.words)}"


def _entry(row: Row) -> str:
    title = link_text(row.words)
    said = f"[{title}]({link_target(row.link)})" if row.link else title
    return f"{said} — {escape(row.beside)}" if row.beside else said


def _changes(rows: Sequence[Row], notes: Notes) -> Iterator[str]:
    del notes
    for number, row in enumerate(rows):
        yield from [""] if number else []
        yield f"### {escape(row.words)}"
        yield ""
        yield f"<{row.link}>" if row.link else escape(row.beside)
        for kind, heading in _CHANGES.items():
            others = [other for other in row.others if other.kind == kind]
            yield from ["", f"{heading}:", ""] if others else []
            yield from (_change(other) for other in others)


def _change(row: Row) -> str:
    if row.kind != "changed":
        return f"- {escape(row.words)}"
    return f"- {escape(row.beside)}: **{escape(row.words)}**, was {escape(row.lead)}"


_CITED = frozenset({"lines", "figures", "quotations", "dates"})
_LAYOUTS: dict[Layout, Callable[[Sequence[Row], Notes], Iterator[str]]] = {
    "lines": _summary,
    "figures": _figures,
    "quotations": _quotations,
    "names": _names,
    "places": _places,
    "dates": _dates,
    "sources": _sources,
    "reasons": _reasons,
    "claims": _claims,
    "changes": _changes,
}
