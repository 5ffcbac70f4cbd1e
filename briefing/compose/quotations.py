"""Which quotations come first, so that the reader hears the voices of the text."""

from __future__ import annotations

from collections import Counter
from operator import itemgetter
from types import MappingProxyType
from typing import TYPE_CHECKING

from msgspec.structs import replace

from briefing.text.terms import words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from collections.abc import Set as AbstractSet

    from briefing.model import Quote

_MARKS = "\"'“”„‟«»‹›「」『』‘’` \u00a0\n"
_SENTENCE_ENDS = ".!?…。！？,;:—–-"
_TINY, _SHORT, _LONG = 4, 8, 80  # words
_SHOWN = 0.6  # what weighs less is a part of a sentence, or nobody's
NO_WEIGHTS: Mapping[str, int] = MappingProxyType({})
_STRONG = 0.5  # quotations under this come after all others, whoever speaks


def key_quotations(
    quotes: Sequence[Quote],
    chosen: AbstractSet[tuple[int, int]],
    limit: int | None = None,
    weights: Mapping[str, int] = NO_WEIGHTS,
) -> tuple[Quote, ...]:
    """Order quotations, the one to show first first, and keep at most ``limit``; fill in their salience.

    ``quotes`` come document by document, in the order of the text, with their places filled in; ``chosen`` holds the
    (document, sentence) of each line of the summary. First come the quotations that stand on their own (a speaker
    with a name, whole sentences, not tiny, not in the summary already), one a speaker before a second of the same.
    Between equals comes what the summary does not show, then who weighs more, by ``weights`` of the names.
    Where not all are asked for, a few quoted words inside a sentence are none to show. The halves of an interrupted
    quotation stay together, count once, and ``part_of`` is the place of the first in what is returned.

    >>> from briefing.model import Quote
    >>> def said(text: str, speaker: str | None, start: int) -> Quote:
    ...     return Quote(text=text, start=start, end=start + len(text), speaker=speaker)
    >>> tiny, whole = said("“No.”", None, 0), said("“We shall rebuild the old mill by the end of May.”", "Ann Lee", 9)
    >>> [quote.speaker for quote in key_quotations([tiny, whole], set())]
    ['Ann Lee', None]
    """
    groups = [_weighed(group, chosen, weights) for group in _groups(quotes)]
    if limit is not None:
        groups = [group for group in groups if group[0].salience >= _SHOWN]
    turns: Counter[tuple[bool, str]] = Counter()
    ranked = []
    for order, group in sorted(((_order(group, chosen, weights), group) for group in groups), key=itemgetter(0)):
        voice = (group[0].salience >= _STRONG, _voice(group[0]))
        ranked.append((not voice[0], turns[voice], order, group))
        turns[voice] += 1
    kept = [row[-1] for row in sorted(ranked, key=lambda row: row[:-1])][:limit]
    return tuple(_joined(kept))


def _order(
    group: Sequence[Quote], chosen: AbstractSet[tuple[int, int]], weights: Mapping[str, int]
) -> tuple[float, bool, int, int, int]:
    first = group[0]
    weight = weights.get(first.speaker or "", 0)
    return -first.salience, _is_shown_already(group, chosen), -weight, first.document, first.start


def _is_shown_already(group: Sequence[Quote], chosen: AbstractSet[tuple[int, int]]) -> bool:
    return any((quote.document, quote.sentence) in chosen for quote in group)


def _groups(quotes: Sequence[Quote]) -> list[list[Quote]]:
    """Put the halves of each interrupted quotation together."""
    groups: list[list[Quote]] = []
    of: dict[tuple[int, int], list[Quote]] = {}
    place: Counter[int] = Counter()
    for quote in quotes:
        key = (quote.document, place[quote.document] if quote.part_of is None else quote.part_of)
        if quote.part_of is None or key not in of:
            of[key] = []
            groups.append(of[key])
        of[key].append(quote)
        place[quote.document] += 1
    return groups


def _weighed(group: list[Quote], chosen: AbstractSet[tuple[int, int]], weights: Mapping[str, int]) -> list[Quote]:
    salience = _salience(group, chosen, is_named=_is_named(group[0].speaker or "", weights))
    return [replace(quote, salience=salience) for quote in group]


def _salience(group: Sequence[Quote], chosen: AbstractSet[tuple[int, int]], *, is_named: bool) -> float:
    """Weigh a quotation, 0 to 1: who speaks, whether it is whole, how much it says, whether it is news."""
    count = sum(len(words(quote.text)) for quote in group)
    first = group[0]
    speaker = 0.35 if is_named else 0.2 if first.speaker else 0.0
    inside = first.text.strip(_MARKS)
    is_sentence = count >= _TINY and inside[:1].isupper()  # in many languages its full stop stands behind the marks
    is_whole = is_sentence or len(group) > 1 or inside[-1:] in _SENTENCE_ENDS
    whole = 0.25 if is_whole else 0.0
    length = 0.0 if count < _TINY else 0.25 if _SHORT <= count <= _LONG else 0.1
    fresh = 0.0 if _is_shown_already(group, chosen) else 0.15
    return round(speaker + whole + length + fresh, 2)


def _is_named(speaker: str, weights: Mapping[str, int]) -> bool:
    """Tell a named speaker from "the clip"; a script without capitals names by its role or not at all."""
    return speaker in weights or (bool(speaker) and not any(part[0].islower() for part in speaker.split()))


def _voice(quote: Quote) -> str:
    return (quote.speaker or "").casefold()


def _joined(groups: Iterable[Sequence[Quote]]) -> Iterator[Quote]:
    """Yield the quotations of the groups in order, each later half with the place of its first."""
    place = 0
    for group in groups:
        for i, quote in enumerate(group):
            yield replace(quote, part_of=place if i else None)
        place += len(group)
