"""Subtitles (SRT, WebVTT) and transcripts: who says what, turn by turn."""

from __future__ import annotations

import re
from html import unescape
from typing import TYPE_CHECKING

from msgspec import Struct

from briefing.markup import Part, paragraphs
from briefing.markup.scan import without_bad_references
from briefing.model import Block, Content, Span
from briefing.readers.content import Stated, content_of, nothing_in
from briefing.readers.decode import decode
from briefing.text.furniture import ends_like_prose

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefing.model import Raw

_TIMES = re.compile(
    r"(?:(\d{1,3}):)?(\d\d):(\d\d)[.,](\d{1,3})[ \t]*-->[ \t]*(?:(\d{1,3}):)?(\d\d):(\d\d)[.,](\d{1,3})"
)
_TAG = re.compile(r"</?[a-zA-Z][^<>]{0,200}>|<\d[\d:.]{0,20}>|\{\\[^{}]{0,80}\}")
_VOICE = re.compile(r"<v(?:\.[^\s<>]{0,60})?[ \t]+([^<>]{1,80})>")
# "MARTA:" or "Marta Lindqvist:" before what is said, in subtitles and at the start of a line of a transcript.
_TURN = re.compile(r"(?:- ?|>> ?)?((?:[^\W\d_]|['’.-]){1,30}(?: (?:[^\W\d_]|['’.()-]){1,30}){0,4}):[ \t]+(?=\S)")
_DASHES = ("- ", "– ", ">> ", ">>")
_SOUND = re.compile(r"[\[(♪♫*#][^\n]{0,200}[\])♪♫*#]")
_PAUSE = 1.5  # seconds of silence after a sentence that end a paragraph
_LONG = 700  # characters after which the next sentence end ends it


class _Cue(Struct, frozen=True):
    """What is shown at one time, and who says it where that is told."""

    start: float
    end: float
    text: str
    speaker: str | None


def read_subtitles(raw: Raw) -> Content:
    r"""Read subtitles as the talk that they show: cues joined to paragraphs, speakers known, sounds left out.

    A paragraph ends where the speaker changes, or with a sentence that a pause follows. Cost: linear.

    >>> from briefing.model import Raw
    >>> data = b"1\n00:00:01,000 --> 00:00:02,000\nANN: They run\n\n2\n00:00:02,100 --> 00:00:03,000\nagain.\n"
    >>> content = read_subtitles(Raw("a.srt", data))
    >>> content.text, content.blocks[0].speaker
    ('They run again.', 'Ann')
    """
    text, notices = decode(raw)
    is_vtt = text.startswith("WEBVTT")
    title = text.split("\n", 1)[0].removeprefix("WEBVTT ").strip(" \t\r-")[:200] if text.startswith("WEBVTT ") else ""
    parts = list(_paragraphs(list(_cues(text))))
    if not parts:
        raise nothing_in(raw, "its cues have no text")
    kind = "text/vtt" if is_vtt else "application/x-subrip"
    return content_of(parts, raw, Stated(title=title or None), media_type=kind, notices=notices)


def read_transcript(raw: Raw) -> Content:
    """Read a transcript of lines that begin with a name: the text stays as it is, each turn knows its speaker."""
    text, notices = decode(raw)
    blocks = tuple(_turns(text))
    if not blocks:
        raise nothing_in(raw, "there is no text in it")
    title = text[blocks[0].span.start : blocks[0].span.end] if blocks[0].kind == "title" else None
    return Content(text=text, blocks=blocks, source=raw.source, title=title, notices=notices)


def _cues(text: str) -> Iterator[_Cue]:
    """Yield the cues; a block without times (a number, a note, a style) shows nothing."""
    before: list[str] = []
    for block in paragraphs(text):
        lines = block.strip("\n").split("\n")
        at = next((number for number, line in enumerate(lines[:3]) if "-->" in line), None)
        times = _TIMES.search(lines[at][:200]) if at is not None else None
        if at is None or times is None:
            continue
        shown = [line for line in lines[at + 1 :] if line.strip()]
        # Captions made by machines roll: each cue repeats the line before it.
        fresh = shown[1:] if before and shown and shown[0] == before[-1] else shown
        before = shown
        numbers = [int(number or 0) for number in times.groups()]
        yield from _said(fresh, _seconds(numbers[:4]), _seconds(numbers[4:]))


def _seconds(numbers: Sequence[int]) -> float:
    hours, minutes, seconds, thousandths = numbers
    return hours * 3600 + minutes * 60 + seconds + thousandths / 1000


def _said(lines: Sequence[str], start: float, end: float) -> Iterator[_Cue]:
    """Part the lines of one cue by who says them; "" is somebody new whom nobody names."""
    for line in lines:
        voice = _VOICE.search(line)
        text = unescape(without_bad_references(_TAG.sub("", line))).strip()
        if not text or _SOUND.fullmatch(text):
            continue
        turn = None if voice else _TURN.match(text)
        if voice:
            yield _Cue(start, end, text, voice[1].strip())
        elif turn and _is_name(turn[1]):
            yield _Cue(start, end, text[turn.end() :], _shown(turn[1]))
        else:
            words = text.removeprefix(next(filter(text.startswith, _DASHES), ""))
            yield _Cue(start, end, words, None if words == text else "")


def _is_name(words: str) -> bool:
    return words.isupper() or all(word[:1].isupper() or not word[:1].isalpha() for word in words.split())


def _shown(name: str) -> str:
    """Return a name in capitals as it is written elsewhere; initials stay."""
    return " ".join(word.title() if len(word) > 2 and word.isupper() else word for word in name.split())


def _paragraphs(cues: Sequence[_Cue]) -> Iterator[Part]:
    words: list[str] = []
    speaker: str | None = None
    end = 0.0
    for cue in cues:
        is_turn = cue.speaker is not None and (cue.speaker != speaker or not speaker)
        is_done = bool(words) and ends_like_prose(words[-1])
        is_over = is_done and (cue.start - end > _PAUSE or sum(map(len, words)) > _LONG)
        if words and (is_turn or is_over):
            yield _part(words, speaker)
            words = []
        if is_turn:
            speaker = cue.speaker or None
        words.append(cue.text)
        end = cue.end
    if words:
        yield _part(words, speaker)


def _part(words: Sequence[str], speaker: str | None) -> Part:
    return Part(" ".join(words), "quotation" if speaker else "paragraph", speaker=speaker)


def _turns(text: str) -> Iterator[Block]:
    """Yield a block a turn, without the name before it, or a paragraph of one; a first line of nobody's is a title.

    A line goes on with the turn above it, unless a blank line or a name comes between.
    """
    speaker: str | None = None
    for number, (start, end) in enumerate(_turn_spans(text)):
        turn = _TURN.match(text, start, end)
        if turn and _is_name(turn[1]):
            speaker = _shown(turn[1])
            yield Block(Span(turn.end(), end), "quotation", speaker=speaker)
        elif number == 0 and not ends_like_prose(text[start:end]):
            yield Block(Span(start, end), "title")
        else:
            yield Block(Span(start, end), "quotation" if speaker else "paragraph", speaker=speaker)


def _turn_spans(text: str) -> Iterator[tuple[int, int]]:
    at, start, end = 0, -1, -1
    for line in text.splitlines(keepends=True):
        words = line.strip()
        first = at + len(line) - len(line.lstrip())
        at += len(line)
        turn = _TURN.match(words)
        if start >= 0 and (not words or (turn and _is_name(turn[1]))):
            yield start, end
            start = -1
        if words:
            start = first if start < 0 else start
            end = first + len(words)
    if start >= 0:
        yield start, end
