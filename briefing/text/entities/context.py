"""Context: what the words beside a mention tell of the kind of thing that is named."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from briefing.patterns import lazy

if TYPE_CHECKING:
    from briefing.language.quotes import QuoteWords

_AGE = lazy(r"(?:, \d\d?,| ?\(\d\d?\))")  # "Ann Lee, 43," and "Ann Lee (43)"
_NEAR = 24  # characters on either side


class Context(Struct, frozen=True):
    """The votes of one place: for a speaker or another person, for a place, for a common noun."""

    is_speaker: bool
    is_person: bool
    is_place: bool
    has_article: bool


def context(text: str, start: int, end: int, words: QuoteWords) -> Context:
    """Look at the word before a mention and the word after it.

    >>> from briefing.language.quotes import quote_words
    >>> context("said Ann Lee, who left", 5, 12, quote_words("en"))
    Context(is_speaker=True, is_person=True, is_place=False, has_article=False)
    """
    before, after, relative = _word_before(text, start), "", ""
    follows = text[end : end + _NEAR]
    if follows[:1].isspace():
        after = _first_word(follows)
    elif follows.startswith(", "):
        relative = _first_word(follows[2:])
    has_article = before in words.articles or before in words.possessives
    is_speaker = not has_article and (after in words.cues or (before in words.cues and before not in words.callings))
    return Context(
        is_speaker=is_speaker,
        is_person=is_speaker or relative in words.personal_relatives or bool(_AGE.match(text, end)),
        is_place=before in words.locatives,
        has_article=has_article,
    )


def _word_before(text: str, start: int) -> str:
    part = text[max(0, start - _NEAR) : start]
    return part.split()[-1].lower() if part[-1:].isspace() and not part.isspace() else ""


def _first_word(text: str) -> str:
    return text.split(maxsplit=1)[0].rstrip(".,;:!?").lower() if not text.isspace() and text else ""
