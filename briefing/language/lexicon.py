"""Where word data comes from: one small binary a language, compiled from its TOML file when the package is built.

In a source checkout the binary is made on first use, and again whenever the TOML file or the compiler is younger.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from msgspec import Raw, msgpack

if TYPE_CHECKING:
    from collections.abc import Mapping

HOME = Path(__file__).parent
NEUTRAL = "neutral"
Shape = TypeVar("Shape")


@cache
def parts(name: str) -> Mapping[str, Raw]:
    """Return the parts of a language's word data, each still to be decoded; none where there is no file."""
    if not name.isalpha():
        return {}  # no code of a language, and no name of a file
    source, binary = HOME / f"{name}.toml", HOME / f"{name}.bin"
    if _is_stale(source, binary):
        return _compiled(source, binary)
    try:
        return msgpack.decode(binary.read_bytes(), type=dict[str, Raw])
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


def _is_stale(source: Path, binary: Path) -> bool:
    try:
        written = max(source.stat().st_mtime_ns, *(HOME.joinpath(f).stat().st_mtime_ns for f in _COMPILER))
    except FileNotFoundError:
        return False  # an installed package has the binaries alone
    return not binary.exists() or binary.stat().st_mtime_ns < written


_COMPILER = ("compiling.py", "shapes.py")


def _compiled(source: Path, binary: Path) -> Mapping[str, Raw]:
    from briefing.language.compiling import compiled, written  # noqa: PLC0415 - an installed package never needs it

    data = compiled(source)
    written(data, binary)
    return msgpack.decode(data, type=dict[str, Raw])
