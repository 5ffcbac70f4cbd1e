"""What stretches of a summary other claims hold already, asked of each of its words."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from briefing.model import Quote

if TYPE_CHECKING:
    from collections.abc import Iterable

    from briefing.model import Mention


class Taken:
    """The stretches of claims that are no quotations; to ask costs the same however many there are.

    >>> from briefing.model import Mention
    >>> taken = Taken([Mention(text="Ann Lee", start=4, end=11), Mention(text="Lee", start=8, end=11)])
    >>> taken.overlaps(10, 14), taken.overlaps(11, 14)
    (True, False)
    """

    def __init__(self, claims: Iterable[Mention]) -> None:
        self._starts: list[int] = []
        self._ends: list[int] = []  # each the furthest that a claim reaches that begins at its start or before
        for start, end in sorted((claim.start, claim.end) for claim in claims if not isinstance(claim, Quote)):
            self._ends.append(max(end, self._ends[-1]) if self._ends else end)
            self._starts.append(start)

    def overlaps(self, start: int, end: int) -> bool:
        """Tell whether a claim has a letter in common with a range of the text."""
        before = bisect_left(self._starts, end)
        return before > 0 and start < self._ends[before - 1]
