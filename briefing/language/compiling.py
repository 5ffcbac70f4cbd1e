"""From a TOML file of words to one small binary, held to the shapes of ``shapes`` on the way.

A block of words is parted by commas or line ends, and ``dollar(s)`` stands for the word and its plural in -s. A mapping
is written the other way round, as a table or close together: what is meant, and the words that mean it. The meaning
"not" takes back what the other file of the language says of a word. "@articles" stands for all words of another class,
and "@facts.months" for those of a class of another part.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from decimal import Decimal
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import Any, get_args, get_origin, get_type_hints

from msgspec import Struct, ValidationError, convert, msgpack

from briefing.language.neutral import NEUTRAL
from briefing.language.shapes import LANGUAGE

# Which classes of figures are made of which facts.
FROM_FACTS = {
    "months": ("short_months", "months"),
    "scales": ("scales",),
    "units": ("units",),
    "currencies": ("currencies",),
}


def sources(name: str, home: Path) -> list[Path]:
    """Return the files that tell of a language: what CLDR says, and then ours, whose words win."""
    return [path for path in (home / "cldr" / f"{name}.toml", home / f"{name}.toml") if path.exists()]


def compiled(*files: Path) -> bytes:
    """Return the binary of the TOML files of a language; ValueError names the file and what is wrong in it."""
    found: dict[str, dict[str, Any]] = {}
    for file in files:
        with _named(file):
            for name, part in _parts(file).items():
                found[name] = _joined(found.get(name, {}), part)
    whole = {name: _without_withdrawn(part) for name, part in _with_facts(found).items()}
    with _named(files[-1]):
        return msgpack.encode({name: _resolved(part, name, whole) for name, part in whole.items()})


@contextmanager
def _named(file: Path) -> Iterator[None]:
    try:
        yield
    except (ValidationError, ValueError) as error:
        raise ValueError(f"{file.name}: {error}") from error


def _parts(file: Path) -> dict[str, dict[str, Any]]:
    shapes: Mapping[str, Any] = NEUTRAL if file.stem == "neutral" else LANGUAGE
    parts = tomllib.loads(file.read_text(encoding="utf-8"), parse_float=Decimal)
    if unknown := parts.keys() - shapes.keys():
        raise ValueError(f"no such part: {', '.join(sorted(unknown))}")
    return {name: _shaped(part, shapes[name]) for name, part in parts.items()}


def _joined(less: dict[str, Any], more: dict[str, Any]) -> dict[str, Any]:
    """Add what one file says to what another said before it; a word has the meaning that it was given last."""
    tables = {name: {**less[name], **value} for name, value in more.items() if isinstance(less.get(name), dict)}
    return {**less, **more, **tables}


def written(data: bytes, binary: Path) -> bool:
    """Write a binary whole or not at all; False where the folder is not ours to write in."""
    with suppress(OSError):
        with NamedTemporaryFile(dir=binary.parent, prefix=binary.name, delete=False) as file:
            file.write(data)
        Path(file.name).chmod(0o644)
        Path(file.name).replace(binary)
        return True
    return False


def words(block: str) -> list[str]:
    """Read words and phrases set apart by commas or line ends.

    >>> words("more than, over, dollar(s)")
    ['more than', 'over', 'dollar', 'dollars']
    """
    found = (word.strip() for line in block.splitlines() for word in line.split(","))
    return [form for word in found if word for form in _forms(word)]


def _forms(word: str) -> tuple[str, ...]:
    stem = word.removesuffix("(s)")
    return (word,) if stem == word else (stem, f"{stem}s")


def _with_facts(found: dict[str, dict[str, Any]]) -> dict[str, dict[str, Any]]:
    """Give figures the facts that they share with dates: what our own words say otherwise, stands."""
    facts = found.get("facts", {})
    for name, tables in FROM_FACTS.items():
        known = {word: meaning for table in tables for word, meaning in facts.get(table, {}).items()}
        if known:
            figures = found.setdefault("figures", {})
            figures[name] = known | figures.get(name, {})
    if "decimal_mark" in facts:
        found.setdefault("figures", {}).setdefault("decimal_mark", facts["decimal_mark"])
    return found


def _resolved(part: dict[str, Any], home: str, whole: dict[str, dict[str, Any]]) -> dict[str, Any]:
    """Put the words of other classes in where a class takes them in: "@articles", "@facts.months"."""
    return {
        name: _spelled_out(value, home, whole, (f"{home}.{name}",)) if isinstance(value, list) else value
        for name, value in part.items()
    }


def _spelled_out(said: list[Any], home: str, whole: dict[str, dict[str, Any]], trail: tuple[str, ...]) -> list[Any]:
    found: list[Any] = []
    for word in said:
        if not isinstance(word, str) or not word.startswith("@"):
            found.append(word)
            continue
        place = word[1:] if "." in word else f"{home}.{word[1:]}"
        part, _, name = place.partition(".")
        if place in trail or name not in whole.get(part, {}):
            raise ValueError(f"no class of words that could be taken in: {word}")
        known = set(found)
        found += [w for w in _spelled_out(list(whole[part][name]), part, whole, (*trail, place)) if w not in known]
    return found


def _without_withdrawn(part: dict[str, Any]) -> dict[str, Any]:
    """Leave out the words whose meaning is "not": a file says of them that another one is wrong."""
    return {
        name: {word: meaning for word, meaning in value.items() if meaning is not None}
        if isinstance(value, dict)
        else value
        for name, value in part.items()
    }


def _shaped(part: dict[str, Any], shape: type) -> dict[str, Any]:
    """Read one part of a file and hold it to its shape; words stay in the order of the file."""
    if not issubclass(get_origin(shape) or shape, Struct):
        convert(part, shape)
        return part
    types = get_type_hints(shape)
    if unknown := part.keys() - types.keys():
        raise ValueError(f"no such class of words: {', '.join(sorted(unknown))}")
    found = {name: _read(value, types[name]) for name, value in part.items()}
    convert(_without_withdrawn(found), shape)
    return found


def _read(value: Any, kind: type) -> object:  # noqa: ANN401 - whatever TOML holds, until it has its shape
    """Read one class as it is written: a block, a table of meanings, rows of a table, or a plain value."""
    if get_origin(kind) in {frozenset, tuple} and isinstance(value, str):
        return words(value)
    if get_origin(kind) is not Mapping:
        return value
    key, meaning = get_args(kind)
    if isinstance(value, str):
        value = _table(value)
    if get_origin(key) is tuple:
        return {tuple(row[:-1]): row[-1] for row in value}
    if get_origin(meaning) is tuple:
        return {name: words(block) for name, block in value.items()}
    return _inverted({None if name == "not" else meaning(name): words(block) for name, block in value.items()})


def _table(block: str) -> dict[str, str]:
    """Read a table that is written close together: ``meaning: words; meaning: words``."""
    entries = (entry.partition(":") for entry in block.split(";") if entry.strip())
    return {meaning.strip(): said for meaning, _, said in entries}


def _inverted(meant: Mapping[Any, list[str]]) -> dict[str, object]:
    found = {word: meaning for meaning, said in meant.items() for word in said}
    if len(found) < sum(map(len, meant.values())):
        said = [word for block in meant.values() for word in block]
        raise ValueError(f"said twice: {', '.join(sorted({word for word in said if said.count(word) > 1}))}")
    return found
