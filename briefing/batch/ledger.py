"""What is written is counted: the output and its journal kept in step, a document at a time."""

from __future__ import annotations

from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

from msgspec.structs import replace

from briefing.batch.journal import write_state
from briefing.errors import BriefingError, UnwritableOutput
from briefing.visible import reason, visible

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefing.batch.items import Entry, Outcome
    from briefing.batch.journal import State, Trail
    from briefing.batch.outputs import Output

_AT_ONCE = 200  # items between two entries of the journal: a run that is killed repeats the work of fewer than these


class Ledger:
    """An output that is being written, and the state that its journal will say."""

    def __init__(self, output: Output, state: State, trail: Trail) -> None:
        self.output = output
        self.state = state
        self.trail = trail
        self._counted = state.items

    def take(self, entry: Entry, outcomes: Sequence[Outcome]) -> None:
        """Write the outcomes of one item; from time to time the journal is brought up to that."""
        for outcome in outcomes:
            self.output.take(entry, outcome)
        failed = sum(outcome.failure is not None for outcome in outcomes)
        self.trail.add(entry)
        self.state = replace(
            self.state,
            items=self.state.items + 1,
            done=self.state.done + len(outcomes) - failed,
            failed=self.state.failed + failed,
            passed=self.state.passed + (not outcomes),
            sizes=self.output.sizes(),
        )
        if self.state.items - self._counted >= _AT_ONCE:
            self.count()

    def count(self) -> None:
        """Bring what is written to the disk, then the journal."""
        if self.output.journal:
            self.output.sync()
            self.state = replace(self.state, digest=self.trail.digest())
            write_state(self.output.journal, self.state)
        self._counted = self.state.items

    def complete(self) -> None:
        """Give the output its name, and the journal the name of a finished one. It may be called again."""
        self.state = replace(self.state, is_complete=True)
        self.count()
        self.output.finish()
        if self.output.journal and self.output.finished:
            self.output.journal.replace(self.output.finished)


@contextmanager
def written(output: Output, state: State, name: str) -> Iterator[None]:
    """Open an output for as long as it is written. Raises UnwritableOutput for what the system refuses."""
    try:
        with failing_as_output(name):
            output.open(state.sizes)
            if not state.items:
                for stale in (output.finished, output.journal):
                    if stale:
                        stale.unlink(missing_ok=True)
        yield
    finally:
        with suppress(OSError):
            output.close()


@contextmanager
def failing_as_output(name: str) -> Iterator[None]:
    """Say what the system refuses as a letter about the output."""
    try:
        yield
    except (OSError, ValueError) as error:
        if isinstance(error, BriefingError):
            raise
        hint = "make the folder first" if isinstance(error, FileNotFoundError) else ""
        raise UnwritableOutput(f"cannot write '{visible(name)}': {reason(error)}", hint) from error
