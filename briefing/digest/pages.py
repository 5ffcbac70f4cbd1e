"""Pages and files that are followed over time: read, compared with what they were, and handed back to be kept."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from briefing import pipeline
from briefing.digest.fetching import fetch_all
from briefing.digest.following import changes
from briefing.errors import BriefingError, UnreadableSource
from briefing.readers import text_of
from briefing.sources import is_url
from briefing.visible import visible

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing.digest.nouns import Change
    from briefing.model import Document, Raw
    from briefing.options import Reading
    from briefing.store import State


class Page(Struct, frozen=True, kw_only=True):
    """A followed page: the text it has now, and how it differs from before; no change where it is met first."""

    source: str
    text: str
    change: Change | None = None


class Pages(Struct, frozen=True, kw_only=True):
    """The followed pages that could be read, and the errors of the others."""

    read: tuple[Page, ...] = ()
    failed: tuple[BriefingError, ...] = ()


def follow(places: Sequence[str], reading: Reading, state: State, *, deadline: float) -> Pages:
    """Read each followed page and compare it with what the state holds of it."""
    urls = [place for place in places if is_url(place)]
    fetched = fetch_all(urls, lambda url: pipeline.fetched(url, reading), deadline=deadline)
    read: list[Page] = []
    failed: list[BriefingError] = []
    for place in dict.fromkeys(places):
        name = place if is_url(place) else os.path.abspath(os.path.expanduser(place))  # noqa: PTH100, PTH111
        try:
            now = _document(fetched[place] if place in fetched else pipeline.fetched(name, reading), place, reading)
        except BriefingError as error:
            failed.append(error)
            continue
        read.append(Page(source=name, text=_lines(now), change=_change(state.page(name), now, reading)))
    return Pages(read=tuple(read), failed=tuple(failed))


def _document(raw: Raw | BriefingError, place: str, reading: Reading) -> Document:
    if isinstance(raw, BriefingError):
        raise raw
    contents = pipeline.contents(raw, reading)
    if len(contents) != 1:
        raise UnreadableSource(
            f"cannot follow '{visible(place)}': it holds {len(contents)} documents", "name it among the sources"
        )
    return pipeline.document(contents[0], reading)


def _change(before: str | None, now: Document, reading: Reading) -> Change | None:
    if before is None or before == _lines(now):
        return None
    return changes(pipeline.document(text_of(before), replace(reading, language=now.language, title=None)), now)


def _lines(document: Document) -> str:
    """Return the sentences of a document as paragraphs of their own, so that they are found again as they are."""
    return "\n\n".join(visible(sentence.text) for sentence in document.sentences)
