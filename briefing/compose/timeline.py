"""The timeline: what the text dates, in the order of time, a line a date.

A line is one date with all the places that tell of it; the first of them is shown. Which lines there is room for is
told by what the text is about: those of the summary's sentences first, then those whose sentences share most with the
rest. A date that tells no event ("(Williams, 2010)") has no line; where there is room, it is told in records alone.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from briefing.selection import cosine, unit_vector

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from collections.abc import Set as AbstractSet

    from briefing.model import Document, Moment

_INVERTED = str.maketrans("0123456789", "9876543210")
_VAGUE = frozenset(["decade", "century"])


def timeline(
    moments: Sequence[Moment], documents: Sequence[Document], chosen: AbstractSet[tuple[int, int]], limit: int | None
) -> tuple[Moment, ...]:
    """Return the dates of at most ``limit`` lines, all where None, each with the number of its line, in order of time.

    ``moments`` have their places filled in. What has no date comes last, in the order of the text. Behind the lines
    stand dates that tell no event, as many as there is room for. Cost: linear in the sentences and the moments.
    """
    weights = _weights(moments, documents, chosen)
    lines: dict[tuple[str, str], list[Moment]] = {}
    for moment in moments:
        if moment.event:
            lines.setdefault(_key(moment), []).append(moment)
    best = sorted(lines.values(), key=lambda line: min(weights[_place(m)] for m in line))[:limit]
    told = sorted(best, key=lambda line: _time(line[0]))
    room = None if limit is None else limit - len(told)
    rest = [m for m in moments if not m.event][:room]
    return (*_numbered(told, weights), *sorted(rest, key=_time))


def _numbered(lines: Iterable[Sequence[Moment]], weights: dict[tuple[int, int], tuple[float, ...]]) -> Iterable[Moment]:
    for number, line in enumerate(lines):
        first = min(line, key=lambda m: (weights[_place(m)], m.document, m.start))
        yield from (replace(m, line=number) for m in (first, *(m for m in line if m is not first)))


def _place(moment: Moment) -> tuple[int, int]:
    return moment.document, moment.start


def _key(moment: Moment) -> tuple[str, str]:
    """Return what the moments of one line share: their date, or their words where they have none."""
    return (moment.date, moment.until or "") if moment.date else ("", moment.text.lower())


def _time(moment: Moment) -> tuple[bool, bool, str, int, int]:
    """Return where a moment stands in time; years before Christ run backwards."""
    date = moment.date or ""
    is_before_christ = date.startswith("-") and not date.startswith("--")
    ordered = date.translate(_INVERTED) if is_before_christ else date
    return not date, not is_before_christ, ordered, moment.document, moment.start


def _weights(
    moments: Sequence[Moment], documents: Sequence[Document], chosen: AbstractSet[tuple[int, int]]
) -> dict[tuple[int, int], tuple[float, ...]]:
    """Return for each moment how far it is from what the text is about: the least comes first."""
    about = unit_vector([term for d in documents for s in d.sentences if s.is_prose for term in s.terms])
    found: dict[tuple[int, int], tuple[float, ...]] = {}
    likenesses: dict[tuple[int, int], float] = {}
    for moment in moments:
        place = (moment.document, moment.sentence)
        if place not in likenesses:
            likenesses[place] = cosine(unit_vector(documents[place[0]].sentences[place[1]].terms), about)
        likeness = likenesses[place]
        is_far = not moment.date or moment.precision in _VAGUE
        found[_place(moment)] = (is_far, place not in chosen, -likeness, place[0], moment.start)
    return found
