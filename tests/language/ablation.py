"""What is missed where a class of words is switched off: all that is said of the tables of cases, with and without it.

python -m tests.language.ablation [CODE]...      the classes that no case of a language misses
"""

from __future__ import annotations

import re
import sys
from collections import defaultdict
from contextlib import contextmanager
from functools import cache
from typing import TYPE_CHECKING, Any, NamedTuple

from msgspec import Raw, msgpack
from msgspec.structs import replace

import briefing
from briefing.extractors.dates import dates, moments
from briefing.language import lexicon
from briefing.language.catalogue import with_words
from briefing.rules import Table
from briefing.text.analysis import Analysis
from tests.builders import SAMPLES, cases, document
from tests.test_rules import TABLES, split

if TYPE_CHECKING:
    from collections.abc import Iterator

# Tables whose rows are texts, each said of a brief in one part or another.
OF_TEXTS = ("figures", "figures_languages", "quotes", "quotes_languages", "names", "dates", "sentences", "timeline")


class Case(NamedTuple):
    """A text, with the day it was written on, a summary of it to check, or a ranker for its sentences."""

    text: str
    written: str | None = None
    summary: str | None = None
    ranker: str | None = None


class Class(NamedTuple):
    """A class of words of one language: figures, bounds."""

    code: str
    part: str
    name: str


@cache
def known_cases() -> dict[str, list[Case]]:
    """Return the texts of all tables of cases, of the samples and of the examples of all rules, by language."""
    found = defaultdict(list)
    for row in (row for table in OF_TEXTS for row in cases(table) if "text" in row):
        found[row.get("language", "en")].append(Case(row["text"], row.get("written")))
    for row in cases("moments"):
        found[row.get("language", "en")].append(Case(row["text"], row.get("written", "2026-05-15")))
    for row in cases("modes"):
        code = row.get("language", "en")
        text = ("\n\n" if not row.get("as_one") else " ").join(row["texts"] * row.get("times", 1))
        found[code] += [Case(text, ranker=ranker) for ranker in ("salience", "edmundson")]
    for text, code in (split(text) for table, _ in TABLES for rule in table.rules for text in (*rule.yes, *rule.no)):
        found[code].append(Case(text))
    for row in cases("verdicts"):
        found["en"].append(Case(row["source"], summary=row["summary"]))
    for row in cases("check"):
        source = "\n\n".join((SAMPLES / name).read_text(encoding="utf-8") for name in row["source"])
        found[briefing.read(SAMPLES / row["source"][0]).language].append(Case(source, summary=row["summary"]))
    for row in cases("samples", "sample"):
        made = briefing.read(SAMPLES / row["file"])
        found[made.language] += [Case(made.text, made.published), Case(made.text, ranker="salience")]
    return {code: list(dict.fromkeys(rows)) for code, rows in found.items()}


def classes(code: str) -> list[Class]:
    """Return the classes that a language has words for; the facts are CLDR's and no class of ours."""
    ours = ((part, raw) for part, raw in lexicon.parts(code).items() if part != "facts")
    return [Class(code, part, name) for part, raw in ours for name in msgpack.decode(raw, strict=False)]


def words_of(it: Class) -> list[str]:
    """Return the words of a class; none for a class that is not made of words."""
    value = msgpack.decode(lexicon.parts(it.code)[it.part], strict=False)[it.name]
    rows = value if isinstance(value, (list, dict)) else []
    if not all(isinstance(row, str) for row in rows):
        return []  # numbers stand for words of another class
    return [word for row in rows for word in re.split(r"[\s|]+", row.lower()) if word]


@contextmanager
def switched_off(it: Class) -> Iterator[None]:
    """Take one class out of the words of its language."""
    known = lexicon.parts(it.code)
    kept = {name: value for name, value in msgpack.decode(known[it.part], strict=False).items() if name != it.name}
    lexicon.LOADED[it.code] = {**known, it.part: Raw(msgpack.encode(kept))}
    forget()
    try:
        yield
    finally:
        lexicon.LOADED[it.code] = known
        forget()


def forget() -> None:
    """Empty every cache of the package: what was made of the words before."""
    for name, module in list(sys.modules.items()):
        if name.startswith("briefing."):
            for value in list(vars(module).values()):
                if hasattr(value, "cache_clear"):
                    value.cache_clear()
                if isinstance(value, Table):
                    value.keep(value.rules)  # compiles them anew


def outcome(case: Case, code: str) -> Any:
    """Return all that is said of a case."""
    made = replace(document(case.text, code), published=case.written)
    try:
        if case.summary:
            return [msgpack.encode(v) for v in briefing.check(case.summary, made, language=code)]
        if case.ranker:
            return briefing.brief(made, length="100%", ranker=case.ranker).to_dict()["summary"]
        brief = briefing.brief(made, figures="all", quotes="all", names="all", timeline="all")
    except (briefing.BriefingError, re.error, LookupError) as error:  # a table may come out empty
        return str(error)
    analysis = Analysis(made)
    dated = [msgpack.encode(moment) for moment in moments(analysis, dates(analysis))]
    return brief.to_dict(), dated, briefing.render(brief, "text"), len(made.sentences)


@cache
def before(case: Case, code: str) -> Any:
    """Return all that is said of a case with all words."""
    return outcome(case, code)


def is_missed(it: Class) -> bool:
    """Tell whether any case comes out otherwise without a class."""
    words = words_of(it)
    likely = [
        case
        for case in sorted(known_cases().get(it.code, ()), key=lambda case: len(case.text))
        if not words or any(word in f"{case.text} {case.summary or ''}".lower() for word in words)
    ]
    known = [before(case, it.code) for case in likely]
    with switched_off(it):
        return any(outcome(case, it.code) != said for case, said in zip(likely, known, strict=True))


def main(*codes: str) -> None:
    """Say which classes are missed by nothing."""
    for code in codes or sorted(with_words()):
        idle = [f"{it.part}.{it.name}" for it in classes(code) if not is_missed(it)]
        print(f"{code}: {len(idle)} of {len(classes(code))} classes are missed by no case: {', '.join(idle)}")


if __name__ == "__main__":
    main(*sys.argv[1:])
