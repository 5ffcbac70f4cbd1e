"""Any source is read, or refused by a letter; any text goes all the way, in every format, and is checked.

A few seconds by default; ``FUZZ_EXAMPLES=400`` for CI; ``FUZZ_SECONDS=3600 pytest -m fuzz`` for as long as it says.
Hypothesis keeps what failed and shrinks it; what it found becomes a case of the part that it found.
"""

from __future__ import annotations

import json
import os
import re
from functools import partial
from time import monotonic, process_time
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import briefing
from briefing.compose import compose
from briefing.errors import BriefingError
from briefing.model import BriefOptions, Content, Document, Raw
from briefing.options import Reading
from briefing.pipeline import read_raw
from briefing.readers import READERS
from briefing.text.segment import segment
from tests.fuzz.mutating import CHANGES, Change, mutated, seeds

if TYPE_CHECKING:
    from collections.abc import Callable

EXAMPLES = int(os.environ.get("FUZZ_EXAMPLES", "12"))
SECONDS = float(os.environ.get("FUZZ_SECONDS", "60"))
SEEDS = seeds()
KINDS = [kind for kind, found in SEEDS.items() if found]
MANY = st.lists(CHANGES, max_size=8)
FUZZ = settings(max_examples=EXAMPLES, deadline=None, suppress_health_check=list(HealthCheck), print_blob=True)
_LONGEST = 10.0  # seconds of CPU for 200,000 bytes
# A terminal obeys these; a brief has none of them but the line ends and tabs of its own.
_CONTROLS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f]")


def is_read_or_refused(kind: str, raw: Raw) -> None:
    """Read a source by one reader: its text has its blocks in order, or a letter says why there is none."""
    started = process_time()
    try:
        made = READERS.get(kind)(raw)
    except BriefingError:
        made = []
    for content in made if isinstance(made, list) else [made]:
        are_blocks_in_order(content)
        assert segment(content, "en").text == content.text
    assert process_time() - started < _LONGEST


def are_blocks_in_order(content: Content) -> None:
    end = 0
    for block in content.blocks:
        assert end <= block.span.start < block.span.end <= len(content.text)
        end = block.span.end


def goes_all_the_way(raw: Raw) -> None:
    """Brief a source in every format, check the brief against it, and find nothing that a terminal would obey."""
    try:
        documents = read_raw(raw, Reading())[:2]
    except BriefingError as error:
        assert "this should not have happened" not in str(error)
        return
    made = compose(documents, BriefOptions(explain=True))
    for line in made.summary:
        assert documents[line.document].text[line.start : line.end] == line.text
    for form in ("terminal", "markdown", "text", "html", "csv"):
        assert not _CONTROLS.search(briefing.render(made, form).replace("\r\n", "\n"))
    assert json.loads(briefing.render(made, "json"))["schema"] == "briefing/1"
    is_true_to_itself([line.text for line in made.summary], documents)


def is_true_to_itself(lines: list[str], documents: list[Document]) -> None:
    try:
        found = briefing.check("\n".join(lines), documents)
    except BriefingError:
        return
    assert found is not None


@pytest.mark.parametrize("kind", KINDS)
def test_any_source_of_a_format_is_read_or_refused(kind: str) -> None:
    @FUZZ
    @given(st.sampled_from(SEEDS[kind]), MANY)
    def fuzz(raw: Raw, changes: list[Change]) -> None:
        is_read_or_refused(kind, mutated(raw, changes))

    fuzz()


def test_any_source_goes_all_the_way() -> None:
    @FUZZ
    @given(st.sampled_from([raw for found in SEEDS.values() for raw in found]), MANY)
    def fuzz(raw: Raw, changes: list[Change]) -> None:
        goes_all_the_way(mutated(raw, changes))

    fuzz()


@pytest.mark.fuzz
@pytest.mark.parametrize("kind", [*KINDS, "all the way"])
def test_for_as_long_as_it_is_asked(kind: str) -> None:
    found = SEEDS.get(kind) or [raw for kinds in SEEDS.values() for raw in kinds]
    work: Callable[[Raw], None] = partial(is_read_or_refused, kind) if kind in KINDS else goes_all_the_way
    until = monotonic() + SECONDS / (len(KINDS) + 1)

    @settings(FUZZ, max_examples=10_000_000)
    @given(st.sampled_from(found), MANY)
    def fuzz(raw: Raw, changes: list[Change]) -> None:
        if monotonic() < until:
            work(mutated(raw, changes))
        elif monotonic() > until + 1:
            pytest.skip("time is over, and nothing was found")

    fuzz()
