"""The command: quiet on Ctrl-C from the first line, and quick to say its version."""

from __future__ import annotations

# The part of signal that is always there: loading the rest takes a moment in which Ctrl-C would show a traceback.
import _signal  # type: ignore[import-not-found]
import sys

TYPE_CHECKING = False  # importing typing would cost more than all the rest of this file
if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import Any

_signal.signal(_signal.SIGINT, _signal.SIG_DFL)


def main() -> None:
    """Answer ``--version`` at once; hand everything else to the command."""
    if sys.argv[1:] in (["--version"], ["-V"]):
        from briefing import __version__  # noqa: PLC0415 - nothing else is needed for it

        print(f"briefing {__version__}")  # noqa: T201
        return
    import gc  # noqa: PLC0415 - not for --version

    _leave_quietly_on_signals()
    gc.disable()  # a short life makes little rubbish, and looking for it costs a tenth of a large text's time
    # What a run needs of these two stands in what they compile; the rest of them, and what it loads, is not for it.
    _load("msgspec", without=("uuid", "msgspec.inspect", "msgspec._json_schema"), missing=("typing_extensions",))
    _load("pycrfsuite", without=("tempfile", "pycrfsuite._dumpparser", "pycrfsuite._logparser"))
    from briefing.cli import run  # noqa: PLC0415 - not for --version

    _end(run(sys.argv[1:]))


def _load(library: str, *, without: Iterable[str], missing: Iterable[str] = ()) -> None:
    """Load a library as it is where some modules hold nothing, or cannot be imported: half of its time goes there."""
    from importlib import import_module  # noqa: PLC0415 - not for --version

    absent = [name for name in (*without, *missing) if name not in sys.modules]
    for name in absent:
        sys.modules[name] = None if name in missing else _Empty(name)  # type: ignore[assignment]  # as Python marks it
    import_module(library)
    for name in absent:
        del sys.modules[name]  # whoever imports it from now on gets what it is


class _Empty(type(sys)):  # type: ignore[misc]  # the type of modules, which "types" would cost a moment to name
    """A module that has every name, and a class with nothing in it behind each."""

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 - a class of that name
        if name.startswith("__"):
            raise AttributeError(name)
        return type(name, (), {"unknown": None})  # msgspec keeps uuid.SafeUUID.unknown


def _end(code: int) -> None:
    """End the process without taking it to pieces first: all is delivered, and that would cost 5 ms."""
    import contextlib  # noqa: PLC0415 - not for --version
    import os  # noqa: PLC0415 - not for --version

    for stream in (sys.stdout, sys.stderr):
        with contextlib.suppress(OSError, ValueError, AttributeError):
            stream.flush()
    os._exit(code)


def _leave_quietly_on_signals() -> None:
    """End at once and without a word, also in the middle of an import: nothing is half done yet."""
    import os  # noqa: PLC0415 - not for --version

    def leave(number: int, frame: object) -> None:
        del frame
        os._exit(128 + number)

    for number in (_signal.SIGINT, _signal.SIGTERM, _signal.SIGHUP):
        _signal.signal(number, leave)


if __name__ == "__main__":
    main()
