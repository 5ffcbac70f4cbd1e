"""Turn text into a brief that a person can trust: verbatim, traceable, deterministic, offline.

>>> import briefing
>>> b = briefing.brief("The bridge reopened on Monday. It had been closed for 30 days. Trams follow.", length="1")
>>> b.summary[0].text
'The bridge reopened on Monday.'
>>> b.documents[0].text[b.summary[0].start : b.summary[0].end] == b.summary[0].text
True

The names below load when they are first used, so that ``import briefing`` costs next to nothing.
"""

from __future__ import annotations

__version__ = "0.1.0"

TYPE_CHECKING = False  # importing typing would cost more than all the rest of this file
if TYPE_CHECKING:
    from typing import Any

    from briefing.batch.many import brief_frames as brief_frames
    from briefing.batch.many import brief_many as brief_many
    from briefing.batch.many import brief_record as brief_record
    from briefing.checkup import check as check
    from briefing.errors import BriefingError as BriefingError
    from briefing.model import Brief as Brief
    from briefing.model import BriefOptions as BriefOptions
    from briefing.model import Document as Document
    from briefing.model import Figure as Figure
    from briefing.model import Moment as Moment
    from briefing.model import Name as Name
    from briefing.model import Quote as Quote
    from briefing.model import Sentence as Sentence
    from briefing.model import Span as Span
    from briefing.model import SummaryLine as SummaryLine
    from briefing.pipeline import brief as brief
    from briefing.pipeline import read as read
    from briefing.pipeline import render as render
    from briefing.verdicts import Check as Check
    from briefing.verdicts import Verdict as Verdict

_PLACES = {
    "brief": "briefing.pipeline",
    "check": "briefing.checkup",
    "read": "briefing.pipeline",
    "render": "briefing.pipeline",
    "brief_many": "briefing.batch.many",
    "brief_record": "briefing.batch.many",
    "brief_frames": "briefing.batch.many",
    "BriefingError": "briefing.errors",
    "Check": "briefing.verdicts",
    "Verdict": "briefing.verdicts",
    **dict.fromkeys(
        ("Brief", "BriefOptions", "Document", "Figure", "Moment", "Name", "Quote", "Sentence", "Span", "SummaryLine"),
        "briefing.model",
    ),
}
__all__ = sorted([*_PLACES, "__version__"])  # noqa: PLE0605 - made from the table, so that the two cannot differ


def __getattr__(name: str) -> Any:  # noqa: ANN401 - whatever the table names
    if name not in _PLACES:
        raise AttributeError(f"module 'briefing' has no attribute {name!r}")
    from importlib import import_module  # noqa: PLC0415 - `python -m briefing --version` runs this file

    value = getattr(import_module(_PLACES[name]), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return __all__
