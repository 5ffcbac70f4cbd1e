"""What kind of text a document is, with the reason, and which of its sentences say what it comes to.

The kind is told by what the readers and the table of blocks found, and by words that one kind has and others have not.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from briefing.language.lexicon import neutral
from briefing.language.neutral import KindWords
from briefing.language.words import REPLY_ENDS
from briefing.model import PROSE, TextKind
from briefing.patterns import lazy
from briefing.text.furniture import bare_heading, ends_like_prose
from briefing.text.stories import is_of_stories

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from briefing.model import Block, Document, Sentence, TextKindName

_ENOUGH = 5  # sentences of a text whose words are counted
_FRONT = 4  # blocks in which minutes say that they are some
_PAPER = 20  # sentences; a mail that cites is shorter
_READ = 4000  # sentences that are looked at
_CITATION = r"\[\d{1,3}(?:[,–-] ?\d{1,3})*\]|\([A-Z][^()]{2,60}, (?:19|20)\d\d[a-z]?\)"
# A turn of a transcript, by its shape: "ANN LEE:", "Mr. Lee:", "Speaker 2:".
_TURN = lazy(r"(?:[A-Z][\w.'’-]*|\d{1,2})(?: (?:[A-Z][\w.'’-]*|\d{1,2})){0,3} ?:\s")
_FEWEST_TURNS, _FEWEST_REPLIES = 6, 2
_SHORT_HEAD = 4  # words of a heading that its reader took for a paragraph
_DUTIES = ("MUST", "SHALL", "SHOULD", "MAY")
_QUOTED = lazy('["“”„«»「]')
# What comes to a point; of the others a sentence may only be like one.
_POINTED = frozenset({"paper", "court", "minutes", "report"})


class Look(Struct, frozen=True):
    """What a document has, counted once: shares are of its prose sentences."""

    document: Document
    words: KindWords
    prose: tuple[Sentence, ...]
    blocks: dict[str, int]
    heads: frozenset[str]

    def share(self, wanted: frozenset[str]) -> float:
        """Return the share of sentences that have one of some words."""
        return self.of(lambda s: not wanted.isdisjoint(s.words))

    def of(self, test: Callable[[Sentence], bool]) -> float:
        """Return the share of sentences of which something is so."""
        return sum(map(test, self.prose)) / len(self.prose) if len(self.prose) >= _ENOUGH else 0.0

    def per_block(self, kind: str) -> float:
        """Return how many blocks are of a kind, of all."""
        return self.blocks.get(kind, 0) / max(1, sum(self.blocks.values()))


class Row(Struct, frozen=True):
    """A row of the table: the kind, the reason as the reader is told it, and the evidence."""

    kind: TextKindName
    reason: str
    test: Callable[[Look], bool]


def _is_mail(look: Look) -> bool:
    if look.document.media_type == "message/rfc822":
        return True
    heads = [block.span.of(look.document.text) for block in look.document.blocks if block.kind == "front"]
    return sum(head.lower().endswith(REPLY_ENDS) for head in heads) >= _FEWEST_REPLIES


def _is_transcript(look: Look) -> bool:
    text, blocks = look.document.text, [block for block in look.document.blocks if block.kind in PROSE]
    said = sum(bool(block.speaker or _is_turn(text, block)) for block in blocks)
    return said >= _FEWEST_TURNS and 3 * said >= len(blocks)


def _is_turn(text: str, block: Block) -> bool:
    return text.find(":", block.span.start, block.span.end) >= 0 and bool(_TURN.match(text, block.span.start))


def _is_minutes(look: Look) -> bool:
    if len(look.heads) < 2:
        return False
    front = " ".join(b.span.of(look.document.text)[:200].lower() for b in look.document.blocks[:_FRONT])
    return not look.words.minutes.isdisjoint(re.findall(r"[^\W\d_]+(?:-[^\W\d_]+)*", front))


def _is_paper(look: Look) -> bool:
    has_abstract = not look.heads.isdisjoint(look.words.abstract_heads)
    parts = len(look.heads & look.words.paper_heads)
    if has_abstract or parts >= 2 or len(look.prose) < _PAPER:
        return has_abstract or parts >= 2
    return look.of(lambda s: bool(re.search(_CITATION, s.text))) >= 0.1


def _is_court(look: Look) -> bool:
    return look.share(look.words.court) >= 0.12


def _is_legal(look: Look) -> bool:
    return look.share(look.words.legal) >= 0.2


def _has_duty(sentence: Sentence) -> bool:
    said = sentence.text
    return any(word in said for word in _DUTIES) and bool(re.search(rf"\b(?:{'|'.join(_DUTIES)})\b", said))


def _is_specification(look: Look) -> bool:
    return look.of(_has_duty) >= 0.06


def _is_documentation(look: Look) -> bool:
    is_marked = look.blocks.get("code", 0) >= 2 or look.document.media_type == "text/markdown"
    return look.share(look.words.program) >= (0.12 if is_marked else 0.3)


def _is_newsletter(look: Look) -> bool:
    return is_of_stories(look.document)


def _is_list(look: Look) -> bool:
    return look.per_block("item") + look.per_block("row") >= 0.6 and sum(look.blocks.values()) >= 10


def _is_fiction(look: Look) -> bool:
    if len(look.prose) < 150 or look.document.published is not None:
        return False
    return look.of(lambda s: bool(_QUOTED.search(s.text))) >= 0.15


def _is_report(look: Look) -> bool:
    return len(look.prose) >= 60 and len(look.heads) >= 4


def _is_news(look: Look) -> bool:
    return bool(look.document.published or look.blocks.get("byline"))


# The first that holds decides.
ROWS = (
    Row("mail", "it is a mail, or several that answer each other", _is_mail),
    Row("transcript", "most of its paragraphs are turns of a speaker", _is_transcript),
    Row("minutes", "it opens as minutes do, and has items", _is_minutes),
    Row("court", "it tells of parties before a court", _is_court),
    Row("specification", "it says what must, should and may be", _is_specification),
    Row("legal", "its sentences lay down what shall be", _is_legal),
    Row("documentation", "it tells how a program is used", _is_documentation),
    Row("paper", "it has an abstract, citations or the parts of a paper", _is_paper),
    Row("newsletter", "its headings stand above different stories", _is_newsletter),
    Row("list", "most of it are items", _is_list),
    Row("fiction", "it is long, with speech in it, and without a date", _is_fiction),
    Row("report", "it is long, under headings", _is_report),
    Row("news", "it has a date or a byline", _is_news),
    Row("text", "nothing marks it as of another kind", lambda _: True),
)


def with_kind(document: Document) -> Document:
    """Return a document with its kind, and its sentences that say what it comes to marked. Linear in the text.

    >>> from briefing.readers.text import content_of
    >>> from briefing.text.segment import segment
    >>> with_kind(segment(content_of("Trams run again."), "en")).kind.name
    'text'
    """
    words = _kind_words()
    look = _looked(document, words)
    row = next(row for row in ROWS if row.test(look))
    found = replace(document, kind=TextKind(row.kind, row.reason))
    if row.kind not in _POINTED:
        return found
    return replace(found, sentences=tuple(_pointed(document, words)))


@cache
def _kind_words() -> KindWords:
    return neutral("kinds", KindWords)


def _looked(document: Document, words: KindWords) -> Look:
    counts: dict[str, int] = {}
    for block in document.blocks:
        counts[block.kind] = counts.get(block.kind, 0) + 1
    heads = frozenset(filter(None, (_head(document, block) for block in document.blocks)))
    prose = tuple(s for s in document.sentences[:_READ] if s.is_prose)
    return Look(document, words, prose, counts, heads)


def _head(document: Document, block: Block) -> str | None:
    """Return the words of a heading, also of one that its reader took for a paragraph; else None."""
    text = block.span.of(document.text)
    is_short = block.kind in PROSE and len(text.split(None, 5)) <= _SHORT_HEAD and not ends_like_prose(text)
    return bare_heading(text) if is_short or block.kind in {"title", "heading"} else None


def _pointed(document: Document, words: KindWords) -> Iterator[Sentence]:
    """Mark what stands under a heading of conclusions, or begins as a holding does."""
    is_under, block = False, -1
    for sentence in document.sentences:
        if sentence.block != block:
            block = sentence.block
            head = _head(document, document.blocks[block])
            is_under = is_under if head is None else head in words.point_heads
        is_point = sentence.is_prose and (is_under or _has_point(" ".join(sentence.words), words))
        yield replace(sentence, is_point=True) if is_point else sentence


def _has_point(said: str, words: KindWords) -> bool:
    return any(phrase in said for phrase in words.points)
