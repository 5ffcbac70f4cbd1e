"""Titles: whether "Mr Lee" can be the Lee whom the text names in full, by what it says of him there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.patterns import lazy
from briefing.text.entities.roles import role_before

if TYPE_CHECKING:
    from collections.abc import Iterable

    from briefing.language.quotes import QuoteWords
    from briefing.text.entities.mentions import Mention

_WORD = lazy(r"[^\W\d_]+|[.!?\n“”\"«»]")
_REACH = 120  # characters after a name in full in which a pronoun tells of it


def title_gender(title: str | None, words: QuoteWords) -> str:
    """Return "m" for "Mr", "f" for "Ms", "" for "Dr" and for none."""
    return words.honorifics.get((title or "").rstrip("."), "")


def told_gender(text: str, mentions: Iterable[Mention], words: QuoteWords) -> str:
    """Return the gender that the text gives a person where it has the name in full; "" where it tells none."""
    return next(filter(None, (_told(text, mention, words) for mention in mentions)), "")


def _told(text: str, mention: Mention, words: QuoteWords) -> str:
    role = (mention.title or role_before(text, mention.start, words) or "").lower().split()
    gender = title_gender(mention.title, words) or next((words.gendered[w] for w in role if w in words.gendered), "")
    return gender or _pronoun_after(text, mention.end, words)


def _pronoun_after(text: str, end: int, words: QuoteWords) -> str:
    """Return the gender of the first pronoun in the rest of a sentence, up to a verb of saying or another name."""
    for match in _WORD.finditer(text, end, min(len(text), end + _REACH)):
        word = match[0]
        if word.lower() in words.forms:
            return words.forms[word.lower()]
        if not word.islower() or word in words.cues:
            return ""
    return ""
