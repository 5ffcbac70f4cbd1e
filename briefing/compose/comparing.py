"""What several sources say about one thing: figures that differ, and quotations in several wordings.

Restraint comes first: two figures are of one thing only where kind, unit and what is counted agree, the numbers are of
one size and their sentences share more than that; two quotations only where a speaker and a good part of the words do.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, TypeVar

from msgspec.structs import replace

from briefing.almanac import bounds
from briefing.model import Comparison, Figure, Mention, Moment, Quote
from briefing.text.terms import terms, words

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from collections.abc import Set as AbstractSet

    from briefing.model import Document

M = TypeVar("M", bound=Mention)

_LARGEST_RATIO = 2  # between two reports of one number
_SHARED_BESIDES = 2  # terms that two sentences share besides what is counted
_SHARED_OF_QUOTE = 0.4  # of the shorter quotation, with one speaker
_SHARED_OF_ORPHAN = 0.7  # where a speaker is not known
_SHARED_OF_ALL = 0.8  # of all words of the shorter quotation, the small ones too
_FEWEST_OF_ALL = 4
_FEWEST_SHARED = 2
_CLOSE = {"day": 7, "month": 62, "year": 1100}  # days between two reports of one event, by how precise they are
_SHARED_OF_EVENT = 0.7  # of the terms of the shorter clause
_FEWEST_OF_EVENT = 3
_TRIED = 20  # groups that a mention is held against for each term it shares with them, and mentions of each group


def comparisons(
    documents: Sequence[Document], figures: Sequence[Figure], quotes: Sequence[Quote], moments: Sequence[Moment] = ()
) -> tuple[Comparison, ...]:
    """Return what several documents tell differently, and the quotations that several carry; nothing of one document.

    Cost: linear in the mentions, for each is held against a bounded number of those that share a term with it.
    """
    if len(documents) < 2:
        return ()
    said = _Terms(documents)
    return (*_differing_figures(figures, said), *_shared_quotes(quotes, said), *_differing_dates(moments, said))


class _Terms:
    """The content terms of mentions and of their sentences, made when asked for."""

    def __init__(self, documents: Sequence[Document]) -> None:
        self.documents = documents
        self.known: dict[tuple[str, str], frozenset[str]] = {}

    def around(self, mention: Mention) -> frozenset[str]:
        """Return the terms of a mention's sentence."""
        return frozenset(self.documents[mention.document].sentences[mention.sentence].terms)

    def of(self, mention: Mention, text: str) -> frozenset[str]:
        """Return the terms of a text in a mention's language."""
        key = (self.documents[mention.document].language, text)
        if key not in self.known:
            self.known[key] = frozenset(terms(words(text), key[0]))
        return self.known[key]


def _differing_figures(figures: Sequence[Figure], said: _Terms) -> list[Comparison]:
    labelled = [figure for figure in figures if figure.label]
    groups = _grouped(labelled, said.around, lambda a, b: _is_one_thing(a, b, said))
    found = []
    for group in groups:
        firsts = _first_of_each_document(group)
        if len({_stated(figure) for figure in firsts}) > 1:
            about = next((figure.label for figure in firsts if figure.label), None)
            found.append(Comparison(kind="figures", about=about, agree=False, mentions=tuple(firsts)))
    return found


def _is_one_thing(a: Figure, b: Figure, said: _Terms) -> bool:
    if (a.kind, a.unit, a.direction) != (b.kind, b.unit, b.direction) or not (a.label and b.label):
        return False
    low, high = sorted([abs(a.value), abs(b.value)])
    if high > _LARGEST_RATIO * low or bool(a.value_high) != bool(b.value_high):
        return False
    counted = said.of(a, a.label) & said.of(b, b.label)
    if not counted:
        return False
    numbers = said.of(a, a.text) | said.of(b, b.text)
    return len((said.around(a) & said.around(b)) - counted - numbers) >= _SHARED_BESIDES


def _stated(figure: Figure) -> tuple[object, ...]:
    return figure.value, figure.value_high


def _differing_dates(moments: Sequence[Moment], said: _Terms) -> list[Comparison]:
    """Return the events that sources put to different dates: close together, and told in much the same words."""
    dated = [m for m in moments if m.event and m.precision in _CLOSE and bounds(m.date or "")]
    groups = _grouped(dated, lambda m: _of_event(m, said), lambda a, b: _is_one_event(a, b, said))
    firsts = [_first_of_each_document(group) for group in groups]
    return [
        Comparison(kind="dates", about=None, agree=False, mentions=tuple(group))
        for group in firsts
        if len({moment.date for moment in group}) > 1
    ]


def _of_event(moment: Moment, said: _Terms) -> frozenset[str]:
    """Return the terms of the clause that tells an event, but for those of its date."""
    text = said.documents[moment.document].text
    return said.of(moment, moment.event.of(text)) - said.of(moment, moment.text) if moment.event else frozenset()


def _is_one_event(a: Moment, b: Moment, said: _Terms) -> bool:
    one, other = bounds(a.date or ""), bounds(b.date or "")
    if a.precision != b.precision or not one or not other:
        return False
    shared, shorter = _overlap(_of_event(a, said), _of_event(b, said))
    is_close = abs((one[0] - other[0]).days) <= _CLOSE[a.precision or ""]
    return is_close and shared >= _FEWEST_OF_EVENT and shared >= _SHARED_OF_EVENT * shorter


def _shared_quotes(quotes: Sequence[Quote], said: _Terms) -> list[Comparison]:
    found = []
    for group in _grouped(quotes, lambda quote: frozenset(words(quote.text)), lambda a, b: _is_one_saying(a, b, said)):
        firsts = _first_of_each_document(group)
        speaker = next((quote.speaker for quote in firsts if quote.speaker), None)
        agree = len({tuple(words(quote.text)) for quote in firsts}) == 1
        found.append(
            Comparison(kind="quotes", about=speaker, agree=agree, mentions=tuple(_alone(quote) for quote in firsts))
        )
    return found


def _alone(quote: Quote) -> Quote:
    """Return a quotation that is no part of one in another list."""
    return replace(quote, part_of=None)


def _is_one_saying(a: Quote, b: Quote, said: _Terms) -> bool:
    shared, shorter = _overlap(said.of(a, a.text), said.of(b, b.text))
    if words(a.text) == words(b.text):
        return len(words(a.text)) > _FEWEST_SHARED
    if not (a.speaker and b.speaker):
        return shared >= _FEWEST_SHARED and shared >= _SHARED_OF_ORPHAN * shorter
    if not _is_same_person(a.speaker, b.speaker) and said.of(a, a.speaker) != said.of(b, b.speaker):
        return False
    if shared >= _FEWEST_SHARED and shared >= _SHARED_OF_QUOTE * shorter:
        return True
    all_shared, all_shorter = _overlap({*words(a.text)}, {*words(b.text)})
    return all_shared >= _FEWEST_OF_ALL and all_shared >= _SHARED_OF_ALL * all_shorter


def _overlap(a: AbstractSet[str], b: AbstractSet[str]) -> tuple[int, int]:
    return len(a & b), min(len(a), len(b))


def _is_same_person(a: str, b: str) -> bool:
    """Tell whether one name is the other or its end: "Ferris" and "Nadia Ferris"."""
    shorter, longer = sorted((words(a), words(b)), key=len)
    return bool(shorter) and longer[-len(shorter) :] == shorter


def _grouped(
    mentions: Sequence[M], keys: Callable[[M], AbstractSet[str]], is_same: Callable[[M, M], bool]
) -> list[list[M]]:
    """Put each mention to the first group that has one like it in another document; return groups of several documents.

    Only groups that share a key are looked at, the oldest few for each key, and the oldest few mentions of a group.
    """
    groups: list[list[M]] = []
    holders: dict[str, list[int]] = {}
    for mention in mentions:
        own = keys(mention)
        near = sorted({number for key in own for number in holders.get(key, ())})
        likeness = partial(_are_same, mention, is_same=is_same)
        home = next((n for n in near if any(map(likeness, groups[n][:_TRIED]))), len(groups))
        if home == len(groups):
            groups.append([])
        groups[home].append(mention)
        for key in own:
            known = holders.setdefault(key, [])
            if len(known) < _TRIED and home not in known:
                known.append(home)
    return [group for group in groups if len({mention.document for mention in group}) > 1]


def _are_same(a: M, b: M, is_same: Callable[[M, M], bool]) -> bool:
    return a.document != b.document and is_same(a, b)


def _first_of_each_document(group: Sequence[M]) -> list[M]:
    firsts: dict[int, M] = {}
    for mention in group:
        firsts.setdefault(mention.document, mention)
    return list(firsts.values())
