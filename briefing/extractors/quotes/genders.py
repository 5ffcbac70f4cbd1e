"""Genders: whom a text calls he, and whom she; from its own words only, never from a list of first names."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from briefing.language.words import quote_words
from briefing.patterns import lazy

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefing.extractors.quotes.clauses import Place
    from briefing.language.words import QuoteWords
    from briefing.model import Document, Name


_WORD = lazy(r"[^\W\d_]+")
_STATED = 3  # the weight of "Mrs" and "spokeswoman"
_SUBJECT = 2  # of "she", which tells more of the subject before it than "her" does


def genders(document: Document, names: Sequence[Name], places: Sequence[Place]) -> dict[int, str]:
    """Return "m" or "f" for the names whose gender the text makes clear, by Mr and Mrs, roles and pronouns.

    A pronoun counts for the one person whom its sentence names before it, or whom the sentence before names alone.
    """
    words = quote_words(document.language)
    votes: defaultdict[int, Counter[str]] = defaultdict(Counter)
    for name, gender in _stated(document.text, names, places, words):
        votes[name][gender] += _STATED
    people = [p for p in places if names[p.name].kind == "person"]
    for name, gender, weight in _by_pronouns(document, people, words):
        votes[name][gender] += weight
    return {name: gender for name, count in votes.items() if (gender := _clear(count))}


def _stated(text: str, names: Sequence[Name], places: Sequence[Place], words: QuoteWords) -> Iterator[tuple[int, str]]:
    for place in places:
        title = title_before(text, place.start)
        gender = words.honorifics.get(title) or words.honorifics.get(names[place.name].text.split()[0].rstrip("."), "")
        if gender:
            yield place.name, gender
    for number, name in enumerate(names):
        for noun in _WORD.findall((name.role or "").lower()):
            gender = role_gender(noun, words)
            if gender:
                yield number, gender
                break


def title_before(text: str, start: int) -> str:
    """Return the word before a name, as it would stand in a list of titles: "Mr" before "Mr. Lee"."""
    before = text[max(0, start - 12) : start].split()
    return before[-1].rstrip(".") if before else ""


def role_gender(noun: str, words: QuoteWords) -> str:
    """Return the gender that a role shows: "spokeswoman", "husband"; "" for most."""
    endings = (gender for ending, gender in words.gendered_endings.items() if noun.endswith(ending))
    return words.gendered.get(noun) or next(endings, "")


def _by_pronouns(document: Document, people: Sequence[Place], words: QuoteWords) -> Iterator[tuple[int, str, int]]:
    marked = [
        (match.start(), words.forms[low], _weight(document.text, match.start(), low, words))
        for sentence in document.sentences
        if not words.forms.keys().isdisjoint(sentence.words)
        for match in _WORD.finditer(document.text, sentence.span.start, sentence.span.end)
        if (low := match[0].lower()) in words.forms
    ]
    ends = [s.span.start for s in document.sentences[1:]] + [len(document.text)]
    alone = None
    for sentence, end in zip(document.sentences, ends, strict=True):
        start = sentence.span.start
        named = people[bisect_left(people, start, key=_start) : bisect_left(people, end, key=_start)]
        at = bisect_left(marked, (named[0].end if named else start,))
        pronoun = marked[at] if at < len(marked) and marked[at][0] < end else None
        if pronoun and len({p.name for p in named}) == 1:
            yield named[0].name, pronoun[1], pronoun[2]
        elif pronoun and not named and alone is not None and pronoun[0] == start:
            yield alone, pronoun[1], pronoun[2]
        if named or not (pronoun and pronoun[0] == start):
            alone = named[0].name if len({p.name for p in named}) == 1 else None


def _weight(text: str, start: int, low: str, words: QuoteWords) -> int:
    """Weigh a pronoun: a subject tells most, save right after a cue: "the prosecutor said she stole"."""
    before = text[max(0, start - 16) : start].lower().split()[-2:]
    return _SUBJECT if low in words.pronouns and not any(word in words.cues for word in before) else 1


def _start(place: Place) -> int:
    return place.start


def _clear(count: Counter[str]) -> str:
    """Return the gender that has twice the votes of the other, and more than one."""
    (gender, most), *others = count.most_common(2)
    return gender if most > 1 and (not others or most >= 2 * others[0][1]) else ""
