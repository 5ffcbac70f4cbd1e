"""The default ranker."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.rankers.lead import lead

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing.model import Score, Sentence


def salience(sentences: Sequence[Sentence], *, language: str = "en", focus: Sequence[str] = ()) -> list[Score]:
    """Score each sentence (a placeholder until the recipe stands)."""
    return lead(sentences, language=language, focus=focus)
