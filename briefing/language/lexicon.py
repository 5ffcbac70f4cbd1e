"""Where word data comes from: one small binary a language, compiled from its TOML file when the package is built.

In a source checkout the binary is made on first use, and again whenever the TOML file or the compiler is younger.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, TypeVar

from msgspec import Raw, msgpack

if TYPE_CHECKING:
    from collections.abc import Mapping

HOME = os.path.dirname(__file__)
NEUTRAL = "neutral"
_COMPILER = ("compiling.py", "neutral.py", "shapes.py")
LOADED: dict[str, Mapping[str, Raw]] = {}  # what was read so far
Shape = TypeVar("Shape")


def parts(name: str) -> Mapping[str, Raw]:
    """Return the parts of a language's word data, each still to be decoded; none where there is no file."""
    if name not in LOADED:
        LOADED[name] = _read(name) if name.isalpha() else {}  # else it is no code, and no name of a file
    return LOADED[name]


def _read(name: str) -> Mapping[str, Raw]:
    binary = f"{HOME}/{name}.bin"
    if _is_stale(name, binary):
        return _compiled(name, binary)
    try:
        with open(binary, "rb") as stream:
            return msgpack.decode(stream.read(), type=dict[str, Raw])
    except FileNotFoundError:
        return {}


def part(name: str, key: str, shape: type[Shape]) -> Shape | None:
    """Return one part of the word data of a language (or of the neutral file), or None if it has none.

    >>> from briefing.language.shapes import SentenceWords
    >>> "dr" in part("en", "sentences", SentenceWords).abbreviations, part("xx", "sentences", SentenceWords)
    (True, None)
    """
    raw = parts(name).get(key)
    return None if raw is None else msgpack.decode(raw, type=shape)


def neutral(key: str, shape: type[Shape]) -> Shape:
    """Return one part of what holds in all languages."""
    return msgpack.decode(parts(NEUTRAL)[key], type=shape)


def _is_stale(name: str, binary: str) -> bool:
    written = [_time(f"{HOME}/{folder}{name}.toml") for folder in ("", "cldr/")]
    if not any(written):
        return False  # an installed package has the binaries alone
    return _time(binary) < max(*written, *(_time(f"{HOME}/{file}") for file in _COMPILER))


def _time(path: str) -> int:
    try:
        return os.stat(path).st_mtime_ns
    except FileNotFoundError:
        return 0


def _compiled(name: str, binary: str) -> Mapping[str, Raw]:
    from pathlib import Path  # noqa: PLC0415 - as below

    from briefing.language import compiling  # noqa: PLC0415 - an installed package never needs it

    data = compiling.compiled(*compiling.sources(name, Path(HOME)))
    compiling.written(data, Path(binary))
    return msgpack.decode(data, type=dict[str, Raw])
