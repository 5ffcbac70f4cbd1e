"""The command: quiet on Ctrl-C from the first line, and quick to say its version."""

from __future__ import annotations

# The part of signal that is always there: loading the rest takes a moment in which Ctrl-C would show a traceback.
import _signal  # type: ignore[import-not-found]
import sys

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
    _load_msgspec()
    from briefing.cli import run  # noqa: PLC0415 - not for --version

    _end(run(sys.argv[1:]))


def _load_msgspec() -> None:
    """Load msgspec as it is where typing_extensions is not installed: that costs 10 ms and gives nothing it needs."""
    name = "typing_extensions"
    if name not in sys.modules:
        sys.modules[name] = None  # type: ignore[assignment]  # how Python marks what cannot be imported
        import msgspec  # noqa: F401, PLC0415 - see above

        del sys.modules[name]


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
    import signal  # noqa: PLC0415 - not for --version

    def leave(number: int, frame: object) -> None:
        del frame
        os._exit(128 + number)

    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, leave)


if __name__ == "__main__":
    main()
