"""Which names come first: the people and bodies that carry the text, of one document or of several."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from briefing.model import Name, SummaryLine

_SURE = 0.65  # how sure a name is that is shown
_SURE_OF_BODY = 0.85  # and a body that is named once
_OF_ITS_KIND = 0.5  # how strictly a name must be of its kind, by folds
_SURE_OF_PLACE = 0.8  # that it is a name, and a place's
_ROLE, _VOICE = 2, 2  # mentions that a role or a quotation is worth
_LINE, _MOST_LINES = 2, 2  # mentions that a line of the summary is worth, and how many count
_CARRIES = 3  # mentions of a work or an event that carries its text
_OPENING = 3  # mentions that the first block of a text is worth


class Prominence(Struct, frozen=True):
    """Where a name stands out: who speaks, the lines of the summary, and where the first block of each text ends."""

    voices: frozenset[str | None] = frozenset()
    lines: tuple[SummaryLine, ...] = ()
    openings: tuple[int, ...] = ()

    def weight(self, name: Name) -> int:
        """Return what a name weighs, in mentions."""
        lines = sum(
            any(line.start <= place.start < line.end for place in name.places)
            for line in self.lines
            if line.document == name.document
        )
        opening = self.openings[name.document] if name.document < len(self.openings) else 0
        is_first = bool(name.places) and name.places[0].start < opening
        extra = _LINE * min(_MOST_LINES, lines) + _OPENING * is_first
        return name.mentions + _ROLE * (name.role is not None) + _VOICE * self.speaks(name) + extra

    def speaks(self, name: Name) -> bool:
        """Tell whether a name is that of somebody who is quoted."""
        return " ".join(name.text.split()) in self.voices


NOWHERE = Prominence()


def key_names(names: Sequence[Name], prominence: Prominence = NOWHERE) -> tuple[Name, ...]:
    """Order people and bodies, those that carry the text first; the same name in several documents is one.

    ``names`` come document by document with their places filled in. A name weighs as much as its mentions, more
    where the text gives it a role, where it speaks, and where it stands in the summary or in the first block; ties go
    by place. Left out are places and things, works and events that do not carry the text, and doubtful names without a
    role and a word.

    >>> from briefing.model import Name
    >>> lee = Name(text="Ann Lee", start=40, end=47, kind="person", role="mayor")
    >>> [name.text for name in key_names([Name(text="Kell Ltd", start=0, end=8, kind="organisation"), lee])]
    ['Ann Lee', 'Kell Ltd']
    """
    return _ordered((name for name in names if _is_shown(name, prominence)), prominence)


def key_places(names: Sequence[Name], prominence: Prominence = NOWHERE) -> tuple[Name, ...]:
    """Order the places that a text surely names, in the same way.

    >>> from briefing.model import Name
    >>> [name.text for name in key_places([Name(text="Kell", start=0, end=4, kind="place")])]
    ['Kell']
    """
    found = (name for name in names if name.kind == "place" and name.certainty * name.kind_certainty >= _SURE_OF_PLACE)
    return _ordered(found, prominence)


def _ordered(names: Iterable[Name], prominence: Prominence) -> tuple[Name, ...]:
    merged: dict[str, Name] = {}
    for name in names:
        key = " ".join(name.text.split()).casefold()
        known = merged.get(key)
        merged[key] = name if known is None else _merged(known, name)
    return tuple(sorted(merged.values(), key=lambda name: (-prominence.weight(name), name.document, name.start)))


def _is_shown(name: Name, prominence: Prominence) -> bool:
    if name.kind in {"person", "organisation"}:
        return _is_sure(name, prominence)
    return name.kind in {"work", "event"} and name.mentions >= _CARRIES and name.certainty >= _SURE


def _is_sure(name: Name, prominence: Prominence) -> bool:
    """Tell whether a name is sure enough to be shown: a body that is named once is more often none."""
    if name.role is not None or prominence.speaks(name):
        return True
    is_lone_body = name.kind == "organisation" and name.mentions == 1
    return _sureness(name) >= (_SURE_OF_BODY if is_lone_body else _SURE)


def _sureness(name: Name) -> float:
    """Return how sure a name is: that it is one, and, less strictly, that it is one of its kind."""
    return float(name.certainty * name.kind_certainty**_OF_ITS_KIND)


def _merged(first: Name, other: Name) -> Name:
    return replace(first, mentions=first.mentions + other.mentions, role=first.role or other.role)
