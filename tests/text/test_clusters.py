"""Clusters of words: what is packed is found again, and what is not, is not."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from briefing.text.clusters import COARSER, FINEST, Clusters, clusters_of
from briefing.training.clusters import packed

COARSE = [[cluster % count for cluster in range(FINEST)] for count in COARSER]


@given(st.dictionaries(st.text(min_size=1, max_size=8), st.integers(0, FINEST - 1), max_size=20))
def test_each_word_has_its_clusters(clusters: dict[str, int]) -> None:
    found = Clusters(packed(clusters, COARSE))
    assert {word: found[word] for word in clusters} == {
        word: (f"~a{own}", f"~b{own % COARSER[0]}", f"~c{own % COARSER[1]}") for word, own in clusters.items()
    }


def test_a_language_without_a_file_has_no_clusters() -> None:
    assert clusters_of("xx")["word"] == ()
