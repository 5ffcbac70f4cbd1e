"""What note-taking programs keep beside a note: title, sources, their dates, those of the timeline, places, tags."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.page import wording
from briefing.patterns import lazy

if TYPE_CHECKING:
    from briefing.model import Brief

_NO_TAG = lazy(r"[^\w/-]+")


def front_matter(brief: Brief) -> dict[str, str | list[str]]:
    """Return the keys with a text or a list of texts each, since not every program reads more; no empty ones."""
    found: dict[str, str | list[str]] = {
        "title": wording.title(brief),
        "sources": [wording.shown(document.source) for document in brief.documents],
        "dates": list(dict.fromkeys(wording.shown(d.published) for d in brief.documents if d.published)),
        "timeline": list(dict.fromkeys(m.date for m in brief.timeline if m.date and m.line is not None)),
        "places": list(dict.fromkeys(wording.shown(name.text) for name in brief.where)),
        "tags": list(dict.fromkeys(tag for name in brief.names if (tag := as_tag(name.text)))),
    }
    return {key: value for key, value in found.items() if key == "title" or value}


def as_tag(name: str) -> str:
    """Return a name as a tag: no blanks, and not a number alone; nothing where no letter is in it.

    >>> as_tag("Marta O'Lindqvist"), as_tag("747")
    ('Marta-O-Lindqvist', '')
    """
    tag = _NO_TAG.sub("-", wording.shown(name)).strip("-/")
    return tag if any(letter.isalpha() for letter in tag) else ""
