"""What is known of a word before its sentence is read: its classes, from the word data and the gazetteer."""

from __future__ import annotations

from functools import cache

from briefing.language.gazetteer import known_as
from briefing.language.words import quote_words

# Class of the recogniser <- slot of the word data. The weights know the classes by name: train again after a change.
_SLOTS = {
    "cue": "cues", "part": "participles", "role": "roles", "group": "groups", "body": "bodies", "legal": "legal_forms",
    "place": "places", "loc": "locatives", "never": "never", "mod": "modifiers", "who": "personal_relatives",
    "cop": "copulas", "pro": "pronouns", "prep": "prepositions", "conj": "conjunctions", "art": "articles",
    "poss": "possessives", "suf": "suffixes", "ptc": "particles",
}  # fmt: skip


class WordClasses(dict[str, tuple[str, ...]]):
    """The classes of lower-cased words, each looked up when it is first met.

    >>> classes = word_classes("en")
    >>> classes["mayor"], classes["zebra"]
    (('role', 'person'), ())
    """

    def __init__(self, language: str) -> None:
        super().__init__()
        words = quote_words(language)
        honorifics = frozenset(word.lower() for word in words.honorifics)
        known = [(name, getattr(words, slot)) for name, slot in _SLOTS.items()]
        self._tables = [*known, ("hon", honorifics)]

    def __missing__(self, word: str) -> tuple[str, ...]:
        own = (name for name, words in self._tables if word in words)
        found = self[word] = (*own, *known_as(word))
        return found


@cache
def word_classes(language: str) -> WordClasses:
    """Return the classes of the words of a language."""
    return WordClasses(language)


@cache
def joining_words(language: str) -> frozenset[str]:
    """Return the small words that may stand inside a name, of a person or of anything else.

    >>> "of" in joining_words("en"), "said" in joining_words("en")
    (True, False)
    """
    words = quote_words(language)
    return words.particles | words.joiners | words.articles | words.conjunctions | words.complements
