"""Where a batch goes: what the user says of output and format -> the output, and the order in the form it needs."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec.structs import replace

from briefing.batch.naming import FAILURES
from briefing.batch.outputs import ENDINGS, Folder, Output, RecordsFile, Stream
from briefing.batch.parquet_input import pyarrow
from briefing.batch.parquet_output import parquet_of_lines
from briefing.batch.records import section_header
from briefing.errors import UnwritableOutput, UsageError
from briefing.model import SECTIONS
from briefing.output import STDOUT, refuse_inputs
from briefing.registry import unknown
from briefing.renderers import RENDERERS
from briefing.visible import visible

if TYPE_CHECKING:
    from briefing.batch.inputs import Collection
    from briefing.batch.items import Order

_BY_ENDING = {".jsonl": "jsonl", ".ndjson": "jsonl", ".json": "jsonl", ".csv": "csv", ".parquet": "parquet"}
_IN_A_FILE = ("jsonl", "csv", "parquet")
_PACKED = frozenset({".gz", ".bz2", ".xz", ".zst"})
_FIRST = "figures"  # the section of CSV where none is named


def destination(name: str, form: str, order: Order, collection: Collection) -> tuple[Output, Order, Collection]:
    """Return the output for a name and a format, and the order and the collection as they are then.

    Raises UsageError for a format that the output cannot have, UnwritableOutput where the output is a source.
    """
    is_folder = name.endswith("/") or Path(name).is_dir()
    form = _form(name, form, is_folder=is_folder)
    if form == "csv":
        order = replace(order, options=replace(order.options, sections=(_section(order.options.sections),)))
    order = replace(order, form="jsonl" if form == "parquet" else form)
    if name == STDOUT:
        return _stream(None, form, order), order, collection
    target = Path(os.path.realpath(name))
    _refuse_sources(target, collection)
    own = (str(target), f"{target}.{FAILURES}")
    return _output(target, form, order, is_folder=is_folder), order, replace(collection, without=own)


def _form(name: str, form: str, *, is_folder: bool) -> str:
    """Resolve the format: as asked, else as the ending of the output says."""
    if is_folder:
        wanted = {"auto": "markdown", "jsonl": "json"}.get(form, form)
        known = [known for known in ENDINGS if known in RENDERERS]
        if wanted not in known:
            raise unknown("format of a file a document", form, known)
        return wanted
    ending = Path(name).suffix.lower()
    if ending in _PACKED:
        raise UsageError(f"cannot write '{visible(name)}' packed", "pack it afterwards")
    wanted = {"auto": _BY_ENDING.get(ending, "jsonl"), "json": "jsonl"}.get(form, form)
    if wanted in ENDINGS:
        raise UsageError(f"one file cannot hold many briefs as {wanted}", "end OUT with / for one file a document")
    if wanted not in _IN_A_FILE:
        raise unknown("format", form, ["auto", *_IN_A_FILE, *ENDINGS])
    return wanted


def _section(sections: tuple[str, ...]) -> str:
    if sections == SECTIONS:
        return _FIRST
    if len(sections) > 1:
        raise UsageError("CSV holds one section", "name one with -s, such as -s figures")
    return sections[0]


def _output(target: Path, form: str, order: Order, *, is_folder: bool) -> Output:
    if is_folder:
        return Folder(target, ENDINGS[form])
    if target.exists() and not target.is_file():
        return _stream(target, form, order)
    if form == "parquet":
        pyarrow()  # missing now is better than missing in the end
        return RecordsFile(target, finish=parquet_of_lines)
    return RecordsFile(target, header=_header(form, order))


def _stream(target: Path | None, form: str, order: Order) -> Output:
    if form == "parquet":
        raise UsageError("Parquet needs a file", "name one with -o")
    return Stream(target, _header(form, order))


def _header(form: str, order: Order) -> bytes:
    return section_header(order.options.sections[0]) if form == "csv" else b""


def _refuse_sources(target: Path, collection: Collection) -> None:
    refuse_inputs(target, visible(str(target)), collection.sources)
    for source in collection.sources:
        if target.is_dir() and os.path.realpath(source) == str(target):
            raise UnwritableOutput(f"cannot write into '{visible(source)}': it is one of the sources", "name another")
