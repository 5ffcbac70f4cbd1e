"""No regular expression of the package takes more than its time, whatever it is shown.

Each is given the strings that would make it slow (``attacks``), at growing lengths: what it takes must grow with the
length and not with its square. A sample of the strings by default, all of them with ``-m slow``.
"""

from __future__ import annotations

import gc
from functools import partial
from math import log
from time import process_time
from typing import TYPE_CHECKING, Any

import pytest

from tests.patterns.attacks import Attack, attacks
from tests.patterns.collecting import Known, patterns

if TYPE_CHECKING:
    import re
    from collections.abc import Callable

KNOWN = patterns()
_STEPS = (16, 24, 32, 48, 64, 96, 128, 200, 300, 500, 750, 1_000, 2_000, 4_000, 16_000, 64_000)
_LOOK = 4_000  # characters after which a square shows
_QUICK = 0.002  # seconds; what takes less there is no square
_NEGLIGIBLE = 0.02  # seconds; below that a clock tells nothing
_TOO_LONG = 0.5
_MOST_GROWTH = 1.2
_SHARE = 25  # of the attacks, by default, and on these alone
_MEET_STRANGERS_FIRST = ("briefing/readers", "briefing/markup", "briefing/sources", "briefing/text/segment")
# Patterns that grow, and never meet a long string: what they are shown, by the first words of each.
BOUNDED = {
    "([^\\W\\d_][\\w’'-]*)[ ": "a few characters before a name",
    "([^\\W\\d_]+\\.?|[(,;])": "a few characters before a date",
    "(?P<or>": "the package's own tables of rules",
    "((?:[A-Z][\\w.-]*\\s+(?:(?:of": "a window before a name",
    "(?:[A-Z][\\w.'’-]*|\\d{1,2})(?: ": "a paragraph, from its beginning",
    '(?P<opening>["“„«]?)[*_]{0,3}': "a paragraph, from its beginning",
    "<(/?)([a-zA-Z][^\\s/>]*+)((?:": "a tag, until the first that nothing closes",
    "[\\u30a0-\\u30ff\\u3400-\\u9fff]+\\Z": "the few signs before a number",
    "\\s*分\\s*": "the place behind a number",
    "\\{(?s:.{0,2000}?)": "the first 4,096 bytes, from their beginning",
}


def growth(known: Known, attack: Attack) -> float:
    """Return the power of the length that a search for all matches takes, 1 where it is too quick to tell.

    Of a pattern that is only asked whether a text begins with it, one match is measured.
    """
    pattern = known.compiled()
    before = (0, 0.0)
    for size in _STEPS:
        text: Any = attack.of(size)
        text = text.encode("utf-8") if known.is_bytes else text
        seconds = _seconds(pattern.match if known.is_anchored else partial(_all, pattern), text)
        if size == _LOOK and seconds < _QUICK:
            break
        if seconds > _NEGLIGIBLE and before[1] > _NEGLIGIBLE / 20:
            return log(seconds / before[1]) / log(len(text) / before[0])
        if seconds > _TOO_LONG:
            return float("inf")
        before = (len(text), seconds)
    return 1.0


def _all(pattern: re.Pattern[Any], text: Any) -> None:
    for _ in pattern.finditer(text):
        pass


def _seconds(call: Callable[[Any], object], text: Any) -> float:
    gc.disable()
    started = process_time()
    call(text)
    seconds = process_time() - started
    gc.enable()
    return seconds


def worst(known: Known, found: list[Attack]) -> tuple[float, Attack | None]:
    """Return the first attack under which a pattern grows, with the power that is too much."""
    for attack in found:
        # A clock errs under load: what seems to grow is measured again.
        powers = (growth(known, attack) for _ in range(2))
        power = next((power for power in powers if power < _MOST_GROWTH), None)
        if power is None:
            return _MOST_GROWTH, attack
    return 1.0, None


def is_bounded(known: Known) -> bool:
    return any(known.source.startswith(source) for source in BOUNDED)


@pytest.mark.parametrize("source", BOUNDED)
def test_what_is_said_to_be_bounded_is_there(source: str) -> None:
    assert any(known.source.startswith(source) and not known.is_anchored for known in KNOWN)


@pytest.mark.slow
@pytest.mark.parametrize("known", KNOWN, ids=lambda known: f"{known.file}:{known.source[:40]}")
def test_no_pattern_grows_faster_than_what_it_is_shown(known: Known) -> None:
    power, attack = worst(known, attacks(known))
    assert power < _MOST_GROWTH or is_bounded(known), attack


def test_a_sample_of_attacks_on_the_patterns_of_readers() -> None:
    own = [known for known in KNOWN if known.file.startswith(_MEET_STRANGERS_FIRST) and not is_bounded(known)]
    slow = {known: worst(known, attacks(known)[::_SHARE]) for known in own}
    assert not {known: found for known, found in slow.items() if found[0] >= _MOST_GROWTH}


@pytest.mark.parametrize("source", [r"(a+)+$", r"\s*x$", r"title:[ \t]*([^\n]*?)[ \t]*$", r"(?:<!--.*?-->\s*)*<p"])
def test_a_pattern_that_is_known_to_grow_is_found(source: str) -> None:
    known = Known(source, 0, is_bytes=False, file="")
    assert worst(known, attacks(known))[0] >= _MOST_GROWTH
