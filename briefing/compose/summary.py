"""The summary: the pool ranked, the best that fit the budget, each with what else is known of it."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from briefing.language.words import ranking_words
from briefing.model import Score, SummaryLine
from briefing.rankers import ABOUT, RANKERS
from briefing.selection import also_in, select
from briefing.text.fragments import whole_only
from briefing.text.terms import content_only, terms, words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing.language.shapes import RankingWords
    from briefing.model import BriefOptions, Document, Sentence
    from briefing.rankers import Ranker

_POINT = 0.15  # of the score, for a conclusion or a holding
_LONGEST_LEAD = 5  # words of a phrase that points back


def summarised(
    pool: Sequence[Sentence], documents: Sequence[Document], language: str, options: BriefOptions
) -> tuple[SummaryLine, ...]:
    """Return the lines of the summary, in the order of the text."""
    sentences, scores = rated(pool, language, options)
    if not sentences:
        return ()
    redundancy = ABOUT[options.ranker].redundancy
    leaning = leaning_on_others(sentences, language) if redundancy and not _is_pile(scores) else frozenset[int]()
    picks = select(sentences, scores, options.length, redundancy=redundancy, leaning=leaning)
    places = also_in([sentences[i] for i in picks], sentences) if len(documents) > 1 else [()] * len(picks)
    return tuple(_line(sentences[i], scores[i], also, documents) for i, also in zip(picks, places, strict=True))


def _is_pile(scores: Sequence[Score]) -> bool:
    """Tell whether the ranker took the text for a pile, whose order means nothing: it weighs pronouns itself then."""
    return any(name == "pronoun_start" for name, _ in scores[0].parts)


def rated(pool: Sequence[Sentence], language: str, options: BriefOptions) -> tuple[Sequence[Sentence], Sequence[Score]]:
    """Return the sentences that may be chosen, with the scores that the ranker gives them."""
    sentences = content_only(whole_only(pool), language)
    if not sentences:
        return (), ()
    ranker: Ranker = RANKERS.get(options.ranker)
    scores = ranker(sentences, language=language, focus=focus_terms(options.focus, language))
    if not ABOUT[options.ranker].redundancy:  # a ranker of others, shown as it is
        return sentences, scores
    return sentences, [_pointed(score) if s.is_point else score for s, score in zip(sentences, scores, strict=True)]


def _pointed(score: Score) -> Score:
    """Raise the score of a sentence that says what its text comes to."""
    return Score(min(1.0, score.value + _POINT), (*score.parts, ("point", _POINT)))


def focus_terms(focus: str, language: str) -> list[str]:
    """Return the terms of a focus; of one that is all stop words, its words."""
    found = words(focus)
    return terms(found, language) or found


def focus_occurs(pool: Sequence[Sentence], language: str, focus: str) -> bool:
    """Tell whether any term of a focus is said in the text."""
    wanted = frozenset(focus_terms(focus, language))
    return any(not wanted.isdisjoint(s.terms) for s in pool)


def leaning_on_others(sentences: Sequence[Sentence], language: str) -> frozenset[int]:
    """Return the indices of sentences that need the one before them in the same document to be understood.

    They begin with a pronoun ("They left"), a connective ("But", "In return"), or what points back ("This", but not
    "This week").
    """
    known = ranking_words(language)
    return frozenset(
        i
        for i, (before, s) in enumerate(pairwise(sentences), 1)
        if before.document == s.document and _leans(s.words, known)
    )


def _leans(words: Sequence[str], known: RankingWords) -> bool:
    first, *after = words[:_LONGEST_LEAD] or [""]
    if first in known.pronouns or any(" ".join(words[:n]) in known.leads for n in range(2, _LONGEST_LEAD + 1)):
        return True
    return first in known.openers and known.points_in_time.isdisjoint(after[:1])


def _line(sentence: Sentence, score: Score, also: tuple[int, ...], documents: Sequence[Document]) -> SummaryLine:
    return SummaryLine(
        text=sentence.text,
        start=sentence.span.start,
        end=sentence.span.end,
        document=sentence.document,
        sentence=sentence.index,
        paragraph=sentence.paragraph,
        page=documents[sentence.document].blocks[sentence.block].page,
        score=score.value,
        parts=tuple(score.parts),
        also_in=also,
    )
