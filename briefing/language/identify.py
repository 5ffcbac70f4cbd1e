"""Which language a text is in: by its script, by a vote of common words, and where both are unsure by py3langid."""

from __future__ import annotations

import re
from bisect import bisect
from collections import Counter
from functools import cache
from typing import TYPE_CHECKING

from msgspec import Struct

from briefing.language.catalogue import LANGUAGES
from briefing.language.lexicon import neutral
from briefing.language.neutral import CommonWords

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

UNKNOWN = "und"
_NO_LANGUAGE = frozenset({"zxx", "qaa", "mul"})
_SAMPLE = 1600  # characters: about 270 words, and a vote is as good as sure after 50
_SURE_FROM = 30  # characters; what is shorter could be a name
_BLOCKS = (  # where a script begins among the code points, and its name; None where no letters of ours stand
    (0x41, "latin"), (0x250, None), (0x370, "el"), (0x400, "cyrillic"), (0x530, "hy"), (0x590, "he"),
    (0x600, "arabic"), (0x700, None), (0x750, "arabic"), (0x780, None), (0x900, "devanagari"), (0x980, "bn"),
    (0xA00, "pa"), (0xA80, "gu"), (0xB00, None), (0xB80, "ta"), (0xC00, "te"), (0xC80, "kn"), (0xD00, "ml"),
    (0xD80, "si"), (0xE00, "th"), (0xE80, "lo"), (0xF00, None), (0x1000, "my"), (0x10A0, "ka"), (0x1100, "ko"),
    (0x1200, "am"), (0x13A0, None), (0x1780, "km"), (0x1800, None), (0x1E00, "latin"), (0x1F00, "el"),
    (0x2000, None), (0x3040, "ja"), (0x3100, None), (0x3400, "han"), (0xA000, None), (0xAC00, "ko"),
    (0xD7B0, None), (0xF900, "han"), (0xFB00, "latin"), (0xFB1D, "he"), (0xFB50, "arabic"), (0xFF00, "latin"),
    (0xFF66, "ja"), (0xFFA0, None), (0x20000, "han"), (0x30000, None),
)  # fmt: skip
_STARTS = tuple(start for start, _ in _BLOCKS)
_WRITES_WORDS_SHORT = frozenset({"han", "ja", "ko", "th"})  # one letter says about as much as three of ours
_VOTING = frozenset({"latin", "cyrillic", "arabic", "devanagari"})  # scripts that several languages share
_WORD = r"(?:[^\W\d_]|[\u0900-\u0963])+"  # compiled by its first use, so that the import stays cheap


class _Votes(Struct, frozen=True):
    """The words and letters of one script, each with the languages that it speaks for."""

    words: Mapping[str, tuple[str, ...]]
    letters: Mapping[str, frozenset[str]]
    codes: tuple[str, ...]


def identify(text: str) -> tuple[str, bool]:
    """Return the code of the language that a text is in, and whether that is beyond doubt.

    A language that the catalogue does not have is told by its own code; "und" is a text without letters.
    Looks at the first 1,600 characters (under a millisecond); where script and common words leave doubt,
    py3langid decides, which costs its import of 0.1 s once. Below about five words the answer is a guess.

    >>> identify("The council will meet on Tuesday to decide whether the pool can stay open.")
    ('en', True)
    >>> identify("La piscine restera ouverte jusqu'en mars, a promis la maire de la ville.")
    ('fr', True)
    >>> identify("12 345")
    ('und', False)
    """
    sample = text.lstrip()[:_SAMPLE].lower()
    code, sure = _by_sight(sample)
    if sure or len(sample) < _SURE_FROM or not any(map(str.isalpha, sample)):
        return code, sure
    return _by_model(sample, code)


def resolved(text: str, stated: str | None) -> str:
    """Return the language that a source states, unless the text is beyond doubt in another one that we know.

    Pages say "en" because the program that made them does. Never loads a model where something is stated.

    >>> resolved("Die Stadt will im Herbst drei neue Schulen bauen, weil die Zahl der Kinder steigt.", "en")
    'de'
    >>> resolved("Trams.", "sv")
    'sv'
    """
    if stated is None:
        return identify(text)[0]
    code, sure = _by_sight(text.lstrip()[:_SAMPLE].lower())
    return code if sure and code in LANGUAGES else stated


def _by_sight(sample: str) -> tuple[str, bool]:
    """Tell a language by its script, or by the vote of its common words and letters."""
    script = _script(sample)
    if script is None:
        return UNKNOWN, False
    if script == "han":
        return "zh", True
    return _vote(sample, _votes(script)) if script in _VOTING else (script, True)


def _script(sample: str) -> str | None:
    if sample.isascii():
        return "latin" if any(map(str.isalpha, sample)) else None
    found: Counter[str] = Counter()
    for letter, times in Counter(sample).items():
        name = _BLOCKS[max(0, bisect(_STARTS, ord(letter)) - 1)][1] if letter.isalpha() else None
        if name:
            found[name] += times * (3 if name in _WRITES_WORDS_SHORT else 1)
    if not found:
        return None
    if found["ja"] * 20 > found["han"]:  # Japanese is written with both; Chinese never has kana in its prose
        found["ja"] += found.pop("han", 0)
    return max(found, key=lambda name: (found[name], name))


@cache
def _votes(script: str) -> _Votes:
    known = neutral("identify", CommonWords)
    rows: Mapping[str, tuple[str, ...]] = getattr(known, script)
    words: dict[str, tuple[str, ...]] = {}
    for code, common in rows.items():
        for word in common:
            words[word] = (*words.get(word, ()), code)
    letters: dict[str, frozenset[str]] = {}
    for code in known.letters.keys() & rows.keys():
        for letter in known.letters[code]:
            letters[letter] = letters.get(letter, frozenset()) | {code}
    return _Votes(words, letters, tuple(rows))


def _vote(sample: str, votes: _Votes) -> tuple[str, bool]:
    """Name the language with the most votes; sure where they are many and well ahead of the next language's."""
    words = Counter(re.findall(_WORD, sample))
    scores = dict.fromkeys(votes.codes, 0.0)
    hits: Counter[str] = Counter()
    for word in words.keys() & votes.words.keys():
        codes = votes.words[word]
        for code in codes:
            hits[code] += words[word]
            scores[code] += words[word] / len(codes) ** 0.5
    if not sample.isascii():
        _add_letters(scores, Counter(sample), votes)
    second, first = sorted(votes.codes, key=lambda code: scores[code])[-2:]
    enough = hits[first] >= max(3, 0.15 * words.total())
    guess = first if scores[first] > 0 else UNKNOWN
    return guess, enough and scores[first] > 1.3 * max(scores[second], 0.5)


def _add_letters(scores: dict[str, float], letters: Counter[str], votes: _Votes) -> None:
    for letter in letters.keys() & votes.letters.keys():
        writers, times = votes.letters[letter], letters[letter]
        for code in votes.codes:
            scores[code] += times * (0.5 / len(writers) ** 0.5 if code in writers else -0.3)


@cache
def _model() -> Callable[[str], tuple[str, float]]:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier  # noqa: PLC0415 - 0.1 s, and numpy

    classify: Callable[[str], tuple[str, float]] = LanguageIdentifier.from_model_file(
        MODEL_FILE, norm_probs=True
    ).classify
    return classify


def _by_model(sample: str, guess: str) -> tuple[str, bool]:
    code, confidence = _model()(sample)
    if confidence > 0.9:
        return code, True
    return (code if guess == UNKNOWN and code not in _NO_LANGUAGE else guess), False
