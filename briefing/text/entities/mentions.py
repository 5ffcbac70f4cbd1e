"""Mentions: a capitalised run cut into the names in it, each with the titles that were peeled from it."""

from __future__ import annotations

from itertools import dropwhile
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from briefing.patterns import lazy
from briefing.text.entities.context import context

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefing.language.quotes import QuoteWords
    from briefing.text.entities.runs import Run, Token

_PARTY = lazy(r"[A-Z]-[A-Z][\w.]*")  # "R-Ohio": a party and a state, beside a name

_ADJECTIVE = lazy(r"\w+-[a-zß-öø-ÿ]{4,}")  # "Eldon-based", "German-born"
_NEXT = 24  # characters in which the next word is sought
_ELIDED = lazy(r"^[dl]['’]")  # "D'Arcy" is who was "d'Arcy"
_DATELINE = lazy(r"[^.\n]{0,25}(?:\([A-Z]{2,}\)|\s[—–-]+\s)")


class Mention(Struct, frozen=True):
    """A name where it stands, without its titles; ``title`` are the capitalised words before it."""

    start: int
    end: int
    words: tuple[str, ...]  # in lower case, without suffixes
    title: str | None = None
    is_person: bool = False  # a title says so
    is_body: bool = False
    is_doubtful: bool = False  # one word, at the start of a sentence
    is_common: bool = False  # one word that is also a role: "Dean"; it needs someone of that name


def mentions(text: str, run: Run, words: QuoteWords, common: frozenset[str]) -> Iterator[Mention]:
    """Yield the names of a run; ``common`` holds the words that are no name where a sentence begins with them."""
    if _is_namesake(text, run, words):
        yield replace(_mention(text, [], list(run.tokens), words), is_person=True)
        return
    is_initial = run.is_initial
    tokens = list(dropwhile(lambda token: _is_common(token, words, common), run.tokens))
    if is_initial and len(tokens) > 1 and _is_group_of(tokens[0], tokens[1], words):
        tokens = tokens[1:]
    if _is_shouted(text, tokens, is_initial=is_initial):
        return
    for part in _parts(tokens, words):
        yield from _named(text, part, words, is_initial=is_initial and part[0] is run.tokens[0])


def _is_namesake(text: str, run: Run, words: QuoteWords) -> bool:
    """Tell whether a word that is else a month, a place or a small word names who speaks: "said May, who"."""
    token = run.tokens[0]
    if run.is_initial or len(run.tokens) > 1 or token.lower not in words.namesakes | words.places:
        return False
    is_bare = text[token.end : token.end + 1] in {",", "."}
    beside = context(text, token.start, token.end, words)
    return beside.is_speaker and (is_bare or _word_after(text, token.end) in words.cues)


def _word_after(text: str, end: int) -> str:
    parts = text[end : end + _NEXT].split(maxsplit=1)
    return parts[0].rstrip(".,;:!?").lower() if parts else ""


def _is_group_of(first: Token, second: Token, words: QuoteWords) -> bool:
    """Tell "Lawyers for Ann Lee", at the start of a sentence, from "Ministry of Health"."""
    is_group = first.lower in words.groups and first.lower not in words.bodies
    return is_group and second.joiner in words.complements


def _is_shouted(text: str, tokens: Sequence[Token], *, is_initial: bool) -> bool:
    """Tell whether capitals are those of a line ("WHAT HAPPENS NEXT") or of a dateline ("LOS ANGELES, May 3 -")."""
    if not tokens or not all(t.text.isupper() and len(t.text) > 1 for t in tokens):
        return False
    end = tokens[-1].end
    return len(tokens) > 2 or (is_initial and bool(_DATELINE.match(text, end, end + 40)))


def _is_common(token: Token, words: QuoteWords, common: frozenset[str]) -> bool:
    low = token.lower.replace("’", "'")
    stem, _, ending = low.partition("'")
    return low not in words.places and (low in common or (stem in common and len(ending) < 3))


def _parts(tokens: Sequence[Token], words: QuoteWords) -> Iterator[list[Token]]:
    """Cut a run where "of", "for" or "and" does not belong to the name of a body or to a role."""
    part: list[Token] = []
    for i, token in enumerate(tokens):
        if part and token.joiner and not _holds(part, token, tokens[i + 1 : i + 4], words):
            yield part
            part = []
        part.append(token)
    if part:
        yield part


def _holds(part: list[Token], token: Token, later: Sequence[Token], words: QuoteWords) -> bool:
    """Tell whether the small word before a token joins it to the tokens before it."""
    first = token.joiner.split()[0]
    if first == ",":  # of a list: "Trade, Home Affairs and Sport"
        return any(t.joiner in words.conjunctions for t in later)
    if first in {".", "&"} or (first in words.particles and first not in words.joiners):
        return True
    is_list = first in words.conjunctions
    before = part if is_list else part[-1:]
    can_hold = any(t.lower in words.bodies or t.lower in words.groups or _is_role(t, words) for t in before)
    return can_hold and first not in words.articles and (not is_list or any(t.joiner for t in part))


def _is_role(token: Token, words: QuoteWords) -> bool:
    low = token.lower
    return (
        low in words.roles
        or low in words.abbreviations
        or (words.nouns_are_capitalised and low.endswith(words.role_endings))
    )


def _named(text: str, part: list[Token], words: QuoteWords, *, is_initial: bool) -> Iterator[Mention]:
    lows = [t.lower for t in part]
    if _is_body(part, lows, words):
        yield _mention(text, [], part, words, is_body=True)
        return
    peel = _titles(part, lows, words)
    title, rest = part[:peel], part[peel:]
    rest = list(dropwhile(lambda t: t.lower in words.never or bool(_ADJECTIVE.fullmatch(t.text)), rest))
    rest = _until_never(text, rest, words)
    if not rest:
        return
    lone = rest[0].lower if len(rest) == 1 and not title else ""
    if _PARTY.fullmatch(rest[0].text):
        return
    is_common = lone in words.roles or lone in words.places or lone in words.groups
    yield replace(
        _mention(text, title, rest, words),
        is_doubtful=bool(lone) and (is_initial or words.nouns_are_capitalised),
        is_common=bool(lone) and is_common,
    )


def _is_body(part: list[Token], lows: list[str], words: QuoteWords) -> bool:
    """Tell whether a run names an organisation: its last word, or the word before "of", says so."""
    if len(part) == 1:
        return False
    if any(token.joiner == "&" for token in part) or lows[-1] in words.bodies or lows[-1].rstrip("s") in words.bodies:
        return True
    joined = next((i for i, t in enumerate(part) if t.joiner and t.joiner.split()[0] in words.joiners), 0)
    return joined > 0 and lows[joined - 1] in words.bodies


def _titles(part: list[Token], lows: list[str], words: QuoteWords) -> int:
    """Count the words before the name: up to the last title, with what "of" hangs on it."""
    last = len(part) - 1
    while last > 0 and lows[last] in words.suffixes:
        last -= 1
    peel = next((i + 1 for i in range(last - 1, -1, -1) if _is_role(part[i], words) or _honorific(part[i], words)), 0)
    if peel and part[peel].joiner.split()[:1] and part[peel].joiner.split()[0] in words.joiners:
        return max(peel + 1, last - 1) if last - peel >= 1 else last + 1
    return peel


def _honorific(token: Token, words: QuoteWords) -> bool:
    return token.text in words.honorifics


def _until_never(text: str, rest: list[Token], words: QuoteWords) -> list[Token]:
    for i, token in enumerate(rest):
        if token.lower in words.never and len(token.text) > 1:
            return rest[:i]
        if token.joiner == "." and text[rest[i - 1].start : token.end].lower() in words.never:
            return rest[: i - 1]
    return rest


def _mention(
    text: str,
    title: list[Token],
    rest: list[Token],
    words: QuoteWords,
    *,
    is_body: bool = False,
) -> Mention:
    core = [t for t in rest if t.lower not in words.suffixes] or rest
    return Mention(
        rest[0].start,
        rest[-1].end,
        tuple(_ELIDED.sub("", t.lower) for t in core),
        text[title[0].start : rest[0].start].rstrip(" \t\n") if title else None,
        is_person=bool(title) and not is_body,
        is_body=is_body,
    )
