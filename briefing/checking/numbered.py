"""What a summary numbers: ordinals, "third" and "13th", and the names of things with a digit in them: "2D", "A380".

Figures they are not, for nothing is counted; but a source has them or has them not.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefing.checking.taken import Taken
from briefing.language.checking import claim_words
from briefing.language.words import figure_words
from briefing.model import Mention, Span
from briefing.verdicts import Verdict

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefing.checking.excerpts import Findings
    from briefing.checking.sources import Sources
    from briefing.model import Document
    from briefing.verdicts import Evidence, Status

_WORD = re.compile(r"(?<![\w-])\w+")
_NUMBERED = re.compile(r"\d+(?=\D)|[^\W\d]+\d")
_SMALL_COUNT = 12  # a number word up to this is often the summary's own counting
_LONGEST = 12  # letters and digits: longer ones are keys and addresses


class Numbered(Mention, frozen=True, kw_only=True):
    """An ordinal with its number, a number word in a compound, or a word with a digit in it, which has none."""

    value: int | None = None
    is_counted: bool = False


def numbered(summary: Document, found: Sequence[Mention]) -> Iterator[Numbered]:
    """Yield the ordinals and the words with a digit of a summary that no other claim holds.

    >>> from briefing.readers.text import content_of
    >>> from briefing.text.segment import segment
    >>> summary = segment(content_of("Her third award was for an A380 of the second-hand kind."), "en")
    >>> [(one.text, one.value) for one in numbered(summary, [])]
    [('third', 3), ('A380', None)]
    """
    taken, numbers = Taken(found), figure_words(summary.language).numbers
    for sentence in summary.sentences:
        for match in _WORD.finditer(summary.text, sentence.span.start, sentence.span.end):
            start, end = match.span()
            is_counted = summary.text[end : end + 1] == "-" and match[0].lower() in numbers
            is_part = (summary.text[end : end + 1] == "-" and not is_counted) or taken.overlaps(start, end)
            value = numbers[match[0].lower()] if is_counted else ordinal(match[0], summary.language)
            is_numbered = value is not None or (len(match[0]) <= _LONGEST and _NUMBERED.match(match[0]))
            is_order = value is not None and summary.text[end : end + 1] == ","  # "First, …"
            if is_numbered and not is_part and not is_order:
                yield Numbered(text=match[0], start=start, end=end, value=value, is_counted=is_counted)


def ordinal(word: str, language: str) -> int | None:
    """Return the number of an ordinal; None of any other word.

    >>> ordinal("Third", "en"), ordinal("13th", "en"), ordinal("thin", "en")
    (3, 13, None)
    """
    words, low = claim_words(language).words, word.lower()
    digits = low.rstrip("".join(words.ordinal_endings)) if low[:1].isdecimal() else ""
    is_written = digits.isdecimal() and low.removeprefix(digits) in words.ordinal_endings
    return int(digits) if is_written else words.ordinals.get(low)


class Numberings:
    """Judges what a summary numbers, one after the other."""

    def __init__(self, findings: Findings) -> None:
        self.sources = findings.sources
        self.languages = {document.language for document in findings.sources.documents}

    def verdict(self, said: Numbered) -> Verdict:
        """Return the verdict on an ordinal or a word with a digit: a source has it, its number alone, or neither."""
        word = said.text.lower()
        stated = self._numbers if said.is_counted else self._ordinals
        forms = [word] if said.value is None else [word, *stated(said.value)]
        place = _first(self.sources, forms)
        if place:
            return _verdict(said, "supported", place)
        alone = None if said.value is None else _first(self.sources, self._numbers(said.value))
        if alone:
            return _verdict(said, "unclear", alone, note="the sources have the number alone")
        is_own = said.is_counted and (said.value or 0) <= _SMALL_COUNT
        return _verdict(said, "unclear" if is_own else "unsupported")

    def _ordinals(self, value: int) -> Iterator[str]:
        for words in (claim_words(language).words for language in sorted(self.languages)):
            yield from (word for word, number in words.ordinals.items() if number == value)
            yield from (f"{value}{ending}" for ending in words.ordinal_endings)

    def _numbers(self, value: int) -> Iterator[str]:
        yield str(value)
        for language in sorted(self.languages):
            yield from (word for word, number in figure_words(language).numbers.items() if number == value)


def _first(sources: Sources, forms: Iterator[str] | Sequence[str]) -> Evidence | None:
    """Return the first place where one of some words stands."""
    for form in forms:
        for place in sources.places([form]) if form in sources.vocabulary else ():
            sentence = sources.sentence(place.document, place.first)
            at = sentence.text.lower().find(form)
            if at >= 0:
                start = sentence.span.start + at
                return sources.evidence(place.document, Span(start, start + len(form)))
    return None


def _verdict(said: Numbered, status: Status, evidence: Evidence | None = None, note: str | None = None) -> Verdict:
    return Verdict(
        kind="figure", status=status, text=said.text, start=said.start, end=said.end,
        evidence=(evidence,) if evidence else (), note=note,
    )  # fmt: skip
