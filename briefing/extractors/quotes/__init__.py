"""Quotations: who said what.

The way of a document through this package: ``marks`` finds what stands between quotation marks and
``transcripts`` the turns that need none; ``clauses`` turns the text around them into codes; ``attribution`` has
the rules that find a subject with a cue in the codes; ``references`` says whom a pronoun or a description means;
``speakers`` brings the two together; ``kinds`` tells quotations from titles and scare quotes.
"""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING, cast

from msgspec import Struct
from msgspec.structs import replace

from briefing.extractors.quotes.clauses import Codes
from briefing.extractors.quotes.dialogue import dialogue
from briefing.extractors.quotes.kinds import is_nickname, is_quotation
from briefing.extractors.quotes.marks import quoted
from briefing.extractors.quotes.speakers import Speaker, Speakers
from briefing.extractors.quotes.transcripts import Turn, is_unnamed, turns
from briefing.language.words import quote_words
from briefing.model import FURNITURE, Quote

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from collections.abc import Set as AbstractSet

    from briefing.extractors.quotes.marks import Quoted
    from briefing.language.shapes import QuoteWords
    from briefing.model import Block, Document, Manner, Name
    from briefing.text.analysis import Analysis


def quotes(analysis: Analysis, names: Sequence[Name]) -> list[Quote]:
    """Return what stands between quotation marks, in the order of the text: quotations with their speakers, and terms.

    A term is nobody's speech: a title, a word held at arm's length, a fragment of the reporter's sentence. A quotation
    over several paragraphs is one; one that the text interrupts is two, joined by ``part_of``, the place of the first
    among the quotations. A turn of a transcript is a quotation without marks. Rather no speaker than a wrong one.
    Linear in the text, whatever the marks; the rules are those that PARC3 and PolNeAR, two annotated corpora of news,
    have made visible.

    >>> from briefing.model import Content, Block, Span
    >>> from briefing.text.segment import segment
    >>> text = '"The well is dry," said Ada Moor.'
    >>> from briefing.text.analysis import Analysis
    >>> content = Content(text=text, blocks=(Block(Span(0, len(text)), "paragraph"),))
    >>> found = quotes(Analysis(segment(content, "en")), [])
    >>> found[0].text
    '"The well is dry,"'
    """
    document = analysis.document
    blocks = [b for b in document.blocks if b.kind not in FURNITURE]
    words = quote_words(document.language)
    people = frozenset(word for name in names if name.kind == "person" for word in name.text.lower().split())
    spoken = turns(document.text, blocks, words, people)
    stretches = _stretches(document.text, blocks, spoken, words.cues)
    if not stretches and not spoken:
        return []
    said = _said(spoken, names)
    if words.is_unspaced:
        return _in_order([*_unspaced(document, stretches, names), *_turns(document.text, spoken, said)])
    codes = Codes(analysis, blocks, _by_block(stretches), names)
    speakers = Speakers(document, names, codes, said)
    found = [*_marked(document.text, stretches, codes, speakers), *_turns(document.text, spoken, said)]
    return _in_order(found) if spoken else found


def _in_order(found: list[Quote]) -> list[Quote]:
    return sorted(found, key=lambda quote: quote.start)


def _unspaced(document: Document, stretches: Sequence[Quoted], names: Sequence[Name]) -> Iterator[Quote]:
    from briefing.extractors.quotes.unspaced import (  # noqa: PLC0415 - two languages need it
        is_unspaced_quotation,
        unspaced_speakers,
    )

    speakers = unspaced_speakers(document, stretches, names)
    for number, stretch in enumerate(stretches):
        quote = _quote(document.text, stretch, speakers.get(number))
        manner = _manner(quote.cue, quote_words(document.language))
        is_said = is_unspaced_quotation(quote.text, speakers.get(number))
        yield replace(quote, manner=manner) if is_said else _term(document.text, stretch)


def _stretches(text: str, blocks: Sequence[Block], spoken: Sequence[Turn], cues: AbstractSet[str]) -> list[Quoted]:
    """Return what stands in marks, without nicknames and without what turns quote in their turn."""
    lines = dialogue(text, blocks, cues)
    closed = {turn.block for turn in spoken} | {line.blocks[0] for line in lines}
    marked = [
        stretch
        for stretch in quoted(text, blocks, cues)
        if closed.isdisjoint(stretch.blocks) and not is_nickname(text, stretch.start, stretch.end)
    ]
    return sorted([*marked, *lines], key=lambda stretch: stretch.start) if lines else marked


def _by_block(stretches: Sequence[Quoted]) -> dict[int, list[tuple[int, int, int]]]:
    found: dict[int, list[tuple[int, int, int]]] = {}
    for number, stretch in enumerate(stretches):
        for part, block in zip(stretch.parts, stretch.blocks, strict=True):
            found.setdefault(block, []).append((part.start, part.end, number))
    return found


class _Last(Struct):
    """The quotation before, while a document is walked."""

    number: int = -2  # of its stretch
    at: int = 0  # its code
    index: int = -1  # of the first half, among the quotations
    cue: str | None = None
    speaker: Speaker | None = None


def _marked(text: str, stretches: Sequence[Quoted], codes: Codes, speakers: Speakers) -> Iterator[Quote]:
    """Yield the quotations and the terms; the second half of an interrupted quotation points to the first."""
    last, count = _Last(), 0
    for number, stretch in enumerate(stretches):
        clauses = codes.of(stretch.blocks[0])
        at = bisect_left(clauses.spans, (stretch.start,))
        speaker = speakers.found.get(number)
        if not (stretch.is_spoken or is_quotation(text[stretch.start : stretch.end], clauses, at, speaker)):
            yield _term(text, stretch)
            continue
        between = clauses.codes[last.at + 1 : at]
        is_next = last.number == number - 1 and stretch.blocks[0] == stretches[last.number].blocks[-1]
        if stretch.is_spoken and not (speaker and speaker.is_own):  # one line of a dialogue, one voice
            speaker = last.speaker if is_next else None
        is_half = (
            is_next and _interrupts(text, stretches[last.number], between) and _text(speaker) == _text(last.speaker)
        )
        cue = (speaker.cue if speaker else None) or (last.cue if is_half else None)
        last = _Last(number, at, last.index if is_half else count, cue, speaker)
        count += 1
        quote = _quote(text, stretch, speaker)
        yield replace(quote, cue=cue, manner=_manner(cue, speakers.words), part_of=last.index if is_half else None)


def _term(text: str, stretch: Quoted) -> Quote:
    whole = text[stretch.start : stretch.end]
    return Quote(text=whole, start=stretch.start, end=stretch.end, paragraphs=len(stretch.parts), kind="term")


def _manner(cue: str | None, words: QuoteWords) -> Manner | None:
    """Return what a cue tells of how something was said, by its last word: "a-t-il ajouté"."""
    return cast("Manner", words.manners.get(cue.split()[-1].lower(), "said")) if cue else None


def _quote(text: str, stretch: Quoted, speaker: Speaker | None) -> Quote:
    return Quote(
        text=text[stretch.start : stretch.end],
        start=stretch.start,
        end=stretch.end,
        paragraphs=len(stretch.parts),
        speaker=speaker.text if speaker else None,
        role=speaker.role if speaker else None,
        cue=speaker.cue if speaker else None,
        rule=speaker.rule if speaker else None,
    )


def _text(speaker: Speaker | None) -> str | None:
    return speaker.text if speaker else None


def _interrupts(text: str, before: Quoted, between: str) -> bool:
    """Tell whether the words between two stretches interrupt one quotation, as in “A,” she said, “B”."""
    goes_on = text[before.end - 2] == "," or text[before.end - 2].isalnum() or between.startswith(",")
    return goes_on and between.endswith((",", ":")) and "." not in between and "C" in between and len(between) < 40


def _said(spoken: Sequence[Turn], names: Sequence[Name]) -> dict[int, Speaker]:
    """Return the speaker of each turn by its block: whom its label names in full or by the surname, else the label."""
    known = {name.text.lower().split()[-1]: name for name in names if name.kind == "person"} if spoken else {}
    known |= {name.text.lower(): name for name in names} if spoken else {}
    full = {turn.speaker.lower().split()[-1]: turn.speaker for turn in spoken if " " in turn.speaker}
    said = {}
    for turn in spoken:
        label = turn.speaker.lower()
        name = known.get(label) or known.get(label.split()[-1])
        bare = None if is_unnamed(turn.speaker) else full.get(label, turn.speaker)
        said[turn.block] = Speaker(name.text, name.role) if name else Speaker(bare)
    return said


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
