"""The command: quiet on Ctrl-C from the first line, and quick to say its version."""

from __future__ import annotations

import os
import signal
import sys


def _leave(number: int, frame: object) -> None:
    """End at once and without a word, also in the middle of an import: nothing is half done yet."""
    del frame
    os._exit(128 + number)


def main() -> None:
    """Answer ``--version`` at once; hand everything else to the command."""
    if sys.argv[1:] in (["--version"], ["-V"]):
        from briefing import __version__  # noqa: PLC0415 - nothing else is needed for it

        print(f"briefing {__version__}")  # noqa: T201
        return
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, _leave)
    from briefing.cli import run  # noqa: PLC0415 - Typer is not loaded for --version

    sys.exit(run(sys.argv[1:]))


if __name__ == "__main__":
    main()
