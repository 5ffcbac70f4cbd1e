"""What a summary claims: the figures, quotations, names and dates that the extractors find in it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from msgspec.structs import replace

from briefing.checking.numbered import numbered
from briefing.checking.quotations import claimed_quotations
from briefing.checking.taken import Taken
from briefing.checking.weekdays import weekdays_in
from briefing.extractors.dates import dates
from briefing.extractors.figures import figures
from briefing.extractors.names import names
from briefing.extractors.quotes import quotes
from briefing.language.catalogue import stop_words
from briefing.language.checking import claim_words
from briefing.language.units import ones_of
from briefing.language.words import figure_words, quote_words
from briefing.model import Figure, Name
from briefing.text.analysis import Analysis

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefing.model import Document, Mention, Moment


_WORD = re.compile(r"[^\W\d_](?:[\w]|[’'-](?=\w))*")
_SIGN = re.compile(r"[ \u00a0]([a-zA-Z]{1,3})\b")  # what may be the sign of a scale
_HEADLINE = 0.5  # of the words of a sentence with a capital: more, and a capital says nothing
_OPENING = frozenset('.!?:;"“”‘(\n-–—•*·')
_BEFORE = 4  # characters before a word in which it is seen whether it begins something


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
    counted = (_scaled(figure, summary) for figure in figures(analysis, moments))
    found: list[Mention] = [*counted, *moments, *weekdays_in(summary), *_apart(named)]
    found += claimed_quotations(summary, [q for q in quotes(analysis, named) if q.kind == "quotation"])
    later = [replace(name, start=place.start, end=place.end) for name in named for place in name.places]
    found += _capitals(summary, [*found, *later])
    found += numbered(summary, [*found, *later])
    return sorted(found, key=lambda claim: (claim.start, -claim.end))


def _scaled(figure: Figure, summary: Document) -> Figure:
    """Return a sum with the sign of its scale, where a blank parts the two: "£ 15 m"."""
    sign = _SIGN.match(summary.text, figure.end) if figure.kind == "money" and figure.text[-1:].isdecimal() else None
    scale = figure_words(summary.language).suffixes.get(sign[1].lower()) if sign else None
    if sign is None or scale is None:
        return figure
    return replace(figure, text=summary.text[figure.start : sign.end()], end=sign.end(), value=figure.value * scale)


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


def _capitals(summary: Document, found: Sequence[Mention]) -> Iterator[Name]:
    """Yield the words with a capital inside a sentence that no other claim holds: nationalities, parts of compounds.

    None where all nouns have a capital.
    """
    if quote_words(summary.language).nouns_are_capitalised:
        return
    taken = Taken(found)
    named = {word for claim in found if isinstance(claim, Name) for word in claim.text.split()}
    titles, small = claim_words(summary.language).words.titles, stop_words(summary.language)
    for sentence in summary.sentences:
        words = list(_WORD.finditer(summary.text, sentence.span.start, sentence.span.end))
        if sum(word[0][0].isupper() for word in words) > _HEADLINE * len(words):
            continue
        for word in words[1:]:
            low = word[0].lower().removesuffix("'s").removesuffix("’s")
            is_name = word[0][0].isupper() and low not in titles and low not in small and word[0] not in named
            is_taken = taken.overlaps(word.start(), word.end())
            if is_name and len(low) > 1 and not is_taken and not _begins(summary.text, word.start()):
                yield Name(text=word[0], start=word.start(), end=word.end())


def _begins(text: str, at: int) -> bool:
    """Tell whether a word begins a sentence, a line or a quotation within its sentence."""
    before = text[max(0, at - _BEFORE) : at].rstrip(" ")
    return not before or before[-1] in _OPENING


def _inside(moments: Sequence[Moment], summary: Document) -> list[Moment]:
    """Leave out the dates that stand outside all blocks: in the front lines of a brief, in markup."""
    blocks = summary.blocks
    return [m for m in moments if any(b.span.start <= m.start and m.end <= b.span.end for b in blocks)]


def _apart(named: Sequence[Name]) -> list[Name]:
    return [name for name in named if any(sign.isalpha() for sign in name.text)]
