"""Compressed bytes -> bytes, up to a limit: .gz, .bz2, .xz, and .zst where the standard library has it."""

from __future__ import annotations

import bz2
import lzma
import zlib
from importlib import import_module
from typing import TYPE_CHECKING, Any

from msgspec.structs import replace

from briefing.errors import UnreadableSource
from briefing.sources.files import shown_size

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefing.model import Raw

_CHUNK = 1 << 20
_ENDINGS = (".gz", ".bz2", ".xz", ".zst")
_MAGIC: tuple[tuple[bytes, Callable[[], Any]], ...] = (
    (b"\x1f\x8b\x08", lambda: zlib.decompressobj(31)),
    (b"BZh", bz2.BZ2Decompressor),
    (b"\xfd7zXZ\x00", lzma.LZMADecompressor),
    (b"\x28\xb5\x2f\xfd", lambda: import_module("compression.zstd").ZstdDecompressor()),
)
_ERRORS = (zlib.error, OSError, EOFError, lzma.LZMAError, ValueError)


def unpacked(raw: Raw, limit_of: Callable[[Raw], int]) -> Raw:
    """Return a source with its bytes unpacked once, if they are compressed; its name loses the ending.

    ``limit_of`` says how large a source may be, by its first bytes: a text less than a container of pictures. Raises
    UnreadableSource where it is damaged, cut off, or unpacks to more than that.

    >>> import gzip
    >>> from briefing.model import Raw
    >>> unpacked(Raw("a.txt.gz", gzip.compress(b"Trams.")), lambda raw: 1000).data
    b'Trams.'
    """
    make = next((make for mark, make in _MAGIC if raw.data.startswith(mark)), None)
    if make is None:
        return raw
    try:
        head = inflated(raw.data, make, _CHUNK, is_cut=True) or b""
        limit = limit_of(replace(raw, data=head))
        data = head if len(head) < _CHUNK else inflated(raw.data, make, limit)
    except ImportError as error:
        message = f"cannot read '{raw.source}': this Python cannot unpack Zstandard"
        raise UnreadableSource(message, "unpack it first, e.g. `zstd -d FILE`, or use Python 3.14") from error
    except _ERRORS as error:
        raise UnreadableSource(
            f"cannot read '{raw.source}': it is damaged or cut off", "fetch or pack it again"
        ) from error
    if data is None:
        message = f"cannot read '{raw.source}': it unpacks to more than {shown_size(limit)}"
        raise UnreadableSource(message, "raise the limit with --max-size")
    ending = next((ending for ending in _ENDINGS if raw.source.lower().endswith(ending)), "")
    return replace(raw, data=data, source=raw.source, media_type=None if ending else raw.media_type)


def inflated(data: bytes, make: Callable[[], Any], limit: int, *, is_cut: bool = False) -> bytes | None:
    """Unpack bytes with fresh decompressors, one after another; None where they come to more than the limit.

    With ``is_cut``, the bytes up to the limit instead. Never holds more than the limit and a mebibyte. Raises EOFError
    where the data ends early.
    """
    found = bytearray()
    while data:
        machine = make()
        waiting = data
        while True:
            found += machine.decompress(waiting, _CHUNK)
            if len(found) > limit:
                return bytes(found[:limit]) if is_cut else None
            if machine.eof:
                break
            waiting = getattr(machine, "unconsumed_tail", b"")
            if not waiting and getattr(machine, "needs_input", True):
                raise EOFError
        data = machine.unused_data.lstrip(b"\0")  # archives on tape are padded
        if data and not any(data.startswith(mark) for mark, _ in _MAGIC):
            break  # what stands behind the last member is not compressed: every tool ignores it
    return bytes(found)
