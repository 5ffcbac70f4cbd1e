"""The word data of a language, a part at a time: each is decoded when it is first asked for, and kept.

A language without data of ours gets a part whose classes are empty; facts of CLDR there are for the whole catalogue.
"""

from __future__ import annotations

from functools import cache

from msgspec.structs import replace

from briefing.language.lexicon import neutral, part
from briefing.language.neutral import Layout
from briefing.language.shapes import DayWords, Facts, FigureWords, QuoteWords, RankingWords, SentenceWords

__all__ = [
    "DayWords", "Facts", "FigureWords", "QuoteWords", "RankingWords",
    "abbreviations", "day_words", "facts", "figure_words", "quote_words", "ranking_words",
]  # fmt: skip


@cache
def abbreviations(code: str) -> frozenset[str]:
    """Return the abbreviations of a language that do not end a sentence, in lower case, without their full stop.

    >>> "dr" in abbreviations("en"), abbreviations("xx")
    (True, frozenset())
    """
    return (part(code, "sentences", SentenceWords) or SentenceWords()).abbreviations


@cache
def day_words(code: str) -> DayWords:
    """Return the words that name a day by the day of writing, with the weekdays of CLDR; or none.

    >>> day_words("de").days["gestern"], day_words("xx").days
    (-1, {})
    """
    found = part(code, "days", DayWords)
    return replace(found, weekdays={**facts(code).weekdays, **found.weekdays}) if found else DayWords()


@cache
def facts(code: str) -> Facts:
    """Return what CLDR says of a language: months, weekdays, decimal mark, names of currencies, units and countries.

    A language that is not in the catalogue has none, and a decimal point.

    >>> facts("sv").months["maj"], facts("de").weekdays["sonnabend"], facts("fr").territories["allemagne"]
    (5, 5, 'DE')
    >>> facts("de").decimal_mark, facts("xx").months
    (',', {})
    """
    return part(code, "facts", Facts) or Facts()


@cache
def figure_words(code: str) -> FigureWords:
    """Return the words of figures and dates; the neutral ones (digits and symbols) where there are none of ours."""
    return part(code, "figures", FigureWords) or FigureWords()


@cache
def quote_words(code: str) -> QuoteWords:
    """Return the words of quotations and names."""
    return part(code, "quotes", QuoteWords) or QuoteWords()


@cache
def ranking_words(code: str) -> RankingWords:
    """Return the words of ranking.

    >>> "we" in ranking_words("en").first_plural, ranking_words("xx") == RankingWords()
    (True, True)
    """
    return part(code, "ranking", RankingWords) or RankingWords()


_KNOWN = neutral("layout", Layout)
BYLINE_OPENERS = _KNOWN.byline_openers
MONTH_NUMBERS = _KNOWN.months
MONTHS = frozenset(MONTH_NUMBERS)
WEEKDAYS = _KNOWN.weekdays
# What else may stand in a line that only says when a text appeared.
DATE_LINE_WORDS = _KNOWN.date_line_words
# A short line that is one of these, or starts with one and a colon, is no part of the text.
FURNITURE = _KNOWN.furniture
# A line that starts with one of these lists people, however long it is.
LABELS = _KNOWN.labels
CAPTIONS = _KNOWN.captions
# Headings that say what kind of block stands under them.
CONTENTS_HEADS = _KNOWN.contents_heads
REFERENCE_HEADS = _KNOWN.reference_heads
NOTICES = _KNOWN.notices
REPLY_ENDS = _KNOWN.reply_ends
CREDITS = _KNOWN.credits
COURTESIES = _KNOWN.courtesies
GREETINGS = _KNOWN.greetings
CLOSINGS = _KNOWN.closings
# A byline with one of these words names a desk or an account, and nobody.
NO_AUTHORS = _KNOWN.no_authors
