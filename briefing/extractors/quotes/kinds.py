"""Kinds: which stretches between marks are somebody's words, and which are titles, nicknames and scare quotes."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefing.patterns import lazy

if TYPE_CHECKING:
    from briefing.extractors.quotes.clauses import Clauses
    from briefing.extractors.quotes.speakers import Speaker

_WORD = lazy(r"[^\W_]+(?:['’-][^\W_]+)*")
_MARKS = "\"'“”„‟«»‹›「」『』＂`‘’‚ \u00a0\n"
_INTRODUCED = lazy(r"[Cc](?:[dwkgNMPpa]{0,4},|[NMPwp]{0,2}:?)$")  # "X said:", "X told the paper, "
_ASIDE = lazy(r"\([^)]*$")  # in brackets: "(motto: “…”)"
_CUED = lazy(r"[,-]?a{0,2}[CA]")  # a cue right after it, whoever speaks
_OPENING = lazy(r"(?:^|[.QE])$")
_BEFORE = 8  # codes before a stretch that tell how it is introduced
_SENTENCE_WORDS = 7  # from here on, what stands in marks is somebody's words
_LONGEST_TITLE = 9
_FRAGMENT_WORDS = 3  # so few words inside the reporter's sentence are a term of somebody's, and no quotation
_NICKNAME = lazy(r"[“\"'‘(][^\W\d_][\w.-]*(?: [\w.-]+)?[”\"'’)]")


def is_quotation(inside: str, clauses: Clauses, at: int, speaker: Speaker | None) -> bool:
    """Tell whether quoted words are a quotation: by their end, their length, their cue, their place in the sentence."""
    found = _WORD.findall(inside)
    if not found:
        return False
    before = clauses.codes[max(0, at - _BEFORE) : at]
    is_finished = inside.rstrip(_MARKS)[-1:] in ".,?!…—–-;:。、！？"
    is_own = speaker is not None and speaker.is_own
    if _OPENING.search(before):
        is_own = is_own or bool(_CUED.match(clauses.codes, at + 1))
        is_all = len(clauses.codes) == 1  # of its paragraph
        return len(found) >= _SENTENCE_WORDS or is_own or (is_finished and (speaker is not None or is_all))
    is_named = is_own or (is_finished and not _ASIDE.search(before))  # a colon alone introduces titles too
    is_introduced = speaker is not None and (bool(_INTRODUCED.search(before)) or (before[-1] == ":" and is_named))
    if len(found) == 1 or is_title(found):  # a term held at arm's length, a title: somebody must say it
        return is_introduced and before[-1] in ",:"
    is_whole = clauses.codes[at] == "E" and before[-1] == ":" and found[0][0].isupper() and len(found) > _FRAGMENT_WORDS
    if len(found) >= _SENTENCE_WORDS or is_whole:
        return True  # long, or a whole sentence behind a colon, whoever says it
    if len(found) <= _FRAGMENT_WORDS and not is_finished and before[-1] not in ",:":
        return False
    return is_introduced or is_own


def is_title(found: list[str]) -> bool:
    """Tell whether words are written as the title of a work: every long one with a capital."""
    if not 1 < len(found) <= _LONGEST_TITLE:
        return False
    return found[0][0].isupper() and all(w[0].isupper() or w[0].isdigit() for w in found if len(w) > 3)


def is_nickname(text: str, start: int, end: int) -> bool:
    """Tell whether a stretch stands within a name: 'Vincent "Vinnie" Moran'."""
    return (
        bool(_NICKNAME.fullmatch(text, start, end))
        and text[end : end + 1] == " "
        and text[end + 1 : end + 2].isupper()
        and text[start - 1 : start] == " "
        and bool(re.search(r"[^\W\d_a-z][\w’'-]*$", text[max(0, start - 24) : start - 1]))
    )
