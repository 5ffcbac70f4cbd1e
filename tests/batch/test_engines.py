"""Outcomes come in order, and no more is under way than there is room for."""

from __future__ import annotations

from concurrent.futures import Future
from typing import TYPE_CHECKING, Any

from hypothesis import given
from hypothesis import strategies as st

from briefing.batch.engines import Chunk, Window, chunks, in_order
from briefing.batch.items import Entry, InMemory

if TYPE_CHECKING:
    from collections.abc import Iterator


class Later(Future[Any]):
    """Is done when somebody waits for it: the slowest that it can be."""

    def __init__(self, chunk: Chunk, under_way: set[int]) -> None:
        super().__init__()
        self.chunk = chunk
        self.under_way = under_way
        under_way.add(id(chunk))

    def result(self, timeout: float | None = None) -> Any:
        del timeout
        self.under_way.discard(id(self.chunk))
        return [self.chunk.entries]


@given(st.lists(st.integers(0, 50), max_size=40), st.integers(1, 5), st.integers(5, 9))
def test_there_is_never_more_under_way_than_there_is_room(sizes: list[int], fewest: int, most: int) -> None:
    under_way: set[int] = set()
    made = [Chunk((), size) for size in sizes]

    def drawn() -> Iterator[Chunk]:
        for chunk in made:
            assert len(under_way) <= most
            yield chunk

    window = Window(fewest, most, 100)
    done = [chunk for chunk, _ in in_order(lambda c: Later(c, under_way), drawn(), lambda: window)]
    assert done == made
    assert not under_way


@given(st.lists(st.integers(0, 300), max_size=300), st.integers(1, 500))
def test_chunks_hold_all_entries_in_order_and_are_not_too_large(sizes: list[int], size: int) -> None:
    entries = [Entry(item=InMemory(str(n)), name="", size=s) for n, s in enumerate(sizes)]
    made = list(chunks(entries, size))
    assert [entry for chunk in made for entry in chunk.entries] == entries
    assert all(sum(e.size for e in chunk.entries[:-1]) < size for chunk in made)


def test_a_handful_of_documents_is_shared_out() -> None:
    entries = [Entry(item=InMemory(""), name="", size=10)] * 4
    assert [len(chunk.entries) for chunk in chunks(entries, 1 << 20)] == [1, 1, 1, 1]
