"""Content -> Document: the sentences of each block with their words and terms, and the language resolved once.

The sentence splitter is sentencex; ``_is_cut_wrongly`` says where its cuts are taken back.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sentencex import get_sentence_boundaries

from briefing.language.words import abbreviations, facts
from briefing.model import PROSE, Document, Sentence, Span
from briefing.patterns import lazy
from briefing.text.marks import paired
from briefing.text.terms import terms, words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.model import Block, Content

# Each opening mark and what closes it; a mark opens only where a word could begin.
_CLOSERS = {"“": "”", "„": "“”", "”": "”", "«": "»", "»": "«", "「": "」", "『": "』"}
_OPENS = lazy(r"(?:^|(?<=[\s(\[—–:/-]))[“„”«»](?=\S|[\u00a0\u202f ])|[「『]")
_ENUMERATOR = lazy(r"\W*(?:\d{1,3}|[ivxIVX]{1,4}|[a-zA-Z])[.)]\s*")
_LONGEST_NUMBER = 10  # characters of an enumerator that begins with one that is no mark
_NOTE_MARK = lazy(r"\[\^[^\]\s]{1,40}\]")  # "[^1]" is seen as white space: a sentence ends before it
_DASHES = ("--", "—")
_QUOTATION_ENDS = ("”", "»", "」", "』")
# Anything that a reader sees: no white space, control, accent without a letter, or zero-width character.
_SEEN = lazy(r"[^\s\x00-\x1f\x7f-\x9f\u0300-\u036f\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]")
_WINDOW = 10_000
_AHEAD = 20  # characters behind a cut that are looked at
# A sentence of more characters is none that anybody wrote as one: a list, a page without stops, a mark that nothing
# closes. It is parted behind the last of the strongest breaks that it has in so many characters.
_LONGEST = 1500
_BREAKS = ("\n\n", "; ", ";\n", ";", " – ", ", ", "、", ",", "\n", " ")


def segment(content: Content, language: str | None = None) -> Document:
    """Find the sentences of a content; ``language`` overrides what the source states and what the text looks like.

    A quotation is never cut inside its marks. Cost: linear in the text.

    >>> from briefing.model import Block, Content
    >>> text = "It rained. “We waited. It was cold,” she said."
    >>> d = segment(Content(text=text, blocks=(Block(Span(0, len(text)), "paragraph"),)), "en")
    >>> [s.text for s in d.sentences]
    ['It rained.', '“We waited. It was cold,” she said.']
    """
    code = language or _resolved(content)
    sentences: list[Sentence] = []
    paragraph = 0
    for number, block in enumerate(content.blocks):
        is_prose = block.kind in PROSE
        for span in sentence_spans(content.text, block, code):
            text = span.of(content.text)
            found = words(text)
            counted = tuple(terms(found, code))
            place = len(sentences)
            sentences.append(Sentence(span, text, tuple(found), counted, place, paragraph, 0, is_prose, number))
        paragraph += is_prose
    fields = {name: getattr(content, name) for name in content.__struct_fields__}
    return Document(**fields, language=code, sentences=tuple(sentences), paragraphs=paragraph)


def _resolved(content: Content) -> str:
    from briefing.language.identify import resolved  # noqa: PLC0415 - a language that the user names needs no look

    return resolved(content.text, content.stated_language)


def sentence_spans(text: str, block: Block, language: str) -> Iterator[Span]:
    """Yield the sentences of a block, without the white space around them."""
    part = block.span.of(text)
    if "[^" in part:
        part = _NOTE_MARK.sub(lambda mark: " " * len(mark[0]), part)
    start = end = 0
    shown = paired(part)
    for following in _ends(shown, language):
        before, after = part[start:end], part[end : end + _AHEAD]
        if before and not (_is_quoting(shown[start:end]) or _is_cut_wrongly(before, after, language)):
            yield from _parted(part, start, end, block.span.start)
            start = end
        end = following
    yield from _parted(part, start, end, block.span.start)


def _ends(part: str, language: str) -> Iterator[int]:
    """Yield where sentences end, as the splitter sees it.

    It is shown a window at a time: its cost is the square of the number of marks that nothing closes.
    """
    start = 0
    while start < len(part):
        window = part[start : start + _WINDOW]
        ends = [start + boundary["end_index"] for boundary in get_sentence_boundaries(language, window)]
        if start + _WINDOW >= len(part):
            yield from ends
            return
        yield from ends[:-1]  # the last one may go on behind the window
        start = ends[-2] if len(ends) > 1 else start + (window.rfind(" ") + 1 or _WINDOW)


def _parted(part: str, start: int, end: int, offset: int) -> Iterator[Span]:
    while end - start > _LONGEST:
        within = part[start : start + _LONGEST]
        cut = next((at + len(mark) for mark in _BREAKS if (at := within.rfind(mark)) > 0), _LONGEST)
        yield from _trimmed(part, start, start + cut, offset)
        start += cut
    yield from _trimmed(part, start, end, offset)


def _trimmed(part: str, start: int, end: int, offset: int) -> Iterator[Span]:
    found = part[start:end]
    start += len(found) - len(found.lstrip())
    end -= len(found) - len(found.rstrip())
    if start < end and (_is_seen(found.strip()[0]) or _SEEN.search(found)):
        yield Span(offset + start, offset + end)


def _is_seen(sign: str) -> bool:
    """Tell at a glance what a reader sees, as most characters are: printed, and no accent without its letter."""
    return sign.isprintable() and not "\u0300" <= sign <= "\u036f"


def _is_cut_wrongly(before: str, after: str, language: str) -> bool:
    """Tell whether a sentence goes on after the splitter ended it: rules with a reason, the first that holds."""
    is_short = len(before.strip()) <= _LONGEST_NUMBER or not any(map(str.isalnum, before[:3]))
    if is_short and _ENUMERATOR.fullmatch(before):  # "1. " numbers what follows
        return True
    last = _word_before_stop(before[-20:])
    if _is_glued(before, after, last):
        return True
    if last.lower().lstrip("(“\"'«„") in abbreviations(language):
        return True
    if "." in last and _first_word(after) in facts(language).weekdays:  # "at 6 p.m. Friday"
        return True
    return language == "de" and last.isdecimal() and len(last) < 3  # "Am 3. Mai", "der 1. FC"


def _is_glued(before: str, after: str, last: str) -> bool:
    """Tell whether what follows without white space belongs to the sentence.

    In 「…」と述べた the verb follows at once; "Chair.--The members elect one", "anti-U.S. protests", "(Kell)U.S."
    """
    if before.removesuffix("\n").endswith(_QUOTATION_ENDS):
        return True
    is_initial = before[-1:] == "." and last[-1:].isupper() and not last[-2:-1].isalpha()
    return is_initial or (after.startswith(_DASHES) and not before[-1:].isspace())


def _is_quoting(before: str) -> bool:
    return len(before) < _LONGEST and has_open_quotation(before)


def _first_word(text: str) -> str:
    first, *_ = text.split(None, 1) or [""]
    return first.lower().rstrip(".,;:")


def _word_before_stop(text: str) -> str:
    """Return the last word of a text that ends with a full stop, without it; nothing where it ends otherwise."""
    stem = text.rstrip().removesuffix(".")
    is_stopped = len(stem) < len(text.rstrip()) and stem and not stem[-1].isspace()
    return stem.split()[-1] if is_stopped else ""


def has_open_quotation(text: str) -> bool:
    """Tell whether a text opens a quotation that it does not close.

    >>> has_open_quotation("She said: “We waited."), has_open_quotation("“We waited,” she said.")
    (True, False)
    """
    opened = _OPENS.search(text)
    while opened:
        closed = min((at for mark in _CLOSERS[opened[0]] if (at := text.find(mark, opened.end())) >= 0), default=-1)
        if closed < 0:
            return True
        opened = _OPENS.search(text, closed + 1)
    return False
