"""A check as one page that stands alone: the summary on the left, the sources on the right, linked both ways.

No script, font or image, and a policy that forbids them; every word from outside is escaped.
"""

from __future__ import annotations

from base64 import b64encode
from hashlib import sha256
from html import escape
from typing import TYPE_CHECKING

from msgspec import Struct

from briefing.renderers import check_wording as wording
from briefing.renderers.wording import shown
from briefing.visible import harmless

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefing.model import Document
    from briefing.verdicts import Check, Verdict

_STYLE = """
:root { color-scheme: light dark; --line: #8884; --good: #2a7d4f; --near: #1a6fa8; --bad: #c0392b; --none: #a66a00 }
body { margin: 0; font: 1rem/1.55 system-ui, sans-serif }
header, footer { padding: .8rem 1.2rem; border-bottom: 1px solid var(--line) }
main { display: grid; grid-template-columns: 1fr 1fr; gap: 0 1px; background: var(--line) }
section { background: Canvas; padding: .6rem 1.2rem; min-width: 0; overflow-wrap: anywhere }
.text { white-space: pre-wrap } h1 { font-size: 1.25rem; margin: 0 } h2, h3 { font-size: 1rem }
mark { background: none; color: inherit; border-bottom: 2px solid var(--good) }
mark a { color: inherit; text-decoration: none }
.rounded, .derived { border-color: var(--near) } .altered { border-color: var(--bad); background: #c0392b22 }
.unsupported { border-color: var(--none); background: #a66a0022 } .quiet { opacity: .7 }
:target { outline: 3px solid Highlight; outline-offset: 2px } li { margin: .35rem 0 }
@media (max-width: 50rem) { main { grid-template-columns: 1fr } }
@media (min-width: 50.01rem) { section { max-height: calc(100vh - 5.5rem); overflow: auto } }
"""


class _Place(Struct, frozen=True, order=True):
    """A stretch of a text that is marked: where, with which class, under which id, and where it links to."""

    start: int
    end: int
    kind: str
    name: str
    target: str


def check_html(check: Check, *, width: int = 80, color: bool = False) -> str:
    """Render a check as an HTML page with the summary and the sources side by side. Linear in the texts."""
    del width, color
    digest = b64encode(sha256(_STYLE.encode()).digest()).decode("ascii")
    policy = f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    title = escape(wording.title(check))
    parts = (
        "<!DOCTYPE html>",
        f'<html lang="en"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="{policy}">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        f"<title>{title}</title><style>{_STYLE}</style></head>",
        f'<body><header><h1>{title}</h1><p class="quiet">{escape(wording.measure(check))}</p></header>',
        f'<main><section aria-label="The summary">{_summary(check)}{_findings(check)}</section>',
        f'<section aria-label="The sources">{"".join(_sources(check))}</section></main></body></html>',
    )
    return "\n".join(parts) + "\n"


def _summary(check: Check) -> str:
    places = [
        _Place(verdict.start, verdict.end, verdict.status, f"claim-{number}", f"place-{number}")
        for number, verdict in enumerate(check.verdicts, 1)
        if verdict.kind != "sentence" or verdict.is_fault
    ]
    linked = {f"place-{number}" for number, verdict in enumerate(check.verdicts, 1) if verdict.evidence}
    return f'<h2>The summary</h2><div class="text">{_marked(check.summary.text, places, linked)}</div>'


def _findings(check: Check) -> str:
    rows = [
        f"<li>{_finding(number, verdict)}</li>"
        for number, verdict in enumerate(check.verdicts, 1)
        if verdict.status != "supported"
    ]
    return f"<h2>What differs</h2><ul>{''.join(rows)}</ul>" if rows else ""


def _finding(number: int, verdict: Verdict) -> str:
    claim = f'<a href="#claim-{number}"><mark class="{verdict.status}">{escape(wording.said(verdict))}</mark></a>'
    why = escape(wording.explained(verdict))
    where = f' <a href="#place-{number}">in the source</a>' if verdict.evidence else ""
    return f"{wording.MARKS[verdict.status]} {verdict.status} {claim}{': ' if why else ''}{why}{where}"


def _sources(check: Check) -> Iterator[str]:
    for number, document in enumerate(check.documents):
        places = [
            _Place(verdict.evidence[0].start, verdict.evidence[0].end, verdict.status, f"place-{i}", f"claim-{i}")
            for i, verdict in enumerate(check.verdicts, 1)
            if verdict.evidence and verdict.evidence[0].document == number
        ]
        linked = {place.target for place in places}
        text = _marked(document.text, places, linked)
        yield f'<h2>{_name(check, document, number)}</h2><div class="text">{text}</div>'


def _name(check: Check, document: Document, number: int) -> str:
    name = escape(shown(document.title or document.source))
    return f"[{number + 1}] {name}" if len(check.documents) > 1 else name


def _marked(text: str, places: Sequence[_Place], linked: set[str]) -> str:
    """Return a text with its places marked; of places that overlap the first, with an anchor for each of the others."""
    text = harmless(text)
    pieces, at = [], 0
    for place in sorted(places, key=lambda p: (p.start, -p.end, p.name)):
        if place.start < at:
            pieces.append(f'<a id="{place.name}"></a>')
            continue
        inner = escape(text[place.start : place.end])
        link = f'<a href="#{place.target}">{inner}</a>' if place.target in linked else inner
        pieces.append(f'{escape(text[at : place.start])}<mark id="{place.name}" class="{place.kind}">{link}</mark>')
        at = place.end
    return "".join([*pieces, escape(text[at:])])
