"""Who is who: mentions gathered to people and bodies, a later surname to the name in full."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter, defaultdict
from typing import TYPE_CHECKING, Literal

from msgspec import Struct, field

from briefing.extractors.names.roles import role_after, role_before
from briefing.model import Name, Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing.extractors.names.mentions import Mention
    from briefing.language.quotes import QuoteWords
    from briefing.model import Document

_WORD_BEFORE = re.compile(r"([^\W\d_]+)[\s]+$")
_WORD_AFTER = re.compile(r"\s+([^\W\d_]+)|,\s+(?P<relative>[^\W\d_]+)")
_AGE = re.compile(r", \d\d?,")
_NEAR = 300  # characters: of two bearers of a surname, the one just named in full is meant
_LOWER = re.compile(r"\b[a-zß-öø-ÿ][^\W\d_]+")


class _Entity(Struct):
    """All mentions of one name while they are gathered."""

    words: tuple[str, ...]
    mentions: list[Mention] = field(default_factory=list)
    is_person: bool = False
    is_body: bool = False
    at_places: bool = False
    full: int = 0

    def has_full_within(self, start: int, end: int) -> bool:
        """Tell whether the name stands in full in a range; its full mentions come first, in order."""
        at = bisect_left(self.mentions, start, hi=self.full, key=lambda m: m.start)
        return at < self.full and self.mentions[at].start < end


def resolve(
    document: Document, found: Sequence[Mention], headlines: Sequence[Mention], words: QuoteWords
) -> list[Name]:
    """Gather mentions to names, in the order of their first mention."""
    entities = _gather(document.text, found, words)
    for mention in headlines:
        known = _known(mention, entities)
        if known:
            known.mentions.append(mention)
    for entity in entities.by_words.values():
        entity.mentions.sort(key=lambda m: m.start)
        _weigh(document.text, entity, words)
    made = [_name(document, e, words) for e in entities.by_words.values()]
    return sorted(made, key=lambda name: name.places[0])


class _Entities(Struct):
    by_words: dict[tuple[str, ...], _Entity] = field(default_factory=dict)
    by_part: dict[str, list[_Entity]] = field(default_factory=lambda: defaultdict(list))


def _gather(text: str, found: Sequence[Mention], words: QuoteWords) -> _Entities:
    entities = _Entities()
    full = [m for m in found if len(m.words) > 1]
    for mention in full:
        entity = entities.by_words.get(mention.words)
        if entity is None:
            entity = entities.by_words[mention.words] = _Entity(mention.words)
            if not mention.is_body:
                for part in {mention.words[0], mention.words[-1]}:
                    entities.by_part[part].append(entity)
        entity.mentions.append(mention)
        entity.full += 1
    sure = {m.words for m in found if not m.is_doubtful and len(m.words) == 1}
    lower = set(_LOWER.findall(text)) if len(full) < len(found) else set()
    for mention in found:
        if len(mention.words) == 1:
            speaks = mention.is_doubtful and _speaks(text, mention, words)
            known = _known(mention, entities)
            if known is None and (mention.is_common or _is_chance(mention, sure, lower, speaks=speaks)):
                continue
            _add_single(mention, known, entities)
    return entities


def _speaks(text: str, mention: Mention, words: QuoteWords) -> bool:
    after = _WORD_AFTER.match(text, mention.end, mention.end + 24)
    return bool(after and after[1] and after[1].lower() in words.cues)


def _is_chance(mention: Mention, sure: set[tuple[str, ...]], lower: set[str], *, speaks: bool) -> bool:
    """Tell whether only the start of a sentence explains the capital of a word."""
    return mention.is_doubtful and (mention.words[0] in lower or not (speaks or mention.words in sure))


def _add_single(mention: Mention, known: _Entity | None, entities: _Entities) -> None:
    entity = known
    if entity is None:
        entity = entities.by_words[mention.words] = _Entity(mention.words)
    elif len(entity.words) > 1:
        entity.is_person = entity.is_person or mention.words[0] == entity.words[-1]
    entity.mentions.append(mention)


def _known(mention: Mention, entities: _Entities) -> _Entity | None:
    """Find whom a mention means: the same words, else the surname or first name of someone named in full."""
    if len(mention.words) > 1:
        return entities.by_words.get(mention.words)
    part = mention.words[0]
    bearers = entities.by_part.get(part, [])
    bearers = [e for e in bearers if e.words[-1] == part] or bearers
    if not bearers:
        return entities.by_words.get(mention.words)
    near = [e for e in bearers if len(bearers) > 1 and e.has_full_within(mention.start - _NEAR, mention.start)]
    return near[0] if len(near) == 1 else max(bearers, key=lambda e: e.full)


def _weigh(text: str, entity: _Entity, words: QuoteWords) -> None:
    """Look at the words around the mentions for what kind of thing is named."""
    votes: Counter[str] = Counter()
    for mention in entity.mentions:
        entity.is_person = entity.is_person or mention.is_person
        entity.is_body = entity.is_body or mention.is_body
        before = _WORD_BEFORE.search(text, max(0, mention.start - 16), mention.start)
        after = _WORD_AFTER.match(text, mention.end, mention.end + 24)
        votes["place"] += bool(before and before[1].lower() in words.locatives)
        votes["article"] += bool(before and before[1].lower() in words.articles)
        votes["speaks"] += bool(after and after[1] and after[1].lower() in words.cues)
        votes["speaks"] += bool(after and (after["relative"] or "").lower() in words.personal_relatives)
        votes["speaks"] += bool(_AGE.match(text, mention.end))
    half = len(entity.mentions) / 2
    entity.at_places = votes["place"] >= half or votes["article"] >= half or entity.words[0] in words.places
    entity.is_person = entity.is_person or (votes["speaks"] > 0 and not entity.at_places)


def _name(document: Document, entity: _Entity, words: QuoteWords) -> Name:
    full = next((m for m in entity.mentions if len(m.words) == len(entity.words)), entity.mentions[0])
    kind = _kind(document.text[full.start : full.end], entity, words)
    return Name(
        text=document.text[full.start : full.end],
        start=full.start,
        end=full.end,
        kind=kind,
        role=_role(document.text, entity, words) if kind == "person" else None,
        mentions=len(entity.mentions),
        places=tuple(Span(m.start, m.end) for m in entity.mentions),
    )


def _kind(name: str, entity: _Entity, words: QuoteWords) -> Literal["person", "organisation", "other"]:
    if entity.is_body:
        return "organisation"
    if any(w in words.places for w in (entity.words[0], entity.words[-1])):
        return "other"
    if name.isupper() and len(entity.words) == 1 and len(name) <= 6:
        return "organisation"
    is_named_in_full = 2 <= len(entity.words) <= 4 and not entity.at_places
    return "person" if entity.is_person or is_named_in_full else "other"


def _role(text: str, entity: _Entity, words: QuoteWords) -> str | None:
    for mention in entity.mentions:
        title = mention.title if mention.title and not _is_honorific(mention.title, words) else None
        start = mention.start - len(mention.title or "") - bool(mention.title)
        role = title or role_before(text, start, 0, words) or role_after(text, mention.end, len(text), words)
        if role:
            return role
    return None


def _is_honorific(title: str, words: QuoteWords) -> bool:
    return title.rstrip(".") in words.honorifics
