"""``briefing.toml`` -> defaults and profiles, validated key by key, with letters that name file, key and value.

A file in the working folder is read only where it belongs to the user and nobody else may write it, or a download
folder could say what is fetched and where it is written. Then comes the user's own file; a key of the first wins.
"""

from __future__ import annotations

import os
import stat
from typing import TYPE_CHECKING, Any, TypeVar

from msgspec import Struct

from briefing.errors import UsageError
from briefing.registry import unknown
from briefing.visible import reason, visible

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from pathlib import Path

_LARGEST = 1024 * 1024
_OTHERS_MAY_WRITE = stat.S_IWGRP | stat.S_IWOTH


class BriefTable(Struct, frozen=True, kw_only=True):
    """``[brief]``: defaults for the main command, named like its options."""

    length: str | int | None = None
    sections: str | list[str] | None = None
    format: str | None = None
    focus: str | None = None
    figures: int | str | None = None
    quotes: int | str | None = None
    names: int | str | None = None
    ranker: str | None = None
    language: str | None = None
    encoding: str | None = None
    published: str | None = None
    max_size: str | int | None = None
    width: int | None = None
    color: str | None = None
    drop: list[str] | None = None


class Profile(Struct, frozen=True, kw_only=True):
    """``[digest.NAME]``: what one digest reads, how it looks and where it goes; named like the options of `digest`."""

    sources: list[str] | None = None
    follow: list[str] | None = None
    output: str | None = None
    append: bool | None = None
    title: str | None = None
    format: str | None = None
    length: str | int | None = None
    stories: int | str | None = None
    sections: str | list[str] | None = None
    figures: int | str | None = None
    quotes: int | str | None = None
    focus: str | None = None
    ranker: str | None = None
    language: str | None = None
    drop: list[str] | None = None
    full: bool | None = None
    state: str | None = None
    since: str | None = None
    always: bool | None = None
    wait: float | None = None
    deadline: float | None = None
    width: int | None = None


class Config(Struct, frozen=True, kw_only=True):
    """What the config files say, the nearer file first; ``refused`` are files that are not trusted, and why."""

    brief: dict[str, Any] = {}
    profiles: dict[str, dict[str, Any]] = {}
    files: tuple[Path, ...] = ()
    refused: tuple[str, ...] = ()


ALLOWED = {
    "length": '"5" (sentences), "120w" (words), "600c" (characters) or "20%"',
    "sections": 'a list such as ["summary", "figures", "quotes"]',
    "stories": 'a number, or "all"',
    "figures": 'a number, or "all"',
    "quotes": 'a number, or "all"',
    "names": 'a number, or "all"',
    "published": 'a day such as "2026-05-15"',
    "sources": "a list of files, folders, globs, URLs and feeds, each in quotation marks",
    "follow": "a list of pages and files, each in quotation marks",
    "drop": "a list of regular expressions for what is to be left out, each in quotation marks",
    "since": 'a time such as "2d", "12h", "1w", or a date such as "2026-11-24"',
    "wait": "seconds, such as 10",
    "deadline": "seconds, such as 120",
    "width": "a number of columns, such as 80",
    "max_size": 'a size such as "100M"',
    "append": "true or false",
    "full": "true or false",
    "always": "true or false",
}
_TABLES = ("brief", "digest")
T = TypeVar("T", bound=Struct)


def load(where: Sequence[Path], checks: Mapping[str, Callable[[Any], object]]) -> Config:
    """Read the config files that there are and that are trusted.

    ``checks`` look at the values of keys that have a syntax of their own, and raise UsageError.
    Raises UsageError where a file is no TOML or says what no key allows.
    """
    found: list[Path] = []
    refused: list[str] = []
    brief: dict[str, Any] = {}
    profiles: dict[str, dict[str, Any]] = {}
    for place in where:
        text, problem = _trusted_text(place, owner_matters=place is where[0])
        if problem:
            refused.append(f"'{visible(str(place))}' is not read: {problem}")
        if text is None:
            continue
        found.append(place)
        ours, theirs = parse(text, visible(str(place)), checks)
        brief = ours | brief
        profiles = theirs | profiles
    return Config(brief=brief, profiles=profiles, files=tuple(found), refused=tuple(refused))


def _trusted_text(place: Path, *, owner_matters: bool) -> tuple[str | None, str]:
    """Return the text of a file, and why it was not read; both empty where there is none."""
    try:
        with place.open("rb") as stream:
            about = os.fstat(stream.fileno())  # of what was opened: the name may mean another file by now
            if not stat.S_ISREG(about.st_mode):
                return None, "it is no plain file"
            if owner_matters and (about.st_uid != os.geteuid() or place.lstat().st_uid != os.geteuid()):
                return None, "it belongs to another user"
            if about.st_mode & _OTHERS_MAY_WRITE:
                return None, "others may write it; `chmod go-w` it if you trust it"
            return stream.read(_LARGEST).decode("utf-8"), ""
    except (FileNotFoundError, NotADirectoryError):
        return None, ""
    except (OSError, ValueError) as error:
        return None, reason(error)


def parse(
    text: str, name: str, checks: Mapping[str, Callable[[Any], object]] | None = None
) -> tuple[dict[str, Any], dict[str, dict[str, Any]]]:
    r"""Return the defaults for `brief` and the profiles of a config text, only the keys that it sets.

    >>> parse('[digest.morning]\nsources = ["notes/"]', "briefing.toml")
    ({}, {'morning': {'sources': ['notes/']}})
    """
    import tomllib  # noqa: PLC0415 - only a config file needs it

    try:
        said = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise UsageError(
            f"{name}: {reason(error)}", "a value is in quotation marks, a number, true, or a list"
        ) from error
    for table in said:
        if table not in _TABLES:
            raise _named(unknown("table", table, list(_TABLES)), name)
    brief = _keys(BriefTable, said.get("brief", {}), f"{name}: [brief]", checks or {})
    profiles = said.get("digest", {})
    if not isinstance(profiles, dict) or not all(isinstance(table, dict) for table in profiles.values()):
        raise UsageError(f"{name}: [digest] holds no keys of its own", "name the profile: [digest.morning]")
    return brief, {p: _keys(Profile, table, f"{name}: [digest.{p}]", checks or {}) for p, table in profiles.items()}


def _keys(kind: type[T], table: object, where: str, checks: Mapping[str, Callable[[Any], object]]) -> dict[str, Any]:
    if not isinstance(table, dict):
        raise UsageError(f"{where} is no table", "write its keys on lines of their own below it")
    for key in table:
        if key not in kind.__struct_fields__:
            raise _named(unknown("key", key, list(kind.__struct_fields__)), where)
    for key, value in table.items():
        _check(kind, key, value, where, checks.get(key))
    return table


def _check(kind: type[T], key: str, value: object, where: str, check: Callable[[Any], object] | None) -> None:
    from json import dumps  # noqa: PLC0415 - a letter shows a value as the file has it

    from msgspec import ValidationError, convert  # noqa: PLC0415 - part of msgspec that only a config needs

    said = f"{where} {key} = {visible(dumps(value, ensure_ascii=False, default=str))[:80]}"
    try:
        convert({key: value}, kind)
        if check:
            check(value)
    except ValidationError as error:
        expected = str(error).partition(" - at ")[0].replace(" | null", "").lower()
        raise UsageError(f"{said}: {expected}", ALLOWED.get(key, "")) from error
    except UsageError as error:
        raise UsageError(f"{said}: {error}", error.hint) from error


def _named(error: UsageError, where: str) -> UsageError:
    return UsageError(f"{where}: {error}", error.hint)
