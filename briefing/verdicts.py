"""The nouns of a check: what a summary claims, what its sources say to it, and where.

Beside ``model``, which holds the nouns of a brief. A verdict names two places: ``start`` and ``end`` count the
characters of the summary, those of its evidence the characters of a source.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal

from msgspec import Struct
from msgspec.structs import asdict

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.model import Document, Notice

ClaimKind = Literal["figure", "quotation", "name", "date", "sentence", "statement"]
Status = Literal["supported", "rounded", "derived", "unclear", "altered", "unsupported", "mis-cited"]
DifferenceKind = Literal[
    "value", "scale", "unit", "points", "qualifier", "direction", "label", "speaker", "role", "words", "name", "day",
    "negation", "restriction", "slight", "opposite", "relation", "place",
]  # fmt: skip
StatementStatus = Literal[
    "supported", "rounded", "derived", "unclear", "altered", "unsupported", "mis-cited", "unchecked"
]
STATUSES: tuple[Status, ...] = ("supported", "rounded", "derived", "unclear", "altered", "unsupported", "mis-cited")
FAULTS: tuple[Status, ...] = ("altered", "unsupported", "mis-cited")
CHECK_SCHEMA = "briefing-check/1"


class Difference(Struct, frozen=True):
    """What the summary says and what the source says in its place; None where one of them says nothing."""

    kind: DifferenceKind
    said: str | None
    found: str | None


class Evidence(Struct, frozen=True, kw_only=True):
    """A place in a source: ``text`` is exactly its characters ``start`` to ``end``."""

    text: str
    document: int
    start: int
    end: int
    sentence: int
    paragraph: int


class Change(Struct, frozen=True):
    """A run of words in a word diff: those of the summary and those of the source, one of them perhaps empty."""

    said: str
    found: str


class Verdict(Struct, frozen=True, kw_only=True):
    """One claim of a summary and what the sources say to it, with the best evidence first."""

    kind: ClaimKind
    status: Status
    text: str
    start: int
    end: int
    evidence: tuple[Evidence, ...] = ()
    differences: tuple[Difference, ...] = ()
    changes: tuple[Change, ...] = ()  # of a sentence that stands in a source nearly word for word
    note: str | None = None

    @property
    def is_fault(self) -> bool:
        """Tell whether the sources speak against the claim, or not of it at all."""
        return self.status in FAULTS


class Statement(Struct, frozen=True):
    """A sentence of a summary: the worst of the verdicts on it, by their numbers; *unchecked* where there are none."""

    start: int
    end: int
    status: StatementStatus
    verdicts: tuple[int, ...] = ()


class Opinion(Struct, frozen=True, kw_only=True):
    """What a program of the user's says of a sentence, by its number among the statements; ours it changes none."""

    statement: int
    verdict: str
    reason: str | None
    judge: str


class Check(Struct, frozen=True, kw_only=True):
    """A summary held against its sources: a verdict for each claim, in the order of the summary.

    ``coverage`` is how much of the summary stands in the sources, 0 to 1: the share of its words that lie in runs
    of three or more that a source has too.
    """

    summary: Document
    documents: tuple[Document, ...]
    verdicts: tuple[Verdict, ...] = ()
    statements: tuple[Statement, ...] = ()
    opinions: tuple[Opinion, ...] = ()
    coverage: float = 0.0
    is_brief: bool = False
    notices: tuple[Notice, ...] = ()

    def __iter__(self) -> Iterator[Verdict]:
        return iter(self.verdicts)

    def __len__(self) -> int:
        return len(self.verdicts)

    def faults(self, floor: Status = "altered") -> tuple[Verdict, ...]:
        """Return the verdicts that a pipeline should stop on: all that are at fault, or only the unsupported."""
        wanted = FAULTS if floor == "altered" else (floor,)
        return tuple(verdict for verdict in self.verdicts if verdict.status in wanted)

    def counts(self) -> dict[str, int]:
        """Return how many verdicts of each status there are.

        >>> from briefing.model import Document
        >>> empty = Document(text="", blocks=(), language="en", sentences=())
        >>> Check(summary=empty, documents=()).counts()["altered"]
        0
        """
        return {status: sum(v.status == status for v in self.verdicts) for status in STATUSES}

    def to_dict(self) -> dict[str, Any]:
        """Return the check in the shape that ``docs/json.md`` promises, in JSON types only."""
        return {
            "schema": CHECK_SCHEMA,
            "summary": _record(self.summary) | {"text": self.summary.text, "is_brief": self.is_brief},
            "documents": [{"id": number, **_record(document)} for number, document in enumerate(self.documents)],
            "coverage": round(self.coverage, 4),
            "counts": self.counts(),
            "verdicts": [_verdict_record(verdict) for verdict in self.verdicts],
            "statements": [asdict(statement) for statement in self.statements],
            "opinions": [asdict(opinion) for opinion in self.opinions],
            "warnings": [asdict(notice) for notice in self.notices],
        }


def _record(document: Document) -> dict[str, Any]:
    from hashlib import sha256  # noqa: PLC0415 - only a record needs it, and it costs 3 ms

    return {
        "source": document.source,
        "title": document.title,
        "language": document.language,
        "characters": len(document.text),
        "words": len(document.text.split()),
        "sha256": sha256(document.text.encode("utf-8", "surrogatepass")).hexdigest(),
    }


def _verdict_record(verdict: Verdict) -> dict[str, Any]:
    nested = ("evidence", "differences", "changes")
    plain = {name: getattr(verdict, name) for name in verdict.__struct_fields__ if name not in nested}
    return plain | {name: [asdict(item) for item in getattr(verdict, name)] for name in nested}
