"""Sentences as words and terms, beside the text and never over it."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from typing import TYPE_CHECKING

from msgspec.structs import replace

from briefing.language.catalogue import language, stop_words
from briefing.patterns import lazy

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from briefing.model import Sentence

# Python's \w leaves out the vowel signs and points that are part of words in Hebrew, Arabic, Thai and Hindi.
_MARKS = (
    "\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u064b-\u065f"  # combining accents, Hebrew, Arabic
    "\u0900-\u0903\u093a-\u094f\u0962\u0963\u0e31-\u0e3a\u0e47-\u0e4e"  # Devanagari, Thai
)
_WORD = lazy(rf"[^\W_]+(?:(?:[{_MARKS}]|['’](?=[^\W_]))[^\W_]*)*")
# Scripts that write without spaces: their runs are cut into overlapping pairs of characters.
# A string, which re compiles when it is first used: most texts have no such letter.
_FIRST_UNSPACED = "\u0e00"
_UNSPACED = "[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]{2,}"
_MEMO_LIMIT = 200_000


def words(text: str) -> list[str]:
    """Return the lower-cased words of a text, in order.

    >>> words("Don’t panic: 3.5% of Köln’s trams")
    ["don't", 'panic', '3', '5', 'of', "köln's", 'trams']
    >>> words("東京都")
    ['東京', '京都']
    """
    found = _WORD.findall(text.lower().replace("’", "'"))
    if max("".join(found), default="") < _FIRST_UNSPACED:
        return found
    return [piece for word in found for piece in _pairs(word)]


def _pairs(word: str) -> list[str]:
    if not re.fullmatch(_UNSPACED, word):
        return [word]
    return [word[i : i + 2] for i in range(len(word) - 1)]


@cache
def _stem(algorithm: str) -> Callable[[str], str]:
    from snowballstemmer import stemmer  # noqa: PLC0415 - 18 ms that a text without a stemmer need not pay

    plain: Callable[[str], str] = stemmer(algorithm).stemWord
    memo: dict[str, str] = {}

    def stem(word: str) -> str:
        if word not in memo:
            if len(memo) >= _MEMO_LIMIT:
                memo.clear()
            memo[word] = plain(word)
        return memo[word]

    return stem


def stem_in(code: str) -> Callable[[str], str]:
    """Return the stemmer of a language; one that changes nothing where there is none.

    >>> stem_in("en")("arrested"), stem_in("vi")("arrested")
    ('arrest', 'arrested')
    """
    algorithm = language(code).stemmer
    return _stem(algorithm) if algorithm else str


def terms(found: list[str], code: str) -> list[str]:
    """Return the stems of the content words among words; no stop words, no single letters.

    >>> terms(["the", "trams", "are", "late"], "en")
    ['tram', 'late']
    """
    known = _memo(code)
    return [term for word in found if (term := known[word]) is not None]


class _Terms(dict[str, "str | None"]):
    """The term of each word that was met, None for one that carries no content."""

    def __init__(self, code: str) -> None:
        super().__init__()
        self._stem, self._stop = stem_in(code), stop_words(code)

    def __missing__(self, word: str) -> str | None:
        if len(self) >= _MEMO_LIMIT:
            self.clear()
        is_content = word not in self._stop and (len(word) > 1 or word.isdigit())
        term = self[word] = self._stem(word) if is_content else None
        return term


_memo = cache(_Terms)


# A word so short, in so many of the sentences of a text of so many, is taken to carry no content.
_SHORT, _OFTEN, _ENOUGH = 3, 0.3, 10


def content_only(sentences: Sequence[Sentence], code: str) -> Sequence[Sentence]:
    """Return sentences whose terms leave out the short words that the text itself repeats most.

    For languages that have no stop words; the sentences of others come back as they are.

    >>> from briefing.model import Sentence, Span
    >>> said = [Sentence(Span(0, 1), "", ("na", f"mji{n}"), ("na", f"mji{n}")) for n in range(10)]
    >>> content_only(said, "sw")[0].terms
    ('mji0',)
    """
    if stop_words(code) or len(sentences) < _ENOUGH:
        return sentences
    counts = Counter(word for s in sentences for word in {*s.words} if len(word) <= _SHORT)
    often = {word for word, count in counts.items() if count >= _OFTEN * len(sentences)}
    return [replace(s, terms=tuple(terms([w for w in s.words if w not in often], code))) for s in sentences]
