"""Flags, variables, profile and defaults -> the settings of one digest, each value resolved or refused."""

from __future__ import annotations

import os
import re
from datetime import UTC, datetime, timedelta
from glob import escape
from pathlib import Path
from typing import TYPE_CHECKING, Any

from msgspec import Struct

from briefing.digest import DigestOptions, Sources
from briefing.errors import BriefingError, UsageError
from briefing.options import Reading, brief_options, keys_of, read_options
from briefing.output import STDOUT
from briefing.registry import unknown
from briefing.visible import reason, visible

if TYPE_CHECKING:
    from collections.abc import Mapping

    from briefing.config import Config

_DATE = "-".join(("[0-9]" * 4, "[0-9]" * 2, "[0-9]" * 2))
_UNSAFE = re.compile(r"[^\w.-]+|^\.+")


class Settings(Struct, frozen=True, kw_only=True):
    """All that one run of a digest needs to know."""

    profile: str
    sources: Sources
    reading: Reading
    options: DigestOptions
    output: str
    append: bool
    is_dated: bool  # its name is made of the moment: it is not to replace another of the same day
    form: str
    state: Path
    always: bool
    wait: float
    width: int | None


def profile_of(name: str | None, found: Config, *, has_sources: bool) -> tuple[str, dict[str, Any]]:
    """Return the profile that is asked for, by name or because it is the only one; an empty one for bare sources."""
    if name is not None:
        if name not in found.profiles:
            raise unknown("profile", name, list(found.profiles) or ["none: `briefing digest --init` writes one"])
        return name, found.profiles[name]
    if has_sources:
        return "", {}
    if len(found.profiles) == 1:
        return next(iter(found.profiles.items()))
    known = ", ".join(found.profiles)
    hint = f"name one of the profiles: {known}" if known else "`briefing digest --init` writes an example of a profile"
    raise UsageError("no source is given, and no profile", f"name a --source, or {hint}")


def resolved(profile: str, table: Mapping[str, Any], flags: Mapping[str, Any], now: datetime) -> Settings:
    """Resolve every value: flags win over the profile, and that over the defaults.

    Raises UsageError where a value cannot be understood. That there are sources is for ``refuse_without_sources``.
    """
    keys = keys_of("digest")
    given = {key: option.default for key, option in keys.items()} | dict(table)
    given |= {key: flags[key] for key in keys if is_given(flags.get(key))}
    state = Path(_home(given["state"])) if given["state"] else _usual_state()
    return Settings(
        profile=profile,
        sources=Sources(
            sources=tuple(given["sources"] or ()),
            follow=tuple(given["follow"] or ()),
            deadline=float(given["deadline"]),
            own=_own(given["output"], profile, state),
        ),
        reading=read_options(given, "digest"),
        options=DigestOptions(
            title=given["title"] or profile or "Digest",
            brief=brief_options(given, "digest"),
            stories=keys["stories"].parsed(given["stories"]),
            since=_moment(keys["since"].parsed(given["since"]), now),
        ),
        output=filled(_home(given["output"]), profile, now),
        append=bool(given["append"]),
        is_dated=any(mark in given["output"] for mark in ("{date}", "{time}")),
        form=given["format"],
        state=state,
        always=bool(given["always"]),
        wait=float(given["wait"]),
        width=given["width"],
    )


def _moment(since: timedelta | datetime | None, now: datetime) -> datetime | None:
    if since is None:
        return None
    return (
        now - since
        if isinstance(since, timedelta)
        else since.replace(tzinfo=since.tzinfo or now.tzinfo).astimezone(UTC)
    )


def refuse_without_sources(settings: Settings) -> None:
    """Raise UsageError where there is nothing to look at."""
    if not settings.sources.sources and not settings.sources.follow:
        raise UsageError(
            f"the profile '{visible(settings.profile)}' names no sources", 'sources = ["https://…", "~/inbox/*.eml"]'
        )


def is_given(value: object) -> bool:
    """Tell whether an option was given; "" and 0 are values, an option that may be repeated and was not is none."""
    return value is not None and value not in ([], ())


def filled(output: str, profile: str, now: datetime) -> str:
    """Fill in date, time and profile: nothing that a source says ever gets into a path."""
    stamped = output.replace("{date}", f"{now:%Y-%m-%d}").replace("{time}", f"{now:%H%M}")
    return stamped.replace("{profile}", _safe(profile))


def _own(output: str, profile: str, state: Path) -> tuple[str, ...]:
    """Return patterns for all the files that an output has been, this day and others, and for the state's own."""
    ours = f"{escape(os.path.realpath(state))}*"  # with its lock and its journals
    if output == STDOUT:
        return (ours,)
    path = escape(os.path.realpath(_home(output).replace("{profile}", _safe(profile))))
    dated = path.replace("{date}", _DATE).replace("{time}", "[0-9]" * 4)
    stem, ending = os.path.splitext(dated)  # noqa: PTH122 - a pattern is no path
    return ours, dated, *(f"{stem}-{number}{ending}" for number in ("[0-9]", "[0-9][0-9]"))


def _safe(profile: str) -> str:
    return _UNSAFE.sub("-", profile) or "digest"


def _home(path: str) -> str:
    return os.path.expanduser(path)  # noqa: PTH111 - "-" and a pattern are no paths


def _usual_state() -> Path:
    from platformdirs import user_state_path  # noqa: PLC0415 - only where the user names no file

    return user_state_path("briefing", appauthor=False) / "seen.db"


def make_folder(state: Path) -> None:
    """Make the folder of the usual state file; a folder that the user names is the user's to make."""
    if state != _usual_state():
        return
    try:
        state.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    except OSError as error:
        raise BriefingError(
            f"cannot keep what has been seen in '{visible(str(state))}': {reason(error)}",
            "name a file with --state, or take all as new with --no-state",
        ) from error
