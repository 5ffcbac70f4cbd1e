"""What we talk to pdfium through: one process that is kept, and started anew where it dies or takes too long."""

from __future__ import annotations

import atexit
import json
import os
import signal
import subprocess
import sys
from contextlib import suppress
from threading import Lock, Timer
from typing import IO, TYPE_CHECKING, Any, cast

from briefing.readers.pdf.child import END, LENGTH

if TYPE_CHECKING:
    from collections.abc import Iterator

_SECONDS = 30  # of wall time for one file; its own limit of CPU time comes first where nothing else runs
_CHILD = "from briefing.readers.pdf.child import main; main()"


class Sandbox:
    """The process that reads PDFs, for one thread at a time; it is started when the first one is to be read."""

    def __init__(self) -> None:
        self.process: subprocess.Popen[bytes] | None = None
        self.owner = 0
        self.lock = Lock()
        self.is_late = False

    def records(self, data: bytes) -> tuple[list[dict[str, Any]], str]:
        """Return the records that a PDF gave, whole ones only, and why they end early if they do."""
        with self.lock:
            found = list(self._answers(data))
        code = found.pop()[END] if found and END in found[-1] else None
        if self.is_late:
            return found, f"it takes more than {_SECONDS} s"
        return found, "" if code == 0 else "it needs more memory or time than the limit"

    def _answers(self, data: bytes) -> Iterator[dict[str, Any]]:
        process = self._started()
        self.is_late = False
        watch = Timer(_SECONDS, self._give_up, [process])
        watch.daemon = True
        watch.start()
        is_whole = False
        try:
            requests, answers = cast("IO[bytes]", process.stdin), cast("IO[bytes]", process.stdout)
            with suppress(BrokenPipeError):
                requests.write(len(data).to_bytes(LENGTH, "big"))
                requests.write(data)
                requests.flush()
            for line in answers:
                with suppress(ValueError):  # a line that its writer did not live to finish
                    record = json.loads(line)
                    is_whole = END in record
                    yield record
                    if is_whole:
                        return
        finally:
            watch.cancel()
            if not is_whole:  # it has ended, or nobody waits any more: what it would still say is not for the next file
                self.close()

    def _started(self) -> subprocess.Popen[bytes]:
        if self.process and self.owner == os.getpid() and self.process.poll() is None:
            return self.process
        self.close()
        path = os.pathsep.join(entry for entry in sys.path if entry)
        self.process = subprocess.Popen(  # noqa: S603 - our own interpreter with our own code
            [sys.executable, "-P", "-S", "-c", _CHILD],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
            env={**os.environ, "PYTHONPATH": path}, start_new_session=True,
        )  # fmt: skip
        self.owner = os.getpid()
        return self.process

    def _give_up(self, process: subprocess.Popen[bytes]) -> None:
        self.is_late = True
        with suppress(OSError):
            os.killpg(process.pid, signal.SIGKILL)

    def close(self) -> None:
        """End the process, and what it has forked."""
        process, self.process = self.process, None
        if process is None or self.owner != os.getpid():
            return
        with suppress(OSError):
            os.killpg(process.pid, signal.SIGKILL)
        for stream in (process.stdin, process.stdout):
            with suppress(OSError):
                cast("IO[bytes]", stream).close()
        process.wait()


SANDBOX = Sandbox()
atexit.register(SANDBOX.close)
