"""Kinds: which stretches between marks are somebody's words, and which are titles, nicknames and scare quotes."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from briefing.language.quotes import QuoteWords

_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_STRIPPED = "\"'“”„‟«»‹›「」『』＂`‘’‚ \u00a0\n"
_SENTENCE_WORDS = 7  # from here on, what stands in marks is somebody's words
_LONGEST_TITLE = 9


def is_quotation(inside: str, words: QuoteWords, *, has_cue: bool, has_speaker: bool) -> bool:
    """Tell whether quoted words are a quotation: by their end, their length, their cue."""
    inner = inside.strip(_STRIPPED)
    found = _WORD.findall(inner)
    if not found:
        return False
    if has_cue:
        return True
    if is_title(found, words):
        return False
    if len(found) >= _SENTENCE_WORDS:
        return True
    return has_speaker and (inner[-1] in ".,?!…—" or len(found) > 1)


def is_title(found: list[str], words: QuoteWords) -> bool:
    """Tell whether words are written as the title of a work: every long one with a capital."""
    if len(found) > _LONGEST_TITLE:
        return False
    content = [w for w in found if len(w) > 3 or w[0].isupper()]
    return len(found) > 1 and all(w[0].isupper() or w[0].isdigit() for w in content) and found[0][0].isupper()
