"""The expressions of a document: each key in a sentence, held against the rows."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from briefing.extractors.dates.keys import Key, has_keys, keys_in, keys_of
from briefing.extractors.dates.nowadays import is_today
from briefing.extractors.dates.reckoning import Expression
from briefing.extractors.dates.reckonings import NEAR, NOW
from briefing.extractors.dates.rows import EXPRESSIONS, words_of
from briefing.extractors.dates.tense import UNKNOWN, tense
from briefing.language.calendar import day_words
from briefing.text.tokens import Tokens

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.model import Sentence
    from briefing.text.analysis import Analysis

_EASTERN = frozenset(["zh", "ja"])
_LONGEST_STATEMENT = 5000  # characters back from a weekday in which a quotation may have opened


def expressions(analysis: Analysis) -> Iterator[Expression]:
    """Yield the expressions of time of a document, in order, those that have no date among them."""
    language = analysis.document.language
    if language in _EASTERN:
        for sentence in analysis.document.sentences:
            yield from _unspaced(analysis.document.text, sentence, language)
        return
    keys = keys_of(language)
    for sentence in analysis.document.sentences if keys.known else ():
        if has_keys(sentence, keys):
            for tokens in analysis.tokens(sentence.index):
                yield from _spaced(analysis, sentence.index, tokens)


def _spaced(analysis: Analysis, sentence: int, t: Tokens) -> Iterator[Expression]:
    language = analysis.document.language
    table = EXPRESSIONS.of(words_of(language))
    done = 0
    for candidates in keys_in(t, keys_of(language)):
        if candidates[0].kind == "holiday":  # "Christmas trees" are of no day
            analysis.tagged(sentence)
        found = [(key, match) for key in candidates if key.start >= done and (match := table.first(t, key))]
        if found:
            key, match = found[0]
            how = match.rule.gives
            start, end = (key.start, key.end) if how.bare else (match.start, match.end - how.looks_on)
            done = end
            side = UNKNOWN
            if how.near or is_today(key):
                analysis.tagged(sentence)
                side = tense(t, start, end, language)
            yield Expression(t, start, end, key, how, side)


@cache
def _pattern(language: str) -> re.Pattern[str]:
    words = day_words(language)
    return re.compile("|".join(sorted([*words.shifts, *words.weekdays], key=lambda word: (-len(word), word))))


def _unspaced(text: str, sentence: Sentence, language: str) -> Iterator[Expression]:
    """Find the words of a script that does not set words apart; what is not to come is past."""
    words = day_words(language)
    for m in _pattern(language).finditer(text, sentence.span.start, sentence.span.end):
        t = Tokens(text, *m.span())
        if m[0] in words.shifts:
            yield Expression(t, 0, t.count, Key("shift", words.shifts[m[0]], 0, 1), NOW)
        else:
            yield Expression(t, 0, t.count, Key("weekday", words.weekdays[m[0]], 0, 1), NEAR, -1)
