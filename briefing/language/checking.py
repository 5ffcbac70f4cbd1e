"""Words that a check knows and a brief does not need: days of the week and negations."""

from __future__ import annotations

from collections.abc import Mapping  # noqa: TC003 - a Struct asks what its fields are
from functools import cache
from typing import TYPE_CHECKING

from msgspec import Struct

from briefing.language.lexicon import part
from briefing.language.shapes import CheckWords
from briefing.language.words import facts

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator


class ClaimWords(Struct, frozen=True, kw_only=True):
    """How a language turns a sentence round, and what says the same in other words.

    ``opposites`` has for each word those that say the opposite, and ``fellows`` those on its own side; ``openings`` has
    for each first half of a word those of opposite meaning; ``same`` has for each phrase those that say the same.
    """

    words: CheckWords
    opposites: Mapping[str, frozenset[str]]
    fellows: Mapping[str, frozenset[str]]
    openings: Mapping[str, frozenset[str]]
    same: Mapping[str, frozenset[str]]

    def denies(self, word: str) -> bool:
        """Tell whether a word denies what stands behind it.

        >>> claim_words("en").denies("didn't"), claim_words("en").denies("did")
        (True, False)
        """
        return word in self.words.denials or self._ends_so(word)

    def reverses(self, word: str) -> bool:
        """Tell whether a word turns a sentence into its opposite, beyond all doubt."""
        return word in self.words.reversals or self._ends_so(word)

    def _ends_so(self, word: str) -> bool:
        return bool(self.words.denying_ending) and word.endswith(self.words.denying_ending)


@cache
def claim_words(code: str) -> ClaimWords:
    """Return the words of a language that change what a sentence claims; none where it has none of ours.

    >>> "fell" in claim_words("en").opposites["rose"], claim_words("xx").words.denials
    (True, frozenset())
    """
    data = _words(code)
    rows = _rows(data.opposites)
    phrases = [frozenset(phrase.strip() for phrase in row.split("=")) for row in data.same]
    return ClaimWords(
        words=data,
        opposites=_gathered((word, other) for left, right in rows for word, other in _both(left, right)),
        openings=_gathered((word, other) for left, right in _rows(data.openings) for word, other in _both(left, right)),
        fellows=_gathered((word, side) for row in rows for side in row for word in side),
        same=_gathered((phrase, row - {phrase}) for row in phrases for phrase in row),
    )


def _rows(written: Iterable[str]) -> list[list[frozenset[str]]]:
    """Return the sides of each row of words."""
    return [[frozenset(side.split()) for side in row.split("|")] for row in written]


def _both(left: frozenset[str], right: frozenset[str]) -> Iterator[tuple[str, frozenset[str]]]:
    yield from ((word, right) for word in left)
    yield from ((word, left) for word in right)


def _gathered(pairs: Iterable[tuple[str, frozenset[str]]]) -> dict[str, frozenset[str]]:
    found: dict[str, frozenset[str]] = {}
    for word, others in pairs:
        found[word] = found.get(word, frozenset()) | others
    return found


@cache
def _words(code: str) -> CheckWords:
    return part(code, "checking", CheckWords) or CheckWords()


def weekdays(code: str) -> Mapping[str, int]:
    """Return the days of the week of a language, Monday as 0; those of English where the language is unknown.

    >>> weekdays("de")["sonnabend"], weekdays("xx")["sunday"]
    (5, 6)
    """
    return facts(code).weekdays or facts("en").weekdays


def negations(code: str) -> frozenset[str]:
    """Return the words that turn a sentence into its opposite.

    >>> "never" in negations("en"), negations("xx")
    (True, frozenset())
    """
    return _words(code).negations


def nearly(code: str) -> frozenset[str]:
    """Return the qualifiers that say a little less than the number behind them.

    >>> "almost" in nearly("en")
    True
    """
    return _words(code).nearly
