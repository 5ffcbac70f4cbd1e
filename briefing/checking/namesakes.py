"""The same name in other letters: a possessive, a plural, the people of a country, initials and what they stand for."""

from __future__ import annotations

import re
from functools import cached_property
from typing import TYPE_CHECKING
from unicodedata import combining, normalize

from briefing.language.checking import claim_words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefing.checking.sources import Sources

_CAPITALISED = re.compile(r"[^\W\d_](?:[\w]|[’'.&](?=\w))*")
_RUN = re.compile(
    r"(?<![\w’'.])[A-Z][\w’'.]*+(?:[ \n-](?:(?:of|for|the|and|on|in|de|du|des|der)[ \n]|& ?)*[A-Z][\w’'.]*)+"
)
_SMALL = frozenset("of for the and on in de du des der".split())
_LONGEST = 6  # letters of initials, words of a name
_LEAST_STEM = 4  # letters that a country and its people share


class Namesakes:
    """Knows of the names of the sources which others say the same."""

    def __init__(self, sources: Sources, language: str) -> None:
        self.sources = sources
        self.lexicon = claim_words(language)

    @cached_property
    def raw(self) -> frozenset[str]:
        """The words that the sources write with a capital, as they write them, without points."""
        texts = (document.text for document in self.sources.documents)
        found = {match[0] for text in texts for match in _CAPITALISED.finditer(text)}
        return frozenset(word.replace(".", "").replace("’", "'") for word in found if word[0].isupper())

    @cached_property
    def capitals(self) -> frozenset[str]:
        """The same in small letters, without the signs of a possessive."""
        return frozenset(word.lower().removesuffix("'s") for word in self.raw)

    @cached_property
    def _folded(self) -> frozenset[str]:
        """The words of the sources without their accents."""
        return frozenset(map(folded, self.sources.vocabulary))

    @cached_property
    def _forms(self) -> frozenset[str]:
        return frozenset(form for word in self.capitals for form in self._stems(word))

    @cached_property
    def _initials(self) -> frozenset[str]:
        """What the initials of the names of the sources spell: "imf" of "International Monetary Fund"."""
        texts = (document.text for document in self.sources.documents)
        return frozenset(
            i for text in texts for match in _RUN.finditer(text) for part in _parts(match[0]) for i in _spelt(part)
        )

    def has(self, said: str) -> bool:
        """Tell whether the sources have a word or phrase in small letters, or one that says the same."""
        word = normalize("NFC", said)
        vocabulary = self.sources.vocabulary
        if any(form in vocabulary for form in (word, f"{word}s", f"{word}'s", word.removesuffix("s"))):
            return True
        if word.isalpha() and folded(word) in self._folded:
            return True
        pieces = word.split("-")
        if len(pieces) > 1 and all(self.has(piece) for piece in pieces if piece):
            return True
        return self._has_same(word) or (len(word) > _LEAST_STEM and not self._forms.isdisjoint(self._stems(word)))

    def is_common(self, word: str) -> bool:
        """Tell whether the sources have a word, and never as a name."""
        return word not in self.capitals and word in self.sources.vocabulary

    def _has_same(self, word: str) -> bool:
        return any(self._stands(phrase) for phrase in self.lexicon.same.get(word, ()))

    def _stands(self, phrase: str) -> bool:
        parts = phrase.replace("-", " ").split()
        if len(parts) == 1 and len(phrase) <= len("u.s.a"):
            return phrase.replace(".", "").upper() in self.raw or (
                len(phrase) > len("usa") and phrase in self.sources.vocabulary
            )
        return next(self.sources.places(parts), None) is not None

    def _stems(self, word: str) -> Iterator[str]:
        for ending in self.lexicon.words.endings:
            if word.endswith(ending) and len(word) - len(ending) >= _LEAST_STEM:
                yield word[: -len(ending)]
        if len(word) >= _LEAST_STEM:
            yield word

    def is_one_word(self, parts: Sequence[str]) -> bool:
        """Tell whether the sources write the words of a name as one: "TechCrunch"."""
        return len(parts) > 1 and len("".join(parts)) > _LEAST_STEM and "".join(parts) in self.sources.vocabulary

    def is_short_for(self, said: str) -> bool:
        """Tell whether a name is the initials of one of the sources, or one of them is its initials."""
        letters = said.replace(".", "")
        if letters.isupper() and letters.isalpha():
            return 1 < len(letters) <= _LONGEST and letters.lower() in self._initials
        return any(spelt.upper() in self.raw for spelt in _spelt(said))


def folded(word: str) -> str:
    """Return a word without its accents.

    >>> folded("lagacé")
    'lagace'
    """
    return word if word.isascii() else "".join(sign for sign in normalize("NFD", word) if not combining(sign))


def _spelt(name: str) -> Iterator[str]:
    """Yield what the initials of a name spell, with and without its small words.

    >>> sorted(set(_spelt("Bank of Kell")))
    ['bk', 'bok']
    """
    words = [word for word in re.split(r"[ \n\-&]+", name) if word]
    for kept in (words, [word for word in words if word.lower() not in _SMALL]):
        if 1 < len(kept) <= _LONGEST:
            yield "".join(word[0] for word in kept).lower()


def _parts(name: str) -> Iterator[str]:
    """Yield a run of names and each of its ends: "the Kell Water Board" is named in "Mayor of Kell Water Board"."""
    words = name.split()[: 2 * _LONGEST]
    for first in range(len(words)):
        for end in range(first + 2, min(len(words), first + _LONGEST) + 1):
            yield " ".join(words[first:end])
