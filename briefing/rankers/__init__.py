"""Rankers: sentences in, a score for each out. A ranker sees only sentences."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from briefing.registry import Registry

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing.model import Score, Sentence


class Ranker(Protocol):
    """Score the sentences of a brief, all its documents together, in order.

    ``language`` is a code; ``focus`` holds the terms that the brief is about, or none.
    """

    def __call__(
        self, sentences: Sequence[Sentence], *, language: str = "en", focus: Sequence[str] = ()
    ) -> list[Score]:
        """Return one score a sentence, in their order."""
        ...


RANKERS = Registry(
    "ranker",
    {
        "salience": "briefing.rankers.salience:salience",
        "lead": "briefing.rankers.lead:lead",
    },
)
