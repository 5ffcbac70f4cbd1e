"""What counts for or against a sentence: each feature a function from the view to one number a sentence."""

from __future__ import annotations

from collections import Counter
from itertools import chain, pairwise
from math import ceil, log, sqrt
from typing import TYPE_CHECKING

from briefing.rankers.salience.view import View, dots, over_largest
from briefing.selection import summed, unit_vector

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefing.model import Sentence

QUOTATION_MARKS = '"“”„«»「」『』'
_MARKS = frozenset(QUOTATION_MARKS)
_END_MARKS = "\"”’»')] "
_QUESTION_MARKS = ("?", "？", "؟")
_LEAD = 3  # how many sentences of a document are its lead
_FEW = 3  # a sentence of fewer terms is measured as if it had so many
_LONG = log(40)
_ROOM = 25  # sentences in which a text can come back to what it is about


def centrality(view: View) -> list[float]:
    """How much a sentence has in common with all others."""
    return view.centrality


def early_centrality(view: View) -> list[float]:
    """Centrality that fades with the place: what is both early and central is news."""
    return [c / (1 + place) for c, place in zip(view.centrality, view.places, strict=True)]


def position(view: View) -> list[float]:
    """How early a sentence stands in its own document; slower to fade than the centrality."""
    return [1 / sqrt(1 + place) for place in view.places]


def paragraph_start(view: View) -> list[float]:
    """1 where a sentence opens a paragraph of several: it says what the paragraph is about."""
    blocks = [(s.document, s.block) for s in view.sentences]
    sizes = Counter(blocks)
    return [float(block != before and sizes[block] > 1) for before, block in pairwise([(-1, -1), *blocks])]


def top_terms(view: View) -> list[float]:
    """How often the terms of a sentence occur among the most frequent of the brief; long ones gain less."""
    counts = Counter(chain.from_iterable([s.terms for s in view.sentences]))
    top = dict(counts.most_common(ceil(1.5 * sqrt(len(counts)))))
    return over_largest(
        [
            sum([top[term] for term in top.keys() & v.keys()]) / sqrt(max(_FEW, len(s.terms)))
            for s, v in zip(view.sentences, view.vectors, strict=True)
        ]
    )


def lead_likeness(view: View) -> list[float]:
    """How much a sentence has in common with the first sentences of all documents."""
    leads = summed(v for v, place in zip(view.vectors, view.places, strict=True) if place < _LEAD)
    return over_largest(dots(view.vectors, leads))


def recurrence(view: View) -> list[float]:
    """How many of the terms of a sentence occur in other sentences too: what is said once is an aside.

    A short text has no room to say things twice, so there the share counts less.
    """
    counts = Counter(chain.from_iterable(view.vectors))
    again = {term for term, count in counts.items() if count > 1}
    weight = min(1.0, len(view.sentences) / _ROOM)
    return [weight * len(again & v.keys()) / max(_FEW, len(v)) for v in view.vectors]


def shared(view: View) -> list[float]:
    """Which share of the other documents has the terms of a sentence too: of several reports, what they agree on."""
    others = view.places.count(0) - 1
    if not others:
        return [0.0] * len(view.sentences)
    told = Counter(term for term, _ in {(term, s.document) for s in view.sentences for term in s.terms})
    return [sum([told[term] - 1 for term in v]) / (others * max(_FEW, len(v))) for v in view.vectors]


def quotation(view: View) -> list[float]:
    """1 where a sentence quotes: a quotation speaks for its speaker, and has a section of its own."""
    return [float(has_quotation(s)) for s in view.sentences]


def quoted_share(view: View) -> list[float]:
    """How much of a sentence stands between quotation marks: a quoted word is no quotation."""
    return [share_in_marks(s.text) if has_quotation(s) else 0.0 for s in view.sentences]


def question(view: View) -> list[float]:
    """1 where a sentence asks: a brief should tell."""
    return [float(is_question(s)) for s in view.sentences]


def personal(view: View) -> list[float]:
    """1 where a sentence says I or you: an aside, or speech."""
    said = view.words.first_person | view.words.second_person
    return [float(not said.isdisjoint(s.words)) for s in view.sentences]


def pronoun_start(view: View) -> list[float]:
    """1 where a sentence starts with a pronoun, and so leans on another that may not be shown."""
    return [float(s.words[:1] != () and s.words[0] in view.words.pronouns) for s in view.sentences]


def contribution(view: View) -> list[float]:
    """1 where an abstract states what the work adds: "we propose", "this paper"."""
    return [
        float(any(f" {cue} " in f" {' '.join(s.words)} " for cue in view.words.contribution)) for s in view.sentences
    ]


def last(view: View) -> list[float]:
    """1 at the last sentence: in an abstract it is outlook."""
    return [0.0] * (len(view.sentences) - 1) + [1.0]


def focus(view: View) -> list[float]:
    """Likeness to the terms in focus, and to what is like them: centrality biased by a query, in linear time."""
    direct = dots(view.vectors, unit_vector(view.focus))
    near = ({t: w * d for t, w in v.items()} for v, d in zip(view.vectors, direct, strict=True) if d)
    spread = over_largest(dots(view.vectors, summed(near)))
    return [(a + b) / 2 for a, b in zip(over_largest(direct), spread, strict=True)]


def wordiness(view: View) -> list[float]:
    """How long a sentence is, in doublings of its words; 1 at 40: of two that say as much, the shorter is better."""
    return [log(1 + len(s.words)) / _LONG for s in view.sentences]


FEATURES: dict[str, Callable[[View], list[float]]] = {
    feature.__name__: feature
    for feature in (
        centrality, early_centrality, position, paragraph_start, top_terms, lead_likeness, recurrence, shared,
        quotation, quoted_share, question, personal, pronoun_start, contribution, last, wordiness, focus,
    )
}  # fmt: skip


def fullness(view: View, full_words: int) -> list[float]:
    """How full a sentence is: short of so many words, it tells little and often needs its neighbours."""
    return [min(1.0, len(s.words) / full_words) for s in view.sentences]


def has_quotation(sentence: Sentence) -> bool:
    """Tell whether a sentence holds a quotation mark."""
    return not _MARKS.isdisjoint(sentence.text)


def share_in_marks(text: str) -> float:
    """Return the share of characters between quotation marks; what a last mark opens goes on to the end.

    >>> share_in_marks('Go "on".'), share_in_marks("“We won")
    (0.375, 1.0)
    """
    marks = [] if _MARKS.isdisjoint(text) else [at for at, sign in enumerate(text) if sign in _MARKS]
    if len(marks) % 2:
        marks.append(len(text))
    return sum(end - start for start, end in zip(marks[::2], marks[1::2], strict=True)) / len(text)


def is_question(sentence: Sentence) -> bool:
    """Tell whether a sentence ends with a question mark, inside or outside of closing marks."""
    return sentence.text.rstrip(_END_MARKS).endswith(_QUESTION_MARKS)
