"""Parts of speech: what each token is in its sentence, as Universal Dependencies names it (NOUN, VERB, PROPN …)."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from briefing.text.learned import tagger

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing.text.tokens import Tokens

TASK = "tags"
_LONGEST_ENDING = 4
_MEMO = 50_000
_START = (b"-^", b"-e=^")  # what stands before the first token


def tags(tokens: Tokens, language: str) -> list[str]:
    """Return the part of speech of each token; all "" where nothing was learned of the language.

    250,000 words a second. docs/models.md says what was learned from and how often it is right.

    >>> from briefing.text.tokens import Tokens
    >>> text = "The old mayor opened two bridges."
    >>> tags(Tokens(text, 0, len(text)), "en")
    ['DET', 'ADJ', 'NOUN', 'VERB', 'NUM', 'NOUN', 'PUNCT']
    """
    learned = tagger(language, TASK)
    if learned is None:
        return [""] * tokens.count
    found: list[str] = learned.tag(features(tokens))
    return found


def tag(tokens: Tokens, language: str) -> Tokens:
    """Give tokens their parts of speech, if they have none yet, and return them."""
    if tokens.count and not tokens.tags[0]:
        tokens.tags[: tokens.count] = tags(tokens, language)
    return tokens


def features(tokens: Tokens) -> list[tuple[bytes, ...]]:
    """Return what the tagger sees of each token: itself, its endings and shape, its neighbours and their endings.

    In bytes, as CRFsuite takes them, for most words are met again and again.
    """
    low = tokens.low[: tokens.count + 1]
    if any("’" in word for word in low):
        low = [word.replace("’", "'") for word in low]  # as the treebanks have it
    own, after = map(_own, low, tokens.raw), map(_after, low[1:])
    before = (_START, *map(_before, low)) if low else ()
    return [
        (word, prev, next_, *form, next_end, prev_end)
        for (word, form), (prev, prev_end), (next_, next_end) in zip(own, before, after, strict=False)
    ]


@lru_cache(maxsize=_MEMO)
def _own(low: str, raw: str) -> tuple[bytes, Sequence[bytes]]:
    found = [f"e2={low[-2:]}", f"e3={low[-3:]}", f"s={_shape(raw)}{min(len(raw), 2)}"]
    endings = [*found, f"e4={low[-_LONGEST_ENDING:]}"] if len(low) > _LONGEST_ENDING else found
    return f"w={low}".encode(), [ending.encode() for ending in endings]


@lru_cache(maxsize=_MEMO)
def _before(low: str) -> tuple[bytes, bytes]:
    return f"-{low}".encode(), f"-e={low[-2:]}".encode()


@lru_cache(maxsize=_MEMO)
def _after(low: str) -> tuple[bytes, bytes]:
    return f"+{low}".encode(), f"+e={low[-2:]}".encode()


def _shape(raw: str) -> str:
    if raw[:1].isdecimal():
        return "digits"
    if not raw[:1].isalpha():
        return "sign"
    if raw.isupper() and len(raw) > 1:
        return "upper"
    return "title" if raw[0].isupper() else "lower"
