"""Which quotations come first, so that the reader hears the voices of the text."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence
    from collections.abc import Set as AbstractSet

    from briefing.model import Quote


def key_quotations(quotes: Sequence[Quote], chosen: AbstractSet[tuple[int, int]]) -> tuple[Quote, ...]:
    """Order quotations, the one to show first first.

    ``quotes`` come in the order of the text with their places filled in; ``chosen`` holds the (document, sentence)
    of each line of the summary.
    """
    del chosen
    return tuple(quotes)
