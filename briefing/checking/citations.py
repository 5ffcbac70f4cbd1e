"""What a summary itself cites for a sentence, [2], ¶4 or (p. 3), and whether its claims stand there."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from briefing.model import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing.model import Document

_SOURCE = r"\[(?P<source>\d{1,3})\]"
_PARAGRAPH = r"¶¶?\s?(?P<paragraph>\d{1,5})(?:\s?[-–]\s?(?P<last>\d{1,5}))?"
_PAGE = r"pp?\.\s?(?P<page>\d{1,5})(?:\s?[-–]\s?(?P<end>\d{1,5}))?"
_PLACE = f"(?:{_PARAGRAPH}|{_PAGE})"
_CITATION = re.compile(rf"\(?(?:{_SOURCE}(?:[ ,]{{0,2}}{_PLACE.replace('?P<', '?P<at_')})?|{_PLACE})\)?")
_WORD = re.compile(r"\w")


class Citation(Struct, frozen=True):
    """A place that a summary names: where it does, the sentence meant, and the source, paragraphs or pages."""

    span: Span
    sentence: int
    source: int | None = None
    paragraphs: range | None = None
    pages: range | None = None

    def is_in(self, number: int, document: Document, sentence: int) -> bool:
        """Tell whether a sentence of a source lies in the place that is named."""
        at = document.sentences[sentence]
        is_source = self.source is None or self.source == number + 1
        is_paragraph = self.paragraphs is None or at.paragraph + 1 in self.paragraphs
        is_page = self.pages is None or document.blocks[at.block].page in self.pages
        return is_source and is_paragraph and is_page


def citations(summary: Document, documents: Sequence[Document]) -> list[Citation]:
    """Return the citations of a summary that name a place which there is; a number in brackets is one of the sources.

    A citation before the first word of a sentence belongs to the sentence before it.

    >>> from briefing.readers.text import content_of
    >>> from briefing.text.segment import segment
    >>> source = segment(content_of("It rained. It snowed."), "en")
    >>> [c.paragraphs for c in citations(segment(content_of("It rained (¶1)."), "en"), [source])]
    [range(1, 2)]
    """
    found = []
    for index, sentence in enumerate(summary.sentences):
        for match in _CITATION.finditer(summary.text, sentence.span.start, sentence.span.end):
            is_first = not _WORD.search(summary.text, sentence.span.start, match.start())
            citation = _read(match, index - 1 if is_first and index else index)
            if any(citation.is_in(n, d, at) for n, d in enumerate(documents) for at in range(len(d.sentences))):
                found.append(citation)
    return found


def _read(match: re.Match[str], sentence: int) -> Citation:
    told = {name.removeprefix("at_"): int(value) for name, value in match.groupdict().items() if value}
    return Citation(
        Span(*match.span()),
        sentence,
        told.get("source"),
        range(told["paragraph"], told.get("last", told["paragraph"]) + 1) if "paragraph" in told else None,
        range(told["page"], told.get("end", told["page"]) + 1) if "page" in told else None,
    )


def cited(documents: Sequence[Document], named: Sequence[Citation]) -> list[Document]:
    """Return the documents with no sentences but those that some citations name."""
    return [
        replace(
            document, sentences=tuple(s for i, s in enumerate(document.sentences) if _any(named, number, document, i))
        )
        for number, document in enumerate(documents)
    ]


def _any(named: Sequence[Citation], number: int, document: Document, at: int) -> bool:
    return any(citation.is_in(number, document, at) for citation in named)
