"""Names of people and bodies, with the roles that the text gives them: the entities as a brief shows them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.model import Name

if TYPE_CHECKING:
    from briefing.model import Entity
    from briefing.text.analysis import Analysis


def names(analysis: Analysis) -> list[Name]:
    """Return the entities of a document as names, each once, in the order of their first mention."""
    return [_name(analysis.document.text, entity) for entity in analysis.entities]


def _name(text: str, entity: Entity) -> Name:
    return Name(
        text=entity.name,
        start=entity.span.start,
        end=entity.span.end,
        kind=entity.kind,
        role=" ".join(entity.role.of(text).split()) if entity.role else None,
        mentions=len(entity.mentions),
        places=tuple(mention.span for mention in entity.mentions),
        certainty=entity.certainty,
        kind_certainty=entity.kind_certainty,
    )
