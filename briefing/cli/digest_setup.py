"""What goes around a digest: an example to begin with, a check, the lines for cron, and a look into the state."""

from __future__ import annotations

import os
import shlex
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from briefing.cli.defaults import FILE
from briefing.cli.deliver import deliver
from briefing.cli.digest_settings import Settings, refuse_without_sources, resolved
from briefing.cli.screen import say
from briefing.errors import BriefingError, UsageError
from briefing.output import STDOUT, write_file
from briefing.page.wording import count
from briefing.registry import unknown
from briefing.store import state_for_reading, state_for_writing
from briefing.visible import visible

if TYPE_CHECKING:
    from datetime import datetime

    from briefing.config import Config

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
