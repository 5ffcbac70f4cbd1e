"""The process that does the work: a chunk of items in, the outcomes of each item out as soon as they are made.

It is started as ``python -m briefing.batch.worker`` and talks over its standard streams in frames: four bytes of
length, then MessagePack. A process of its own, and not a fork, so that threads and the caller's main module do not
matter; and so that a document that brings its process down, or takes too long, costs nothing else.
"""

from __future__ import annotations

import os
import sys
from typing import IO, TYPE_CHECKING

import msgspec

from briefing.batch.items import Failure, Item, Settings

if TYPE_CHECKING:
    from collections.abc import Iterator

READY = b"ready"
_LENGTH = 4


def write_frame(stream: IO[bytes], data: bytes) -> None:
    """Write bytes so that the other side knows where they end."""
    stream.write(len(data).to_bytes(_LENGTH, "big"))
    stream.write(data)
    stream.flush()


def read_frame(stream: IO[bytes]) -> bytes | None:
    """Read what was written as one frame, or None where the other side has gone."""
    head = stream.read(_LENGTH)
    length = int.from_bytes(head, "big")
    data = stream.read(length) if len(head) == _LENGTH else b""
    return data if len(head) == _LENGTH and len(data) == length else None


def answers(settings: Settings, requests: IO[bytes]) -> Iterator[bytes]:
    """Yield what becomes of each item of each request, one frame an item.

    The clock of the system ends the process where an item takes longer than the settings allow: that also stops code
    that never comes back to Python, and needs nobody to watch.
    """
    import signal  # noqa: PLC0415 - the parent imports this module for its frames only

    from briefing.batch.work import brief_item, failed  # noqa: PLC0415 - likewise

    encode = msgspec.msgpack.Encoder().encode
    decode = msgspec.msgpack.Decoder(tuple[Item, ...]).decode
    while (frame := read_frame(requests)) is not None:
        for item in decode(frame):
            signal.setitimer(signal.ITIMER_REAL, settings.seconds)
            outcomes = brief_item(item, settings)
            signal.setitimer(signal.ITIMER_REAL, 0)
            try:
                yield encode(outcomes)
            except UnicodeEncodeError:  # half of a surrogate pair in a name; those of a text are replaced before
                failure = Failure("cannot send its outcome: it holds characters that are none", "", "internal")
                yield encode((failed(item, failure, settings),))


def serve() -> None:
    """Answer until the other side closes its end."""
    import gc  # noqa: PLC0415 - the parent imports this module for its frames only
    import signal  # noqa: PLC0415 - likewise

    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the run as a whole, which closes our input
    signal.signal(signal.SIGALRM, signal.SIG_DFL)
    requests, replies = _streams()
    first = read_frame(requests)
    if first is None:
        return
    settings = msgspec.msgpack.decode(first, type=Settings)
    _warm_up(settings)
    write_frame(replies, READY)
    _fall_silent()
    gc.freeze()  # what is loaded now stays
    gc.set_threshold(20_000, 20, 20)  # a brief leaves few circles: look for them seldom
    for answer in answers(settings, requests):
        write_frame(replies, answer)


def _warm_up(settings: Settings) -> None:
    """Load what most documents need, so that the first of them does not pay for it with its time."""
    from briefing.batch.items import InMemory  # noqa: PLC0415 - the parent imports this module for its frames only
    from briefing.batch.work import brief_item  # noqa: PLC0415 - likewise

    brief_item(
        InMemory("", b'Ann Lee, the mayor, said: "It rained for 3 days." Trams stopped on 4 May 2026.'), settings
    )


def _streams() -> tuple[IO[bytes], IO[bytes]]:
    """Take the standard streams for ourselves: what a library prints goes to stderr, not between two frames."""
    requests, replies = os.fdopen(os.dup(0), "rb"), os.fdopen(os.dup(1), "wb")
    os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
    os.dup2(2, 1)
    return requests, replies


def _fall_silent() -> None:
    """Let what libraries say from now on go nowhere: over millions of documents it would fill a disk."""
    null = os.open(os.devnull, os.O_WRONLY)
    os.dup2(null, 1)
    os.dup2(null, 2)


if __name__ == "__main__":
    try:
        serve()
    except BrokenPipeError:
        sys.exit(0)  # the run has gone; so do we
