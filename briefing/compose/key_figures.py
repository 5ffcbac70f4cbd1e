"""Which figures come first: those of one document or of several, merged where they say the same.

The rule, measured on news against what people kept of it: the order of the text, in which a figure comes forward that
is repeated or stands in a sentence of the summary, and one steps back that is an age, has no label, is the score of a
game, or a "two" or "three" in words. In a long report the order of the text is that of its table of contents, so there
the figures of the summary's sentences come first.
"""

from __future__ import annotations

from math import log2
from typing import TYPE_CHECKING

from msgspec.structs import replace

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from collections.abc import Set as AbstractSet

    from briefing.model import Figure

# Places in the order of the text.
_CHOSEN = 2.0  # forward, for a sentence of the summary
_REPEATED = 1.0  # forward, for each doubling of the mentions
_AGE = -1.0
_NO_LABEL = -1.0
_SCORE = -4.0
_IN_WORDS = -4.0  # a small count in words, told once and outside the summary: "two men"
_MOST_IN_WORDS = 3
_ENOUGH = 3  # figures that say what they are of; where there are so many, the others are not shown
_LONG = 60  # sentences; from there on the figures of the summary's sentences come before all others
_DISTINCT = 100  # a count from here on is known again without its label
_HALF = 8  # at this place in the order the salience is one half


def key_figures(
    figures: Sequence[Figure], chosen: AbstractSet[tuple[int, int]], sentences: int, limit: int | None = None
) -> tuple[Figure, ...]:
    """Order figures, the one to show first first; equal values about the same thing are one, with ``mentions``.

    ``figures`` come in the order of the text with their places filled in; ``chosen`` holds the (document, sentence)
    of each line of the summary; ``sentences`` is the number of prose sentences of all documents. At most ``limit``
    are kept, none that another tells as its change or as what it was before, and none that says nothing of what it is
    of, where some others do; without one, all are, and the places where a figure is mentioned again follow the rest.
    Linear but for the sorting. Ties break by position.
    """
    groups = _groups(figures)
    merged = [_one(group) for group in groups]
    chosen_bonus = _CHOSEN if sentences < _LONG else float(len(merged))
    keys = {id(f): (p - _forward(f, chosen, chosen_bonus), f.document, f.start) for p, f in _placed(merged)}
    ordered = sorted(merged, key=lambda figure: keys[id(figure)])
    if limit is None:
        ordered += [replace(f, mentions=len(group)) for group in groups for f in group[1:]]
    else:
        joined = {(f.document, part.start) for f in merged for part in (f.change, f.before) if part}
        ordered = [figure for figure in ordered if (figure.document, figure.start) not in joined]
        told = [figure for figure in ordered if figure.label or figure.kind == "vote"]
        ordered = told if len(told) >= _ENOUGH else ordered
    return tuple(replace(f, salience=round(1 / (1 + place / _HALF), 4)) for place, f in enumerate(ordered[:limit]))


def _placed(figures: Iterable[Figure]) -> list[tuple[int, Figure]]:
    """Number the figures of each document from nought, so that the first of every document come early."""
    counts: dict[int, int] = {}
    placed = []
    for figure in figures:
        place = counts.get(figure.document, 0)
        counts[figure.document] = place + 1
        placed.append((place, figure))
    return placed


def _forward(figure: Figure, chosen: AbstractSet[tuple[int, int]], chosen_bonus: float) -> float:
    """Return how many places a figure comes forward from its place in the text."""
    places = _REPEATED * log2(figure.mentions)
    if (figure.document, figure.sentence) in chosen:
        places += chosen_bonus
    elif figure.mentions == 1 and _is_small_in_words(figure):
        places += _IN_WORDS
    if figure.kind == "age":
        places += _AGE
    elif figure.kind == "number" and figure.value_high is not None:
        places += _SCORE
    elif figure.label is None:
        places += _NO_LABEL
    return places


def _is_small_in_words(figure: Figure) -> bool:
    is_small = figure.kind == "count" and figure.value <= _MOST_IN_WORDS
    return is_small and figure.value_high is None and figure.text.isalpha()


def _one(mentions: Sequence[Figure]) -> Figure:
    """Return a figure at its first mention, with the number of its mentions and the first label among them."""
    if len(mentions) == 1:
        return mentions[0]
    return replace(mentions[0], mentions=len(mentions), label=next((f.label for f in mentions if f.label), None))


def _groups(figures: Iterable[Figure]) -> list[list[Figure]]:
    """Put the mentions of each figure together, in the order of their first ones."""
    found: list[list[Figure]] = []
    places: dict[tuple[object, ...], int] = {}
    for figure in figures:
        marks = _marks(figure)
        place = next((places[mark] for mark in marks if mark in places), None)
        if place is None:
            place = len(found)
            found.append([])
        found[place].append(figure)
        for mark in marks:
            places.setdefault(mark, place)
    return found


def _marks(figure: Figure) -> list[tuple[object, ...]]:
    """Return what a figure is known again by: its value and unit, together with a word of its label.

    A figure without a label is known by its value alone where that is telling: a sum, a share, a large count, an age; a
    vote always is.
    """
    value = (figure.kind, figure.value, figure.value_high, figure.unit)
    words: list[tuple[object, ...]] = [
        (*value, word.rstrip("s")) for word in (figure.label or "").lower().split() if len(word) > 2
    ]
    is_telling = figure.unit is not None or figure.value >= _DISTINCT
    is_known_alone = figure.kind in {"age", "vote"} or (not words and is_telling)
    if is_known_alone:
        return [*words, (*value, None)]
    return words or [(*value, figure.document, figure.start)]
