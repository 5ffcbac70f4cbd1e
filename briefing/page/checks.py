"""Check -> Page: the claims by how they stand, what is wrong first, and the summary sentence by sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.page import Beside, Page, Place, Row, Section
from briefing.page import check_wording as wording
from briefing.page.wording import shown, web_address

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefing.verdicts import Check, Evidence, Verdict

SUMMARY = -1  # the number of the text that is held against the sources


def check_page(check: Check) -> Page:
    """Return the page of a check. Cost: linear in its verdicts and in the summary."""
    rows = [_row(check, number, verdict) for number, verdict in enumerate(check.verdicts, 1)]
    sections = [
        Section(name=status, heading=heading, layout="claims", rows=tuple(row for row in rows if row.status == status))
        for status, heading in wording.HEADINGS.items()
    ]
    sources = Section(name="sources", heading="Sources", layout="sources", rows=tuple(_sources(check)))
    return Page(
        title=wording.title(check),
        measure=wording.measure(check),
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
        beside=wording.explained(verdict),
        notes=(", ".join(places),) if places else (),
        status=verdict.status,
        place=Place(SUMMARY, verdict.start, verdict.end, "") if is_marked else None,
        others=evidence,
    )


def _evidence(check: Check, evidence: Evidence) -> Row:
    place = Place(evidence.document, evidence.start, evidence.end, wording.place(check, evidence))
    return Row(kind="evidence", words=wording.sentence(check, evidence), place=place)


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
            yield f" {wording.MARKS[verdict.status]}", verdict.status
        at = verdict.end
    yield _folded(text[at:end]), ""


def _folded(text: str) -> str:
    """Fold white space, and keep a blank at either end, where the next piece follows."""
    inner = shown(text)
    lead = " " if text[:1].isspace() else ""
    return f"{lead}{inner}{' ' if text[-1:].isspace() and inner else ''}"
