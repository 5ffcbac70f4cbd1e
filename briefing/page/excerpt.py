"""A long quotation made short for the eye: cut at the end of a sentence, its marks kept in pairs."""

from __future__ import annotations

import re

# A string, which re compiles when it is first used: most quotations are short enough.
_SENTENCE_END = r"(?<![.!?…。！？])[.!?…。！？]+(?=\s)"
_OPENING, _CLOSING = "“\"„«‘'「『»", "”\"“»’'」』«"
_NESTED_OPENING, _NESTED_CLOSING = frozenset("“„‘«「『(["), frozenset("”’»」』)]")


def excerpt(text: str, limit: int) -> str:
    """Return a quotation of at most about ``limit`` characters, with "[…]" where words were left out.

    It is cut at the end of a sentence, outside of what it quotes itself; where the first sentence is already longer,
    between two words.

    >>> excerpt("“We waited. It was cold. Nobody came.”", 26)
    '“We waited. It was cold. […]”'
    """
    if len(text) <= limit:
        return text
    ends = [match.end() for match in re.finditer(_SENTENCE_END, text[:limit])]
    whole = [end for end in ends if _is_whole(text[1:end])] or ends
    cut = whole[-1] if whole else text.rfind(" ", 0, limit)
    kept = text[: cut if cut > 0 else limit].rstrip()
    closing = text[-1] if text[0] in _OPENING and text[-1] in _CLOSING else ""
    return f"{kept} […]{closing}"


def _is_whole(inside: str) -> bool:
    """Tell whether nothing that opens inside a quotation is left open; an apostrophe closes nothing."""
    depth = 0
    for sign in inside:
        depth += sign in _NESTED_OPENING
        depth -= sign in _NESTED_CLOSING and depth > 0
    return depth == 0
