"""Attribution: the words that say who speaks, found beside a quotation by rules on its block's codes.

The rules stand in order, the surest first; the first that fits gives the subject and the cue. What the subject
refers to ("he", "the mayor") is the business of ``references``.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from briefing.extractors.quotes.clauses import Clauses

# The parts of the rules, on the codes that `clauses` explains.
_ROLE = r"(?:[dG]?[wkgNG]{0,5}[kg](?:p[dwkgNG]{1,6}?)?)"
_NAME = r"(?:[dwkg]{0,6}[NG][wkg]{0,3}k,?N|[dwkg]{0,6}N(?![wkg]{0,3}[kg]))"
_SUBJECT = rf"(?P<subject>P|{_NAME}|{_ROLE}(?:,N(?=[,.]))?)"
_ASIDE = r"(?:,[^.EQ;:]{1,40}?,|\([^)]{1,24}\)|-[^.EQ;:-]{1,40}?-)?"
_CUE = r"(?P<cue>C)"

_CUE_SUBJECT = re.compile(rf"[,-]?a{{0,2}}{_CUE}a?{_SUBJECT}")
_SUBJECT_CUE = re.compile(rf"{_SUBJECT},?{_ASIDE}a{{0,3}}{_CUE}")
_AFTER = re.compile(rf"[,-]?p?{_SUBJECT},?{_ASIDE}a{{0,3}}{_CUE}")
_ACCORDING = re.compile(rf"[,-]?(?P<cue>A)p{_SUBJECT}")
_DASH = re.compile(r"-(?P<subject>[dwkg]{0,4}N)")
_HEAD = re.compile(rf"(?:^|,)[u]?{_SUBJECT}")
_INVERTED = re.compile(rf"{_CUE}a?{_SUBJECT}[^.]{{0,40}}[:,]?$")

How = Literal["beside", "sentence", "inherited", "before", "turn"]


@dataclass(frozen=True, slots=True)
class Subject:
    """Who is said to speak: a range of codes in a block, and the code of the cue (-1 where there is none)."""

    block: int
    start: int
    end: int
    cue: int
    how: How


def beside(found: Clauses, at: int, block: int) -> Subject | None:
    """Return the subject that a quotation's own sentence gives it, ``at`` being its code."""
    return _after(found.codes, at, block) or _before(found.codes, at, block)


def _after(codes: str, at: int, block: int) -> Subject | None:
    rules = (_DASH,) if codes[at] == "E" else (_CUE_SUBJECT, _AFTER, _ACCORDING, _DASH)
    for rule in rules:
        match = rule.match(codes, at + 1)
        if match:
            return _subject(match, block, "beside")
    return None


def _before(codes: str, at: int, block: int) -> Subject | None:
    start = max(codes.rfind(".", 0, at), codes.rfind("E", 0, at)) + 1
    return said_in(codes, start, at, block)


def said_in(codes: str, start: int, end: int, block: int) -> Subject | None:
    """Return the last subject with a cue among the codes of one sentence."""
    part = codes[start:end]
    match = None
    for match in _SUBJECT_CUE.finditer(part):  # noqa: B007 - the last one is wanted
        pass
    cue = part.rfind("c")
    if match and match.start("cue") > cue:
        return _subject(match, block, "sentence", start)
    match = _INVERTED.search(part) or _ACCORDING.search(part) or match
    if match and match.start("cue") > cue:
        return _subject(match, block, "sentence", start)
    if cue >= 0 or part.endswith(":"):
        head = _HEAD.search(part)
        if head:
            return Subject(block, start + head.start("subject"), start + head.end("subject"), max(cue, -1), "sentence")
    return None


def _subject(match: re.Match[str], block: int, how: How, offset: int = 0) -> Subject:
    cue = match.start("cue") + offset if "cue" in match.re.groupindex else -1
    return Subject(block, match.start("subject") + offset, match.end("subject") + offset, cue, how)
