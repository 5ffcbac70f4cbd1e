"""The clause around a date: the words that tell what happened then, no more than two lines of them."""

from __future__ import annotations

from bisect import bisect_left
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

from briefing.language.words import day_words, figure_words
from briefing.model import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing.text.tokens import Tokens

LONGEST = 130  # characters: two lines of the terminal
_FEWEST = 4  # tokens beside the date that tell something
_REACH = 60  # tokens on either side of a date that are looked at
_MOST = 40  # tokens of a clause that takes in what stands before it
_QUOTATION_MARKS = frozenset('“”„«»"')
_SEPARATORS = frozenset(",;:—–()") | _QUOTATION_MARKS


def clause(t: Tokens, first: int, end: int, language: str) -> Span:
    """Return the clause around some tokens of a sentence, as characters of the text.

    It is grown from the piece between two marks that holds the date: over pieces without a verb that we know, until it
    has a verb and a few words; then cut, at a word, where it is longer than two lines.
    """
    start, stop = _within_marks(t, first, end)
    pieces = _Pieces(t, _parted(t, start, stop, language), (first, end), language)
    low, high = pieces.grown(next(n for n, (_, stop) in enumerate(pieces.places) if first < stop))
    return _cut(t, *_trimmed(t, pieces.places[low][0], pieces.places[high][1], language), first, end)


class _Pieces:
    """The pieces of a sentence, and which of its tokens are verbs that we know."""

    def __init__(self, t: Tokens, places: Sequence[tuple[int, int]], date: tuple[int, int], language: str) -> None:
        self.t = t
        self.places = places
        self.date = date
        self.words = day_words(language)
        verbs, endings = _verbs(language)
        first, last = places[0][0], places[-1][1]
        self.verbs = [i for i in range(first, last) if t.low[i] in verbs or t.low[i].endswith(endings)]

    def grown(self, at: int) -> tuple[int, int]:
        """Return the first and the last piece of the clause that the piece ``at`` belongs to."""
        low = high = at
        last = len(self.places) - 1
        while not self._is_told(low, high) and (low > 0 or high < last):
            opens = low == 0 or not self._has_verb(low)
            if high < last and (low == 0 or (opens and high == at)):
                high += 1
            else:
                low -= 1
        while low > 0 and not self._has_verb(low - 1) and self.places[high][1] - self.places[low - 1][0] < _MOST:
            low -= 1
        while high < last and not self._has_verb(high + 1) and self._length(low, high + 1) <= LONGEST:
            high += 1
        return low, high

    def _length(self, low: int, high: int) -> int:
        """Return how many characters some pieces have."""
        return self.t.ends[self.places[high][1] - 1] - self.t.starts[self.places[low][0]]

    def _is_told(self, low: int, high: int) -> bool:
        """Tell whether some pieces are enough: a verb with what it is said of, and a few words beside the date."""
        start, stop = self.places[low][0], self.places[high][1]
        if stop - start - (self.date[1] - self.date[0]) < _FEWEST or not self._verb_within(start, stop):
            return False
        opener = next((i for i in range(start, stop) if self.t.low[i] not in self.words.joining), start)
        return opener not in self.verbs and self.t.low[opener] not in self.words.relatives

    def _has_verb(self, piece: int) -> bool:
        return self._verb_within(*self.places[piece])

    def _verb_within(self, start: int, stop: int) -> bool:
        at = bisect_left(self.verbs, start)
        return at < len(self.verbs) and self.verbs[at] < stop


def _within_marks(t: Tokens, first: int, end: int) -> tuple[int, int]:
    """Return the tokens between the quotation marks around a date; what stands near it where they are too few."""
    start, stop = first, end
    least, most = max(0, first - _REACH), min(t.count, end + _REACH)
    while start > least and t.raw[start - 1] not in _QUOTATION_MARKS:
        start -= 1
    while stop < most and t.raw[stop] not in _QUOTATION_MARKS:
        stop += 1
    return (start, stop) if stop - start - (end - first) > _FEWEST else (least, most)


def _parted(t: Tokens, first: int, end: int, language: str) -> list[tuple[int, int]]:
    """Part tokens at marks and before the words that open a clause."""
    openers = day_words(language).clause_openers
    cuts = [i for i in range(first + 1, end) if t.raw[i - 1] in _SEPARATORS or t.low[i] in openers]
    return [(start, stop) for start, stop in pairwise([first, *cuts, end]) if start < stop]


@cache
def _verbs(language: str) -> tuple[frozenset[str], tuple[str, ...]]:
    days, figures = day_words(language), figure_words(language)
    verbs = days.past | days.present | days.future | figures.verbs | figures.being | figures.auxiliaries
    return verbs, (*days.past_endings, *days.future_endings)


def _trimmed(t: Tokens, start: int, stop: int, language: str) -> tuple[int, int]:
    """Leave out the marks around a clause, and the word that joins it to the one before."""
    joining = day_words(language).joining
    while start < stop - 1 and (t.raw[start] in _SEPARATORS or t.low[start] in joining):
        start += 1
    while stop - 1 > start and t.raw[stop - 1] in _SEPARATORS:
        stop -= 1
    return start, stop


def _cut(t: Tokens, start: int, stop: int, first: int, end: int) -> Span:
    """Cut a clause that is longer than two lines, at a word, on the side away from the date."""
    if t.ends[stop - 1] - t.starts[start] <= LONGEST:
        return Span(t.starts[start], t.ends[stop - 1])
    while t.ends[end - 1] - t.starts[start] > LONGEST - 10 and start < first:
        start += 1
    while t.ends[stop - 1] - t.starts[start] > LONGEST and stop > end:
        stop -= 1
    return Span(t.starts[start], t.ends[stop - 1])
