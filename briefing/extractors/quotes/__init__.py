"""Quotations: who said what.

The way of a document through this package: ``marks`` finds what stands between quotation marks and
``transcripts`` the turns that need none; ``clauses`` turns the text around them into codes; ``attribution`` has
the rules that find a subject with a cue in the codes; ``references`` says whom a pronoun or a description means;
``speakers`` brings the two together; ``kinds`` tells quotations from titles and scare quotes.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.extractors.quotes.clauses import Codes
from briefing.extractors.quotes.kinds import is_nickname, is_quotation
from briefing.extractors.quotes.marks import quoted
from briefing.extractors.quotes.speakers import Speaker, Speakers
from briefing.extractors.quotes.transcripts import Turn, turns
from briefing.language.quotes import quote_words
from briefing.model import Quote

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from briefing.extractors.quotes.clauses import Clauses
    from briefing.extractors.quotes.marks import Quoted
    from briefing.model import Block, Document, Name


def quotes(document: Document, names: Sequence[Name]) -> list[Quote]:
    """Return the quotations of a document with their speakers, in the order of the text.

    A quotation over several paragraphs is one; one that the text interrupts is two, joined by ``part_of``. A turn of
    a transcript is a quotation without marks. Rather no speaker than a wrong one. Linear in the text, whatever the
    marks; the rules are those that PARC3 and PolNeAR, two annotated corpora of news, have made visible.

    >>> from briefing.model import Content, Block, Span
    >>> from briefing.segment import segment
    >>> text = '"The well is dry," said Ada Moor.'
    >>> found = quotes(segment(Content(text=text, blocks=(Block(Span(0, len(text)), "paragraph"),)), "en"), [])
    >>> found[0].text
    '"The well is dry,"'
    """
    blocks = [b for b in document.blocks if b.kind != "code"]
    words = quote_words(document.language)
    spoken = turns(document.text, blocks, words)
    stretches = _stretches(document.text, blocks, spoken)
    if not stretches and not spoken:
        return []
    said = {turn.block: _turn_speaker(turn, names) for turn in spoken}
    codes = Codes(document, blocks, _by_block(stretches), names)
    speakers = Speakers(document, names, codes, said)
    found = [*_quotations(document.text, stretches, codes, speakers), *_turns(document.text, spoken, said)]
    return sorted(found, key=lambda quote: quote.start) if spoken else found


def _stretches(text: str, blocks: Sequence[Block], spoken: Sequence[Turn]) -> list[Quoted]:
    """Return what stands in marks, without nicknames and without what turns quote in their turn."""
    closed = {turn.block for turn in spoken}
    return [
        stretch
        for stretch in quoted(text, blocks)
        if closed.isdisjoint(stretch.blocks) and not is_nickname(text, stretch.start, stretch.end)
    ]


def _by_block(stretches: Sequence[Quoted]) -> dict[int, list[tuple[int, int, int]]]:
    found: dict[int, list[tuple[int, int, int]]] = {}
    for number, stretch in enumerate(stretches):
        for part, block in zip(stretch.parts, stretch.blocks, strict=True):
            found.setdefault(block, []).append((part.start, part.end, number))
    return found


def _quotations(text: str, stretches: Sequence[Quoted], codes: Codes, speakers: Speakers) -> Iterator[Quote]:
    """Yield the stretches that are quotations; the second half of an interrupted one points to the first."""
    last, index, first = -1, -1, -1
    for number, stretch in enumerate(stretches):
        clauses = codes.of(stretch.blocks[0])
        at = clauses.quoted.index(number)
        speaker = speakers.found.get(number)
        inside = text[stretch.start : stretch.end]
        if not is_quotation(inside, clauses, at, speaker):
            continue
        index += 1
        is_half = last == number - 1 and _interrupts(clauses, last, at, stretches[last], text)
        first = first if is_half else index
        last = number
        yield Quote(
            text=inside,
            start=stretch.start,
            end=stretch.end,
            paragraphs=len(stretch.parts),
            speaker=speaker.text if speaker else None,
            role=speaker.role if speaker else None,
            cue=speaker.cue if speaker else None,
            part_of=first if is_half else None,
        )


def _interrupts(clauses: Clauses, last: int, at: int, before: Quoted, text: str) -> bool:
    """Tell whether the words between two stretches interrupt one quotation: “A,” she said, “B.”"""
    if last not in clauses.quoted:
        return False
    between = clauses.codes[clauses.quoted.index(last) + 1 : at]
    goes_on = text[before.end - 2] == "," or text[before.end - 2].isalpha() or between.startswith(",")
    return goes_on and between.endswith(",") and "." not in between and "C" in between


def _turn_speaker(turn: Turn, names: Sequence[Name]) -> Speaker:
    """Return the speaker of a turn: whom its label names in full or by the surname, else the label."""
    label = turn.speaker.lower()
    for name in names:
        full = name.text.lower()
        if full == label or (name.kind == "person" and full.split()[-1] == label.split()[-1].strip(".")):
            return Speaker(name.text, name.role)
    return Speaker(turn.speaker)


def _turns(text: str, spoken: Sequence[Turn], said: Mapping[int, Speaker]) -> Iterator[Quote]:
    for turn in spoken:
        speaker = said[turn.block]
        if text[turn.span.start] in "([" and text[turn.span.end - 1] in ")]":
            continue
        yield Quote(
            text=turn.span.of(text),
            start=turn.span.start,
            end=turn.span.end,
            speaker=speaker.text,
            role=speaker.role,
        )
