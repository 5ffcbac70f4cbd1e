"""Speakers in Japanese and Chinese: the topic or the subject beside the marks, and the verb of saying.

Japanese puts the speaker before and the verb after (田中氏は「…」と述べた); Chinese has both on one side (李明说：“…”
or “…”李明说). Where the sentence of a quotation names nobody, the topic of the sentence before speaks.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cache
from typing import TYPE_CHECKING

from msgspec import Struct

from briefing.extractors.quotes.speakers import Speaker
from briefing.language.words import quote_words
from briefing.patterns import lazy

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing.extractors.quotes.marks import Quoted
    from briefing.model import Document, Name

_REACH = 60  # characters on either side of the marks
_SHORT = 16  # characters that may interrupt a quotation
_STOPS = "。！？!?\n「」『』“”"


class Patterns(Struct, frozen=True):
    """What a language writes after the marks, before them, and as the topic of a sentence."""

    after: re.Pattern[str]
    before: re.Pattern[str]
    topic: re.Pattern[str]


@cache
def patterns(language: str) -> Patterns:
    """Return the patterns of a language; each is bounded, and anchored at the marks."""
    cues = "|".join(
        sorted(
            map(re.escape, quote_words(language).cues | quote_words(language).manners.keys()),
            key=lambda w: (-len(w), w),
        )
    )
    phrase = rf"(?P<who>[^、，,：:{_STOPS}]{{1,24}}?)"
    if language == "ja":
        return Patterns(
            after=lazy(rf"(?:と|って)(?:{phrase}[はが])?[^{_STOPS}]{{0,24}}?(?P<cue>{cues})"),
            before=lazy(rf"(?:^|[、{_STOPS}])[^\S\n]*{phrase}(?:は|が|も)、?[^、{_STOPS}]{{0,12}}$"),
            topic=lazy(rf"(?:^|[、。\n])[^\S\n]*{phrase}は"),
        )
    return Patterns(
        after=lazy(rf"[，,]?{phrase}(?P<cue>{cues})"),
        before=lazy(rf"(?:^|[，。\n])[^\S\n]*{phrase}(?P<cue>{cues})[^，。{_STOPS}]{{0,6}}[：:，,]?$"),
        topic=lazy(rf"(?:^|[。\n])[^\S\n]*{phrase}(?:{cues})"),
    )


def unspaced_speakers(document: Document, stretches: Sequence[Quoted], names: Sequence[Name]) -> dict[int, Speaker]:
    """Return the speaker of each stretch that has a verb of saying beside it, by its number."""
    found: dict[int, Speaker] = {}
    people = _People(document, names)
    for number, stretch in enumerate(stretches):
        speaker = people.speaker(stretch.start, stretch.end) or (
            found.get(number - 1) if number and _interrupts(document.text, stretches[number - 1], stretch) else None
        )
        if speaker:
            found[number] = speaker
    return found


def _interrupts(text: str, before: Quoted, after: Quoted) -> bool:
    """Tell whether a few words inside one sentence stand between two stretches, as in “…，”李明说，“…”."""
    between = text[before.end : after.start]
    return 0 < len(between) < _SHORT and not any(stop in between for stop in _STOPS)


class _People:
    """The names of a document by place."""

    def __init__(self, document: Document, names: Sequence[Name]) -> None:
        self.text, self.words = document.text, quote_words(document.language)
        self.patterns = patterns(document.language)
        self.places = sorted((p.start, p.end, name) for name in names for p in name.places)

    def speaker(self, start: int, end: int) -> Speaker | None:
        text, low = self.text, max(0, start - _REACH)
        after = self.patterns.after.match(text, end, end + _REACH)
        before = self.patterns.before.search(text[low:start])
        if before and "cue" in before.re.groupindex:  # "李明说：“…”": what follows is the next sentence
            return self._named(low + before.start("who"), low + before.end("who"), before["cue"])
        if not after:
            return None
        if after.start("who") >= 0:
            return self._named(after.start("who"), after.end("who"), after["cue"])
        if before:
            return self._named(low + before.start("who"), low + before.end("who"), after["cue"])
        return self._topic(start, after["cue"])

    def _topic(self, start: int, cue: str | None) -> Speaker | None:
        """Return the topic of the sentence before, for a quotation whose own sentence has none."""
        low = max(0, start - 2 * _REACH)
        topics = list(self.patterns.topic.finditer(self.text[low:start]))
        return self._named(low + topics[-1].start("who"), low + topics[-1].end("who"), cue) if topics else None

    def _named(self, start: int, end: int, cue: str | None) -> Speaker | None:
        """Return the person named in a phrase, or whom its pronoun means, else the phrase."""
        at = bisect_left(self.places, (end,)) - 1
        phrase = self.text[start:end].strip()
        if at >= 0 and (self.places[at][0] >= start or phrase in self.words.pronouns):
            name = self.places[at][2]
            return Speaker(name.text, name.role, cue)
        return None if phrase in self.words.pronouns else Speaker(phrase, cue=cue)


def is_unspaced_quotation(inside: str, speaker: Speaker | None) -> bool:
    """Tell whether quoted words are a quotation: someone says them, or they are whole sentences."""
    return speaker is not None or inside.strip("「」『』“”\"'‘’")[-1:] in {"。", "！", "？"}
