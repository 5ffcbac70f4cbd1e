"""Entities by the learned recogniser: names in their places, then what the whole document makes of them."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Literal

from msgspec.structs import replace

from briefing.model import FURNITURE, Entity, EntityMention, Span
from briefing.patterns import lazy
from briefing.text.entities.features import counted
from briefing.text.entities.gather import gathered
from briefing.text.entities.genders import told_gender
from briefing.text.entities.occurrences import occurrences
from briefing.text.entities.recogniser import recognised
from briefing.text.entities.roles import own_role, role_of
from briefing.text.entities.trimming import trimmed

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from pycrfsuite import Tagger

    from briefing.language.words import QuoteWords
    from briefing.model import Document, EntityKind
    from briefing.text.entities.gather import Group, Place
    from briefing.text.tokens import Tokens

_KINDS: dict[str, EntityKind] = {
    "PER": "person", "ORG": "organisation", "LOC": "place", "EVT": "event", "OTH": "other",
}  # fmt: skip
_NOT_SEARCHED = FURNITURE - {"front"}  # authors and signatures name people
_ACRONYM = lazy(r"\s?\((?:the\s)?([A-Z][A-Za-z.&-]{1,9})\)")
_LONGEST_OF_HEADLINE = 4  # words
_LEAST = 0.6  # how probable the mentions of an entity are, all together


def learned_entities(
    document: Document, tagger: Tagger, words: QuoteWords, tokens: Callable[[int], Sequence[Tokens]]
) -> Iterator[Entity]:
    """Yield the entities of a document."""
    found = list(_named(document, tagger, words, tokens))
    people = sorted(m.span for entity in found if entity.kind == "person" for m in entity.mentions)
    for entity in found:
        role = own_role(document.text, entity, people, words)
        yield entity if role == entity.role else replace(entity, role=role)


def _named(
    document: Document, tagger: Tagger, words: QuoteWords, tokens: Callable[[int], Sequence[Tokens]]
) -> Iterator[Entity]:
    text, blocks = document.text, document.blocks
    numbers = [at for at, s in enumerate(document.sentences) if blocks[s.block].kind not in _NOT_SEARCHED]
    counts = counted(piece for number in numbers for piece in tokens(number))
    found = recognised(document.language, tagger, counts, map(tokens, numbers))
    places = _apart(place for seen in found for place in trimmed(text, seen, words))
    places = sorted([*places, *occurrences(text, places, counts)])
    told = partial(_gender, text, words)
    for group in gathered(places, _acronyms(text, places), told, words.legal_forms):
        if sum(place.sure for place in group.places) >= _LEAST and not _is_headline_only(group):
            yield _entity(text, group, _KINDS[group.label()], words)


def _apart(places: Iterable[Place]) -> list[Place]:
    """Return mentions in order, without those that begin inside another."""
    found: list[Place] = []
    for place in places:
        if not found or found[-1].end <= place.start:
            found.append(place)
    return found


def _gender(text: str, words: QuoteWords, group: Group) -> Literal["m", "f"] | None:
    full = (place for place in group.places if place.words == group.words)
    telling = (told_gender(text, Span(p.start, p.end), words, gender=p.gender) for p in full)
    told = next(filter(None, telling), None)
    return "m" if told == "m" else "f" if told == "f" else None


def _is_headline_only(group: Group) -> bool:
    """Tell the words of a headline, long as no name is or nobody's, from a name."""
    is_name = group.label() == "PER" and len(group.words) <= _LONGEST_OF_HEADLINE
    return not is_name and all(place.is_headline for place in group.places)


def _acronyms(text: str, places: Sequence[Place]) -> Iterator[tuple[Place, str]]:
    for place in places:
        defined = _ACRONYM.match(text, place.end, place.end + 18)
        if defined and len(place.words) > 1:
            yield place, defined[1].lower()


def _entity(text: str, group: Group, kind: EntityKind, words: QuoteWords) -> Entity:
    places = sorted(group.places)
    full = next((p for p in places if p.words == group.words and not p.is_headline), places[0])
    is_person, votes = kind == "person", group.votes()
    return Entity(
        kind=kind,
        name=text[full.start : full.end],
        span=Span(full.start, full.end),
        mentions=tuple(EntityMention(Span(place.start, place.end), place.form) for place in places),
        certainty=min(1.0, max(place.sure for place in places)),
        kind_certainty=max(votes) / sum(votes) if any(votes) else 1.0,
        role=role_of(text, places, words) if is_person else None,
        gender=_gender(text, words, group) if is_person else None,
    )
