"""What several sources say of one thing, as one row.

A figure that sources differ about is one row that shows what each of them says; a quotation that several sources
carry is shown once, with where else it stands and in which other words.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from msgspec import Struct

from briefing.model import Figure, Mention, Quote

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from briefing.model import Brief, Comparison

M = TypeVar("M", bound=Mention)


class FigureRow(Struct, frozen=True):
    """A key figure with what other sources say instead; ``differing`` is empty or holds the figure too."""

    figure: Figure
    differing: tuple[Figure, ...] = ()


class QuoteRow(Struct, frozen=True):
    """A quotation with its further parts, and with the same words, or other words for it, in other sources."""

    quote: Quote
    parts: tuple[Quote, ...] = ()  # what follows where the text interrupts it
    same: tuple[Quote, ...] = ()
    reworded: tuple[Quote, ...] = ()


def figure_rows(brief: Brief) -> list[FigureRow]:
    """Return the rows of the key figures: each comparison once, those without a key figure at the end.

    >>> from briefing.model import Brief
    >>> figure_rows(Brief(title=None, language="en", ranker="lead", documents=()))
    []
    """
    compared = [comparison for comparison in brief.comparisons if comparison.kind == "figures"]
    rows = [FigureRow(figure, _only(Figure, members)) for figure, members in _once(brief.figures, compared)]
    shown = {_place(figure) for row in rows for figure in row.differing}
    left = (members for c in compared if (members := _only(Figure, c.mentions)) and _place(members[0]) not in shown)
    return [*rows, *(FigureRow(members[0], members) for members in left)]


def quote_rows(brief: Brief) -> list[QuoteRow]:
    """Return the rows of the quotations: the parts of an interrupted one are one row, and so is one of several sources.

    >>> from briefing.model import Brief, Quote
    >>> halves = (Quote(text="“No,”", start=0, end=5), Quote(text="“never.”", start=15, end=23, part_of=0))
    >>> made = Brief(title=None, language="en", ranker="lead", documents=(), quotes=halves)
    >>> [len(row.parts) for row in quote_rows(made)]
    [1]
    """
    compared = [comparison for comparison in brief.comparisons if comparison.kind == "quotes"]
    parts = dict(_with_parts(brief.quotes))
    return [_quote_row(first, parts[first], _only(Quote, members)) for first, members in _once(parts, compared)]


def _once(mentions: Iterable[M], compared: Sequence[Comparison]) -> Iterator[tuple[M, Sequence[Mention]]]:
    """Yield each mention with those that it is compared with, and of those that are compared the first alone."""
    groups = {_place(mention): number for number, c in enumerate(compared) for mention in c.mentions}
    shown: set[int] = set()
    for mention in mentions:
        group = groups.get(_place(mention))
        if group is None:
            yield mention, ()
        elif group not in shown:
            shown.add(group)
            yield mention, compared[group].mentions


def _with_parts(quotes: Iterable[Quote]) -> list[tuple[Quote, tuple[Quote, ...]]]:
    """Put the parts of an interrupted quotation, which follow it, to the first of them."""
    found: list[tuple[Quote, tuple[Quote, ...]]] = []
    begin = -1  # the index of the last first part
    for index, quote in enumerate(quotes):
        if found and quote.part_of == begin and quote.document == found[-1][0].document:
            found[-1] = (found[-1][0], (*found[-1][1], quote))
        else:
            found.append((quote, ()))
            begin = index
    return found


def _quote_row(quote: Quote, parts: tuple[Quote, ...], members: Iterable[Quote]) -> QuoteRow:
    others = [other for other in members if other.document != quote.document]
    same = tuple(other for other in others if bare_words(other.text) == bare_words(quote.text))
    return QuoteRow(quote, parts, same, tuple(other for other in others if other not in same))


def bare_words(text: str) -> tuple[str, ...]:
    r"""Return the words of a text without case, marks and line breaks, to tell whether two wordings are one.

    >>> bare_words('“It is\nlate,”') == bare_words("'It is late.'")
    True
    """
    return tuple("".join(c if c.isalnum() else " " for c in text.lower()).split())


def _place(mention: Mention) -> tuple[int, int, int]:
    return mention.document, mention.start, mention.end


def _only(kind: type[M], mentions: Iterable[Mention]) -> tuple[M, ...]:
    return tuple(mention for mention in mentions if isinstance(mention, kind))
