"""Who is who: mentions gathered to people and bodies, a later surname to the name in full."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from typing import TYPE_CHECKING, Literal

from msgspec import Struct, field
from msgspec.structs import replace

from briefing.model import Name, Span
from briefing.text.entities.context import context
from briefing.text.entities.genders import title_gender, told_gender
from briefing.text.entities.roles import role_after, role_before

if TYPE_CHECKING:
    from collections.abc import Sequence
    from collections.abc import Set as AbstractSet

    from briefing.language.quotes import QuoteWords
    from briefing.model import Document
    from briefing.text.entities.mentions import Mention

NameKind = Literal["person", "organisation", "other"]
_NEAR = 300  # characters: of two bearers of a surname, the one just named in full is meant
_INTRODUCTIONS = 3  # mentions in which a role is sought; later ones bring none
_LONGEST_ACRONYM = 6
_FULL_NAME = range(2, 5)  # words of a person's name
_AFTER_WORD = " .,;:!?)’'\n"


class _Entity(Struct):
    """All mentions of one name while they are gathered; those in full come first."""

    words: tuple[str, ...]
    mentions: list[Mention] = field(default_factory=list)
    full: int = 0
    is_known_by_surname: bool = False

    def has_full_within(self, start: int, end: int) -> bool:
        """Tell whether the name stands in full in a range."""
        at = bisect_left(self.mentions, start, hi=self.full, key=lambda m: m.start)
        return at < self.full and self.mentions[at].start < end


class _Entities(Struct):
    """The entities of a document, by their words and by their first and last word."""

    legal_forms: AbstractSet[str]
    by_words: dict[tuple[str, ...], _Entity] = field(default_factory=dict)
    companies: dict[str, _Entity] = field(default_factory=dict)  # by the word before "Inc"
    by_part: defaultdict[str, list[_Entity]] = field(default_factory=lambda: defaultdict(list))

    def add(self, words: tuple[str, ...], *, is_body: bool) -> _Entity:
        """Return the entity of some words, made where there is none."""
        entity = self.by_words.get(words)
        if entity is None:
            entity = self.by_words[words] = _Entity(words)
            if is_body and len(words) == 2 and words[1] in self.legal_forms:
                self.companies[words[0]] = entity
            is_model = any(map(str.isdigit, words[-1]))  # "Halden X-40" lends nobody its first word
            if len(words) > 1 and not is_body and not is_model:
                for part in {words[0], words[-1]}:
                    self.by_part[part].append(entity)
        return entity

    def meant(self, mention: Mention) -> _Entity | None:
        """Find whom a mention means: the same words, else the surname or first name of someone named in full."""
        bearers = self.by_part.get(mention.words[0]) if len(mention.words) == 1 else None
        if not bearers:
            return self.by_words.get(mention.words) or self.companies.get(" ".join(mention.words))
        bearers = [e for e in bearers if e.words[-1] == mention.words[0]] or bearers
        near = [e for e in bearers if len(bearers) > 1 and e.has_full_within(mention.start - _NEAR, mention.start)]
        return near[0] if len(near) == 1 else max(bearers, key=lambda e: e.full)


def resolve(
    document: Document, found: Sequence[Mention], headlines: Sequence[Mention], words: QuoteWords
) -> list[Name]:
    """Gather mentions to names, in the order of their first; ``headlines`` bring none but those who speak in them."""
    entities = _Entities(words.legal_forms)
    for mention in found:
        if len(mention.words) > 1:
            entity = entities.add(mention.words, is_body=mention.is_body)
            entity.mentions.append(mention)
            entity.full += 1
    _add_singles(document.text, _without_titled(document.text, found, entities, words), entities, words)
    for mention in headlines:
        meant = entities.meant(mention)
        if meant is None and len(mention.words) > 1 and _speaks(document.text, mention, words):
            meant = entities.add(mention.words, is_body=mention.is_body)
        if meant:
            meant.mentions.append(mention)
    made = [_name(document.text, entity, words) for entity in entities.by_words.values()]
    return sorted(made, key=lambda name: name.places[0])


def _without_titled(text: str, found: Sequence[Mention], entities: _Entities, words: QuoteWords) -> list[Mention]:
    """Add the surnames whose Mr or Ms tells one bearer from another; return the other mentions.

    Where it contradicts what the text says of every bearer in full, it names another: "Mr Lee", beside "Ann Lee, who
    runs the shop with her brother".
    """
    rest = []
    for mention in found:
        gender = title_gender(mention.title, words)
        bearers = entities.by_part.get(mention.words[0], []) if gender and len(mention.words) == 1 else []
        told = [_told(text, e.mentions[: e.full], words) for e in bearers]
        known = [e for e, own in zip(bearers, told, strict=True) if own == gender]
        fitting = known or [e for e, own in zip(bearers, told, strict=True) if not own]
        if len(fitting) == len(bearers):
            rest.append(mention)
        elif fitting:
            fitting[0].is_known_by_surname = True
            fitting[0].mentions.append(mention)
        else:
            _add_another(text, mention, entities)
    return rest


def _add_another(text: str, mention: Mention, entities: _Entities) -> None:
    title = mention.title or ""
    start = text.rfind(title, 0, mention.start)
    own = replace(mention, start=start, words=(title.lower().rstrip("."), *mention.words), title=None, is_person=True)
    entity = entities.add(own.words, is_body=False)
    entity.mentions.append(own)
    entity.full += 1


def _add_singles(text: str, found: Sequence[Mention], entities: _Entities, words: QuoteWords) -> None:
    """Add the mentions of one word: to someone known, else as names of their own where more than chance says so."""
    sure = {m.words[0] for m in found if len(m.words) == 1 and not m.is_doubtful}
    lower = {word.rstrip(_AFTER_WORD) for word in text.split() if word.islower()}
    for mention in found:
        if len(mention.words) > 1:
            continue
        entity = entities.meant(mention)
        if entity is None:
            if mention.is_common or (
                mention.is_doubtful and (mention.words[0] in lower or not _is_sure(text, mention, sure, words))
            ):
                continue
            entity = entities.add(mention.words, is_body=False)
        elif len(entity.words) > 1 and mention.words[0] == entity.words[-1]:
            entity.is_known_by_surname = True
        entity.mentions.append(mention)


def _is_sure(text: str, mention: Mention, sure: set[str], words: QuoteWords) -> bool:
    """Tell whether more than the start of a sentence, or than German, explains the capital of a word."""
    return mention.words[0] in sure or _speaks(text, mention, words)


def _speaks(text: str, mention: Mention, words: QuoteWords) -> bool:
    return context(text, mention.start, mention.end, words).is_speaker


def _name(text: str, entity: _Entity, words: QuoteWords) -> Name:
    entity.mentions.sort(key=lambda m: m.start)
    full = next((m for m in entity.mentions if len(m.words) == len(entity.words)), entity.mentions[0])
    role = _role(text, entity, words)
    kind = _kind(text, full, entity, role, words)
    return Name(
        text=text[full.start : full.end],
        start=full.start,
        end=full.end,
        kind=kind,
        role=role if kind == "person" else None,
        mentions=len(entity.mentions),
        places=tuple(Span(m.start, m.end) for m in entity.mentions),
    )


def _kind(text: str, full: Mention, entity: _Entity, role: str | None, words: QuoteWords) -> NameKind:
    """Tell a person from a body and from anything else by titles, words in the name and words beside it."""
    if any(m.is_body for m in entity.mentions):
        return "organisation"
    if entity.is_known_by_surname or any(m.is_person for m in entity.mentions):
        return "person"
    if role is None and (entity.words[0] in words.places or entity.words[-1] in words.places):
        return "other"
    if _has_acronym(text[full.start : full.end]):
        return "organisation"
    return "person" if _is_person(text, entity, role, words) else "other"


def _has_acronym(name: str) -> bool:
    """Tell "NATO" and "KLM Cargo" from "ANN LEE" and "J. Lee"."""
    parts = name.split()
    acronyms = sum(part.isalpha() and part.isupper() and 1 < len(part) <= _LONGEST_ACRONYM for part in parts)
    return acronyms > 0 and (len(parts) == 1 or not name.isupper())


def _is_person(text: str, entity: _Entity, role: str | None, words: QuoteWords) -> bool:
    """Tell a person by a name in full or by what stands beside it, unless it stands as a place or a thing does."""
    seen = [context(text, m.start, m.end, words) for m in entity.mentions]
    half = len(seen) / 2
    if sum(c.is_place for c in seen) >= half or sum(c.has_article for c in seen) >= half:
        return False
    is_named_in_full = len(entity.words) in _FULL_NAME and (role is not None or not words.nouns_are_capitalised)
    return is_named_in_full or any(c.is_person for c in seen)


def _role(text: str, entity: _Entity, words: QuoteWords) -> str | None:
    for mention in entity.mentions[:_INTRODUCTIONS]:
        if mention.title and mention.title.rstrip(".") not in words.honorifics:
            return mention.title
        start = mention.start - len(mention.title or "") - bool(mention.title)
        role = role_before(text, start, words) or role_after(text, mention.end, words)
        if role:
            return role
    return None


def _told(text: str, mentions: Sequence[Mention], words: QuoteWords) -> str:
    """Return the gender that the text gives a person where it has the name in full; "" where it tells none."""
    telling = (
        told_gender(text, Span(m.start, m.end), words, gender=title_gender(m.title, words), title=m.title)
        for m in mentions
    )
    return next(filter(None, telling), "")
