"""Every row of every table decides its own examples, and is missed where it is switched off."""

from __future__ import annotations

from itertools import starmap
from typing import TYPE_CHECKING, Any

import pytest
from msgspec.structs import replace

from briefing.extractors.dates import dates, moments
from briefing.extractors.dates.events import EVENTS, with_events
from briefing.extractors.dates.rows import EXPRESSIONS
from briefing.extractors.figures import figures
from briefing.extractors.figures.ages import AGES
from briefing.extractors.figures.labels import PLACES
from briefing.extractors.figures.masks import MASKS
from briefing.extractors.figures.qualifiers import DIRECTIONS, OVERS
from briefing.extractors.figures.scores import VOTES
from briefing.extractors.figures.vocabulary import vocabulary
from briefing.extractors.names import names
from briefing.extractors.quotes import quotes
from briefing.extractors.quotes.coded import CodeRule, CodeTable
from briefing.extractors.quotes.rows import TABLES as SPEAKERS
from briefing.language.catalogue import with_words
from briefing.notation import pattern
from briefing.rules import Rule, Table
from briefing.text.analysis import Analysis
from tests.builders import document

if TYPE_CHECKING:
    from collections.abc import Callable


def figures_of(text: str, language: str) -> list[Any]:
    """Return all that is said of the figures of a text."""
    analysis = Analysis(document(text, language))
    return list(figures(analysis, dates(analysis)))


def moments_of(text: str, language: str) -> list[Any]:
    """Return all that is said of the dates of a text that appeared on Friday, 15 May 2026."""
    analysis = Analysis(replace(document(text, language), published="2026-05-15"))
    return moments(analysis, dates(analysis))


def events_of(text: str, language: str) -> list[Any]:
    """Return what is told of each date of a text."""
    analysis = Analysis(document(text, language))
    return with_events(analysis, moments(analysis, dates(analysis)))


def quotes_of(text: str, language: str) -> list[Any]:
    """Return all that is said of the quotations of a text."""
    analysis = Analysis(document(text, language))
    return list(quotes(analysis, names(analysis)))


# A table, and what a text comes to by it: any value that changes where a rule decides otherwise.
TABLES: tuple[tuple[Table[Any] | CodeTable, Callable[[str, str], object]], ...] = (
    (MASKS, figures_of),
    (AGES, figures_of),
    (OVERS, figures_of),
    (VOTES, figures_of),
    (PLACES, figures_of),
    (DIRECTIONS, figures_of),
    (EXPRESSIONS, moments_of),
    (EVENTS, events_of),
    *((table, quotes_of) for table in SPEAKERS),
)
ROWS = [
    pytest.param(table, come_to, rule, id=f"{table.name}: {rule.name}")
    for table, come_to in TABLES
    for rule in table.rules
]


def split(example: str) -> tuple[str, str]:
    """Return the text of an example and its language: "fr: à 7 heures"."""
    code, colon, text = example.partition(": ")
    return (text, code) if colon and len(code) == 2 else (example, "en")


@pytest.mark.parametrize(("table", "come_to", "rule"), ROWS)
def test_a_rule_decides_its_examples_and_no_others(table: Any, come_to: Any, rule: Rule | CodeRule) -> None:
    for example, decides in [*((text, True) for text in rule.yes), *((text, False) for text in rule.no)]:
        table.decided = []
        come_to(*split(example))
        decided, table.decided = table.decided, None
        assert (rule.name in decided) == decides, f"{example}: {decided}"


@pytest.mark.parametrize(("table", "come_to", "rule"), ROWS)
def test_a_rule_earns_its_place(table: Any, come_to: Any, rule: Rule | CodeRule) -> None:
    """Switched off, it leaves another outcome for at least one of its examples."""
    before = list(starmap(come_to, map(split, rule.yes)))
    rules = table.rules
    table.keep([other for other in rules if other is not rule])
    after = list(starmap(come_to, map(split, rule.yes)))
    table.keep(rules)
    assert before != after


@pytest.mark.parametrize("table", [table for table, _ in TABLES], ids=lambda table: table.name)
def test_the_rules_of_a_table_have_names_of_their_own(table: Table[Any] | CodeTable) -> None:
    names = [rule.name for rule in table.rules]
    assert len(names) == len(set(names))


@pytest.mark.parametrize("language", [*sorted(with_words()), "und"])
def test_every_rule_of_figures_can_be_read_in_every_language(language: str) -> None:
    for table in (MASKS, AGES, OVERS, VOTES, PLACES, DIRECTIONS):
        for rule in table.rules:
            assert pattern(rule.pattern, vocabulary(language)), rule.name
