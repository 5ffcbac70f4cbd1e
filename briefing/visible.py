"""Strangers' text made harmless to look at: controls become visible, white space is folded.

Every word that comes from outside (a text, a title, a file name, a server's message) goes through here on its way to a
screen. The text of a document is never changed: this makes a copy for the eye.
"""

from __future__ import annotations

import re

from briefing.patterns import lazy

# C0 and C1 controls, DEL, lone surrogates, the marks that reorder a line (bidirectional overrides and isolates), and
# tag characters, which spell words that nobody sees.
_HARMFUL = lazy("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff\U000e0000-\U000e007f]")
# Runs of letters without width, which hide a text in a text; one or two join and part letters in honest ones.
_HIDDEN = lazy("[\u00ad\u180e\u200b-\u200f\u2060-\u2064\ufeff]{3,}")
_TAG_END = "\U000e007f"
_FLAG = (
    f"(\U0001f3f4[\U000e0030-\U000e007a]{{2,7}}{_TAG_END})"  # the one honest use of tags: the flag of a country's part
)
# Line ends that some terminals act on: a lone carriage return would write over its line.
_ODD_LINE_END = lazy("\r(?!\n)|[\x0b\x0c\x85\u2028\u2029]")
_SPACE = lazy(r"\s+")


def visible(text: str) -> str:
    r"""Fold white space to single blanks and show each control character as U+FFFD, the replacement character.

    >>> visible("one\ntwo \x1b[31mred")
    'one two �[31mred'
    """
    return _shown(_SPACE.sub(" ", text)).strip()


def _shown(text: str) -> str:
    """Replace what is harmful, and what hides, by replacement characters, as many as there were."""
    if text.replace("\n", "").isprintable():  # as most are; none of both is
        return text
    if text.isascii():
        return _HARMFUL.sub("\N{REPLACEMENT CHARACTER}", text)
    parts = re.split(_FLAG, text) if _TAG_END in text else [text]
    parts[::2] = [_HARMFUL.sub("\N{REPLACEMENT CHARACTER}", part) for part in parts[::2]]
    return _HIDDEN.sub(lambda match: "\N{REPLACEMENT CHARACTER}" * len(match[0]), "".join(parts))


def reason(error: Exception) -> str:
    """Return what an error of the system or of a library says, as the end of a sentence of ours.

    >>> reason(FileNotFoundError(2, "No such file or directory"))
    'no such file or directory'
    """
    said = (error.strerror if isinstance(error, OSError) else None) or str(error) or type(error).__name__
    return visible(said[:1].lower() + said[1:])


def harmless(text: str) -> str:
    r"""Replace each control character by one that does nothing: the text keeps its lines and its length.

    >>> harmless("a\x1b[0m\r\nb\rc")
    'a�[0m\r\nb\nc'
    """
    return _shown(_ODD_LINE_END.sub("\n", text))


def without_user(url: str) -> str:
    """Return a URL without the name and the password in it: as it may be kept, compared and shown.

    >>> without_user("https://ann:secret@example.org/@ann"), without_user("notes/a@b.txt")
    ('https://example.org/@ann', 'notes/a@b.txt')
    """
    head, mark, rest = url.partition("://")
    if not mark or "@" not in rest:
        return url
    from urllib.parse import urlsplit, urlunsplit  # noqa: PLC0415 - few locations are addresses with a user

    try:
        parts = urlsplit(url)
        parts.port  # noqa: B018 - "ann:pass/word@host" is a port that is none
    except ValueError:  # no address, but maybe a password
        return f"{head}://{rest.rpartition('@')[2]}"
    return urlunsplit(parts._replace(netloc=parts.netloc.rpartition("@")[2])) if "@" in parts.netloc else url
