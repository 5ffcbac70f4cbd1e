"""Batches from Python: an iterator of briefs, and the functions that other engines map over their own partitions."""

from __future__ import annotations

import os
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Any

import msgspec

from briefing import model
from briefing.batch.engines import CHUNK_BYTES, chunks
from briefing.batch.items import Entry, InMemory, Item, Outcome, Place, Settings, Unreadable
from briefing.batch.rows import Wanted, fields_of, row_from
from briefing.batch.run import engine
from briefing.batch.work import brief_item, failure_of
from briefing.errors import BriefingError
from briefing.model import Brief, Document
from briefing.options import brief_options, read_options, refuse_unknown

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping


def brief_many(
    documents: Iterable[str | Document | Path],
    *,
    jobs: int = 1,
    scheduler: str | None = None,
    seconds: float = 60.0,
    **options: Any,  # noqa: ANN401 - the options of `brief`, as the user writes them
) -> Iterator[Brief | BriefingError]:
    """Brief each document by itself and yield the briefs in order; one that cannot be briefed is an error in its place.

    A str is the text itself, a Path is a location. One job is this process; more are processes of their own, started
    once, and ``scheduler`` is the address of a Dask scheduler. ``seconds`` is what one document may take there. The
    documents are drawn as they are needed, so an endless iterator will do. Other options are those of ``brief``.

    >>> [b.summary[0].text for b in brief_many(["The bridge reopened. Trams follow.", "It rained."], length="1")]
    ['The bridge reopened.', 'It rained.']
    """
    settings = _order("brief", options, seconds)
    name = "dask" if scheduler else "inline" if jobs == 1 else "pool"
    return _briefs(documents, settings, (name, scheduler, jobs))


def brief_record(
    row: str | Mapping[str, Any],
    *,
    text_field: str | None = None,
    id_field: str | None = None,
    **options: Any,  # noqa: ANN401 - the options of `brief`, as the user writes them
) -> dict[str, Any]:
    """Return the record of a text, or of a row with a text in it, as ``briefing batch`` writes it; it never raises.

    It fits ``dask.bag.map``, ``Series.map`` of pandas and ``map_elements`` of polars. A text has no id.

    >>> brief_record({"url": "a", "body": "The bridge reopened. Trams follow."}, length="1")["summary"][0]["text"]
    'The bridge reopened.'
    """
    settings = _order("jsonl", options)
    record: dict[str, Any] = msgspec.json.decode(_outcome(row, Wanted(text_field, id_field), settings).body)
    return record


def brief_frames(
    frames: Iterable[Any],
    *,
    text_field: str | None = None,
    id_field: str | None = None,
    **options: Any,  # noqa: ANN401 - the options of `brief`, as the user writes them
) -> Iterator[Any]:
    """Yield a frame for each frame: the columns ``id``, ``brief`` (one line of JSON) and ``error``, all text.

    It fits ``mapInPandas`` of Spark with the schema ``"id string, brief string, error string"``; a frame is one of
    pandas or of polars, or whatever is made of a dict of columns and gives a column by its name.
    """
    settings, wanted = _order("jsonl", options), Wanted(text_field, id_field)
    for frame in frames:
        fields = fields_of([str(name) for name in frame.columns], wanted, "frame")
        names = fields.named()
        rows = zip(*(frame[name] for name in names), strict=True)
        yield type(frame)(_columns([_outcome(dict(zip(names, row, strict=True)), wanted, settings) for row in rows]))


def _columns(outcomes: list[Outcome]) -> dict[str, list[str | None]]:
    return {
        "id": [str(outcome.id) for outcome in outcomes],
        "brief": [None if outcome.failure else outcome.body.decode().rstrip("\n") for outcome in outcomes],
        "error": [outcome.failure.message if outcome.failure else None for outcome in outcomes],
    }


def _order(form: str, options: dict[str, Any], seconds: float = 60.0) -> Settings:
    refuse_unknown(options)
    return Settings(options=brief_options(options), reading=read_options(options), form=form, seconds=seconds)


def _outcome(row: str | Mapping[str, Any], wanted: Wanted, settings: Settings) -> Outcome:
    if isinstance(row, str):
        return brief_item(InMemory("", row.encode("utf-8", "surrogatepass")), settings)[0]
    try:
        item: Item = row_from(row, fields_of(list(row), wanted, "row"), "row", "")
    except BriefingError as error:
        item = Unreadable("", "row", failure_of(error))
    return brief_item(item, settings)[0]


def _briefs(
    documents: Iterable[str | Document | Path], settings: Settings, who: tuple[str, str | None, int]
) -> Iterator[Brief | BriefingError]:
    name, scheduler, jobs = who
    unsealed = _unsealing()
    entries = (_entry(document, number) for number, document in enumerate(documents))
    with engine(name, scheduler, settings, jobs) as run:
        for _, found in run(chunks(entries, CHUNK_BYTES[name])):
            for outcomes in found:
                yield from (_error(o) if o.failure else unsealed(o.body) for o in outcomes)


def _unsealing() -> Callable[[bytes], Brief]:
    """Return what makes briefs of their bytes.

    The nouns name Decimal without importing it, to start sooner; and what compares documents cannot be decoded, which a
    brief of one document does not have.
    """
    model.Decimal = Decimal  # type: ignore[attr-defined]
    fields = [(f.name, f.type) for f in msgspec.structs.fields(Brief) if f.name != "comparisons"]
    decode = msgspec.msgpack.Decoder(msgspec.defstruct("Sealed", fields)).decode
    return lambda data: Brief(**msgspec.structs.asdict(decode(data)))


def _error(outcome: Outcome) -> BriefingError:
    failure = outcome.failure
    return BriefingError(failure.message, failure.hint) if failure else BriefingError("failed")


def _entry(document: str | Document | Path, number: int) -> Entry:
    key = str(number)
    if isinstance(document, Path):
        size = document.stat().st_size if document.exists() else 0
        return Entry(item=Place(str(document), os.fsencode(document)), name=key, size=size)
    if isinstance(document, Document):
        data = msgspec.msgpack.encode(document)
        return Entry(item=InMemory(key, document=data), name=key, size=len(document.text))
    text = document.encode("utf-8", "surrogatepass")
    return Entry(item=InMemory(key, text), name=key, size=len(text))
