"""What can be wrong about a figure whose number stands in a source: its qualifier, its direction, what it counts."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefing.checking.context import Context, label_terms, likeness, sentence_at
from briefing.checking.values import amount, digits
from briefing.language.checking import nearly, negations
from briefing.language.words import figure_words
from briefing.verdicts import Difference

if TYPE_CHECKING:
    from briefing.checking.excerpts import Findings
    from briefing.model import Document, Figure

_STRANGE = 0.05  # surroundings so unlike have nothing to do with each other
_PARTICULAR = 1000
_RIVALS = 60  # figures of one label that are looked at
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


def _side(figure: Figure, document: Document) -> str:
    """Return on which side of its number a figure is said to be: above, below, about, or at it."""
    if (figure.qualifier or "").lower() in nearly(document.language):
        return "below"
    side = {"more": "above", "less": "below", "about": "about", None: ""}[figure.bound]
    no = negations(document.language)
    is_denied = any(word in no for word in _WORD.findall(_clause_before(figure, document).lower()))
    return {"above": "below", "below": "above"}.get(side, side) if is_denied else side


def _clause_before(figure: Figure, document: Document) -> str:
    sentence = document.sentences[sentence_at(document, figure.start)].span
    before = document.text[max(sentence.start, figure.start - _REACH) : figure.start]
    return _CLAUSE_END.split(before)[-1]


def _qualifier(said: Figure, found: Figure, summary: Document, source: Document) -> Difference | None:
    one, other = _side(said, summary), _side(found, source)
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
    for word in reversed(_WORD.findall(_clause_before(figure, document).lower())):
        if word in words.ups or word in words.downs:
            return ("up" if word in words.ups else "down"), word
    return (figure.direction, figure.direction) if figure.direction else None


def unlike(said: Figure, found: Figure, findings: Findings) -> bool:
    """Tell whether two counts have labels of which one cannot be the other: neither shares a word nor means anybody."""
    one, other = _labels(said, found, findings)
    return bool(not amount(said)[0] and one and other and one.isdisjoint(other))


def _labels(said: Figure, found: Figure, findings: Findings) -> tuple[frozenset[str], frozenset[str]]:
    """Return the terms of two labels; none where one of them is as wide as "people"."""
    languages = findings.summary.language, findings.sources.documents[found.document].language
    one, other = label_terms(said.label, languages[0]), label_terms(found.label, languages[1])
    anybody = {
        term for code in languages for person in figure_words(code).persons for term in label_terms(person, code)
    }
    is_wide = bool(one and one <= anybody) or bool(other and other <= anybody)
    return (frozenset(), frozenset()) if is_wide or languages[0] != languages[1] else (one, other)


def _label(said: Figure, around: Context, found: Figure, there: Context, findings: Findings) -> Difference | None:
    """Tell whether the right number is given to the wrong thing.

    Words differ in every paraphrase. So they must differ from all that the source says around the number; and either
    the source counts with these words something else, or the two places have nothing in common.
    """
    one, other = _labels(said, found, findings)
    source = findings.sources.documents[found.document]
    is_beside = _is_beside(said, findings.summary) and _is_beside(found, source)
    if not one or one & other or (one & (there.near | there.whole) and not is_beside):
        return None
    difference = Difference("label", shown_label(said.label), shown_label(found.label))
    if other and _is_counted_elsewhere(one, said, findings):
        return difference
    is_strange = (
        not _is_telling(said)
        and likeness(around, there, findings.sources) < _STRANGE
        and bool(other)
        and one.isdisjoint(there.whole)
    )
    return difference if is_strange and not amount(said)[0] else None


def _is_beside(figure: Figure, document: Document) -> bool:
    """Tell whether the label of a figure is the noun that it stands right before."""
    behind = " ".join(document.text[figure.end : figure.end + _REACH].split())
    return figure.unit is None and bool(figure.label) and behind.startswith(shown_label(figure.label) or " ")


def _is_telling(figure: Figure) -> bool:
    """Tell whether a number is so particular that another of the same value is no chance: 45,000, not 300."""
    return figure.value >= _PARTICULAR and digits(figure.value) > 1


def _is_counted_elsewhere(one: frozenset[str], said: Figure, findings: Findings) -> bool:
    """Tell whether the source has a figure of the same dimension and another value with this label."""
    dimension = amount(said)[0]
    rivals = (figure for term in sorted(one) for figure in findings.by_label.get(term, ())[:_RIVALS])
    for figure in rivals:
        if figure.value != said.value and amount(figure)[0] == dimension:
            label = label_terms(figure.label, findings.sources.documents[figure.document].language)
            if label and (label <= one or one <= label):
                return True
    return False


def shown_label(label: str | None) -> str | None:
    """Return a label with its white space folded."""
    return " ".join(label.split()) if label else None
