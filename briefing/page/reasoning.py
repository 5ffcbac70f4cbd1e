"""The words for why a sentence was chosen or not, shared by the formats that show it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from briefing.model import Weighed

HEADING = "Why these sentences"
_SEEN = 0.005  # a part below it would be shown as nothing


def score(sentence: Weighed) -> str:
    """Return a score with the parts that count in it, the largest first.

    >>> from briefing.model import Weighed
    >>> parts = (("position", 0.25), ("top_terms", 0.5), ("focus", 0.0))
    >>> score(Weighed(text="", start=0, end=0, score=0.5, parts=parts))
    '0.50 from top terms 0.50, position 0.25'
    """
    counted = sorted((part for part in sentence.parts if abs(part[1]) >= _SEEN), key=lambda part: -abs(part[1]))
    parts = ", ".join(f"{name.replace('_', ' ')} {value:.2f}" for name, value in counted)
    return f"{sentence.score:.2f}{f' from {parts}' if parts else ''}"


def outcome(sentence: Weighed) -> str:
    """Say whether a sentence was chosen, and what stood in its way.

    >>> from briefing.model import Weighed
    >>> outcome(Weighed(text="", start=0, end=0, score=0.5, obstacle="redundancy", repeats=0))
    'left out: says much the same as line 1'
    """
    if sentence.chosen:
        return "chosen"
    if sentence.obstacle == "redundancy" and sentence.repeats is not None:
        return f"left out: says much the same as line {sentence.repeats + 1}"
    return "left out: half of a quotation" if sentence.obstacle == "torn" else "left out: no room for it"
