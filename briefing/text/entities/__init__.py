"""The entities of a text: whom and what it names, with the roles that it gives them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.language.words import quote_words
from briefing.text.entities.learned import learned_entities
from briefing.text.learned import tagger

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from briefing.model import Document, Entity
    from briefing.text.tokens import Tokens

_TASK = "names"
_ANY = "und"  # what was learned for a language that has no weights of its own


def entities(document: Document, tokens: Callable[[int], Sequence[Tokens]]) -> tuple[Entity, ...]:
    """Return whom and what a document names, each once, in the order of their first mention; linear in the text.

    A later surname or first name counts as a mention of the person named in full before.
    """
    words = quote_words(document.language)
    if words.is_unspaced:
        from briefing.text.entities.unspaced import people_in_unspaced  # noqa: PLC0415 - two languages need it

        return people_in_unspaced(document)
    learned = tagger(document.language, _TASK) or tagger(_ANY, _TASK)
    found = learned_entities(document, learned, words, tokens) if learned else ()
    return tuple(sorted(found, key=lambda entity: entity.mentions[0].span))
