"""Entries -> chunks: enough bytes each that handing them on costs nothing beside the work, few at the start."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from briefing.batch.items import Entry, Item

_MOST_ENTRIES = 256  # short messages come by the million, and what comes back for each is far longer than it
_AT_EACH_LENGTH = 4  # chunks before their length doubles, so that a handful of documents is shared out too


class Chunk(Struct, frozen=True):
    """Some entries that follow each other, and how many bytes are to be read for them."""

    entries: tuple[Entry, ...]
    size: int

    @property
    def items(self) -> tuple[Item, ...]:
        """What a worker needs of them."""
        return tuple(entry.item for entry in self.entries)


def chunks(entries: Iterable[Entry], size: int) -> Iterator[Chunk]:
    """Cut a stream of entries into chunks of about ``size`` bytes; an entry is never divided.

    >>> from briefing.batch.items import Entry, Given
    >>> [len(c.entries) for c in chunks((Entry(item=Given(""), name="", size=10) for _ in range(16)), 1000)]
    [1, 1, 1, 1, 2, 2, 2, 2, 4]
    """
    held: list[Entry] = []
    held_size, made = 0, 0
    for entry in entries:
        held.append(entry)
        held_size += entry.size
        if held_size >= size or len(held) >= min(_MOST_ENTRIES, 2 ** (made // _AT_EACH_LENGTH)):
            yield Chunk(tuple(held), held_size)
            held, held_size, made = [], 0, made + 1
    if held:
        yield Chunk(tuple(held), held_size)
