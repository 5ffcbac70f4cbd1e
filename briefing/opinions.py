"""A second opinion on a summary from a program of the user's: an entailment model, a language model, rules of his own.

The program is run once a batch. It reads JSON lines, one a sentence (``id``, ``sentence``, ``status``, ``evidence``),
and writes JSON lines (``id``, ``verdict``, ``reason``). What it says is kept beside our verdicts and changes none.
"""

from __future__ import annotations

import json
import os
import shlex
import subprocess
from contextlib import suppress
from signal import SIGKILL
from tempfile import TemporaryFile
from threading import Timer
from time import monotonic
from typing import TYPE_CHECKING, Any

from msgspec.structs import replace

from briefing.checking import beside
from briefing.errors import UsageError
from briefing.model import Notice
from briefing.verdicts import Opinion

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefing.verdicts import Check

BATCH = 20  # sentences that one run of the program is handed
_MOST = 1_000_000  # bytes of an answer for a batch
_LONGEST = 2000  # characters of a verdict or a reason that are kept


def with_opinions(check: Check, command: str, timeout: float) -> Check:
    """Return a check with what a program says of each sentence; a batch that fails is a notice and no error.

    ``timeout`` is in seconds, for each batch. Raises UsageError where the program cannot be started at all.
    """
    words = _words(command)
    asked = list(_asked(check))
    opinions: list[Opinion] = []
    notices = list(check.notices)
    for first in range(0, len(asked), BATCH):
        batch = asked[first : first + BATCH]
        try:
            answer = _run(words, batch, timeout)
        except (subprocess.SubprocessError, OSError) as error:
            notices.append(Notice("judge-failed", f"the judge '{words[0]}' gave no answer: {_why(error)}", None))
            continue
        found = list(_read(answer, {one["id"] for one in batch}, command))
        opinions += found
        if len(found) < len(batch):
            missing = f"the judge '{words[0]}' left out {len(batch) - len(found)} of {len(batch)} sentences"
            notices.append(Notice("judge-incomplete", missing, None))
    return replace(check, opinions=tuple(sorted(opinions, key=lambda o: o.statement)), notices=tuple(notices))


def _words(command: str) -> list[str]:
    try:
        words = shlex.split(command)
    except ValueError as error:
        raise UsageError(f"cannot read the judge's command '{command}'", "close its quotation marks") from error
    if not words:
        raise UsageError("the judge's command is empty", "name a program, such as --judge 'python judge.py'")
    return words


def _asked(check: Check) -> Iterator[dict[str, Any]]:
    """Yield each sentence with our verdict on it and the sentences of the sources that are likest to it."""
    for number, (statement, evidence) in enumerate(zip(check.statements, beside(check), strict=True)):
        yield {
            "id": number,
            "sentence": check.summary.text[statement.start : statement.end],
            "status": statement.status,
            "evidence": [{"text": e.text, "document": e.document, "paragraph": e.paragraph} for e in evidence],
        }


def _run(words: Sequence[str], batch: Sequence[dict[str, Any]], timeout: float) -> str:
    """Return what the program answers; it has failed where it says no end of it, and is ended with all it began."""
    handed = "".join(f"{json.dumps(one, ensure_ascii=True)}\n" for one in batch)
    until = monotonic() + timeout
    with TemporaryFile() as asked:
        asked.write(handed.encode())
        asked.seek(0)
        judge = subprocess.Popen(  # noqa: S603 - the user names the program, and no shell reads the command
            words, stdin=asked, stdout=subprocess.PIPE, start_new_session=True
        )
    answer = _heard(judge, timeout)
    if len(answer) > _MOST:
        raise subprocess.SubprocessError(f"it said more than {_MOST:,} bytes")
    if monotonic() >= until:
        raise subprocess.TimeoutExpired(words, timeout)
    if judge.returncode:
        raise subprocess.CalledProcessError(judge.returncode, words)
    return answer.decode("utf-8", "replace")


def _heard(judge: subprocess.Popen[bytes], timeout: float) -> bytes:
    clock = Timer(timeout, _end, [judge])
    with judge:
        try:
            clock.start()
            answer = judge.stdout.read(_MOST + 1) if judge.stdout else b""
            if len(answer) <= _MOST:
                judge.wait()
            return answer
        finally:
            clock.cancel()
            _end(judge)


def _end(judge: subprocess.Popen[bytes]) -> None:
    if judge.poll() is None:
        with suppress(ProcessLookupError):
            os.killpg(judge.pid, SIGKILL)


def _why(error: Exception) -> str:
    if isinstance(error, subprocess.TimeoutExpired):
        return f"it took longer than {error.timeout:g} s"
    if isinstance(error, subprocess.CalledProcessError):
        return f"it ended with {error.returncode}"
    return getattr(error, "strerror", None) or str(error)


def _read(answer: str, wanted: set[int], judge: str) -> Iterator[Opinion]:
    """Yield the opinions of an answer; a line that is none, or is about a sentence nobody asked about, is left out."""
    seen: set[int] = set()
    for line in answer.splitlines():
        try:
            told = json.loads(line)
        except (ValueError, RecursionError):
            continue
        number = told.get("id") if isinstance(told, dict) else None
        if number in wanted - seen and isinstance(told.get("verdict"), str):
            seen.add(number)
            reason = told.get("reason")
            said = reason[:_LONGEST] if isinstance(reason, str) else None
            yield Opinion(statement=number, verdict=told["verdict"][:_LONGEST], reason=said, judge=judge)
