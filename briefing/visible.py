"""Strangers' text made harmless to look at: controls become visible, white space is folded.

Every word that comes from outside (a text, a title, a file name, a server's message) goes through here on its way to a
screen. The text of a document is never changed: this makes a copy for the eye.
"""

from __future__ import annotations

import re

# C0 and C1 controls, DEL, lone surrogates, and the marks that reorder a line (bidirectional overrides and isolates).
_HARMFUL = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
_SPACE = re.compile(r"\s+")


def visible(text: str) -> str:
    """Fold white space to single blanks and show each control character as U+FFFD, the replacement character.

    >>> visible("one\\ntwo \\x1b[31mred")
    'one two �[31mred'
    """
    return _HARMFUL.sub("\N{REPLACEMENT CHARACTER}", _SPACE.sub(" ", text)).strip()
