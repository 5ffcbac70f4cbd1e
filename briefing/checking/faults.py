"""What can be wrong about a figure whose number stands in the source: how it is qualified, moved, and what it counts."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefing.checking.context import Context, label_terms, likeness, sentence_at
from briefing.checking.values import amount
from briefing.language.checking import nearly
from briefing.language.figures import figure_words
from briefing.verdicts import Difference

if TYPE_CHECKING:
    from briefing.checking.excerpts import Findings
    from briefing.model import Document, Figure

_STRANGE = 0.05  # surroundings so unlike have nothing to do with each other
_FAMILIAR = 0.45  # and so like that a label in other words is a paraphrase
_REACH = 60  # characters before a figure in which its verb is looked for
_WORD = re.compile(r"[^\W\d_]+")
_CLAUSE_END = re.compile(r"[,;:.()—–]\s")


def faults(said: Figure, around: Context, found: Figure, there: Context, findings: Findings) -> tuple[Difference, ...]:
    """Return what a claim says otherwise than the source about the same number; empty where they agree."""
    source = findings.sources.documents[found.document]
    judged = (
        _qualifier(said, found, findings.summary, source),
        _direction(said, found, findings.summary, source),
        _label(said, around, found, there, findings),
    )
    return tuple(difference for difference in judged if difference)


def _side(figure: Figure, language: str) -> str:
    """Return on which side of its number a figure is said to be: above, below, about, or at it."""
    if (figure.qualifier or "").lower() in nearly(language):
        return "below"
    return {"more": "above", "less": "below", "about": "about", None: ""}[figure.bound]


def _qualifier(said: Figure, found: Figure, summary: Document, source: Document) -> Difference | None:
    one, other = _side(said, summary.language), _side(found, source.language)
    if {one, other} == {"above", "below"}:
        return Difference("qualifier", said.qualifier, found.qualifier)
    return None


def _direction(said: Figure, found: Figure, summary: Document, source: Document) -> Difference | None:
    one, other = _moved(said, summary), _moved(found, source)
    if one and other and one[0] != other[0]:
        return Difference("direction", one[1], other[1])
    return None


def _moved(figure: Figure, document: Document) -> tuple[str, str] | None:
    """Return whether a figure went up or down, and the word that says so."""
    words = figure_words(document.language)
    sentence = document.sentences[sentence_at(document, figure.start)].span
    before = document.text[max(sentence.start, figure.start - _REACH) : figure.start]
    clause = _CLAUSE_END.split(before)[-1]
    for word in reversed(_WORD.findall(clause.lower())):
        if word in words.ups or word in words.downs:
            return ("up" if word in words.ups else "down"), word
    return (figure.direction, figure.direction) if figure.direction else None


def unlike(said: Figure, found: Figure, findings: Findings) -> bool:
    """Tell whether two figures with labels count different things, by their words."""
    if amount(said)[0]:
        return False
    one = label_terms(said.label, findings.summary.language)
    other = label_terms(found.label, findings.sources.documents[found.document].language)
    return bool(one and other) and one.isdisjoint(other)


def _label(said: Figure, around: Context, found: Figure, there: Context, findings: Findings) -> Difference | None:
    """Tell whether the right number is given to the wrong thing.

    Words differ in every paraphrase. So they must differ from all that the source says around the number; and either
    the source counts with these words something else, or the two places have nothing in common.
    """
    source = findings.sources.documents[found.document]
    one = label_terms(said.label, findings.summary.language)
    if not one or findings.summary.language != source.language:
        return None
    other = label_terms(found.label, source.language)
    if one & (other | there.near) or (not other and one & there.whole):
        return None
    difference = Difference("label", shown_label(said.label), shown_label(found.label))
    alike = likeness(around, there, findings.sources)
    if other and alike < _FAMILIAR and _is_counted_elsewhere(one, said, findings):
        return difference
    is_strange = alike < _STRANGE and bool(other) and not amount(said)[0] and one.isdisjoint(there.whole)
    return difference if is_strange else None


def _is_counted_elsewhere(one: frozenset[str], said: Figure, findings: Findings) -> bool:
    """Tell whether the source has a figure of the same dimension and another value with this label."""
    dimension = amount(said)[0]
    return any(
        figure.value != said.value
        and amount(figure)[0] == dimension
        and one <= label_terms(figure.label, findings.sources.documents[figure.document].language)
        for figure in findings.figures
    )


def shown_label(label: str | None) -> str | None:
    """Return a label with its white space folded."""
    return " ".join(label.split()) if label else None
