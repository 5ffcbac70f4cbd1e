"""The words that an expression of time turns on: a day, a unit, a month, a season, a feast; each with what it means."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from msgspec import Struct

from briefing.language.words import day_words, figure_words
from briefing.text.tokens import Tokens

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from briefing.model import Sentence

_POSSESSIVES = ("", "'s", "’s")
# What a sentence's own words may have before a key, which the tokens set apart: "l'année".
_BEGINNINGS = ("l'", "d'")


class Key(Struct, frozen=True):
    """One such word, or several, as tokens from ``start`` up to ``end``; ``kind`` is the class of words it is from."""

    kind: str
    value: str | int
    start: int
    end: int


class Keys(Struct, frozen=True):
    """All keys of a language, by their first token, the longest first; ``triggers`` are words of sentences with one."""

    known: Mapping[str, Sequence[tuple[tuple[str, ...], str, str | int]]]
    triggers: frozenset[str]
    has_capital_months: bool = False


def tokenised(phrase: str) -> tuple[str, ...]:
    """Cut a phrase as the tokeniser cuts a text.

    >>> tokenised("terça-feira")
    ('terça', '-', 'feira')
    """
    if phrase.replace(" ", "").isalpha():  # as most are
        return tuple(phrase.lower().split())
    if phrase.endswith("'"):  # "fin de l'" stands before a word
        return tokenised(f"{phrase}a")[:-1]
    tokens = Tokens(phrase, 0, len(phrase))
    return tuple(tokens.low[: tokens.count])


@cache
def keys_of(language: str) -> Keys:
    """Return the keys of a language, made once."""
    known: dict[str, list[tuple[tuple[str, ...], str, str | int]]] = {}
    for kind, meanings in _classes(language):
        for phrase, meaning in meanings.items():
            tokens = tuple(map(plain, tokenised(phrase)))
            for ending in _POSSESSIVES:
                known.setdefault(tokens[0] + ending, []).append((tokens, kind, meaning))
    for found in known.values():
        found.sort(key=lambda entry: -len(entry[0]))  # as they stood, where they are as long
    return Keys(known, frozenset(_triggers(language)), figure_words(language).has_capital_months)


def _triggers(language: str) -> Iterator[str]:
    """Yield the words by which a sentence is known to hold a key: of a phrase the longest, which few others have."""
    for _, meanings in _classes(language):
        for phrase in meanings:
            word = max(map(plain, tokenised(phrase)), key=len)
            yield phrase  # "q3" is one word of a sentence, and two tokens
            yield from (word, f"{word}'s", *(head + word for head in _BEGINNINGS))


def _classes(language: str) -> list[tuple[str, Mapping[str, str | int]]]:
    words = day_words(language)
    return [
        ("named", words.named),
        ("holiday", words.holidays),
        ("shift", words.shifts),
        ("day", {word: str(days) for word, days in words.days.items()}),
        ("weekday", words.weekdays),
        ("evening", words.weekday_evenings),
        ("short", words.short_weekdays),
        ("unit", words.units),
        ("units", words.plurals),
        ("season", words.seasons),
        ("month", figure_words(language).months if words.in_month else {}),
        ("decade", words.decades),
        ("sign", words.quarters),
        ("part", dict.fromkeys(words.day_parts, "day")),
    ]


def has_keys(sentence: Sentence, keys: Keys) -> bool:
    """Tell whether a sentence may hold a key, by its words."""
    return not keys.triggers.isdisjoint(sentence.words)


def keys_in(t: Tokens, keys: Keys) -> Iterator[list[Key]]:
    """Yield what each token of a stretch may be the start of, longest first; nothing for most."""
    known = keys.known
    for i in [i for i, word in enumerate(t.low) if word in known]:
        found = [
            Key(kind, value, i, i + len(words))
            for words, kind, value in known[t.low[i]]
            if _stands(words, t, i) and (kind != "month" or not keys.has_capital_months or t.is_capital(i))
        ]
        if found:
            yield found


def _stands(words: Sequence[str], t: Tokens, i: int) -> bool:
    return all(plain(t.low[i + n]) == word for n, word in enumerate(words))


def plain(word: str) -> str:
    """Return a token without its possessive, with a straight apostrophe.

    >>> plain("today’s"), plain("years")
    ('today', 'years')
    """
    if "’" in word:
        word = word.replace("’", "'")
    return word.removesuffix("'s")
