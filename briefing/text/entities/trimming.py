"""Where a name begins and ends: titles off, the second half of a hyphen on; and the words it is known by."""

from __future__ import annotations

from itertools import dropwhile
from typing import TYPE_CHECKING

from msgspec import Struct

from briefing.language.gazetteer import known_as
from briefing.patterns import lazy
from briefing.text.entities.gather import Place
from briefing.text.entities.genders import honorific_before
from briefing.text.entities.roles import is_role

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefing.language.words import QuoteWords
    from briefing.text.entities.recogniser import Found

_WORD = lazy(r"[^\W_]+(?:['’\-][^\W_]+)*|&")
_INITIALS = lazy(r"(?:^|[\s.])[^\W\d_]$")  # "U.S" before its last full stop
_SECOND_HALF = lazy(
    r"-(?:[^\W\d_a-zß-öø-ÿ]\w*|\d+|\w{1,4}\b(?<!led)(?<!run)(?<!born)(?<!era))"
)  # "-400", "-moon", not "-led"
_PARTNER = lazy(r"\s&\s[^\W\d_a-zß-öø-ÿ]\w*")  # "Halden & Roe"
_MORE = lazy(
    r"\s(?:and|&|und|et|y|e|en)\s[^\W\d_a-zß-öø-ÿ]\w*(?:\s[^\W\d_a-zß-öø-ÿ]\w*){0,2}"
)  # "of Health and Human Services"
_DATELINE = lazy(r"[^.\n]{0,25}(?:\([A-Z]{2,}\)|\s[—–-]+\s)|,\s[^.\n]{0,20}\d{4}(?=\n|$)")
_REACH = 30  # characters of a line before the place in its dateline
_SURELY_PLACE = (0.0, 0.0, 1.0, 0.0, 0.0)
_PARTICLES = lazy(r"((?:\s[a-zß-öø-ÿ]{1,4}){0,3}\s(?:[dl]['’])?)[^\W\d_a-zß-öø-ÿ][\w-]+")
_TITLE_OF = lazy(r"\b([^\W\d_a-zß-öø-ÿ]\w+)\s\w{2,3}\s$")  # "Secretary of"
_FULL_NAME = range(2, 4)  # words
_SURELY_PERSON = (1.0, 0.0, 0.0, 0.0, 0.0)
_SURELY_BODY = (0.0, 1.0, 0.0, 0.0, 0.0)
_OF_PLACES = ("city", "state", "country", "known-place")  # classes of the gazetteer
_NO_PERSON = (0.0, 0.0, 0.0, 0.0, 1.0)


class Word(Struct, frozen=True):
    """A word of a name, in its place and in lower case."""

    start: int
    end: int
    low: str


def trimmed(text: str, found: Found, words: QuoteWords) -> Iterator[Place]:
    """Yield the mentions that the recogniser's find holds: mostly one, and two of "Mr Doyle and Mrs Lane"."""
    end, votes = _whole(text, found, words)
    if _is_day(text, found.start, end, words):
        return
    start = found.start
    if _is_dateline(text, start, end):
        start, votes = text.rfind("\n", 0, start) + 1, _SURELY_PLACE
    parts = [Word(m.start(), m.end(), m[0].lower()) for m in _WORD.finditer(text, start, end)]
    if any(part.low == "&" for part in parts[1:-1]):
        votes = _SURELY_BODY
    label = found.label
    if _is_no_place(parts, label, words):
        label, votes = "PER", _SURELY_PERSON
    if votes not in {_SURELY_PLACE, _SURELY_BODY} and label == "PER":
        for person in _people(text, parts, words):
            is_model = any(map(str.isdigit, person[-1].low))
            yield _place(text, person, _NO_PERSON if is_model else votes, found.is_headline, words)
        return
    holder = _holder(text, parts, words)
    named = holder or _without_edges(parts, words)
    if named and not all(_is_common(part, words) for part in named):
        yield _place(text, named, _SURELY_PERSON if holder else votes, found.is_headline, words)


def _is_no_place(parts: Sequence[Word], label: str, words: QuoteWords) -> bool:
    """Tell a person taken for a place or a body by "Jr", or by a given name that no place has: "Dora Penn"."""
    if len(parts) < 2 or label not in {"LOC", "ORG"}:
        return False
    first = known_as(parts[0].low)
    is_given = "given" in first and not any(known.startswith(_OF_PLACES) for known in first)
    is_place = any(part.low in words.places | words.bodies for part in parts)
    return parts[-1].low in words.suffixes or (label == "LOC" and len(parts) == 2 and is_given and not is_place)


def _is_day(text: str, start: int, end: int, words: QuoteWords) -> bool:
    """Tell "May 3" and "Monday" from names."""
    first, _, rest = text[start:end].lower().partition(" ")
    return first in words.never and (
        first not in words.namesakes or rest.isdigit() or text[end : end + 2].strip().isdigit()
    )


def _is_dateline(text: str, start: int, end: int) -> bool:
    """Tell the place before a report: "PORT ELDON, May 3 (UPN) —", "ELDON, 3 May 2020"."""
    if not text[start:end].isupper() or not _DATELINE.match(text, end, end + 40):
        return False
    before = text[text.rfind("\n", 0, start) + 1 : start]
    return len(before) < _REACH and (not before.strip() or before.isupper())


def _whole(text: str, found: Found, words: QuoteWords) -> tuple[int, tuple[float, ...]]:
    """Return where a name ends that goes on behind what was found, and its votes."""
    half = _SECOND_HALF.match(text, found.end)
    if half:
        return _behind_particles(text, half.end(), "", words), found.votes
    partner = _PARTNER.match(text, found.end)
    if partner:
        return partner.end(), _SURELY_BODY
    name = text[found.start : found.end].lower().split()
    end = found.end
    while len(name) > 1 and name[-1] in words.conjunctions | words.articles:
        end = found.start + len(text[found.start : end].rstrip()[: -len(name.pop())].rstrip())
    is_office = name[0] in words.bodies | words.groups and any(word in words.complements for word in name)
    more = _MORE.match(text, end) if is_office else None
    if more and text[more.end() : more.end() + 4].strip() not in words.complements:
        return more.end(), found.votes
    return _behind_particles(text, end, name[-1], words), found.votes


def _behind_particles(text: str, end: int, last: str, words: QuoteWords) -> int:
    """Return where "Johanna van der Meer" ends, of which "Johanna" or "Johanna van" was found."""
    more = _PARTICLES.match(text, end)
    small = [*([last] if last in words.particles else []), *(more[1].split() if more else ())]
    is_name = more and small and all(word in words.particles or word[-1] in "'’" for word in small)
    return more.end() if more and is_name else end


def _place(text: str, parts: Sequence[Word], votes: tuple[float, ...], is_headline: bool, words: QuoteWords) -> Place:
    end = parts[-1].end
    if text[end : end + 1] == "." and _INITIALS.search(text, max(0, end - 3), end):
        end += 1
    low = tuple(part.low for part in parts if part.low not in words.suffixes) or (parts[0].low,)
    start = parts[0].start
    title, gender = honorific_before(text, start, words)
    return Place(start, end, low, votes, is_headline=is_headline, title=title, gender=gender)


def _people(text: str, parts: Sequence[Word], words: QuoteWords) -> Iterator[Sequence[Word]]:
    """Cut a find at its small words into people: titles off, nothing behind "of" or "for"."""
    small = (words.joiners | words.complements | words.conjunctions) - words.particles
    piece: list[Word] = []
    for part in parts:
        if part.low in small and piece and text[part.start].islower():
            yield from _person(text, piece, words)
            piece = []
            if part.low not in words.conjunctions:
                return
            continue
        piece.append(part)
    yield from _person(text, piece, words)


def _person(text: str, parts: Sequence[Word], words: QuoteWords) -> Iterator[Sequence[Word]]:
    parts = list(reversed(list(dropwhile(lambda part: part.low.isdigit(), reversed(parts)))))
    if not parts:
        return
    title = next((i for i in range(len(parts) - 2, -1, -1) if _is_title(text, parts[i], words)), -1)
    after = 1 if title < 0 and _is_complement(text, parts, words) else title + 1
    rest = _without_edges(_without_openings(parts[after:], words), words)
    if len(rest) > 1 or (rest and not _is_common(rest[0], words)):
        yield rest


def _is_common(part: Word, words: QuoteWords) -> bool:
    """Tell a word that is a role or a group, and nobody's name by itself: "SPEAKER 1"."""
    return (
        part.low.isdigit()
        or any(part.low in known for known in (words.roles, words.groups, words.abbreviations))
        or (part.low.capitalize() in words.honorifics)
        or _is_role_noun(part, words)
    )


def _is_role_noun(part: Word, words: QuoteWords) -> bool:
    """Tell a role by the end of its word, where every noun has a capital: "Bundespräsidentin", "US-Präsident"."""
    return words.nouns_are_capitalised and is_role(part.low, words)


def _without_edges(parts: Sequence[Word], words: QuoteWords) -> Sequence[Word]:
    """Return a name without an article or "according to" before it, and without a small word at either end."""
    edge = words.articles | words.conjunctions | {"&", "v", "vs"}
    while len(parts) > 1 and parts[0].low in edge | words.according:
        parts = parts[1:]
    while len(parts) > 1 and parts[-1].low in edge | words.complements:
        parts = parts[:-1]
    return parts


def _holder(text: str, parts: Sequence[Word], words: QuoteWords) -> Sequence[Word]:
    """Return the two or three words behind the last title in the name of a body: "Senate Leader Ann Lee"."""
    last = next((i for i in range(len(parts) - 1, -1, -1) if _is_title(text, parts[i], words)), -1)
    if last < 0 and _is_title_of(text, parts, words):
        return parts[1:] if len(parts) - 1 in _FULL_NAME else ()
    rest = parts[last + 1 :]
    rest = rest[2:] if rest and rest[0].low in words.complements else rest  # "Secretary of State Ann Lee"
    is_after_honorific = last >= 0 and text[parts[last].start : parts[last].end] in words.honorifics and len(rest) == 1
    is_name = (
        last >= 0
        and (len(rest) in _FULL_NAME or is_after_honorific)
        and all(text[part.start].isupper() for part in rest)
    )
    return () if not is_name or rest[-1].low in words.bodies | words.places else rest


def _is_title_of(text: str, parts: Sequence[Word], words: QuoteWords) -> bool:
    """Tell whether what stands before a find is a title that goes on in it: "Secretary of" "State Ann Lee"."""
    before = _TITLE_OF.search(text, max(0, parts[0].start - 30), parts[0].start) if parts else None
    return bool(before and before[1].lower() in words.roles)


def _is_complement(text: str, parts: Sequence[Word], words: QuoteWords) -> bool:
    return len(parts) - 1 in _FULL_NAME and not _is_named(parts[0]) and _is_title_of(text, parts, words)


def _without_openings(parts: Sequence[Word], words: QuoteWords) -> Sequence[Word]:
    """Return a name without what a sentence begins with, "Citing Ann Lee", and the verb of a headline, "Lee Says"."""
    if len(parts) > 1 and parts[-1].low in words.cues and not _is_named(parts[-1]):
        parts = parts[:-1]
    small = (words.participles, words.openings, words.links, words.prepositions, words.pronouns)
    is_opening = len(parts) > 1 and any(parts[0].low in known for known in small) and not _is_named(parts[0])
    return parts[1:] if is_opening else parts


def _is_named(part: Word) -> bool:
    """Tell a word that people are called: "May", "Will"."""
    return not {"given", "surname"}.isdisjoint(known_as(part.low))


def _is_title(text: str, part: Word, words: QuoteWords) -> bool:
    is_honorific = text[part.start : part.end] in words.honorifics
    return is_honorific or part.low in words.abbreviations or part.low in words.roles or _is_role_noun(part, words)
