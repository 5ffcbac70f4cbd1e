"""Where names begin and end in a treebank that marks none: its proper nouns, and the small words that join them."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.language.words import QuoteWords
    from briefing.text.tokens import Tokens
    from briefing.training.treebanks import Tagged

_OTHERS = frozenset({"NOUN", "ADJ", "X"})  # with a capital beside a proper noun: of its name, where nouns have none
_OPENERS = frozenset('.:?!"“«„(-–—')
_JOINING = frozenset("-&./'’")
_GAP = 3  # tokens
_LONGEST_ABBREVIATION = 3


def edges(sentence: Tagged, words: QuoteWords) -> Iterator[tuple[int, int]]:
    """Yield the half-open ranges of tokens that are names.

    >>> from briefing.language.words import quote_words
    >>> from briefing.text.tokens import Tokens
    >>> from briefing.training.treebanks import Tagged
    >>> text = "Hier sprach Ute van der Berg."
    >>> tags = ["ADV", "VERB", "PROPN", "ADP", "DET", "PROPN", "PUNCT"]
    >>> list(edges(Tagged(Tokens(text, 0, len(text)), tags), quote_words("de")))
    [(2, 6)]
    """
    for first, end in _runs(sentence, words):
        if "PROPN" in sentence.tags[first:end]:
            yield first, end


def _runs(sentence: Tagged, words: QuoteWords) -> Iterator[tuple[int, int]]:
    first = last = -1
    for i in range(sentence.tokens.count):
        if not _is_proper(sentence, i, words):
            continue
        if last < 0:
            first = i
        elif not _joins(sentence.tokens, first, last, i, words=words):
            yield first, last + 1
            first = i
        last = i
    if last >= 0:
        yield first, last + 1


def _is_proper(sentence: Tagged, i: int, words: QuoteWords) -> bool:
    tokens, tag = sentence.tokens, sentence.tags[i]
    if not any(map(str.isupper, tokens.raw[i])):
        return False
    is_inside = i > 0 and tokens.raw[i - 1] not in _OPENERS and tokens.low[i] not in words.never
    return tag == "PROPN" or (tag in _OTHERS and is_inside and not words.nouns_are_capitalised)


def _joins(tokens: Tokens, first: int, last: int, i: int, *, words: QuoteWords) -> bool:
    """Tell whether two proper nouns are of one name: side by side, hyphened, joined by "van der", of a body by "of"."""
    between = tokens.low[last + 1 : i]
    if not between or len(between) > _GAP:
        return not between
    if all(word in _JOINING for word in between):
        is_abbreviated = between == ["."] and len(tokens.raw[last]) <= _LONGEST_ABBREVIATION
        return is_abbreviated or all(tokens.is_glued(k) for k in range(last + 1, i + 1))
    small = words.particles
    if tokens.low[first] in words.bodies | words.groups | words.places:
        small = small | words.complements
    return between[0] in small and all(word.rstrip("'’") in small | words.articles for word in between)
