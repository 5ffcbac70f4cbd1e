"""A long quotation made short for the eye: cut at the end of a sentence, its marks kept in pairs."""

from __future__ import annotations

import re

_SENTENCE_END = re.compile(r"[.!?…。！？]+(?=\s)")
_OPENING = re.compile(r"[“\"„«‘'「『»]")
_CLOSING = re.compile(r"[”\"“»’'」』«]$")


def excerpt(text: str, limit: int) -> str:
    """Return a quotation of at most about ``limit`` characters, with "[…]" where words were left out.

    It is cut at the end of a sentence; where the first sentence is already longer, between two words.

    >>> excerpt("“We waited. It was cold. Nobody came.”", 26)
    '“We waited. It was cold. […]”'
    """
    if len(text) <= limit:
        return text
    ends = [match.end() for match in _SENTENCE_END.finditer(text, 0, limit)]
    cut = ends[-1] if ends else text.rfind(" ", 0, limit)
    kept = text[: cut if cut > 0 else limit].rstrip()
    closing = _CLOSING.search(text) if _OPENING.match(text) else None
    return f"{kept} […]{closing[0] if closing else ''}"
