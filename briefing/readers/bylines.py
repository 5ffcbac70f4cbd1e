"""The lines at the head of a text that say who wrote it and when: part of the text, but no prose to rank."""

from __future__ import annotations

from briefing.language.layout import BYLINE_OPENERS, DATE_LINE_WORDS, MONTHS, WEEKDAYS
from briefing.patterns import lazy

# Bylines and date lines stand at the top of a text; further down a short line is something else.
TOP_BLOCKS = 6
_NAMES = lazy(r"[^\W\d_][\w.'’-]*(?:(?:,| and| und| et| y| e| en| &)? [^\W\d_][\w.'’-]*){0,7}")
_DATE_WORD = lazy(r"[^\W\d_]+|\d+")
_YEAR = lazy(r"(?<!\d)(?:19|20)\d\d(?!\d)")


def is_byline(line: str) -> bool:
    """Tell whether a line names the author and does nothing else.

    >>> is_byline("By Ann Lee and Bo Chan"), is_byline("By Friday the water had gone.")
    (True, False)
    """
    opener, _, rest = line.strip().partition(" ")
    if opener.rstrip(":").lower() not in BYLINE_OPENERS or not _NAMES.fullmatch(rest):
        return False
    words = rest.replace(",", " ").split()
    return not rest.endswith(".") and words[0][0].isupper() and all(w[0].isupper() for w in words if len(w) > 3)


def is_date_line(line: str) -> bool:
    """Tell whether a line says when the text appeared and does nothing else.

    >>> is_date_line("Published: Tuesday, 4 March 2025, 9:15 a.m."), is_date_line("In March 2025 the bridge fell")
    (True, False)
    """
    place, _, rest = line.partition(",")
    if rest and len(place.split()) <= 4 and is_date_line(rest):  # "NORRVIK, 16 November 2026"
        return True
    found = [word.lower() for word in _DATE_WORD.findall(line)]
    known = MONTHS | WEEKDAYS | DATE_LINE_WORDS
    says_when = bool(_YEAR.search(line)) or (any(w in MONTHS for w in found) and any(w.isdecimal() for w in found))
    return says_when and all(word.isdecimal() or word in known for word in found)
