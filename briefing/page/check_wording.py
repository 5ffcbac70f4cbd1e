"""The words that all formats of a check share: what differs, where it stands, and what was found in all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.page.wording import count, place_in, shown

if TYPE_CHECKING:
    from briefing.verdicts import Check, Difference, DifferenceKind, Evidence, Status, Verdict

MARKS = {
    "supported": "✓",
    "rounded": "≈",
    "derived": "=",
    "unclear": "~",
    "altered": "✗",
    "unsupported": "?",
    "mis-cited": "¶",
    "opinion": "»",
}
HEADINGS: dict[Status, str] = {
    "altered": "Altered",
    "mis-cited": "Cited from another place",
    "unsupported": "Not in the sources",
    "unclear": "Unclear",
    "derived": "Derived",
    "rounded": "Rounded",
    "supported": "Supported",
}
_WHAT: dict[DifferenceKind, str] = {
    "value": "another number",
    "scale": "another scale",
    "unit": "another unit",
    "points": "percent and percentage points",
    "qualifier": "another qualifier",
    "direction": "another direction",
    "label": "of something else",
    "speaker": "another speaker",
    "role": "another role",
    "words": "other words",
    "name": "another name",
    "day": "another day",
    "negation": "a negation",
    "restriction": "a restriction",
    "slight": "a slight",
    "opposite": "the opposite",
    "relation": "joined otherwise",
    "place": "cited from where it does not stand",
}
# What is told of a difference with which nothing in a source compares.
_NOWHERE = ", which no source says of this"
_ADDED: dict[DifferenceKind, str] = {"negation": _NOWHERE, "restriction": _NOWHERE, "slight": _NOWHERE, "place": ""}
_LONGEST = 160  # characters of a sentence shown as evidence


def title(check: Check) -> str:
    """Return the title of a check: whose summary it is."""
    return shown(f"Check of {check.summary.title or check.summary.source}")


def measure(check: Check) -> str:
    """Return the line that says how many claims there are and how they stand.

    >>> from briefing.model import Document
    >>> from briefing.verdicts import Check
    >>> measure(Check(summary=Document(text="", blocks=(), language="en", sentences=()), documents=()))
    'no claims · 0% of the words stand in the sources · 0 of 0 sentences hold something to look up'
    """
    counts = [f"{number} {status}" for status, number in check.counts().items() if number]
    claims = count(len(check.verdicts), "claim") if check.verdicts else "no claims"
    share = f"{check.coverage:.0%} of the words stand in the sources"
    return " · ".join([f"{claims}: {', '.join(counts)}" if counts else claims, share, looked_up(check)])


def said(verdict: Verdict, limit: int = _LONGEST) -> str:
    """Return the words of a claim, a long one cut."""
    return cut(shown(verdict.text), limit)


def cut(text: str, limit: int = _LONGEST) -> str:
    """Return a text of at most so many characters, cut at a blank.

    >>> cut("one two three", 9)
    'one two …'
    """
    return text if len(text) <= limit else f"{text[: limit - 1].rpartition(' ')[0] or text[: limit - 1]} …"


def looked_up(check: Check) -> str:
    """Say how much of a summary was looked up at all, so that nobody takes silence for truth.

    >>> from briefing.model import Document
    >>> from briefing.verdicts import Check, Statement
    >>> empty = Document(text="", blocks=(), language="en", sentences=())
    >>> two = Statement(0, 1, "supported", (0,)), Statement(2, 3, "unchecked")
    >>> looked_up(Check(summary=empty, documents=(), statements=two))
    '1 of 2 sentences holds something to look up, 1 not judged'
    """
    total, silent = len(check.statements), sum(s.status == "unchecked" for s in check.statements)
    held = f"{total - silent} of {count(total, 'sentence')} {'holds' if total - silent == 1 else 'hold'}"
    return f"{held} something to look up" + (f", {silent} not judged" if silent else "")


def explained(verdict: Verdict) -> str:
    """Say what differs from the source, or what else is to be known of a verdict."""
    parts = [difference(one) for one in verdict.differences]
    if verdict.note:
        parts.append(shown(verdict.note))
    return "; ".join(parts)


def difference(one: Difference) -> str:
    """Say one difference.

    >>> from briefing.verdicts import Difference
    >>> difference(Difference("scale", "€85bn", "€85m"))
    'another scale: “€85bn”, in the source “€85m”'
    >>> difference(Difference("restriction", "only", None))
    'a restriction: “only”, which no source says of this'
    """
    mine = f"“{shown(one.said)}”" if one.said else "nothing"
    if one.found is None and one.kind in _ADDED:
        return f"{_WHAT[one.kind]}: {mine}{_ADDED[one.kind]}"
    theirs = f"“{shown(one.found)}”" if one.found else "nothing"
    return f"{_WHAT[one.kind]}: {mine}, in the source {theirs}"


def place(check: Check, evidence: Evidence) -> str:
    """Return where a piece of evidence stands, as a reader counts."""
    return place_in(check.documents, evidence)


def sentence(check: Check, evidence: Evidence) -> str:
    """Return the sentence that a piece of evidence stands in, a long one cut around it."""
    document = check.documents[evidence.document]
    if not document.sentences:
        return shown(evidence.text)
    span = document.sentences[evidence.sentence].span
    start = max(span.start, min(evidence.start - _LONGEST // 2, span.end - _LONGEST))
    text = shown(document.text[start : max(span.end, evidence.end)], document.media_type)
    if start > span.start:
        text = "… " + text.partition(" ")[2]
    return cut(text)
