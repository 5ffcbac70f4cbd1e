"""What the recogniser sees of a word: itself, its shape and ends, its neighbours, and what the text makes of it.

The features are those of named-entity recognisers since CoNLL-2003; a word's capitals elsewhere in the document tell
a name from a common word at the start of a sentence (Chieu and Ng, 2002).
"""

from __future__ import annotations

from collections import Counter
from functools import lru_cache
from typing import TYPE_CHECKING

from msgspec import Struct

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from briefing.text.clusters import Clusters
    from briefing.text.entities.lexicon import WordClasses
    from briefing.text.tokens import Tokens

_OPENERS = frozenset("\"“„«‘'([{:*•–—-.!?…”’»>|")
_MANY = 0.75  # of the longer words of a sentence that are capitalised: a headline
_SOME = 0.5


@lru_cache(maxsize=20_000)
def shape(word: str) -> str:
    """Return the shape of a word, runs folded.

    >>> shape("McKinley"), shape("COVID"), shape("1,200"), shape("A")
    ('XxXx', 'X', 'd,d', 'X1')
    """
    found = ""
    for sign in word:
        kind = "X" if sign.isupper() else "x" if sign.isalpha() else "d" if sign.isdigit() else sign
        if not found.endswith(kind):
            found += kind
    return found if len(word) > 1 else found + "1"


@lru_cache(maxsize=20_000)
def stem(word: str) -> str:
    """Return a word without its possessive ending.

    >>> stem("Lee’s"), stem("O’Brien")
    ('Lee', 'O’Brien')
    """
    return word[:-2] if word[-2:-1] in {"'", "’"} and word[-1] in "sS" else word


def counted(document: Iterable[Tokens]) -> Counter[str]:
    """Count the words of a document, as it writes them."""
    counts: Counter[str] = Counter()
    for tokens in document:
        counts.update(tokens.raw[: tokens.count])
    for word in [word for word in counts if word[-1] in "sS"]:
        if stem(word) != word:
            counts[stem(word)] += counts[word]
    return counts


class Reading(Struct, frozen=True):
    """What the features of a sentence stand on: its tokens, the words of its document, their classes and clusters."""

    tokens: Tokens
    counts: Mapping[str, int]
    classes: WordClasses
    clusters: Clusters
    head: str  # what ``capitals`` says of the sentence

    def stretch(self, start: int, end: int) -> list[list[str]]:
        """Return the features of the tokens of a stretch, one list a token."""
        tokens, classes = self.tokens, self.classes
        before = tokens.low[start - 1] if start else ""
        last, after = stem(tokens.raw[end - 1]).lower(), tokens.low[end]
        shared = ["last=" + last, "aft=" + after, "bef=" + before, f"len={min(5, end - start)}"]
        shared += ["lastg=" + name for name in classes[last]]
        shared += ["aftg=" + name for name in classes[after]]
        shared += ["befg=" + name for name in classes[before]]
        head = self.head
        return [[*self._word(i), *shared, head, head + shape(tokens.raw[i])] for i in range(start, end)]

    def _word(self, i: int) -> list[str]:
        raw, low = self.tokens.raw, self.tokens.low
        word, before, after = stem(raw[i]), raw[i - 1], raw[i + 1]
        own, last, following = word.lower(), low[i - 1], stem(after).lower()
        form, form_before, form_after = shape(word), shape(before), shape(after)
        count = self._count(word, own)
        found = [
            "w=" + own, "s=" + form, "e=" + own[-3:], "c=" + count,
            "-w=" + last, "+w=" + following, "--w=" + low[i - 2], "++w=" + low[i + 2],
            f"s3={form_before}/{form}/{form_after}", f"-c={last}_{own}",
        ]  # fmt: skip
        if i == 0 or before in _OPENERS:
            found += ["first", "first" + count]
        if len(word) != len(raw[i]):
            found.append("own")
        if i and self.tokens.starts[i] == self.tokens.ends[i - 1]:
            found.append("glued")
        found.extend(self._classes(own, last, following, low[i + 2]))
        alike = self.clusters[own]
        found.extend(alike or ("p=" + own[:3], "-s=" + form_before, "+s=" + form_after))
        found.extend(self._beside(stem(before).lower(), following))
        if self.tokens.tags[i]:
            found.extend(self._tags(i))
        return found

    def _tags(self, i: int) -> Iterator[str]:
        """Yield the parts of speech around a word, and the class of the word before the last."""
        tags = self.tokens.tags
        own, last, following = tags[i], tags[i - 1] if i else "^", tags[i + 1]
        yield from (
            f"t={own}",
            f"-t={last}",
            f"+t={following}",
            f"t3={last}/{own}/{following}",
            f"t2={own}{tags[i + 2]}",
        )
        for name in self.classes[self.tokens.low[i - 2]]:
            yield "--g=" + name

    def _classes(self, own: str, last: str, following: str, second: str) -> Iterator[str]:
        for mark, word in (("g=", own), ("-g=", last), ("+g=", following), ("++g=", second)):
            for name in self.classes[word]:
                yield mark + name

    def _beside(self, last: str, following: str) -> Iterator[str]:
        """Yield the clusters of the neighbours of a word."""
        for cluster in self.clusters[last]:
            yield "-" + cluster
        for cluster in self.clusters[following]:
            yield "+" + cluster

    def _count(self, word: str, lower: str) -> str:
        """Tell how often a word stands in the document without and with its capital, roughly."""
        capital = self.counts.get(word, 0)
        often = 1 if capital < 2 else 2 if capital < 5 else 3
        return f"{min(self.counts.get(lower, 0), 2)}{often}"


def capitals(tokens: Tokens) -> str:
    """Tell a sentence whose words mostly have capitals, and one too short to tell, from all others."""
    words = [word for word in tokens.raw[: tokens.count] if len(word) > 3 and word[0].isalpha()]
    if len(words) < 4:
        return "few"
    share = sum(word[0].isupper() for word in words) / len(words)
    return "headline" if share > _MANY else "capitals" if share > _SOME else "prose"
