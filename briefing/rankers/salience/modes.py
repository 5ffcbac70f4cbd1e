"""Which kind of text a brief is of, and what counts in that kind.

Order means much in news and nothing in a pile of reviews. The evidence for a mode is kept strict, so that a text
is taken as ordered unless it plainly is not. A language without the words that are the evidence is ordered.
"""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from msgspec import Struct

from briefing.rankers.salience.features import has_quotation, is_question
from briefing.selection import cosine

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from briefing.model import Sentence
    from briefing.rankers.salience.view import View


class Mode(Struct, frozen=True):
    """What counts in one kind of text: weights by feature, and how many words make a full sentence."""

    name: str
    weights: tuple[tuple[str, float], ...]
    full_words: int = 10


_PENALTIES = (("quotation", -0.2), ("question", -0.3), ("personal", -0.3))
ORDERED = Mode(
    "ordered",
    (
        ("centrality", 0.4),
        ("early_centrality", 2.0),
        ("position", 0.6),
        ("paragraph_start", 0.15),
        ("top_terms", 0.4),
        ("lead_likeness", 0.3),
        ("recurrence", 0.6),
        ("shared", 1.0),
        ("wordiness", -0.1),
        ("quotation", -0.15),
        ("quoted_share", -0.5),
        ("question", -0.3),
        ("personal", -0.3),
    ),
)
OPINION = Mode(
    "opinion", (("centrality", 1.0), ("top_terms", 0.4), ("wordiness", -0.3), *_PENALTIES, ("pronoun_start", -0.3)), 6
)
ABSTRACT = Mode(
    "abstract",
    (("centrality", 0.3), ("position", 0.6), ("top_terms", 1.0), ("contribution", 1.0), ("last", -0.6), *_PENALTIES),
)
STORY = Mode("story", (("centrality", 1.0), ("top_terms", 0.4), ("recurrence", 0.8), ("wordiness", -0.2), *_PENALTIES))
FOCUS_WEIGHT = 5.0  # more than a lead sentence has in all: what the user asks for comes first


def mode_of(view: View) -> Mode:
    """Return the mode of a text: the first whose evidence is there, else ordered."""
    return next((mode for mode, is_it in _EVIDENCE if is_it(view)), ORDERED)


def share(sentences: Sequence[Sentence], is_so: Callable[[Sentence], bool]) -> float:
    """Return the share of sentences of which something is so."""
    return sum(map(is_so, sentences)) / len(sentences)


def says(words: frozenset[str]) -> Callable[[Sentence], bool]:
    """Return a test whether a sentence has one of the words."""
    return lambda sentence: not words.isdisjoint(sentence.words)


def is_opinion(view: View) -> bool:
    """Tell whether a brief is of many short texts in the first person, or of one list of such sentences."""
    sentences = view.sentences
    first = share(sentences, says(view.words.first_person))
    if first < 0.1 or share(sentences, is_question) >= 0.05:
        return False
    sizes = [place + 1 for place in view.places]  # the largest is the longest document
    documents = view.places.count(0)
    if documents >= 4:
        return first >= 0.2 and max(sizes) <= 6 and share(sentences, has_quotation) < 0.1
    return documents == 1 and len(sentences) >= 25 and is_list_like(view)


def is_list_like(view: View) -> bool:
    """Tell whether sentences are all alike and neighbours hardly more so: their order means nothing."""
    count = len(view.vectors)
    total = sum(weight * weight for weight in view.total.values())
    pairs = (total - count) / (count * (count - 1))
    neighbours = sum(map(cosine, view.vectors, view.vectors[1:])) / (count - 1)
    return pairs >= 0.12 and neighbours < 1.4 * pairs


def is_abstract(view: View) -> bool:
    """Tell whether a text is the abstract of a paper: short, in long sentences, by "we" and never by "I"."""
    sentences = view.sentences
    return (
        len(sentences) <= 15
        and view.places.count(0) == 1
        and share(sentences, says(view.words.first_plural)) >= 0.25
        and not any(map(says(view.words.first_person), sentences))
        and share(sentences, has_quotation) < 0.1
        and sum(len(s.words) for s in sentences) >= 15 * len(sentences)
    )


def is_story(view: View) -> bool:
    """Tell whether a text is a story: one, long, with speech in it, and in the past tense."""
    sentences = view.sentences
    if len(sentences) < 150 or view.places.count(0) > 1 or share(sentences, has_quotation) < 0.15:
        return False
    past, present = count(sentences, view.words.past), count(sentences, view.words.present)
    return past > 0.55 * (past + present)


def count(sentences: Iterable[Sentence], words: frozenset[str]) -> int:
    """Return how often any of the words is said."""
    return sum(map(words.__contains__, chain.from_iterable([s.words for s in sentences])))


_EVIDENCE: tuple[tuple[Mode, Callable[[View], bool]], ...] = (
    (OPINION, is_opinion),
    (ABSTRACT, is_abstract),
    (STORY, is_story),
)
