"""Rankers: sentences in, a score for each out. A ranker sees only sentences."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from msgspec import Struct

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


class About(Struct, frozen=True):
    """A ranker: where it is, what a user is told of it, and how its picks are kept apart.

    ``redundancy`` is how much of a sentence's value its likeness to one already chosen takes away. It is ours and
    goes with our ranker; the classic methods give their own order, free of near-equal sentences only.
    """

    place: str
    line: str
    paper: str
    redundancy: float = 0.0


_SUMY = "briefing.rankers.sumy_adapter"
ABOUT = {
    "salience": About(
        "briefing.rankers.salience:salience",
        "what the text is about, where it says so and how; the default",
        "docs/ranking.md; after LexRank's degree centrality and maximal marginal relevance",
        0.5,
    ),
    "lead": About(
        "briefing.rankers.lead:lead",
        "the first sentences; of several documents, the first of each in turn",
        "Brandow, Mitze, Rau 1995",
    ),
    "lex-rank": About(f"{_SUMY}:lex_rank", "centrality in the graph of similar sentences", "Erkan, Radev 2004"),
    "text-rank": About(f"{_SUMY}:text_rank", "PageRank over the words that sentences share", "Mihalcea, Tarau 2004"),
    "lsa": About(f"{_SUMY}:lsa", "weight on the main topics, by singular values", "Steinberger, Ježek 2004"),
    "luhn": About(f"{_SUMY}:luhn", "clusters of frequent words", "Luhn 1958"),
    "edmundson": About(f"{_SUMY}:edmundson", "cue words and places in paragraphs", "Edmundson 1969"),
    "sum-basic": About(
        f"{_SUMY}:sum_basic", "probable words, squared down as they are used", "Nenkova, Vanderwende 2005"
    ),
    "kl": About(f"{_SUMY}:kl", "words distributed as in the whole text", "Haghighi, Vanderwende 2009"),
    "reduction": About(
        f"{_SUMY}:reduction", "summed overlap with all other sentences", "github.com/adamfabish/Reduction"
    ),
    "random": About(f"{_SUMY}:random", "chance, the same one every time: the floor", "none"),
}
RANKERS = Registry("ranker", {name: about.place for name, about in ABOUT.items()})
