"""Noun phrases beside a figure, by the parts of speech of the words: where one begins, and where it ends."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.extractors.figures.cardinals import HYPHENS

if TYPE_CHECKING:
    from briefing.extractors.figures.vocabulary import Vocabulary
    from briefing.text.tokens import Tokens

Run = tuple[int, int] | None

_LONGEST = 5  # words of a phrase
_NOUNS = frozenset(["NOUN", "PROPN"])
_WITHIN = frozenset(["NOUN", "PROPN", "ADJ", "X"])
_BEHIND_SUBJECTS = frozenset(["ADP", "AUX", "VERB"])
_VERBS = frozenset(["VERB", "AUX"])
_PAIRED = frozenset(["ADJ", "NOUN"])
_BEFORE_NOUNS = frozenset(["DET", "ADJ", "ADP"])
_LINKS = frozenset("-‐‑/&.'’")  # signs inside a name: "U.S.", "AT&T"


def phrase_from(t: Tokens, j: int, v: Vocabulary, *, is_sure: bool = False) -> Run:
    """Return the noun phrase that begins at a token: up to its noun in the plural, or the last noun of the run.

    ``is_sure`` says that one must begin there ("the 7% share price rise"), whatever the first word seems to be.
    """
    j += t.raw[j] in HYPHENS and t.is_glued(j)
    while t.low[j] in v.leaders:
        j += 1
    end, words, head = j, 0, None
    while words < _LONGEST and (width := _next(t, j, end, v, is_sure=is_sure)):
        end, words = end + width, words + 1
        if _is_noun(t, end - 1, v) or (end - 1 == j and _may_be_noun(t, j, v, is_sure=is_sure)):
            head = end
            if _is_head(t, end - 1, v) and t.raw[end] not in HYPHENS:
                break
    while head and head > j and is_possessive(t, head - 1):
        head -= 1  # "half of the country's 127 farms"
    if not head or head == j or t.low[head] in v.times or (head == j + 1 and _is_participle(t, j, v)):
        return None  # "the eight Clinton years", "73 raising"
    return j, head


def _is_participle(t: Tokens, i: int, v: Vocabulary) -> bool:
    word = t.low[i]
    return t.raw[i] == word and word.endswith(v.words.participle_endings) and word not in v.words.not_participles


def phrase_before(t: Tokens, i: int, v: Vocabulary, floor: int = 0, *, is_sure: bool = False) -> Run:
    """Return the noun phrase that ends at a token, and begins at ``floor`` or behind it."""
    is_numbered = t.is_digits(i) and i > floor and t.tags[i - 1] in _NOUNS and t.is_capital(i - 1)  # "the FTSE 100"
    is_sure = is_sure and t.is_word(i) and t.low[i] not in v.words.stops
    if i < floor or not (is_numbered or is_sure or _is_noun(t, i, v)):
        return None
    start, words = i, 1
    while start > floor and words < _LONGEST:
        before = start - 1
        if t.raw[before] in _LINKS and t.is_glued(before) and t.is_glued(start):
            start -= 1
        elif _belongs(t, before, v) and (t.tags[before] != "VERB" or not before or t.tags[before - 1] in _BEFORE_NOUNS):
            start, words = before, words + 1  # "combined" of "a combined revenue", not "reported revenue"
        else:
            break
    while start < i and not t.is_word(start):
        start += 1
    return (start, i + 1)


def _next(t: Tokens, first: int, i: int, v: Vocabulary, *, is_sure: bool) -> int:
    """Return how many tokens the next word of a phrase takes: 0 if none belongs to it, 2 behind a hyphen or a point."""
    if i > first and t.raw[i] in _LINKS and t.is_glued(i) and t.is_glued(i + 1) and t.is_word(i + 1):
        return 2
    if t.is_digits(i) and t.tags[i + 1] == "PROPN" and t.tags[i - 1] == "ADJ":
        return 1  # "two new 737 Max jets"
    if t.tags[i] == "CCONJ" and i > first and not _is_head(t, i - 1, v) and {t.tags[i - 1], t.tags[i + 1]} <= _PAIRED:
        return 2  # "digital and physical sales", "intelligence and security agencies"
    return int(_belongs(t, i, v) or (i == first and _may_be_noun(t, i, v, is_sure=is_sure)))


def _may_be_noun(t: Tokens, i: int, v: Vocabulary, *, is_sure: bool) -> bool:
    """Tell whether a word right behind a number is a noun although it looks like a verb: "eight picks"."""
    is_other = t.low[i] in v.not_nouns or t.low[i] in v.not_in_phrases or _moves(t, i, v)
    if is_other or (v.words.has_capital_nouns and not t.is_capital(i)):
        return False
    if is_sure and t.tags[i] in {"VERB", "ADJ"} and t.tags[i + 1] == "PUNCT":
        return True  # "12% below forecast, and"
    is_before_noun = is_sure and t.tags[i + 1] in _NOUNS
    return t.tags[i] == "VERB" and (is_before_noun or t.low[i].endswith(v.words.plural_endings))


def _moves(t: Tokens, i: int, v: Vocabulary) -> bool:
    """Tell whether a word says that something rises or falls, and not how much it was: "rose", but "in gains"."""
    return t.low[i] in v.moving and t.tags[i - 1] not in _BEFORE_NOUNS


def _belongs(t: Tokens, i: int, v: Vocabulary) -> bool:
    """Tell whether a word may be part of a noun phrase: a noun, an adjective, or a participle before one."""
    if not t.is_word(i) or t.low[i] in v.not_in_phrases or _moves(t, i, v):
        return False
    if t.tags[i] in _WITHIN:
        return not (t.tags[i] == "ADJ" and t.low[i] in v.words.stops)  # "much", "other"
    return t.tags[i] == "VERB" and t.tags[i + 1] in _WITHIN and t.low[i].endswith(v.words.participle_endings)


def _is_noun(t: Tokens, i: int, v: Vocabulary) -> bool:
    is_other = t.low[i] in v.times or t.low[i] in v.not_in_phrases or _moves(t, i, v)
    if is_other or not t.is_word(i) or (t.is_glued(i) and t.is_digits(i - 1)):
        return False
    if v.words.has_capital_nouns and not t.is_capital(i):
        return False
    # A sentence begins with no verb that a preposition or another verb follows: "Homes from", "Revenue rose".
    is_first = i == 0 and t.low[i].isalpha() and t.low[i] not in v.words.stops
    is_subject = is_first and t.tags[i] in _VERBS and t.tags[i + 1] in _BEHIND_SUBJECTS
    return t.tags[i] in _NOUNS or is_subject


def _is_head(t: Tokens, i: int, v: Vocabulary) -> bool:
    """Tell whether a noun ends its phrase: one in the plural, or in German the first noun."""
    if v.words.has_capital_nouns:
        return True
    word = t.low[i]
    is_plural = word.endswith(v.words.plural_endings) and word[-2:] not in {"ss", "us", "is"} and len(word) > 3
    return word in v.words.persons or (is_plural and t.tags[i] != "PROPN" and not is_possessive(t, i))


def is_possessive(t: Tokens, i: int) -> bool:
    """Tell whether a word ends in the 's of an owner."""
    return t.low[i].endswith(("'s", "’s"))


def is_person(t: Tokens, run: tuple[int, int], v: Vocabulary) -> bool:
    """Tell whether a phrase is a role that one person has, be it with the name: "finance chief", "chief Ann"."""
    last = run[1] - 1
    return any(t.low[i] in v.roles and (i == last or t.is_capital(i + 1)) for i in range(*run))


def corrected(t: Tokens, v: Vocabulary) -> list[str]:
    """Return the parts of speech that were learned, but verbs of amounts and change as what they are."""
    tags = list(t.tags)
    for i, word in enumerate(t.low):
        if word in v.known_verbs and tags[i] in _WITHIN and not (i and tags[i - 1] in _BEFORE_NOUNS):
            tags[i] = "VERB"
    return tags


def guessed(t: Tokens, v: Vocabulary) -> list[str]:
    """Return the parts of speech of tokens by the word classes alone, for languages of which nothing was learned.

    Every word that no class knows is taken for a noun; verbs are those that tell an amount.
    """
    return [_guess(t, i, v) for i in range(t.count)] + [""] * (len(t.raw) - t.count)


def _guess(t: Tokens, i: int, v: Vocabulary) -> str:
    word = t.low[i].replace("’", "'")
    if not t.is_word(i):
        return "NUM" if t.is_digits(i) else "PUNCT"
    found = next((name for name, words in v.parts_of_speech if word in words), None)
    if found:
        return found
    if v.words.has_capital_nouns:
        return "NOUN" if t.is_capital(i) else "ADJ"
    return "PROPN" if t.is_capital(i) and i else "NOUN"
