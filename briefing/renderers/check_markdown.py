"""A check in Markdown: what is wrong first, each claim with its place in a source."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.renderers import check_wording as wording
from briefing.renderers.escaping import escape
from briefing.renderers.wording import shown

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.verdicts import Check, Verdict

_SHORT = 80  # characters of a claim that is fine
_KINDS = {"sentence": "sentence", "figure": "figure", "quotation": "quotation", "name": "name", "date": "date"}


def check_markdown(check: Check, *, width: int = 80, color: bool = False) -> str:
    """Render a check as CommonMark; lines are not wrapped."""
    del width, color
    lines = [f"# {escape(wording.title(check))}", "", escape(wording.measure(check))]
    for status, heading in wording.HEADINGS.items():
        found = [verdict for verdict in check.verdicts if verdict.status == status]
        if found:
            lines += ["", f"## {heading}", ""]
            lines += [line for verdict in found for line in _lines(check, verdict)]
    if len(check.documents) > 1:
        lines += ["", "## Sources", ""]
        lines += [f"{i}. {escape(shown(d.title or d.source))}" for i, d in enumerate(check.documents, 1)]
    return "\n".join(lines) + "\n"


def _lines(check: Check, verdict: Verdict) -> Iterator[str]:
    why = wording.explained(verdict)
    text = escape(wording.said(verdict, _SHORT if verdict.status == "supported" else 400))
    places = ", ".join(dict.fromkeys(wording.place(check, one) for one in verdict.evidence))
    yield " ".join(
        part for part in (f"- **{text}**", f"— {escape(why)}" if why else "", f"({places})" if places else "") if part
    )
    if verdict.status != "supported":
        for evidence in verdict.evidence:
            yield f"  - {wording.place(check, evidence)}: {escape(wording.sentence(check, evidence))}"
