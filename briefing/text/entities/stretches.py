"""Stretches: where in a sentence names can stand, the capitalised words and what may join them."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from collections.abc import Set as AbstractSet

    from briefing.text.tokens import Tokens

_GAP = 3  # tokens that may stand between two capitalised words of one stretch
_LONGEST = 60  # tokens; a longer stretch is a list or a shout, and is read in pieces
_LONGEST_ABBREVIATION = 4  # "Prof."; the full stop of a longer word ends a sentence
_JOINING = frozenset("&-.'’/‐–")


def stretches(tokens: Tokens, common: AbstractSet[str], small: AbstractSet[str]) -> Iterator[tuple[int, int]]:
    """Yield the half-open ranges of tokens in which names can stand; linear in the sentence.

    ``common`` holds the words that alone name nothing, whatever their capital says, ``small`` those that may join two
    words of a name.

    >>> from briefing.text.tokens import Tokens
    >>> tokens = Tokens("The Bank of Kell met Ann Lee in May.", 0, 36)
    >>> list(stretches(tokens, frozenset({"the"}), frozenset({"of"})))
    [(0, 4), (5, 7), (8, 9)]
    """
    first = last = -1
    for i in range(tokens.count):
        if tokens.raw[i].islower() and tokens.raw[i - 1] != "-":
            continue
        is_next = last >= 0 and i == last + 1
        if not (_may_name(tokens.raw[i]) or (is_next and tokens.is_digits(i)) or _goes_on(tokens, i, last)):
            continue
        if last < 0:
            first = i
        elif not (is_next or _joins(tokens, last + 1, i, small)) or i - first >= _LONGEST:
            if first < last or tokens.low[first] not in common:
                yield first, last + 1
            first = i
        last = i
    if last >= 0 and (first < last or tokens.low[first] not in common):
        yield first, last + 1


def _may_name(word: str) -> bool:
    """Tell a word with a capital, first ("Lee") or inside ("iPad"), from all others."""
    return word[:1].isalpha() and not word.islower() and word.lower() != word


def _goes_on(tokens: Tokens, i: int, last: int) -> bool:
    """Tell the second half of a name with a hyphen: "Ki-moon"."""
    return i == last + 2 and last >= 0 and tokens.raw[i - 1] == "-" and tokens.is_glued(i) and tokens.is_word(i)


def _joins(tokens: Tokens, start: int, end: int, small: AbstractSet[str]) -> bool:
    """Tell whether all that stands between two capitalised words may stand in a name."""
    if end - start > _GAP or (tokens.raw[start] == "." and len(tokens.raw[start - 1]) > _LONGEST_ABBREVIATION):
        return False
    return all(word in _JOINING or word in small for word in tokens.raw[start:end])
