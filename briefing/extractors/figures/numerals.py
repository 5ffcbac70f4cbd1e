"""Numerals by myriads, as Chinese and Japanese write them: 1億2500万, 三百五十一, 二〇一四, 2.3万."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING

from briefing.extractors.figures.digits import decimal
from briefing.language.units import CODES, SYMBOLS
from briefing.language.words import figure_words, quote_words

if TYPE_CHECKING:
    from briefing.language.words import FigureWords

_DIGITS = r"[0-9０-９]+(?:[.,．，][0-9０-９]+)*(?:[eE][+-]?[0-9]{1,2})?"
_FULL_WIDTH = str.maketrans("０１２３４５６７８９．，％", "0123456789.,%")
_MOST = 10**24
_MOST_CHARACTERS = 60  # a longer run of numerals is a list or a code


class Numerals:
    """The numerals of one language: its patterns, made once, and the look-ups behind them."""

    def __init__(self, code: str) -> None:
        words = figure_words(code)
        signs = "".join((*words.numbers, *words.scales))
        digits, points = "".join(words.numbers), "".join(sorted(words.points))
        number = (
            rf"(?:{_DIGITS}|[{signs}])(?:[ ]{{0,2}}[{signs}{''.join(sorted(words.several))}]|{_DIGITS})*"
            rf"(?:[{points}][{digits}]+)?"
        )
        self.words = words
        self.run = re.compile(number)
        self.piece = re.compile(rf"{_DIGITS}|[{signs}{points}]")
        self.parts = re.compile("|".join(sorted(words.out_of)))
        self.links = re.compile("|".join(map(re.escape, sorted(words.to, key=lambda link: (-len(link), link)))))
        self.honorifics = tuple(quote_words(code).honorifics)
        self.minus = tuple(sorted(words.minus, key=lambda sign: (-len(sign), sign)))
        self.units = {**SYMBOLS, **words.units, **{code: code for code in CODES}, **words.currencies}

    def value(self, run: str) -> Decimal | None:
        """Read a run of numerals; None for one that is too long or whose separators fit no habit.

        >>> [str(numerals("ja").value(run)) for run in ("1億2500万", "三百五十一", "二〇一四")]
        ['125000000', '351', '2014']
        """
        total = _Total(self.words)
        if len(run) > _MOST_CHARACTERS or not all(total.take(m.group()) for m in self.piece.finditer(run)):
            return None
        return total.value()


class _Total:
    """A number under construction, numeral by numeral."""

    def __init__(self, words: FigureWords) -> None:
        self.words = words
        self.total = self.section = Decimal(0)
        self.number: Decimal | None = None
        self.scale, self.top = 1, 0
        self.decimals = ""
        self.was_sign = False  # the last numeral was a sign for a digit, to which the next may be set: 二〇

    def take(self, piece: str) -> bool:
        """Take in one numeral; tell whether it could be read."""
        if piece in self.words.points:
            self.decimals = "."
        elif self.decimals:
            self.decimals += str(self.words.numbers.get(piece, ""))
        elif piece in self.words.numbers:
            self._digit(self.words.numbers[piece])
        elif piece in self.words.scales:
            self._scale(self.words.scales[piece])
        else:
            self.number, self.was_sign = decimal(piece.translate(_FULL_WIDTH)), False
            return self.number is not None
        return True

    def _digit(self, digit: int) -> None:
        is_next = self.was_sign and self.number is not None
        self.number = (self.number or 0) * Decimal(10) + digit if is_next else Decimal(digit)
        self.was_sign = True
        self.scale = 1 if digit == 0 else self.scale

    def _scale(self, scale: int) -> None:
        if scale < 10_000:
            self.section += (Decimal(1) if self.number is None else self.number) * scale
        elif scale > self.top > 0:
            self.total, self.section = (self.total + self.section + (self.number or 0)) * scale, Decimal(0)
        else:
            self.total, self.section = self.total + (self.section + (self.number or 0) or 1) * scale, Decimal(0)
        self.top = scale if scale >= 10_000 else self.top
        self.number, self.was_sign, self.scale = None, False, scale

    def value(self) -> Decimal | None:
        """Return the number; None if it is beyond all counting."""
        last = self.number or Decimal(0)
        if self.words.tail_is_tenth and self.was_sign and self.scale > 1 and last < 10:
            last = last * self.scale / 10  # 两千四百五 is 2450
        whole = self.total + self.section + last
        if not whole < _MOST:
            return None
        return whole + Decimal(f"0{self.decimals}") if len(self.decimals) > 1 else whole


@cache
def numerals(code: str) -> Numerals:
    """Make the numerals of a language, once."""
    return Numerals(code)
