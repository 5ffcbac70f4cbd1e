"""Which names come first: the people and bodies that carry the text, of one document or of several."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing.model import Name, Quote

_SURE = 0.8  # certainty of a name that is shown
_ROLE, _VOICE = 2, 2  # mentions that a role or a quotation is worth


def key_names(names: Sequence[Name], quotes: Sequence[Quote] = ()) -> tuple[Name, ...]:
    """Order people and bodies, those that carry the text first; the same name in several documents is one.

    ``names`` come document by document with their places filled in. A name weighs as much as its mentions, more
    where the text gives it a role, and more where it speaks in ``quotes``; ties go by place. Left out are names that
    are neither a person's nor a body's, and doubtful ones without a role and a word.

    >>> from briefing.model import Name
    >>> lee = Name(text="Ann Lee", start=40, end=47, kind="person", role="mayor")
    >>> [name.text for name in key_names([Name(text="Kell Ltd", start=0, end=8, kind="organisation"), lee])]
    ['Ann Lee', 'Kell Ltd']
    """
    voices = {quote.speaker for quote in quotes}
    merged: dict[str, Name] = {}
    for name in names:
        if name.kind not in {"person", "organisation"}:
            continue
        key = " ".join(name.text.split()).casefold()
        known = merged.get(key)
        merged[key] = name if known is None else _merged(known, name)
    found = [name for name in merged.values() if name.certainty >= _SURE or _weight(name, voices) > name.mentions]
    return tuple(sorted(found, key=lambda name: (-_weight(name, voices), name.document, name.start)))


def _merged(first: Name, other: Name) -> Name:
    return replace(first, mentions=first.mentions + other.mentions, role=first.role or other.role, certainty=1.0)


def _weight(name: Name, voices: set[str | None]) -> int:
    speaks = " ".join(name.text.split()) in voices
    return name.mentions + _ROLE * (name.role is not None) + _VOICE * speaks
