"""Attribution: the words that say who speaks, found beside a quotation by rules on its block's codes.

The rules stand in order, the surest first; the first that fits gives the subject and the cue. What the subject
refers to ("he", "the mayor") is the business of ``references``. Every pattern has bounds, and looks at no more than
``WINDOW`` codes, so that a text without full stops costs no more than another.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from briefing.extractors.quotes.clauses import WINDOW
from briefing.patterns import lazy

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

# The parts of the rules, on the codes that `clauses` explains.
_ROLE = r"(?:[dG]?[wkgNMG]{0,5}[kg](?:p[dwkgNMG]{1,6}?){0,2})"  # "a spokesman for the union"
_NAME = (
    r"(?:[dwkg]{0,6}[NMG][wkg]{0,3}k,?N"  # "the Northport harbour master, Ann Lee"
    r"|[dwkg]{0,4}G[wkg]{1,4}N"  # "the union's Ann Lee"
    r"|[dwkgG]{0,6}[NM](?![wkg]{0,3}[kg]))"  # "coxswain Ann Lee", but not "an Ann Lee spokesman"
)
_SUBJECT = rf"(?P<subject>P|{_NAME}|{_ROLE}(?:,N(?=[,.]))?)"
_OF = r"(?:(?<=[NM])p[dwkgNMG]{1,5}?)?"  # "Ann Lee of the union"
_ASIDE = r"(?:\([^)]{1,24}\))?(?:,(?![NM],|P)[^.EQ;:]{1,60}?[,-]|-[^.EQ;:-]{1,40}?-|,)?"  # "Ann Lee, who was there,"
_CUE = r"(?P<cue>C|(?<=a)c)"  # "said", "would say"
_THING = r"(?P<subject>[dG][wkgMNG]{1,4})"  # "the ruling", "Lee's lobby": only where nothing else stands beside it

_SUBJECT_CUE = lazy(rf"{_SUBJECT}(?:(?<=N),h|{_OF}{_ASIDE})a{{0,3}}{_CUE}")
_RIGHT_BEFORE = lazy(rf"(?:^|[,;u]){_SUBJECT}a{{0,3}}{_CUE}[,:]$")
_HEAD = lazy(rf"(?:^|,)[ua]{{0,2}}{_SUBJECT}")
_ACCORDING = lazy(rf"[,-]?(?:p[ad]?)?(?P<cue>A)[pd]?{_SUBJECT}|{_SUBJECT.replace('subject', 'subject2')}(?P<cue2>Z)")
_DASH = lazy(r"-(?P<subject>[dwkg]{0,4}[NM])")
# Right after a quotation.
_AFTER = (
    lazy(rf"[,-]?a{{0,2}}{_CUE}a?{_SUBJECT}"),
    lazy(rf"(?:[,-]|p[dwkgNMG]{{1,6}},(?=[NP]))?{_SUBJECT}{_OF}{_ASIDE}a{{0,3}}{_CUE}"),
    lazy(rf"[,-]?u{_SUBJECT}{_OF}{_ASIDE}a{{0,3}}{_CUE}(?!:)"),  # "and Lee agreed:" tells of what follows
    _ACCORDING,
    _DASH,
    lazy(rf"[,-]?{_THING}a?{_CUE}"),
    lazy(rf"[,-]?{_CUE}{_THING}(?=[.,]|$)"),
)
# Right after a quotation too, where no rule knows who it is.
_UNKNOWN = lazy(rf"[,-]?a{{0,2}}{_CUE}(?P<subject>[wakgd]{{1,6}})")
_UNKNOWN_CUE = lazy(rf"[,-]?(?P<subject>[wakg]{{1,3}}?)a?{_CUE}")
_ALONE_BEFORE = lazy(r"(?:^|[.QE,])u?a{0,3}(?P<cue>C)[,:]$")  # «…». E aggiunge: «…»
_ALONE = lazy(rf"[,-]?a{{0,3}}{_CUE}a?(?=[,.:]|$)")  # «…», ha aggiunto, «…»
_NAME_LINE = lazy(r"-?(?P<subject>[dwkg]{0,4}[NM])(?:[,(][^.EQ]{0,8})?\.?$")  # "Lily Marsh, Hull" and no more
# Right after a quotation, on codes that parts of speech tell: the verb and its subject, whatever word it is.
_INVERSION = lazy(
    rf"[,-]?a{{0,3}}{_CUE}a{{0,4}}(?:p[dw]{{0,2}}[kgNM]a{{0,4}})?(?:(?P<one>d[pd]p?[dw]{{0,3}}[kgwP])|{_SUBJECT})"
)
_VERB_LAST = lazy(rf"[,-]?a{{1,2}}{_SUBJECT}[^.,;:QEC]{{0,16}}{_CUE}")  # „…“, hatte Lee in einem Interview erklärt
# Before a quotation, in what remains where the nearest subject with a cue is not the nearest cue.
_SAYING = lazy(r"(?P<subject>N)a?(?P<cue>c)[^Nc]*$")  # "with Lee saying"
_INVERTED = lazy(rf"{_CUE}a?{_SUBJECT}[^.]{{0,40}}[:,]$")  # "Yesterday said Lee:"
_VERB_SECOND = lazy(r"(?P<cue>C)a{0,2}(?P<subject>P|[dwkg]{0,6}[NM](?![wkg]{0,3}[kg]))[^.C]{0,40}[:,]$")
_TAIL = lazy(rf",a{{0,3}}{_CUE}a{{0,2}}{_SUBJECT}(?:,[^.C]{{0,40}})?$")  # "He will go on, said Lee. “…”"
_LAST_NAME = lazy(r"[^pN](?P<subject>[dk]{0,4}[NM]):$")  # where the verb is second: "Das bestätigt auch Lee:"
_THING_CUE = lazy(rf"(?:^|[,u]){_THING}a{{0,2}}{_CUE}[^.]{{0,5}}$")
_LAST_CUE = lazy(r"(?<!b)C[dwpNMa]{0,2}[,:]?$")  # the verb at the end of a long clause
_CUE_SUBJECT = lazy(rf"(?:^|[QE,-])a{{0,2}}{_CUE}a?{_SUBJECT}")
_SOMEBODY = lazy(r"u?(?P<subject>dw{1,3})a{0,2}(?P<cue>C)")  # "a cyclist said", of a trade that we do not know
_UNNAMED = lazy(r"[^p]*k(?:p.*?(?<!w)[^NM]|p[pd]?[NM])?")  # not "secretary of state Ann Lee"
# In a sentence that a pronoun looks back to; the flag says that someone is known to be a person by it.
_REFERENTS = (
    (_SUBJECT_CUE, True),
    (_CUE_SUBJECT, True),
    (lazy(r"^(?:p[^,Q]{1,12},)?(?P<subject>[dwkg]{0,4}(?:k,)?N)(?![wkg]{0,3}[kg])"), True),
    (lazy(r"(?P<subject>[NM]),(?:d?[wkg]{0,3}k|w,)"), True),  # "Ann Lee, head of", "Ann Lee, 43,"
    (_HEAD, False),
)
_A_NAME = lazy(r"[NMG]")
# Within the marks, as French and Italian have it: « Le canal, a-t-il ajouté, c'est … ».
_WITHIN = lazy(rf",(?:a{{0,3}}(?P<subject>P)a?{_CUE}|a{{0,3}}(?P<cue2>C)a{{0,2}}(?P<subject2>P|[dwk]{{0,4}}N))[,.]")


class Subject(Struct, frozen=True):
    """Who is said to speak: a range of codes, and the code of the cue (-1 where there is none)."""

    start: int
    end: int
    cue: int


def beside(codes: str, at: int, *, verb_second: bool = False) -> Subject | None:
    """Return the subject that a quotation's own sentence gives it, ``at`` being its code.

    Where a language puts the verb second ("Der Zeitung sagte Lee: …"), a name after the cue is its subject.

    >>> beside("QCN.", 0), beside("NC:E", 3)
    (Subject(start=2, end=3, cue=1), Subject(start=0, end=1, cue=1))
    """
    for rule in (_DASH,) if codes[at] == "E" else _AFTER:
        match = rule.match(codes, at + 1)
        if match:
            return _subject(match)
    start = sentence_start(codes, at)
    inverted = _VERB_SECOND.search(codes[start:at]) if verb_second else None
    return _subject(inverted, start) if inverted else said_in(codes, start, at)


def introduced(codes: str, at: int, *, verb_second: bool = False) -> Subject | None:
    """Return the subject of the sentence whose colon introduces a quotation, be its verb one of saying or not."""
    if codes[at - 1 : at] != ":":
        return None
    start = sentence_start(codes, at)
    match = _LAST_NAME.search(codes[start:at]) if verb_second else None
    if match:
        return _subject(match, start)
    found = said_in(codes, start, at)
    return found if found and codes[found.end - 1] in "kgNMP" else None


def adjacent(codes: str, at: int) -> Subject | None:
    """Return the subject whose cue stands right beside a quotation, with nothing between: QNC, QCN, NC:Q."""
    for rule in _AFTER[:2] if codes[at] == "Q" else ():
        match = rule.match(codes, at + 1)
        if match:
            return _subject(match)
    start = sentence_start(codes, at)
    match = _RIGHT_BEFORE.search(codes[start:at])
    return _subject(match, start) if match else None


def inverted(codes: str, at: int) -> Subject | None:
    """Return the subject right after the verb that follows a quotation: "…", notes a user of the site."""
    match = _INVERSION.match(codes, at + 1)
    if match and match["one"]:  # "one of the officials"
        return Subject(*match.span("one"), match.start("cue"))
    return _subject(match) if match else None


def verb_last(codes: str, at: int) -> Subject | None:
    """Return the subject between an auxiliary and its verb, as German and Dutch put it after a quotation."""
    match = _VERB_LAST.match(codes, at + 1)
    return _subject(match) if match else None


def sentence_start(codes: str, at: int) -> int:
    """Return where the sentence of a code begins, not further back than a window."""
    floor = max(0, at - WINDOW)
    return max(codes.rfind(".", floor, at) + 1, codes.rfind("E", floor, at) + 1, floor)


def said_in(codes: str, start: int, end: int) -> Subject | None:
    """Return the subject of the last cue among the codes of one sentence, as it stands before a quotation."""
    part = codes[max(start, end - WINDOW) : end]
    offset = end - len(part)
    saying = _SAYING.search(part)
    if saying:
        return _subject(saying, offset)
    last = None
    for last in _SUBJECT_CUE.finditer(part):  # noqa: B007 - the last one is wanted
        pass
    cue = part.rfind("c")
    if last and last.start("cue") > cue:
        return _subject(last, offset)
    for rule in (_INVERTED, _TAIL, _ACCORDING, _THING_CUE):
        match = rule.search(part)
        if match and max(match.start("cue"), match.end() - 1 if rule is _ACCORDING else 0) > cue:
            return _subject(match, offset)
    return _subject_of_head(part, cue, offset)


def _subject_of_head(part: str, cue: int, offset: int) -> Subject | None:
    """Return the head of a sentence whose cue stands far from it ("…, saying"), or that only a colon ends."""
    if cue < 0:
        last = _LAST_CUE.search(part)
        cue = last.start() if last else -1
    head = _HEAD.search(part) if cue >= 0 or part.endswith(":") else None
    if head is None or (cue < 0 and part[head.end("subject") - 1] != "N"):
        return None
    return Subject(head.start("subject") + offset, head.end("subject") + offset, cue + offset if cue >= 0 else -1)


def head(codes: str, start: int, end: int) -> Subject | None:
    """Return the subject at the head of a sentence, cue or none."""
    match = _HEAD.search(codes[start:end])
    return Subject(start + match.start("subject"), start + match.end("subject"), -1) if match else None


def name_line(codes: str, at: int) -> Subject | None:
    """Return the name that a run of codes is, with at most a place or a role after it."""
    match = _NAME_LINE.match(codes, at)
    return _subject(match) if match else None


def alone(codes: str, at: int) -> int:
    """Return the code of a cue that stands beside a quotation without a subject; -1 if there is none."""
    match = _ALONE.match(codes, at + 1) if codes[at] == "Q" else None
    if match:
        return match.start("cue")
    floor = max(0, at - 8)
    before = _ALONE_BEFORE.search(codes[floor:at])
    return floor + before.start("cue") if before else -1


def within(codes: str) -> Subject | None:
    """Return the subject with a cue that stands inside the marks, between commas."""
    match = _WITHIN.search(codes)
    if not match:
        return None
    second = "2" if match["subject2"] else ""
    return Subject(match.start(f"subject{second}"), match.end(f"subject{second}"), match.start(f"cue{second}"))


def referents(codes: str, start: int, end: int) -> Iterator[tuple[int, bool]]:
    """Yield the codes of the names that a pronoun may mean in a sentence, the likeliest first.

    Who speaks comes before the head of the sentence, that before other names; the flag says that someone is known
    to be a person by it.
    """
    part = codes[start : min(end, start + WINDOW)]
    if not _A_NAME.search(part):
        return
    seen = set()
    for rule, is_sure in _REFERENTS:
        match = rule.search(part)
        last = match.end("subject") - 1 if match else -1
        if match and part[last] in "NM" and last not in seen:
            seen.add(last)
            yield start + last, is_sure
    for wanted in "NG":
        yield from ((start + i, False) for i, code in enumerate(part) if code == wanted and i not in seen)


def unknown(codes: str, at: int) -> Iterator[Subject]:
    """Yield what stands as the subject of a cue after a quotation, whatever words it is: "said Bill"."""
    for rule in (_UNKNOWN, _UNKNOWN_CUE) if codes[at] == "Q" else ():
        match = rule.match(codes, at + 1)
        if match:
            yield _subject(match)


def unnamed(codes: str, start: int, end: int) -> Subject | None:
    """Return who speaks in a sentence where that is one person without a name: "a neighbour said"."""
    part = codes[start : min(end, start + WINDOW)]
    somebody = _SOMEBODY.match(part)
    if somebody or "k" not in part:
        return _subject(somebody, start) if somebody else None
    match = _SUBJECT_CUE.search(part) or _CUE_SUBJECT.search(part)
    return _subject(match, start) if match and _UNNAMED.fullmatch(match["subject"]) else None


def _subject(match: re.Match[str], offset: int = 0) -> Subject:
    if "subject2" in match.re.groupindex and match["subject2"]:
        return Subject(match.start("subject2") + offset, match.end("subject2") + offset, match.start("cue2") + offset)
    cue = match.start("cue") + offset if "cue" in match.re.groupindex else -1
    return Subject(match.start("subject") + offset, match.end("subject") + offset, cue)
