"""What the main command is given where its arguments do not say: by its table of options, or by config files."""

from __future__ import annotations

import os
import sys
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

from briefing.cli.deliver import is_typed
from briefing.options import keys_of, options_of
from briefing.options.values import FLAG, NAMES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing.config import Config
    from briefing.options.values import Option

Given = SimpleNamespace  # the values of the options of a command, each by the name of its row
DEFAULT = "brief"
# All other commands are loaded when they are named, or when help, the manual or the shell wants them all.
LATER = {
    "digest": "briefing.cli.digest_command:digest",
    "batch": "briefing.cli.batch_command:batch",
    "check": "briefing.cli.check_command:check",
    "read": "briefing.cli.listing:read",
    "rankers": "briefing.cli.listing:rankers",
    "languages": "briefing.cli.listing:languages",
    "formats": "briefing.cli.listing:formats",
    "manual": "briefing.cli.listing:manual",
}
FILE = "briefing.toml"
_VARIABLES = ("BRIEFING_", "_BRIEFING_")


def plain(arguments: Sequence[str]) -> Given | None:
    """Return what the main command is given where that can be told without Typer, whose loading takes 45 ms; else None.

    Told are sources, flags, and options whose value is a word of its own; not where the name of a command, a variable
    or a config file of ours says more, or nothing at all is said at a terminal.

    >>> plain(["a.txt", "-"]).sources, plain(["a.txt", "-l", "3", "--json"]).length, plain(["-l3"]), plain(["check"])
    (['a.txt', '-'], '3', None, None)
    """
    options = options_of(DEFAULT)
    said = None if arguments[:1] and arguments[0] in {DEFAULT, *LATER} else _said(arguments, options)
    if said is None or (not said["sources"] and is_typed()):
        return None
    if any(name.startswith(_VARIABLES) for name in os.environ) or has_config():
        return None
    said["sources"] = said["sources"] or None  # as Typer has it
    return Given(**{option.name: unset(option) for option in options} | said)


def _said(arguments: Sequence[str], options: Sequence[Option]) -> dict[str, Any] | None:
    """Return the values of the options that arguments name; None where one is not of the simplest kinds."""
    known = {flag: option for option in options for flag in option.flags.split()}
    said: dict[str, Any] = {"sources": []}
    left = iter(arguments)
    for argument in left:
        option = known.get(argument)
        if option is None or not option.kind.is_plain:
            if argument.startswith("-") and argument != "-":
                return None
            said["sources"].append(argument)
        else:
            said[option.name] = value = option.kind is FLAG or next(left, "-")
            if str(value).startswith("-"):
                return None
    return said


def unset(option: Option) -> Any:  # noqa: ANN401 - a value of any option
    """Return the value of an option that nobody sets."""
    return False if option.kind is FLAG else option.default


def has_config() -> bool:
    """Tell whether there is a config file: two looks at the disk."""
    return any(os.path.lexists(place) for place in config_places())


def config_places() -> list[str]:
    """Return where config files may be, the nearest first.

    Without platformdirs, whose import costs more than the look: the rule for its Linux is two lines.
    """
    if sys.platform == "linux":
        home = os.environ.get("XDG_CONFIG_HOME") or "~/.config"
        return [FILE, os.path.join(os.path.expanduser(home), "briefing", FILE)]  # HOME may miss
    from platformdirs import user_config_path  # noqa: PLC0415 - only where the rule is longer

    return [FILE, str(user_config_path("briefing", appauthor=False) / FILE)]


def loaded() -> Config:
    """Read the config files that there are."""
    from pathlib import Path  # noqa: PLC0415 - only a config file needs these

    from briefing.config import load  # noqa: PLC0415

    return load([Path(place) for place in config_places()])


def defaults_of_brief(arguments: Sequence[str]) -> dict[str, Any]:
    """Return the values that `[brief]` gives to options, by their names, in the shape that the command reads."""
    if not has_config():
        return {}
    from briefing.cli.deliver import say  # noqa: PLC0415 - only a config file needs it

    found = loaded()
    if "-q" not in arguments and "--quiet" not in arguments:
        for problem in found.refused:
            say(f"warning: {problem}")
    keys = keys_of(DEFAULT)
    return {
        key: ",".join(value) if keys[key].kind is NAMES and isinstance(value, list) else value
        for key, value in found.brief.items()
    }
