"""Every class of words earns its place: switched off, some case of some language comes out otherwise."""

from __future__ import annotations

from collections import defaultdict

import pytest

from briefing.language.catalogue import with_words
from tests.language.ablation import Class, classes, is_missed

# Classes that no case misses yet. The list may only grow shorter: give the class a case, or delete it.
IDLE = {
    "checking.asides", "checking.between", "checking.combining", "checking.denying_ending", "checking.titles",
    "checking.unprefixed", "days.not_past", "figures.plus", "figures.year_doubts", "quotes.labels", "quotes.locatives",
    "quotes.personal_relatives", "quotes.verb_second", "ranking.bonus", "ranking.leads", "ranking.points_in_time",
    "ranking.present", "ranking.stigma",
}  # fmt: skip


@pytest.mark.parametrize(
    ("code", "part", "name"),
    [("en", "quotes", "callings"), ("en", "figures", "bounds"), ("de", "figures", "old"), ("fr", "quotes", "cues")],
)
def test_a_class_is_missed(code: str, part: str, name: str) -> None:
    assert is_missed(Class(code, part, name))


def test_what_is_switched_off_is_switched_on_again() -> None:
    assert is_missed(Class("nl", "quotes", "cues"))
    assert is_missed(Class("nl", "quotes", "cues"))


@pytest.mark.slow
def test_every_class_is_missed() -> None:
    """Takes about two minutes."""
    languages = defaultdict(list)
    for code in ("en", *sorted(with_words() - {"en"})):
        for it in classes(code):
            languages[it.part, it.name].append(it)
    idle = {f"{part}.{name}" for (part, name), its in languages.items() if not any(map(is_missed, its))}
    assert idle <= IDLE
