"""Mentions that the recogniser did not see: the words of a name that it saw elsewhere in the document."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from typing import TYPE_CHECKING

from briefing.patterns import lazy
from briefing.text.entities.features import stem
from briefing.text.entities.gather import Place

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from re import Match

_CAPITALISED = lazy(r"\b[^\W\d_a-zß-öø-ÿ]\w*(?:['’-]\w+)*")
_SEPARATED = lazy(r"[\s.]{1,3}")
_SILENT = (0.0,) * 5  # what is found so has no vote
_LONGEST = 8  # words
_FEWEST = 3  # letters of a surname


def occurrences(text: str, places: Sequence[Place], counts: Mapping[str, int]) -> Iterator[Place]:
    """Yield where a name, or the last word of a person's, stands that is in none of the given places.

    A word that the document also writes without its capital is left alone. Linear in the text.
    """
    known = _known(places, counts)
    starts, ends = [place.start for place in places], [place.end for place in places]
    behind = 0
    for match in _CAPITALISED.finditer(text):
        start = match.start()
        i = bisect_right(starts, start) - 1
        if start < behind or (i >= 0 and start < ends[i]):
            continue
        for words in known.get(stem(match[0]).lower(), ()):
            end = _end_of(text, match, words)
            following = bisect_right(starts, start)
            if end and (following == len(starts) or end <= starts[following]):
                yield Place(start, end, words, _SILENT)
                behind = end
                break


def _known(places: Sequence[Place], counts: Mapping[str, int]) -> Mapping[str, list[tuple[str, ...]]]:
    """Return the names by their first words, the longest first; of people their last words too."""
    names = {place.words for place in places if len(place.words) <= _LONGEST}
    names |= {place.words[-1:] for place in places if place.label == "PER" and len(place.words[-1]) >= _FEWEST}
    found: defaultdict[str, list[tuple[str, ...]]] = defaultdict(list)
    for words in sorted(names, key=lambda words: (-len(words), words)):
        if len(words) > 1 or not counts.get(words[0]):
            found[words[0]].append(words)
    return found


def _end_of(text: str, first: Match[str], words: tuple[str, ...]) -> int:
    """Return where a name ends that begins with a match; 0 where it does not stand there."""
    at = first.end() - (len(first[0]) - len(stem(first[0])))
    for word in words[1:]:
        gap = _SEPARATED.match(text, at)
        if not gap or text[gap.end() : gap.end() + len(word)].lower() != word:
            return 0
        at = gap.end() + len(word)
    return 0 if text[at : at + 1].isalnum() else at
