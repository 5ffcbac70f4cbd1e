"""Key figures: each number that the text states, with its unit, qualifier, direction and what it counts."""

from __future__ import annotations

from bisect import bisect_right
from functools import lru_cache
from typing import TYPE_CHECKING

from briefing.extractors.figures.ages import with_age
from briefing.extractors.figures.changes import with_changes
from briefing.extractors.figures.fractions import GLYPHS
from briefing.extractors.figures.kinds import as_figure
from briefing.extractors.figures.labels import Known, label
from briefing.extractors.figures.masks import identifiers, is_masked
from briefing.extractors.figures.phrases import corrected, guessed
from briefing.extractors.figures.quantities import quantity, unclaimed
from briefing.extractors.figures.ranges import with_range
from briefing.extractors.figures.scores import sides
from briefing.extractors.figures.sums import compound
from briefing.extractors.figures.vocabulary import vocabulary
from briefing.model import FURNITURE
from briefing.patterns import lazy

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefing.extractors.figures.quantities import Quantity
    from briefing.extractors.figures.vocabulary import Vocabulary
    from briefing.model import Document, Figure, Moment, Sentence
    from briefing.text.analysis import Analysis
    from briefing.text.tokens import Tokens

_NO_FIGURES_IN = FURNITURE | {"byline", "date"}
_DIGIT = lazy(rf"[\d{''.join(GLYPHS)}]")
_UNSPACED = frozenset(["zh", "ja"])
_SHORTEST_COMPOUND = 5
_MEMO = 50_000  # words


def figures(analysis: Analysis, dates: Sequence[Moment]) -> list[Figure]:
    """Return the figures of a document, in the order of the text.

    Numbers inside ``dates`` are left alone, and so are bylines and code. The grammar is greedy, without going back:
    the cost is linear in the text.

    >>> from briefing.readers.text import content_of
    >>> from briefing.text.segment import segment
    >>> from briefing.text.analysis import Analysis
    >>> found = figures(Analysis(segment(content_of("Revenue rose 4% to more than $1.3bn."), "en")), [])
    >>> [(f.text, str(f.value), f.unit, f.bound, f.direction) for f in found]
    [('4%', '4', 'percent', None, 'up'), ('$1.3bn', '1300000000', 'USD', 'more', None)]
    """
    document = analysis.document
    taken = [(moment.start, moment.end) for moment in dates]
    if document.language in _UNSPACED:
        return _unspaced(document, taken)
    v = vocabulary(document.language)
    return [
        figure
        for number, sentence in enumerate(document.sentences)
        if document.blocks[sentence.block].kind not in _NO_FIGURES_IN and _may_hold(sentence, v)
        for figure in _of_sentence(analysis, number, v, taken)
    ]


def _of_sentence(analysis: Analysis, number: int, v: Vocabulary, taken: Sequence[tuple[int, int]]) -> Iterator[Figure]:
    """Yield the figures of a sentence; only one that has some is worth its parts of speech."""
    for t in analysis.tokens(number):
        found = list(_quantities(t, v, taken))
        if found:
            analysis.tagged(number)
            told = _told(t, v)
            yield from with_changes(t, [(q, as_figure(t, q, what, v)) for q, what in _labelled(told, found, v)], v)


def _told(t: Tokens, v: Vocabulary) -> Tokens:
    """Let the word classes correct the parts of speech, or tell them where nothing was learned of the language."""
    return t.with_tags(corrected(t, v) if t.count and t.tags[0] else guessed(t, v))


def _unspaced(document: Document, taken: Sequence[tuple[int, int]]) -> list[Figure]:
    from briefing.extractors.figures.cjk import cjk_figures  # noqa: PLC0415 - only these languages need it

    return [
        figure
        for sentence in document.sentences
        if document.blocks[sentence.block].kind not in _NO_FIGURES_IN
        for figure in cjk_figures(document.text, (sentence.span.start, sentence.span.end), document.language, taken)
    ]


def _may_hold(sentence: Sentence, v: Vocabulary) -> bool:
    """Tell whether a sentence is worth reading token by token: it has a digit or a number word."""
    if v.words.is_compounding or not v.starters.isdisjoint(sentence.words):
        return True
    return _DIGIT.search(sentence.text) is not None


def _labelled(t: Tokens, found: Sequence[Quantity], v: Vocabulary) -> Iterator[tuple[Quantity, str | None]]:
    """Yield each quantity with its label, which it may have from the one before."""
    known = Known()
    for q in found:
        what = label(t, q, v, known)
        known = known.with_figure(q, what)
        yield q, what


def _quantities(t: Tokens, v: Vocabulary, dates: Sequence[tuple[int, int]]) -> Iterator[Quantity]:
    begins = _beginnings(t, v)
    taken = _taken(t, dates) if begins else ()
    last: Quantity | None = None
    done = past = 0  # the token behind the last quantity; the place in the text behind the last range that was taken
    for i in begins:
        if i < done or t.starts[i] < past:
            continue
        past = _past(taken, t.starts[i], t.ends[i])
        found = None if past else quantity(t, i, v, joins=t.low[i - 1] not in v.words.between)
        for q in _joined(t, unclaimed(found) if found.first < done else found, v) if found else ():
            last = with_age(t, q, v, last)
            if not is_masked(t, last, v):
                yield last
            done = max(i + 1, q.end)


def _joined(t: Tokens, q: Quantity, v: Vocabulary) -> list[Quantity]:
    both = sides(t, q, v)
    return [both] if both else with_range(t, q, v)


def _taken(t: Tokens, dates: Sequence[tuple[int, int]]) -> Sequence[tuple[int, int]]:
    """Return what numbers of a sentence are taken already: by dates, by telephone numbers and addresses."""
    first = max(0, bisect_right(dates, (t.starts[0], 0)) - 1)
    here = dates[first : bisect_right(dates, (t.ends[t.count - 1] if t.count else t.starts[0], 0))]
    return sorted([*here, *identifiers(t)])


def _beginnings(t: Tokens, v: Vocabulary) -> list[int]:
    """Return the tokens at which a number may begin."""
    code, articles, starters = v.code, v.words.articles, v.starters
    return [
        i
        for i, word in enumerate(t.low[: t.count])
        if _opens(word, code) or (word in articles and t.low[i + 1] in starters)
    ]


@lru_cache(maxsize=_MEMO)
def _opens(word: str, code: str) -> bool:
    """Tell whether a number may begin with a token, in lower case, of a language."""
    v = vocabulary(code)
    if word in v.starters or word[0].isdecimal() or (word[0] in ".," and len(word) > 1) or word in GLYPHS:
        return True
    if word.endswith(v.endings) or word in v.words.odd:
        return True
    is_long = v.words.is_compounding and len(word) >= _SHORTEST_COMPOUND
    return is_long and word[:2] in v.beginnings and compound(word, code) is not None


def _past(taken: Sequence[tuple[int, int]], start: int, end: int) -> int:
    """Return the end of the taken range that overlaps a token, or 0."""
    at = bisect_right(taken, (end, -1))
    return taken[at - 1][1] if at and taken[at - 1][1] > start else 0
