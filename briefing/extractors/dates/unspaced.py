"""Expressions of time in scripts that do not set words apart: "昨日", "三年前", "1990年代", "2015年第3四半期"."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from briefing.almanac import CENTURY, DAY, DECADE, QUARTER, WEEK
from briefing.extractors.dates.keys import Key
from briefing.extractors.dates.reckoning import DAYS_OF_WEEK, Expression
from briefing.extractors.dates.reckonings import NEAR, NOW, STATED, Reckoning
from briefing.language.words import day_words, figure_words
from briefing.text.tokens import Tokens

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from briefing.model import Sentence

_COUNTED = frozenset([DAY, WEEK, "month", "year"])


def unspaced(text: str, sentence: Sentence, language: str) -> Iterator[Expression]:
    """Yield the expressions of a sentence, in order; a day of the week that is not said to come has been."""
    for m in _pattern(language).finditer(text, sentence.span.start, sentence.span.end):
        t = Tokens(text, *m.span())
        key, how = _read(m, language)
        yield Expression(t, 0, t.count, key, how, -1)


def _read(m: re.Match[str], language: str) -> tuple[Key, Reckoning]:
    """Return what an expression turns on, and how it is reckoned."""
    words = day_words(language)
    if m["shift"]:
        return Key("shift", words.shifts[m[0]], 0, 1), NOW
    if m["weekday"]:
        return Key("weekday", words.weekdays[m[0]], 0, 1), NEAR
    if m["unit"]:
        return _counted(words.units[m["unit"]], _small(m["count"], language), is_ago=bool(m["ago"]))
    if m["quarter"]:
        return Key("named", f"{m['year']}-Q{_small(m['quarter'], language)}", 0, 1), STATED
    century = _small(m["century"] or "1", language) - 1
    return Key("named", m["decade"] or f"{century:02}{(m['tens'] or '')[:1]}", 0, 1), STATED


def _counted(unit: str, count: int, *, is_ago: bool) -> tuple[Key, Reckoning]:
    """Return so many units before the day of writing, or behind the date told before."""
    unit, count = (DAY, count * DAYS_OF_WEEK) if unit == WEEK else (unit, count)
    return (
        (Key("shift", f"{unit}-{count}", 0, 1), NOW) if is_ago else (Key("unit", unit, 0, 1), Reckoning("told", count))
    )


def _small(number: str, language: str) -> int:
    """Read a whole number in digits or in signs, up to 99: 12, 十二."""
    if number.isdecimal():
        return int(number)
    words = figure_words(language)
    tens, mark, ones = number.rpartition("十")
    return (words.numbers.get(tens, 1) * 10 if mark else 0) + words.numbers.get(ones, 0)


@cache
def _pattern(language: str) -> re.Pattern[str]:
    words = day_words(language)
    units = {
        meaning: [unit for unit, name in words.units.items() if name == meaning] for meaning in words.units.values()
    }
    decade, century, quarter = (_any(units.get(name, [])) for name in (DECADE, CENTURY, QUARTER))
    small = r"(?:\d{1,3}|[一二三四五六七八九十两兩]{1,3})"
    counted = _any(unit for name in _COUNTED for unit in units.get(name, []))
    return re.compile(
        rf"(?<!\d)(?P<year>(?:1\d|20)\d\d)年第?(?P<quarter>[1-4一二三四]){quarter}"
        rf"|(?<!\d)(?P<decade>(?:1\d|20)\d)0{decade}"
        rf"|(?<!\d)(?P<century>{small}){century}(?:(?P<tens>\d0){decade})?"
        rf"|(?<![\d月第])(?P<count>{small})(?P<unit>{counted})(?:(?P<ago>{_any(words.ago_after)})|{_any(words.later_after)})"
        rf"|(?P<shift>{_any(words.shifts)})|(?P<weekday>{_any(words.weekdays)})"
    )


def _any(phrases: Iterable[str]) -> str:
    """Return a pattern of any of some phrases, the longest first; one that never fits where there are none."""
    return "(?:" + ("|".join(sorted(map(re.escape, phrases), key=lambda word: (-len(word), word))) or r"(?!)") + ")"
