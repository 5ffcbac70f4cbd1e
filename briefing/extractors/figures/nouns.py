"""Runs of words that may be a noun, without a parser: where one begins, where it ends, and what is a verb.

Words that cannot be nouns (stop words, known verbs, the endings of participles) part one noun from the next.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.extractors.figures.cardinals import HYPHENS
from briefing.language.quotes import quote_words

if TYPE_CHECKING:
    from briefing.extractors.figures.vocabulary import Vocabulary
    from briefing.text.tokens import Tokens

LONGEST = 5  # words of a label
_NOUNS_TOO = frozenset([2, 4])  # parts that are nouns as well: the half, the quarter
_LINKS_IN_NAMES = frozenset("-‐‑/&.'’")

Run = tuple[int, int] | None


def noun_from(t: Tokens, j: int, v: Vocabulary) -> Run:
    """Return the noun that begins at a token: up to its plural, or to the first word that cannot belong to it."""
    j += t.raw[j] in HYPHENS and t.is_glued(j)
    while t.low[j] in v.words.leaders or t.low[j] in v.words.bounds_after:
        j += 1
    j += t.raw[j] in HYPHENS and t.is_glued(j)
    j += t.is_digits(j) and t.is_capital(j + 1) and t.low[j - 1] in v.words.leaders  # "two new 737 Max jets"
    if t.low[j] in v.words.lengths:
        return None
    end, words = j, 0
    while end < t.count and words < LONGEST and (width := _next_word(t, j, end, v)):
        end, words = end + width, words + 1
        is_head = t.is_capital(end - 1) if v.words.has_capital_nouns else _is_plural(t, end - 1, v)
        if is_head and t.raw[end] not in HYPHENS:
            break
    if v.words.has_capital_nouns and not t.is_capital(end - 1):
        return None
    while end > j and is_possessive(t, end - 1):
        end -= 1  # "half of the country's 127 farms"
    if (end - j == 1 or not v.words.lead_ups) and _is_participle(t, j, v):
        return None  # what is no adjective: only English has them in these endings, others have verbs
    return (j, end) if end > j else None


def _next_word(t: Tokens, first: int, i: int, v: Vocabulary) -> int:
    """Return how many tokens the next word of a noun takes: 0 if none belongs to it, 2 behind a hyphen or a point."""
    link = 0
    if i > first and t.is_glued(i) and t.is_glued(i + 1) and t.raw[i] in HYPHENS:
        link = 1
    elif i > first and t.raw[i] == "." and t.is_glued(i) and len(t.raw[i - 1]) == 1 and t.is_capital(i - 1):
        link = 1  # "U.S. officials"
    at = i + link
    if link and t.raw[i] in HYPHENS:
        return 2 if t.is_word(at) else 0
    if not _is_noun(t, at, v) or (_is_participle(t, at, v) and at > first):
        return 0
    return link + 1


def noun_before(t: Tokens, i: int, v: Vocabulary, floor: int = 0) -> Run:
    """Return the noun that ends at a token, and begins at ``floor`` or behind it."""
    if v.words.fractions.get(t.low[i], 4) not in _NOUNS_TOO:
        return None  # "rose by a third to"
    start, words = i + 1, 0
    if t.is_digits(i) and i > floor and t.is_capital(i - 1) and t.is_word(i - 1):
        start = i  # "the FTSE 100"
    while start > floor and words < LONGEST:
        before = start - 1
        if start <= i and t.raw[before] in _LINKS_IN_NAMES and t.is_glued(before) and t.is_glued(start):
            start -= 1
        elif start <= i and t.is_digits(before) and t.is_capital(before - 1) and before - 1 >= floor:
            start -= 1  # "Stoxx 600 index"
        elif not _is_noun(t, before, v) or (start > i and is_verb(t, before, v)):
            break
        else:
            start, words = before, words + 1
    while start <= i and (not t.is_word(start) or _is_participle(t, start, v)):
        start += 1
    return (start, i + 1) if words and start <= i else None


def _is_noun(t: Tokens, i: int, v: Vocabulary) -> bool:
    word = t.low[i].replace("’", "'")
    if word in v.words.double:
        return _is_noun_here(t, i, v)
    if (
        not t.is_word(i)
        or (t.is_glued(i) and t.is_digits(i - 1))
        or word in v.not_nouns
        or word in v.words.months
        or word.endswith(v.words.contractions)
    ):
        return False
    return t.is_capital(i) or not word.endswith(v.words.adverb_endings)


def _is_noun_here(t: Tokens, i: int, v: Vocabulary) -> bool:
    """Tell whether a word that can be a verb is a noun: "the cost is", "its work", "the cost of"."""
    before, after = t.low[i - 1], t.low[i + 1]
    if t.is_digits(i - 1) and _is_plural(t, i, v):
        return True  # "8,000 claims"
    if before in v.words.determiners or before in v.words.articles or after in v.words.of or after in v.verbs:
        return True
    is_after_adjective = t.is_word(i - 1) and before not in v.not_nouns and not _is_plural(t, i - 1, v)
    return is_after_adjective and t.low[i - 2] in v.words.determiners | v.words.articles


def _is_participle(t: Tokens, i: int, v: Vocabulary) -> bool:
    word = t.low[i]
    if (t.is_capital(i) and not t.raw[i].isupper()) or len(word) <= 4 or word in v.words.not_participles:
        return False
    return word.endswith(v.words.participle_endings) and not word.endswith("eed")


def _is_plural(t: Tokens, i: int, v: Vocabulary) -> bool:
    word = t.low[i]
    if word in v.words.persons:
        return True
    if t.is_capital(i) or len(word) <= 3 or "'" in word or "’" in word:
        return False
    return word.endswith(v.words.plural_endings) and word[-2:] not in {"ss", "us", "is"}


def is_possessive(t: Tokens, i: int) -> bool:
    """Tell whether a word ends in the 's of an owner."""
    return t.low[i].endswith(("'s", "’s"))


def is_person(t: Tokens, run: tuple[int, int], v: Vocabulary) -> bool:
    """Tell whether a noun is a role that one person has, be it with the name: "finance chief", "chief Ann"."""
    roles, last = quote_words(v.code).roles, run[1] - 1
    return any(t.low[i] in roles and (i == last or t.is_capital(i + 1)) for i in range(*run))


def is_verb(t: Tokens, i: int, v: Vocabulary) -> bool:
    """Tell whether a word is a verb: known as one, a participle, or behind "will" or "to" and before a figure."""
    word = t.low[i]
    if word in v.words.double:
        return not _is_noun_here(t, i, v)
    if word in v.verbs or _is_participle(t, i, v):
        return True
    before = t.low[i - 1]
    if before in v.words.modals:
        return word.islower()
    is_led = t.low[i + 1] in v.lead_ups or t.is_digits(i + 1) or t.raw[i + 1][:1] in v.signs
    return is_led and before in v.words.infinitive and t.is_word(i) and not t.is_capital(i)
