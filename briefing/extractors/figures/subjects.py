"""The subject of a verb that tells an amount: "Der Schaden beträgt 3,5 Millionen Euro", "le chantier a coûté 18 euros".

For the languages of which the verbs of amounts are known and not all the others: rather no label than a wrong one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.extractors.figures.nouns import LONGEST, Run

if TYPE_CHECKING:
    from briefing.extractors.figures.quantities import Quantity
    from briefing.extractors.figures.vocabulary import Vocabulary
    from briefing.text.tokens import Tokens

_REACH = 6  # tokens between a verb and its figure


def stated_subject(t: Tokens, q: Quantity, v: Vocabulary) -> Run:
    """Return the noun whose amount a figure with a unit is, or None."""
    if q.unit is None or not v.words.states:
        return None
    i = q.first - 1
    while i > q.first - _REACH and _leads_up(t, i, v):
        i -= 1
    if v.words.has_capital_nouns and t.is_capital(i) and _is_article(t, i - 1, v):
        return (i, i + 1) if _tells(t, i - 2, q, v) else None  # "Im Osten beträgt der Schaden 3 Euro"
    if not _tells(t, i, q, v):
        return None
    while i > 0 and t.low[i - 1] in v.words.auxiliaries:
        i -= 1
    return _subject(t, i, v)


def _leads_up(t: Tokens, i: int, v: Vocabulary) -> bool:
    word = t.low[i]
    if word in v.words.auxiliaries or t.is_capital(i):
        return False
    return word in v.words.stops or word in v.bounds_words or word in v.words.articles


def _tells(t: Tokens, i: int, q: Quantity, v: Vocabulary) -> bool:
    """Tell whether a token is a verb of amounts, or the auxiliary of one right behind the figure."""
    if i < 1 or t.is_capital(i):
        return False
    return t.low[i] in v.stating or (t.low[i] in v.words.auxiliaries and t.low[q.end] in v.stating)


def _is_article(t: Tokens, i: int, v: Vocabulary) -> bool:
    return i >= 0 and (t.low[i] in v.words.determiners or t.low[i] in v.words.articles)


def _subject(t: Tokens, end: int, v: Vocabulary) -> Run:
    """Return the noun that ends at a token, with the one that it hangs on; none that hangs on a preposition."""
    run = _noun(t, end, v)
    if run is None or run[0] == 0:
        return run
    article = run[0] - 1
    if t.low[article] in v.words.of or (_is_article(t, article, v) and t.low[article - 1] in v.words.of):
        head_end = article - (t.low[article] not in v.words.of)
        head = _subject(t, head_end, v) if head_end > 0 else None
        if head:
            return (head[0], run[1]) if run[1] - head[0] <= LONGEST + 1 else head
    return run if _is_article(t, article, v) and _may_begin(t, article - 1, v) else None


def _may_begin(t: Tokens, i: int, v: Vocabulary) -> bool:
    """Tell whether a clause may begin behind a token, so that what follows is its subject."""
    word = t.low[i]
    return i < 0 or t.raw[i] in t.breaks or word in v.words.joiners or word in v.words.contrasts


def _noun(t: Tokens, end: int, v: Vocabulary) -> Run:
    longest = 1 if v.words.has_capital_nouns else LONGEST
    start = end
    while start > 0 and end - start < longest and t.is_word(start - 1) and _is_nominal(t, start - 1, v):
        start -= 1
    return (start, end) if start < end else None


def _is_nominal(t: Tokens, i: int, v: Vocabulary) -> bool:
    word = t.low[i]
    if v.words.has_capital_nouns:
        return t.is_capital(i) and word not in v.words.stops
    return word not in v.not_nouns and word not in v.words.auxiliaries and word not in v.stating
