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
    """What a user is told of a ranker, and how its picks are kept apart.

    ``redundancy`` is how much of a sentence's value its likeness to one already chosen takes away. It is ours and
    goes with our ranker; the classic methods give their own order, free of near-equal sentences only.
    """

    line: str
    paper: str
    redundancy: float = 0.0


ABOUT: dict[str, About] = {
    "salience": About(
        "what the text is about, where it says so and how; the default",
        "docs/ranking.md; after LexRank's degree centrality and maximal marginal relevance",
        0.5,
    ),
    "lead": About("the first sentences; of several documents, the first of each in turn", "Brandow, Mitze, Rau 1995"),
    "lex-rank": About("centrality in the graph of similar sentences", "Erkan, Radev 2004"),
    "text-rank": About("PageRank over the words that sentences share", "Mihalcea, Tarau 2004"),
    "lsa": About("weight on the main topics, by singular values", "Steinberger, Ježek 2004"),
    "luhn": About("clusters of frequent words", "Luhn 1958"),
    "edmundson": About("cue words and places in paragraphs", "Edmundson 1969"),
    "sum-basic": About("probable words, squared down as they are used", "Nenkova, Vanderwende 2005"),
    "kl": About("words distributed as in the whole text", "Haghighi, Vanderwende 2009"),
    "reduction": About("summed overlap with all other sentences", "github.com/adamfabish/Reduction"),
    "random": About("chance, the same one every time: the floor", "none"),
}
RANKERS = Registry(
    "ranker",
    {
        "salience": "briefing.rankers.salience:salience",
        "lead": "briefing.rankers.lead:lead",
        **{
            name: f"briefing.rankers.sumy_adapter:{name.replace('-', '_')}"
            for name in ABOUT
            if name not in {"salience", "lead"}
        },
    },
)
