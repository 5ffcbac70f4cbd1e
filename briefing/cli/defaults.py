"""Where config files are, and what they say of the main command. Without one, this costs two looks at the disk."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING, Any

from briefing.cli.group import DEFAULT
from briefing.options import keys_of
from briefing.options.row import NAMES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing.config import Config

FILE = "briefing.toml"


def config_places() -> list[str]:
    """Return where config files may be, the nearest first.

    Without platformdirs, whose import costs more than the look: the rule for its Linux is two lines.
    """
    if sys.platform == "linux":
        home = os.environ.get("XDG_CONFIG_HOME") or "~/.config"
        return [FILE, os.path.join(os.path.expanduser(home), "briefing", FILE)]  # noqa: PTH111, PTH118 - HOME may miss
    from platformdirs import user_config_path  # noqa: PLC0415 - only where the rule is longer

    return [FILE, str(user_config_path("briefing", appauthor=False) / FILE)]


def loaded() -> Config:
    """Read the config files that there are."""
    from pathlib import Path  # noqa: PLC0415 - only a config file needs these

    from briefing.config import load  # noqa: PLC0415

    return load([Path(place) for place in config_places()])


def defaults_of_brief(arguments: Sequence[str]) -> dict[str, Any]:
    """Return the values that `[brief]` gives to options, by their names, in the shape that the command reads."""
    if not any(os.path.lexists(place) for place in config_places()):
        return {}
    from briefing.cli.screen import say  # noqa: PLC0415 - only a config file needs it

    found = loaded()
    if "-q" not in arguments and "--quiet" not in arguments:
        for problem in found.refused:
            say(f"warning: {problem}")
    keys = keys_of(DEFAULT)
    return {
        key: ",".join(value) if keys[key].kind is NAMES and isinstance(value, list) else value
        for key, value in found.brief.items()
    }
