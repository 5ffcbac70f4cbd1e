"""Dates and times of day in a document: where they stand and, as far as the text says it, which they are.

A date becomes ISO 8601 where the text gives it in full, or a year or month where that is all it gives; "July 4" and
"the 1990s" stand without. What is relative to the day of writing is not resolved.
"""

from __future__ import annotations

import re
from datetime import date
from functools import cache
from typing import TYPE_CHECKING, Literal

from briefing.language.units import SYMBOLS
from briefing.language.words import figure_words
from briefing.model import Moment
from briefing.patterns import lazy

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.language.words import FigureWords
    from briefing.model import Document

# Digits that are a date, a time, a decade or a century by their form, in any language. The first that matches wins.
_FORMS = lazy(
    r"""
    (?:(?<![\w.,/-])(?:
      (?P<iso>(?:1\d|2[01])\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])(?!\d))(?:[T ]\d\d:\d\d(?::\d\d)?(?:\.\d+)?Z?)?
    | (?P<year_first>(?:1\d|2[01])\d\d[./]\d{1,2}[./]\d{1,2}(?![\d/]))
    | (?P<figures>\d{1,2}(?P<sign>[./-])\d{1,2}(?P=sign)(?:\d{4}|\d\d)(?![\d/%]))
    | (?P<clock>\d{1,2}(?::[0-5]\d){1,2}(?:[.,]\d+)?(?!\d|:)(?:\s?(?:[aApP]\.?\s?[mM]\b\.?|Uhr|uur|h\b))?
        | \d{1,2}(?:[.:]\d\d)?\s?(?:[aApP]\.[mM]\.|[aApP][mM]\b)
        | \d{1,2}(?:\.\d\d)?\ Uhr\b | \d{1,2}\.[0-5]\d\ uur\b | \d{1,2}\s?h\s?[0-5]\d\b)
    | (?P<season>(?:1[4-9]|20)\d\d[-–/]\d\d(?:\d\d)?(?![\d-]))
    | (?P<decade>(?:1\d|20)\d0['’]?s\b|\d0['’]?s\b)
    | (?P<century>\d{1,2}(?:st|nd|rd|th)[\ -](?:and\s\d{1,2}th\s)?centur(?:y|ies)\b)
    | (?P<era>\d{1,5}(?:\s?[-–]\s?\d{1,5})?\s?(?:B\.C\.E?\.?|A\.D\.|BCE?\b|AD\b|CE\b))
    )
    | (?<!\w)['’‘](?P<short>\d0s|[4-9]\d(?!['’\w]))\b
    | \b(?:A\.D\.|AD)\s?(?P<anno>\d{1,4})(?:\s(?:and|to|-|–)\s\d{1,4})?\b)
    """,
    re.VERBOSE,
)
# Where one of these may begin: patterns that open with a look-around are tried at every letter of a text.
_STARTS = lazy(r"\d+|['’‘](?=\d)|A(?=\.?D)")
_YEAR = lazy(
    r"[12]\d{3}(?:(?<=1\d{3}|2[01]\d\d)(?<![\w$€£¥₹.,/:#'’-]\d{4})(?![\w%$€£°/:]|[.,]\d|[-–]\d)"
    r"|(?<=[a-z]-(?:19|20)\d\d)(?![\w%]|[.,]\d))"
)
# Chinese and Japanese dates: 2026年7月4日, 十一月八日, 8日 (but 3日間 is a length of time), 午後3時.
_EAST = (
    r"(?<!\d)(?:(?P<year>\d{4})年(?:(?P<month>\d{1,2})月(?:(?P<day>\d{1,2})[日号])?)?|(?:\d{1,2}|[一二三四五六七八九十]{1,3})月"
    r"(?:(?:\d{1,2}|[一二三四五六七八九十]{1,3})[日号])?(?![間间])|\d{1,2}[日号](?![間间])"
    r"|\d{1,2}[时時](?![間间])(?:\d{1,2}分|半)?|\d{1,2}[点點](?:\d{1,2}分|半|钟|整)|(?<=[午上晨间])\d{1,2}[点點时時])"
)
_DIGIT = lazy(r"\d")
_WORD_BEFORE = lazy(r"([^\W\d_]+\.?|[(,;])[\s(\"“]*$")
_WORD_AFTER = lazy(r"[\s-]{0,9}([^\W\d_]+)")
_SECOND_YEAR = lazy(r"\s–\s(\d\d)(?![\w%]|[.,]\d|\s?%)")
_RANGE_AFTER = lazy(r"\s?[-–]\s?\$?(\d{3,})")
_EASTERN = frozenset(["zh", "ja"])
_REACH = 48  # characters looked at on either side of a year
_OLDEST = 1400  # what is less is a year behind "since" and the like alone
_WEIGHTS_OF_MONEY = frozenset(["pound", "pounds"])
_LONGEST_RANGE = 100  # years
_NOUN = 4  # letters, at least: a shorter word may be a unit cut short, "sq"
_SURE = range(1900, 2036)  # a bare number in it is a year unless something speaks against it


def forms(document: Document) -> list[Moment]:
    """Return what is a date, a year or a clock time by its form, in order and without overlap. Linear in the text."""
    words = figure_words(document.language)
    text = document.text
    found: list[Moment] = []
    if document.language in _EASTERN:
        return list(_eastern(text))
    if not _DIGIT.search(text):
        return found
    for moment in sorted([*_by_form(text, document.language), *_calendar(text, words, document.language)], key=_place):
        if not found or moment.start >= found[-1].end:
            found.append(moment)
    return sorted([*found, *_years(text, words, found)], key=_place)


def _place(moment: Moment) -> tuple[int, int]:
    return moment.start, -moment.end


def _moment(
    text: str, span: tuple[int, int], kind: Literal["date", "time", "year", "period"], date: str | None
) -> Moment:
    start, end = span
    return Moment(text=text[start:end], start=start, end=end, kind=kind, date=date)


def _eastern(text: str) -> Iterator[Moment]:
    for m in re.finditer(_EAST, text):
        year, month, day = m["year"], m["month"], m["day"]
        is_clock = not year and m.group()[-1] in "时時分半钟"
        date = None
        if year:
            date = _day(year, month, day) if day else f"{int(year):04}-{int(month):02}" if month else f"{int(year):04}"
        yield _moment(text, m.span(), "time" if is_clock else "date" if month or not year else "year", date)


def _by_form(text: str, language: str) -> Iterator[Moment]:
    for m in _forms(text):
        form = m.lastgroup or ""
        if m["iso"]:
            yield _moment(text, m.span(), "date", _day(*m["iso"].split("-")))
        elif m["year_first"]:
            yield _moment(text, m.span(), "date", _day(*re.split("[./]", m["year_first"])))
        elif m["figures"]:
            yield _moment(text, m.span(), "date", _in_figures(m["figures"].split(m["sign"]), language))
        elif m["clock"]:
            yield _moment(text, m.span(), "time", None)
        elif form == "season" and not _is_season(m["season"]):
            continue
        else:
            yield _moment(text, m.span(), "period", None)


def _forms(text: str) -> Iterator[re.Match[str]]:
    end = 0
    for start in _STARTS.finditer(text):
        if start.start() >= end and (found := _FORMS.match(text, start.start())):
            end = found.end()
            yield found


def _is_season(years: str) -> bool:
    first, second = re.split("[-–/]", years)
    return int(second) > int(first[-len(second) :]) or second == "00"


def _in_figures(parts: list[str], language: str) -> str | None:
    """Read 4/7/2026: the day first, save in English, where only a number above twelve tells which it is."""
    first, second, year = parts
    if len(year) < 4:
        return None
    if language == "en" and int(first) <= 12 and int(second) <= 12 and first != second:
        return None
    is_month_first = language == "en" and int(second) > 12
    return _day(year, first, second) if is_month_first else _day(year, second, first)


def _day(year: str, month: str, day: str) -> str | None:
    """Return a day in ISO 8601, or None where the calendar has no such day.

    >>> _day("2026", "7", "4"), _day("2026", "2", "30")
    ('2026-07-04', None)
    """
    try:
        return date(int(year), int(month), int(day)).isoformat()
    except ValueError:
        return None


# What may stand around the name of a month. A year may be followed by a comma, not by more digits.
_YEAR_HERE = r"(?:1\d|2[01])\d\d(?!\d|,\d{3}|[-–]\d)"
_MONTH_AFTER = lazy(
    rf"\.?(?:\s(?P<day>(?:0?[1-9]|[12]\d|3[01])(?!\d)(?:st|nd|rd|th)?)(?:\s?[-–]\s?\d{{1,2}}(?!\d))?(?!\w|[.,:]\d|\s?%)"
    rf"(?:,?\s(?P<year>{_YEAR_HERE}))?|,?\s(?:(?:of|de|del|do)\s)?(?P<alone>{_YEAR_HERE})(?!\w))"
)
_MONTH_BEFORE = lazy(
    r"(?<![\w.,$€£])(?P<day>0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th|er|º|ª|°|\.)?(?:\s?[-–]\s?(?:[12]\d|3[01]|\d)\.?)?"
    r"\s(?:(?:of|de|del|di|do)\s)?\Z"
)
_DAY_REACH = 24  # characters before the name of a month in which its day is looked for


@cache
def _month_pattern(language: str) -> re.Pattern[str] | None:
    """Make the pattern of the names of the months: once a language, when its first text is read."""
    words = figure_words(language)
    names = {name for month in words.months for name in _written(month, is_capital=words.has_capital_months)}
    return re.compile("|".join(sorted(map(re.escape, names), key=lambda name: (-len(name), name)))) if names else None


def _written(month: str, *, is_capital: bool) -> tuple[str, ...]:
    forms = (month.capitalize(), month.upper())
    return forms if is_capital else (month, *forms)


def _calendar(text: str, words: FigureWords, language: str) -> Iterator[Moment]:
    """Yield the dates that name a month with a day, a year, or both."""
    pattern = _month_pattern(language)
    for m in pattern.finditer(text) if pattern else ():
        start, end = m.span()
        if text[start - 1 : start].isalnum() or text[end : end + 1].isalnum():
            continue
        before = _MONTH_BEFORE.search(text, max(0, start - _DAY_REACH), start)
        after = _MONTH_AFTER.match(text, end)
        if before and after and after["day"]:
            after = None  # "4 May 12 people": the day has been named
        if before or after:
            yield _named_date(text, m, words.months[m.group().lower()], before, after)


def _named_date(
    text: str, m: re.Match[str], month: int, before: re.Match[str] | None, after: re.Match[str] | None
) -> Moment:
    start = before.start() if before else m.start()
    end = after.end() if after else m.end()
    day = before["day"] if before else after and after["day"]
    year = after and (after["year"] or after["alone"])
    if not year:
        return _moment(text, (start, end), "date", None)
    date = _day(year, str(month), day.rstrip("sthndr")) if day else f"{int(year):04}-{month:02}"
    return _moment(text, (start, end), "date", date)


def _years(text: str, words: FigureWords, found: list[Moment]) -> Iterator[Moment]:
    """Yield the bare years outside the moments already found."""
    last_end = -1
    places = [(moment.start, moment.end) for moment in found]
    at = 0
    for m in _YEAR.finditer(text):
        start, end = m.span()
        while at < len(places) and places[at][1] <= start:
            at += 1
        if at < len(places) and places[at][0] < end:
            continue
        follows = 0 <= start - last_end < 6  # "1600 and 1900": the second is what the first was
        if _is_year(text, start, end, words) or (
            follows and text[last_end:start].strip() in {"and", "to", "-", "–", ",", "or"}
        ):
            yield _moment(text, (start, end), "year", text[start:end])
            last_end = end
            second = _SECOND_YEAR.match(text, end)
            if second and int(second[1]) > int(text[end - 2 : end]):  # "1920 – 21"
                yield _moment(text, second.span(1), "year", text[start : start + 2] + second[1])


def _is_year(text: str, start: int, end: int, words: FigureWords) -> bool:
    """Weigh what stands on either side of a number that could be a year."""
    before_text = text[max(0, start - _REACH) : start]
    m = _WORD_BEFORE.search(before_text)
    before = m[1].lower() if m else ""
    m = _WORD_AFTER.match(text, end, end + _REACH)
    after = m[1] if m else ""
    if _is_unit(after, words):
        return int(text[start:end]) in _SURE and _outranks_unit(before, text[start:end], after.lower(), words)
    if any(before_text.rstrip().lower().endswith(phrase) for phrase in words.amounts):
        return False
    if _is_low_end(text, end):
        return _is_followed_closely(text, start, end) and (before == "(" or before in words.sure_in_year)
    return _is_year_by_words(before_text, text[start:end], (before, after), words)


def _is_year_by_words(before_text: str, number: str, beside: tuple[str, str], words: FigureWords) -> bool:
    """Weigh the words beside a number that neither a unit nor a range speaks against."""
    before, after = beside
    is_counted = after.islower() and (after.endswith(words.plural_endings) or _are_persons(after, words))
    is_round = is_counted and int(number) % 100 == 0 and before not in words.sure_in_year
    is_old = int(number) < _OLDEST
    is_of_persons = _are_persons(after, words) and before not in words.sure_in_year
    if before in words.in_year and not is_round and not is_of_persons:
        return not is_old or (before in words.sure_in_year and not is_counted)
    if (before in words.year_doubts and is_counted) or _are_persons(after, words):
        return False
    if int(number) in _SURE:
        return True
    is_noun = after.islower() and not is_counted and len(after) >= _NOUN
    if is_noun and int(number) % 100 and _is_held(before_text, before, words):
        return not is_old  # "the 1836 assault"
    return not (is_counted or is_old) and (before in {"(", ""} or after == "")


def _are_persons(word: str, words: FigureWords) -> bool:
    """Tell whether a word is a plural of persons without the common ending: people, schoolchildren."""
    return word.endswith(tuple(words.persons)) if len(word) >= _NOUN else word in words.persons


def _outranks_unit(before: str, year: str, after: str, words: FigureWords) -> bool:
    """Tell whether a number is a year although a unit follows: "in 1952 won", "by 2001 real wages"."""
    is_sure = before in words.sure_in_year
    if after in words.doubtful_units:
        return is_sure or (before in words.by | words.start and int(year) % 100 > 0)
    return is_sure and (after in words.currencies or after in _WEIGHTS_OF_MONEY)


def _is_low_end(text: str, end: int) -> bool:
    """Tell whether a number begins a range that ends in no year: "2000 - 2500"."""
    m = _RANGE_AFTER.match(text, end)
    return m is not None and not (len(m[1]) == 4 and int(m[1]) in _SURE)


def _is_held(before_text: str, before: str, words: FigureWords) -> bool:
    """Tell whether a number stands behind "the", "his" or "the council's"."""
    return before in words.determiners or before_text.endswith(("'s ", "’s "))


def _is_followed_closely(text: str, start: int, end: int) -> bool:
    """Tell whether the range that a number begins ends within a life: "in 1887 – 1888"."""
    m = _RANGE_AFTER.match(text, end)
    return m is not None and len(m[1]) == 4 and 0 < int(m[1]) - int(text[start:end]) <= _LONGEST_RANGE


def _is_unit(word: str, words: FigureWords) -> bool:
    name = words.units.get(word.lower()) or words.currencies.get(word.lower())
    if name:
        if name == "year":  # "a 2000 year old tree"
            return True
        return word.lower().endswith("s") or word.lower() != name
    return len(word) > 1 and word in SYMBOLS and word not in {"in", "am", "pm", "st", "min"}
