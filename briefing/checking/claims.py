"""What a summary claims: the figures, quotations, names and dates that the extractors find in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.checking.quotations import claimed_quotations
from briefing.checking.weekdays import weekdays_in
from briefing.extractors.dates import dates
from briefing.extractors.figures import figures
from briefing.extractors.names import names
from briefing.extractors.quotes import quotes
from briefing.language.conversion import ones_of
from briefing.language.figures import figure_words
from briefing.model import Figure
from briefing.text.analysis import Analysis

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing.model import Document, Mention, Moment, Name


def claims(summary: Document) -> list[Mention]:
    """Return what a summary claims, in its order.

    >>> from briefing.readers.text import content_of
    >>> from briefing.text.segment import segment
    >>> [claim.text for claim in claims(segment(content_of("Ann Lee paid $5 in 2019."), "en"))]
    ['Ann Lee', '$5', '2019']
    """
    analysis = Analysis(summary)
    moments = _inside(dates(analysis), summary)
    named = names(analysis)
    found: list[Mention] = [*figures(analysis, moments), *moments, *weekdays_in(summary), *_apart(named)]
    found += claimed_quotations(summary, [q for q in quotes(analysis, named) if q.kind == "quotation"])
    return sorted(found, key=lambda claim: (claim.start, -claim.end))


def numbers_of(summary: Document, found: Sequence[Mention], language: str) -> frozenset[str]:
    """Return the words by which the same numbers may stand in a source: digits, and a small one spelt out.

    >>> from briefing.readers.text import content_of
    >>> from briefing.text.segment import segment
    >>> summary = segment(content_of("It took 12 days."), "en")
    >>> sorted(numbers_of(summary, claims(summary), "en"))
    ['12', 'twelve']
    """
    digits = {word for sentence in summary.sentences for word in sentence.words if word[0].isdigit()}
    values = {figure.value for figure in found if isinstance(figure, Figure)}
    spelt = {word for word, value in figure_words(language).numbers.items() if value in values}
    ones = {unit for f in found if isinstance(f, Figure) for unit in ones_of(f.value, f.unit)}
    spelt |= {word for word, unit in figure_words(language).units.items() if unit in ones}
    return frozenset(digits | spelt | {str(int(v)) for v in values if v == v.to_integral_value() and abs(v) < 10_000})


def _inside(moments: Sequence[Moment], summary: Document) -> list[Moment]:
    """Leave out the dates that stand outside all blocks: in the front lines of a brief, in markup."""
    blocks = summary.blocks
    return [m for m in moments if any(b.span.start <= m.start and m.end <= b.span.end for b in blocks)]


def _apart(named: Sequence[Name]) -> list[Name]:
    return [name for name in named if any(sign.isalpha() for sign in name.text)]
