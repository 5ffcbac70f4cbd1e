"""Pages and files that are followed over time: sentences that are new, that vanished, figures that moved."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from briefing import intake, pipeline
from briefing.digest.gathering import late
from briefing.digest.nouns import Change, FigureChange, Late
from briefing.errors import BriefingError, UnreadableSource, as_letter
from briefing.extractors.dates import dates
from briefing.extractors.figures import figures
from briefing.readers import text_of
from briefing.sources import is_url, shown_location
from briefing.text.analysis import Analysis
from briefing.visible import visible, without_user

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing.digest.gathering import Fetched
    from briefing.digest.nouns import Clock
    from briefing.model import Document, Figure, Raw, Sentence
    from briefing.options import Reading
    from briefing.store import State

_LIKE = 0.6  # of their words that two sentences share before one is taken for a new version of the other
_MOST_COMPARED = 200  # sentences that vanished; beyond that the page was rewritten, and nothing moved


class Page(Struct, frozen=True, kw_only=True):
    """A followed page: the text it has now, and how it differs from before; no change where it is met first."""

    source: str
    text: str
    change: Change | None = None


class Pages(Struct, frozen=True, kw_only=True):
    """The followed pages that could be read, and the errors of the others."""

    read: tuple[Page, ...] = ()
    failed: tuple[BriefingError, ...] = ()


def follow(places: Sequence[str], reading: Reading, state: State, *, clock: Clock, fetched: Fetched) -> Pages:
    """Read each followed page, one of the web as it was fetched, and compare it with what the state holds of it."""
    read: list[Page] = []
    failed: list[BriefingError] = []
    for place in dict.fromkeys(places):
        name = without_user(place) if is_url(place) else os.path.abspath(os.path.expanduser(place))  # noqa: PTH100, PTH111
        try:
            with clock.bounded(0.5):
                now = _document(fetched[place] if place in fetched else intake.fetched(name, reading), name, reading)
                read.append(Page(source=name, text=_lines(now), change=_change(state.page(name), now, reading)))
        except Late:
            failed.append(late(name, clock))
        except Exception as error:  # noqa: BLE001 - whatever one page does, the others are told
            failed.append(as_letter(error, shown_location(name)))
    return Pages(read=tuple(read), failed=tuple(failed))


def _document(raw: Raw | BriefingError, place: str, reading: Reading) -> Document:
    if isinstance(raw, BriefingError):
        raise raw
    contents = intake.contents(raw, reading)
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


# ---- what changed -------------------------------------------------------------------------------


def changes(before: Document, now: Document) -> Change | None:
    """Tell how a page differs from what it was; None where every sentence is as it was, wherever it stands.

    New sentences come in the order of the page, vanished ones in the order they had. A figure has changed where a
    vanished sentence and a new one are alike and say different numbers of one kind.

    >>> from briefing.readers.text import content_of
    >>> from briefing.text.segment import segment
    >>> was, now = (segment(content_of(f"So far {n} people have died."), "en") for n in (9, 12))
    >>> [(figure.now, figure.was) for figure in changes(was, now).figures]
    [('12', '9')]
    """
    old, new = _distinct(before), _distinct(now)
    added = [sentence for said, sentence in new.items() if said not in old]
    gone = [sentence for said, sentence in old.items() if said not in new]
    if not added and not gone:
        return None
    return Change(
        source=now.source,
        title=now.title or now.source,
        new=tuple(visible(sentence.text) for sentence in added),
        vanished=tuple(visible(sentence.text) for sentence in gone),
        figures=tuple(_moved(before, gone, now, added)),
    )


def _distinct(document: Document) -> dict[str, Sentence]:
    found: dict[str, Sentence] = {}
    for sentence in document.sentences:
        found.setdefault(visible(sentence.text), sentence)
    return found


def _moved(before: Document, gone: Sequence[Sentence], now: Document, added: Sequence[Sentence]) -> list[FigureChange]:
    if not gone or len(gone) > _MOST_COMPARED:
        return []
    was, is_now = _by_sentence(before, gone), _by_sentence(now, added)
    found: list[FigureChange] = []
    for sentence in added:
        if is_now[sentence.index]:
            earlier = _earlier_version(sentence, [one for one in gone if was[one.index]])
            if earlier:
                found += _compared(was[earlier.index], is_now[sentence.index], sentence)
    return found


def _by_sentence(document: Document, sentences: Sequence[Sentence]) -> dict[int, list[Figure]]:
    analysis = Analysis(document)
    found = figures(analysis, dates(analysis))
    return {
        sentence.index: [f for f in found if sentence.span.start <= f.start < sentence.span.end]
        for sentence in sentences
    }


def _earlier_version(sentence: Sentence, gone: Sequence[Sentence]) -> Sentence | None:
    """Return the vanished sentence most like a new one, its numbers aside, the first of equals."""
    mine = set(_without_numbers(sentence))
    best, found = _LIKE, None
    for other in gone:
        theirs = set(_without_numbers(other))
        likeness = 2 * len(mine & theirs) / max(1, len(mine) + len(theirs))
        if likeness > best:
            best, found = likeness, other
    return found


def _without_numbers(sentence: Sentence) -> list[str]:
    return [word for word in sentence.words if not word.isdigit()]


def _compared(was: Sequence[Figure], is_now: Sequence[Figure], sentence: Sentence) -> list[FigureChange]:
    """Put figures of one kind and unit side by side, in their order; equal ones have not moved."""
    found = []
    left = list(was)
    for figure in is_now:
        partner = next((f for f in left if (f.kind, f.unit, f.label) == (figure.kind, figure.unit, figure.label)), None)
        partner = partner or next((f for f in left if (f.kind, f.unit) == (figure.kind, figure.unit)), None)
        if partner is None:
            continue
        left.remove(partner)
        if (partner.value, partner.value_high) != (figure.value, figure.value_high):
            label = figure.label or visible(sentence.text)
            found.append(FigureChange(label=visible(label), now=visible(figure.text), was=visible(partner.text)))
    return found
