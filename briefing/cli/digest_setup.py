"""What goes around a digest: its settings, an example to begin with, the lines for cron, a look into the state."""

from __future__ import annotations

import os
import re
import shlex
import sys
from datetime import UTC, datetime, timedelta
from glob import escape
from pathlib import Path
from typing import TYPE_CHECKING, Any

from msgspec import Struct

from briefing.cli.defaults import FILE
from briefing.cli.deliver import deliver, say
from briefing.digest import DigestOptions, Sources
from briefing.errors import BriefingError, UsageError
from briefing.options import Reading, brief_options, keys_of, read_options
from briefing.output import STDOUT, write_file
from briefing.page.wording import count
from briefing.registry import unknown
from briefing.store import state_for_reading, state_for_writing
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


_EXAMPLE = """\
# What `briefing digest` reads, every run only what is new. Validate it with `briefing digest --check`.

[digest.morning]                        # run it with: briefing digest morning
sources = [                             # feeds, pages, files, folders and globs
  "https://example.org/feed.xml",
  "~/inbox/*.eml",
]
# follow   = ["https://example.org/prices"]  # pages whose changes are told
output   = "{date}-morning.md"          # {date}, {time} and {profile} are filled in; without it, standard output
length   = "3"                          # of each story: sentences, or "60w" words
stories  = 10                           # briefed ones; all other entries are lines with a link
# focus    = "energy"                   # what summaries are to be about
# sections = ["summary", "figures", "quotes"]
# timeline = 5                          # dates of a story, where sections name them; figures, quotes, names likewise
# title    = "The morning"
# drop     = ["^Read more", "newsletter"]    # sentences that are no part of the text
# full     = true                       # fetch the pages that stories link to
# since    = "2d"                       # leave out what is older
# state    = "seen.db"                  # what has been seen; else in your state folder
# always   = true                       # write even if nothing is new
# wait     = 30                         # seconds for another run to end
# deadline = 120                        # seconds for all sources together

[brief]                                 # defaults for `briefing FILE`
# length   = "5"
# sections = ["summary", "figures", "quotes"]
# drop     = ["^Read more"]
"""


def write_example() -> None:
    """Write an example config into the working folder, never over one that is there."""
    place = Path(FILE)
    if place.exists() or place.is_symlink():
        raise BriefingError(f"'{FILE}' is there already", "`briefing digest --check` says whether it is valid")
    write_file(place, _EXAMPLE)
    place.chmod(place.stat().st_mode & ~0o022)  # others who may write it could say what is fetched
    say(f"wrote {FILE}: edit it, then run `briefing digest --check`")


def check(found: Config, profile: str | None, now: datetime) -> None:
    """Say for each profile what it reads and where it writes, or what is wrong; nothing is fetched."""
    if not found.files:
        raise UsageError("no config file was found", "`briefing digest --init` writes an example")
    if profile is not None and profile not in found.profiles:
        raise unknown("profile", profile, list(found.profiles))
    lines = [f"{visible(str(place))}: valid" for place in found.files]
    for name in [profile] if profile is not None else found.profiles:
        settings = resolved(name, found.profiles[name], {}, now)
        refuse_without_sources(settings)
        output = "standard output" if settings.output == STDOUT else os.path.abspath(settings.output)  # noqa: PTH100
        places = len(settings.sources.sources) + len(settings.sources.follow)
        lines.append(
            f"{visible(name)}: {count(places, 'source')}, to {visible(output)}, state in {visible(str(settings.state))}"
        )
    deliver("\n".join(lines) + "\n", STDOUT)


def inspect(settings: Settings, forget: str | None) -> None:
    """List what has been seen, or forget an entry of it."""
    if forget is None:
        with state_for_reading(settings.state, settings.profile) as state:
            rows = [
                f"{e.key}  {e.first_seen[:10]}  {visible(e.title)}  {visible(e.link or e.feed)}" for e in state.listed()
            ]
        deliver("".join(f"{row}\n" for row in rows), STDOUT)
        return
    if not settings.state.exists():
        raise BriefingError(f"there is no state file '{visible(str(settings.state))}'", "nothing has been seen yet")
    holder = f"process {os.getpid()}"
    with state_for_writing(settings.state, settings.profile, wait=settings.wait, holder=holder) as state:
        forgotten = state.forget(forget)
    if not forgotten:
        raise BriefingError(f"no entry '{visible(forget)}' has been seen", "`briefing digest --list` shows the keys")
    say(f"forgot {forgotten} {'entry' if forgotten == 1 else 'entries'}")


def install_help(settings: Settings) -> str:
    """Return the crontab line and the systemd units that run this digest, with absolute paths."""
    words = [*_program(), *_arguments(settings.profile)]
    folder = str(Path.cwd())
    name = f"briefing-{settings.profile or 'digest'}"
    cron = f"cd {shlex.quote(folder)} && {shlex.join(words)}".replace("%", "\\%")
    quoted = " ".join(_unit_word(word) for word in words)
    return f"""\
# crontab -e: every day at 7; cron mails what goes to stderr, and to stdout without an output
0 7 * * * {cron}

# ~/.config/systemd/user/{name}.service
[Unit]
Description={name}

[Service]
Type=oneshot
WorkingDirectory={folder.replace("%", "%%")}
ExecStart={quoted}
SuccessExitStatus=5

# ~/.config/systemd/user/{name}.timer
[Unit]
Description={name} every morning

[Timer]
OnCalendar=*-*-* 07:00
Persistent=true

[Install]
WantedBy=timers.target

# systemctl --user daemon-reload && systemctl --user enable --now {name}.timer
"""


def _program() -> list[str]:
    """Return how to run this program from anywhere: its own script, else Python and the module."""
    script = Path(sys.argv[0])
    if script.name == "briefing" and script.is_file():
        return [str(script.absolute())]
    return [sys.executable, "-m", "briefing"]


def _arguments(profile: str) -> list[str]:
    """Return the arguments of this run, with the profile said even where it is the only one."""
    given = [word for word in sys.argv[1:] if word != "--install-help"]
    return given if not profile or profile in given else [given[0], profile, *given[1:]]


def _unit_word(word: str) -> str:
    escaped = word.replace("\\", "\\\\").replace('"', '\\"').replace("%", "%%").replace("$", "$$")
    is_one_word = bool(escaped) and not any(c.isspace() or c in "\"'\\;" for c in escaped)
    return escaped if is_one_word else f'"{escaped}"'
