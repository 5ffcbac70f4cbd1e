"""Number words that add up to one number: "two hundred and three thousand", "vierundzwanzig", "quatre-vingt-dix"."""

from __future__ import annotations

from decimal import Decimal
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from briefing.language.words import FigureWords

_MOST = 10**24  # nothing that is counted is more
_LONGEST_PIECE = 14
_LONGEST_COMPOUND = 80


class Sum:
    """A number under construction, word by word; each step tells whether the word fits what stands so far.

    >>> from briefing.language.words import figure_words
    >>> s = Sum(figure_words("en"))
    >>> [s.add(Decimal(2)), s.scale(100), s.add(Decimal(3)), s.add(Decimal(4)), s.scale(1000), s.value]
    [True, True, True, False, True, Decimal('203000')]
    """

    __slots__ = ("group", "is_empty", "room", "top", "total", "words")

    def __init__(self, words: FigureWords) -> None:
        self.words = words
        self.total = Decimal(0)  # what scales of a thousand and more have closed
        self.group = Decimal(0)
        self.room = 0  # what comes next must be less than this
        self.top = 0  # the last scale of a thousand or more
        self.is_empty = True

    @property
    def value(self) -> Decimal:
        """The number so far."""
        return self.total + self.group

    def start(self, digits: Decimal) -> None:
        """Begin with digits, behind which only a scale may follow."""
        self.group, self.is_empty, self.room = digits, False, 0

    def add(self, number: Decimal) -> bool:
        """Add a number below a thousand, or digits at the start."""
        pair = self.words.score_pairs.get((int(self.group % 100), int(number))) if self.words.score_pairs else None
        if pair:
            self.group += pair - self.group % 100
            self.room = 20
            return True
        if not self.is_empty and number >= self.room:
            return False
        self.group += number
        self.room = self._room_after(number)
        self.is_empty = False
        return True

    def _room_after(self, number: Decimal) -> int:
        if number >= 100:  # 200, or 4000 as one word: what is below its last scale may follow
            return next((s for s in (10**9, 10**6, 1000, 100) if number >= s and not number % s), 0)
        if number == 10 and self.words.teens_after and self.group % 100 in {70, 90}:
            return 10  # "quatre-vingt-dix neuf"
        if number < 20 or number % 10:
            return 0
        return 20 if int(number) in self.words.teens_after else 10

    def scale(self, scale: int) -> bool:
        """Multiply by a hundred, a thousand, a million ..."""
        if self.value * scale > _MOST:
            return False
        return self._hundred() if scale == 100 else self._scale(scale)

    def _hundred(self) -> bool:
        if self.group >= 100 or (self.group == 0 and not self.is_empty and self.room < 1000):
            return False
        self.group = (self.group or Decimal(1)) * 100
        self.room, self.is_empty = 100, False
        return True

    def _scale(self, scale: int) -> bool:
        if scale == self.top or (self.group == 0 and self.total and scale < self.top):
            return False
        if self.top and scale < self.top:
            self.total += self.group * scale
        else:
            self.total = (self.value if not self.is_empty else Decimal(1)) * scale
        self.group, self.room, self.top, self.is_empty = Decimal(0), scale, scale, False
        return True


@lru_cache(maxsize=4096)
def compound(word: str, code: str) -> Decimal | None:
    """Read a number that is written as one word; None if the word is anything else.

    >>> compound("zweihundertdreiundvierzig", "de"), compound("hundreds", "en")
    (Decimal('243'), None)
    """
    from briefing.language.words import figure_words  # noqa: PLC0415 - the cache is by code, not by words

    words = figure_words(code)
    pieces = _pieces(word, words) if words.is_compounding and len(word) <= _LONGEST_COMPOUND else None
    return _added(pieces, words) if pieces and len(pieces) > 1 else None


def _pieces(word: str, words: FigureWords) -> list[str] | None:
    """Cut a word into number words, the longest first where several fit; from its end, so that no cut is made twice."""
    rest: dict[int, list[str]] = {len(word): []}
    for at in range(len(word) - 1, -1, -1):
        for end in range(min(len(word), at + _LONGEST_PIECE), at, -1):
            piece = word[at:end]
            if end in rest and (piece in words.numbers or piece in words.scales or piece in words.joiners):
                rest[at] = [piece, *rest[end]]
                break
    return rest.get(0)


def _added(pieces: list[str], words: FigureWords) -> Decimal | None:
    total = Sum(words)
    waiting = 0  # the three of "dreiundzwanzig"
    for i, piece in enumerate(pieces):
        after = pieces[i + 1] if i + 1 < len(pieces) else ""
        if piece in words.joiners:
            continue
        if piece in words.scales:
            fits = total.scale(words.scales[piece])
        elif after in words.joiners and words.numbers[piece] < 10 and not waiting:
            waiting, fits = words.numbers[piece], i + 2 < len(pieces)
        else:
            fits = total.add(Decimal(words.numbers[piece] + waiting))
            waiting = 0
        if not fits:
            return None
    return total.value + waiting
