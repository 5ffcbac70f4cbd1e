"""Whether two speakers are the same person or body, told by name on one side and perhaps by role on the other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.checking.context import label_terms
from briefing.text.terms import words

if TYPE_CHECKING:
    from briefing.model import Quote


def is_same_speaker(said: Quote, found: Quote, language: str) -> bool:
    """Tell whether two quotations have one speaker: the same surname, or a role that is the other's name or role.

    >>> from briefing.model import Quote
    >>> one = Quote(text="", start=0, end=0, speaker="Lee")
    >>> other = Quote(text="", start=0, end=0, speaker="Ann Lee", role="mayor")
    >>> is_same_speaker(one, other, "en")
    True
    """
    one, other = words(said.speaker or ""), words(found.speaker or "")
    if not one or not other:
        return True
    if one[-1] == other[-1] or set(one) <= set(other) or set(other) <= set(one):
        return True
    if is_named(said) and is_named(found):
        return False
    mine = label_terms(f"{said.speaker} {said.role or ''}", language)
    theirs = label_terms(f"{found.speaker} {found.role or ''}", language)
    return bool(mine & theirs)


def is_named(quote: Quote) -> bool:
    """Tell whether a speaker is told by a name: two words or more, each with a capital."""
    parts = (quote.speaker or "").split()
    return len(parts) > 1 and all(part[0].isupper() for part in (parts[0], parts[-1]))
