"""Texts of several stories, one under each heading: a newsletter, a list of links with a paragraph each.

Sections of one text share its words, stories of different things do not: the mean cosine between the sections of a
report, a guide or a manual is .1 to .4, between stories .02 to .08.
"""

from __future__ import annotations

from collections import Counter
from itertools import chain, groupby, pairwise
from operator import attrgetter
from typing import TYPE_CHECKING

from msgspec.structs import replace

from briefing.model import Content, Span
from briefing.selection import summed, unit_vector
from briefing.text.furniture import ends_like_prose

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing.model import Block, Document, Sentence

_FEWEST = 4  # stories
_SHORTEST = 25  # words of a story, on average: less is a list
_ENDED = 0.7  # share of sentences that end as such
_LIKE = 0.09  # mean cosine between sections from which on they are of one thing


def is_of_stories(document: Document) -> bool:
    """Tell whether a document is of several stories that have little to do with each other. Linear in the text."""
    sections = _sections(document)
    if len(sections) < _FEWEST:
        return False
    said = {block: [*group] for block, group in groupby(document.sentences, attrgetter("block"))}
    told = [sentences for section in sections if (sentences := _prose(said, section))]
    if len(told) < _FEWEST or not _is_prose([*chain.from_iterable(told)], len(told)):
        return False
    vectors = [unit_vector([term for sentence in sentences for term in sentence.terms]) for sentences in told]
    count, total = len(vectors), summed(vectors)
    return sum(weight * weight for weight in total.values()) - count < _LIKE * count * (count - 1)


def _is_prose(sentences: Sequence[Sentence], sections: int) -> bool:
    """Tell whether sections are long enough, and end their sentences: an index does not."""
    words, ended = sum(len(s.words) for s in sentences), sum(ends_like_prose(s.text) for s in sentences)
    return words >= _SHORTEST * sections and ended >= _ENDED * len(sentences)


def stories(document: Document) -> list[Content]:
    """Return each story of a document as a content of its own, under its heading.

    What stands before the first heading is a story too, under the title of the document.
    """
    sections = _sections(document)
    before = range(sections[0].start if sections else len(document.blocks))
    return [_story(document, section) for section in (before, *sections) if section]


def _sections(document: Document) -> list[range]:
    """Return the places of the blocks under each heading of the highest level that has several, the heading first."""
    levels = Counter(block.level for block in document.blocks if block.kind == "heading")
    level = min((level for level, count in levels.items() if count >= _FEWEST - 1), default=-1)
    heads = [at for at, block in enumerate(document.blocks) if block.kind == "heading" and block.level <= level]
    return [range(start, end) for start, end in pairwise([*heads, len(document.blocks)])]


def _prose(said: dict[int, list[Sentence]], section: range) -> Sequence[Sentence]:
    return [sentence for block in section for sentence in said.get(block, ()) if sentence.is_prose]


def _story(document: Document, section: range) -> Content:
    blocks = [document.blocks[at] for at in section]
    start, end = blocks[0].span.start, blocks[-1].span.end
    head = blocks[0] if blocks[0].kind == "heading" else None
    return Content(
        text=document.text[start:end],
        blocks=tuple(_moved(block, -start, is_title=block is head) for block in blocks),
        source=document.source,
        media_type=document.media_type,
        title=" ".join(head.span.of(document.text).split()) if head else document.title,
        author=document.author,
        published=document.published,
        stated_language=document.stated_language,
    )


def _moved(block: Block, by: int, *, is_title: bool) -> Block:
    span = Span(block.span.start + by, block.span.end + by)
    return replace(block, span=span, kind="title") if is_title else replace(block, span=span)
