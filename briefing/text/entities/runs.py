"""Capitalised runs: where in a block names can stand, before anybody has asked what they name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from briefing.patterns import lazy

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.language.quotes import QuoteWords

# A letter that is not lower-case Latin; `isupper` then sorts out the scripts that have no capitals.
_CAPITAL = r"[^\W\d_a-zß-öø-ÿ]"
_TOKEN = lazy(rf"\b(?:[DL]['’]|[Aa]l-)?{_CAPITAL}\w*(?:[-'’](?!s\b)\w+)*")
# What ends a sentence, and what opens a line or a quotation: a capital after it says nothing.
_SENTENCE_START = lazy(r"(?:^|[.!?:…]['\"”’»]?\s+|[\n“„«‘\"]|[-–—•*#>]\s)['\"“„«‘(\[]*$")
_LONGEST_RUN = 24  # words; a longer one is no name
_LONGEST_JOINER = 14  # "van der", "of the": what may stand between two words of a name


class Token(Struct, frozen=True):
    """A capitalised word of a run; ``joiner`` holds the small words before it: "of", "van der"."""

    start: int
    end: int
    text: str
    joiner: str = ""

    @property
    def lower(self) -> str:
        """Return the word in lower case."""
        return self.text.lower()


class Run(Struct, frozen=True):
    """Capitalised words that stand side by side; ``is_initial`` where a sentence begins with them."""

    tokens: tuple[Token, ...]
    is_initial: bool


def runs(text: str, start: int, end: int, words: QuoteWords) -> Iterator[Run]:
    """Yield the capitalised runs of a block, in order; linear in the block."""
    found: list[Token] = []
    for match in _TOKEN.finditer(text, start, end):
        word = match[0]
        if not (
            word[0].isupper() or word[3:4].isupper()
        ):  # of a script without capitals, or "al-" before a common noun
            continue
        joiner = _joiner(text, found, match.start(), words) if found else None
        if found and (joiner is None or len(found) == _LONGEST_RUN):
            yield _run(text, start, found)
            found = []
        found.append(Token(match.start(), match.end(), word, joiner or ""))
    if found:
        yield _run(text, start, found)


def _run(text: str, block: int, found: list[Token]) -> Run:
    return Run(tuple(found), _is_initial(text, block, found[0].start))


def _is_initial(text: str, block: int, start: int) -> bool:
    """Tell whether a sentence, a line or a quotation begins at a place."""
    if start == block:
        return True
    if text[start - 1] == " " and (text[start - 2].isalnum() or text[start - 2] == ","):  # as it mostly is
        return False
    return bool(_SENTENCE_START.search(text, max(block, start - 6), start))


def _joiner(text: str, found: list[Token], start: int, words: QuoteWords) -> str | None:
    """Return what joins a word to the run before it ("" for a space); None where they are two runs."""
    last = found[-1]
    if start - last.end > _LONGEST_JOINER:
        return None
    gap = text[last.end : start]
    if gap.isspace():
        return ""
    if gap[0] == "." and not gap[1:].strip():
        return _after_full_stop(text, found, gap, start, words)
    if gap == ", " and last.joiner in words.complements and len(found) > 1 and found[-2].lower in words.roles:
        return ","  # "Minister for Trade, Home Affairs and Sport": whether it is one, the rest of the run tells
    parts = gap.lower().split()
    parts = [part.rstrip("'’") for part in parts]  # "d'Estaing"
    if not gap[0].isspace() or not all(p in words.particles or p in words.joiners for p in parts):
        return None
    is_german_article = words.nouns_are_capitalised and parts[0] in words.articles
    return None if is_german_article else " ".join(parts)


def _after_full_stop(text: str, found: list[Token], gap: str, start: int, words: QuoteWords) -> str | None:
    """Join across the full stop of an initial or of an abbreviated title, and of nothing else."""
    last = found[-1]
    is_initial = len(last.text) == 1
    if gap == "." and is_initial and text[start + 1 : start + 2] in {".", ""}:
        return "."
    acronym = text[found[-2].start : last.end].lower() if last.joiner == "." else ""
    if last.lower in words.abbreviations or (is_initial and acronym not in words.never):
        return ""
    return None
