"""Quotation marks and brackets as the sentence splitter is to see them: each straight mark with its partner.

A straight mark does not say whether it opens or closes. Pairing one with the next goes wrong from the first one that
has no partner, to the end of the text: a speech over several paragraphs opens in each of them and closes in the last.
"""

from __future__ import annotations

from briefing.patterns import lazy

_MARK = lazy('"')
_BEFORE_OPENING = "([—–:/-"
_SENTENCE_MARKS = frozenset(".!?…")
_ASIDE_ENDS = (".) ", "!) ", "?) ", "…) ")
_LONE = "‹"  # stands before the next word and is no quotation mark to anybody who reads on
# A sentence, or several, between brackets: it ends at the closing one.
_ASIDE = lazy(r"(?:^|(?<=[.!?…”\"] ))\([^()\n]{10,400}[.!?…]\)(?= )")


def paired(text: str) -> str:
    """Return a text of the same length whose straight marks are curly ones; those without a partner are none.

    What opens behind the end of a sentence while another is open says that the other was never closed; what opens
    inside a sentence is a quotation in the quotation. The last one may be open to the end. Linear.

    >>> paired('He said: "We go. "And we do." It is "so". Late." He left.')
    'He said: ‹We go. “And we do.” It is “so”. Late.  He left.'
    >>> paired("He went home. (She did not.) It rained.")
    'He went home. (She did not). It rained.'
    """
    if any(end in text for end in _ASIDE_ENDS):
        text = _ASIDE.sub(lambda aside: aside[0][:-2] + ")" + aside[0][-2], text)
    if '"' not in text:
        return text
    signs = list(text)
    opened, inner = -1, 0
    for mark in _MARK.finditer(text):
        at = mark.start()
        if not _opens(text, at, is_open=opened >= 0):
            opened, inner = _close(signs, at, opened, inner)
        elif opened < 0 or _is_behind_sentence(text, at):
            if opened >= 0:
                signs[opened] = _LONE
            opened, inner = at, 0
            signs[at] = "“"
        else:
            inner += 1
            signs[at] = _LONE
    return "".join(signs)


def _close(signs: list[str], at: int, opened: int, inner: int) -> tuple[int, int]:
    """Set a closing mark: of the quotation, of one inside it, or of none; return what is open then."""
    signs[at] = "”" if opened >= 0 and not inner else " "
    return (opened, inner - 1) if inner else (-1, 0)


def _opens(text: str, at: int, *, is_open: bool) -> bool:
    """Tell whether a mark stands where a quotation begins; one with space on both sides ends what is open."""
    before, after = text[at - 1 : at], text[at + 1 : at + 2]
    if before and not before.isspace() and before not in _BEFORE_OPENING:
        return not is_open and before in _SENTENCE_MARKS and after.isalpha()  # 'He left."We stay," she said.'
    return bool(after) and not (after.isspace() and (is_open or _is_behind_sentence(text, at)))


def _is_behind_sentence(text: str, at: int) -> bool:
    return text[max(0, at - 4) : at].rstrip()[-1:] in _SENTENCE_MARKS
