"""``briefing.toml`` -> defaults and profiles, validated key by key, with letters that name file, key and value.

A file in the working folder is read only where it belongs to the user and nobody else may write it, or a download
folder could say what is fetched and where it is written. Then comes the user's own file; a key of the first wins.
"""

from __future__ import annotations

import os
import stat
from typing import TYPE_CHECKING, Any

from msgspec import Struct

from briefing.errors import UsageError
from briefing.options import keys_of
from briefing.registry import unknown
from briefing.visible import reason, visible

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from briefing.options.values import Option

_LARGEST = 1024 * 1024
_OTHERS_MAY_WRITE = stat.S_IWGRP | stat.S_IWOTH


class Config(Struct, frozen=True, kw_only=True):
    """What the config files say, the nearer file first; ``refused`` are files that are not trusted, and why."""

    brief: dict[str, Any] = {}
    profiles: dict[str, dict[str, Any]] = {}
    files: tuple[Path, ...] = ()
    refused: tuple[str, ...] = ()


_TABLES = ("brief", "digest")


def load(where: Sequence[Path]) -> Config:
    """Read the config files that there are and that are trusted.

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
        ours, theirs = parse(text, visible(str(place)))
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


def parse(text: str, name: str) -> tuple[dict[str, Any], dict[str, dict[str, Any]]]:
    r"""Return the defaults for `brief` and the profiles of a config text, only the keys that it sets.

    >>> parse('[digest.morning]\nsources = ["notes/"]', "briefing.toml")
    ({}, {'morning': {'sources': ['notes/']}})
    """
    import tomllib  # noqa: PLC0415 - only a config file needs it

    try:
        said = tomllib.loads(text)
    except (ValueError, RecursionError) as error:  # no TOML, numbers without end, tables nested without end
        raise UsageError(
            f"{name}: {reason(error)}", "a value is in quotation marks, a number, true, or a list"
        ) from error
    for table in said:
        if table not in _TABLES:
            raise _named(unknown("table", table, list(_TABLES)), name)
    brief = _keys(keys_of("brief"), said.get("brief", {}), f"{name}: [brief]")
    profiles = said.get("digest", {})
    if not isinstance(profiles, dict) or not all(isinstance(table, dict) for table in profiles.values()):
        raise UsageError(f"{name}: [digest] holds no keys of its own", "name the profile: [digest.morning]")
    return brief, {p: _keys(keys_of("digest"), table, f"{name}: [digest.{p}]") for p, table in profiles.items()}


def _keys(known: Mapping[str, Option], table: object, where: str) -> dict[str, Any]:
    if not isinstance(table, dict):
        raise UsageError(f"{where} is no table", "write its keys on lines of their own below it")
    for key in table:
        if key not in known:
            raise _named(unknown("key", key, list(known)), where)
    for key, value in table.items():
        _check(known[key], value, where)
    return table


def _check(option: Option, value: object, where: str) -> None:
    from json import dumps  # noqa: PLC0415 - a letter shows a value as the file has it

    from msgspec import ValidationError, convert  # noqa: PLC0415 - part of msgspec that only a config needs

    said = f"{where} {option.name} = {visible(dumps(value, ensure_ascii=False, default=str))[:80]}"
    try:
        convert(value, option.kind.in_file)
        option.refuse_beyond(value)
        option.parsed(value)
    except ValidationError as error:
        expected = str(error).partition(" - at ")[0].lower()
        raise UsageError(f"{said}: {expected}", option.said_allowed) from error
    except UsageError as error:
        raise UsageError(f"{said}: {error}", error.hint) from error


def _named(error: UsageError, where: str) -> UsageError:
    return UsageError(f"{where}: {error}", error.hint)
