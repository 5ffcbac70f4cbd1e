"""Attribution: the words that say who speaks, found beside a quotation by rules on its block's codes.

The rules stand in order, the surest first; the first that fits gives the subject and the cue. What the subject
refers to ("he", "the mayor") is the business of ``references``.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal

from msgspec import Struct

if TYPE_CHECKING:
    from collections.abc import Iterator


# The parts of the rules, on the codes that `clauses` explains.
_ROLE = r"(?:[dG]?[wkgNMG]{0,5}[kg](?:p[dwkgNMG]{1,6}?)?)"
_NAME = r"(?:[dwkg]{0,6}[NMG][wkg]{0,3}k,?N|[dwkg]{0,4}G[wkg]{1,4}N|[dwkgG]{0,6}[NM](?![wkg]{0,3}[kg]))"
_SUBJECT = rf"(?P<subject>P|{_NAME}|{_ROLE}(?:,N(?=[,.]))?)"
_ASIDE = r"(?:\([^)]{1,24}\))?(?:,(?![NM],|P)[^.EQ;:]{1,60}?[,-]|-[^.EQ;:-]{1,40}?-|,)?"
_OF = r"(?:(?<=[NM])p[dwkgNMG]{1,5}?)?"  # "of the Sierra Club"
_CUE = r"(?P<cue>C|(?<=a)c)"
_THING = r"d[wkgMNG]{1,4}"  # "the ruling": only where nothing else stands between quotation and cue

_CUE_SUBJECT = re.compile(rf"[,-]?a{{0,2}}{_CUE}a?{_SUBJECT}")
_QUOTED_CUE_SUBJECT = re.compile(rf"(?:^|[QE,-])a{{0,2}}{_CUE}a?{_SUBJECT}")
_SUBJECT_CUE = re.compile(rf"{_SUBJECT}(?:(?<=N),h|{_OF}{_ASIDE})a{{0,3}}{_CUE}")
_AFTER = re.compile(rf"[,-]?u?{_SUBJECT}{_OF}{_ASIDE}a{{0,3}}{_CUE}")
_AFTER_THING = re.compile(rf"[,-]?(?:(?P<subject>{_THING})a?{_CUE}|C(?P<thing>{_THING})(?=[.,]|$))")
_ACCORDING = re.compile(rf"[,-]?(?P<cue>A)p?{_SUBJECT}")
_DASH = re.compile(r"-(?P<subject>[dwkg]{0,4}[NM])")
_HEAD = re.compile(rf"(?:^|,)[u]?{_SUBJECT}")
_INVERTED = re.compile(rf"{_CUE}a?{_SUBJECT}[^.]{{0,40}}[:,]$")
_THING_CUE = re.compile(rf"(?:^|[,u])(?P<subject>{_THING})a{{0,2}}{_CUE}[^.]{{0,3}}$")
_SAYING = re.compile(r"(?P<subject>N)a?(?P<cue>c)[^Nc]*$")

_INTRODUCED = re.compile(r"(?P<subject>[NM]),(?:d?[wkg]{0,3}k|w,)")  # "X, head of Y", "X, 43,"
_REFERENTS = ((_SUBJECT_CUE, True), (_QUOTED_CUE_SUBJECT, True), (_INTRODUCED, True), (_HEAD, False))

How = Literal["beside", "sentence", "inherited", "before", "turn"]


class Subject(Struct, frozen=True):
    """Who is said to speak: a range of codes in a block, and the code of the cue (-1 where there is none)."""

    block: int
    start: int
    end: int
    cue: int
    how: How


def beside(codes: str, at: int, block: int) -> Subject | None:
    """Return the subject that a quotation's own sentence gives it, ``at`` being its code."""
    return _after(codes, at, block) or _before(codes, at, block)


def _after(codes: str, at: int, block: int) -> Subject | None:
    rules = (_DASH,) if codes[at] == "E" else (_CUE_SUBJECT, _AFTER, _ACCORDING, _DASH, _AFTER_THING)
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
    saying = _SAYING.search(part)
    if saying:
        return _subject(saying, block, "sentence", start)
    cue = part.rfind("c")
    if match and match.start("cue") > cue:
        return _subject(match, block, "sentence", start)
    match = _INVERTED.search(part) or _ACCORDING.search(part) or match
    if match and match.start("cue") > cue:
        return _subject(match, block, "sentence", start)
    thing = _THING_CUE.search(part)
    if thing:
        return _subject(thing, block, "sentence", start)
    if cue >= 0 or part.endswith(":"):
        head = _HEAD.search(part)
        if head:
            return Subject(
                block,
                start + head.start("subject"),
                start + head.end("subject"),
                start + cue if cue >= 0 else -1,
                "sentence",
            )
    return None


def referents(codes: str, start: int, end: int) -> Iterator[tuple[int, bool]]:
    """Yield the codes of the names that a pronoun may mean in a sentence, the likeliest first.

    Who speaks comes before the head of the sentence, that before other names; the flag says that someone speaks.
    """
    part = codes[start:end]
    seen = set()
    for rule, is_sure in _REFERENTS:
        match = rule.search(part)
        last = match.end("subject") - 1 if match else -1
        if match and part[last] in "NM" and last not in seen:
            seen.add(last)
            yield start + last, is_sure
    for wanted in "NG":
        for i, code in enumerate(part):
            if code == wanted and i not in seen:
                yield start + i, False


def _subject(match: re.Match[str], block: int, how: How, offset: int = 0) -> Subject:
    groups = match.re.groupindex
    cue = match.start("cue") + offset if "cue" in groups else -1
    which = "thing" if "thing" in groups and match["thing"] else "subject"
    return Subject(block, match.start(which) + offset, match.end(which) + offset, cue, how)
