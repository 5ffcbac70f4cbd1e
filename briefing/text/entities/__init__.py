"""The entities of a text: whom and what it names, with the roles that it gives them."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from briefing.language.catalogue import stop_words
from briefing.language.quotes import quote_words
from briefing.model import FURNITURE, PROSE, Entity, EntityMention, Span
from briefing.text.entities.learned import learned_entities
from briefing.text.entities.mentions import mentions
from briefing.text.entities.resolve import resolve
from briefing.text.entities.runs import runs
from briefing.text.learned import tagger

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from briefing.model import Block, Document, Name
    from briefing.text.entities.mentions import Mention
    from briefing.text.tokens import Tokens

_HEADLINE_SHARE = 0.8  # of the words of a paragraph that are capitalised: more, and it is a headline
_HEADING_SHARE = 0.5  # of the words of a title or a heading
_PROSE_ENDS = frozenset('.!?:,;…"”’»')
_LONGEST_HEADLINE = 200
_NEAR = 200  # characters around a mention in which its role stands
_NOT_SEARCHED = (FURNITURE - {"front"}) | {"byline", "date"}  # a signature names people


def entities(document: Document, tokens: Callable[[int], Sequence[Tokens]]) -> tuple[Entity, ...]:
    """Return the people and bodies that a document names, each once, in the order of their first mention.

    A later surname or first name counts as a mention of the person named in full before; a name that only a
    headline has, and a capital that only the start of a sentence explains, are left out. Linear in the text.
    """
    words = quote_words(document.language)
    if words.is_unspaced:
        from briefing.text.entities.unspaced import names_in_unspaced  # noqa: PLC0415 - two languages need it

        return tuple(_entity(document.text, name) for name in names_in_unspaced(document))
    learned = tagger(document.language, "names")
    if learned:
        return tuple(
            sorted(learned_entities(document, learned, words, tokens), key=lambda entity: entity.mentions[0].span)
        )
    common = _common(document.language)
    found: list[Mention] = []
    headlines: list[Mention] = []
    for block in document.blocks:
        if block.kind in _NOT_SEARCHED:
            continue
        into = headlines if _is_headline(document.text, block) else found
        for run in runs(document.text, block.span.start, block.span.end, words):
            into.extend(mentions(document.text, run, words, common))
    return tuple(_entity(document.text, name) for name in resolve(document, found, headlines, words))


def _entity(text: str, name: Name) -> Entity:
    return Entity(
        kind=name.kind,
        name=name.text,
        span=Span(name.start, name.end),
        mentions=tuple(EntityMention(p, "full" if p.of(text) == name.text else "short") for p in name.places),
        role=_role_span(text, name),
    )


def _role_span(text: str, name: Name) -> Span | None:
    """Return where the text has a role: it is told with its white space folded."""
    pattern = r"\s+".join(map(re.escape, name.role.split())) if name.role else None
    near = (max(0, p.start - _NEAR) for p in name.places)
    found = (
        next(filter(None, (re.compile(pattern).search(text, at, at + 2 * _NEAR) for at in near)), None)
        if pattern
        else None
    )
    return Span(*found.span()) if found else None


@cache
def _common(language: str) -> frozenset[str]:
    """Return the words that are no name where a sentence begins with them."""
    words = quote_words(language)
    return stop_words(language).union(
        words.prepositions, words.articles, words.conjunctions, words.possessives, words.links, words.according,
        words.pronouns, words.participles, words.relatives, words.openings,
    )  # fmt: skip


def _is_headline(text: str, block: Block) -> bool:
    """Tell whether the capitals of a block say nothing: most words have one, or it is too short a heading to tell."""
    is_prose = block.kind in PROSE
    if block.span.end - block.span.start > _LONGEST_HEADLINE or (is_prose and text[block.span.end - 1] in _PROSE_ENDS):
        return False
    words = [word for word in block.span.of(text).split() if len(word) > 3]
    if len(words) < 4:
        return not is_prose
    share = _HEADLINE_SHARE if is_prose else _HEADING_SHARE
    return sum(word[0].isupper() for word in words) > share * len(words)
