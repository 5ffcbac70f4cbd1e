"""Attribution: the words that say who speaks, found beside a quotation by the rules of ``rows`` on its block's codes.

The first rule that fits gives the subject and the cue. What the subject refers to ("he", "the mayor") is the business
of ``references``. No rule looks at more than ``WINDOW`` codes, so that a text without full stops costs no more.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from briefing.extractors.quotes.clauses import WINDOW
from briefing.extractors.quotes.coded import Subject, compiled
from briefing.extractors.quotes.rows import (
    ADJACENT,
    ALONE,
    ALONE_BEFORE,
    ANNOUNCED,
    BEFORE,
    BEHIND,
    BEHIND_END,
    BEHIND_TAGGED,
    LAST_NAME,
    LINES,
    PARTICIPLES,
    REFERENTS,
    RIGHT_BEFORE,
    SPEAKING,
    UNKNOWN,
    UNNAMED,
    VERB_LAST,
    VERB_SECOND,
    WITHIN,
)

if TYPE_CHECKING:
    from collections.abc import Iterator


_HEAD = r"(?:^|,)[ua]{0,2}{subject}(?!-)"  # "HULL -" is where a report comes from
_LAST_CUE = r"(?<!b)C[dwpNMa]{0,2}[,:]?$"  # the verb at the end of a long clause
_UNNAMED = r"[^p,]{0,9}k(?:p[^,]{0,20})?"  # not "secretary of state Ann Lee"


def beside(codes: str, at: int, *, verb_second: bool = False) -> Subject | None:
    """Return the subject that a quotation's own sentence gives it, ``at`` being its code.

    Where a language puts the verb second ("Der Zeitung sagte Lee: …"), a name after the cue is its subject.

    >>> beside("QCN.", 0), beside("NC:E", 3).end
    (Subject(start=2, end=3, cue=1, rule='a verb of saying and its subject'), 1)
    """
    found = BEHIND.match(codes, at + 1, BEHIND_END if codes[at] == "E" else frozenset())
    if found:
        return found
    start = sentence_start(codes, at)
    found = VERB_SECOND.search(codes[start:at], start) if verb_second else None
    return found or said_in(codes, start, at)


def adjacent(codes: str, at: int) -> Subject | None:
    """Return the subject whose cue stands right beside a quotation, with nothing between: QNC, QCN, NC:Q."""
    start = sentence_start(codes, at)
    behind = BEHIND.match(codes, at + 1, ADJACENT) if codes[at] == "Q" else None
    return behind or RIGHT_BEFORE.search(codes[start:at], start)


def introduced(codes: str, at: int, *, verb_second: bool = False) -> Subject | None:
    """Return the subject of the sentence whose colon introduces a quotation, be its verb one of saying or not."""
    if codes[at - 1 : at] != ":":
        return None
    start = sentence_start(codes, at)
    found = (LAST_NAME.search(codes[start:at], start) if verb_second else None) or said_in(codes, start, at)
    return found if found and codes[found.end - 1] in "kgNMP" else None


def announced(codes: str, at: int) -> Subject | None:
    """Return the possessive of "Her answer: “…”"; whether the noun is one of words is for others to say."""
    floor = max(0, at - 4)
    return ANNOUNCED.search(codes[floor:at], floor) if codes[at - 1 : at] == ":" else None


def inverted(codes: str, at: int) -> Subject | None:
    """Return the subject right after the verb that follows a quotation: "…", notes a user of the site."""
    return BEHIND_TAGGED.match(codes, at + 1)


def verb_last(codes: str, at: int) -> Subject | None:
    """Return the subject between an auxiliary and its verb, as German and Dutch put it after a quotation."""
    return VERB_LAST.match(codes, at + 1)


def sentence_start(codes: str, at: int) -> int:
    """Return where the sentence of a code begins, not further back than a window."""
    floor = max(0, at - WINDOW)
    return max(codes.rfind(".", floor, at) + 1, codes.rfind("E", floor, at) + 1, floor)


def said_in(codes: str, start: int, end: int) -> Subject | None:
    """Return the subject of the last cue among the codes of one sentence, as it stands before a quotation."""
    part = codes[max(start, end - WINDOW) : end]
    offset, cue = end - len(part), part.rfind("c")
    found = PARTICIPLES.search(part, offset) or BEFORE.search(part, offset, cue)
    return found or _subject_of_head(part, cue, offset)


def _subject_of_head(part: str, cue: int, offset: int) -> Subject | None:
    """Return the head of a sentence whose cue stands far from it ("…, saying"), or that only a colon ends."""
    if cue < 0:
        last = compiled(_LAST_CUE).search(part)
        cue = last.start() if last else -1
    is_cued = cue >= 0
    found = head(part, 0, len(part)) if is_cued or part.endswith(":") else None
    if found is None or not (is_cued or part[found.end - 1] == "N"):
        return None
    rule = "the head of a sentence with a cue" if is_cued else "the head of a sentence with a colon"
    return Subject(found.start + offset, found.end + offset, cue + offset if is_cued else -1, rule)


def head(codes: str, start: int, end: int) -> Subject | None:
    """Return the subject at the head of a sentence, cue or none."""
    match = compiled(_HEAD).search(codes[start:end])
    return Subject(start + match.start("subject"), start + match.end("subject"), -1, "the head") if match else None


def name_line(codes: str, at: int) -> Subject | None:
    """Return the name that a run of codes is, with at most a place or a role after it."""
    return LINES.match(codes, at)


def alone(codes: str, at: int) -> int:
    """Return the code of a cue that stands beside a quotation without a subject; -1 if there is none."""
    floor = max(0, at - 8)
    behind = ALONE.match(codes, at + 1) if codes[at] == "Q" else None
    found = behind or ALONE_BEFORE.search(codes[floor:at], floor)
    return found.cue if found else -1


def within(codes: str) -> Subject | None:
    """Return the subject with a cue that stands inside the marks, between commas."""
    return WITHIN.search(codes)


def referents(codes: str, start: int, end: int) -> Iterator[tuple[int, bool]]:
    """Yield the codes of the names that a pronoun may mean in a sentence, the likeliest first.

    Whom a rule tells comes before other names; the flag says that someone is known to be a person by it.
    """
    part = codes[start : min(end, start + WINDOW)]
    if not set("NMG") & set(part):
        return
    seen = set()
    for subject in REFERENTS.each(part):
        last = subject.end - 1
        if part[last] in "NM" and last not in seen:
            seen.add(last)
            yield start + last, True
    for wanted in "NG":
        yield from ((start + i, False) for i, code in enumerate(part) if code == wanted and i not in seen)


def unknown(codes: str, at: int) -> Iterator[Subject]:
    """Yield what stands as the subject of a cue after a quotation, whatever words it is: "said Bill"."""
    if codes[at] == "Q":
        yield from UNKNOWN.each_at(codes, at + 1)


def unnamed(codes: str, start: int, end: int) -> Subject | None:
    """Return who speaks in a sentence where that is one person without a name: "a neighbour said"."""
    part = codes[start : min(end, start + WINDOW)]
    if "k" not in part:
        return None
    speaking = next(REFERENTS.each(part, SPEAKING), None)
    found = speaking or UNNAMED.match(part, 0)
    if found is None or not compiled(_UNNAMED).fullmatch(part[found.start : found.end]):
        return None
    return replace(found, start=found.start + start, end=found.end + start)
