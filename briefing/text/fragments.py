"""Sentences that are none: the ends of lists, halves that a page break tore, heads that lead to what is not shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.language.words import COURTESIES
from briefing.patterns import lazy
from briefing.text.furniture import ends_like_prose

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefing.model import Sentence

_ENOUGH = 0.5  # share of whole sentences from which on a text is known to end its sentences with a mark
_FEWEST = 3  # sentences that a brief can be made of
_LONGEST_COURTESY = 14  # words
_COURTESIES = tuple(f"{phrase} " for phrase in COURTESIES)
_TELLING = 8  # words of what says something by itself, though it leads on
# Share of sentences that end as clauses of a law do, from which on a text is one: "shall not--", "is late; or".
_CLAUSAL = 0.15
_CLAUSE_END = lazy(r"(?:(?<=\w)(?:--|—)|;(?:\s[^\W\d_]{1,4})?)$")
_TORN_START = frozenset(",;:.)]»’/|=")
_NUMBER_END = lazy(r"[.!?]\s\d{1,2}(?:\.\d{1,2})+\.?$")  # the number of the next section


def whole_only(sentences: Sequence[Sentence]) -> Sequence[Sentence]:
    """Return the sentences that begin and end as sentences do; all of them where a text does not mark their ends.

    >>> from briefing.model import Sentence, Span
    >>> said = ["Trams run again.", "They stood still.", "Nobody knew why.", "routes, stops and", "Lines: 4"]
    >>> [s.text for s in whole_only([Sentence(Span(0, 1), text) for text in said])]
    ['Trams run again.', 'They stood still.', 'Nobody knew why.']
    """
    kept = list(_whole(sentences))
    return kept if len(kept) >= max(_FEWEST, _ENOUGH * len(sentences)) else sentences


def _whole(sentences: Sequence[Sentence]) -> Iterator[Sentence]:
    was_ended = True
    has_capitals = 2 * sum(sentence.text[:1].islower() for sentence in sentences) < len(sentences)
    has_clauses = sum(map(_is_clause, sentences)) >= _CLAUSAL * len(sentences)
    for sentence in sentences:
        text = sentence.text
        is_led = _leads_on(sentence) or (has_clauses and _is_clause(sentence))
        is_ended = (is_led or ends_like_prose(text)) and not _has_number_end(text[-16:])
        is_begun = text[:1] not in _TORN_START and (was_ended or not (has_capitals and text[:1].islower()))
        if is_ended and is_begun and not _is_courtesy(sentence):
            yield sentence
        was_ended = is_ended


def _has_number_end(end: str) -> bool:
    return end[-2:].strip(".").isdecimal() and bool(_NUMBER_END.search(end))


def _is_courtesy(sentence: Sentence) -> bool:
    """Tell a greeting, thanks, or a handing over: "Thank you, Ann, for those two questions"."""
    words = sentence.words
    return len(words) <= _LONGEST_COURTESY and f"{' '.join(words)} ".startswith(_COURTESIES)


def _leads_on(sentence: Sentence) -> bool:
    """Tell a sentence that says something and leads to a list or code from one that only leads there."""
    return sentence.text.endswith(":") and len(sentence.words) >= _TELLING


def _is_clause(sentence: Sentence) -> bool:
    """Tell a clause that says something and leads to the next one."""
    end = sentence.text[-8:]
    is_marked = ";" in end or end[-1:] in "-—"
    return is_marked and len(sentence.words) >= _TELLING and bool(_CLAUSE_END.search(end))
