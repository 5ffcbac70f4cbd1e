"""The expressions of a document: each key in a sentence, held against the rows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.extractors.dates.keys import has_keys, keys_in, keys_of
from briefing.extractors.dates.nowadays import is_today
from briefing.extractors.dates.reckoning import Expression
from briefing.extractors.dates.rows import EXPRESSIONS, words_of
from briefing.extractors.dates.tense import FUTURE, UNKNOWN, tense
from briefing.extractors.dates.unspaced import unspaced

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.text.analysis import Analysis
    from briefing.text.tokens import Tokens

_EASTERN = frozenset(["zh", "ja"])
_LONGEST_STATEMENT = 5000  # characters back from a weekday in which a quotation may have opened


def expressions(analysis: Analysis) -> Iterator[Expression]:
    """Yield the expressions of time of a document, in order, those that have no date among them."""
    language = analysis.document.language
    if language in _EASTERN:
        for sentence in analysis.document.sentences:
            yield from unspaced(analysis.document.text, sentence, language)
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
            if how.near or how.to_come or is_today(key):
                analysis.tagged(sentence)
                side = tense(t, start, end, language)
            if side == FUTURE or not how.to_come:
                yield Expression(t, start, end, key, how, side)
