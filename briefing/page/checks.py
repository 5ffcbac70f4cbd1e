"""Check -> Page: the claims by how they stand, what is wrong first, and the summary sentence by sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.page import Beside, Page, Place, Row, Section
from briefing.page.wording import LONGEST, MARKS, count, cut, place_in, shown, web_address

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefing.verdicts import Check, Difference, DifferenceKind, Evidence, Status, Verdict

SUMMARY = -1  # the number of the text that is held against the sources


def check_page(check: Check) -> Page:
    """Return the page of a check. Cost: linear in its verdicts and in the summary."""
    rows = [_row(check, number, verdict) for number, verdict in enumerate(check.verdicts, 1)]
    sections = [
        Section(name=status, heading=heading, layout="claims", rows=tuple(row for row in rows if row.status == status))
        for status, heading in HEADINGS.items()
    ]
    sources = Section(name="sources", heading="Sources", layout="sources", rows=tuple(_sources(check)))
    return Page(
        title=title(check),
        measure=measure(check),
        record=check.to_dict,
        sections=tuple(section for section in (*sections, _opinions(check), sources) if section.rows),
        texts=check.documents,
        held=check.summary,
        beside=tuple(_beside(check, rows)),
    )


def _opinions(check: Check) -> Section:
    """Return what a program of the user's says of the sentences, as that program's."""
    heading = f"Second opinion of {shown(check.opinions[0].judge)}" if check.opinions else ""
    rows = [
        Row(
            words=shown(check.summary.text[(told := check.statements[one.statement]).start : told.end]),
            lead=str(number),
            beside=shown(f"{one.verdict}: {one.reason}" if one.reason else one.verdict),
            status="opinion",
        )
        for number, one in enumerate(check.opinions, len(check.verdicts) + 1)
    ]
    return Section(name="opinions", heading=heading, layout="claims", rows=tuple(rows))


def _row(check: Check, number: int, verdict: Verdict) -> Row:
    evidence = tuple(_evidence(check, one) for one in verdict.evidence)
    places = dict.fromkeys(row.place.label for row in evidence if row.place)
    is_marked = verdict.kind != "sentence" or verdict.is_fault
    return Row(
        lead=str(number),
        words=shown(verdict.text),
        beside=explained(verdict),
        notes=(", ".join(places),) if places else (),
        status=verdict.status,
        place=Place(SUMMARY, verdict.start, verdict.end, "") if is_marked else None,
        others=evidence,
    )


def _evidence(check: Check, evidence: Evidence) -> Row:
    where = Place(evidence.document, evidence.start, evidence.end, place(check, evidence))
    return Row(kind="evidence", words=sentence(check, evidence), place=where)


def _sources(check: Check) -> Iterator[Row]:
    for document in check.documents if len(check.documents) > 1 else ():
        yield Row(words=shown(document.title or document.source), link=web_address(document.source))


def _beside(check: Check, rows: Sequence[Row]) -> Iterator[Beside]:
    """Yield the sentences of the summary, each with the verdicts that begin in it."""
    sentences = check.summary.sentences
    for i, sentence in enumerate(sentences):
        following = sentences[i + 1].span.start if i + 1 < len(sentences) else len(check.summary.text) + 1
        floor = sentence.span.start if i else 0
        pairs = [pair for pair in zip(check.verdicts, rows, strict=True) if floor <= pair[0].start < following]
        fine = [row for _, row in pairs if row.status == "supported"]
        places = dict.fromkeys(other.place.label for row in fine for other in row.others[:1] if other.place)
        yield Beside(
            tuple(_runs(check.summary.text, sentence.span.start, sentence.span.end, [v for v, _ in pairs])),
            f"✓ {', '.join(places)}" if places else "",
            tuple(row for _, row in pairs if row.status != "supported"),
        )


def _runs(text: str, start: int, end: int, within: Sequence[Verdict]) -> Iterator[tuple[str, str]]:
    """Yield a sentence in runs, each claim with its status, and a mark behind those not simply supported."""
    at = start
    for verdict in within:
        if verdict.kind == "sentence" or verdict.start < at or verdict.end > end:
            continue
        yield _folded(text[at : verdict.start]), ""
        yield _folded(verdict.text), verdict.status
        if verdict.status != "supported":
            yield f" {MARKS[verdict.status]}", verdict.status
        at = verdict.end
    yield _folded(text[at:end]), ""


def _folded(text: str) -> str:
    """Fold white space, and keep a blank at either end, where the next piece follows."""
    inner = shown(text)
    lead = " " if text[:1].isspace() else ""
    return f"{lead}{inner}{' ' if text[-1:].isspace() and inner else ''}"


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


def said(verdict: Verdict, limit: int = LONGEST) -> str:
    """Return the words of a claim, a long one cut."""
    return cut(shown(verdict.text), limit)


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
    start = max(span.start, min(evidence.start - LONGEST // 2, span.end - LONGEST))
    text = shown(document.text[start : max(span.end, evidence.end)], document.media_type)
    if start > span.start:
        text = "… " + text.partition(" ")[2]
    return cut(text)
