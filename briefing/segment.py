"""Content -> Document: the sentences of each block with their words and terms, and the language resolved once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sentencex import get_sentence_boundaries

from briefing.language.terms import terms, words
from briefing.model import PROSE, Content, Document, Sentence, Span

if TYPE_CHECKING:
    from collections.abc import Iterator


def segment(content: Content, language: str | None = None) -> Document:
    """Find the sentences of a content; ``language`` overrides what the source states and what the text looks like.

    >>> d = segment(Content(text="It rained. Trams stopped.", blocks=(Block(Span(0, 25), "paragraph"),)), "en")
    >>> [s.text for s in d.sentences]
    ['It rained.', 'Trams stopped.']
    """
    code = language or content.stated_language or "en"
    sentences: list[Sentence] = []
    paragraph = 0
    for number, block in enumerate(content.blocks):
        is_prose = block.kind in PROSE
        for span in sentence_spans(content.text, block.span, code):
            text = span.of(content.text)
            found = words(text)
            sentences.append(
                Sentence(
                    span, text, tuple(found), tuple(terms(found, code)), len(sentences), paragraph, 0, is_prose, number
                )
            )
        paragraph += is_prose
    fields = {name: getattr(content, name) for name in Content.__dataclass_fields__}
    return Document(**fields, language=code, sentences=tuple(sentences), paragraphs=paragraph)


def sentence_spans(text: str, block: Span, language: str) -> Iterator[Span]:
    """Yield the sentences of a block, without the white space around them."""
    part = block.of(text)
    for boundary in get_sentence_boundaries(language, part):
        start, end = boundary["start_index"], boundary["end_index"]
        found = part[start:end]
        start += len(found) - len(found.lstrip())
        end -= len(found) - len(found.rstrip())
        if start < end:
            yield Span(block.start + start, block.start + end)
