"""Tables of rules on codes: what stands beside a quotation, said in rows of short patterns over one letter a word.

A rule has a name, a pattern on the codes that ``clauses`` explains, and examples, as those of ``briefing.rules`` have.
The first rule of a table that fits decides, and its name says why. A part in braces (``{subject}``) stands for one of
``PARTS``; every pattern has bounds.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from msgspec import Struct

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from collections.abc import Set as AbstractSet

_ROLE = (
    r"(?:(?:[dG]|d[wka]{1,4}(?:pw)?u|(?<!p))[wkgNMG]{0,5}[kg](?:p[dwkgNMG]{1,6}?){0,2})"  # "a spokesman for the union"
)
_NAME = (
    r"(?:[dwk]{0,3}kpw{1,2}N"  # "the chairman of state railways Ann Lee"
    r"|[dwkg]{0,6}[NMG][wkg]{0,3}k,?N"  # "the Northport harbour master, Ann Lee"
    r"|[dwkg]{0,4}G[wkg]{1,4}N"  # "the union's Ann Lee"
    r"|[dwkgG]{0,6}[NM](?![wkg]{0,3}[kg]))"  # "coxswain Ann Lee", but not "an Ann Lee spokesman"
)
PARTS = {
    "subject": rf"(?P<subject>P|{_NAME}|{_ROLE}(?:,N(?=[,.]))?)",
    "cue": r"(?P<cue>C|(?<=a)c)",  # "said", "would say"
    "of": r"(?:(?<=[NM])(?:p[dwkgNMG]{1,5}?){1,3})?",  # "Ann Lee of the union"
    # "Ann Lee, who was there,"
    "aside": r"(?:\([^)]{1,24}\))?(?:,(?![NM],(?!a?C)|P)[^.EQ;:]{1,60}?[,-]|-[^.EQ;:-]{1,40}?-|,)?",
    "thing": r"(?P<subject>[dG][wkgMNG]{1,4})",  # "the ruling": only where nothing else stands beside it
}
_PART = re.compile(r"\{([a-z]+)\}")


class Subject(Struct, frozen=True):
    """Who is said to speak: a range of codes, the code of the cue (-1 where there is none), the rule that tells it."""

    start: int
    end: int
    cue: int
    rule: str = ""


class CodeRule(Struct, frozen=True):
    """One row of a table; ``takes_last`` where the last of several places decides."""

    name: str
    pattern: str
    yes: tuple[str, ...] = ()
    no: tuple[str, ...] = ()
    takes_last: bool = False


class CodeTable:
    """Rules on codes in their order; each pattern is compiled when a text first needs it.

    >>> table = CodeTable("behind", [CodeRule("a verb and its subject", "{cue}{subject}")])
    >>> table.match("QCN.", 1)
    Subject(start=2, end=3, cue=1, rule='a verb and its subject')
    """

    def __init__(self, name: str, rules: Sequence[CodeRule]) -> None:
        self.name = name
        self.rules = tuple(rules)
        self.decided: list[str] | None = None  # where somebody wants to know it, the rules that decided

    def keep(self, rules: Sequence[CodeRule]) -> None:
        """Go on with these rules: the tests switch each off."""
        self.rules = tuple(rules)

    def match(self, codes: str, at: int, among: AbstractSet[str] = frozenset()) -> Subject | None:
        """Return what the first rule that fits at a place tells, of those with a name ``among`` some, else of all."""
        return next(self.each_at(codes, at, among), None)

    def each_at(self, codes: str, at: int, among: AbstractSet[str] = frozenset()) -> Iterator[Subject]:
        """Yield what every rule that fits at a place tells, in the order of the rules."""
        for rule in self.rules:
            found = compiled(rule.pattern).match(codes, at) if _may_fit(rule, codes, among) else None
            if found:
                yield self._decide(rule, found, 0)

    def search(self, codes: str, offset: int = 0, after: int = -1) -> Subject | None:
        """Return what the first rule tells that fits anywhere in a sentence, with its cue behind a place."""
        for rule in self.rules:
            if not _may_fit(rule, codes):
                continue
            found = _last(rule, codes) if rule.takes_last else compiled(rule.pattern).search(codes)
            if found and ("cue" not in found.re.groupindex or found.start("cue") > after):
                return self._decide(rule, found, offset)
        return None

    def each(self, codes: str, among: AbstractSet[str] = frozenset()) -> Iterator[Subject]:
        """Yield what every rule tells that fits somewhere in a sentence, in the order of the rules."""
        for rule in self.rules:
            found = compiled(rule.pattern).search(codes) if _may_fit(rule, codes, among) else None
            if found:
                yield self._decide(rule, found, 0)

    def _decide(self, rule: CodeRule, found: re.Match[str], offset: int) -> Subject:
        if self.decided is not None:
            self.decided.append(rule.name)
        groups = found.re.groupindex
        start, end = found.span("subject") if "subject" in groups else (found.end(), found.end())
        cue = found.start("cue") + offset if "cue" in groups else -1
        return Subject(start + offset, end + offset, cue, rule.name)


def _last(rule: CodeRule, codes: str) -> re.Match[str] | None:
    found = None
    for found in compiled(rule.pattern).finditer(codes):  # noqa: B007 - the last one is wanted
        pass
    return found


def _may_fit(rule: CodeRule, codes: str, among: AbstractSet[str] = frozenset()) -> bool:
    """Tell whether a rule is asked for, and the cue that it needs is there: most need not be compiled then."""
    return (not among or rule.name in among) and (
        not (cues := _cues(rule.pattern)) or any(cue in codes for cue in cues)
    )


@cache
def _cues(pattern: str) -> str:
    """Return the codes one of which a pattern needs as its cue; nothing where it needs none.

    >>> _cues("{subject}(?P<cue>Z)"), _cues("{cue}{subject}"), _cues("{subject}w:")
    ('Z', 'Cc', '')
    """
    return "Cc" if "{cue}" in pattern else pattern.partition("(?P<cue>")[2][:1]


@cache
def compiled(pattern: str) -> re.Pattern[str]:
    """Return a pattern with its parts put in."""
    return re.compile(_PART.sub(lambda part: PARTS[part[1]], pattern))
