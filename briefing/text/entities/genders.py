"""What a text says of a person's gender beside the name: titles, roles, the pronoun after it; never the name itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.patterns import lazy
from briefing.text.entities.roles import role_before

if TYPE_CHECKING:
    from briefing.language.words import QuoteWords
    from briefing.model import Span

_WORD = lazy(r"[^\W\d_]+|[.!?\n“”\"«»]")
_REACH = 120  # characters after a name in full in which a pronoun tells of it
_TITLE = 12  # characters before a name in which its title stands


def honorific_before(text: str, start: int, words: QuoteWords) -> tuple[int, str]:
    """Return where the title before a name begins and its gender: "m" of "Mr", "f" of "Ms", "" of "Dr" and of none."""
    before = text[max(0, start - _TITLE) : start].split()
    gender = title_gender(before[-1], words) if before else ""
    return text.rfind(before[-1], 0, start) if gender else start, gender


def title_gender(title: str | None, words: QuoteWords) -> str:
    """Return "m" for "Mr", "f" for "Ms", "" for "Dr" and for none."""
    return words.honorifics.get((title or "").rstrip("."), "")


def told_gender(text: str, place: Span, words: QuoteWords, *, gender: str = "", title: str | None = None) -> str:
    """Return the gender that the text gives a person in one place; "" where it tells none.

    ``gender`` is what is known of the place already; ``title`` stands for the role before the name.
    """
    role = (title or role_before(text, place.start, words) or "").lower().split()
    gender = gender or next((words.gendered[word] for word in role if word in words.gendered), "")
    return gender or _pronoun_after(text, place.end, words)


def _pronoun_after(text: str, end: int, words: QuoteWords) -> str:
    """Return the gender of the first pronoun in the rest of a sentence, up to a verb of saying or another name."""
    for match in _WORD.finditer(text, end, min(len(text), end + _REACH)):
        word = match[0]
        if word.lower() in words.forms:
            return words.forms[word.lower()]
        if not word.islower() or word in words.cues:
            return ""
    return ""
